import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { type FragmentDefinitionNode, Kind, type OperationDefinitionNode, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { silentObserver } from '../observability/observer.ts';
import { Graph } from '../supergraph/graph.ts';
import { say, TRANSPORTS } from '../testing/every-transport.ts';
import { startWorld } from '../testing/gateway-world.ts';
import { compose } from '../testing/subgraphs.ts';
import { operationCost } from './cost.ts';
import { costModel } from './cost-model.ts';
import { defaultLimits } from './limits.ts';

const SHOP = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.14", import: ["@key", { name: "@cost", as: "@price" }, "@listSize"])
  type Query {
    shelf(first: Int): [Book!]!
    books(first: Int = 20, last: Int): Books
    long: [Book!]! @listSize(assumedSize: 50)
    page(size: Int): Books @listSize(slicingArguments: ["size"], sizedFields: ["nodes"])
    search(text: String @price(weight: 7), filter: Filter): Book @price(weight: 3)
    thing: Thing
    plain: [Book!]!
    slice(first: Big): [Book!]!
  }
  scalar Big
  type Mutation { buy: Book }
  input Filter { deep: Int @price(weight: 5), and: [Filter!] }
  type Books { nodes: [Book!]!, edges: [Edge!]! }
  type Edge { node: Book! }
  interface Thing { id: ID! }
  type Book implements Thing @key(fields: "id") { id: ID!, title: String!, cover: Image, author: Author!, parts: [Book!]! }
  type Author implements Thing @price(weight: 4) { id: ID!, name: String!, books(first: Int!): [Book!]! }
  scalar Image @price(weight: 2)`;

const shop = new Graph(compose([{ name: 'shop', typeDefs: SHOP }]));
const model = costModel(shop);

function measure(text: string, graph = shop, weights = model) {
  const { definitions } = parse(text);
  const operation = definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION) as OperationDefinitionNode;
  const fragments: Record<string, FragmentDefinitionNode> = {};
  for (const one of definitions) if (one.kind === Kind.FRAGMENT_DEFINITION) fragments[one.name.value] = one;
  return operationCost(graph.schema, weights, operation, fragments, defaultLimits);
}

const costOf = (text: string, variables = {}) => measure(text).cost(variables);

describe('the cost of an operation', () => {
  it.each([
    ['an object, and nothing for its leaves', '{ search { id title } }', 3],
    ['what the type weighs', '{ thing { ... on Author { id name } } }', 4],
    ['a scalar that weighs something', '{ search { cover } }', 5],
    ['an argument that is sent', '{ search(text: "x") { id } }', 10],
    ['the fields of an input, nested ones too', '{ search(filter: { deep: 1, and: [{ deep: 2 }, {}] }) { id } }', 13],
    ['a list as long as its argument says', '{ shelf(first: 7) { id } }', 7],
    ['a list of unknown length', '{ plain { id } }', 10],
    ['a list of assumed length', '{ long { id author { id } } }', 50 * (1 + 4)],
    ['a connection by its default', '{ books { edges { node { id } } } }', 1 + 20 * 2],
    [
      'a connection by its longest argument',
      '{ books(first: 3, last: 5) { nodes { id } edges { node { id } } } }',
      1 + 5 + 5 * 2,
    ],
    [
      'a connection by what it says of itself',
      '{ page(size: 9) { nodes { id } edges { node { id } } } }',
      1 + 9 + 10 * 2,
    ],
    [
      'lists in lists',
      '{ shelf(first: 10) { author { books(first: 10) { author { books(first: 10) { id } } } } } }',
      10 * (1 + 4 + 10 * (1 + 4 + 10)),
    ],
    ['ten more for a change', 'mutation { buy { id } }', 11],
    [
      'the dearest of the types that may come',
      '{ thing { id ... on Book { author { id } } ... on Author { books(first: 1) { id } } } }',
      4 + 4,
    ],
    [
      'a fragment as often as it is spread',
      '{ a: search { ...F } b: search { ...F } } fragment F on Book { author { id } }',
      2 * (3 + 4),
    ],
    [
      'a fragment by the size of what holds it',
      '{ a: books(first: 1) { ...F } b: books(first: 9) { ...F } } fragment F on Books { nodes { id } }',
      2 + 1 + 9,
    ],
    ['a length below nothing as none that is told', '{ shelf(first: -5) { id } }', 10],
    ['a length as long as its text says', '{ slice(first: "30") { id } }', 30],
    ['nothing for what is skipped', '{ search @skip(if: true) { id } shelf(first: 2) { id } }', 2],
    ['nothing for introspection', '{ __schema { types { name } } __typename }', 0],
  ])('counts %s', (_, text, expected) => {
    expect(costOf(text)).toBe(expected);
  });

  it('follows variables and their defaults', () => {
    const text =
      'query ($n: Int = 4, $yes: Boolean!, $size: Int) { shelf(first: $n) @include(if: $yes) { id } page(size: $size) { nodes { id } } }';
    expect(costOf(text, { yes: true, size: 3 })).toBe(4 + 4);
    expect(costOf(text, { n: 9, yes: true, size: 3 })).toBe(9 + 4);
    expect(costOf(text, { n: 9, yes: false, size: 3 })).toBe(4);
    expect(measure(text).longestSlice({ n: 500, yes: false })).toBe(500);
    expect(measure('query ($n: Big) { slice(first: $n) { id } }').longestSlice({ n: '500' })).toBe(500);
  });

  it('knows a field that has to be told exactly one length, and is not', () => {
    const text = 'query ($size: Int) { page(size: $size) { nodes { id } } }';
    expect(measure(text).ambiguous({})).toBe('Query.page');
    expect(measure(text).ambiguous({ size: -1 })).toBe('Query.page');
    expect(measure(text).ambiguous({ size: 1 })).toBeUndefined();
    expect(measure('{ books(first: 1, last: 1) { nodes { id } } }').ambiguous({})).toBeUndefined();
  });

  it('is the same with fragments as without them', () => {
    const field = fc.letrec<{ set: [plain: string, spread: string] }>((tie) => ({
      set: fc.oneof(
        { maxDepth: 4 },
        fc.constant<[string, string]>(['id', 'id']),
        fc.tuple(fc.integer({ min: 0, max: 9 }), tie('set'), fc.boolean()).map(([n, [plain, spread], isNamed]) => {
          const wrap = (inner: string) => `author { books(first: ${n}) { ${inner} } }`;
          return [wrap(plain), isNamed ? `... on Book { ${wrap(spread)} }` : wrap(spread)] as [string, string];
        }),
      ),
    })).set;
    fc.assert(
      fc.property(field, field, ([a, a2], [b, b2]) => {
        const plain = `{ x: search { ${a} } y: shelf(first: 3) { ${a} } z: thing { ... on Book { ${b} } } }`;
        const spread = `{ x: search { ...F } y: shelf(first: 3) { ...F } z: thing { ...G } } fragment F on Book { ${a2} } fragment G on Book { ${b2} }`;
        expect(costOf(spread)).toBe(costOf(plain));
      }),
    );
  });

  it('of a bomb of fragments takes no time to tell', () => {
    const bomb = Array.from(
      { length: 60 },
      (_, n) => `fragment F${n} on Book { a: author { id } ...F${n + 1} ...F${n + 1} }`,
    );
    expect(costOf(`{ search { ...F0 } } ${bomb.join(' ')} fragment F60 on Book { id }`)).toBeGreaterThan(2 ** 60);
  });
});

describe('the operations of our own sites', () => {
  const folder = new URL('../../../schema/', import.meta.url);
  const ours = new Graph(readFileSync(new URL('supergraph.graphql', folder), 'utf8'));
  const weights = costModel(ours);
  const files = readdirSync(new URL('operations/', folder));

  it('cost a fifth of the limit at most, with the longest lists that they may ask for', () => {
    expect(files.length).toBeGreaterThan(50);
    const dear = files.filter((file) => {
      const text = readFileSync(new URL(`operations/${file}`, folder), 'utf8');
      const variables = Object.fromEntries([...text.matchAll(/\$(first|last)\b/g)].map(([, name]) => [name, 100]));
      const cost = measure(text, ours, weights);
      return cost.cost(variables) * 5 > defaultLimits.cost || cost.ambiguous(variables);
    });
    expect(dear).toEqual([]);
  });
});

describe('an operation that asks too much', () => {
  const THINGS = `
    extend schema @link(url: "https://specs.apollo.dev/federation/v2.14", import: ["@key"])
    scalar Any
    type Query { thing(first: Int): [Thing!]!, many(ids: [ID!]!): Int, any(any: Any): Int, float(n: Float): Float }
    type Thing { id: ID!, things(first: Int): [Thing!]! }`;
  const million = '{ thing(first: 100) { things(first: 100) { things(first: 100) { id } } } }';
  const byVariable = 'query ($n: Int) { thing(first: $n) { id } }';
  const ids = JSON.stringify(Array.from({ length: 5_000 }, (_, n) => n));
  const bottomless = `${'['.repeat(5_000)}${']'.repeat(5_000)}`;
  const body = (query: string, variables = '{}') => `{"query":${JSON.stringify(query)},"variables":${variables}}`;

  describe.each(TRANSPORTS)('over %s', (transport) => {
    it.each([
      ['a million objects', body(million), 'cost', 'LIMIT_EXCEEDED'],
      ['a list beyond all measure', body('{ thing(first: 100000) { id } }'), 'list length', 'LIMIT_EXCEEDED'],
      ['one by a variable', body(byVariable, '{"n":100000}'), 'list length', 'LIMIT_EXCEEDED'],
      ['one by a default', body(byVariable.replace('Int)', 'Int = 100000)')), 'list length', 'LIMIT_EXCEEDED'],
      [
        'thousands of ids',
        body('query ($ids: [ID!]!) { many(ids: $ids) }', `{"ids":${ids}}`),
        'variable items',
        'LIMIT_EXCEEDED',
      ],
      [
        'JSON without a bottom',
        body('query ($any: Any) { any(any: $any) }', `{"any":${bottomless}}`),
        'variable depth',
        'LIMIT_EXCEEDED',
      ],
      [
        'a number beyond all numbers',
        body('query ($n: Float) { float(n: $n) }', '{"n":1e400}'),
        'number',
        'BAD_USER_INPUT',
      ],
      [
        'one in JSON',
        body('query ($any: Any) { any(any: $any) }', '{"any":[{"n":-1e400}]}'),
        'number',
        'BAD_USER_INPUT',
      ],
      ['one in its text', body('{ float(n: 1e400) }'), 'number', 'BAD_USER_INPUT'],
    ])('is refused before anything is fetched: %s', async (_, request, rule, code) => {
      let calls = 0;
      const rejected: string[] = [];
      const spy = async () => ({ data: { [`call${calls++}`]: null } });
      await using world = await startWorld('in memory', {
        supergraph: { sdl: compose([{ name: 'things', typeDefs: THINGS }]) },
        transports: { things: { execute: spy, subscribe: spy } },
        observer: { ...silentObserver, rejected: (told) => rejected.push(told) },
      });
      const { status = 400, body: answer } = await say(transport, world.origin, request);
      expect([answer.errors[0].extensions.code, answer.data]).toEqual([code, undefined]);
      expect(status).toBeLessThan(500);
      expect(rejected).toContain(rule);
      expect(calls).toBe(0);
    });
  });
});
