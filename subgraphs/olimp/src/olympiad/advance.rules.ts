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
  /** Of the child's place; whoever has none of a kind is a group of those without. */
  school: string;
  district: string;
  region: string;
}

const groupOf = ({ grade, ...place }: StageScore, within: AdvanceWithin): string => {
  // A district is one of its region: two regions may each have a district of one name.
  if (within === 'REPUBLIC') return `${grade}`;
  if (within === 'REGION') return JSON.stringify([grade, place.region]);
  if (within === 'DISTRICT') return JSON.stringify([grade, place.region, place.district]);
  return JSON.stringify([grade, place.school]);
};

/** The entries that go on, in no order. Nobody goes on without a point. Pure. */
export function advancing(rule: AdvanceRule, scores: readonly StageScore[]): Set<string> {
  const some = scores.filter(({ points }) => points > 0);
  if (rule.kind === 'MIN_POINTS') {
    return new Set(some.filter(({ points }) => points >= rule.value).map(({ entryId }) => entryId));
  }
  const passed = new Set<string>();
  for (const group of Map.groupBy(scores, (score) => groupOf(score, rule.within)).values()) {
    const places = rule.kind === 'TOP' ? rule.value : Math.ceil((group.length * rule.value) / 100);
    const sorted = group.map(({ points }) => points).sort((a, b) => b - a);
    const last = sorted[Math.min(places, sorted.length) - 1] ?? Number.POSITIVE_INFINITY;
    for (const { entryId, points } of group) if (points > 0 && points >= last) passed.add(entryId);
  }
  return passed;
}
