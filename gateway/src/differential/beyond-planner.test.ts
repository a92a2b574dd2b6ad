import { describe, test } from 'vitest';
import { expectBetter, generous } from './expect-better.ts';

// Each of these fails on the stock gateway, for its planner makes plans that cannot be right.

describe('a requirement upon a requirement', () => {
  const world = generous({
    first: 'type Query { other: Int } type Book @key(fields: "id") { id: ID!, rank: Int }',
    middle: `
      type Query { book: Book }
      type Book @key(fields: "id") { id: ID!, rank: Int @external, made: Int @requires(fields: "rank") }`,
    last: `
      type Book @key(fields: "id") { id: ID!, made: Int @external, end: Int @requires(fields: "made") }`,
  });

  test('is fulfilled in its turn where the operation begins in the middle', async () => {
    await expectBetter(world, '{ book { end } }');
    await expectBetter(world, '{ book { end made rank } }');
  });
});
