import { randomUUID } from 'node:crypto';
import type { Locale } from '@alif24/subgraph-shared/auth';
import { assertSingleScript, badInput, canonicalApostrophes } from '@alif24/subgraph-shared/utils';
import type { TestQuestion, TestQuestionKey } from './test.entity.ts';
import type { TestQuestionInput } from './test.input.ts';

export type QuestionDraft = Pick<TestQuestion, 'position' | 'type' | 'text' | 'options' | 'points'> &
  Pick<TestQuestionKey, 'optionIds' | 'number' | 'tolerance' | 'texts' | 'explanation'>;

/**
 * Text as it is stored: no space around it, and in Uzbek its apostrophes as letters.
 * Throws BAD_USER_INPUT when a word mixes scripts: nobody could find it or answer it.
 */
export function cleanText(text: string, language: `${Locale}`, field?: string): string {
  const trimmed = text.normalize('NFC').trim();
  assertSingleScript(trimmed, field);
  return language === 'UZ_LATN' ? canonicalApostrophes(trimmed) : trimmed;
}

/** Makes the id of an option. Unique everywhere, not only in its question: a client's cache knows objects by type and id. */
type OptionId = (question: number, option: number) => string;

/** The questions of a test as they are stored. Throws BAD_USER_INPUT with the path of the first field that makes no sense. */
export function draftQuestions(
  inputs: readonly TestQuestionInput[],
  language: `${Locale}`,
  optionId: OptionId = () => randomUUID(),
): QuestionDraft[] {
  return inputs.map((input, index) => draftQuestion(input, language, index, optionId));
}

function draftQuestion(
  input: TestQuestionInput,
  language: `${Locale}`,
  index: number,
  optionId: OptionId,
): QuestionDraft {
  const path = (field: string) => `questions.${index}.${field}`;
  const refuse = (field: string, message: string) => badInput(`Question ${index + 1}: ${message}`, path(field));
  const { type, points } = input;
  const text = cleanText(input.text, language, path('text'));
  if (text === '') throw refuse('text', 'something is asked.');
  if (points < 1 || points > 10) throw refuse('points', 'it is worth 1 to 10 points.');

  const isChoice = type === 'SINGLE_CHOICE' || type === 'MULTIPLE_CHOICE';
  if (!isChoice && input.options.length > 0) throw refuse('options', 'only a choice question has options.');
  if (type !== 'NUMBER' && (input.number ?? input.tolerance ?? null) !== null)
    throw refuse('number', 'only a number question has a number.');
  if (type !== 'SHORT_TEXT' && input.acceptedTexts.length > 0)
    throw refuse('acceptedTexts', 'only a short text question has accepted texts.');

  const options = input.options.map((option, n) => ({
    id: optionId(index, n),
    text: cleanText(option.text, language, path('options')),
  }));
  const optionIds = options.filter((_, n) => input.options[n]?.isCorrect).map(({ id }) => id);
  if (isChoice) {
    if (options.length < 2) throw refuse('options', 'there are 2 to 8 options.');
    if (options.some((option) => option.text === '')) throw refuse('options', 'an option says something.');
    if (new Set(options.map((option) => option.text.toLowerCase())).size < options.length)
      throw refuse('options', 'options differ from each other.');
    if (optionIds.length === 0 || (type === 'SINGLE_CHOICE' && optionIds.length > 1))
      throw refuse('options', type === 'SINGLE_CHOICE' ? 'one option is right.' : 'one option or more are right.');
  }

  const number = input.number ?? null;
  const tolerance = type === 'NUMBER' ? (input.tolerance ?? 0) : null;
  if (type === 'NUMBER' && number === null) throw refuse('number', 'a number is right.');
  if (tolerance !== null && tolerance < 0) throw refuse('tolerance', 'a tolerance is 0 or more.');

  const texts = input.acceptedTexts.map((accepted) => cleanText(accepted, language, path('acceptedTexts')));
  if (type === 'SHORT_TEXT' && (texts.length === 0 || texts.includes('')))
    throw refuse('acceptedTexts', 'there are 1 to 10 accepted answers.');

  const explanation = cleanText(input.explanation, language, path('explanation'));
  return { position: index + 1, type, text, options, points, optionIds, number, tolerance, texts, explanation };
}
