import { describe, expect, it } from 'vitest';
import { somOf, tiyinOf } from './providers.ts';

describe('an amount to top up', () => {
  it('is whole soʻm, with spaces where people put them', () => {
    expect(['50000', '50\u00a0000', '1 250 000', ' 5 '].map(tiyinOf)).toEqual([
      5_000_000n,
      5_000_000n,
      125_000_000n,
      500n,
    ]);
    expect(['', '0.5', '1,5', '-5', '1e5', 'besh', '9'.repeat(13)].map(tiyinOf)).toEqual(Array(7).fill(null));
  });

  it('covers what is missing to the last tiyin', () => {
    expect([somOf(100n), somOf(101n), somOf(0n)]).toEqual([1n, 2n, 0n]);
  });
});
