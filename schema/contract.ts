import { readdirSync, readFileSync } from 'node:fs';
import { printSubgraph, type SubgraphManifest } from '@alif24/subgraph-shared/server';
import type { RoverConfig } from './rover-config.ts';
import { composeSupergraph, describeFinding, type PublishedSubgraph } from './supergraph.ts';

/** The contract as the code has it now: what every file of `schema/` must say, and what composition remarks. */
export interface Contract {
  /** Text by path from the root of the repository. */
  files: Map<string, string>;
  hints: string[];
}

/** Prints every subgraph from its code and composes them. Throws one readable text with every error found. */
export async function buildContract(config: RoverConfig): Promise<Contract> {
  const published: PublishedSubgraph[] = [];
  const files = new Map<string, string>();
  for (const { name, routingUrl, file } of config.subgraphs) {
    const sdl = await print(name);
    published.push({ name, routingUrl, sdl });
    files.set(file, sdl);
  }
  const composed = composeSupergraph(published);
  if ('errors' in composed) {
    throw new Error(`The subgraphs do not compose.\n\n${composed.errors.map(describeFinding).join('\n\n')}`);
  }
  files.set('schema/supergraph.graphql', composed.sdl);
  return { files, hints: composed.hints.map(describeFinding) };
}

async function print(name: string): Promise<string> {
  try {
    const { subgraph } = (await import(`@alif24/subgraph-${name}`)) as { subgraph: SubgraphManifest };
    return await printSubgraph(subgraph);
  } catch (error) {
    throw new Error(`The subgraph ${name} cannot be printed: ${error instanceof Error ? error.message : error}`, {
      cause: error,
    });
  }
}

/** What stands in `schema/` and differs from the contract; null is a file that is missing, or one that nobody writes. */
export interface Difference {
  file: string;
  committed: string | null;
  wanted: string | null;
}

export function compareContract(root: URL, { files }: Contract): Difference[] {
  const committed = new Map(
    readdirSync(new URL('schema/', root))
      .filter((name) => name.endsWith('.graphql'))
      .map((name) => [`schema/${name}`, readFileSync(new URL(`schema/${name}`, root), 'utf8')]),
  );
  return [...new Set([...files.keys(), ...committed.keys()])]
    .map((file) => ({ file, committed: committed.get(file) ?? null, wanted: files.get(file) ?? null }))
    .filter(({ committed, wanted }) => committed !== wanted);
}
