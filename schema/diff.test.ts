import { describe, expect, it } from 'vitest';
import { shortDiff } from './diff.ts';

const lines = (...names: string[]) => names.join('\n');

describe('the short diff', () => {
  it('shows a changed line between its neighbours and leaves the rest out', () => {
    const before = lines('a', 'b', 'c', 'd', 'e', 'f', 'g');
    expect(shortDiff(before, before.replace('d', 'D')).split('\n')).toEqual([' b', ' c', '-d', '+D', ' e', ' f']);
  });

  it('shows added and removed lines that are far from each other with a gap between them', () => {
    const before = lines('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h');
    expect(shortDiff(before, lines('A', ...'abcdefg'.split(''))).split('\n')).toEqual([
      '+A',
      ' a',
      ' b',
      '…',
      ' f',
      ' g',
      '-h',
    ]);
  });

  it('stops at the limit and says how much is left', () => {
    const after = Array.from({ length: 50 }, (_, n) => `line ${n}`).join('\n');
    expect(shortDiff('', after, 10).split('\n').at(-1)).toBe('… 41 more');
  });
});
