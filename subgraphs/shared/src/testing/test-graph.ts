import pg from 'pg';
import { pino } from 'pino';
import { afterAll, beforeAll } from 'vitest';
import { type Caller, createTokenIssuer, generateSigningKey, type Role } from '../auth/index.ts';
import { openEventBus } from '../events/index.ts';
import { runDueJobs } from '../jobs/index.ts';
import {
  type Context,
  type OpenSubgraph,
  openSubgraph,
  type SubgraphManifest,
  type SubgraphResponse,
} from '../server/index.ts';
import { readSettings, type Settings } from '../settings/index.ts';
import { insertUser, type NewUser } from './new-user.ts';
import { createTestDatabase } from './test-database.ts';

/** What one caller sees of the graph. */
export interface GraphClient {
  readonly caller: Caller | null;
  readonly userId: string;
  /** The answer as it stands, with its errors. */
  ask(query: string, variables?: Record<string, unknown>, session?: string): Promise<SubgraphResponse>;
  /** The data of an answer without errors; throws them otherwise. */
  // biome-ignore lint/suspicious/noExplicitAny: a test reads what it asked for
  data(query: string, variables?: Record<string, unknown>): Promise<any>;
  /** The `extensions.code` of each error. */
  codes(query: string, variables?: Record<string, unknown>): Promise<unknown[]>;
  /** The events of a subscription; throws when it is refused. */
  events(query: string, variables?: Record<string, unknown>): Promise<AsyncIterableIterator<SubgraphResponse>>;
}

export interface TestGraph {
  readonly subgraph: OpenSubgraph;
  /** Of its database's owner. */
  readonly databaseUrl: string;
  readonly anonymous: GraphClient;
  /** A person of that role, stored, and the graph as they see it. */
  newUser(role: `${Role}`, properties?: NewUser): Promise<GraphClient>;
  /** The graph as this caller sees it: somebody in a session of theirs, say. */
  as(caller: Caller): GraphClient;
  /** A context for calling a service directly; no caller unless given. */
  context(caller?: Caller | null): Context;
  /** Runs a statement as the owner of the database, for a world that no service may make: a table, a row that was tampered with. */
  asOwner<T = Record<string, unknown>>(sql: string, parameters?: unknown[]): Promise<T[]>;
  /** The lines of the log so far, as JSON: warnings and what is worse. */
  readonly logged: readonly string[];
  /** Runs every job that is due until none is left. */
  runJobs(): Promise<void>;
  /** The SQL statements sent while `work` ran. */
  statements(work: () => Promise<unknown>): Promise<string[]>;
}

/** One subgraph over its own migrated database, for the tests of one file, with the settings in `environment`. Call it at the top of the file. */
export function testGraph(manifest: SubgraphManifest, environment: Record<string, string> = {}): TestGraph {
  const logged: string[] = [];
  const log = pino({ level: 'warn' }, { write: (line: string) => void logged.push(line) });
  let subgraph: OpenSubgraph;
  let databaseUrl: string;
  let stop: (() => Promise<void>) | undefined;
  const sent: string[] = [];

  beforeAll(async () => {
    const database = await createTestDatabase([manifest]);
    databaseUrl = database.url;
    const events = await openEventBus(database.url);
    const tokens = await createTokenIssuer(await generateSigningKey(), 'https://api.alif24.uz');
    subgraph = await openSubgraph(manifest, {
      databaseUrl: database.url,
      resources: { events, tokens, log, settings: testSettings(environment) },
      onStatement: (sql) => sent.push(sql),
    });
    stop = async () => {
      await events.close();
      await subgraph.close();
      await database.drop();
    };
  });
  afterAll(() => stop?.());

  const client = (caller: Caller | null): GraphClient => {
    const hop = (session?: string) => ({
      caller,
      requestId: 'test',
      address: '127.0.0.1',
      ...(session && { session }),
    });
    const ask: GraphClient['ask'] = (query, variables, session) => subgraph.execute({ query, variables }, hop(session));
    return {
      caller,
      get userId() {
        if (!caller) throw new Error('Nobody is signed in.');
        return caller.userId;
      },
      ask,
      async data(query, variables) {
        const { data, errors } = await ask(query, variables);
        if (errors) throw new Error(JSON.stringify(errors));
        return data;
      },
      async codes(query, variables) {
        const { errors = [] } = await ask(query, variables);
        return errors.map((error) => error.extensions?.code);
      },
      async events(query, variables) {
        const stream = await subgraph.subscribe({ query, variables }, hop());
        if (Symbol.asyncIterator in stream) return stream;
        throw new Error(JSON.stringify(stream.errors));
      },
    };
  };

  return {
    get subgraph() {
      return subgraph;
    },
    get databaseUrl() {
      return databaseUrl;
    },
    anonymous: client(null),
    async newUser(role, properties = {}) {
      const userId = await insertUser(subgraph.context(), role, properties);
      return client({ userId, role, sessionId: '00000000-0000-7000-8000-000000000000' });
    },
    as: client,
    context: (caller = null) => subgraph.context({ caller }),
    async asOwner<T>(sql: string, parameters?: unknown[]) {
      const owner = new pg.Client({ connectionString: databaseUrl });
      await owner.connect();
      try {
        return (await owner.query(sql, parameters)).rows as T[];
      } finally {
        await owner.end();
      }
    },
    logged,
    runJobs: () => runDueJobs({ databaseUrl, jobs: subgraph.jobs, log }),
    async statements(work) {
      sent.length = 0;
      await work();
      return [...sent];
    },
  };
}

/** The settings of a test: a pepper and nothing else, unless `environment` says more. */
export function testSettings(environment: Record<string, string> = {}): Settings {
  return readSettings({ NODE_ENV: 'test', PEPPER: 'the pepper of every test, no secret', ...environment });
}
