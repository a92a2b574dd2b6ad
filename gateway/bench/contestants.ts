// Who is measured, and by which command each of them is started.
import { createRequire } from 'node:module';
import { type Serving, serve } from './processes.ts';

export type ContestantName = 'limit' | 'ours' | 'stock' | 'hive' | 'hive-rust' | 'ours-in-memory' | 'raw';

interface Contestant {
  /** From this folder. */
  file: string;
  flags?: readonly string[];
  /** What it is made of, for the heading. */
  packages: readonly string[];
}

const contestants: Record<ContestantName, Contestant> = {
  limit: { file: 'limit/limit.ts', packages: ['undici'] },
  // As its users start it.
  ours: { file: '../src/main.ts', flags: ['--host', '127.0.0.1'], packages: [] },
  stock: { file: 'contestants/stock.ts', packages: ['@apollo/gateway', '@apollo/server'] },
  hive: { file: 'contestants/hive.ts', packages: ['@graphql-hive/gateway-runtime'] },
  'hive-rust': {
    file: 'contestants/hive.ts',
    flags: ['--rust'],
    packages: ['@graphql-hive/gateway-runtime', '@graphql-hive/router-runtime', '@graphql-hive/router-query-planner'],
  },
  raw: { file: 'fan-out/raw.ts', packages: ['ws'] },
  'ours-in-memory': { file: 'ours-in-memory.ts', packages: [] },
};

export const overHttp: readonly ContestantName[] = ['limit', 'ours', 'stock', 'hive', 'hive-rust'];

export const overSockets: readonly ContestantName[] = ['raw', 'ours', 'hive-rust'];

/** Starts it before the subgraphs of this supergraph file. */
export function startContestant(name: ContestantName, supergraph = ''): Promise<Serving> {
  const { file, flags = [] } = contestants[name];
  return serve('contestant', name, file, (port) => [
    ...['--supergraph', supergraph, '--port', String(port), '--forward', 'authorization'],
    ...flags,
  ]);
}

/** `name: package version, …` of those that are not of this repository. */
export function describeVersions(names: readonly ContestantName[]): string {
  return names
    .filter((name) => contestants[name].packages.length > 0)
    .map((name) => `${name}: ${contestants[name].packages.map(versionOf).join(', ')}`)
    .join('; ');
}

function versionOf(name: string): string {
  const require = createRequire(import.meta.url);
  for (const folder of require.resolve.paths(name) ?? []) {
    try {
      return `${name} ${require(`${folder}/${name}/package.json`).version}`;
    } catch {
      // Not in this folder: the next one up.
    }
  }
  return `${name} (unknown version)`;
}
