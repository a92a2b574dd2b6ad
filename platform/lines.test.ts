// Both ends of a line: the gateway's, and that of a real subgraph.
import { once } from 'node:events';
import { type Hop, httpTransport, type SubgraphTransport } from '@alif24/gateway';
import { type SubgraphServer, serveSubgraph } from '@alif24/subgraph-shared/server';
import { notes, testGraph } from '@alif24/subgraph-shared/testing';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from './testing/free-port.ts';

const SECRET = 'a secret of at least thirty-two characters';
const graph = testGraph(notes);
const hop: Hop = { caller: null, requestId: 'r', address: '127.0.0.1' };
let port: number;
let served: SubgraphServer;
let requests = 0;
let transport: SubgraphTransport;

async function serve() {
  served = serveSubgraph(graph.subgraph, SECRET);
  served.server.on('request', () => void requests++);
  await once(served.server.listen(port, '127.0.0.1'), 'listening');
}

beforeAll(async () => {
  port = await freePort();
  await serve();
  const url = `http://127.0.0.1:${port}/graphql`;
  const logger = pino({ level: 'silent' });
  const options = { name: 'notes', url, hopSecret: SECRET, responseBytes: 40_000, connectTimeout: 30_000, logger };
  transport = await httpTransport(options);
});
afterAll(async () => {
  await transport.close?.();
  await served.close();
});

async function ask(query: string, as: Hop = hop, signal?: AbortSignal) {
  const { setCookies, ...answer } = await transport.execute({ query, variables: {}, signal }, as);
  return answer;
}

/** Asks until a call went over a line. */
async function lineStands() {
  for (;;) {
    const before = requests;
    await ask('{ __typename }').catch(() => {});
    if (requests === before) return;
  }
}

/** A query of about so many bytes that nobody else asks, in letters of one to four bytes. */
const unlike = (n: number, bytes: number) => `{ a${n}: __typename } # ${'aʻш🙂'.repeat(bytes / 9)}`;

describe('calls over a line', () => {
  it('are answered each with its own answer, many at once and whatever their size, without a request over HTTP', async () => {
    await lineStands();
    const before = requests;
    const numbers = Array.from({ length: 600 }, (_, n) => n);
    const answers = await Promise.all(numbers.map((n) => ask(unlike(n, n % 50 === 0 ? 60_000 : (n * 7) % 900))));
    expect(answers).toEqual(numbers.map((n) => ({ data: { [`a${n}`]: 'Query' } })));
    expect(requests).toBe(before);
  });

  it('run as the caller whom the gateway names, each as their own', async () => {
    await lineStands();
    const pupils = await Promise.all([graph.newUser('STUDENT'), graph.newUser('STUDENT')]);
    for (const [n, { caller }] of pupils.entries()) {
      const write = `mutation { writeNote(text: "note ${n}") { text } }`;
      expect(await ask(write, { ...hop, caller } as Hop)).toEqual({ data: { writeNote: { text: `note ${n}` } } });
    }
    for (const [n, { caller }] of pupils.entries()) {
      const as = { ...hop, caller } as Hop;
      expect(await ask('{ notes { text } }', as)).toEqual({ data: { notes: [{ text: `note ${n}` }] } });
    }
    expect((await ask('{ notes { text } }')).errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });

  it('that are too big, in either direction, cost no other', async () => {
    const { caller } = await graph.newUser('STUDENT');
    await graph.asOwner("INSERT INTO notes.notes (owner_id, text) VALUES ($1, repeat('a', 500000))", [caller?.userId]);
    const as = { ...hop, caller } as Hop;
    await lineStands();
    const before = requests;
    expect(await ask(unlike(1, 90_000))).toEqual({ data: { a1: 'Query' } });
    // Over HTTP, as before there were lines.
    expect(requests - before).toBe(1);
    const [small, tooBig, other] = await Promise.allSettled([
      ...[ask('{ __typename }'), ask('{ notes { text } }', as), ask('{ a: __typename }')],
    ]);
    expect([small, other]).toMatchObject([
      { value: { data: { __typename: 'Query' } } },
      { value: { data: { a: 'Query' } } },
    ]);
    expect(tooBig).toMatchObject({ reason: { message: 'the answer is too big' } });
    expect(await ask('{ __typename }')).toEqual({ data: { __typename: 'Query' } });
  });

  it('end with the subgraph, which answers what it has taken, and go on when it is back', async () => {
    await lineStands();
    const asked = Array.from({ length: 200 }, (_, n) => ask(unlike(n, 100)));
    await Promise.all(asked.slice(0, 1));
    await served.close();
    for (const [n, outcome] of (await Promise.allSettled(asked)).entries()) {
      expect(outcome).toEqual({ status: 'fulfilled', value: { data: { [`a${n}`]: 'Query' } } });
    }
    await expect(ask('{ __typename }')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    await serve();
    await lineStands();
  });

  it('that are given up leave their line to those under way', async () => {
    await lineStands();
    const controller = new AbortController();
    const [given, kept] = [ask(unlike(1, 100), hop, controller.signal), ask(unlike(2, 100))];
    controller.abort(new Error('the deadline has passed'));
    await expect(given).rejects.toThrow('the deadline has passed');
    expect(await kept).toEqual({ data: { a2: 'Query' } });
    await lineStands();
  });
});
