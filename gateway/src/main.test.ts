import { once } from 'node:events';
import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { SECRET } from './testing/gateway-world.ts';
import { ask, fileWith, startProcess } from './testing/process.ts';
import { compose, SchoolWorld } from './testing/subgraphs.ts';
import { serve } from './testing/transports.ts';

describe('the gateway as a process', () => {
  it('serves the graph of its file, and ends by itself on SIGTERM', async () => {
    const { subgraphs } = new SchoolWorld();
    const servers = await Promise.all(subgraphs.map((subgraph) => serve(subgraph, SECRET)));
    const urls = Object.fromEntries(servers.map(({ url }, index) => [subgraphs[index]?.name, url]));
    await using gateway = startProcess([], {
      SUPERGRAPH: await fileWith(compose(subgraphs, urls)),
      HOP_SECRET: SECRET,
      DRAIN_GRACE_MS: '0',
    });
    const answer = await ask(await gateway.origin(), '{ user(id: 1) { fullName progress results } }');
    expect(answer).toEqual({ data: { user: { fullName: 'Pupil 1', progress: 10, results: [1, 7] } } });
    gateway.child.kill('SIGTERM');
    expect(await gateway.exit).toBe(0);
    for (const server of servers) await server.close();
  });

  it('says in one sentence why it cannot start', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const SUPERGRAPH = await fileWith(compose(new SchoolWorld().subgraphs));
    const { port } = taken.address() as { port: number };
    const cases: [Record<string, string>, string][] = [
      [{}, 'HOP_SECRET is missing'],
      [{ SUPERGRAPH, JWKS_URL: 'http://localhost:1/keys' }, 'HOP_SECRET is missing'],
      [{ HOP_SECRET: SECRET, SUPERGRAPH: '/nowhere.graphql' }, '/nowhere.graphql'],
      [{ HOP_SECRET: SECRET, SUPERGRAPH, PORT: String(port) }, 'EADDRINUSE'],
    ];
    for (const [env, sentence] of cases) {
      await using gateway = startProcess([], env);
      expect(await gateway.exit).toBe(1);
      expect(gateway.words()).toContain(sentence);
    }
    taken.close();
  });
});
