import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { startCollector } from '../testing/collector.ts';
import { SECRET } from '../testing/gateway-world.ts';
import { compose, SchoolWorld } from '../testing/subgraphs.ts';

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url));
const TYPESCRIPT = new URL('../../../scripts/typescript.mjs', import.meta.url).href;

describe('the gateway as a process', () => {
  it('serves operators on their own address, and sends the last traces before it ends', {
    timeout: 30_000,
  }, async () => {
    await using collector = await startCollector();
    const file = join(await mkdtemp(join(tmpdir(), 'gateway-')), 'supergraph.graphql');
    await writeFile(file, compose(new SchoolWorld().subgraphs));
    const child = spawn(process.execPath, ['--import', TYPESCRIPT, MAIN], {
      env: {
        HOST: '127.0.0.1',
        PORT: '0',
        SUPERGRAPH: file,
        HOP_SECRET: SECRET,
        DRAIN_GRACE_MS: '0',
        ADMIN_PORT: '0',
        OTEL_EXPORTER_OTLP_ENDPOINT: collector.endpoint,
      },
    });
    const exit = once(child, 'exit');
    const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
    const told = async (msg: string) => {
      for (;;) {
        const { value, done } = await lines.next();
        if (done) throw new Error(`the gateway ended before it said: ${msg}`);
        const line = JSON.parse(value);
        if (line.msg === msg) return line;
      }
    };
    const admin = (await told('operators are served')).address;
    const { port } = (await told('the graph is served')).address;
    const body = JSON.stringify({ query: 'query Schema { __typename }' });
    const headers = { 'content-type': 'application/json' };
    await fetch(`http://127.0.0.1:${port}/graphql`, { method: 'POST', headers, body });
    const metrics = await (await fetch(`http://${admin}/metrics`)).text();
    expect(metrics).toContain(
      'gateway_operations_total{operation="Schema",kind="query",transport="http",outcome="ok"} 1',
    );
    expect((await fetch(`http://127.0.0.1:${port}/metrics`)).status).toBe(404);
    expect((await (await fetch(`http://${admin}/ready`)).json()).status).toBe('ready');
    child.kill('SIGTERM');
    expect((await exit)[0]).toBe(0);
    expect(collector.spans.map(({ name }) => name)).toContain('query Schema');
  });
});
