import { parse } from 'graphql';
import pino from 'pino';
import { describe, expect, it } from 'vitest';
import { type Script, startScripted } from '../testing/scripted-server.ts';
import { clientOf } from './client.ts';
import type { OperationStart } from './observer.ts';
import { operationOf } from './operation-id.ts';
import { reportUsage, type UsageReporter } from './usage-report.ts';

const logger = pino({ level: 'silent' });

interface Received {
  reportId: string;
  operations: { id: string; document: string | null; name: string; client: string; count: number; errors: number }[];
}

function world(answer: (report: Received) => { status?: number; unknown?: string[] } = () => ({})) {
  const received: Received[] = [];
  const script: Script = (res, body) => {
    const report = JSON.parse(body) as Received;
    const { status = 200, unknown = [] } = answer(report);
    if (status === 200) received.push(report);
    res.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ unknown }));
  };
  return { received, script };
}

const profile = parse('query Profile { user(id: "998901234567") { name age(at: 7) } }');

function ask(usage: UsageReporter, start: Partial<OperationStart> = {}, outcome: 'ok' | 'partial' = 'ok') {
  const span = usage.observer.operation({ transport: 'http', requestId: 'r', client: { name: 'main' }, ...start });
  span.planned({ name: 'Profile', kind: 'query', document: profile }, 0);
  span.end(outcome, []);
}

describe('what a gateway reports of what is asked', () => {
  it('is each operation of each client with how often and how well, and nothing of what somebody wrote', async () => {
    const { received, script } = world();
    await using server = await startScripted(script);
    const usage = reportUsage({ url: server.url, key: 'k', logger });
    ask(usage);
    ask(usage, {}, 'partial');
    ask(usage, { client: { name: 'crm', version: '2' } });
    ask(usage, { transport: 'event' });
    usage.observer.operation({ transport: 'http', requestId: 'r' }).end('refused', []);
    await usage.close();
    const [{ operations } = { operations: [] }] = received;
    expect(operations.map(({ client, count, errors }) => [client, count, errors])).toEqual([
      ['main', 2, 1],
      ['crm', 1, 0],
    ]);
    expect(operations[0]).toMatchObject({
      id: operationOf(profile).id,
      name: 'Profile',
      document: operationOf(profile).text,
    });
    expect(JSON.stringify(received)).not.toMatch(/998901234567|at: 7/);
  });

  it('comes once when nothing is lost, and again under the same name when the answer was', async () => {
    let isDown = true;
    const { received, script } = world(() => ({ status: isDown ? 503 : 200 }));
    await using server = await startScripted(script);
    const usage = reportUsage({ url: server.url, key: 'k', logger });
    ask(usage);
    await usage.flush();
    ask(usage);
    await usage.flush();
    isDown = false;
    await usage.close();
    expect(received.map(({ operations }) => operations.map(({ count }) => count))).toEqual([[1], [1]]);
    expect(new Set(received.map(({ reportId }) => reportId)).size).toBe(2);
  });

  it('leaves texts out that were told, and tells them again to a registry that has forgotten', async () => {
    const { id } = operationOf(profile);
    let hasForgotten = false;
    const { received, script } = world(({ operations }) => ({
      unknown: hasForgotten && operations.some(({ document }) => document === null) ? [id] : [],
    }));
    await using server = await startScripted(script);
    const usage = reportUsage({ url: server.url, key: 'k', logger });
    ask(usage);
    await usage.flush();
    ask(usage);
    await usage.flush();
    hasForgotten = true;
    ask(usage);
    await usage.close();
    const texts = received.map(({ operations }) => operations.map(({ document }) => document !== null));
    expect(texts).toEqual([[true], [false], [false], [true]]);
  });

  it('is taken whatever somebody calls an operation', async () => {
    const { received, script } = world();
    await using server = await startScripted(script);
    const usage = reportUsage({ url: server.url, key: 'k', logger });
    const name = 'N'.repeat(5_000);
    const span = usage.observer.operation({ transport: 'http', requestId: 'r' });
    span.planned({ name, kind: 'query', document: parse(`query ${name} { me }`) }, 0);
    span.end('ok', []);
    await usage.close();
    expect(received[0]?.operations.map((one) => one.name)).toEqual([name.slice(0, 200)]);
  });

  it('keeps no more text than a few megabytes between two reports, whatever is made up', async () => {
    const { received, script } = world();
    await using server = await startScripted(script);
    const usage = reportUsage({ url: server.url, key: 'k', logger });
    for (let at = 0; at < 100; at += 1) {
      const span = usage.observer.operation({ transport: 'http', requestId: 'r' });
      span.planned({ name: undefined, kind: 'query', document: parse(`{ a${at}: ${'m'.repeat(90_000)} }`) }, 0);
      span.end('ok', []);
    }
    ask(usage);
    await usage.close();
    const texts = received.flatMap(({ operations }) => operations).map(({ document }) => document?.length ?? 0);
    expect(texts.reduce((sum, length) => sum + length, 0)).toBeLessThan(6_100_000);
    expect(texts.length).toBeGreaterThan(50);
  });

  it('gives up what the registry cannot read', async () => {
    let status = 400;
    const { received, script } = world(() => ({ status }));
    await using server = await startScripted(script);
    const usage = reportUsage({ url: server.url, key: 'k', logger });
    ask(usage);
    await usage.flush();
    status = 200;
    await usage.close();
    expect(received).toEqual([]);
  });
});

describe('who asks', () => {
  it.each([
    [
      { 'apollographql-client-name': 'rover-client', 'apollographql-client-version': '0.41.0' },
      { name: 'rover-client', version: '0.41.0' },
    ],
    [{ 'apollographql-client-name': 'app', origin: 'https://olimp.alif24.uz' }, { name: 'app' }],
    [{ origin: 'https://olimp.alif24.uz' }, { name: 'olimp.alif24.uz' }],
    [{ origin: 'null' }, undefined],
    [{}, undefined],
  ])('is told by %o', (headers, client) => {
    expect(clientOf(headers)).toEqual(client);
  });
});
