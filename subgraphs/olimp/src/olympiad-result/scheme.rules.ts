import { badInput } from '@alif24/subgraph-shared/utils';

/** Points are counted in hundredths of a point, in whole numbers: a quarter of three points is 75 of them. */
export const HUNDREDTHS = 100;

/** What became of one problem. Of one that was withdrawn everybody has the points, and no tie-breaker knows of it. */
export type Outcome = 'RIGHT' | 'WRONG' | 'BLANK' | 'VOID';

export interface JudgedProblem {
  number: number;
  /** Of a right answer, as the paper says; the class of difficulty. */
  points: number;
  outcome: Outcome;
}

export interface Scheme {
  /** How many problems there are of each class of points; null where any paper will do. */
  classes: Readonly<Record<number, number>> | null;
  /** SUM: the points of what is right. SHARE: of a hundred points the part of the problems that are right. */
  counts: 'SUM' | 'SHARE';
  /** Whole points that everybody has before they begin. */
  start: number;
  /** What a wrong answer costs; an empty one never costs anything. */
  penalty: 'NONE' | 'QUARTER' | 'ONE';
}

const kangaroo = (each: number, more: Partial<Scheme> = {}): Scheme => ({
  ...{ classes: { 3: each, 4: each, 5: each }, counts: 'SUM', start: 0, penalty: 'NONE', ...more },
});

/**
 * The schemes by their names. Kangaroo as it is held here and in many countries takes nothing off (at most 60, 96 or 120 points); where a quarter of the
 * problem's points is taken off, a point for each problem is given at the start, so that nobody ends below 0 (at most 120 or 150); India takes one point off.
 */
export const SCHEMES = {
  KANGAROO_15: kangaroo(5),
  KANGAROO_24: kangaroo(8),
  KANGAROO_30: kangaroo(10),
  KANGAROO_24_QUARTER: kangaroo(8, { start: 24, penalty: 'QUARTER' }),
  KANGAROO_30_QUARTER: kangaroo(10, { start: 30, penalty: 'QUARTER' }),
  KANGAROO_24_MINUS_ONE: kangaroo(8, { penalty: 'ONE' }),
  KANGAROO_30_MINUS_ONE: kangaroo(10, { penalty: 'ONE' }),
  FLAT_100: { classes: null, counts: 'SHARE', start: 0, penalty: 'NONE' },
  SUM: { classes: null, counts: 'SUM', start: 0, penalty: 'NONE' },
} as const satisfies Record<string, Scheme>;

/** The scheme of that name. BAD_USER_INPUT for a name that there is not. */
export function schemeOf(name: string): Scheme {
  if (!Object.hasOwn(SCHEMES, name)) {
    throw badInput(`A scheme is one of ${Object.keys(SCHEMES).join(', ')}.`, 'scheme');
  }
  return SCHEMES[name as keyof typeof SCHEMES];
}

/** What a scheme wants of each class of points, in words; null for one that takes any paper. */
function wantedOf({ classes }: Scheme): string | null {
  if (!classes) return null;
  return Object.entries(classes)
    .map(([each, count]) => `${count} of ${each} points`)
    .join(', ');
}

/** Whether problems of these points are such as the scheme counts. BAD_USER_INPUT for a name that there is not. */
export function fitsScheme(name: string, points: readonly number[]): boolean {
  const { classes } = schemeOf(name);
  if (!classes) return true;
  const wanted = Object.entries(classes);
  return (
    points.length === wanted.reduce((sum, [, count]) => sum + count, 0) &&
    wanted.every(([each, count]) => points.filter((given) => given === Number(each)).length === count)
  );
}

/** The same where it has to be so. BAD_USER_INPUT. */
export function checkScheme(name: string, points: readonly number[]): void {
  if (!fitsScheme(name, points)) throw badInput(`The scheme ${name} takes ${wantedOf(schemeOf(name))}.`, 'problems');
}

/** What a paper came to, in hundredths of a point. Pure. */
export function countPoints(scheme: Scheme, problems: readonly JudgedProblem[]): number {
  const { counts, start, penalty } = scheme;
  if (counts === 'SHARE') {
    const right = problems.filter(({ outcome }) => outcome === 'RIGHT' || outcome === 'VOID').length;
    return problems.length === 0 ? 0 : Math.round((right * 100 * HUNDREDTHS) / problems.length);
  }
  return problems.reduce((sum, problem) => sum + worth(penalty, problem), start * HUNDREDTHS);
}

function worth(penalty: Scheme['penalty'], { points, outcome }: JudgedProblem): number {
  if (outcome === 'BLANK') return 0;
  if (outcome === 'RIGHT' || outcome === 'VOID') return points * HUNDREDTHS;
  return { NONE: 0, QUARTER: -points * (HUNDREDTHS / 4), ONE: -HUNDREDTHS }[penalty];
}

/** The most a paper can come to, in hundredths of a point. */
export const mostPoints = (scheme: Scheme, problems: ReadonlyArray<Omit<JudgedProblem, 'outcome'>>): number =>
  countPoints(
    scheme,
    problems.map((problem) => ({ ...problem, outcome: 'RIGHT' })),
  );
