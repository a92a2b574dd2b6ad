import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { silentObserver, silentSpan } from '../observability/observer.ts';
import { startWorld, until } from '../testing/gateway-world.ts';
import { openRaw, type RawSocket, subscribe } from '../testing/raw-socket.ts';

const BOARD = 'subscription { boardChanged(quizId: 1) { sequence } }';
const quick = { streams: { heartbeat: 600, messageTime: 300 } };

describe('a socket', () => {
  it('without the protocol is closed with the code that says so', async () => {
    await using world = await startWorld('in memory');
    const socket = new WebSocket(`${world.origin.replace('http', 'ws')}/graphql`);
    expect(await new Promise((resolve) => socket.once('close', resolve))).toBe(4406);
  });

  it.each([
    '[]',
    'null',
    '7',
    '{"type":"hello"}',
    '{"type":"subscribe","id":"1"}',
    '{"type":"subscribe","id":"","payload":{"query":"{ lesson }"}}',
    '{"type":"subscribe","id":"1","payload":{"query":7}}',
    '{"type":"subscribe","id":"1","payload":{"query":"{ lesson }","variables":[]}}',
    '{"type":"ping","payload":"x"}',
    '{"type":"complete"}',
  ])('that says %s is closed as one that breaks the protocol', async (message) => {
    await using world = await startWorld('in memory');
    const raw = await openRaw(world.origin);
    raw.say(message);
    expect(await raw.closed).toBe(4400);
  });

  it('is answered with what its ping brought', async () => {
    await using world = await startWorld('in memory');
    const raw = await openRaw(world.origin, { init: false });
    raw.say({ type: 'ping', payload: { at: 1 } }, { type: 'ping' });
    expect([await raw.text(), await raw.text()]).toEqual(['{"type":"pong","payload":{"at":1}}', '{"type":"pong"}']);
    raw.socket.terminate();
  });

  it('may use an id again once its operation has ended, and gets no word of one that it has left', async () => {
    const late = Promise.withResolvers<{ data: { lesson: string } }>();
    const lessons = { execute: () => late.promise, subscribe: () => late.promise };
    await using world = await startWorld('in memory', { transports: { lessons } });
    const raw = await openRaw(world.origin);
    raw.say(subscribe('1', '{ lesson }'), { type: 'complete', id: '1' }, subscribe('1', BOARD));
    expect((await raw.next()).payload.data).toEqual({ boardChanged: { sequence: 0 } });
    late.resolve({ data: { lesson: 'late' } });
    raw.say(subscribe('2', '{ user(id: 1) { fullName } }'));
    expect((await raw.next()).payload.data).toEqual({ user: { fullName: 'Pupil 1' } });
    raw.socket.terminate();
  });

  it('that uses an id twice is closed with the code that says so, however the id is written', async () => {
    await using world = await startWorld('in memory');
    const raw = await openRaw(world.origin);
    const id = 'ў'.repeat(64);
    raw.say(subscribe(id, BOARD), subscribe(id, BOARD));
    expect(await raw.closed).toBe(4409);
  });

  it('has each of its operations told to its end, also one that it has left at once', async () => {
    const told = { begun: 0, ended: 0 };
    const operation = () => {
      let hasEnded = false;
      const end = () => {
        if (!hasEnded) told.ended += 1;
        hasEnded = true;
      };
      told.begun += 1;
      return { ...silentSpan, end };
    };
    await using world = await startWorld('in memory', { observer: { ...silentObserver, operation } });
    const raw = await openRaw(world.origin);
    for (let id = 1; id <= 20; id += 1) {
      raw.say(subscribe(String(id), '{ lesson }'), { type: 'complete', id: String(id) });
    }
    await until(() => told.begun === 20);
    await until(() => told.ended === 20);
    raw.socket.terminate();
  });

  it('has its operations and their causes told apart by the id of each request', async () => {
    await using world = await startWorld('in memory');
    const raw = await openRaw(world.origin, { headers: { 'x-request-id': 'socket-7' } });
    raw.say(subscribe('a', '{ quiz(id: 1) { id } }'), subscribe('b', '{ quiz(id: 2) { id } }'));
    await until(() => world.school.hops.length === 2);
    expect(world.school.hops.map(({ requestId }) => requestId)).toEqual(['socket-7-1', 'socket-7-2']);
    raw.socket.terminate();
  });
});

