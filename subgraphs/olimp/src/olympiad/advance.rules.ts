/** Within what places are counted: a child is compared with those of the same grade there. */
export type AdvanceWithin = 'SCHOOL' | 'DISTRICT' | 'REGION' | 'REPUBLIC';

/**
 * Who goes on to the next stage, as data. TOP: so many of each grade in each group; SHARE: that part of them, in percent, rounded up; whoever has as
 * many points as the last who passes passes too. MIN_POINTS: whoever has at least so many.
 */
export type AdvanceRule =
  | { kind: 'TOP'; value: number; within: AdvanceWithin }
  | { kind: 'SHARE'; value: number; within: AdvanceWithin }
  | { kind: 'MIN_POINTS'; value: number };

/** What one child reached in a stage. */
export interface StageScore {
  entryId: string;
  grade: number;
  points: number;
  /** Of the child's place; null where nobody knows. */
  school: string | null;
  district: string | null;
  region: string | null;
}

/** From the narrowest to the widest. */
const WITHIN = ['SCHOOL', 'DISTRICT', 'REGION', 'REPUBLIC'] as const;
const PLACE = { SCHOOL: 'school', DISTRICT: 'district', REGION: 'region' } as const;

/** The group of a child, those of the same grade in it; null where it is not known. */
function groupOf(score: StageScore, within: AdvanceWithin): string | null {
  const place = within === 'REPUBLIC' ? '' : score[PLACE[within]];
  return place === null ? null : JSON.stringify([score.grade, within, place]);
}

/** The fewest points that are among the best of a group, with so many more in it; any number where there are places for all. */
function cutOf(
  group: readonly StageScore[],
  { kind, value }: Exclude<AdvanceRule, { kind: 'MIN_POINTS' }>,
  more: 0 | 1,
): number {
  const places = kind === 'TOP' ? value : Math.ceil(((group.length + more) * value) / 100);
  const sorted = group.map(({ points }) => points).sort((a, b) => b - a);
  return sorted[places - 1] ?? Number.NEGATIVE_INFINITY;
}

/**
 * The entries that go on, in no order. Nobody goes on without a point. Whose group is not known is measured by the next wider one that is, among all who are in
 * that, and takes no place from anybody: those without a district are no district. As a family says the district itself, they have to be good enough for each
 * in that wider group as well, counted as one more there: naming none is never better than naming any. Pure.
 */
export function advancing(rule: AdvanceRule, scores: readonly StageScore[]): Set<string> {
  const some = scores.filter(({ points }) => points > 0);
  if (rule.kind === 'MIN_POINTS') {
    return new Set(some.filter(({ points }) => points >= rule.value).map(({ entryId }) => entryId));
  }
  const levels = WITHIN.slice(WITHIN.indexOf(rule.within));
  const groupsOf = new Map(scores.map((score) => [score, levels.map((within) => groupOf(score, within))]));
  const cuts = new Map<string, number>();
  const raise = (key: string, cut: number) => cuts.set(key, Math.max(cut, cuts.get(key) ?? cut));
  for (const [n, within] of levels.entries()) {
    for (const [key, group] of Map.groupBy(scores, (score) => groupsOf.get(score)?.[n])) {
      if (!key) continue;
      raise(key, cutOf(group, rule, 0));
      // Nobody says themselves which school they are at.
      if (within === 'SCHOOL') continue;
      const wider = new Set(group.flatMap((score) => groupsOf.get(score)?.slice(n + 1) ?? []));
      for (const around of wider) if (around) raise(around, cutOf(group, rule, 1));
    }
  }
  const cutFor = (score: StageScore) => cuts.get(groupsOf.get(score)?.find((key) => key !== null) as string) as number;
  return new Set(some.filter((score) => score.points >= cutFor(score)).map(({ entryId }) => entryId));
}
