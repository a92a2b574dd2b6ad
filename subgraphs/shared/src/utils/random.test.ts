import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seededRandom, seededUuid } from './random.ts';

test('the same seed gives the same sequence, another seed another', () => {
  const take = (seed: string) => {
    const random = seededRandom(seed);
    return Array.from({ length: 20 }, () => random.int(0, 1_000_000));
  };
  expect(take('quiz-1')).toEqual(take('quiz-1'));
  expect(take('quiz-1')).not.toEqual(take('quiz-2'));
});

test('whole numbers reach both ends and nothing beyond', () => {
  const random = seededRandom(7);
  const seen = new Set(Array.from({ length: 500 }, () => random.int(1, 6)));
  expect([...seen].sort()).toEqual([1, 2, 3, 4, 5, 6]);
});

test('a shuffle keeps every item and leaves the original alone', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.string(), (items, seed) => {
      const before = [...items];
      expect(seededRandom(seed).shuffle(items).sort()).toEqual([...items].sort());
      expect(items).toEqual(before);
    }),
  );
});

test('every order of three items comes up about equally often', () => {
  const random = seededRandom('orders');
  const counts = new Map<string, number>();
  for (let i = 0; i < 6000; i++) {
    const order = random.shuffle(['a', 'b', 'c']).join('');
    counts.set(order, (counts.get(order) ?? 0) + 1);
  }
  expect(counts.size).toBe(6);
  for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
});

test('a weight of nothing is never chosen and a triple weight three times as often', () => {
  const random = seededRandom('weights');
  const drawn = Array.from({ length: 4000 }, () =>
    random.weighted([
      ['never', 0],
      ['one', 1],
      ['three', 3],
    ] as const),
  );
  expect(drawn).not.toContain('never');
  const threes = drawn.filter((value) => value === 'three').length;
  expect(Math.abs(threes - 3000)).toBeLessThan(150);
});

test('picking from nothing is an error, not undefined', () => {
  expect(() => seededRandom(1).pick([])).toThrow(RangeError);
  expect(() => seededRandom(1).weighted([['a', 0]])).toThrow(RangeError);
});

test('a seeded uuid is a valid version 8 uuid and stays the same', () => {
  const form = /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
  fc.assert(fc.property(fc.string(), (seed) => form.test(seededUuid(seed))));
  expect(seededUuid('school:1')).toBe(seededUuid(['school', 1].join(':')));
});

test('a hundred thousand neighbouring seeds give as many uuids', () => {
  const ids = new Set(Array.from({ length: 100_000 }, (_, i) => seededUuid(`student:${i}`)));
  expect(ids.size).toBe(100_000);
});
