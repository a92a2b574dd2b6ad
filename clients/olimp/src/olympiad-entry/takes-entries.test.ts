import { expect, it } from 'vitest';
import { takesEntries } from './takes-entries.ts';

const opens = Date.parse('2026-11-20T04:00:00Z');
const closes = Date.parse('2026-11-26T13:00:00Z');
const inState = (state: string) => ({
  ...{ state, registrationOpensAt: new Date(opens).toISOString() },
  registrationClosesAt: new Date(closes).toISOString(),
});

it('an olympiad takes entries from their first moment until their last, also while it runs, and none once it is over or called off', () => {
  for (const state of ['OPEN', 'RUNNING']) {
    const at = (now: number) => takesEntries(inState(state), now);
    expect([at(opens - 1), at(opens), at(closes - 1), at(closes)]).toEqual([false, true, true, false]);
  }
  for (const state of ['DRAFT', 'FROZEN', 'FINAL', 'CALLED_OFF'])
    expect(takesEntries(inState(state), opens)).toBe(false);
});
