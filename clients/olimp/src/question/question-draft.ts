import type { Locale, QuestionKind } from '@alif24/client-shared/graphql';

/** The words of a question while they are written: always as many places for answers, some of which may stay empty. */
export interface WordsDraft {
  text: string;
  options: string[];
  explanation: string;
  sound: string;
}

/** A question while it is written. It keeps what was written for another kind, so that a kind may be tried. */
export interface QuestionDraft extends WordsDraft {
  key: string;
  kind: QuestionKind;
  /** SINGLE and MULTIPLE: by place. */
  isCorrect: boolean[];
  /** TRUE_FALSE; null until somebody says. */
  isTrue: boolean | null;
  number: string;
  tolerance: string;
  /** TEXT: one on each line. */
  accepted: string;
  /** LISTEN. */
  pictures: string[];
  rightPicture: string | null;
  translations: Partial<Record<Locale, WordsDraft>>;
}

export type QuestionProblem =
  | ('noText' | 'fewOptions' | 'sameOptions' | 'noCorrect' | 'noTruth' | 'noNumber' | 'noAccepted' | 'noSound')
  | ('fewPictures' | 'halfTranslated');

export const KINDS: readonly QuestionKind[] = [
  ...(['SINGLE', 'MULTIPLE', 'TRUE_FALSE', 'NUMBER', 'ORDER', 'TEXT', 'LISTEN'] as const),
];
export const MOST_PICTURES = 6;

let keys = 0;

const empty = <V>(places: number, value: V): V[] => Array.from({ length: places }, () => value);

export const noWords = (places: number): WordsDraft => ({
  ...{ text: '', options: empty(places, ''), explanation: '', sound: '' },
});

/** With so many places for answers. */
export function newQuestion(places: number): QuestionDraft {
  keys += 1;
  return {
    ...{ key: `${Date.now()}-${keys}`, kind: 'SINGLE', ...noWords(places), isCorrect: empty(places, false) },
    ...{ isTrue: null, number: '', tolerance: '', accepted: '', pictures: [], rightPicture: null, translations: {} },
  };
}

/** Kinds whose answers are written options. */
export const hasOptions = (kind: QuestionKind): boolean => kind === 'SINGLE' || kind === 'MULTIPLE' || kind === 'ORDER';

/** The other languages that a question may be written in; the letters of Uzbek are changed by the platform. */
export function otherLanguages(language: Locale): Locale[] {
  const isUzbek = language.startsWith('UZ');
  return (['UZ_LATN', 'RU', 'EN'] as const).filter((other) => other !== language && !(isUzbek && other === 'UZ_LATN'));
}

export const linesOf = (text: string): string[] => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  ),
];

const written = ({ options }: WordsDraft) => options.map((option) => option.trim()).filter(Boolean);
const isBegun = (words: WordsDraft) =>
  [words.text, words.explanation, words.sound, ...words.options].some((text) => text.trim() !== '');

/** The translations of a question that somebody began. */
export function translationsOf({ translations }: QuestionDraft, language: Locale): Array<[Locale, WordsDraft]> {
  return otherLanguages(language).flatMap((other) => {
    const words = translations[other];
    return words && isBegun(words) ? [[other, words] as [Locale, WordsDraft]] : [];
  });
}

function optionsProblem(question: QuestionDraft, isSurvey: boolean): QuestionProblem | null {
  const options = written(question);
  if (options.length < 2) return 'fewOptions';
  if (new Set(options.map((option) => option.toLowerCase())).size < options.length) return 'sameOptions';
  if (isSurvey || question.kind === 'ORDER') return null;
  return question.options.some((option, place) => option.trim() && question.isCorrect[place]) ? null : 'noCorrect';
}

const isNumber = (text: string) => /\p{L}|\d/u.test(text);

