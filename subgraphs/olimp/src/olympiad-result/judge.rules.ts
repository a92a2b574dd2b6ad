import { isRightIn, type ProblemKey } from '../olympiad-paper/problem-key.rules.ts';
import { variantIndex } from '../olympiad-paper/sitting-order.rules.ts';
import type { Answer } from '../question/question.ts';
import { countPoints, type JudgedProblem, type Outcome, schemeOf } from './scheme.rules.ts';
import { tieBreakersOf, tieNumbers } from './tie.rules.ts';

/** A paper with all that is needed to judge by. */
export interface JudgedPaper {
  scheme: string;
  tieBreakers: readonly string[];
  problems: ReadonlyArray<{
    id: string;
    number: number;
    points: number;
    variants: ReadonlyArray<Record<string, string>>;
    /** One for each variant, in their order. */
    keys: readonly ProblemKey[];
  }>;
}

export interface Mark {
  /** Hundredths of a point. */
  points: number;
  rightCount: number;
  wrongCount: number;
  ties: number[];
}

/** What became of one answer of the child with this seed. */
export function outcomeOf(
  problem: JudgedPaper['problems'][number],
  seed: string,
  answer: Answer | null | undefined,
): Outcome {
  const key = problem.keys[variantIndex(seed, problem)];
  if (key?.isVoid) return 'VOID';
  if (!answer || !key) return 'BLANK';
  return isRightIn(key, answer) ? 'RIGHT' : 'WRONG';
}

/** Judges what one child put down. The same answers, seed and keys give the same mark. Pure. */
export function judge(
  paper: JudgedPaper,
  { seed, seconds, answers }: { seed: string; seconds: number; answers: ReadonlyMap<string, Answer | null> },
): Mark {
  const problems = paper.problems.map((problem): JudgedProblem => {
    const { id, number, points } = problem;
    return { number, points, outcome: outcomeOf(problem, seed, answers.get(id)) };
  });
  const count = (wanted: Outcome) => problems.filter(({ outcome }) => outcome === wanted).length;
  return {
    points: countPoints(schemeOf(paper.scheme), problems),
    rightCount: count('RIGHT'),
    wrongCount: count('WRONG'),
    ties: tieNumbers(tieBreakersOf(paper.tieBreakers), { problems, seconds }),
  };
}
