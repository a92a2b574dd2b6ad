import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { startWorld } from '../testing/gateway-world.ts';
import { hashOf } from './hash.ts';
import { createLogger } from './logger.ts';
import { operationLog } from './operation-log.ts';

const PARENT = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';

function logging(level: string, slowAfter = 60_000, pseudonymKey = 'a key') {
  const lines: Record<string, unknown>[] = [];
  const logger = pino({ level }, { write: (line) => lines.push(JSON.parse(line)) });
  const ended = () => lines.filter(({ msg }) => msg === 'an operation ended');
  return { ended, observer: operationLog({ logger, slowAfter, pseudonymKey }) };
}

describe('the log of operations', () => {
  it('has one line for each at level debug, with who asked under another name', async () => {
    const { ended, observer } = logging('debug');
    await using world = await startWorld('in memory', { observer });
    const authorization = `Bearer ${await world.token({ sub: 'user-77', role: 'TEACHER' })}`;
    const query = 'query Lesson { lesson }';
    await world.post(query, { headers: { authorization, 'x-request-id': 'my-request-1', traceparent: PARENT } });
    const [line] = ended();
    expect(line).toMatchObject({
      requestId: 'my-request-1',
      traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
      role: 'TEACHER',
      transport: 'http',
      operation: 'Lesson',
      kind: 'query',
      hash: hashOf(query),
      outcome: 'ok',
    });
    expect(line?.user).toMatch(/^[0-9a-f]{16}$/);
    expect(line?.ms).toBeGreaterThanOrEqual(0);
    expect(JSON.stringify(line)).not.toContain('user-77');
  });

  it('has one too for what never came as far as to be an operation', async () => {
    const { ended, observer } = logging('info');
    await using world = await startWorld('in memory', {
      observer,
      limits: { preparationTime: 1, rateWindow: 3_600_000, addressRate: 0 },
    });
    const statuses = new Set<number>();
    let asked = 0;
    for (; !statuses.has(429) && asked < 100; asked += 1) statuses.add((await world.post(`{ a${asked} }`)).status);
    expect([...statuses]).toEqual([400, 429]);
    const named = new URLSearchParams({ extensions: '{"persistedQuery":{"version":1,"sha256Hash":"none"}}' });
    const headers = { 'apollo-require-preflight': '1', authorization: `Bearer ${await world.token()}` };
    expect((await fetch(`${world.origin}/graphql?${named}`, { headers })).status).toBe(400);
    expect(ended().map(({ outcome }) => outcome)).toEqual(Array(asked + 1).fill('refused'));
  });

  it('knows a user again, and only with the same key', async () => {
    const pseudonymOf = async (sub: string, key: string) => {
      const { ended, observer } = logging('debug', 60_000, key);
      await using world = await startWorld('in memory', { observer });
      await world.post('{ lesson }', { headers: { authorization: `Bearer ${await world.token({ sub })}` } });
      return ended()[0]?.user;
    };
    const first = await pseudonymOf('1', 'a key');
    expect(await pseudonymOf('1', 'a key')).toBe(first);
    expect(await pseudonymOf('2', 'a key')).not.toBe(first);
    expect(await pseudonymOf('1', 'another')).not.toBe(first);
  });

  it('has at level info what failed, was refused or was slow, with its codes', async () => {
    const { ended, observer } = logging('info');
    await using world = await startWorld('in memory', { observer });
    await world.post('query Fine { lesson }');
    await world.post('query Coded { lesson coded }');
    await world.post('query Typo { lessn }');
    const told = ended().map(({ operation, outcome, codes }) => [operation, outcome, codes]);
    expect(told).toEqual([
      ['Coded', 'partial', ['QUIZ_NOT_FOUND']],
      ['other', 'refused', ['GRAPHQL_VALIDATION_FAILED']],
    ]);
    const slow = logging('info', 0);
    await using slowWorld = await startWorld('in memory', { observer: slow.observer });
    await slowWorld.post('query Slow { lesson }');
    expect(slow.ended()).toMatchObject([{ operation: 'Slow', outcome: 'ok' }]);
  });

  it('has a line for what came over a socket', async () => {
    const { ended, observer } = logging('debug');
    await using world = await startWorld('in memory', { observer });
    const client = world.socket({ token: await world.token() });
    await client.iterate({ query: 'query Lesson { lesson }', extensions: { traceparent: PARENT } }).next();
    expect(ended()).toMatchObject([{ transport: 'websocket', operation: 'Lesson', role: 'STUDENT', outcome: 'ok' }]);
    expect(ended()[0]?.traceId).toBe('4bf92f3577b34da6a3ce929d0e0e4736');
  });
});

describe('the logger', () => {
  it('takes out secrets and persons, wherever they stand in a line', () => {
    const lines: string[] = [];
    const logger = createLogger('info', { write: (line) => lines.push(line) });
    const error = Object.assign(new Error('no user +998 90 123-45-67 (laylo@alif24.uz)'), {
      request: { headers: { authorization: 'Bearer secret-1', cookie: 'secret-2', 'set-cookie': ['secret-3'] } },
      variables: { fullName: 'secret-4' },
    });
    logger.error({
      err: error,
      headers: { 'x-alif24-hop': 'secret-5' },
      token: 'eyJhbGciOiJFZERTQSJ9.eyJzdWIiOiIxIn0.c2ln',
    });
    logger.warn('Variable "$phone" got invalid value "998901234567".');
    const text = lines.join('');
    expect(text).not.toMatch(/secret-\d|90 123|laylo|eyJ|998901234567/);
    expect(text).toContain('no user [removed]');
    expect(lines.map((line) => JSON.parse(line).level)).toEqual([50, 40]);
  });

  it('leaves numbers and times as they are', () => {
    const lines: string[] = [];
    const logger = createLogger('info', { write: (line) => lines.push(line) });
    logger.info({ amount: 998901, id: '0190a1b2-9989-7000-8000-998901234567', port: 9989 }, 'fine');
    const { amount, id, port, time } = JSON.parse(lines[0] ?? '');
    expect([amount, id, port]).toEqual([998901, '0190a1b2-9989-7000-8000-998901234567', 9989]);
    expect(Math.abs(time - Date.now())).toBeLessThan(60_000);
  });
});
