// What somebody sends who means no good, or whose program has gone wrong.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listChecks, prune, readCheck } from './store/checks.ts';
import { mostPersisted, publishOperations } from './store/persisted.ts';
import { currentSubgraphs, goodSupergraph } from './store/publications.ts';
import { PEOPLE, type RegistryWorld, registryWorld } from './testing/registry-world.ts';

let world: RegistryWorld;
beforeAll(async () => {
  world = await registryWorld();
});
afterAll(() => world.close());

interface Told {
  data: { graph: Record<string, never> | null } | null;
  errors?: { message: string }[];
}

async function ask(query: string, variables: object, key = world.keys.ADMIN): Promise<Told> {
  const answer = await fetch(world.registry.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-api-key': key },
    body: JSON.stringify({ query, variables }),
  });
  expect(answer.status).toBe(200);
  return (await answer.json()) as Told;
}

const PUBLISH = `mutation P($variant: String!, $name: String = "people", $sdl: String!, $git: GitContextInput) { graph(id: "alif24") {
  publishSubgraph(graphVariant: $variant, name: $name, url: "https://x.example/graphql", revision: "", activePartialSchema: { sdl: $sdl },
    gitContext: $git) { wasCreated launchUrl errors { message } } } }`;
const CHECK = `mutation C($variant: String!, $name: String = "people", $sdl: String!, $git: GitContextInput) { graph(id: "alif24") {
  variant(name: $variant) { submitSubgraphCheckAsync(input: { subgraphName: $name, proposedSchema: $sdl, gitContext: $git }) {
    __typename ... on CheckRequestSuccess { workflowID targetURL } ... on PermissionError { message } } } } }`;
const LINT = `mutation L($sdl: String!) { graph(id: "alif24") { lintSchema(sdl: $sdl) { stats { errorsCount } } } }`;

/** What a check has found. */
async function check(variables: object) {
  const { data } = await ask(CHECK, variables);
  const variant = data?.graph?.variant as { submitSubgraphCheckAsync: Record<string, string> } | undefined;
  const answer = variant?.submitSubgraphCheckAsync ?? {};
  const found = answer.workflowID ? await readCheck(world.registry.store, 'alif24', answer.workflowID) : undefined;
  return { ...answer, found };
}

const field = (name: string) => `  "One of many."\n  ${name}: String\n`;
const manyFields = Array.from({ length: 150 }, (_, at) => field(`many${at}`)).join('');
const MANY = PEOPLE.replace('  "Where letters go."', `${manyFields}  "Where letters go."`);

describe('operations that are nested deeper than anybody answers', () => {
  it('stand in no way of a check', async () => {
    await ask(PUBLISH, { variant: 'deep', sdl: PEOPLE });
    const deep = `${'{a'.repeat(9_000)}${'}'.repeat(9_000)}`;
    const one = { id: 'deep', client: '', name: 'Deep', type: 'query', document: deep };
    const me = { ...one, id: 'me', name: 'Me', document: 'query Me { me { email } }' };
    const key = await world.registry.store.query<{ id: string }>('SELECT id FROM registry.api_keys LIMIT 1');
    await publishOperations(world.registry.store, { graph: 'alif24', variant: 'deep', keyId: key.rows[0]?.id ?? '' }, [
      one,
      me,
    ]);
    const fine = await check({ variant: 'deep', sdl: PEOPLE.replace('A person.', 'Somebody.') });
    expect(fine.found).toMatchObject({ status: 'PASSED', failure: null });
    const bad = await check({ variant: 'deep', sdl: PEOPLE.replace('  "Where letters go."\n  email: String\n', '') });
    expect(bad.found?.report?.operations?.changes).toMatchObject([
      { severity: 'FAILURE', affected: [{ operation: { name: 'Me' } }] },
    ]);
  });

  it('are told as what cannot be read, one by one', async () => {
    const query = `mutation V($operations: [OperationDocumentInput!]!) { graph(id: "alif24") {
      validateOperations(tag: "deep", operations: $operations) { validationResults { code operation { name } } } } }`;
    const body = `${'{a'.repeat(9_000)}${'}'.repeat(9_000)}`;
    const { data, errors } = await ask(query, {
      operations: [
        { name: 'Deep', body },
        { name: 'Me', body: '{ me { nose } }' },
      ],
    });
    expect(errors).toBeUndefined();
    expect(data?.graph?.validateOperations).toEqual({
      validationResults: [
        { code: 'NON_PARSEABLE_DOCUMENT', operation: { name: 'Deep' } },
        { code: 'INVALID_OPERATION', operation: { name: 'Me' } },
      ],
    });
  });
});

