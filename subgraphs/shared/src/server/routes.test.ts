import { once } from 'node:events';
import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { notes, testGraph } from '../testing/index.ts';
import { largeRoute, serveRoute } from './routes.ts';

describe('a callback', () => {
  const graph = testGraph({
    ...notes,
    routes: {
      '/callbacks/echo': async (ctx, { method, search, body }) => ({
        status: 201,
        headers: { 'x-who': String(ctx.caller) },
        body: { method, q: search.get('q'), text: body.toString() },
      }),
      '/callbacks/sound': async () => ({
        status: 200,
        headers: { 'content-type': 'audio/wav' },
        body: Buffer.from([0, 255, 10]),
      }),
      '/callbacks/large': largeRoute(100 * 1024, async (_ctx, { body }) => ({
        status: 200,
        body: { bytes: body.length },
      })),
      '/callbacks/broken': async () => {
        throw new Error('SELECT secret');
      },
    },
  });
  const server = createServer((request, response) => void serveRoute(graph.subgraph, request, response));
  let base: string;
  beforeAll(async () => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    base = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
  });
  afterAll(() => void server.close());

  it('is answered by the route of its path, as nobody', async () => {
    const answer = await fetch(`${base}/callbacks/echo?q=1`, { method: 'POST', body: 'salom' });
    expect([answer.status, answer.headers.get('x-who')]).toEqual([201, 'null']);
    expect(await answer.json()).toEqual({ method: 'POST', q: '1', text: 'salom' });
  });

  it('may be answered with bytes, which arrive as they are', async () => {
    const answer = await fetch(`${base}/callbacks/sound`);
    expect(answer.headers.get('content-type')).toBe('audio/wav');
    expect([...new Uint8Array(await answer.arrayBuffer())]).toEqual([0, 255, 10]);
  });

  it('that nobody answers is not found, and one that fails says nothing of why', async () => {
    expect((await fetch(`${base}/callbacks/other`)).status).toBe(404);
    const broken = await fetch(`${base}/callbacks/broken`);
    expect([broken.status, await broken.text()]).toEqual([500, '{"error":"Something went wrong here."}']);
  });

  it('larger than 64 KiB is refused', async () => {
    const answer = await fetch(`${base}/callbacks/echo`, { method: 'POST', body: 'a'.repeat(65 * 1024) });
    expect(answer.status).toBe(413);
  });

  it('may be larger where its route says so, and no larger than that', async () => {
    const send = (kibibytes: number) =>
      fetch(`${base}/callbacks/large`, { method: 'POST', body: 'a'.repeat(kibibytes * 1024) });
    expect(await (await send(90)).json()).toEqual({ bytes: 90 * 1024 });
    expect((await send(101)).status).toBe(413);
  });
});