describe('a socket that takes part in nothing', () => {
  it('because its other side is gone is cut off', async () => {
    await using world = await startWorld('in memory', quick);
    const raw = await openRaw(world.origin, { autoPong: false });
    expect(await raw.closed).toBe(1006);
  });

  it('but answers lives on', async () => {
    await using world = await startWorld('in memory', quick);
    const raw = await openRaw(world.origin);
    let pings = 0;
    raw.socket.on('ping', () => (pings += 1));
    await until(() => pings > 2);
    expect(world.gateway.status().sockets).toBe(1);
    raw.socket.terminate();
  });

  it('is not asked for a sign of life while it gives some', async () => {
    await using world = await startWorld('in memory', quick);
    const raw = await openRaw(world.origin);
    let pings = 0;
    raw.socket.on('ping', () => (pings += 1));
    const chatter = setInterval(() => raw.say({ type: 'ping' }), quick.streams.heartbeat / 4);
    for (let count = 0; count < 16; count += 1) expect(await raw.text()).toBe('{"type":"pong"}');
    clearInterval(chatter);
    expect(pings).toBe(0);
    raw.socket.terminate();
  });

  it('is not taken for gone by a gateway that was held up itself', async () => {
    await using world = await startWorld('in memory', quick);
    const raw = await openRaw(world.origin);
    let pings = 0;
    raw.socket.on('ping', () => {
      pings += 1;
      const end = Date.now() + 3 * quick.streams.heartbeat;
      while (pings === 1 && Date.now() < end);
    });
    await until(() => pings > 2);
    expect(world.gateway.status().sockets).toBe(1);
    raw.socket.terminate();
  });

  it('but has begun a message and never ends it is closed, though it answers', async () => {
    await using world = await startWorld('in memory', quick);
    const raw = await openRaw(world.origin);
    raw.socket.send('{"type":"pi', { fin: false });
    raw.socket.send('ng', { fin: false });
    expect(await raw.closed).toBe(1008);
  });

  it('but sends a message in more pieces than any client does is closed', async () => {
    await using world = await startWorld('in memory');
    const raw = await openRaw(world.origin);
    for (let piece = 0; piece < 70; piece += 1) raw.socket.send(' ', { fin: false });
    expect(await raw.closed).toBe(1008);
  });

  it('but begins a frame and drips it is cut off', async () => {
    await using world = await startWorld('in memory', quick);
    const socket = connect(Number(new URL(world.origin).port), '127.0.0.1');
    socket.write(
      'GET /graphql HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n' +
        `Sec-WebSocket-Key: ${'A'.repeat(22)}==\r\nSec-WebSocket-Protocol: graphql-transport-ws\r\n\r\n`,
    );
    await new Promise((resolve) => socket.once('data', resolve));
    socket.resume().on('error', () => {});
    // A text frame of 60,000 bytes, masked.
    socket.write(Buffer.from([0x81, 0xfe, 0xea, 0x60, 0, 0, 0, 0]));
    const drip = setInterval(() => socket.write(' '), 50);
    await new Promise((resolve) => socket.once('close', resolve));
    clearInterval(drip);
    await until(() => world.gateway.status().sockets === 0);
  });

  it.each([
    ['of the websocket', ({ socket }: RawSocket) => socket.ping()],
    ['of GraphQL', ({ socket }: RawSocket) => socket.send('{"type":"ping"}')],
    ['of GraphQL the other way', ({ socket }: RawSocket) => socket.send('{"type":"pong"}')],
  ])('but pings, in the way %s, without end is closed', async (_, ping) => {
    await using world = await startWorld('in memory');
    const raw = await openRaw(world.origin);
    for (let count = 0; count < 60; count += 1) ping(raw);
    expect(await raw.closed).toBe(1008);
  });
});

