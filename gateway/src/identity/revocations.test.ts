import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import type { GatewayOptions } from '../gateway.ts';
import { type GatewayWorld, SECRET, startWorld, until } from '../testing/gateway-world.ts';
import { openRaw, subscribe } from '../testing/raw-socket.ts';
import { pollRevocations } from './revocation-poll.ts';
import type { Revocation } from './revocations.ts';

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const SECRET_BOARD = 'subscription { secret { sequence } }';
const SCHOOL_BOARD = 'subscription { schoolBoardChanged { sequence watcher } }';

async function startRevocable(options: Partial<GatewayOptions> = {}) {
  let tell: (revocation: Revocation) => void = () => {};
  let isStopped = false;
  const revocations: GatewayOptions['revocations'] = (listener) => {
    tell = listener;
    return () => {
      isStopped = true;
    };
  };
  const world = await startWorld('in memory', { revocations, ...options });
  return { world, revoke: (revocation: Revocation) => tell(revocation), isStopped: () => isStopped };
}

async function watching(world: GatewayWorld, token: string, query = SECRET_BOARD) {
  const raw = await openRaw(world.origin, { init: bearer(token) });
  raw.say(subscribe('1', query));
  await raw.next();
  return raw;
}

describe('a session that has ended', () => {
  it('has its sockets closed at once, its streams given back, and its token refused; others go on', async () => {
    const { world, revoke } = await startRevocable();
    await using _ = world;
    const token = await world.token({ sub: '1', sid: 'ended' });
    const other = await watching(world, await world.token({ sub: '1', sid: 'other' }));
    const ended = await watching(world, token);
    expect(world.gateway.liveSubscriptions()).toBe(2);
    revoke({ sessionId: 'ended' });
    expect(await ended.closed).toBe(4403);
    expect(world.gateway.liveSubscriptions()).toBe(1);
    const { status, body } = await world.post('{ me { id } }', { headers: bearer(token) });
    expect([status, body.errors[0].extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
    const again = await openRaw(world.origin, { init: false });
    again.say({ type: 'connection_init', payload: bearer(token) });
    expect(await again.closed).toBe(4403);
    world.school.score();
    expect((await other.next()).payload.data.secret.sequence).toBe(1);
    other.socket.terminate();
  });

  it('ends also the streams that were kept for whoever might come back', async () => {
    const { world, revoke } = await startRevocable();
    await using _ = world;
    const raw = await watching(world, await world.token({ sid: 'ended' }));
    raw.socket.terminate();
    await until(() => world.gateway.status().sockets === 0);
    expect(world.school.streams.size).toBe(1);
    revoke({ sessionId: 'ended' });
    await until(() => world.school.streams.size === 0);
  });

  it('that others share a stream with has the stream opened again as one of them', async () => {
    const { world, revoke } = await startRevocable();
    await using _ = world;
    const first = await watching(world, await world.token({ sub: '1', sid: 'ended', org: 'a' }), SCHOOL_BOARD);
    const second = await watching(world, await world.token({ sub: '2', sid: 'stays', org: 'a' }), SCHOOL_BOARD);
    expect(world.gateway.liveSubscriptions()).toBe(1);
    revoke({ sessionId: 'ended' });
    expect([await first.closed, await second.closed]).toEqual([4403, 1012]);
    expect(world.school.streams.size).toBe(0);
  });
});

describe('a person whose tokens are revoked', () => {
  it('is refused with every token made until now, and welcome with a new one', async () => {
    const { world, revoke } = await startRevocable();
    await using _ = world;
    const now = Math.floor(Date.now() / 1_000);
    const token = await world.token({ sub: '7' });
    const raw = await watching(world, token);
    revoke({ userId: '7' });
    expect(await raw.closed).toBe(4403);
    expect((await world.post('{ lesson }', { headers: bearer(token) })).status).toBe(401);
    const fresh = await world.token({ sub: '7', iat: now + 5 });
    expect((await world.post('{ lesson }', { headers: bearer(fresh) })).status).toBe(200);
    expect((await world.post('{ lesson }', { headers: bearer(await world.token({ sub: '8' })) })).status).toBe(200);
  });
});

describe('the source of revocations', () => {
  it('is let go when the gateway closes', async () => {
    const { world, isStopped } = await startRevocable();
    expect(isStopped()).toBe(false);
    await world[Symbol.asyncDispose]();
    expect(isStopped()).toBe(true);
  });
});

describe('ended sessions of another process', () => {
  it('are asked for again and again, with the proof of who asks, and its silence revokes nobody', async () => {
    const proofs: string[] = [];
    let sessions: string[] | undefined;
    const main = createServer((req, res) => {
      proofs.push(String(req.headers['x-alif24-hop']));
      res.writeHead(sessions ? 200 : 503).end(JSON.stringify({ sessions }));
    });
    await new Promise<void>((resolve) => main.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(main.address() as AddressInfo).port}/revoked-sessions`;
    const logger = pino({ level: 'silent' });
    const poll = { url, subgraph: 'main', hopSecret: SECRET, interval: 20, logger };
    await using world = await startWorld('in memory', { revocations: pollRevocations(poll) });
    const raw = await watching(world, await world.token({ sid: 'ended' }));
    await until(() => proofs.length > 2);
    expect(raw.socket.readyState).toBe(raw.socket.OPEN);
    sessions = ['another', 'ended'];
    expect(await raw.closed).toBe(4403);
    const payloads = proofs.map((proof) => JSON.parse(String(Buffer.from(proof.split('.')[0] ?? '', 'base64url'))));
    expect(payloads[0]).toMatchObject({ aud: 'main', hop: { caller: null } });
    expect(new Set(payloads.map(({ nonce }) => nonce)).size).toBe(proofs.length);
    main.closeAllConnections();
    await new Promise((resolve) => main.close(resolve));
  });
});
