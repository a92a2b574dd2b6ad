import type { CreateTestInput, TestaiAuthoredTestQuery, TestQuestionInput } from '@alif24/client-shared/graphql';
import type { Locale } from '@alif24/client-shared/i18n';

export const QUESTION_TYPES = ['SINGLE_CHOICE', 'MULTIPLE_CHOICE', 'NUMBER', 'SHORT_TEXT'] as const;
export type QuestionType = (typeof QUESTION_TYPES)[number];

/** A question while it is being written: numbers are still what was typed. */
export interface QuestionDraft {
  /** Tells the questions of one page apart. */
  key: string;
  type: QuestionType;
  text: string;
  points: number;
  explanation: string;
  options: Array<{ key: string; text: string; isCorrect: boolean }>;
  number: string;
  tolerance: string;
  /** Accepted answers, one a line. */
  accepted: string;
}

export interface TestDraft {
  title: string;
  grade: number;
  language: Locale;
  questions: QuestionDraft[];
}

export type Problem =
  | 'needTitle'
  | 'needText'
  | 'needOptions'
  | 'needDifferent'
  | 'needRight'
  | 'needNumber'
  | 'needTolerance'
  | 'needAccepted';

/** What keeps a draft from being saved: a text key, by `title` or by `<question key>.<field>`. */
export type Problems = ReadonlyMap<string, Problem>;

export const isChoice = (type: QuestionType) => type === 'SINGLE_CHOICE' || type === 'MULTIPLE_CHOICE';

export const emptyOption = (isCorrect = false) => ({ key: crypto.randomUUID(), text: '', isCorrect });

export function emptyQuestion(type: QuestionType): QuestionDraft {
  return {
    key: crypto.randomUUID(),
    type,
    text: '',
    points: 1,
    explanation: '',
    options: isChoice(type) ? [emptyOption(true), emptyOption()] : [],
    number: '',
    tolerance: '',
    accepted: '',
  };
}

type AuthoredTest = NonNullable<TestaiAuthoredTestQuery['test']>;

/** What was saved, to be written on. */
export function draftOf({ title, grade, language, questions }: AuthoredTest): TestDraft {
  return {
    title,
    grade,
    language,
    questions: (questions ?? []).map(({ id, type, text, points, explanation, options, key }) => ({
      key: id,
      type,
      text,
      points,
      explanation,
      options: options.map((option) => ({
        key: option.id,
        text: option.text,
        isCorrect: key.optionIds.includes(option.id),
      })),
      number: written(key.number),
      tolerance: key.tolerance ? written(key.tolerance) : '',
      accepted: key.texts.join('\n'),
    })),
  };
}

const written = (number: number | null | undefined) =>
  typeof number === 'number' ? String(number).replace('.', ',') : '';

/** A number as teachers write it, `2,5`; null for what is none. */
export function readNumber(text: string): number | null {
  const plain = text.replace(/\s/g, '').replace('−', '-').replace(',', '.');
  return /^-?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : null;
}

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** What the server would refuse, told before it is asked. */
export function problemsOf({ title, questions }: TestDraft): Problems {
  const problems = new Map<string, Problem>();
  if (!title.trim()) problems.set('title', 'needTitle');
  for (const question of questions) {
    for (const [field, problem] of problemsOfQuestion(question)) problems.set(`${question.key}.${field}`, problem);
  }
  return problems;
}

function* problemsOfQuestion(question: QuestionDraft): Generator<[field: string, problem: Problem]> {
  const { type, text, options, number, tolerance, accepted } = question;
  if (!text.trim()) yield ['text', 'needText'];
  if (isChoice(type)) {
    const texts = options.map((option) => option.text.trim().toLowerCase());
    if (texts.length < 2 || texts.includes('')) yield ['options', 'needOptions'];
    else if (new Set(texts).size < texts.length) yield ['options', 'needDifferent'];
    else if (!options.some(({ isCorrect }) => isCorrect)) yield ['options', 'needRight'];
  }
  if (type === 'NUMBER' && readNumber(number) === null) yield ['number', 'needNumber'];
  if (type === 'NUMBER' && tolerance.trim() && (readNumber(tolerance) ?? -1) < 0) yield ['tolerance', 'needTolerance'];
  if (type === 'SHORT_TEXT' && linesOf(accepted).length === 0) yield ['accepted', 'needAccepted'];
}

/** The draft as the graph takes it; only for one without problems. */
export function inputOf({ title, grade, language, questions }: TestDraft): CreateTestInput {
  return { title, grade, language, questions: questions.map(questionInputOf) };
}

function questionInputOf(question: QuestionDraft): TestQuestionInput {
  const { type, text, points, explanation, options, number, tolerance, accepted } = question;
  return {
    type,
    text,
    points,
    explanation,
    ...(isChoice(type) && { options: options.map((option) => ({ text: option.text, isCorrect: option.isCorrect })) }),
    ...(type === 'NUMBER' && { number: readNumber(number), tolerance: readNumber(tolerance) ?? 0 }),
    ...(type === 'SHORT_TEXT' && { acceptedTexts: linesOf(accepted) }),
  };
}
