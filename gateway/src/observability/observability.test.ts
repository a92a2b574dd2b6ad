import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { createServer, get, type IncomingMessage } from 'node:http';
import { promisify } from 'node:util';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { startWorld } from '../testing/gateway-world.ts';
import { openObservability } from './observability.ts';

const TYPESCRIPT = new URL('../../../scripts/typescript.mjs', import.meta.url).href;
const DOOR = new URL('./observability.ts', import.meta.url).href;

const logger = pino({ level: 'silent' });
const admin = { host: '127.0.0.1', port: 0 };

describe('the address for operators', () => {
  it('has the metrics, and details of the gateway once there is one', async () => {
    const watch = await openObservability({ logger, admin });
    const origin = `http://127.0.0.1:${watch.adminPort}`;
    expect((await fetch(`${origin}/ready`)).status).toBe(503);
    await using world = await startWorld('in memory', { observer: watch.observer });
    watch.tellOf(world.gateway);
    const ready = await fetch(`${origin}/ready`);
    expect(ready.status).toBe(200);
    expect(await ready.json()).toMatchObject({
      status: 'ready',
      isDraining: false,
      graph: expect.stringMatching(/^[0-9a-f]{16}$/),
      subgraphs: { lessons: { breaker: 'closed' }, main: { breaker: 'closed' }, olimp: { breaker: 'closed' } },
      sockets: 0,
      upstreams: 0,
    });
    await world.gateway.close();
    const draining = await fetch(`${origin}/ready`);
    expect([draining.status, (await draining.json()).status]).toEqual([503, 'draining']);
    const metrics = await fetch(`${origin}/metrics`);
    expect(metrics.headers.get('content-type')).toContain('text/plain; version=0.0.4');
    expect((await fetch(`${origin}/health`)).status).toBe(200);
    expect((await fetch(`${origin}/graphql`)).status).toBe(404);
    expect((await fetch(`${origin}/metrics`, { method: 'POST' })).status).toBe(405);
    await watch.close();
    await expect(fetch(`${origin}/health`)).rejects.toThrow();
  });

  it('tells a web page nothing that found it under a name of its own', async () => {
    const watch = await openObservability({ logger, admin });
    const request = get({ port: watch.adminPort, path: '/metrics', headers: { host: 'evil.example' } });
    const [answer] = (await once(request, 'response')) as [IncomingMessage];
    answer.resume();
    expect(answer.statusCode).toBe(403);
    await watch.close();
  });

  it('is never the public one', async () => {
    const watch = await openObservability({ logger, admin });
    await using world = await startWorld('in memory', { observer: watch.observer });
    for (const path of ['/metrics', '/metrics/', '/debug', '/ready/details', '/admin', '/graphql/metrics']) {
      expect([path, (await fetch(world.origin + path)).status]).toEqual([path, 404]);
    }
    expect(await (await fetch(`${world.origin}/ready`)).json()).toEqual({ status: 'ready' });
    await watch.close();
  });

  it('that is taken is told', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const { port } = taken.address() as { port: number };
    await expect(openObservability({ logger, admin: { ...admin, port } })).rejects.toThrow('EADDRINUSE');
    await new Promise((resolve) => taken.close(resolve));
  });
});

describe('what nobody asked for', () => {
  it('is not loaded: neither the metrics’ library nor the SDK for traces', { timeout: 60_000 }, async () => {
    const script = (options: string) => `
      const { createRequire } = await import('node:module');
      const { pino } = await import('pino');
      const { openObservability } = await import(${JSON.stringify(DOOR)});
      const watch = await openObservability({ logger: pino({ level: 'silent' }), ${options} });
      await watch.close();
      const loaded = Object.keys(createRequire(${JSON.stringify(DOOR)}).cache).join();
      process.stdout.write(JSON.stringify(['prom-client', 'sdk-trace-base'].map((name) => loaded.includes(name))));`;
    const loaded = async (options: string) => {
      const args = ['--import', TYPESCRIPT, '--input-type=module', '-e', script(options)];
      return JSON.parse((await promisify(execFile)(process.execPath, args)).stdout);
    };
    expect(await loaded('')).toEqual([false, false]);
    const tracing = "{ endpoint: 'http://127.0.0.1:9', serviceName: 'x', sampler: 'always_off', ratio: 0 }";
    expect(await loaded(`admin: { host: '127.0.0.1', port: 0 }, tracing: ${tracing}`)).toEqual([true, true]);
  });
});

describe('the id of a request', () => {
  const ID = 'my-request-77';

  it('is echoed on every answer, also on those that refuse', async () => {
    await using world = await startWorld('in memory');
    const cases: [string, RequestInit][] = [
      ['/graphql', { method: 'POST', body: '{"query":"{ lesson }"}', headers: { 'content-type': 'application/json' } }],
      ['/graphql', { method: 'POST', body: 'no', headers: { 'content-type': 'application/json' } }],
      ['/graphql', { method: 'POST', body: 'no', headers: { 'content-type': 'text/plain' } }],
      ['/graphql', { headers: { authorization: 'Bearer no', 'apollo-require-preflight': '1' } }],
      ['/graphql', { method: 'OPTIONS', headers: { origin: 'https://alif24.uz' } }],
      ['/graphql', { method: 'DELETE' }],
      ['/graphql?query={lesson}', {}],
      ['/nothing', {}],
      ['/explorer', {}],
      ['/health', {}],
      ['/ready', {}],
    ];
    for (const [path, init] of cases) {
      const answer = await fetch(world.origin + path, { ...init, headers: { ...init.headers, 'x-request-id': ID } });
      expect([path, answer.headers.get('x-request-id')]).toEqual([path, ID]);
    }
  });

  it.each([
    ['/graphql', 'https://alif24.uz', 'upgrade', 101],
    ['/graphql', 'https://evil.example', 'response', 403],
    ['/nothing', 'https://alif24.uz', 'response', 404],
  ])('is echoed when a socket is opened or refused: %s from %s', async (path, site, event, status) => {
    await using world = await startWorld('in memory');
    const { port } = new URL(world.origin);
    const headers = {
      connection: 'Upgrade',
      upgrade: 'websocket',
      'sec-websocket-version': '13',
      'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
      'sec-websocket-protocol': 'graphql-transport-ws',
      origin: site,
      'x-request-id': ID,
    };
    const [answer] = (await once(get({ port, path, headers }), event)) as [IncomingMessage];
    expect([answer.statusCode, answer.headers['x-request-id']]).toEqual([status, ID]);
    answer.destroy();
  });
});
