import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { SECRET } from './testing/gateway-world.ts';
import { compose, SchoolWorld } from './testing/subgraphs.ts';
import { serve } from './testing/transports.ts';

const MAIN = fileURLToPath(new URL('./main.ts', import.meta.url));
const TYPESCRIPT = new URL('../../scripts/typescript.mjs', import.meta.url).href;

function run(env: Record<string, string>) {
  const child = spawn(process.execPath, ['--import', TYPESCRIPT, MAIN], {
    env: { HOST: '127.0.0.1', PORT: '0', ...env },
  });
  const exit = once(child, 'exit').then(([code]) => code as number);
  return { child, exit };
}

describe('the gateway as a process', () => {
  it('serves the graph of its file, and ends by itself on SIGTERM', { timeout: 30_000 }, async () => {
    const { subgraphs } = new SchoolWorld();
    const servers = await Promise.all(subgraphs.map((subgraph) => serve(subgraph, SECRET)));
    const urls = Object.fromEntries(servers.map(({ url }, index) => [subgraphs[index]?.name, url]));
    const file = join(await mkdtemp(join(tmpdir(), 'gateway-')), 'supergraph.graphql');
    await writeFile(file, compose(subgraphs, urls));
    const { child, exit } = run({ SUPERGRAPH: file, HOP_SECRET: SECRET });
    const port = await portOf(child.stdout);
    const answer = await fetch(`http://127.0.0.1:${port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ user(id: 1) { fullName progress results } }' }),
    });
    expect(await answer.json()).toEqual({ data: { user: { fullName: 'Pupil 1', progress: 10, results: [1, 7] } } });
    child.kill('SIGTERM');
    expect(await exit).toBe(0);
    for (const server of servers) await server.close();
  });

  it('says in one sentence why it cannot start', { timeout: 30_000 }, async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const file = join(await mkdtemp(join(tmpdir(), 'gateway-')), 'supergraph.graphql');
    await writeFile(file, compose(new SchoolWorld().subgraphs));
    const { port } = taken.address() as { port: number };
    const cases: [Record<string, string>, string][] = [
      [{}, 'HOP_SECRET is missing'],
      [{ HOP_SECRET: SECRET, SUPERGRAPH: '/nowhere.graphql' }, '/nowhere.graphql'],
      [{ HOP_SECRET: SECRET, SUPERGRAPH: file, PORT: String(port) }, 'EADDRINUSE'],
    ];
    for (const [env, sentence] of cases) {
      const { child, exit } = run(env);
      const [line] = await once(createInterface(child.stderr), 'line');
      expect(line).toContain(sentence);
      expect(await exit).toBe(1);
    }
    taken.close();
  });
});

async function portOf(log: NodeJS.ReadableStream): Promise<number> {
  for await (const line of createInterface(log)) {
    const { address } = JSON.parse(line);
    if (address) return address.port;
  }
  throw new Error('the gateway ended before it listened');
}
