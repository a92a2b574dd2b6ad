import { randomBytes } from 'node:crypto';
import { generateSigningKey } from '@alif24/subgraph-shared/auth';
import { createTestDatabase, testSettings } from '@alif24/subgraph-shared/testing';
import { type Client, createClient } from 'graphql-ws';
import type { Logger } from 'pino';
import { afterAll, beforeAll } from 'vitest';
import { WebSocket } from 'ws';
import { type Platform, startPlatform } from '../one-process.ts';
import type { Secrets } from '../secrets.ts';
import { manifests } from '../subgraphs.ts';

export interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: a test reads what it asked for
  data?: any;
  errors?: Array<{ message: string; path?: unknown[]; extensions: { code?: string; [key: string]: unknown } }>;
}

export interface Session {
  id: string;
  token: string;
  /** The session cookie as a browser would send it back. */
  cookie: string;
}

/** The graph as the public sees it: over HTTP and real sockets, through the gateway. */
export class PublicGraph {
  readonly #clients: Client[] = [];

  constructor(readonly url: string) {}

  async ask(query: string, variables: object = {}, { token, cookie }: Partial<Session> = {}): Promise<Answer> {
    const response = await fetch(this.url, {
      method: 'POST',
      body: JSON.stringify({ query, variables }),
      headers: {
        'content-type': 'application/json',
        ...(token && { authorization: `Bearer ${token}` }),
        ...(cookie && { cookie }),
      },
    });
    return (await response.json()) as Answer;
  }

  async data(query: string, variables?: object, session?: Partial<Session>) {
    const { data, errors } = await this.ask(query, variables, session);
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  }

  async codes(query: string, variables?: object, session?: Partial<Session>): Promise<unknown[]> {
    const { errors = [] } = await this.ask(query, variables, session);
    return errors.map(({ extensions }) => extensions.code);
  }

  /** Signs in over the public mutation, with a body that selects `user { id }` and `accessToken`. */
  async enter(field: 'login' | 'register', input: object): Promise<Session> {
    const type = field === 'login' ? 'LoginInput' : 'RegisterInput';
    const response = await fetch(this.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query: `mutation ($input: ${type}!) { ${field}(input: $input) { accessToken user { id } } }`,
        variables: { input },
      }),
    });
    const { data, errors } = (await response.json()) as Answer;
    if (errors) throw new Error(JSON.stringify(errors));
    const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? '';
    return { id: data[field].user.id, token: data[field].accessToken, cookie };
  }

  /** A socket of its own, and the events of one subscription over it. */
  subscribe(
    query: string,
    variables: Record<string, unknown>,
    session?: Session,
    extensions?: Record<string, unknown>,
  ) {
    const client = createClient({
      url: this.url.replace(/^http/, 'ws'),
      webSocketImpl: WebSocket,
      retryAttempts: 0,
      connectionParams: session ? { authorization: `Bearer ${session.token}` } : {},
    });
    this.#clients.push(client);
    return client.iterate({ query, variables, extensions }) as AsyncIterableIterator<Answer>;
  }

  async close() {
    await Promise.all(this.#clients.map((client) => client.dispose()));
  }
}

export async function testSecrets(): Promise<Secrets> {
  const secret = () => randomBytes(32).toString('base64url');
  return { hopSecret: secret(), signingKey: await generateSigningKey(), pepper: secret() };
}

export interface TestPlatform {
  platform: Platform;
  graph: PublicGraph;
  secrets: Secrets;
  databaseUrl: string;
  /** The SQL of all subgraphs, in order; empty it before you count. */
  statements: string[];
}

/** The whole platform over a database of its own, for the tests of one file, with the settings in `environment`. */
export function testPlatform({
  demo,
  trustProxy,
  environment = {},
  logger,
}: {
  demo: boolean;
  trustProxy?: boolean;
  environment?: Record<string, string>;
  logger?: Logger;
}): TestPlatform {
  const statements: string[] = [];
  const world = { statements } as TestPlatform;
  let stop: (() => Promise<void>) | undefined;
  beforeAll(async () => {
    const database = await createTestDatabase(manifests);
    world.databaseUrl = database.url;
    world.secrets = await testSecrets();
    world.platform = await startPlatform({
      port: 0,
      databaseUrl: database.url,
      secrets: world.secrets,
      settings: testSettings(environment),
      demo,
      trustProxy,
      logger,
      deadlines: { query: 30_000, mutation: 30_000 }, // a busy machine is no failure
      onStatement: (sql) => statements.push(sql),
    });
    world.graph = new PublicGraph(`http://localhost:${world.platform.port}/graphql`);
    stop = async () => {
      await world.graph.close();
      await world.platform.close();
      await database.drop();
    };
  });
  afterAll(() => stop?.());
  return world;
}
