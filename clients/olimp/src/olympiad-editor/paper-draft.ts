import type { Locale, SetOlympiadPaperInput } from '@alif24/client-shared/graphql';
import { namesIn, withValues } from '@alif24/client-shared/prose';
import {
  linesOf,
  newQuestion,
  otherLanguages,
  partsOf,
  problemOf,
  type QuestionDraft,
  type QuestionProblem,
  translationsOf,
  type WordsDraft,
} from '../question/question-draft.ts';
import type { Scheme } from './olympiad-editor.graphql.ts';

/** One of the forms of a problem: what stands for each name in its texts, and what is right then. The first form has the key of the problem. */
export interface VariantDraft {
  key: string;
  values: Record<string, string>;
  number: string;
  accepted: string;
  /** SINGLE: where the right answer stands; null where it is that of the first form. */
  place: number | null;
  isTrue: boolean | null;
}

export interface ProblemDraft extends QuestionDraft {
  /** As typed: 1 to 100. */
  points: string;
  /** Of MathKids; null for none. A draft of an older page lacks it. */
  skill?: string | null;
  variants: VariantDraft[];
}

export interface PaperDraft {
  scheme: string;
  tieBreakers: string[];
  /** Of the author; the other is written beside it. */
  language: Locale;
  beside: Locale;
  problems: ProblemDraft[];
}

/** Five answers are usual in olympiads, six the most. */
export const PLACES = 6;
export const MOST_PROBLEMS = 40;
export const MOST_FORMS = 20;

export const newVariant = (): VariantDraft => ({
  ...{ key: crypto.randomUUID(), values: {}, number: '', accepted: '', place: null, isTrue: null },
});

export const newProblem = (points: string): ProblemDraft => ({
  ...newQuestion(PLACES),
  ...{ key: crypto.randomUUID(), points, skill: null, variants: [newVariant()] },
});

export const besideOf = (language: Locale): Locale => otherLanguages(language)[0] as Locale;

export const newPaper = (language: Locale, scheme: Scheme | undefined): PaperDraft => ({
  ...{ scheme: scheme?.name ?? 'SUM', tieBreakers: [], language, beside: besideOf(language) },
  problems: [newProblem(pointsOfNext(scheme, []))],
});

export const isPaperDraft = (value: object): boolean =>
  'problems' in value && Array.isArray(value.problems) && value.problems.length > 0 && 'scheme' in value;

export interface SchemeGap {
  points: number;
  wanted: number;
  there: number;
}

/** What a scheme wants of each class and what is there; empty where any paper will do. */
export const gapsOf = (scheme: Scheme | undefined, problems: readonly Pick<ProblemDraft, 'points'>[]): SchemeGap[] =>
  (scheme?.classes ?? []).map(({ points, count }) => ({
    ...{ points, wanted: count },
    there: problems.filter((problem) => Number(problem.points) === points).length,
  }));

export function fitsScheme(scheme: Scheme | undefined, problems: readonly Pick<ProblemDraft, 'points'>[]): boolean {
  const gaps = gapsOf(scheme, problems);
  const wanted = gaps.reduce((sum, gap) => sum + gap.wanted, 0);
  return gaps.length === 0 || (wanted === problems.length && gaps.every(({ wanted, there }) => wanted === there));
}

/** What the next problem will most likely be worth: the first class that still lacks one. */
export function pointsOfNext(scheme: Scheme | undefined, problems: readonly Pick<ProblemDraft, 'points'>[]): string {
  const gaps = gapsOf(scheme, problems);
  const gap = gaps.find(({ wanted, there }) => there < wanted) ?? gaps.at(-1);
  return gap ? String(gap.points) : (problems.at(-1)?.points ?? '1');
}

/** The names for which a problem wants values, as they come in its texts. */
export function namesOf(problem: ProblemDraft, language: Locale): string[] {
  const all: WordsDraft[] = [problem, ...translationsOf(problem, language).map(([, words]) => words)];
  const texts = all.flatMap(({ text, options }) => [text, ...options]);
  return [...new Set(texts.flatMap(namesIn))];
}

/** A text with the values of a form in place of their names. */
export const fillIn = (text: string, { values }: Pick<VariantDraft, 'values'>): string =>
  withValues(text, (name) => values[name]?.trim() || undefined);

/** What is still missing; nothing when it can be laid before a child. */
export function faultOf(
  problem: ProblemDraft,
  language: Locale,
): QuestionProblem | 'badPoints' | 'noValue' | 'noFormKey' | null {
  const points = problem.points.trim();
  const missing = problemOf(problem, language);
  if (missing) return missing;
  if (!/^\d{1,3}$/.test(points) || Number(points) < 1 || Number(points) > 100) return 'badPoints';
  const names = namesOf(problem, language);
  if (names.length === 0) return null;
  if (problem.variants.some(({ values }) => names.some((name) => !values[name]?.trim()))) return 'noValue';
  return problem.variants.slice(1).every((form) => hasKey(problem, form)) ? null : 'noFormKey';
}

function hasKey({ kind }: ProblemDraft, { number, accepted, isTrue }: VariantDraft): boolean {
  if (kind === 'NUMBER') return number.trim() !== '';
  if (kind === 'TEXT') return linesOf(accepted).length > 0;
  return kind !== 'TRUE_FALSE' || isTrue !== null;
}

type ProblemInput = SetOlympiadPaperInput['problems'][number];
type KeyInput = ProblemInput['variants'][number]['key'];

function keyOf(problem: ProblemDraft, form: VariantDraft, first: KeyInput): KeyInput {
  const { kind, options } = problem;
  const places = options.flatMap((option, place) => (option.trim() ? [place] : []));
  if (kind === 'NUMBER') return { ...first, number: form.number.trim() };
  if (kind === 'TEXT') return { ...first, accepted: linesOf(form.accepted) };
  if (kind === 'TRUE_FALSE') return { ...first, correctOptions: [form.isTrue ? 0 : 1] };
  const at = form.place === null ? -1 : places.indexOf(form.place);
  return kind === 'SINGLE' && at >= 0 ? { ...first, correctOptions: [at] } : first;
}

/** A problem as the graph takes it. */
export function toProblemInput(problem: ProblemDraft, language: Locale): ProblemInput {
  const { kind, words, translations, pictures, ...key } = partsOf(problem, language);
  const names = namesOf(problem, language);
  const forms = names.length === 0 ? [newVariant()] : problem.variants;
  return {
    ...{ kind, points: Number(problem.points), language, pictures, skill: problem.skill ?? null },
    texts: [{ language, ...words }, ...translations],
    variants: forms.map((form, n) => ({
      values: names.map((name) => ({ name, value: form.values[name]?.trim() ?? '' })),
      key: n === 0 ? key : keyOf(problem, form, key),
    })),
  };
}

/** The same problem with another language as its author's: where it is written in that one already the two change places. */
export function inLanguage(problem: ProblemDraft, from: Locale, to: Locale): ProblemDraft {
  const { text, options, explanation, sound } = problem;
  const [, words] = translationsOf(problem, from).find(([language]) => language === to) ?? [];
  const { [to]: _gone, ...others } = problem.translations;
  if (!words) return { ...problem, translations: others };
  return { ...problem, ...words, translations: { ...others, [from]: { text, options, explanation, sound } } };
}
