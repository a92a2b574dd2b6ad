import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Client, createClient } from 'graphql-sse';
import { describe, expect, it } from 'vitest';
import { defaultStreamLimits } from '../subscriptions/stream-limits.ts';
import { type Asked, ask, textUntil } from '../testing/ask-for-events.ts';
import { type GatewayWorld, SITE, startWorld, until, type Way } from '../testing/gateway-world.ts';
import { openRaw, subscribe } from '../testing/raw-socket.ts';
import { compose } from '../testing/subgraphs.ts';
import { EventStream } from './event-stream.ts';

const WAYS: Way[] = ['in memory', 'over HTTP'];
const BOARD = 'subscription { boardChanged(quizId: 1) { sequence players { user { fullName } } } }';

function clientOf({ origin }: GatewayWorld, options: Partial<Parameters<typeof createClient>[0]> = {}): Client {
  return createClient({ url: `${origin}/graphql`, fetchFn: fetch, retryAttempts: 0, ...options } as never);
}

describe.each(WAYS)('an event stream, subgraphs %s', (way) => {
  it('brings the events of a subscription, on the upstream that sockets share', async () => {
    await using world = await startWorld(way);
    const overSocket = world.socket().iterate({ query: BOARD });
    await overSocket.next();
    const events = clientOf(world).iterate({ query: BOARD });
    const board = (sequence: number) => ({
      data: { boardChanged: { sequence, players: [{ user: { fullName: 'Pupil 1' } }] } },
    });
    expect((await events.next()).value).toEqual(board(0));
    world.school.score();
    expect((await events.next()).value).toEqual(board(1));
    expect([world.gateway.liveSubscriptions(), world.gateway.status().eventStreams]).toEqual([1, 1]);
    await events.return?.();
    await until(() => world.gateway.status().eventStreams === 0);
  });

  it('brings the one answer of a query or mutation, and ends', async () => {
    await using world = await startWorld(way);
    const client = clientOf(world, { headers: { authorization: `Bearer ${await world.token({ sub: '5' })}` } });
    const answers = [];
    for await (const answer of client.iterate({ query: '{ me { fullName progress } }' })) answers.push(answer);
    for await (const answer of client.iterate({ query: 'mutation { answer(quizId: 1, points: 1) { sequence } }' })) {
      answers.push(answer);
    }
    expect(answers).toEqual([
      { data: { me: { fullName: 'Pupil 5', progress: 50 } } },
      { data: { answer: { sequence: 1 } } },
    ]);
  });

  it('ends when the subgraph ends the subscription', async () => {
    await using world = await startWorld(way);
    const answers = [];
    for await (const answer of clientOf(world).iterate({ query: 'subscription { ticks(count: 3) }' })) {
      answers.push(answer);
    }
    expect(answers).toEqual([1, 2, 3].map((ticks) => ({ data: { ticks } })));
  });
});

