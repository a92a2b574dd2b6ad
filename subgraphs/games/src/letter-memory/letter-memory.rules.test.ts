import { LATIN_ALPHABET } from '@alif24/subgraph-shared/utils';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addTurn, type DealtCard, deal, isPair, judge, replay, type Turn } from './letter-memory.rules.ts';

const languages = fc.constantFrom('UZ_LATN', 'UZ_CYRL', 'RU', 'EN');
const levels = fc.constantFrom(1, 2, 3);
const decks = fc.tuple(fc.string(), levels, languages).map((round) => deal(...round));
const PAIRS = { 1: 6, 2: 8, 3: 12 } as Record<number, number>;
/** Turns that find every pair. */
const solution = (cards: readonly DealtCard[]): Turn[] =>
  [...Map.groupBy(cards.keys(), (at) => cards[at]?.pair).values()].map(
    ([first, second]) => [first, second] as unknown as Turn,
  );

describe('dealing', () => {
  it('lays a capital and a small letter of each pair, in a whole alphabet, the same for the same seed', () => {
    fc.assert(
      fc.property(fc.string(), levels, languages, (seed, level, language) => {
        const cards = deal(seed, level, language);
        expect(cards).toHaveLength(2 * (PAIRS[level] as number));
        for (const pair of Map.groupBy(cards, (card) => card.pair).values()) {
          const [small, capital] = pair
            .map(({ letter }) => letter)
            .sort((a, b) => (a === a.toLowerCase() ? -1 : b ? 1 : 0));
          expect(pair).toHaveLength(2);
          expect(capital).not.toBe(small);
          expect(capital?.toLowerCase()).toBe(small);
        }
        expect(deal(seed, level, language)).toEqual(cards);
      }),
    );
  });

  it('deals digraphs whole', () => {
    const seen = new Set(
      Array.from({ length: 200 }, (_, n) => deal(`${n}`, 3, 'UZ_LATN'))
        .flat()
        .map(({ letter }) => letter),
    );
    for (const letter of ['Sh', 'sh', 'Ch', 'ch', 'Ng', 'ng', 'Oʻ', 'oʻ', 'Gʻ', 'gʻ']) expect(seen).toContain(letter);
    expect(seen.size).toBe(2 * LATIN_ALPHABET.length);
  });

  it('deals other cards to another seed', () => {
    const orders = new Set(Array.from({ length: 100 }, (_, n) => JSON.stringify(deal(`${n}`, 1, 'EN'))));
    expect(orders.size).toBe(100);
  });
});

describe('turns', () => {
  it('that find every pair finish the round, in any order of theirs', () => {
    fc.assert(
      fc.property(decks, fc.infiniteStream(fc.nat()), (cards, random) => {
        const turns = solution(cards).sort(() => ((random.next().value ?? 0) % 2) - 0.5);
        const state = replay(cards, turns);
        expect(state).toMatchObject({ isFinished: true, open: null, turns: turns.length });
        expect(replay(cards, turns.slice(1)).isFinished).toBe(false);
      }),
    );
  });

  it('of a wrong pair change nothing but the count', () => {
    fc.assert(
      fc.property(decks, fc.nat(), fc.nat(), (cards, a, b) => {
        const [first, second] = [a % cards.length, b % cards.length];
        fc.pre(first !== second && !isPair(cards, first, second));
        expect(replay(cards, [[first, second]])).toMatchObject({ matched: new Set(), turns: 1, isFinished: false });
      }),
    );
  });

  it('are refused when the cards do not lie face down', () => {
    fc.assert(
      fc.property(decks, (cards) => {
        const [found] = solution(cards) as [Turn];
        const other = [...cards.keys()].find((at) => !found.includes(at)) as number;
        const wrong: Turn[][] = [
          [[0, 0]],
          [[-1, 0]],
          [[0, cards.length]],
          [[0.5, 1]],
          [[Number.NaN, 1]],
          [found, found],
          [found, [other, found[0]]],
          [found, [found[0]]],
          [[0], [1, 2]],
        ];
        for (const turns of wrong)
          expect(() => replay(cards, turns)).toThrow(expect.objectContaining({ code: 'INVALID_MOVES' }));
      }),
    );
  });

  it('end after three hundred', () => {
    const cards = deal('x', 1, 'EN');
    const second = [...cards.keys()].find((at) => at > 0 && !isPair(cards, 0, at)) as number;
    const turns = Array.from({ length: 300 }, (): Turn => [0, second]);
    expect(replay(cards, turns).turns).toBe(300);
    expect(() => replay(cards, [...turns, [0, second]])).toThrow('300');
  });

  it('keep an open card open until its own second one comes', () => {
    const half = addTurn([], 3, null);
    expect(half).toEqual([[3]]);
    expect(addTurn(half, 3, null)).toEqual([[3]]);
    expect(addTurn(half, 3, 4)).toEqual([[3, 4]]);
    expect(addTurn([[3, 4]], 5, null)).toEqual([[3, 4], [5]]);
    expect(() => addTurn(half, 4, 3)).toThrow(expect.objectContaining({ code: 'INVALID_MOVES' }));
    const cards = deal('x', 1, 'EN');
    expect(replay(cards, half)).toMatchObject({ open: 3, turns: 0, isFinished: false });
  });
});

describe('judging', () => {
  it('gives one to three stars and never more points for more turns', () => {
    fc.assert(
      fc.property(decks, fc.nat(290), levels, (cards, more, level) => {
        const turns = cards.length / 2 + more;
        const [now, later] = [judge(cards, turns, level), judge(cards, turns + 1, level)];
        expect([1, 2, 3]).toContain(now.stars);
        expect(now.coins).toBe(now.stars * level);
        expect(now.score).toBeGreaterThanOrEqual(later.score);
        expect(now.stars).toBeGreaterThanOrEqual(later.stars);
        expect(later.score).toBeGreaterThan(0);
      }),
    );
  });

  it('counts turns, not seconds', () => {
    const cards = deal('x', 1, 'EN');
    expect([6, 12, 13, 18, 19].map((turns) => judge(cards, turns, 1).stars)).toEqual([3, 3, 2, 2, 1]);
    expect([6, 18, 100].map((turns) => judge(cards, turns, 1).score)).toEqual([120, 60, 60]);
  });
});
