import { createHash, randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordedOperations } from './store/operations.ts';
import { bounds } from './store/usage.ts';
import { PEOPLE, type RegistryWorld, registryWorld, SCORES } from './testing/registry-world.ts';

let world: RegistryWorld;
beforeAll(async () => {
  world = await registryWorld();
});
afterAll(() => world.close());

async function publish(variant: string, name: string, sdl: string): Promise<void> {
  const { code, stderr } = await world.rover(
    world.keys.PUBLISH,
    ...['subgraph', 'publish', `alif24@${variant}`, '--name', name, '--schema', world.file(`${name}.graphql`, sdl)],
    ...['--routing-url', `https://${name}.example.com/graphql`],
  );
  expect(code, stderr).toBe(0);
}

const poll = (ref: string, key = world.keys.USAGE, etag?: string) =>
  fetch(`${world.registry.address}/supergraph/${ref}`, {
    headers: { 'x-api-key': key, ...(etag && { 'if-none-match': etag }) },
  });

describe('a gateway that polls', () => {
  it('gets the last supergraph that composed once, and 304 until there is another', async () => {
    await publish('polled', 'people', PEOPLE);
    const first = await poll('alif24@polled');
    const text = await first.text();
    const etag = first.headers.get('etag') ?? '';
    expect(first.status).toBe(200);
    expect(text).toContain('@join__graph(name: "people", url: "https://people.example.com/graphql")');
    expect(etag).toBe(`"${createHash('sha256').update(text).digest('hex')}"`);
    expect((await poll('alif24@polled', world.keys.USAGE, etag)).status).toBe(304);
    // What does not compose changes nothing here.
    await publish('polled', 'scores', SCORES.replace('score: Int!', 'fullName: Int!'));
    expect((await poll('alif24@polled', world.keys.USAGE, etag)).status).toBe(304);
    await publish('polled', 'scores', SCORES);
    const next = await poll('alif24@polled', world.keys.USAGE, etag);
    expect([next.status, (await next.text()).includes('score: Int!')]).toEqual([200, true]);
  });

  it.each([
    ['401 for no key', 'alif24@polled', '', 401],
    ['403 for a key of another graph', 'other@current', 'USAGE', 403],
    ['404 where nothing has ever composed', 'alif24@nothing', 'USAGE', 404],
    ['404 for what is no graph ref', 'alif24@a@b', 'USAGE', 404],
  ] as const)('gets %s', async (_name, ref, role, status) => {
    const answer = await poll(ref, role === '' ? 'none' : world.keys[role]);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toEqual({ error: expect.any(String) });
  });
});