describe('an event stream', () => {
  it('and a socket beside it each get their own kind of bytes, whatever the operation is called', async () => {
    await using world = await startWorld('in memory');
    const raws = await Promise.all(
      ['sse', 'next', 'event'].map((id) => openRaw(world.origin).then((raw) => ({ id, raw }))),
    );
    const say = ({ id, raw }: (typeof raws)[number]) => raw.say(subscribe(id, BOARD));
    say(raws[0] as (typeof raws)[number]);
    await raws[0]?.raw.next();
    const answer = await ask(world, BOARD);
    for (const each of raws.slice(1)) {
      say(each);
      await each.raw.next();
    }
    world.school.score();
    expect((await textUntil(answer, /payload|id: 1\ndata.*\n\n/)).match(/^(event|id): .*/gm)).toEqual([
      'event: next',
      'id: 0',
      'event: next',
      'id: 1',
    ]);
    for (const { id, raw } of raws) {
      expect(await raw.next()).toMatchObject({ id, payload: { data: { boardChanged: { sequence: 1 } } } });
      raw.socket.terminate();
    }
  });

  it('is resumed by the id of its last event, as browsers do', async () => {
    await using world = await startWorld('in memory');
    const first = await textUntil(await ask(world, BOARD), 'Pupil');
    expect(first).toContain('event: next\nid: 0\ndata: {"data":{"boardChanged":{"sequence":0,');
    await until(() => world.gateway.status().eventStreams === 0);
    world.school.score();
    world.school.score();
    const answer = await ask(world, BOARD, { headers: { 'last-event-id': '0' } });
    expect(answer.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    const back = await textUntil(answer, 'id: 2');
    expect(back.match(/id: \d/g)).toEqual(['id: 1', 'id: 2']);
    expect(back).toContain('"extensions":{"recovered":true}');
    await until(() => world.gateway.status().eventStreams === 0);
    const asked = await ask(world, BOARD, { extensions: { resume: { sequence: 1 } } });
    expect((await textUntil(asked, 'id: 2')).match(/id: \d/g)).toEqual(['id: 2']);
  });

  it('tells every refusal within it, as an answer without data', async () => {
    await using world = await startWorld('in memory');
    for (const [query, code] of [
      ['{ me', 'GRAPHQL_PARSE_FAILED'],
      ['{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
      ['subscription { secret { sequence } }', 'UNAUTHENTICATED'],
      ['subscription ($quiz: ID!) { boardChanged(quizId: $quiz) { sequence } }', 'BAD_USER_INPUT'],
      [`{ me ${'{ friend '.repeat(50)}{ id }${' }'.repeat(50)} }`, 'LIMIT_EXCEEDED'],
    ] as const) {
      const answer = await ask(world, query);
      expect(answer.status).toBe(200);
      const text = await answer.text();
      expect(text.endsWith('event: complete\ndata:\n\n')).toBe(true);
      const { errors } = JSON.parse(/data: (.*)/.exec(text)?.[1] ?? '');
      expect(errors[0].extensions.code).toBe(code);
    }
    expect([world.gateway.liveSubscriptions(), world.school.streams.size]).toEqual([0, 0]);
  });

  it('follows the rules of every other request: tokens, types, sites, and what a GET may do', async () => {
    await using world = await startWorld('in memory');
    const status = async (asked: Asked, query = '{ lesson }') => (await ask(world, query, asked)).status;
    const cookie = '__Host-alif24-session=abc';
    expect(await status({ headers: { authorization: 'Bearer hello' } })).toBe(401);
    expect(await status({ headers: { 'content-type': 'text/plain' } })).toBe(415);
    expect(await status({ headers: { cookie, origin: 'https://evil.uz' } })).toBe(403);
    expect(await status({ method: 'GET' })).toBe(400);
    expect(await status({ method: 'GET', headers: { 'content-type': 'text/plain' } })).toBe(415);
    const asApi = { 'apollo-require-preflight': '1' };
    expect(await status({ method: 'GET', headers: asApi }, 'mutation { logout }')).toBe(405);
    expect(await status({ method: 'GET', headers: asApi })).toBe(200);
    expect(
      (await ask(world, '{ lesson }', { headers: { origin: SITE } })).headers.get('access-control-allow-origin'),
    ).toBe(SITE);
  });

  it('sets the cookies that a mutation sets', async () => {
    await using world = await startWorld('in memory');
    const answer = await ask(world, 'mutation { login(phone: "1") { id } }');
    expect(answer.headers.getSetCookie()).toEqual([
      '__Host-alif24-session=fresh; Path=/; Secure; HttpOnly; SameSite=Lax',
    ]);
    expect(answer.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
  });

  it('is kept alive by comments while nothing happens', async () => {
    await using world = await startWorld('in memory', { streams: { heartbeat: 50 } });
    const text = await textUntil(await ask(world, BOARD), /(:\n\n[^:]*){3}$/);
    expect(text.match(/^:$/gm)?.length).toBeGreaterThan(2);
  });

  it('says so when the token of its reader ends, or their session', async () => {
    let revoke: (revocation: { sessionId: string }) => void = () => {};
    const revocations = (listener: typeof revoke) => {
      revoke = listener;
      return () => {};
    };
    await using world = await startWorld('in memory', { revocations });
    const query = 'subscription { secret { sequence } }';
    const headersOf = async (claims: object) => ({ authorization: `Bearer ${await world.token({ ...claims })}` });
    const short = ask(world, query, {
      headers: await headersOf({ sid: 'short', exp: Math.ceil(Date.now() / 1_000) + 1 }),
    });
    const long = ask(world, query, { headers: await headersOf({ sid: 'long' }) });
    const texts = [(await short).text(), (await long).text()];
    await until(() => world.gateway.liveSubscriptions() === 2);
    revoke({ sessionId: 'long' });
    for (const text of await Promise.all(texts)) {
      expect(text).toContain('"code":"UNAUTHENTICATED"');
      expect(text.endsWith('event: complete\ndata:\n\n')).toBe(true);
    }
  });

  it('ends without a last word when the graph changes, and its client comes back by itself', async () => {
    await using world = await startWorld('in memory');
    const client = clientOf(world, { retryAttempts: 3, retry: async () => {} });
    const events = client.iterate({ query: 'subscription { boardChanged(quizId: 1) { sequence } }' });
    await events.next();
    const changed = world.school.subgraphs.map(({ name, typeDefs }) => ({ name, typeDefs: `${typeDefs} scalar New` }));
    const before = [...world.school.streams];
    expect(world.gateway.swapSupergraph(compose(changed))).toBe(true);
    await until(() => world.school.streams.size === 1 && !before.some((stream) => world.school.streams.has(stream)));
    world.school.score();
    const seen: unknown[] = [];
    while (seen.at(-1) !== 1) {
      const { value } = (await events.next()) as { value: { data: { boardChanged: { sequence: number } } } };
      seen.push(value.data.boardChanged.sequence);
    }
    client.dispose();
  });

  it('ends when the gateway stops', async () => {
    await using world = await startWorld('in memory');
    const answer = await ask(world, BOARD);
    await until(() => world.gateway.status().eventStreams === 1);
    const [text] = await Promise.all([answer.text(), world.gateway.close()]);
    expect(text).not.toContain('complete');
  });

  it('holds an answer that is written over several lines', async () => {
    const server = createServer((_req, res) => {
      const stream = new EventStream(res, null, Number.POSITIVE_INFINITY, defaultStreamLimits);
      stream.begin();
      stream.sendText('{"data":{\r\n  "note": [\n1,\r2]}}');
      stream.end('complete');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const { value } = await createClient({ url, fetchFn: fetch }).iterate({ query: '{ note }' }).next();
    expect(value).toEqual({ data: { note: [1, 2] } });
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  it('is refused when too many are open', async () => {
    await using world = await startWorld('in memory', { streams: { connections: 1 } });
    const first = await ask(world, BOARD);
    expect((await ask(world, BOARD)).status).toBe(503);
    await first.body?.cancel();
    await until(() => world.gateway.status().eventStreams === 0);
    expect((await ask(world, '{ lesson }')).status).toBe(200);
  });
});
