import { expect, it } from 'vitest';
import { minutesShort, takesEntries } from './takes-entries.ts';

const opens = Date.parse('2026-11-20T04:00:00Z');
const closes = Date.parse('2026-11-26T13:00:00Z');
const inState = (state: string) => ({
  ...{ state, registrationOpensAt: new Date(opens).toISOString() },
  registrationClosesAt: new Date(closes).toISOString(),
});

it('an olympiad takes entries from their first moment until their last, also while it runs or its board stands still, and none once it is over or called off', () => {
  for (const state of ['OPEN', 'RUNNING', 'FROZEN']) {
    const at = (now: number) => takesEntries(inState(state), now);
    expect([at(opens - 1), at(opens), at(closes - 1), at(closes)]).toEqual([false, true, true, false]);
  }
  for (const state of ['DRAFT', 'FINAL', 'CALLED_OFF']) expect(takesEntries(inState(state), opens)).toBe(false);
});

it('less than the whole time is told in whole minutes, and nothing while there is enough', () => {
  const left = (minutes: number) =>
    minutesShort({ closesAt: new Date(closes).toISOString(), durationMinutes: 60 }, closes - minutes * 60_000);
  expect([60, 59.9, 2, 0, -5].map(left)).toEqual([null, 59, 2, 0, 0]);
});
