import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createTestDatabase, type TestDatabase } from '@alif24/subgraph-shared/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Services, startServices } from './services.ts';
import { manifests } from './subgraphs.ts';
import { freePort } from './testing/free-port.ts';
import { PublicGraph, testSecrets } from './testing/test-platform.ts';

const kept = resolve(import.meta.dirname, '../.data');
let folder: string;
let database: TestDatabase;
let services: Services;
let graph: PublicGraph;

/** The real subgraph games with one resolver more, as somebody writes it. */
const program = `
  import { subgraph } from '@alif24/subgraph-games';
  import { startSubgraph } from '@alif24/subgraph-shared/server';
  import { GreetingResolver } from './greeting.ts';
  await startSubgraph({ ...subgraph, resolvers: [...subgraph.resolvers, GreetingResolver] });
`;
const greeting = (field: string) => `
  import { Allow, anyone } from '@alif24/subgraph-shared/auth';
  import { Query, Resolver } from 'type-graphql';
  @Resolver()
  export class GreetingResolver {
    @Allow(anyone)
    @Query(() => String, { description: 'A greeting.' })
    ${field}(): string { return 'Salom'; }
  }
`;
const write = (field: string) => writeFileSync(join(folder, 'greeting.ts'), greeting(field));

beforeAll(async () => {
  // Below the repository, so that the packages are found from there.
  mkdirSync(kept, { recursive: true });
  folder = mkdtempSync(join(kept, 'dev-test-'));
  writeFileSync(join(folder, 'games.ts'), program);
  write('greeting');
  database = await createTestDatabase(manifests);
  const entries = await Promise.all(manifests.map(async ({ name }) => [name, await freePort()] as const));
  services = await startServices({
    databaseUrl: database.url,
    secrets: await testSecrets(),
    port: await freePort(),
    subgraphPorts: Object.fromEntries(entries),
    programs: { games: join(folder, 'games.ts') },
    dev: { directory: folder },
    demo: false,
    logLevel: 'silent',
    deadline: 30_000, // a busy machine is no failure
  });
  graph = new PublicGraph(services.urls.gateway as string);
}, 240_000);

afterAll(async () => {
  await graph?.close();
  await services?.close();
  await database?.drop();
  rmSync(folder, { recursive: true });
});

const messages = async (query: string) => {
  const { data, errors = [] } = await graph.ask(query).catch(() => ({ data: null, errors: [] }));
  return data ?? errors.map(({ message }) => message).join();
};

describe('npm run dev', () => {
  it('serves what the seven subgraphs say, each with its credential', async () => {
    const fields = ['me', 'letter', 'tests', 'classrooms', 'greeting', 'olympiads', 'lessons'];
    const answer = await graph.ask('{ __schema { queryType { fields { name } } } }');
    const names = answer.data.__schema.queryType.fields.map(({ name }: { name: string }) => name);
    expect(names).toEqual(expect.arrayContaining(fields));
    expect(await messages('{ greeting me { id } }')).toEqual({ greeting: 'Salom', me: null });
  });

  it('serves another schema as soon as the code of a subgraph says it', async () => {
    write('farewell');
    await expect
      .poll(() => messages('{ farewell }'), { timeout: 90_000, interval: 200 })
      .toEqual({ farewell: 'Salom' });
    expect(await messages('{ greeting }')).toContain('Cannot query field');
  });

  it('leaves nothing behind when it is stopped', async () => {
    await services.close();
    for (const url of Object.values(services.urls)) {
      const state = () =>
        fetch(url).then(
          () => 'answers',
          () => 'is gone',
        );
      await expect.poll(state, { timeout: 30_000, message: url }).toBe('is gone');
    }
  });
});