describe('a schema', () => {
  const huge = `${PEOPLE}# ${'x'.repeat(2_000_001)}`;

  it('that is far too long is not taken, and the person is told so', async () => {
    const sentence = 'The schema of people is longer than 2000000 characters.';
    expect((await ask(PUBLISH, { variant: 'huge', sdl: huge })).errors).toEqual([{ message: sentence }]);
    expect(await check({ variant: 'huge', sdl: huge })).toMatchObject({ message: sentence });
    expect((await ask(LINT, { sdl: huge })).errors?.[0]?.message).toContain('longer than');
  });

  it('that is nested deeper than can be read is told as one that does not compose', async () => {
    const sdl = `type Query { a: ${'['.repeat(300_000)}Int${']'.repeat(300_000)} }`;
    const { data } = await ask(PUBLISH, { variant: 'nested', sdl });
    expect(data?.graph?.publishSubgraph).toMatchObject({ errors: [{ message: expect.stringContaining('[people]') }] });
  });

  it('with many findings is linted all the same', async () => {
    const sdl = `type Query {\n${Array.from({ length: 60_000 }, (_, at) => `  field${at}: Int`).join('\n')}\n}\n`;
    const { data } = await ask(LINT, { sdl });
    expect(data?.graph?.lintSchema).toEqual({ stats: { errorsCount: 60_000 } });
  });

  it('cannot make a terminal do things by what stands in its descriptions', async () => {
    await ask(PUBLISH, { variant: 'terminal', sdl: PEOPLE });
    const { found } = await check({
      variant: 'terminal',
      sdl: PEOPLE.replace('A person.', String.raw`A \u001b[2J person.`),
    });
    const said = found?.report?.operations?.changes.map(({ description }) => description).join();
    expect(said).toContain('person');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    expect(said).not.toMatch(/[\u0000-\u001f]/);
  });
});

describe('a check', () => {
  it('of a subgraph that could never be called so is not taken', async () => {
    const answer = await check({ variant: 'current', name: `x${'y'.repeat(100_000)}`, sdl: PEOPLE });
    expect(answer).toMatchObject({
      __typename: 'PermissionError',
      message: expect.stringContaining('cannot be called'),
    });
  });

  it('keeps of a commit who made it and no address, no password and no novel', async () => {
    await ask(PUBLISH, { variant: 'git', sdl: PEOPLE });
    const git = {
      branch: `b${'ranch'.repeat(1_000)}`,
      commit: 'c0ffee',
      committer: 'A Teacher <teacher@example.com>',
      remoteUrl: 'https://teacher:secret@git.example/alif24.git',
      message: 'One\u0000two',
    };
    const { found } = await check({ variant: 'git', sdl: PEOPLE, git });
    expect(found?.git).toEqual({
      branch: git.branch.slice(0, 200),
      commit: 'c0ffee',
      committer: 'A Teacher',
      remoteUrl: 'https://git.example/alif24.git',
      message: 'One two',
    });
  });

  it('that breaks very much names the operations without their texts, and no more of them than anybody reads', async () => {
    await ask(PUBLISH, { variant: 'many', sdl: MANY });
    const all = Array.from({ length: 150 }, (_, at) => `many${at}`).join(' ');
    const key = await world.registry.store.query<{ id: string }>('SELECT id FROM registry.api_keys LIMIT 1');
    await publishOperations(
      world.registry.store,
      { graph: 'alif24', variant: 'many', keyId: key.rows[0]?.id ?? '' },
      Array.from({ length: 300 }, (_, at) => ({
        ...{ id: `o${at}`, client: '', name: `O${at}`, type: 'query' },
        document: `query O${at} { me { ${all} } }`,
      })),
    );
    const { found } = await check({ variant: 'many', sdl: PEOPLE });
    const changes = found?.report?.operations?.changes ?? [];
    expect(changes).toHaveLength(150);
    expect(changes[0]).toMatchObject({ severity: 'FAILURE', unlisted: 100 });
    expect(changes[0]?.affected).toHaveLength(200);
    expect(JSON.stringify(changes)).not.toContain('many0 many1');
    expect(changes.reduce((sum, { affected }) => sum + affected.length, 0)).toBeLessThanOrEqual(20_000);
  });

  it('that was cut off does not run for ever in the list either', async () => {
    await world.registry.store.query(
      `INSERT INTO registry.checks (graph_id, variant, subgraph, request, sdl, created_at)
       VALUES ('alif24', 'cut-off', 'people', '', 'type A', now() - interval '11 minutes')`,
    );
    const listed = await listChecks(world.registry.store, 'alif24', 100);
    expect(listed.find(({ variant }) => variant === 'cut-off')?.status).toBe('FAILED');
  });

  it('is forgotten when newer ones fill what there is room for', async () => {
    await ask(PUBLISH, { variant: 'full', sdl: PEOPLE });
    const old = await check({ variant: 'full', sdl: `${PEOPLE}# ${'x'.repeat(50_000)}` });
    const young = await check({ variant: 'full', sdl: `${PEOPLE}# ${'y'.repeat(50_000)}` });
    await prune(world.registry.store, 80_000);
    const listed = (await listChecks(world.registry.store, 'alif24', 100)).map(({ id }) => id);
    expect([listed.includes(old.found?.id ?? ''), listed.includes(young.found?.id ?? '')]).toEqual([false, true]);
  });
});

