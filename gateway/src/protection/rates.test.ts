import { type AddressInfo, createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { silentObserver } from '../observability/observer.ts';
import { sha256 } from '../operations/persisted.ts';
import { say, TRANSPORTS } from '../testing/every-transport.ts';
import { startWorld } from '../testing/gateway-world.ts';
import { networkOf } from './rates.ts';

const QUERY = JSON.stringify({ query: '{ lesson }' });
const codeOf = (said: { body: { errors?: { extensions: { code: string } }[] } }) =>
  said.body.errors?.[0]?.extensions.code;

describe('whoever asks too often', () => {
  it.each(TRANSPORTS)('is told over %s when to come back', async (transport) => {
    const rejected: string[] = [];
    const observer = { ...silentObserver, rejected: (rule: string) => rejected.push(rule) };
    await using world = await startWorld('in memory', { limits: { userRate: 3 }, observer });
    const token = await world.token();
    for (let n = 0; n < 3; n += 1) {
      expect((await say(transport, world.origin, QUERY, token)).body).toEqual({ data: { lesson: 'Alifbo' } });
    }
    const said = await say(transport, world.origin, QUERY, token);
    expect(codeOf(said)).toBe('RATE_LIMITED');
    expect(rejected).toEqual(['rate']);
    if (said.status === undefined) return;
    expect(said.status).toBe(429);
    expect(Number(said.headers?.get('retry-after'))).toSatisfy((seconds) => seconds >= 1 && seconds <= 10);
  });

  it('counts once for all the ways in', async () => {
    await using world = await startWorld('in memory', { limits: { userRate: 3 } });
    const token = await world.token();
    for (const transport of TRANSPORTS)
      expect(codeOf(await say(transport, world.origin, QUERY, token))).toBeUndefined();
    for (const transport of TRANSPORTS) {
      expect(codeOf(await say(transport, world.origin, QUERY, token))).toBe('RATE_LIMITED');
    }
  });

  it('may ask again when the time is over', async () => {
    await using world = await startWorld('in memory', { limits: { userRate: 1, rateWindow: 1_000 } });
    const token = await world.token();
    const ask = async () => codeOf(await say('http', world.origin, QUERY, token));
    await ask();
    await expect.poll(ask, { timeout: 5_000, interval: 200 }).toBeUndefined();
  });

  it('hurts nobody else behind the same address: forty pupils and a visitor', async () => {
    await using world = await startWorld('in memory', { limits: { userRate: 3, addressRate: 3 } });
    const pupils = await Promise.all(Array.from({ length: 40 }, (_, n) => world.token({ sub: `pupil-${n}` })));
    const all = await Promise.all(
      pupils.flatMap((token) => [1, 2, 3].map(() => say('http', world.origin, QUERY, token))),
    );
    expect(all.map(codeOf).filter(Boolean)).toEqual([]);
    expect(codeOf(await say('http', world.origin, QUERY, pupils[7]))).toBe('RATE_LIMITED');
    expect(codeOf(await say('http', world.origin, QUERY))).toBeUndefined();
  });

  it('without a token counts by address, and so does whoever tries tokens', async () => {
    await using world = await startWorld('in memory', { limits: { addressRate: 3 } });
    for (let n = 0; n < 3; n += 1) {
      expect((await say('http', world.origin, QUERY, 'aaa.bbb.ccc')).status).toBe(401);
    }
    expect((await say('http', world.origin, QUERY, 'aaa.bbb.ccc')).status).toBe(429);
    expect((await say('http', world.origin, QUERY)).status).toBe(429);
    expect((await say('http', world.origin, QUERY, await world.token())).status).toBe(200);
  });

  it('counts by the address that our proxy saw, not by one that was made up', async () => {
    await using world = await startWorld('in memory', { limits: { addressRate: 1 }, trustProxy: true });
    const from = async (forwarded: string) =>
      (await world.post('{ lesson }', { headers: { 'x-forwarded-for': forwarded } })).status;
    expect(await from('10.1.1.1')).toBe(200);
    expect(await from('1.2.3.4, 10.1.1.1')).toBe(429);
    expect(await from('10.1.1.1:50017')).toBe(429);
    expect(await from('[2001:db8:0:7::1]:50018')).toBe(200);
    expect(await from('2001:db8:0:7::2')).toBe(429);
    expect(await from('10.1.1.2')).toBe(200);
  });

  const logins = Array.from({ length: 10 }, (_, n) => `a${n}: login(phone: "${n}") { id }`).join(' ');

  it.each([
    ['as they stand', `mutation { ${logins} }`],
    ['in a fragment', `mutation { ...F } fragment F on Mutation { ... { ${logins} } }`],
  ])('counts each field of a mutation as an attempt, %s', async (_, query) => {
    await using world = await startWorld('in memory', { limits: { userRate: 12 } });
    const token = await world.token();
    const mutation = JSON.stringify({ query });
    expect(codeOf(await say('http', world.origin, mutation, token))).toBeUndefined();
    expect(codeOf(await say('http', world.origin, QUERY, token))).toBeUndefined();
    expect(codeOf(await say('http', world.origin, QUERY, token))).toBeUndefined();
    expect(codeOf(await say('http', world.origin, QUERY, token))).toBe('RATE_LIMITED');
  });

  it('counts what is dear as more than one request', async () => {
    await using world = await startWorld('in memory', { limits: { userRate: 12, costPerRequest: 10 } });
    const token = await world.token();
    const dear = JSON.stringify({ query: '{ friends(first: 100) { id } }' });
    expect(codeOf(await say('http', world.origin, dear, token))).toBeUndefined();
    expect(codeOf(await say('http', world.origin, QUERY, token))).toBeUndefined();
    expect(codeOf(await say('http', world.origin, QUERY, token))).toBe('RATE_LIMITED');
  });

  it('is counted here while the shared counter is away', async () => {
    await using world = await startWorld('in memory', { limits: { userRate: 2 }, redisUrl: 'redis://127.0.0.1:1' });
    const token = await world.token();
    const codes = [];
    for (let n = 0; n < 3; n += 1) codes.push(codeOf(await say('http', world.origin, QUERY, token)));
    expect(codes).toEqual([undefined, undefined, 'RATE_LIMITED']);
  });

  it('is counted here while the shared counter is there and says nothing', async () => {
    let asked = 0;
    const mute = createServer((socket) => {
      const answer = (data: Buffer) => {
        if (String(data).includes('eval')) asked += 1;
        // So that the client believes it is ready; what counts is never answered.
        else socket.write('+OK\r\n'.repeat(String(data).match(/^\*/gm)?.length ?? 0));
      };
      socket.on('data', answer).on('error', () => {});
    });
    await new Promise<void>((resolve) => mute.listen(0, '127.0.0.1', resolve));
    const { port } = mute.address() as AddressInfo;
    await using world = await startWorld('in memory', {
      limits: { userRate: 2 },
      redisUrl: `redis://127.0.0.1:${port}`,
    });
    // Until the counter is connected to, nobody asks it.
    const visitor = await world.token({ sub: 'visitor' });
    while (asked === 0) await say('http', world.origin, QUERY, visitor);
    const token = await world.token();
    const codes = [];
    for (let n = 0; n < 3; n += 1) codes.push(codeOf(await say('http', world.origin, QUERY, token)));
    expect(codes).toEqual([undefined, undefined, 'RATE_LIMITED']);
    mute.close();
  });

  it('is not counted where nobody can sign in and nobody set a limit', async () => {
    await using world = await startWorld('in memory', { jwks: undefined, limits: { userRate: 1 } });
    for (let n = 0; n < 20; n += 1) expect((await say('http', world.origin, QUERY)).status).toBe(200);
  });
});

describe('whoever sends another operation every time', () => {
  it.each(TRANSPORTS)('is told over %s to wait, while what is known goes on', async (transport) => {
    const limits = { preparationTime: 1, rateWindow: 3_600_000, userRate: 0 };
    await using world = await startWorld('in memory', { limits });
    const token = await world.token();
    const other = await world.token({ sub: 'other' });
    expect(codeOf(await say(transport, world.origin, QUERY, other))).toBeUndefined();
    const codes = new Set<string | undefined>();
    for (let n = 0; n < 100 && !codes.has('RATE_LIMITED'); n += 1) {
      codes.add(codeOf(await say(transport, world.origin, JSON.stringify({ query: `query A${n} { lesson }` }), token)));
    }
    expect([...codes]).toEqual([undefined, 'RATE_LIMITED']);
    const invalid = JSON.stringify({ query: '{ nonsense }' });
    expect(codeOf(await say(transport, world.origin, invalid, token))).toBe('RATE_LIMITED');
    expect(codeOf(await say(transport, world.origin, QUERY, token))).toBeUndefined();
    expect(codeOf(await say(transport, world.origin, invalid, await world.token({ sub: 'third' })))).toBe(
      'GRAPHQL_VALIDATION_FAILED',
    );
  });
});

describe('whoever has to wait with new operations', () => {
  it('may ask what is known by GET too, spelled out or by its hash, and whatever answer is accepted', async () => {
    const limits = { preparationTime: 1, rateWindow: 3_600_000, addressRate: 0 };
    await using world = await startWorld('in memory', { limits });
    const other = { authorization: `Bearer ${await world.token()}` };
    expect((await world.post('{ lesson }', { headers: other })).status).toBe(200);
    const extensions = { persistedQuery: { version: 1, sha256Hash: sha256('{ lesson }') } };
    const named = { query: '{ lesson }', extensions };
    expect((await world.post('', { headers: other, body: named })).status).toBe(200);
    for (let n = 0; n < 100 && (await world.post(`query A${n} { lesson }`)).status !== 429; n += 1);
    expect((await world.post('query Z { lesson }')).status).toBe(429);
    const get = async (parameters: Record<string, string>) => {
      const search = new URLSearchParams(parameters);
      const headers = { 'apollo-require-preflight': '1' };
      return (await fetch(`${world.origin}/graphql?${search}`, { headers })).status;
    };
    expect(await get({ query: '{ lesson }' })).toBe(200);
    expect(await get({ extensions: JSON.stringify(extensions) })).toBe(200);
    expect(await get({ query: 'query Z { lesson }' })).toBe(429);
    const accept = 'text/html, application/json;q=0.9';
    expect((await world.post('{ lesson }', { headers: { accept } })).status).toBe(200);
  });
});

describe('whoever leaves another operation here every time', () => {
  it.each(TRANSPORTS)('is told over %s to wait, as whoever spells it out', async (transport) => {
    const limits = { preparationTime: 1, rateWindow: 3_600_000, userRate: 0 };
    await using world = await startWorld('in memory', { limits });
    const token = await world.token();
    const leave = async (query: string, caller: string) => {
      const extensions = { persistedQuery: { version: 1, sha256Hash: sha256(query) } };
      return codeOf(await say(transport, world.origin, JSON.stringify({ query, extensions }), caller));
    };
    const other = await world.token({ sub: 'other' });
    expect(await leave('{ lesson }', other)).toBeUndefined();
    const codes = new Set<string | undefined>();
    for (let n = 0; n < 100 && !codes.has('RATE_LIMITED'); n += 1) {
      codes.add(await leave(`query A${n} { lesson }`, token));
    }
    expect([...codes]).toEqual([undefined, 'RATE_LIMITED']);
    expect(await leave('{ lesson }', token)).toBeUndefined();
    expect(await leave('{ lesson session }', await world.token({ sub: 'third' }))).toBeUndefined();
  });
});

describe('an address', () => {
  it.each([
    ['10.0.0.7', '10.0.0.7'],
    ['::ffff:10.0.0.7', '10.0.0.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:DB8:1:0002::9', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['', ''],
  ])('%s counts as %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});

describe('connections', () => {
  const open = (origin: string, token?: string) =>
    new Promise<WebSocket | Error | number>((resolve) => {
      const socket = new WebSocket(`${origin.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
      const payload = token && { authorization: `Bearer ${token}` };
      socket.once('open', () => socket.send(JSON.stringify({ type: 'connection_init', payload })));
      socket.once('message', () => resolve(socket));
      socket.once('error', resolve).once('close', resolve);
    });

  it('are as many for one address as the limit says, and who has signed in no longer counts there', async () => {
    await using world = await startWorld('in memory', { limits: { addressConnections: 2, userConnections: 2 } });
    const visitors = [await open(world.origin), await open(world.origin)];
    expect(visitors.every((one) => one instanceof WebSocket)).toBe(true);
    expect(String(await open(world.origin))).toContain('429');
    (visitors[0] as WebSocket).terminate();
    const token = await world.token();
    await expect.poll(() => open(world.origin, token)).toBeInstanceOf(WebSocket);
    expect(await open(world.origin, token)).toBeInstanceOf(WebSocket);
    expect(await open(world.origin, token)).toBe(1013);
  });

  it('of event streams count among them', async () => {
    await using world = await startWorld('in memory', { limits: { addressConnections: 1 } });
    const body = JSON.stringify({ query: 'subscription { boardChanged(quizId: 1) { sequence } }' });
    const headers = { 'content-type': 'application/json', accept: 'text/event-stream' };
    const ask = () => fetch(`${world.origin}/graphql`, { method: 'POST', headers, body });
    const first = await ask();
    expect(first.status).toBe(200);
    expect((await ask()).status).toBe(429);
    await first.body?.cancel();
    await expect.poll(async () => (await ask()).status).toBe(200);
  });
});