function keyProblem(question: QuestionDraft, isSurvey: boolean): QuestionProblem | null {
  const { kind, isTrue, number, accepted, sound, pictures, rightPicture } = question;
  switch (kind) {
    case 'TRUE_FALSE':
      return isTrue === null && !isSurvey ? 'noTruth' : null;
    case 'NUMBER':
      return isNumber(number) || isSurvey ? null : 'noNumber';
    case 'TEXT':
      return linesOf(accepted).length > 0 || isSurvey ? null : 'noAccepted';
    case 'LISTEN':
      if (sound.trim() === '') return 'noSound';
      if (pictures.length < 2) return 'fewPictures';
      return rightPicture || isSurvey ? null : 'noCorrect';
    default:
      return optionsProblem(question, isSurvey);
  }
}

function isHalf(question: QuestionDraft, words: WordsDraft): boolean {
  const isMissing = (own: string, other: string) => own.trim() !== '' && other.trim() === '';
  return (
    words.text.trim() === '' ||
    (question.kind === 'LISTEN' && words.sound.trim() === '') ||
    (hasOptions(question.kind) && question.options.some((own, place) => isMissing(own, words.options[place] ?? '')))
  );
}

/** What is still missing in a question that is written in `language`; nothing when it can be asked. */
export function problemOf(question: QuestionDraft, language: Locale, isSurvey = false): QuestionProblem | null {
  if (question.text.trim() === '') return 'noText';
  const problem = keyProblem(question, isSurvey);
  if (problem) return problem;
  return translationsOf(question, language).some(([, words]) => isHalf(question, words)) ? 'halfTranslated' : null;
}

/** Places that hold an answer, in the order in which players are to see them: steps in order would give the order away. */
function shownPlaces({ kind, options, text }: QuestionDraft): number[] {
  const places = options.flatMap((option, place) => (option.trim() ? [place] : []));
  return kind === 'ORDER' ? mixedPlaces(places.length, text.trim()).map((at) => places[at] as number) : places;
}

/** So many steps in another order: those of the same question are always mixed alike, and never left as they were. */
export function mixedPlaces(count: number, text: string): number[] {
  const places = Array.from({ length: count }, (_, place) => place);
  const turn = 1 + ([...text].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % (count - 1));
  const turned = [...places.slice(turn), ...places.slice(0, turn)];
  return count > 3 ? turned.with(0, turned[1] as number).with(1, turned[0] as number) : turned;
}

function correctOf(question: QuestionDraft, places: readonly number[]): number[] {
  const { kind, isCorrect, isTrue, pictures, rightPicture } = question;
  if (kind === 'TRUE_FALSE') return isTrue === null ? [] : [isTrue ? 0 : 1];
  if (kind === 'LISTEN') return rightPicture === null ? [] : [pictures.indexOf(rightPicture)];
  if (kind === 'ORDER') return [...places].sort((a, b) => a - b).map((place) => places.indexOf(place));
  return hasOptions(kind) ? places.flatMap((place, at) => (isCorrect[place] ? [at] : [])) : [];
}

/** What the graph takes of a question: empty places for answers left out, the correct ones counted among the rest. */
export function partsOf(question: QuestionDraft, language: Locale) {
  const { kind, number, tolerance, accepted, pictures } = question;
  const places = hasOptions(kind) ? shownPlaces(question) : [];
  const wordsOf = (words: WordsDraft) => ({
    text: words.text.trim(),
    options: places.map((place) => (words.options[place] ?? '').trim()),
    explanation: words.explanation.trim() || null,
    sound: kind === 'LISTEN' ? words.sound.trim() : null,
  });
  const translations = translationsOf(question, language);
  return {
    kind,
    words: wordsOf(question),
    translations: translations.map(([other, words]) => ({ language: other, ...wordsOf(words) })),
    pictures: kind === 'LISTEN' ? pictures : [],
    correctOptions: correctOf(question, places),
    number: kind === 'NUMBER' ? number.trim() : null,
    tolerance: kind === 'NUMBER' ? tolerance.trim() || null : null,
    accepted: kind === 'TEXT' ? linesOf(accepted) : [],
  };
}