describe('a socket that is gone', () => {
  it('before it was known whose it is takes no place of that person', async () => {
    const keys = Promise.withResolvers<void>();
    let publicJwk: JsonWebKey = {};
    const jwks = async () => {
      await keys.promise;
      return { keys: [publicJwk] } as never;
    };
    await using world = await startWorld('in memory', { jwks, limits: { userConnections: 1 } });
    publicJwk = world.publicJwk;
    const init = { type: 'connection_init', payload: { authorization: `Bearer ${await world.token()}` } };
    const gone = await openRaw(world.origin, { init: false });
    gone.say(init);
    gone.socket.ping();
    // By then the message before it has been read.
    await new Promise((resolve) => gone.socket.once('pong', resolve));
    gone.socket.terminate();
    await until(() => world.gateway.status().sockets === 0);
    keys.resolve();
    for (let time = 0; time < 3; time += 1) {
      const raw = await openRaw(world.origin, { init: false });
      raw.say(init);
      expect(await Promise.race([raw.text(), raw.closed])).toBe('{"type":"connection_ack"}');
      raw.socket.terminate();
      await until(() => world.gateway.status().sockets === 0);
    }
  });

  it('because it was refused is not held open for a client that does not go', async () => {
    await using world = await startWorld('in memory');
    const server = createServer().on('upgrade', world.gateway.handleUpgrade);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
    socket.on('error', () => {}).resume();
    socket.write('GET /graphql HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n');
    socket.write('Origin: https://evil.uz\r\n\r\n');
    await new Promise((resolve) => socket.once('end', resolve));
    const open = () => new Promise<number>((resolve) => server.getConnections((_, count) => resolve(count)));
    await until(async () => (await open()) === 0);
    socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
});

describe('a gateway that stops', () => {
  it('tells its sockets to go, one after the other, and lets no others in', async () => {
    await using world = await startWorld('in memory');
    const sockets = await Promise.all(Array.from({ length: 30 }, () => openRaw(world.origin)));
    const times: number[] = [];
    const codes = sockets.map(async ({ closed }) => {
      const code = await closed;
      times.push(performance.now());
      return code;
    });
    const begun = performance.now();
    const closing = world.gateway.close();
    await expect(openRaw(world.origin)).rejects.toThrow('503');
    await closing;
    expect(new Set(await Promise.all(codes))).toEqual(new Set([1001]));
    // Twenty-nine pauses of five milliseconds, less the rounding of clocks: a busy machine takes longer, never less.
    expect(Math.max(...times) - begun).toBeGreaterThan(140);
  });

  it('answers what is under way on a socket before it closes it', async () => {
    const late = Promise.withResolvers<{ data: { lesson: string } }>();
    const asked = Promise.withResolvers<void>();
    const execute = () => {
      asked.resolve();
      return late.promise;
    };
    await using world = await startWorld('in memory', { transports: { lessons: { execute, subscribe: execute } } });
    const raw = await openRaw(world.origin);
    raw.say(subscribe('1', '{ lesson }'));
    await asked.promise;
    const closing = world.gateway.close();
    late.resolve({ data: { lesson: 'Alifbo' } });
    expect((await raw.next()).payload.data).toEqual({ lesson: 'Alifbo' });
    expect((await raw.next()).type).toBe('complete');
    expect(await raw.closed).toBe(1001);
    await closing;
  });

  it('does not wait for a socket that does not answer', async () => {
    await using world = await startWorld('in memory');
    const raw = await openRaw(world.origin);
    raw.socket.pause();
    await world.gateway.close();
    raw.socket.terminate();
  });
});
