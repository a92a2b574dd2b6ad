// A gateway on a real port before the school's subgraphs, reached as browsers and tools reach it.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Client, createClient } from 'graphql-ws';
import { exportJWK, generateKeyPair, type JWTHeaderParameters, SignJWT } from 'jose';
import { WebSocket } from 'ws';
import { createGateway, type Gateway, type GatewayOptions } from '../gateway.ts';
import { compose, SchoolWorld } from './subgraphs.ts';
import { inMemory, type SubgraphServer, serve } from './transports.ts';

export const SECRET = 'a secret that only the tests and their subgraphs know';
export const SITE = 'https://alif24.uz';

export type Way = 'in memory' | 'over HTTP';

export interface Answer {
  status: number;
  headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: answers are looked into freely by tests
  body: any;
}

export interface GatewayWorld extends AsyncDisposable {
  school: SchoolWorld;
  gateway: Gateway;
  origin: string;
  servers: Record<string, SubgraphServer>;
  post(
    query: string,
    options?: { variables?: object; headers?: Record<string, string>; body?: unknown },
  ): Promise<Answer>;
  /** A graphql-ws client, disposed with the world. */
  socket(options?: { token?: string; retryAttempts?: number; on?: Parameters<typeof createClient>[0]['on'] }): Client;
  token(claims?: Record<string, unknown>, header?: Partial<JWTHeaderParameters>): Promise<string>;
  publicJwk: JsonWebKey;
}

export async function startWorld(way: Way, options: Partial<GatewayOptions> = {}): Promise<GatewayWorld> {
  const school = new SchoolWorld();
  const servers: Record<string, SubgraphServer> = {};
  if (way === 'over HTTP') {
    for (const subgraph of school.subgraphs) servers[subgraph.name] = await serve(subgraph, SECRET);
  }
  const urls = Object.fromEntries(Object.entries(servers).map(([name, { url }]) => [name, url]));
  const { privateKey, publicKey } = await generateKeyPair('EdDSA', { extractable: true });
  const publicJwk = { ...(await exportJWK(publicKey)), kid: 'k1', alg: 'EdDSA', use: 'sig' };
  const gateway = await createGateway({
    supergraph: { sdl: compose(school.subgraphs) },
    hopSecret: SECRET,
    jwks: () => ({ keys: [publicJwk] }),
    allowedOrigins: [SITE],
    ...options,
    subgraphUrls: { ...urls, ...options.subgraphUrls },
    transports: { ...(way === 'in memory' ? allInMemory(school) : {}), ...options.transports },
  });
  const server = createServer(gateway.handleRequest).on('upgrade', gateway.handleUpgrade);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const clients: Client[] = [];
  return {
    school,
    gateway,
    origin,
    servers,
    publicJwk: publicJwk as JsonWebKey,
    async post(query, { variables, headers = {}, body } = {}) {
      const answer = await fetch(`${origin}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body ?? { query, variables }),
      });
      return { status: answer.status, headers: answer.headers, body: await answer.json() };
    },
    socket({ token, retryAttempts = 0, on } = {}) {
      const client = createClient({
        url: `${origin.replace('http', 'ws')}/graphql`,
        webSocketImpl: WebSocket,
        retryAttempts,
        retryWait: async () => {},
        connectionParams: token ? { authorization: `Bearer ${token}` } : undefined,
        on,
      });
      clients.push(client);
      return client;
    },
    token(claims = {}, header = {}) {
      const now = Math.floor(Date.now() / 1000);
      const payload = { sub: '1', role: 'STUDENT', sid: 's1', iat: now, exp: now + 600, ...claims };
      return new SignJWT({ iss: 'https://api.alif24.uz', aud: 'alif24', ...payload })
        .setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt', kid: 'k1', ...header })
        .sign(privateKey);
    },
    async [Symbol.asyncDispose]() {
      for (const client of clients) await client.dispose();
      await gateway.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      for (const part of Object.values(servers)) await part.close();
    },
  };
}

function allInMemory({ subgraphs }: SchoolWorld) {
  return Object.fromEntries(subgraphs.map((subgraph) => [subgraph.name, inMemory(subgraph)]));
}

/** Resolves when the condition holds; rejects with its text when it does not within so many milliseconds. */
export async function until(condition: () => boolean | Promise<boolean>, patience = 5_000): Promise<void> {
  const end = Date.now() + patience;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error(`never came true: ${condition}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** Everything that a stream gives, once it has ended. */
export async function collect<T>(stream: AsyncIterable<T>): Promise<T[]> {
  const events: T[] = [];
  for await (const event of stream) events.push(event);
  return events;
}
