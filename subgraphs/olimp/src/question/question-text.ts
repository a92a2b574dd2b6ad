import {
  badInput,
  cleanLine,
  cleanLines,
  LOCALES,
  type Locale,
  proseParts,
  toCyrillic,
  toLatin,
} from '@alif24/subgraph-shared/utils';
import { type Answer, MOST_OPTIONS, QuestionKind } from './question.ts';

/** The words of a question in one language. */
export interface QuestionText {
  language: Locale;
  text: string;
  /** By index; empty where the options are pictures, typed, or "true" and "false". */
  options: readonly string[];
  /** Told when the question is closed. */
  explanation: string | null;
  /** LISTEN: the letter or word that is spoken. */
  sound: string | null;
}

/** All words of a question. */
export interface QuestionTexts {
  kind: QuestionKind;
  /** The language of the author; there is a text in it. */
  language: Locale;
  texts: readonly QuestionText[];
  /** LISTEN: names of the pictures to choose from (`apple`), the same in all languages. */
  pictures: readonly string[];
}

const LONGEST = { text: 300, longText: 1000, option: 80, explanation: 500, sound: 60 };
const TRUTH: Readonly<Record<Locale, readonly string[]>> = {
  UZ_LATN: ['Toʻgʻri', 'Notoʻgʻri'],
  UZ_CYRL: ['Тўғри', 'Нотўғри'],
  RU: ['Верно', 'Неверно'],
  EN: ['True', 'False'],
};
const PICTURE = /^[a-z]{2,20}(?:-[a-z]{1,20}){0,2}$/;
const HAS_OPTIONS: readonly QuestionKind[] = [QuestionKind.SINGLE, QuestionKind.MULTIPLE, QuestionKind.ORDER];

function checkText(given: QuestionText, { kind }: QuestionTexts, field: string, isLong: boolean): QuestionText {
  const optional = (value: string | null, max: number) =>
    value === null || value.trim() === '' ? null : cleanLine(value, { max, field });
  const options = given.options.map((option) => cleanLine(option, { max: LONGEST.option, field }));
  if (new Set(options.map((option) => option.toLowerCase())).size !== options.length) {
    throw badInput('No two options are the same.', field);
  }
  if (!HAS_OPTIONS.includes(kind) && options.length > 0) {
    throw badInput(`A question of the kind ${kind} has no written options.`, field);
  }
  const sound = optional(given.sound, LONGEST.sound);
  if ((kind === QuestionKind.LISTEN) !== (sound !== null)) {
    throw badInput('A question to listen to has a sound, no other has.', field);
  }
  return {
    language: given.language,
    text: isLong
      ? cleanLines(given.text, { max: LONGEST.longText, field })
      : cleanLine(given.text, { max: LONGEST.text, field }),
    options,
    explanation: optional(given.explanation, LONGEST.explanation),
    sound,
  };
}

/**
 * The words of a question, fit to store, and how many options it has. BAD_USER_INPUT, naming `field`, when the author's
 * language is missing, a language comes twice, or the languages have different numbers of options. What is asked is one line, or several where it `isLong`.
 */
export function checkTexts(
  given: QuestionTexts,
  field: string,
  isLong = false,
): QuestionTexts & { optionCount: number } {
  const { kind, language, pictures } = given;
  const texts = given.texts.map((text) => checkText(text, given, field, isLong));
  if (new Set(texts.map((text) => text.language)).size !== texts.length) {
    throw badInput('A language comes once.', field);
  }
  const own = texts.find((text) => text.language === language);
  if (!own) throw badInput(`There is no text in ${language}, the language of the author.`, field);
  if (texts.some(({ options }) => options.length !== own.options.length)) {
    throw badInput('All languages have the same options.', field);
  }
  const isPicture = pictures.every((picture) => PICTURE.test(picture)) && new Set(pictures).size === pictures.length;
  if (!isPicture || (kind !== QuestionKind.LISTEN && pictures.length > 0) || pictures.length > MOST_OPTIONS) {
    throw badInput('Only a question to listen to has pictures, different ones, by their names.', field);
  }
  const optionCount =
    kind === QuestionKind.TRUE_FALSE ? 2 : kind === QuestionKind.LISTEN ? pictures.length : own.options.length;
  return { kind, language, texts, pictures: [...pictures], optionCount };
}

/** Changes all but formulas: what stands between two dollar signs is the same in all letters. */
const prose = (text: string, change: (text: string) => string) =>
  proseParts(text)
    .map((part) => (part.isFormula ? part.text : change(part.text)))
    .join('');

function rewritten(text: QuestionText, language: Locale, change: (text: string) => string): QuestionText {
  const over = (value: string) => prose(value, change);
  const explanation = text.explanation === null ? null : over(text.explanation);
  const sound = text.sound === null ? null : over(text.sound);
  return { language, text: over(text.text), options: text.options.map(over), explanation, sound };
}

const SCRIPTS: readonly Locale[] = ['UZ_LATN', 'UZ_CYRL'];

/** Whether a text can be read in a language: what is written in one script of Uzbek can be in both. */
export const canBeReadIn = (locale: Locale, texts: ReadonlyArray<{ language: Locale }>): boolean =>
  texts.some(({ language }) => language === locale || (SCRIPTS.includes(locale) && SCRIPTS.includes(language)));

/** The languages in which all of these questions can be read. */
export const languagesOf = (questions: ReadonlyArray<{ texts: ReadonlyArray<{ language: Locale }> }>): Locale[] =>
  LOCALES.filter((locale) => questions.every(({ texts }) => canBeReadIn(locale, texts)));

/**
 * The words of a question for a player: in their language where the author wrote them, in the other letters of Uzbek where
 * they can be made, otherwise in the language of the author. "True" and "false" come in the language of the player.
 */
export function textFor({ kind, language, texts }: QuestionTexts, locale: Locale): QuestionText {
  const of = (wanted: Locale) => texts.find((text) => text.language === wanted);
  const latin = locale === 'UZ_CYRL' ? of('UZ_LATN') : undefined;
  const cyrillic = locale === 'UZ_LATN' ? of('UZ_CYRL') : undefined;
  const found =
    of(locale) ??
    (latin && rewritten(latin, locale, toCyrillic)) ??
    (cyrillic && rewritten(cyrillic, locale, toLatin)) ??
    of(language);
  if (!found) throw new TypeError(`A question has no text in ${language}, the language of its author`);
  return kind === QuestionKind.TRUE_FALSE ? { ...found, options: TRUTH[locale] } : found;
}

/** An answer as the one who gave it saw it: the texts of the options or the names of pictures, the number or the text. */
export function shownAnswer(question: QuestionTexts, answer: Answer, locale: Locale): string[] {
  if (answer.options === null) return [answer.number?.replace('.', locale === 'EN' ? '.' : ',') ?? answer.text ?? ''];
  const names = question.kind === QuestionKind.LISTEN ? question.pictures : textFor(question, locale).options;
  return answer.options.map((option) => names[option] ?? '');
}