const idOf = (text: string) => createHash('sha256').update(text).digest('hex');
const row = (document: string, more: object = {}) => ({
  ...{
    id: idOf(document),
    document,
    name: 'Mine',
    client: 'main',
    version: '1.0',
    count: 10,
    errors: 1,
    durationMs: 5,
  },
  ...more,
});
function report(operations: object[], more: object = {}) {
  const now = new Date().toISOString();
  return { reportId: randomUUID(), from: now, to: now, operations, ...more };
}
const send = (variant: string, body: unknown, key = world.keys.USAGE) =>
  fetch(`${world.registry.address}/usage/alif24@${variant}`, {
    method: 'POST',
    headers: { 'x-api-key': key, 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
const known = (variant: string) =>
  recordedOperations(world.registry.store, { graph: 'alif24', variant, days: 7 }).then((all) =>
    all.map(({ name, client, count }) => ({ name, client, count })),
  );

describe('a report of usage', () => {
  it('counts once however often it is sent, also at once', async () => {
    const one = report([row('{ me { id } }'), row('{ me { id } }', { client: 'crm', count: 3 })]);
    const answers = await Promise.all([1, 2, 3].map(async () => (await send('counted', one)).json()));
    expect(answers).toContainEqual({ accepted: 2, dropped: 0, unknown: [], repeated: false });
    expect(answers.filter((answer) => (answer as { repeated: boolean }).repeated)).toHaveLength(2);
    await send('counted', report([row('{ me { id } }', { document: null, count: 5 })]));
    expect(await known('counted')).toEqual([
      { name: 'Mine', client: 'main', count: 15 },
      { name: 'Mine', client: 'crm', count: 3 },
    ]);
  });

  it('is told which documents are not known, and forgets nothing else of it', async () => {
    const strange = row('{ __typename }', { document: null });
    const answer = await send('unknown', report([strange, row('{ me { fullName } }')]));
    expect(await answer.json()).toEqual({ accepted: 1, dropped: 0, unknown: [strange.id], repeated: false });
  });

  it('may come packed', async () => {
    const answer = await fetch(`${world.registry.address}/usage/alif24@packed`, {
      method: 'POST',
      headers: { 'x-api-key': world.keys.USAGE, 'content-encoding': 'gzip' },
      body: gzipSync(JSON.stringify(report([row('{ me { id } }')]))),
    });
    expect(answer.status).toBe(200);
  });

  it('is not unpacked beyond what it may be', async () => {
    const answer = await fetch(`${world.registry.address}/usage/alif24@bomb`, {
      method: 'POST',
      headers: { 'x-api-key': world.keys.USAGE, 'content-encoding': 'gzip' },
      body: gzipSync(Buffer.alloc(200_000_000)),
    });
    expect(answer.status).toBe(413);
  });

  it('makes no more distinct operations than the bound, and counts what is known beyond it', async () => {
    const { operations } = bounds;
    Object.assign(bounds, { operations: 2 });
    const answer = await send('full', report(['{ a }', '{ b }', '{ c }', '{ d }'].map((text) => row(text))));
    Object.assign(bounds, { operations });
    expect(await answer.json()).toMatchObject({ accepted: 2, dropped: 2 });
    expect(await known('full')).toHaveLength(2);
  });

  it('forgets, of too many operations, those that are asked least: nobody pushes out what is asked often', async () => {
    const { operations } = bounds;
    Object.assign(bounds, { operations: 3 });
    await send(
      'crowded',
      report([row('{ me { id } }', { name: 'Often' }), row('{ a }', { count: 1 }), row('{ b }', { count: 1 })]),
    );
    const late = row('{ me { email } }', { name: 'New', count: 4 });
    const answer = await send(
      'crowded',
      report([late, ...['{ c }', '{ d }', '{ e }'].map((text) => row(text, { count: 1 }))]),
    );
    Object.assign(bounds, { operations });
    expect(await answer.json()).toMatchObject({ accepted: 2, dropped: 2 });
    expect((await known('crowded')).map(({ name }) => name)).toEqual(['Often', 'New', 'Mine']);
  });

  it('keeps no more text than there is room for', async () => {
    const { text } = bounds;
    Object.assign(bounds, { text: 100 });
    await send('wordy', report([row('{ me { id } }'), row(`{ ${'a '.repeat(100)}}`, { count: 1 })]));
    Object.assign(bounds, { text });
    expect(await known('wordy')).toHaveLength(1);
  });

  it('counts on when clients of many names have filled the day, for nobody in particular', async () => {
    const { rowsOfADay } = bounds;
    Object.assign(bounds, { rowsOfADay: 2 });
    await send('flooded', report(['one', 'two'].map((client) => row('{ a }', { client, count: 1 }))));
    const more = ['one', 'three', 'four'].map((client) => row('{ a }', { client, count: 5 }));
    const answer = await send('flooded', report([...more, row('{ me { id } }', { count: 7 })]));
    Object.assign(bounds, { rowsOfADay });
    expect(await answer.json()).toMatchObject({ accepted: 4, dropped: 0 });
    expect((await known('flooded')).map(({ client, count }) => [client, count])).toEqual([
      [null, 10],
      [null, 7],
      ['one', 6],
      ['two', 1],
    ]);
  });

  it('cannot give a document the id of another', async () => {
    const real = row('{ me { email } }');
    const lie = await send('lies', report([{ ...row('{ me { id } }'), id: real.id }]));
    expect(await lie.json()).toMatchObject({ accepted: 0, dropped: 1 });
    const honest = await send('lies', report([{ ...real, document: null }]));
    expect(await honest.json()).toMatchObject({ unknown: [real.id] });
  });

  it('is taken whatever somebody called an operation or a client', async () => {
    const named = { name: 'N'.repeat(5_000), client: 'c\u0000'.repeat(300), version: '' };
    const answer = await send('named', report([row('{ a }', named), row('{ b }')]));
    expect(await answer.json()).toMatchObject({ accepted: 2, dropped: 0 });
  });

  it('loses a document that is far too long, and counts the rest', async () => {
    const long = `{ ${'a '.repeat(60_000)}}`;
    const answer = await send('long', report([row(long), row('{ me { id } }')]));
    expect(await answer.json()).toEqual({ accepted: 1, dropped: 1, unknown: [], repeated: false });
  });

  it.each([
    ['400: no JSON', '{', 400],
    ['400: an id that is none', report([row('{ a }', { id: 'x' })]), 400],
    ['400: a negative count', report([row('{ a }', { count: -1 })]), 400],
    ['400: a report of last week', report([row('{ a }')], { to: '2020-01-01T00:00:00.000Z' }), 400],
    ['400: more rows than a report may have', report(Array.from({ length: 2001 }, () => row('{ a }'))), 400],
    ['413: too long', ' '.repeat(2_000_001), 413],
  ])('is refused with %s', async (_name, body, status) => {
    const answer = await send('refused', body);
    expect(answer.status).toBe(status);
    expect(await known('refused')).toEqual([]);
  });

  it('is refused from a key that may only publish', async () => {
    expect((await send('refused', report([row('{ a }')]), world.keys.PUBLISH)).status).toBe(403);
  });

  it('decides checks: what somebody asks cannot be removed, what nobody asks can', async () => {
    await publish('used', 'people', PEOPLE);
    await send('used', report([row('{ me { fullName } }')]));
    const check = (sdl: string) =>
      world.rover(
        world.keys.CHECK,
        ...['subgraph', 'check', 'alif24@used', '--name', 'people', '--schema', world.file('used.graphql', sdl)],
      );
    const removed = await check(PEOPLE.replace('  "First and last name."\n  fullName: String!\n', ''));
    expect(removed.code).toBe(1);
    const unused = await check(PEOPLE.replace('  "Where letters go."\n  email: String\n', ''));
    expect(unused.code, unused.stderr).toBe(0);
  });
});
