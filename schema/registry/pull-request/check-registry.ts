import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import type { PublishedSubgraph } from '#supergraph';
import { type CheckResult, runCheck } from '../check/run-check.ts';
import { completeSettings, type SetSettings } from '../check-settings.ts';
import { requestOf } from '../commands/publish.ts';
import { roverEnv } from '../env.ts';
import { makeKey } from '../keys.ts';
import { startRegistry } from '../server.ts';
import { listChecks, readCheck } from '../store/checks.ts';
import { writeSettings } from '../store/operations.ts';
import { type PersistedOperation, publishOperations } from '../store/persisted.ts';
import { addLaunch, addPublication } from '../store/publications.ts';
import { ownDatabase } from './own-database.ts';

const repository = fileURLToPath(new URL('../../../', import.meta.url));
const GRAPH = 'alif24';

export interface Proposed {
  name: string;
  routingUrl: string;
  /** null: the subgraph is to go. */
  sdl: string | null;
}

export interface Verdict {
  isPassed: boolean;
  /** What rover printed; empty where there was no need of it. */
  said: string;
  /** What the registry has found; null when rover did not come so far. */
  report: CheckResult | null;
}

/** What is published where a check is run. */
export interface Published {
  subgraphs: readonly PublishedSubgraph[];
  /** What clients see: the last supergraph that composed, whatever was published since. */
  supergraph: string | null;
}

export interface CheckRegistry {
  /** Runs the real rover for one subgraph. Taking a subgraph out is nothing that rover can check: the engine is asked without it. */
  check(published: Published, proposed: Proposed): Promise<Verdict>;
  close(): Promise<void>;
}

/** A registry that lives as long as one run, knows these operations and has the variants that checks need. */
export async function startCheckRegistry(
  operations: readonly PersistedOperation[],
  settings: SetSettings,
): Promise<CheckRegistry> {
  const database = await ownDatabase();
  const registry = await startRegistry({ databaseUrl: database.url, port: 0, log: pino({ level: 'error' }) });
  const { store } = registry;
  const key = await makeKey(store, { graph: GRAPH, role: 'CHECK', name: 'schema-check' });
  const folder = mkdtempSync(join(tmpdir(), 'alif24-proposals-'));
  let variants = 0;

  async function publish(variant: string, { subgraphs, supergraph }: Published): Promise<void> {
    await publishOperations(store, { graph: GRAPH, variant, keyId: key.id }, operations);
    await writeSettings(store, GRAPH, variant, settings);
    await store.alone(GRAPH, variant, async (db) => {
      const common = { graph: GRAPH, variant, git: null, keyId: null };
      let publication = '';
      for (const { name, routingUrl, sdl } of subgraphs) {
        const request = requestOf('schema:check', name, sdl);
        publication = await addPublication(db, { ...common, request, subgraph: name, routingUrl, sdl });
      }
      const outcome = { errors: [], hints: [], wasCreated: true, wasUpdated: false, updatedGateway: true };
      await addLaunch(db, { graph: GRAPH, variant, publication, supergraph, ...outcome });
    });
  }

  return {
    async check(published, proposed) {
      if (proposed.sdl === null) return withoutRover(published, proposed, operations, settings);
      // Each in a variant of its own: what is published there is what this check is about, and nothing else.
      const variant = `check-${++variants}`;
      await publish(variant, published);
      const file = join(folder, `${proposed.name}.graphql`);
      writeFileSync(file, proposed.sdl);
      const args = ['subgraph', 'check', `${GRAPH}@${variant}`, '--name', proposed.name, '--schema', file];
      const { code, said } = await rover(folder, { url: registry.url, key: key.text }, args);
      const newest = (await listChecks(store, GRAPH, 1)).find((check) => check.variant === variant);
      const report = newest ? ((await readCheck(store, GRAPH, newest.id))?.report ?? null) : null;
      return { isPassed: code === 0, said: withoutPages(said, registry.address), report };
    },
    close: async () => {
      await registry.close();
      await database.remove();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function withoutRover(
  { subgraphs, supergraph }: Published,
  { name, sdl }: Proposed,
  known: readonly PersistedOperation[],
  set: SetSettings,
): Promise<Verdict> {
  const operations = known.map((one) => ({
    ...one,
    client: one.client || null,
    count: 0,
    source: 'PERSISTED' as const,
  }));
  const settings = completeSettings(set);
  const now = new Date();
  const report = await runCheck({
    published: subgraphs,
    before: supergraph,
    subgraph: name,
    sdl,
    operations,
    settings,
    now,
  });
  return { isPassed: report.isPassed, said: '', report };
}

/** As `npm run rover -- …` runs it. What it prints goes to one place, so that it stays in order. */
async function rover(
  folder: string,
  { url, key }: { url: string; key: string },
  args: string[],
): Promise<{ code: number | null; said: string }> {
  const output = join(folder, 'output');
  const descriptor = openSync(output, 'w');
  const child = spawn(process.execPath, ['scripts/rover.mjs', ...args], {
    cwd: repository,
    env: roverEnv(url, key),
    stdio: ['ignore', descriptor, descriptor],
  });
  const [code] = (await once(child, 'close')) as [number | null];
  closeSync(descriptor);
  return { code, said: readFileSync(output, 'utf8') };
}

/** The pages of this registry are gone when somebody reads of them; what is on them is printed below. */
const withoutPages = (said: string, address: string) =>
  said
    .split('\n')
    .map((line) => (line.includes(address) ? line.replace(/(View [^:]*: )?http\S+/, '') : line))
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
