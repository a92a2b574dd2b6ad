import fc from 'fast-check';
import { buildSchema, type GraphQLSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { changesBetween } from './changes.ts';
import { judge } from './judge.ts';
import { operationId } from './operations.ts';
import { defaultSettings } from './settings.ts';
import type { CheckSettings, RecordedOperation } from './types.ts';

const sdl = `
  type Query { user(id: ID!, kind: Kind = TEACHER): User search(filter: Filter): [Found!] node: Node }
  type Mutation { rename(input: Rename!): User }
  interface Node { id: ID! }
  type User implements Node { id: ID! name: String nick: String friends(first: Int): [User!] kind: Kind }
  type School implements Node { id: ID! title: String }
  union Found = User | School
  enum Kind { PUPIL PARENT TEACHER }
  input Filter { text: String kind: Kind limit: Int = 10 }
  input Rename { name: String! nick: String }
`;
const before = buildSchema(sdl);
const now = new Date('2026-11-26T10:00:00Z');

const asked = (document: string, more: Partial<RecordedOperation> = {}): RecordedOperation => ({
  id: operationId(document),
  name: /(?:query|mutation) (\w+)/.exec(document)?.[1] ?? null,
  document,
  client: 'main',
  count: 100,
  source: 'USAGE',
  ...more,
});

const profile = asked('query Profile { user(id: 1) { name } }');
const found = asked('query Find($filter: Filter) { search(filter: $filter) { ... on School { title } } }');
const first = asked('query First { search(filter: { text: "a", kind: PUPIL }) { ... on User { kind } } }');
const renamed = asked('mutation Rename($input: Rename!) { rename(input: $input) { id } }');
const node = asked('query Node { node { id } }');
const all = [profile, found, first, renamed, node];

async function check(
  from: string,
  to: string,
  operations: RecordedOperation[] = all,
  more: Partial<CheckSettings> = {},
) {
  expect(sdl).toContain(from);
  const after = buildSchema(sdl.replace(from, to));
  const changes = await changesBetween(before, after);
  return judge({ changes, operations, settings: { ...defaultSettings, ...more }, before, after, now });
}

const said = ({ changes }: Awaited<ReturnType<typeof check>>) =>
  changes.map(({ code, severity, affected }) => [
    severity,
    code,
    ...affected.map(({ state, operation }) => `${operation.name} ${state}`),
  ]);

describe('a change of the graph', () => {
  it('that takes away what somebody asks for fails, and names who', async () => {
    expect(said(await check('name: String nick: String friends', 'nick: String friends'))).toEqual([
      ['FAILURE', 'FIELD_REMOVED', 'Profile BROKEN'],
    ]);
  });

  it('that takes away what nobody asks for passes', async () => {
    const verdict = await check('nick: String friends', 'friends');
    expect(said(verdict)).toEqual([['NOTICE', 'FIELD_REMOVED']]);
    expect(verdict).toMatchObject({ severity: 'NOTICE', numberOfCheckedOperations: 5 });
  });

  it.each([
    ['an optional argument', 'user(id: ID!,', 'user(id: ID!, at: String,', 'OPTIONAL_ARG_ADDED'],
    ['a field', 'title: String', 'title: String city: String', 'FIELD_ADDED'],
    ['an enum value', 'PARENT TEACHER', 'PARENT TEACHER DIRECTOR', 'VALUE_ADDED_TO_ENUM'],
  ])('that adds %s passes', async (_what, from, to, code) => {
    expect(said(await check(from, to))).toEqual([['NOTICE', code]]);
  });

  it.each([
    ['an argument that must be given', 'user(id: ID!,', 'user(id: ID!, at: String!,', 'Profile BROKEN'],
    [
      'an input field that must be given',
      'input Rename { name',
      'input Rename { why: Int! name',
      'Rename POTENTIALLY_AFFECTED',
    ],
    [
      'another default of an argument left out',
      'kind: Kind = TEACHER',
      'kind: Kind = PARENT',
      'Profile POTENTIALLY_AFFECTED',
    ],
    ['a type out of a union', 'Found = User | School', 'Found = User', 'Find BROKEN'],
    ['an interface off a type', 'School implements Node', 'School', 'Node POTENTIALLY_AFFECTED'],
    ['a field of an input that comes in a variable', 'nick: String }', '}', 'Rename POTENTIALLY_AFFECTED'],
    [
      'another type of a field',
      'name: String nick: String friends',
      'name: Int nick: String friends',
      'Profile POTENTIALLY_AFFECTED',
    ],
    ['a value of an enum that is written out', 'PUPIL PARENT TEACHER', 'PARENT TEACHER', 'First BROKEN'],
  ])('fails with %s', async (_what, from, to, state) => {
    const verdict = await check(from, to);
    expect(verdict.severity).toBe('FAILURE');
    expect(said(verdict).flat()).toContain(state);
  });

  it('fails for what could break when nobody knows who asks, unless settings let it pass', async () => {
    const [from, to] = ['nick: String friends', 'friends'] as const;
    expect((await check(from, to, [])).severity).toBe('FAILURE');
    expect((await check(from, to, [], { passWithoutOperations: true })).severity).toBe('NOTICE');
  });

  it('counts only operations that are asked often enough, of clients and by names that are not excluded', async () => {
    const take = (operations: RecordedOperation[], more: Partial<CheckSettings>) =>
      check('name: String nick: String friends', 'nick: String friends', operations, more);
    const rare = { ...profile, count: 3 };
    const others = [{ ...node, count: 97 }];
    expect((await take([rare, ...others], { countThreshold: 3 })).severity).toBe('FAILURE');
    expect((await take([rare, ...others], { countThreshold: 4 })).severity).toBe('NOTICE');
    expect((await take([rare, ...others], { percentageThreshold: 3 })).severity).toBe('FAILURE');
    expect((await take([rare, ...others], { percentageThreshold: 3.1 })).severity).toBe('NOTICE');
    expect((await take([rare, ...others], { excludedOperations: ['Profile'] })).severity).toBe('NOTICE');
    const verdict = await take([rare, { ...node, client: 'crm' }], { excludedClients: ['main'] });
    expect(verdict).toMatchObject({ severity: 'NOTICE', numberOfCheckedOperations: 1 });
    const told = ({ document: _, ...one }: RecordedOperation) => one;
    expect(verdict.changes[0]?.affected).toEqual([
      { operation: told(rare), state: 'IGNORED', why: 'The client main is excluded.' },
    ]);
  });

  it('counts what is written beside the schema though nobody asked it, unless settings say otherwise', async () => {
    const written = { ...profile, count: 0, source: 'FILES' } as const;
    const take = (more: Partial<CheckSettings>) =>
      check('name: String nick: String friends', 'nick: String friends', [written, node], more);
    expect((await take({})).severity).toBe('FAILURE');
    expect((await take({ unaskedOperationsCount: false })).severity).toBe('NOTICE');
    // Known twice it is one operation, asked as often as both together.
    const twice = [written, { ...profile, count: 2 }, node];
    const verdict = await check('nick: String friends', 'friends', twice, { countThreshold: 3 });
    expect(verdict.numberOfCheckedOperations).toBe(2);
  });

  it('passes where somebody has waived it, with the reason, until the waiver ends', async () => {
    const waiver = {
      operationId: profile.id,
      code: 'FIELD_REMOVED',
      coordinate: 'User.name',
      reason: 'Nobody uses that app.',
    } as const;
    const take = (until: string | null) =>
      check('name: String nick: String friends', 'nick: String friends', all, { waivers: [{ ...waiver, until }] });
    const verdict = await take('2026-12-01T00:00:00Z');
    expect(verdict.severity).toBe('NOTICE');
    expect(verdict.changes[0]?.affected[0]).toMatchObject({ state: 'WAIVED', why: 'Nobody uses that app.' });
    expect((await take('2026-11-25T00:00:00Z')).severity).toBe('FAILURE');
    expect((await take(null)).severity).toBe('NOTICE');
  });

  it('is not blamed for what did not work before it', async () => {
    const broken = asked('query Old { user(id: 1) { gone name } }');
    expect(said(await check('name: String nick: String friends', 'nick: String friends', [broken, node]))).toEqual([
      ['NOTICE', 'FIELD_REMOVED'],
    ]);
  });
});

/** Takes one field, argument, value or member of the graph away, wherever that leaves a graph. */
const removals = (() => {
  const pieces = [
    'name: String ',
    'nick: String ',
    'kind: Kind }',
    'title: String',
    ', kind: Kind = TEACHER',
    ' PARENT',
    'text: String ',
    'limit: Int = 10',
  ];
  return pieces.map((piece) => sdl.replace(piece, piece.endsWith('}') ? '}' : ''));
})();

describe('whatever is asked', () => {
  const graph = (source: string): GraphQLSchema => buildSchema(source);
  const operations = fc.shuffledSubarray(all, { minLength: 1 });

  it('a graph against itself has no changes and fails nobody', async () => {
    await fc.assert(
      fc.asyncProperty(operations, async (some) => {
        const changes = await changesBetween(before, graph(sdl));
        const verdict = judge({ changes, operations: some, settings: defaultSettings, before, after: graph(sdl), now });
        expect(verdict).toEqual({ severity: 'NOTICE', changes: [], numberOfCheckedOperations: some.length });
      }),
    );
  });

  it('nothing passes that leaves an operation refused, and the order of the operations changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(operations, fc.constantFrom(...removals), async (some, source) => {
        const after = graph(source);
        const changes = await changesBetween(before, after);
        const take = (list: RecordedOperation[]) =>
          judge({ changes, operations: list, settings: defaultSettings, before, after, now });
        const verdict = take(some);
        const isRefused = verdict.changes.some(({ affected }) => affected.some(({ state }) => state === 'BROKEN'));
        if (isRefused) expect(verdict.severity).toBe('FAILURE');
        const turned = take([...some].reverse());
        expect(turned.severity).toBe(verdict.severity);
        expect(turned.changes.map(({ severity }) => severity)).toEqual(verdict.changes.map(({ severity }) => severity));
      }),
    );
  });
});
