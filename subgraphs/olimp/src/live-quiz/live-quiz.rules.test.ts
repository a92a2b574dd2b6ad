import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { around, cleanNickname, rankPlayers, scoreOf } from './live-quiz.rules.ts';

const maximum = fc.integer({ min: 0, max: 5000 });
const seconds = fc.integer({ min: 5, max: 120 });
const elapsed = fc.integer({ min: 0, max: 130_000 });

describe('the score of a right answer', () => {
  it.each([
    [1000, 30, 2000, 967],
    [1000, 30, 0, 1000],
    [1000, 30, 499, 1000],
    [1000, 30, 500, 992],
    [1000, 30, 30_000, 500],
    [1000, 30, 90_000, 500],
    [0, 30, 2000, 0],
    [500, 20, 10_000, 375],
  ])('of %i points in %i s after %i ms is %4$i', (max, total, time, score) => {
    expect(scoreOf(max, total, time)).toBe(score);
  });

  it('is an integer between half of the points and all of them', () => {
    fc.assert(
      fc.property(maximum, seconds, elapsed, (max, total, time) => {
        const score = scoreOf(max, total, time);
        expect(Number.isInteger(score)).toBe(true);
        expect(score).toBeGreaterThanOrEqual(Math.floor(max / 2));
        expect(score).toBeLessThanOrEqual(max);
      }),
    );
  });

  it('never grows with time', () => {
    fc.assert(
      fc.property(maximum, seconds, elapsed, elapsed, (max, total, a, b) => {
        expect(scoreOf(max, total, Math.max(a, b))).toBeLessThanOrEqual(scoreOf(max, total, Math.min(a, b)));
      }),
    );
  });
});

describe('ranks', () => {
  const players = fc.array(
    fc
      .record({ score: fc.integer({ min: 0, max: 20 }), lastPoints: fc.constant(0) })
      .chain(({ score }) => fc.record({ score: fc.constant(score), lastPoints: fc.integer({ min: 0, max: score }) })),
    { maxLength: 40 },
  );

  it('are shared by equal scores, and the next rank comes after them', () => {
    const scores = [300, 500, 500, 100].map((score) => ({ score, lastPoints: 0 }));
    expect(rankPlayers(scores, 1).map(({ rank, score }) => [rank, score])).toEqual([
      [1, 500],
      [1, 500],
      [3, 300],
      [4, 100],
    ]);
  });

  it('are one more than the players who have more points, best first', () => {
    fc.assert(
      fc.property(players, fc.integer({ min: 0, max: 5 }), (some, closed) => {
        const ranked = rankPlayers(some, closed);
        expect(ranked).toHaveLength(some.length);
        for (const { rank, score } of ranked) {
          expect(rank).toBe(1 + some.filter((other) => other.score > score).length);
        }
        expect(ranked.map(({ score }) => score)).toEqual(some.map(({ score }) => score).sort((a, b) => b - a));
      }),
    );
  });

  it('change by what the last question moved, and not with the first one', () => {
    const some = [
      { name: 'climbed', score: 900, lastPoints: 900 },
      { name: 'overtaken', score: 500, lastPoints: 0 },
    ];
    expect(rankPlayers(some, 2).map(({ name, change }) => [name, change])).toEqual([
      ['climbed', 1],
      ['overtaken', -1],
    ]);
    expect(rankPlayers(some, 1).map(({ change }) => change)).toEqual([0, 0]);
  });

  it('show a player with two neighbours on either side, fewer at the ends', () => {
    expect(around([1, 2, 3, 4, 5, 6, 7], 3, 2)).toEqual([2, 3, 4, 5, 6]);
    expect(around([1, 2, 3, 4, 5, 6, 7], 0, 2)).toEqual([1, 2, 3]);
    expect(around([1, 2, 3, 4, 5, 6, 7], 6, 2)).toEqual([5, 6, 7]);
  });
});

describe('a nickname', () => {
  it.each([
    ["  G'ayrat   2 ", 'Gʻayrat 2'],
    ['Сардор', 'Сардор'],
    ['Ali Саша', 'Ali Саша'],
    ['x'.repeat(24), 'x'.repeat(24)],
    ['Тӯтӣ Ҷӯра', 'Тӯтӣ Ҷӯра'],
    ['Нұрсұлтан Өмір', 'Нұрсұлтан Өмір'],
    ['Aysánem', 'Aysánem'],
    ['А\u0301нна', 'А\u0301нна'],
  ])('%j is shown as %j', (typed, shown) => {
    expect(cleanNickname(typed)).toBe(shown);
  });

  it.each([
    [''],
    ['   '],
    ['...'],
    ['x'.repeat(25)],
    ['Аmir'],
    ['<b>Ali</b>'],
    ['Ali\u0000'.repeat(9)],
    ['😀'],
    [`s${'\u0301'.repeat(3)}uka`],
    ['ꜰᴜᴄᴋ'],
    ['ｂｉｔｃｈ'],
    ['sʊka'],
    ['суҡа'],
    ['𝐛𝐢𝐭𝐜𝐡'],
    ['Ⅷ'],
  ])('%j is refused', (typed) => {
    expect(() => cleanNickname(typed)).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT' }));
  });
});
