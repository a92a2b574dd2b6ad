import { describe, expect, it } from 'vitest';
import { aroundOf, risersOf } from './class-lines.ts';

const board = [60, 50, 40, 30, 20, 10].map((score, n) => ({
  ...{ rank: n + 1, score, gained: [0, 7, 9, 7, 2, 0][n] as number },
  user: { id: String(n), displayName: `Pupil ${n}` },
}));
const ids = (lines: ReadonlyArray<{ user: { id: string } }>) => lines.map(({ user }) => user.id).join('');

describe('the board of a class', () => {
  it('shows two lines before and two after a pupil, as far as there are any', () => {
    const around = (n: number) => ids(aroundOf(board, board[n] as (typeof board)[number]));
    expect([0, 3, 5].map(around)).toEqual(['012', '12345', '345']);
  });

  it('ranks who gained in the week by what they gained, equals alike, and nobody who gained nothing', () => {
    const places = (count: number) => risersOf(board, count).map(({ rank, user }) => [rank, user.id]);
    expect(places(3)).toEqual([
      [1, '2'],
      [2, '1'],
      [2, '3'],
    ]);
    expect(places(9).at(-1)).toEqual([4, '4']);
    expect(places(9)).toHaveLength(4);
  });
});
