import { alone, inTransaction } from '../database/index.ts';
import { demoWorld } from './demo-world.ts';
import type { SubgraphManifest } from './manifest.ts';
import type { OpenSubgraph } from './open-subgraph.ts';

/**
 * Loads the demo school, each subgraph's part once and whole. Returns the names loaded now. Two processes may call it at once.
 * The order is the given one: the first subgraph makes the people that the others refer to.
 */
export async function loadDemo(
  databaseUrl: string,
  subgraphs: ReadonlyArray<{ manifest: SubgraphManifest; subgraph: OpenSubgraph }>,
): Promise<string[]> {
  return alone(databaseUrl, async () => {
    const world = demoWorld(new Date());
    const loaded: string[] = [];
    const load = (subgraph: OpenSubgraph, name: string, part: SubgraphManifest['demo']) =>
      inTransaction(subgraph.context(), async (ctx) => {
        const claimed: unknown[] = await ctx.db.query(
          'INSERT INTO shared.demo_loads (name) VALUES ($1) ON CONFLICT DO NOTHING RETURNING name',
          [name],
        );
        if (claimed.length === 0) return;
        await part(ctx, world);
        loaded.push(name);
      });
    for (const { manifest, subgraph } of subgraphs) await load(subgraph, manifest.name, manifest.demo);
    for (const { manifest, subgraph } of subgraphs)
      if (manifest.demoAfter) await load(subgraph, `${manifest.name} after all`, manifest.demoAfter);
    return loaded;
  });
}
