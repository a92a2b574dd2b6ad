import { once } from 'node:events';
import { createServer } from 'node:net';
import { createClient } from 'graphql-ws';
import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { SECRET, until } from '../testing/gateway-world.ts';
import { ask, fileWith, startProcess } from '../testing/process.ts';
import { compose, SchoolWorld } from '../testing/subgraphs.ts';
import { serve } from '../testing/transports.ts';

// A tenth of what a school has, for a machine that runs other tests beside.
const CLIENTS = 200;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

describe('a gateway that is killed', () => {
  it('and started again has all its listeners back, who miss no state and see none twice', async () => {
    const school = new SchoolWorld();
    const servers = await Promise.all(school.subgraphs.map((subgraph) => serve(subgraph, SECRET)));
    const urls = Object.fromEntries(servers.map(({ url }, index) => [school.subgraphs[index]?.name, url]));
    const port = await freePort();
    const env = { SUPERGRAPH: await fileWith(compose(school.subgraphs, urls)), HOP_SECRET: SECRET, PORT: String(port) };
    let gateway = startProcess([], env);
    const origin = await gateway.origin();
    const seen = Array.from({ length: CLIENTS }, () => [] as number[]);
    const clients = seen.map((sequences) => {
      const client = createClient({
        url: `${origin.replace('http', 'ws')}/graphql`,
        webSocketImpl: WebSocket,
        retryAttempts: 1_000,
        shouldRetry: () => true,
        // As the sites do it: spread, so that they do not all knock at once.
        retryWait: () => new Promise((resolve) => setTimeout(resolve, 100 + Math.random() * 900)),
      });
      const next = ({ data }: { data?: { boardChanged?: { sequence: number } } | null }) =>
        void sequences.push(data?.boardChanged?.sequence ?? -1);
      client.subscribe(
        { query: 'subscription { boardChanged(quizId: 1) { sequence } }' },
        { next, error() {}, complete() {} },
      );
      return client;
    });
    const allHave = (sequence: number) => seen.every((sequences) => sequences.at(-1) === sequence);
    const eventually = async (sequence: number) => {
      for (let patience = 0; patience < 6 && !allHave(sequence); patience += 1)
        await until(() => allHave(sequence)).catch(() => {});
      expect(seen.filter((sequences) => sequences.at(-1) !== sequence)).toEqual([]);
    };
    await eventually(0);
    school.score();
    await eventually(1);

    gateway.child.kill('SIGKILL');
    await gateway.exit;
    school.score();
    gateway = startProcess([], env);
    await gateway.origin();
    await eventually(2);
    school.score();
    await eventually(3);
    for (const sequences of seen) expect(sequences).toEqual([0, 1, 2, 3]);
    expect(school.streams.size).toBe(1);
    expect(await ask(origin, '{ lesson }')).toEqual({ data: { lesson: 'Alifbo' } });

    for (const client of clients) await client.dispose();
    await gateway[Symbol.asyncDispose]();
    for (const server of servers) await server.close();
  });
});
