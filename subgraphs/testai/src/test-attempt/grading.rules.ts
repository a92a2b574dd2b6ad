import { answerKey, isSameAnswer, type Locale } from '@alif24/subgraph-shared/utils';
import type { AuthoredTestQuestion } from '../test/test.entity.ts';
import { TestQuestionType } from '../test/test.type.ts';

/** What a pupil put down: options of a choice question, or text for a number or a short text. */
export interface GivenAnswer {
  optionIds: readonly string[];
  text: string | null;
}

// A tolerance of 0.1 accepts 0.3 where 0.2 is right, although 0.3 - 0.2 > 0.1 in binary.
const ROUNDING = 1e-9;

/** The points of an answer to a question in `language`: those of the question when it is right, 0 when it is not. */
export function gradeAnswer(
  { type, key, points }: AuthoredTestQuestion,
  answer: GivenAnswer | null,
  language: Locale,
): number {
  if (!answer) return 0;
  const text = answer.text ?? '';
  switch (type) {
    case TestQuestionType.SINGLE_CHOICE:
    case TestQuestionType.MULTIPLE_CHOICE:
      return isSameSet(answer.optionIds, key.optionIds) ? points : 0;
    case TestQuestionType.NUMBER:
      return isNear(readNumber(text, language), key.number ?? Number.NaN, key.tolerance ?? 0) ? points : 0;
    case TestQuestionType.SHORT_TEXT:
      return key.texts.some((accepted) => isSameAnswer(text, accepted, language)) ? points : 0;
  }
}

/** A number as a pupil writes it: `2,5`, `−3`, `1 000`, `oʻn ikki`; undefined when it is none. */
export function readNumber(text: string, language: Locale): number | undefined {
  const ungrouped = language === 'EN' ? text.replace(/(?<=\d),(?=\d{3}(?!\d))/g, '') : text;
  const digits = ungrouped.replace(/\s/g, '').replace(/[−–]/g, '-').replace(',', '.');
  if (/^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(digits)) return Number(digits);
  const inWords = answerKey(text, language);
  return /^-?\d+$/.test(inWords) ? Number(inWords) : undefined;
}

function isSameSet(given: readonly string[], right: readonly string[]): boolean {
  return new Set(given).size === right.length && right.every((id) => given.includes(id));
}

function isNear(given: number | undefined, right: number, tolerance: number): boolean {
  return given !== undefined && Math.abs(given - right) <= tolerance + ROUNDING * Math.max(1, Math.abs(right));
}
