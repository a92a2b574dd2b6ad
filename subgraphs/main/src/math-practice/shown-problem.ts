import type { Locale } from '@alif24/subgraph-shared/utils';
import {
  answerText,
  hintsOf,
  optionsOf,
  problemOf,
  problemText,
  slips,
  unitText,
  wordsIn,
} from '../math-problem/math-problem.service.ts';
import { LEVELS } from './mastery.ts';
import type { MathProblemRow } from './math-practice.entity.ts';
import { MathLevel, MathProblemState } from './math-practice.enums.ts';
import type { MathLesson, MathPracticeProblem } from './math-practice.type.ts';
import { pictureOf, withoutSigns } from './picture.ts';

/** The name of a level; null for none. */
export const levelOf = (number: number | null | undefined): MathLevel | null =>
  number ? (MathLevel[LEVELS[number - 1] as keyof typeof MathLevel] ?? null) : null;

const dealt = ({ templateId, seed }: MathProblemRow) => problemOf(templateId, seed);

/** A stored problem as its pupil may have it: nothing of the answer unless it was told. */
export function asProblem(row: MathProblemRow): MathPracticeProblem {
  const problem = dealt(row);
  const { id, state, misses, isFirstRight, coins, isTimed, startedAt } = row;
  return {
    ...{ row, id, state, misses, isFirstRight, coins, isTimed, startedAt },
    kind: problem.answer.kind,
    picture: pictureOf(problem),
    raisedTo: levelOf(row.raisedTo),
  };
}

/** The task; what the picture shows is left out when `isDrawn`. */
export function textOf({ row, picture }: MathPracticeProblem, locale: Locale, isDrawn: boolean): string {
  const text = problemText(dealt(row), locale);
  return isDrawn && picture ? withoutSigns(text) : text;
}

export const optionTexts = ({ row }: MathPracticeProblem, locale: Locale): string[] | null =>
  optionsOf(dealt(row), locale);

export const unitOf = ({ row }: MathPracticeProblem, locale: Locale): string => unitText(dealt(row), locale);

/** The hints that were shown, in their order; the first speaks of the newest attempt, if there is one. */
export const hintsShown = ({ row }: MathPracticeProblem, locale: Locale): string[] =>
  hintsOf(dealt(row), locale, row.attempt ?? undefined).slice(0, row.hintsShown);

/** The answer once it is found or told; null before. */
export const answerOf = ({ row }: MathPracticeProblem, locale: Locale): string | null =>
  row.state === MathProblemState.SOLVED || row.state === MathProblemState.SHOWN ? answerText(dealt(row), locale) : null;

/** What there is to say of a slip that was made for the second time; null mostly. */
export function lessonOf({ row }: MathPracticeProblem, locale: Locale): MathLesson | null {
  const slip = row.hasLesson ? slips.find(({ id }) => id === row.slip) : undefined;
  return slip ? { title: wordsIn(slip.name, locale), text: wordsIn(slip.lesson, locale) } : null;
}
