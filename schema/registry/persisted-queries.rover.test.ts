import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { completeSettings } from './check-settings.ts';
import { jobs } from './jobs.ts';
import { currentSubgraphs, goodSupergraph, readDocument } from './store/publications.ts';
import { PEOPLE, type RegistryWorld, registryWorld } from './testing/registry-world.ts';

let world: RegistryWorld;
beforeAll(async () => {
  world = await registryWorld();
  const { code, stderr } = await world.rover(
    world.keys.PUBLISH,
    ...['subgraph', 'publish', 'alif24', '--name', 'people', '--schema', world.file('people.graphql', PEOPLE)],
    ...['--routing-url', 'https://people.example.com/graphql'],
  );
  expect(code, stderr).toBe(0);
});
afterAll(() => world.close());

interface Operation {
  id: string;
  name: string;
  body: string;
}
const mine: Operation = { id: 'a1', name: 'Mine', body: 'query Mine { me { fullName } }' };
const other: Operation = { id: 'b2', name: 'Other', body: 'query Other { me { id } }' };

function publish(operations: Operation[], ...where: string[]) {
  const manifest = {
    format: 'apollo-persisted-query-manifest',
    version: 1,
    operations: operations.map((one) => ({ ...one, type: 'query' })),
  };
  const file = world.file('manifest.json', JSON.stringify(manifest));
  const to = where.length > 0 ? where : ['alif24@current'];
  return world.rover(world.keys.PUBLISH, 'persisted-queries', 'publish', ...to, '--manifest', file, '--format', 'json');
}

describe('rover persisted-queries publish', () => {
  it('adds what is new, leaves what is there, and changes no text under its id', async () => {
    const first = await publish([mine]);
    expect(first.code, first.stdout).toBe(0);
    expect(JSON.parse(first.stdout).data).toMatchObject({
      revision: 1,
      operation_counts: { added: 1, identical: 0, removed: 0, unaffected: 0, updated: 0 },
    });
    const second = await publish([mine, other]);
    expect(JSON.parse(second.stdout).data).toMatchObject({
      revision: 2,
      operation_counts: { added: 1, identical: 1 },
    });
    const again = await publish([mine]);
    expect(JSON.parse(again.stdout).data).toMatchObject({ revision: 2, unchanged: true });
    const forged = await publish([{ ...mine, body: 'query Mine { me { email } }' }]);
    expect(forged.code).toBe(1);
    expect(forged.stdout).toContain('a text never changes under its id');
  });

  it('counts an operation once that is known from its source too, whatever clients put into what they send', async () => {
    const { store } = world.registry;
    const documents = ['query Known { me { id } }', 'query Known { me { id __typename } }'];
    const settings = completeSettings({});
    const operations = documents.map((document, at) => ({
      ...{ id: '', name: 'Known', document, count: 0, client: at === 0 ? 'main' : null },
      source: at === 0 ? ('FILES' as const) : ('PERSISTED' as const),
    }));
    const published = await currentSubgraphs(store, 'alif24', 'current');
    const good = await goodSupergraph(store, 'alif24', 'current');
    const before = await readDocument(store, good?.hash ?? '');
    const sdl = PEOPLE.replace('  "Where letters go."\n  email: String\n', '');
    const report = await jobs.check({
      published,
      before,
      subgraph: 'people',
      sdl,
      operations,
      settings,
      now: new Date(),
    });
    expect(report.operations?.numberOfCheckedOperations).toBe(1);
    const { operations: hit } = await jobs.check({
      ...{ published, before, subgraph: 'people', operations, settings, now: new Date() },
      sdl: PEOPLE.replace('  "Its id."\n  id: ID!\n', '  "Its id."\n  id: Int!\n'),
    });
    expect(hit?.changes.flatMap(({ affected }) => affected.map(({ operation }) => operation.client))).toEqual(['main']);
  });

  it('takes the id of the list as well', async () => {
    const { code, stdout } = await publish([mine], '--graph-id', 'alif24', '--list-id', 'alif24@current');
    expect(code, stdout).toBe(0);
    expect((await publish([mine], '--graph-id', 'alif24', '--list-id', 'nothing')).code).toBe(1);
  });

  it('makes checks count what is published, though nobody has asked it yet', async () => {
    await publish([mine]);
    const less = PEOPLE.replace('  "First and last name."\n  fullName: String!\n', '');
    const { code, stdout } = await world.rover(
      world.keys.CHECK,
      ...['subgraph', 'check', 'alif24', '--name', 'people', '--schema', world.file('less.graphql', less)],
      ...['--format', 'json'],
    );
    expect(code).toBe(1);
    expect(JSON.parse(stdout).data.tasks.operations.changes).toMatchObject([
      { code: 'FIELD_REMOVED', severity: 'FAIL' },
    ]);
    const fine = PEOPLE.replace('  "Where letters go."\n  email: String\n', '');
    const unused = await world.rover(
      world.keys.CHECK,
      ...['subgraph', 'check', 'alif24', '--name', 'people', '--schema', world.file('fine.graphql', fine)],
    );
    expect(unused.code, unused.stderr).toBe(0);
  });
});
