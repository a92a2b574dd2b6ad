import { answerKey, badInput, canonicalApostrophes, LOCALES, type Locale } from '@alif24/subgraph-shared/utils';
import { type Decimal, isWithin, parseDecimal, writeDecimal } from './decimal.ts';

/** What kind of answer a question takes. */
export enum QuestionKind {
  SINGLE = 'SINGLE',
  MULTIPLE = 'MULTIPLE',
  TRUE_FALSE = 'TRUE_FALSE',
  NUMBER = 'NUMBER',
  ORDER = 'ORDER',
  TEXT = 'TEXT',
  LISTEN = 'LISTEN',
}

/** What is right. Options are named by their index, from 0, the same in all languages. */
export interface QuestionKey {
  kind: QuestionKind;
  /** 0 for NUMBER and TEXT; 2 for TRUE_FALSE, whose option 0 is "true". */
  optionCount: number;
  /** ORDER: all options in the right order. */
  correctOptions: readonly number[];
  /** Decimals in the form of `writeDecimal`. */
  number: { value: string; tolerance: string } | null;
  /** TEXT: everything that counts as right, in any language. */
  accepted: readonly string[];
}

/** What somebody answered: the one of the three that the kind of the question takes. */
export interface Answer {
  /** ORDER: all options in the order chosen; otherwise ascending. */
  options: readonly number[] | null;
  /** A decimal in the form of `writeDecimal`. */
  number: string | null;
  text: string | null;
}

/** What may stand in an answer before it is read. */
export type GivenAnswer = Partial<Answer>;

export const LEAST_OPTIONS = 2;
export const MOST_OPTIONS = 6;
const MOST_ACCEPTED = 12;
/** Characters of a typed text, given or accepted. */
export const LONGEST_TEXT = 80;

const TAKES_OPTIONS: readonly QuestionKind[] = [
  ...[QuestionKind.SINGLE, QuestionKind.MULTIPLE, QuestionKind.TRUE_FALSE, QuestionKind.ORDER, QuestionKind.LISTEN],
];

/** Whether an answer to a question of this kind names options; the others are typed. */
export const takesOptions = (kind: QuestionKind): boolean => TAKES_OPTIONS.includes(kind);

const isIndexOf = (option: number, count: number) => Number.isInteger(option) && option >= 0 && option < count;

/** Different options of the question, in their order; BAD_USER_INPUT for anything else. */
function readOptions(options: readonly number[], { kind, optionCount }: QuestionKey, field: string): readonly number[] {
  if (!options.every((option) => isIndexOf(option, optionCount))) {
    throw badInput('An option is one of the question, counted from 0.', field);
  }
  if (new Set(options).size !== options.length) throw badInput('An option is named once.', field);
  if (kind === QuestionKind.ORDER) {
    if (options.length !== optionCount) throw badInput('All options have their place.', field);
    return [...options];
  }
  if (options.length === 0) throw badInput('Choose an option.', field);
  if (kind !== QuestionKind.MULTIPLE && options.length > 1) throw badInput('Choose one option.', field);
  return [...options].sort((a, b) => a - b);
}

function readNumber(text: string, language: Locale, field: string): Decimal {
  const number = parseDecimal(text, language);
  if (!number) throw badInput('This is no number.', field);
  return number;
}

function readText(text: string, field: string): string {
  const clean = canonicalApostrophes(text.normalize('NFC'))
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  const length = [...clean].length;
  if (length > LONGEST_TEXT || keysOf(clean).length === 0) {
    throw badInput(`A text has letters or digits and up to ${LONGEST_TEXT} characters.`, field);
  }
  return clean;
}

/** The keys of a short text, read as each of the languages; without the empty one. */
const keysOf = (text: string) => [...new Set(LOCALES.map((language) => answerKey(text, language)))].filter(Boolean);

const isEmpty = (value: readonly unknown[] | string | null | undefined) => !value || value.length === 0;

/**
 * A key fit to judge by. BAD_USER_INPUT, naming `field`, for one that no answer could match or that holds what its kind has
 * not. In a survey nothing is right, so a key must hold nothing.
 */
