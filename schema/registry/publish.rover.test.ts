import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LINK, PEOPLE, type RegistryWorld, registryWorld, SCORES } from './testing/registry-world.ts';

let world: RegistryWorld;
beforeAll(async () => {
  world = await registryWorld();
});
afterAll(() => world.close());

const publish = (ref: string, name: string, sdl: string, ...more: string[]) =>
  world.rover(
    world.keys.PUBLISH,
    ...['subgraph', 'publish', ref, '--name', name, '--schema', world.file(`${name}.graphql`, sdl)],
    ...['--routing-url', `https://${name}.example.com/graphql`, ...(more.length > 0 ? more : ['--format', 'json'])],
  );

const supergraph = (ref: string, key = world.keys.READ) => world.rover(key, 'supergraph', 'fetch', ref);

describe('rover config whoami', () => {
  it('says which graph a key is for', async () => {
    const { stdout, code } = await world.rover(world.keys.READ, 'config', 'whoami', '--format', 'json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout).data).toMatchObject({ key_type: 'Graph', graph_id: 'alif24' });
  });

  it('ends with 1 for a key that nobody made', async () => {
    const { stderr, code } = await world.rover(
      `service:alif24:${'0'.repeat(16)}.${'A'.repeat(43)}`,
      'config',
      'whoami',
    );
    expect(code).toBe(1);
    expect(stderr).not.toContain('panicked');
  });
});

describe('rover subgraph publish', () => {
  it('publishes the first subgraph of a variant, and then the second', async () => {
    const first = await publish('alif24@two', 'people', PEOPLE);
    expect(first.code, first.stderr).toBe(0);
    expect(JSON.parse(first.stdout).data).toMatchObject({
      subgraph_was_created: true,
      supergraph_was_updated: true,
      success: true,
    });
    const second = await publish('alif24@two', 'scores', SCORES);
    expect(JSON.parse(second.stdout).data).toMatchObject({ subgraph_was_created: true, supergraph_was_updated: true });
    const { stdout, code } = await supergraph('alif24@two');
    expect(code).toBe(0);
    expect(stdout).toContain('score: Int! @join__field(graph: SCORES)');
  });

  it('ends with 0 when the composition fails, and the last good supergraph stays', async () => {
    await publish('alif24@bad', 'people', PEOPLE);
    const before = await supergraph('alif24@bad');
    const failing = await publish('alif24@bad', 'scores', SCORES.replace('score: Int!', 'fullName: Int!'));
    expect(failing.code).toBe(0);
    const told = JSON.parse(failing.stdout);
    expect(told.data).toMatchObject({ subgraph_was_created: true, supergraph_was_updated: false });
    expect(told.error.details.build_errors[0]).toMatchObject({
      code: 'FIELD_TYPE_MISMATCH',
      message: expect.stringContaining('User.fullName'),
    });
    expect((await supergraph('alif24@bad')).stdout).toBe(before.stdout);
    // And the proposal is kept.
    const kept = await world.rover(world.keys.READ, 'subgraph', 'fetch', 'alif24@bad', '--name', 'scores');
    expect(kept.stdout).toContain('fullName: Int!');
  });

  it('says why nothing ever composed', async () => {
    await publish('alif24@never', 'scores', `${LINK}type Lonely { id: ID! }\n`);
    const { stderr, code } = await supergraph('alif24@never');
    expect(code).toBe(1);
    expect(stderr).toContain('E027');
  });

  it('keeps the address that is published when none is given, and tells it to who fetches all of it', async () => {
    await publish('alif24@address', 'people', PEOPLE);
    const file = world.file('again.graphql', PEOPLE.replace('A person.', 'Somebody.'));
    const again = await world.rover(
      world.keys.PUBLISH,
      ...['subgraph', 'publish', 'alif24@address', '--name', 'people', '--schema', file, '--format', 'json'],
    );
    expect(again.code, again.stderr).toBe(0);
    expect(JSON.parse(again.stdout).data).toMatchObject({ subgraph_was_created: false, subgraph_was_updated: true });
    const { stdout } = await world.rover(
      world.keys.READ,
      ...['subgraph', 'fetch', 'alif24@address', '--name', 'people', '--format', 'json'],
    );
    expect(JSON.parse(stdout).data.sdl.contents).toContain('Somebody.');
    const list = await world.rover(world.keys.READ, 'subgraph', 'list', 'alif24@address', '--format', 'json');
    expect(JSON.parse(list.stdout).data.subgraphs).toMatchObject([
      { name: 'people', url: 'https://people.example.com/graphql' },
    ]);
  });

  it('gives each publication a page, and JSON at the same address', async () => {
    const { stderr } = await publish('alif24@pages', 'people', PEOPLE, '--format', 'plain');
    const [address = ''] = /http\S+\/launches\/\S+/.exec(stderr) ?? [];
    const page = await fetch(address);
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(await page.text()).toContain('Publication of people in alif24@pages');
    const told = await fetch(address, { headers: { accept: 'application/json' } });
    expect(await told.json()).toMatchObject({ variant: 'pages', subgraph: 'people', git: { branch: 'a-branch' } });
    // Whoever does not have the whole address finds nothing.
    const [bare = '', signature = ''] = address.split('?view=');
    for (const other of [bare, `${bare}?view=`, `${bare}?view=${signature.slice(0, -1)}`, `${bare}.json`])
      expect((await fetch(other)).status, other).toBe(404);
    expect((await fetch(`${bare}.json?view=${signature}`)).status).toBe(200);
  });
});

describe('rover subgraph publish --check', () => {
  it('publishes what passes', async () => {
    await publish('alif24@gated', 'people', PEOPLE);
    const more = PEOPLE.replace('email: String', 'email: String\n  "How to be called."\n  nickname: String');
    const { code, stderr } = await publish('alif24@gated', 'people', more, '--check');
    expect(code, stderr).toBe(0);
    expect((await supergraph('alif24@gated')).stdout).toContain('nickname: String');
  });

  it('publishes nothing that fails', async () => {
    await publish('alif24@gated2', 'people', PEOPLE);
    const less = PEOPLE.replace('  "First and last name."\n  fullName: String!\n', '');
    const { code, stderr } = await publish('alif24@gated2', 'people', less, '--check');
    expect(code).toBe(1);
    expect(stderr).toContain('no changes were published');
    expect(stderr).not.toContain('panicked');
    expect((await supergraph('alif24@gated2')).stdout).toContain('fullName: String!');
  });
});
