import { createHash, createHmac, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { type GraphClient, notes, testGraph } from '../testing/index.ts';
import { type SubgraphServer, serveSubgraph } from './http.ts';
import { introspectionToken, printSubgraph } from './index.ts';

const SECRET = 'a secret of at least thirty-two characters';
const SECRET_OF_BEFORE = 'the secret that was there until yesterday';
const graph = testGraph(notes);
let served: SubgraphServer;
let url: string;
let pupil: GraphClient;

beforeAll(async () => {
  served = serveSubgraph(graph.subgraph, [SECRET, SECRET_OF_BEFORE], {
    jwks: () => ({ keys: [] }),
    revoked: async () => ['ended'],
  });
  const { server } = served;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `127.0.0.1:${(server.address() as { port: number }).port}/graphql`;
  pupil = await graph.newUser('STUDENT');
});
afterAll(() => served.close());

interface Proof {
  secret?: string;
  aud?: string;
  iat?: number;
  nonce?: string;
}

function prove(body: string, { secret = SECRET, ...claims }: Proof = {}): string {
  const hop = { caller: pupil.caller, requestId: 'r', address: '127.0.0.1' };
  const hash = createHash('sha256').update(body).digest('base64url');
  const iat = Math.floor(Date.now() / 1000);
  const all = { v: 1, aud: 'notes', iat, nonce: randomUUID(), body: hash, hop, ...claims };
  const payload = Buffer.from(JSON.stringify(all)).toString('base64url');
  return `${payload}.${createHmac('sha256', secret).update(payload).digest('base64url')}`;
}

async function post(body: string, headers: Record<string, string>) {
  const response = await fetch(`http://${url}`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', ...headers },
  });
  return { status: response.status, body: (await response.json()) as { errors?: Array<{ extensions: object }> } };
}

const BODY = JSON.stringify({ query: '{ notes { text } }' });

describe('a subgraph over HTTP', () => {
  it('answers the gateway as the caller whom it vouches for', async () => {
    const { status, body } = await post(BODY, { 'x-alif24-hop': prove(BODY) });
    expect([status, body]).toEqual([200, { data: { notes: [] } }]);
  });

  it('answers a gateway that still has the secret of before, and once only', async () => {
    const proof = { 'x-alif24-hop': prove(BODY, { secret: SECRET_OF_BEFORE }) };
    expect((await post(BODY, proof)).status).toBe(200);
    expect((await post(BODY, proof)).status).toBe(401);
  });

  const hour = 3_600;
  it.each<[string, () => Record<string, string>]>([
    ['no proof', () => ({})],
    ['a caller it made up', () => ({ 'x-user-id': pupil.userId, 'x-role': 'MODERATOR' })],
    ['a proof under another secret', () => ({ 'x-alif24-hop': prove(BODY, { secret: 'x'.repeat(40) }) })],
    ['a proof for another subgraph', () => ({ 'x-alif24-hop': prove(BODY, { aud: 'olimp' }) })],
    ['a proof of an hour ago', () => ({ 'x-alif24-hop': prove(BODY, { iat: Date.now() / 1000 - hour }) })],
    ['a proof of another body', () => ({ 'x-alif24-hop': prove('{}') })],
    ['garbage', () => ({ 'x-alif24-hop': 'a.b' })],
    ['half a proof', () => ({ 'x-alif24-hop': prove(BODY).split('.')[0] as string })],
  ])('refuses who comes with %s', async (_name, headers) => {
    const { status, body } = await post(BODY, headers());
    expect([status, body.errors?.[0]?.extensions]).toEqual([401, { code: 'UNAUTHENTICATED' }]);
  });

  it('refuses a proof that it saw before', async () => {
    const proof = { 'x-alif24-hop': prove(BODY) };
    expect((await post(BODY, proof)).status).toBe(200);
    expect((await post(BODY, proof)).status).toBe(401);
  });

  it('shows its SDL, and nothing else, to who holds its credential', async () => {
    const holder = { authorization: `Bearer ${introspectionToken(SECRET, 'notes')}` };
    const sdl = await post(JSON.stringify({ query: 'query SubgraphIntrospectQuery { _service { sdl } }' }), holder);
    expect(sdl).toEqual({ status: 200, body: { data: { _service: { sdl: (await printSubgraph(notes)).trim() } } } });
    expect((await post(BODY, holder)).status).toBe(403);
    const foreign = { authorization: `Bearer ${introspectionToken(SECRET, 'olimp')}` };
    expect((await post(BODY, foreign)).status).toBe(401);
  });

  it('cuts a body of more than a megabyte', async () => {
    const body = JSON.stringify({ query: '#'.repeat(1_100_000) });
    expect((await post(body, { 'x-alif24-hop': prove(body) })).status).toBe(413);
  });
});

describe('a subgraph over graphql-ws', () => {
  const QUERY = 'subscription { notesChanged { text } }';
  const open = (extensions: Record<string, unknown>) => {
    const client = createClient({ url: `ws://${url}`, webSocketImpl: WebSocket, retryAttempts: 0 });
    return { client, events: client.iterate({ query: QUERY, extensions }) };
  };

  it('streams to the caller whom the proof of that very subscription names', async () => {
    const { client, events } = open({ hop: prove(`${QUERY}\n{}`) });
    expect((await events.next()).value).toEqual({ data: { notesChanged: [] } });
    await events.return?.();
    await client.dispose();
  });

  it('tells why a subscription is refused, and keeps the socket for the others', async () => {
    const { client, events } = open({ hop: prove(`${QUERY}\n{}`) });
    await events.next();
    const wrong = 'subscription { nothingChanged }';
    const refused = client.iterate({ query: wrong, extensions: { hop: prove(`${wrong}\n{}`) } });
    expect((await refused.next()).value).toMatchObject({
      errors: [{ message: expect.stringContaining('nothingChanged') }],
    });
    await events.return?.();
    await client.dispose();
  });

  it('empties a result that it has sent, which the library would hold until the next one', async () => {
    const results: Array<{ data?: unknown }> = [];
    const watched = serveSubgraph(
      {
        ...graph.subgraph,
        async subscribe(request, hop) {
          const stream = (await graph.subgraph.subscribe(request, hop)) as AsyncIterableIterator<{ data?: null }>;
          const { next } = stream;
          stream.next = async () => {
            const step = await next.call(stream);
            results.push(step.value);
            return step;
          };
          return stream;
        },
      },
      [SECRET],
    );
    watched.server.listen(0, '127.0.0.1');
    await once(watched.server, 'listening');
    const { port } = watched.server.address() as { port: number };
    const address = `ws://127.0.0.1:${port}/graphql`;
    const client = createClient({ url: address, webSocketImpl: WebSocket, retryAttempts: 0 });
    const events = client.iterate({ query: QUERY, extensions: { hop: prove(`${QUERY}\n{}`) } });
    expect((await events.next()).value).toEqual({ data: { notesChanged: [] } });
    expect(results.map(({ data }) => data).slice(0, 1)).toEqual([undefined]);
    await events.return?.();
    await client.dispose();
    await watched.close();
  });

  it('refuses a subscription without proof', async () => {
    const { client, events } = open({});
    await expect(events.next()).rejects.toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    await client.dispose();
  });
});

describe('sessions that have ended', () => {
  it('are told to the gateway and to nobody else', async () => {
    const address = `http://${url.replace('/graphql', '/revoked-sessions')}`;
    expect((await fetch(address)).status).toBe(401);
    const answer = await fetch(address, { headers: { 'x-alif24-hop': prove('') } });
    expect([answer.status, await answer.json()]).toEqual([200, { sessions: ['ended'] }]);
  });
});
