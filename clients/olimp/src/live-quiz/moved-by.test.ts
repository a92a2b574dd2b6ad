import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { movedBy } from './moved-by.ts';

describe('a step of an order', () => {
  it('changes places with its neighbour and with nobody else', () => {
    expect(movedBy(['a', 'b', 'c'], 'b', -1)).toEqual(['b', 'a', 'c']);
    expect(movedBy(['a', 'b', 'c'], 'b', 1)).toEqual(['a', 'c', 'b']);
  });

  it('stays at the ends', () => {
    expect(movedBy(['a', 'b'], 'a', -1)).toEqual(['a', 'b']);
    expect(movedBy(['a', 'b'], 'b', 1)).toEqual(['a', 'b']);
  });

  it('comes to every order there is, and none is ever lost', () => {
    const all = [0, 1, 2, 3];
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: 4 }), (wanted) => {
        let order: readonly number[] = all;
        for (const [at, item] of wanted.entries()) while (order.indexOf(item) > at) order = movedBy(order, item, -1);
        expect(order).toEqual(wanted);
      }),
    );
  });
});
