import { describe, expect, it } from 'vitest';
import { shownCoins, valuesOf } from './coin-line.ts';

describe('a line of a statement', () => {
  it('is filled from JSON, and with nothing where that is broken or hidden', () => {
    expect(valuesOf('{"note":"Zoʻr","prize":"Kitob"}')).toEqual({ note: 'Zoʻr', prize: 'Kitob' });
    expect([valuesOf('{"note":5}'), valuesOf('nonsense'), valuesOf('null'), valuesOf(null)]).toEqual([{}, {}, {}, {}]);
  });

  it('shows what moved in the wallet, or what was set aside and is spent', () => {
    expect(shownCoins({ amount: -20, held: 20 })).toBe(-20);
    expect(shownCoins({ amount: 0, held: -20 })).toBe(-20);
    expect(shownCoins({ amount: 5, held: 0 })).toBe(5);
  });
});
