import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { composeSupergraph, type Finding } from '#supergraph';
import { readRoverConfig } from '../rover-config.ts';
import { requestOf } from './commands/publish.ts';
import { readWaivers } from './pull-request/waivers.ts';
import type { Store } from './store/database.ts';
import { type FileOperation, readSettings, replaceFileOperations, writeSettings } from './store/operations.ts';
import { addLaunch, addPublication, currentSubgraphs } from './store/publications.ts';

/** The operations of the sites as they lie in a folder; the first word of a name is the site. */
export function readOperations(folder: string): FileOperation[] {
  return globSync('*.graphql', { cwd: folder })
    .sort()
    .map((file) => {
      const name = basename(file, '.graphql');
      const [site] = /^[A-Z][a-z]*/.exec(name) ?? [];
      return { name, client: site?.toLowerCase() ?? null, document: readFileSync(join(folder, file), 'utf8') };
    });
}

export interface Seeded {
  /** How many subgraphs were published: none where some were there. */
  published: number;
  operations: number;
  /** Why they do not compose; empty when they do. */
  errors: Finding[];
}

/**
 * Makes a graph of the files of a repository: the subgraphs of its rover.yaml, all at once, unless something is published already, and the
 * operations of its sites and the names that its linter is to let be, which take the place of those that were known from files before.
 */
export async function seed(
  store: Store,
  { graph, variant }: { graph: string; variant: string },
  { root, operations = 'schema/operations' }: { root: string; operations?: string },
): Promise<Seeded> {
  await store.query('INSERT INTO registry.graphs (id) VALUES ($1) ON CONFLICT DO NOTHING', [graph]);
  const written = readOperations(join(root, operations));
  await replaceFileOperations(store, graph, variant, written);
  const { lintExemptions } = readWaivers(root);
  await writeSettings(store, graph, variant, { ...(await readSettings(store, graph, variant)), lintExemptions });
  return store.alone(graph, variant, async (db) => {
    const isThere = (await currentSubgraphs(db, graph, variant)).length > 0;
    if (isThere) return { published: 0, operations: written.length, errors: [] };
    const subgraphs = readRoverConfig(join(root, 'rover.yaml')).subgraphs.map(({ name, routingUrl, file }) => ({
      ...{ name, routingUrl, sdl: readFileSync(join(root, file), 'utf8') },
    }));
    let publication = '';
    for (const { name, routingUrl, sdl } of subgraphs) {
      const request = requestOf('seed', name, sdl);
      const common = { graph, variant, request, git: null, keyId: null };
      publication = await addPublication(db, { ...common, subgraph: name, routingUrl, sdl });
    }
    const composed = composeSupergraph(subgraphs);
    const errors = 'errors' in composed ? composed.errors : [];
    await addLaunch(db, {
      ...{ graph, variant, publication, errors },
      supergraph: 'sdl' in composed ? composed.sdl : null,
      hints: 'hints' in composed ? composed.hints : [],
      wasCreated: true,
      wasUpdated: false,
      updatedGateway: errors.length === 0,
    });
    return { published: subgraphs.length, operations: written.length, errors };
  });
}