describe('what a check is compared with', () => {
  it('is of one moment, whatever is published meanwhile', async () => {
    await ask(PUBLISH, { variant: 'moment', sdl: PEOPLE });
    const { store } = world.registry;
    const before = await goodSupergraph(store, 'alif24', 'moment');
    const seen = await store.snapshot(async (db) => {
      await currentSubgraphs(db, 'alif24', 'moment');
      await ask(PUBLISH, { variant: 'moment', sdl: MANY });
      return goodSupergraph(db, 'alif24', 'moment');
    });
    expect(seen).toEqual(before);
    expect(await goodSupergraph(store, 'alif24', 'moment')).not.toEqual(before);
  });
});

describe('a path that is no address', () => {
  it('is answered with 404', async () => {
    const answer = await fetch(`${world.registry.address}//`);
    expect(answer.status).toBe(404);
  });
});

describe('a list of persisted operations', () => {
  const operation = { id: 'x', body: '{ me { id } }', name: 'X', type: 'QUERY' };
  const query = `mutation Q($operations: [PersistedQueryInput!]) { graph(id: "alif24") { persistedQueryList(id: "alif24@lists") {
    publishOperations(operations: $operations) { __typename ... on PermissionError { message } } } } }`;

  it.each([
    ['an id that is none', [{ ...operation, id: '' }]],
    ['an id that is too long', [{ ...operation, id: 'x'.repeat(201) }]],
    ['a text that is too long', [{ ...operation, body: `{ ${'a '.repeat(60_000)}}` }]],
    [
      'more text than a variant has room for',
      Array.from({ length: 150 }, (_, at) => ({ ...operation, id: `x${at}`, body: `{ ${'a'.repeat(99_000)} }` })),
    ],
    ['more operations than a variant has', Array.from({ length: 10_001 }, (_, at) => ({ ...operation, id: `x${at}` }))],
  ])('with %s is refused as a whole, with a sentence', async (_name, operations) => {
    const { text } = mostPersisted;
    Object.assign(mostPersisted, { text: 14_000_000 });
    const { data, errors } = await ask(query, { operations });
    Object.assign(mostPersisted, { text });
    const said = errors?.[0]?.message ?? JSON.stringify(data);
    expect(said).toMatch(/id of 1 to 200|longer than 100000|room for 10000/);
    const { rows } = await world.registry.store.query(
      `SELECT FROM registry.persisted_operations WHERE variant = 'lists'`,
    );
    expect(rows).toHaveLength(0);
  });
});
