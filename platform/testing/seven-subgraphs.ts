import { type AnalystCaller, type Caller, createTokenIssuer, generateSigningKey } from '@alif24/subgraph-shared/auth';
import { openEventBus } from '@alif24/subgraph-shared/events';
import { runDueJobs } from '@alif24/subgraph-shared/jobs';
import {
  type Context,
  loadDemo,
  type OpenSubgraph,
  openSubgraph,
  type SubgraphResponse,
} from '@alif24/subgraph-shared/server';
import { createTestDatabase, testSettings } from '@alif24/subgraph-shared/testing';
import pg from 'pg';
import { type Logger, pino } from 'pino';
import { afterAll, beforeAll } from 'vitest';
import { manifests } from '../subgraphs.ts';

type AnyCaller = Caller | AnalystCaller | null;

export interface SevenSubgraphs {
  readonly subgraphs: Readonly<Record<string, OpenSubgraph>>;
  readonly databaseUrl: string;
  ask(subgraph: string, query: string, variables?: object, caller?: AnyCaller): Promise<SubgraphResponse>;
  /** The data of an answer without errors; throws them otherwise. */
  // biome-ignore lint/suspicious/noExplicitAny: a test reads what it asked for
  data(subgraph: string, query: string, variables?: object, caller?: AnyCaller): Promise<any>;
  context(subgraph: string, caller?: AnyCaller): Context;
  /** A statement as the owner of the database. */
  // biome-ignore lint/suspicious/noExplicitAny: a test reads what it asked for
  sql(statement: string, parameters?: unknown[]): Promise<any[]>;
  /** Runs the jobs of all seven until none is due. */
  runJobs(): Promise<void>;
}

/** The seven subgraphs over one database of their own, without a gateway: what it may ask them, as anybody. */
export function sevenSubgraphs({
  demo,
  environment = {},
  log = pino({ level: 'silent' }),
}: {
  demo: boolean;
  environment?: Record<string, string>;
  log?: Logger;
}): SevenSubgraphs {
  const subgraphs: Record<string, OpenSubgraph> = {};
  const closing: Array<() => Promise<unknown>> = [];
  let databaseUrl = '';
  let owner: pg.Client;

  beforeAll(async () => {
    const database = await createTestDatabase(manifests);
    closing.push(() => database.drop());
    databaseUrl = database.url;
    owner = new pg.Client({ connectionString: databaseUrl });
    await owner.connect();
    closing.push(() => owner.end());
    const events = await openEventBus(databaseUrl);
    closing.push(() => events.close());
    const tokens = await createTokenIssuer(await generateSigningKey(), 'https://api.alif24.uz');
    const resources = { events, tokens, log, settings: testSettings(environment) };
    for (const manifest of manifests) {
      const subgraph = await openSubgraph(manifest, { databaseUrl, resources, poolSize: 2 });
      subgraphs[manifest.name] = subgraph;
      closing.push(() => subgraph.close());
    }
    if (demo) {
      const pairs = manifests.map((manifest) => ({ manifest, subgraph: subgraphs[manifest.name] as OpenSubgraph }));
      await loadDemo(databaseUrl, pairs);
    }
  });
  afterAll(async () => {
    for (const close of closing.reverse()) await close();
  });

  const named = (name: string) => subgraphs[name] as OpenSubgraph;
  const ask: SevenSubgraphs['ask'] = (name, query, variables = {}, caller = null) =>
    named(name).execute(
      { query, variables: variables as Record<string, unknown> },
      { caller, requestId: 'test', address: '127.0.0.1' },
    );
  return {
    subgraphs,
    get databaseUrl() {
      return databaseUrl;
    },
    ask,
    async data(name, query, variables, caller) {
      const { data, errors } = await ask(name, query, variables, caller);
      if (errors) throw new Error(JSON.stringify(errors));
      return data;
    },
    context: (name, caller = null) => named(name).context({ caller, requestId: 'test', address: '127.0.0.1' }),
    sql: async (statement, parameters) => (await owner.query(statement, parameters)).rows,
    runJobs: () => runDueJobs({ databaseUrl, jobs: Object.values(subgraphs).flatMap(({ jobs }) => jobs), log }),
  };
}

/** The session of somebody of the demo school or of a test, as the gateway would tell of it. */
export const callerOf = (userId: string, role: Caller['role']): Caller => ({
  userId,
  role,
  sessionId: '00000000-0000-7000-8000-000000000000',
});
