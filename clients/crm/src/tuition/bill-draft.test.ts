import { dayIn } from '@alif24/client-shared/i18n';
import { describe, expect, it } from 'vitest';
import { faultsOf, tiyinOf } from './bill-draft.ts';

const now = new Date('2026-12-31T20:30:00Z');
const draft = { target: 'pupil:1', title: 'Dekabr', amount: '350 000', month: '', dueOn: '2027-01-05' };

describe('a bill that is being written', () => {
  it('counts its days in Tashkent, where it is tomorrow already', () => {
    expect([dayIn(0, now), dayIn(1, now)]).toEqual(['2027-01-01', '2027-01-02']);
    expect(faultsOf({ ...draft, dueOn: '2026-12-31' }, now).dueOn).toBe(true);
  });

  it('says what is wrong with it', () => {
    expect(faultsOf(draft, now)).toEqual({ title: false, amount: false, dueOn: false });
    expect(faultsOf({ ...draft, title: ' ', amount: '999', dueOn: '' }, now)).toEqual({
      ...{ title: true, amount: true, dueOn: true },
    });
  });

  it('has whole soʻm within its bounds', () => {
    expect(['1000', '100 000 000'].map(tiyinOf)).toEqual([100_000n, 10_000_000_000n]);
    expect(['', '999', '100000001', '1.5', '-1000'].map(tiyinOf)).toEqual(Array(5).fill(null));
  });
});
