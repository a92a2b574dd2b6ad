import type { HeldRow } from './olympiad-editor.graphql.ts';

export type NextStep = 'dates' | 'papers' | 'open' | 'begins' | 'runs' | 'between' | 'results' | 'done';

/** What an organizer does next with an olympiad, or waits for. */
export function nextStepOf({ state, stages, desk }: Pick<HeldRow, 'state' | 'stages' | 'desk'>, now: number): NextStep {
  const obstacles = desk?.obstacles ?? [];
  if (state === 'DRAFT') {
    if (obstacles.some(({ reason }) => reason === 'BEGUN')) return 'dates';
    return obstacles.length > 0 ? 'papers' : 'open';
  }
  if (state === 'OPEN') return 'begins';
  if (state !== 'RUNNING' && state !== 'FROZEN') return 'done';
  const isOn = stages.some(({ startsAt, endsAt }) => Date.parse(startsAt) <= now && now < Date.parse(endsAt));
  if (isOn) return 'runs';
  return stages.some(({ startsAt }) => now < Date.parse(startsAt)) ? 'between' : 'results';
}

/** How many take part in all, and how many places wait to be paid. */
export function totalsOf(desk: HeldRow['desk']): { confirmed: number; reserved: number } {
  const counts = desk?.entryCounts ?? [];
  const sum = (of: 'confirmed' | 'reserved') => counts.reduce((total, count) => total + count[of], 0);
  return { confirmed: sum('confirmed'), reserved: sum('reserved') };
}
