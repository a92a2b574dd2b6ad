import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PEOPLE, type RegistryWorld, registryWorld, SCORES } from './testing/registry-world.ts';

let world: RegistryWorld;
beforeAll(async () => {
  world = await registryWorld();
});
afterAll(() => world.close());

async function publishBoth(ref: string): Promise<void> {
  for (const [name, sdl] of [
    ['people', PEOPLE],
    ['scores', SCORES],
  ] as const) {
    const { code, stderr } = await world.rover(
      world.keys.ADMIN,
      ...['subgraph', 'publish', ref, '--name', name, '--schema', world.file(`${name}.graphql`, sdl)],
      ...['--routing-url', 'https://example.com/graphql'],
    );
    expect(code, stderr).toBe(0);
  }
}

const remove = (ref: string, name: string, ...more: string[]) =>
  world.rover(world.keys.ADMIN, 'subgraph', 'delete', ref, '--name', name, '--format', 'json', ...more);
const names = async (ref: string) => {
  const { stdout } = await world.rover(world.keys.READ, 'subgraph', 'list', ref, '--format', 'json');
  return JSON.parse(stdout).data.subgraphs?.map(({ name }: { name: string }) => name);
};

describe('rover subgraph delete', () => {
  it('without --confirm asks what would come of it, and changes nothing', async () => {
    await publishBoth('alif24@dry');
    const { code } = await remove('alif24@dry', 'scores');
    expect(code).toBe(0);
    expect(await names('alif24@dry')).toEqual(['scores', 'people']);
  });

  it('with --confirm takes the subgraph away and composes the rest', async () => {
    await publishBoth('alif24@gone');
    const { code, stdout } = await remove('alif24@gone', 'scores', '--confirm');
    expect(code, stdout).toBe(0);
    expect(JSON.parse(stdout).data).toMatchObject({ supergraph_was_updated: true });
    expect(await names('alif24@gone')).toEqual(['people']);
    const { stdout: supergraph } = await world.rover(world.keys.READ, 'supergraph', 'fetch', 'alif24@gone');
    expect(supergraph).not.toContain('score');
  });

  it('keeps the last good supergraph when the rest does not compose, and says so', async () => {
    await publishBoth('alif24@rest');
    const { code, stdout } = await remove('alif24@rest', 'people', '--confirm');
    expect(code).toBe(0);
    expect(stdout).toContain('NO_QUERIES');
    const { stdout: supergraph } = await world.rover(world.keys.READ, 'supergraph', 'fetch', 'alif24@rest');
    expect(supergraph).toContain('fullName');
  });

  it('ends with 1 for a subgraph that is not there', async () => {
    await publishBoth('alif24@none');
    const { code, stdout } = await remove('alif24@none', 'scorse', '--confirm');
    expect(code).toBe(1);
    expect(stdout).toContain('There is no subgraph scorse in alif24@none.');
  });
});
