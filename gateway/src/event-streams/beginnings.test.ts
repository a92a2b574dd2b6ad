// Between a request for an event stream and its first byte much can happen.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { silentObserver, silentSpan } from '../observability/observer.ts';
import { ask, textUntil } from '../testing/ask-for-events.ts';
import { type GatewayWorld, startWorld, until } from '../testing/gateway-world.ts';

const BOARD = 'subscription { boardChanged(quizId: 1) { sequence players { user { fullName } } } }';

describe('an event stream', () => {
  it('whose reader is gone before it begins leaves nothing behind', async () => {
    const keys = Promise.withResolvers<void>();
    const asked = Promise.withResolvers<void>();
    const jwks = async () => {
      asked.resolve();
      await keys.promise;
      return { keys: [world.publicJwk] } as never;
    };
    const world: GatewayWorld = await startWorld('in memory', { jwks });
    await using _ = world;
    const gone = Promise.withResolvers<void>();
    const server = createServer((req, res) => {
      res.once('close', gone.resolve);
      world.gateway.handleRequest(req, res);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const front = { ...world, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
    const leaving = new AbortController();
    const headers = { authorization: `Bearer ${await world.token()}`, 'apollo-require-preflight': '1' };
    const answer = ask(front, BOARD, { method: 'GET', headers, signal: leaving.signal });
    await asked.promise;
    leaving.abort();
    await expect(answer).rejects.toThrow();
    await gone.promise;
    keys.resolve();
    // The next one is behind the one that is gone.
    await textUntil(await ask(front, BOARD, { method: 'GET', headers }), 'Pupil');
    await until(() => world.gateway.status().eventStreams === 0);
    await new Promise((resolve) => server.close(resolve));
  });

  it('is not opened with a session that ended while its request was on the way', async () => {
    let revoke: (revocation: { sessionId: string }) => void = () => {};
    const revocations = (listener: typeof revoke) => {
      revoke = listener;
      return () => {};
    };
    // An operation is told of behind the body of its request, and long behind its token.
    const operation = () => {
      revoke({ sessionId: 's1' });
      return silentSpan;
    };
    await using world = await startWorld('in memory', { revocations, observer: { ...silentObserver, operation } });
    const answer = await ask(world, BOARD, { headers: { authorization: `Bearer ${await world.token()}` } });
    expect(answer.status).toBe(401);
    await answer.body?.cancel();
    expect(world.gateway.status().eventStreams).toBe(0);
  });

  it('is not opened by a request that was let in before the gateway stopped', async () => {
    const keys = Promise.withResolvers<void>();
    const asked = Promise.withResolvers<void>();
    const jwks = async () => {
      asked.resolve();
      await keys.promise;
      return { keys: [world.publicJwk] } as never;
    };
    const world: GatewayWorld = await startWorld('in memory', { jwks });
    await using _ = world;
    const answer = ask(world, BOARD, { headers: { authorization: `Bearer ${await world.token()}` } });
    await asked.promise;
    const closing = world.gateway.close();
    keys.resolve();
    await closing;
    expect((await answer).status).toBe(503);
    expect(world.gateway.liveSubscriptions()).toBe(0);
  });
});
