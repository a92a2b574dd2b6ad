import type { Desk, DeskOlympiad, HeldRow } from './olympiad-editor.graphql.ts';

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

/** Of each later stage the grades that have no paper yet; stages that lack none are not among them. */
export function missingLater(
  { stages, grades }: Pick<DeskOlympiad, 'stages' | 'grades'>,
  desk: Pick<Desk, 'stages'>,
): Array<{ id: string; number: number; startsAt: string; endsAt: string; grades: number[] }> {
  return stages.flatMap(({ id, number, startsAt, endsAt }) => {
    const papers = desk.stages.find(({ stage }) => stage.id === id)?.papers ?? [];
    const without = grades.filter((grade) => !papers.some((paper) => paper.grade === grade));
    return number > 1 && without.length > 0 ? [{ id, number, startsAt, endsAt, grades: without }] : [];
  });
}
