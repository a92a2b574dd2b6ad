import { mkdtemp, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startWorld, until } from '../testing/gateway-world.ts';
import { compose, SchoolWorld } from '../testing/subgraphs.ts';

const { subgraphs } = new SchoolWorld();
const FIRST = compose(subgraphs);
const SECOND = compose(subgraphs.map(({ name, typeDefs }) => ({ name, typeDefs: `${typeDefs} scalar New` })));

async function supergraphFile(): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), 'supergraph-')), 'supergraph.graphql');
  await writeFile(file, FIRST);
  return file;
}

describe('the supergraph', () => {
  it('is swapped when its file is replaced, without failing a request', async () => {
    const file = await supergraphFile();
    await using world = await startWorld('in memory', { supergraph: { file } });
    const hasNew = async () => (await world.post('{ __type(name: "New") { name } }')).body.data.__type !== null;
    expect(await hasNew()).toBe(false);
    await writeFile(`${file}.next`, SECOND);
    await rename(`${file}.next`, file);
    await until(async () => {
      expect((await world.post('{ user(id: 1) { fullName progress } }')).body.errors).toBeUndefined();
      return hasNew();
    });
  });

  it('goes on as it is when the new one is none, or is gone', async () => {
    await using world = await startWorld('in memory');
    expect(world.gateway.swapSupergraph('type Query { a: Int }')).toBe(false);
    expect(world.gateway.swapSupergraph('not a schema')).toBe(false);
    expect((await world.post('{ lesson }')).body).toEqual({ data: { lesson: 'Alifbo' } });
  });

  it('that a request started on serves it to its end', async () => {
    const slow = Promise.withResolvers<{ data: { lesson: string } }>();
    const asked = Promise.withResolvers<void>();
    const lessons = {
      execute: () => {
        asked.resolve();
        return slow.promise;
      },
      subscribe: () => slow.promise,
    };
    await using world = await startWorld('in memory', { transports: { lessons } });
    const answer = world.post('{ lesson }');
    await asked.promise;
    expect(world.gateway.swapSupergraph(SECOND)).toBe(true);
    slow.resolve({ data: { lesson: 'late' } });
    expect((await answer).body).toEqual({ data: { lesson: 'late' } });
  });

  it('that cannot be read keeps the gateway from starting', async () => {
    await expect(startWorld('in memory', { supergraph: { file: '/nowhere/supergraph.graphql' } })).rejects.toThrow(
      'ENOENT',
    );
    await expect(startWorld('in memory', { supergraph: { sdl: 'type Query { a: Int }' } })).rejects.toThrow();
  });
});
