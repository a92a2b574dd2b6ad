import { describe, expect, test } from 'vitest';
import { expectBetter, generous } from './expect-better.ts';
import { buildWorld, linked } from './world.ts';

// Each of these fails on the stock gateway, for its planner makes plans that cannot be right.

describe('two fields that require one field with different arguments', () => {
  const world = generous({
    prices: `
      type Query { products: [Product!]! }
      type Product @key(fields: "id") { id: ID!, price(currency: String!): Int!, tags(first: Int): [String!]! }`,
    shipping: `
      type Product @key(fields: "id") {
        id: ID!
        price(currency: String!): Int! @external
        tags(first: Int): [String!]! @external
        shipping: Int! @requires(fields: "price(currency: \\"USD\\")")
        shippingInEuro: Int! @requires(fields: "price(currency: \\"EUR\\")")
        label: String @requires(fields: "tags(first: 1)")
      }`,
  });

  test('are each sent what they require', async () => {
    await expectBetter(world, '{ products { shipping shippingInEuro } }');
  });

  test('are sent it beside a client who asks for that field without any', async () => {
    await expectBetter(world, '{ products { tags label } }');
  });
});

describe('fields required with arguments below an interface', () => {
  const world = generous({
    library: `
      type Query { shelves: [Shelf!]! }
      type Shelf @key(fields: "id") { id: ID!, first: Work, last: Work }
      interface Work { title(letters: Int): String!, of: Int }
      type Book implements Work { title(letters: Int): String!, of: Int, pages(from: Int!): Int }
      type Disc implements Work { title(letters: Int): String!, of: Int }`,
    labels: `
      type Shelf @key(fields: "id") {
        id: ID!
        first: Work @external
        last: Work @external
        sign: String @requires(fields: "first { title(letters: 3) ... on Book { pages(from: 7) } } last { title }")
        spine: String @requires(fields: "first { title(letters: 5) }")
        plain: String @requires(fields: "first { title of }")
      }
      interface Work { title(letters: Int): String!, of: Int }
      type Book implements Work @external { title(letters: Int): String!, of: Int, pages(from: Int!): Int }
      type Disc implements Work @external { title(letters: Int): String!, of: Int }`,
  });

  test('are each sent what they require', async () => {
    await expectBetter(
      world,
      '{ shelves { sign spine plain first { title(letters: 1) } last { title(letters: 2) } } }',
    );
    await expectBetter(world, '{ shelves { spine last { title } first { title ... on Book { pages(from: 1) } } } }');
  });

  test('are sent it when another is skipped', async () => {
    const text = 'query ($no: Boolean!) { shelves { spine sign @skip(if: $no) ... @include(if: $no) { plain } } }';
    await expectBetter(world, text, { no: true });
    await expectBetter(world, text, { no: false });
  });
});

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

describe('a field that is skipped', () => {
  const world = generous({
    a: 'type Query { thing: Thing } type Thing @key(fields: "id") { id: ID!, weight: Int }',
    b: `
      type Thing @key(fields: "id") { id: ID!, name: String, weight: Int @external, cost: Int @requires(fields: "weight") }`,
  });

  test('does not take along those beside it that need nothing', async () => {
    const text = 'query ($no: Boolean!) { thing { id name cost @skip(if: $no) } }';
    await expectBetter(world, text, { no: true });
  });
});

test('a schema with names like those that are made up for planning is refused', () => {
  for (const name of ['_c_price', '_r1_price']) {
    expect(() => buildWorld(linked({ one: `type Query { ${name}: Int }` }))).toThrow('no name of a schema may begin');
  }
});
