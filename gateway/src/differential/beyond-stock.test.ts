import { describe, expect, test } from 'vitest';
import { expectBetter, generous } from './expect-better.ts';
import { planned, trial } from './trial.ts';

// Each of these fails on the stock gateway. The first expectation of each says so, and tells when it was mended there.

describe('a required field with arguments', () => {
  const world = generous({
    prices: `
      type Query { products: [Product!]! }
      type Product @key(fields: "id") { id: ID!, price(currency: String!): Int!, maker: Maker }
      type Maker { rank(in: String!): Int }`,
    shipping: `
      type Product @key(fields: "id") {
        id: ID!
        price(currency: String!): Int! @external
        maker: Maker @external
        shipping: Int! @requires(fields: "price(currency: \\"USD\\")")
        shippingInEuro: Int! @requires(fields: "price(currency: \\"EUR\\")")
        rankAtHome: Int @requires(fields: "maker { rank(in: \\"UZ\\") }")
      }
      type Maker @external { rank(in: String!): Int }`,
  });

  test('is sent as the subgraph requires it when the client asks for it with another argument', async () => {
    await expectBetter(world, '{ products { id price(currency: "EUR") shipping } }');
  });

  test('is sent as required when the argument of the client is a variable', async () => {
    const text = 'query ($in: String!) { products { price(currency: $in) shipping } }';
    await expectBetter(world, text, { in: 'EUR' });
  });

  test('is sent as required when an alias of the client has its name', async () => {
    await expectBetter(world, '{ products { price: id shipping } }');
    await expectBetter(world, '{ products { price: id _r1_price: id _c_price: id shipping shippingInEuro } }');
  });

  test('is sent as required below an object that the client asks about as well', async () => {
    await expectBetter(world, '{ products { maker { rank(in: "RU") } rankAtHome } }');
  });
});

describe('an alias with the name of a key', () => {
  const world = generous({
    main: `
      type Query { me: User }
      type User @key(fields: "id") { id: ID!, name: String!, nick: ID!, friend: User }`,
    olimp: `
      type User @key(fields: "id") { id: ID!, results: [Int!], rival: User }`,
  });

  test('holds what the client asked for, and the key is sent to the subgraph', async () => {
    await expectBetter(world, '{ me { id: nick results } }');
    await expectBetter(world, '{ me { __typename: name results } }');
  });

  test('holds it under a condition too', async () => {
    await expectBetter(world, 'query ($yes: Boolean = true) { me { results id: nick @include(if: $yes) } }');
  });
});

describe('two fields of unrelated types under one key', () => {
  const world = generous({
    main: `
      type Query { found: [Found!]! }
      union Found = Repository | Person
      type Repository { title: String! }
      type Person { name: String! }`,
  });

  test('hold an empty text, which is not nothing', async () => {
    const text = '{ found { ... on Repository { label: title } ... on Person { label: name } } }';
    for (let salt = 0; ; salt += 1) {
      world().universe.become(`empty ${salt}`, true);
      const { oracle } = await trial(world(), planned(world(), text));
      if (oracle.result.data.includes('""')) break;
    }
    await expectBetter(world, text);
  });
});

describe('an entity that is joined through several keys', () => {
  const world = generous({
    names: `
      type Item @key(fields: "id") @key(fields: "sku", resolvable: false)
        @key(fields: "place { row shelf }", resolvable: false) @key(fields: "id place { shelf box }", resolvable: false) {
        id: ID!, sku: ID!, place: Place! @shareable, name: String!
      }
      type Place @shareable { row: ID!, shelf: ID!, box: ID! }`,
    store: `
      type Query { items: [Item!]! }
      type Item @key(fields: "place { row shelf }", resolvable: false) @key(fields: "id place { shelf box }")
        @key(fields: "sku", resolvable: false) @key(fields: "id", resolvable: false) {
        id: ID!, sku: ID!, place: Place! @shareable, name: String! @external
        label: String @requires(fields: "name")
      }
      type Place @shareable { row: ID!, shelf: ID!, box: ID! }`,
  });

  test('is asked for by a key that its subgraph can resolve', async () => {
    await expectBetter(world, '{ items { id name label } }');
    await expectBetter(world, '{ items { label } }');
  });
});

describe('an entity of which a subgraph knows only the interface', () => {
  const world = generous({
    places: `
      type Query { city: City, places: [Place!]! }
      interface Place @key(fields: "id") { id: ID! }
      type City implements Place @key(fields: "id") { id: ID!, name: String }`,
    visits: `
      type Place @interfaceObject @key(fields: "id") { id: ID!, seen: Int! }`,
  });

  test('keeps the type that it has when that subgraph has answered', async () => {
    await expectBetter(world, '{ city { __typename seen } }');
    await expectBetter(world, '{ city { seen __typename } }');
  });
});

describe('an interface object that nobody can resolve', () => {
  const world = generous({
    one: `
      type Query { node: Node, bread: Bread }
      interface Node @key(fields: "id") { id: ID! }
      type Bread @key(fields: "id") { id: ID! }`,
    other: `
      type Query { plain: Node }
      type Node @interfaceObject @key(fields: "id", resolvable: false) { id: ID!, field: String }`,
  });

  test('is an error and no data, instead of a null that nobody explains', async () => {
    for (const text of ['{ node { field } }', '{ bread { id } node { field } }']) {
      const { ours, stock: apollo } = await trial(world(), planned(world(), text));
      expect(apollo.result.errors, 'the stock gateway was mended').toEqual([]);
      expect(ours.result.data).toBe('null');
      expect(ours.result.errors).toMatchObject([{ path: ['node'] }]);
    }
  });

  test('is answered where its own subgraph has it', async () => {
    const { ours, stock: apollo } = await trial(world(), planned(world(), '{ plain { id field } bread { id } }'));
    expect(ours.result).toMatchObject({ data: apollo.result.data, errors: [] });
  });
});
