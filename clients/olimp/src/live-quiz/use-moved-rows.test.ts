import { describe, expect, it } from 'vitest';
import { formerTop } from './use-moved-rows.ts';

describe('where a row of a board comes from', () => {
  const tops = [0, 60, 120, 180];

  it('is as many places lower as it climbed, and higher as it fell', () => {
    expect(formerTop(tops, 0, 2)).toBe(120);
    expect(formerTop(tops, 3, -1)).toBe(120);
    expect(formerTop(tops, 1, 0)).toBe(60);
  });

  it('is an edge of the list for one that was outside of it, and nowhere in an empty one', () => {
    expect(formerTop(tops, 2, 40)).toBe(180);
    expect(formerTop(tops, 1, -5)).toBe(0);
    expect(formerTop([], 0, 1)).toBeUndefined();
  });
});