export function checkKey(key: QuestionKey, field: string, isSurvey = false): QuestionKey {
  const { kind, correctOptions, number, accepted } = key;
  const optionCount = kind === QuestionKind.TRUE_FALSE ? 2 : takesOptions(kind) ? key.optionCount : 0;
  if (takesOptions(kind) && (optionCount < LEAST_OPTIONS || optionCount > MOST_OPTIONS)) {
    throw badInput(`A question has ${LEAST_OPTIONS} to ${MOST_OPTIONS} options.`, field);
  }
  const checked = { kind, optionCount, correctOptions: [] as readonly number[], number: null, accepted: [] };
  const extra = (!takesOptions(kind) && correctOptions.length > 0) || (kind !== QuestionKind.NUMBER && number !== null);
  if (extra || (kind !== QuestionKind.TEXT && accepted.length > 0)) {
    throw badInput(`A question of the kind ${kind} has no such key.`, field);
  }
  if (isSurvey) {
    if (correctOptions.length > 0 || number !== null || accepted.length > 0) {
      throw badInput('In a survey no answer is right or wrong.', field);
    }
    return checked;
  }
  if (takesOptions(kind)) return { ...checked, correctOptions: readOptions(correctOptions, checked, field) };
  if (kind === QuestionKind.NUMBER) {
    if (number === null) throw badInput('Which number is right?', field);
    const tolerance = readNumber(number.tolerance || '0', 'UZ_LATN', field);
    if (tolerance.units < 0n) throw badInput('A tolerance is 0 or more.', field);
    const value = writeDecimal(readNumber(number.value, 'UZ_LATN', field));
    return { ...checked, number: { value, tolerance: writeDecimal(tolerance) } };
  }
  if (accepted.length === 0 || accepted.length > MOST_ACCEPTED) {
    throw badInput(`One to ${MOST_ACCEPTED} texts count as right.`, field);
  }
  return { ...checked, accepted: [...new Set(accepted.map((text) => readText(text, field)))] };
}

/**
 * An answer in its normal form. BAD_USER_INPUT, naming `field`, for what cannot be an answer of that kind: no such option,
 * no number, an empty text, or more than one of the three. `language` is the one the player plays in: it only says what
 * 1,000 means.
 */
export function readAnswer(key: QuestionKey, answer: GivenAnswer, field: string, language: Locale = 'UZ_LATN'): Answer {
  const { kind } = key;
  const wants = takesOptions(kind) ? 'options' : kind === QuestionKind.NUMBER ? 'number' : 'text';
  const isOther = (['options', 'number', 'text'] as const).some((part) => part !== wants && !isEmpty(answer[part]));
  if (isOther || isEmpty(answer[wants])) throw badInput(`An answer to this question has ${wants}.`, field);
  const read = { options: null, number: null, text: null };
  if (wants === 'options') return { ...read, options: readOptions(answer.options ?? [], key, field) };
  if (wants === 'number') return { ...read, number: writeDecimal(readNumber(answer.number ?? '', language, field)) };
  return { ...read, text: readText(answer.text ?? '', field) };
}

/**
 * Whether an answer that `readAnswer` gave is right: all the right options and no other, the options in the right order, a
 * number within the tolerance, or a text that is one of the accepted ones but for case, spaces, punctuation, apostrophes,
 * number words and, in Uzbek, script.
 */
export function isRight(key: QuestionKey, answer: Answer): boolean {
  switch (key.kind) {
    case QuestionKind.NUMBER: {
      const given = answer.number === null ? undefined : parseDecimal(answer.number);
      const right = key.number && parseDecimal(key.number.value);
      const tolerance = key.number && parseDecimal(key.number.tolerance);
      return !!given && !!right && !!tolerance && isWithin(given, right, tolerance);
    }
    case QuestionKind.TEXT: {
      const { text } = answer;
      if (text === null) return false;
      return key.accepted.some((accepted) =>
        LOCALES.some((language) => {
          const given = answerKey(text, language);
          return given !== '' && given === answerKey(accepted, language);
        }),
      );
    }
    default: {
      const { options } = answer;
      const right = key.correctOptions;
      return (
        options !== null &&
        right.length > 0 &&
        options.length === right.length &&
        options.every((option, at) => option === right[at])
      );
    }
  }
}

/** The key of a question from what an author gave for it, checked by `checkKey`. */
export function readKey(
  { kind, optionCount }: { kind: QuestionKind; optionCount: number },
  given: {
    correctOptions: readonly number[];
    number: string | null;
    tolerance: string | null;
    accepted: readonly string[];
  },
  field: string,
  isSurvey = false,
): QuestionKey {
  const { correctOptions, accepted } = given;
  const number = given.number ? { value: given.number, tolerance: given.tolerance ?? '0' } : null;
  return checkKey({ kind, optionCount, correctOptions, number, accepted }, field, isSurvey);
}
