import { AppError, type Random, seededRandom } from '@alif24/subgraph-shared/utils';

export type Operation = '+' | '−' | '×' | '÷';

export interface Problem {
  left: number;
  operation: Operation;
  right: number;
  answer: number;
}

/** What a pupil put down first for a problem. */
export interface MathMove {
  index: number;
  answer: number;
}

export const PROBLEMS = 10;

interface Level {
  operations: readonly Operation[];
  /** The largest sum, and the largest number taken from. */
  sum: number;
  /** The largest table of multiplication. */
  table: number;
}

const LEVELS: Record<number, Level> = {
  1: { operations: ['+', '−'], sum: 20, table: 0 },
  2: { operations: ['+', '−', '×', '÷'], sum: 100, table: 5 },
  3: { operations: ['+', '−', '×', '÷'], sum: 1000, table: 10 },
};

/** The ten different problems of a round, the same for the same seed; every answer is a whole number, 0 or more. */
export function deal(seed: string, level: number): Problem[] {
  const random = seededRandom(`math-monster:${seed}`);
  const rules = LEVELS[level] as Level;
  const problems = new Map<string, Problem>();
  while (problems.size < PROBLEMS) {
    // In turn, so that every round has each kind.
    const operation = rules.operations[problems.size % rules.operations.length] as Operation;
    const problem = make(operation, rules, random);
    problems.set(textOf(problem), problem);
  }
  return random.shuffle([...problems.values()]);
}

function make(operation: Operation, { sum, table }: Level, random: Random): Problem {
  const least = Math.max(1, sum / 100);
  if (operation === '+' || operation === '−') {
    const whole = random.int(2 * least, sum);
    const part = random.int(least, whole - least);
    return operation === '+'
      ? { left: part, operation, right: whole - part, answer: whole }
      : { left: whole, operation, right: part, answer: whole - part };
  }
  const [a, b] = [random.int(2, table), random.int(2, 10)];
  return operation === '×'
    ? { left: a, operation, right: b, answer: a * b }
    : { left: a * b, operation, right: a, answer: b };
}

export function textOf({ left, operation, right }: Problem): string {
  return `${left} ${operation} ${right}`;
}

/** The moves by problem. Throws INVALID_MOVES unless there is one move for each problem and no other. */
export function orderMoves(moves: readonly MathMove[]): number[] {
  const answers = new Map(moves.map(({ index, answer }) => [index, answer]));
  const isWhole = Array.from({ length: PROBLEMS }, (_, index) => answers.has(index)).every(Boolean);
  if (moves.length !== PROBLEMS || !isWhole) {
    throw new AppError('INVALID_MOVES', 'A log has one move for each of the ten problems.');
  }
  return Array.from({ length: PROBLEMS }, (_, index) => answers.get(index) as number);
}

/**
 * What the first answers are worth: 3 stars for nine right or ten, 2 for seven or eight, else 1; time does not count.
 * Ten points times the level for each right one. A star is worth as many coins as the level says, nothing below half right.
 */
export function judge(problems: readonly Problem[], answers: readonly number[], level: number) {
  const { correct: right } = countRight(problems, answers);
  const stars = right >= 9 ? 3 : right >= 7 ? 2 : 1;
  return { score: 10 * level * right, stars, coins: right * 2 >= PROBLEMS ? stars * level : 0 };
}

/** How many of the sums were answered right. */
export function countRight(problems: readonly Problem[], answers: readonly number[]) {
  const correct = problems.filter(({ answer }, index) => answers[index] === answer).length;
  return { correct, total: problems.length };
}
