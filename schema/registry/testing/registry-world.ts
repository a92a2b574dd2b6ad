import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase } from '@alif24/subgraph-shared/testing';
import { pino } from 'pino';
import { type Ended, roverIn } from '#run-rover';
import { makeKey, type Role } from '../keys.ts';
import { startRegistry } from '../server.ts';

/** A registry of its own, with a key of every role and a folder for files. */
export async function registryWorld() {
  const database = await createTestDatabase([]);
  const start = (more: { answerWithin?: number } = {}) =>
    startRegistry({ databaseUrl: database.url, port: 0, log: pino({ level: 'fatal' }), ...more });
  const registry = await start();
  const folder = mkdtempSync(join(tmpdir(), 'alif24-registry-'));
  const keyOf = async (role: Role, graph = 'alif24') =>
    (await makeKey(registry.store, { graph, role, name: role.toLowerCase() })).text;
  const keys = {
    READ: await keyOf('READ'),
    USAGE: await keyOf('USAGE'),
    CHECK: await keyOf('CHECK'),
    PUBLISH: await keyOf('PUBLISH'),
    ADMIN: await keyOf('ADMIN'),
  };
  return {
    registry,
    databaseUrl: database.url,
    keys,
    keyOf,
    /** Runs the real rover against it with that key. */
    rover: (key: string, ...args: string[]): Promise<Ended> => roverIn(environment(registry.url, key), ...args),
    /** The same against another one. */
    roverAt: (url: string, key: string, ...args: string[]): Promise<Ended> => roverIn(environment(url, key), ...args),
    /** Another process over the same database. */
    start,
    /** Writes a file into a folder of its own and returns its path. */
    file(name: string, text: string): string {
      const path = join(mkdtempSync(join(folder, 'file-')), name);
      writeFileSync(path, text);
      return path;
    },
    async close() {
      await registry.close();
      await database.drop();
      rmSync(folder, { recursive: true });
    },
  };
}

/** As on a machine that builds a branch: nothing is asked of the git that happens to be around. */
const environment = (url: string, key: string): NodeJS.ProcessEnv => ({
  ...process.env,
  APOLLO_REGISTRY_URL: url,
  APOLLO_KEY: key,
  APOLLO_VCS_BRANCH: 'a-branch',
  APOLLO_VCS_COMMIT: 'c0ffee',
  APOLLO_VCS_AUTHOR: 'A Teacher',
  APOLLO_VCS_REMOTE_URL: 'https://example.com/alif24.git',
  NO_COLOR: '1',
});

export type RegistryWorld = Awaited<ReturnType<typeof registryWorld>>;

export const LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.14", import: ["@key", "@shareable"])\n\n';

/** A small graph of two subgraphs: people, and what they score. */
export const PEOPLE = `${LINK}type Query {
  "Who asks."
  me: User
}

"A person."
type User @key(fields: "id") {
  "Its id."
  id: ID!
  "First and last name."
  fullName: String!
  "Where letters go."
  email: String
}
`;

export const SCORES = `${LINK}"A person."
type User @key(fields: "id") {
  "Its id."
  id: ID!
  "Points so far."
  score: Int!
}
`;
