import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { EventQueue } from '../fetching/event-queue.ts';
import type { SubgraphResponse } from '../fetching/transport.ts';
import { collect, SECRET, startWorld, until, type Way } from '../testing/gateway-world.ts';
import { openRaw, subscribe } from '../testing/raw-socket.ts';
import { compose } from '../testing/subgraphs.ts';
import { serve } from '../testing/transports.ts';

const WAYS: Way[] = ['in memory', 'over HTTP'];
const BOARD =
  'subscription Board($quiz: ID!) { boardChanged(quizId: $quiz) { sequence players { user { fullName } } } }';
const FOR_QUIZ_1 = { query: BOARD, variables: { quiz: '1' } };

// biome-ignore lint/suspicious/noExplicitAny: events are looked into freely
type Events = AsyncIterableIterator<any>;
const sequence = async (events: Events) => (await events.next()).value?.data.boardChanged.sequence;

describe.each(WAYS)('a subscription, subgraphs %s', (way) => {
  it('that many ask for has one upstream and is executed once per event', async () => {
    await using world = await startWorld(way);
    const screens = Array.from({ length: 12 }, () => world.socket().iterate(FOR_QUIZ_1));
    expect(await Promise.all(screens.map(sequence))).toEqual(screens.map(() => 0));
    expect([world.school.streams.size, world.gateway.liveSubscriptions(), world.school.lookups.main]).toEqual([
      1, 1, 1,
    ]);
    world.school.score();
    expect(await Promise.all(screens.map(sequence))).toEqual(screens.map(() => 1));
    expect(world.school.lookups.main).toBe(2);
  });

  it('delivers every event in order', async () => {
    await using world = await startWorld(way);
    const events = world.socket().iterate(FOR_QUIZ_1);
    expect(await sequence(events)).toBe(0);
    for (let point = 0; point < 20; point += 1) world.school.score();
    for (let point = 1; point <= 20; point += 1) expect(await sequence(events)).toBe(point);
  });

  it('is given back upstream at once when its last reader leaves', async () => {
    await using world = await startWorld(way);
    const [first, second] = [world.socket(), world.socket()].map((socket) => socket.iterate(FOR_QUIZ_1)) as [
      Events,
      Events,
    ];
    await Promise.all([sequence(first), sequence(second)]);
    await first.return?.();
    world.school.score();
    expect(await sequence(second)).toBe(1);
    await second.return?.();
    await until(() => world.school.streams.size === 0 && world.gateway.liveSubscriptions() === 0);
  });

  it('is given back when the socket breaks and nobody comes back for it', async () => {
    await using world = await startWorld(way, { streams: { grace: 100 } });
    const client = world.socket();
    await sequence(client.iterate(FOR_QUIZ_1));
    client.terminate();
    await until(() => world.school.streams.size === 0 && world.gateway.liveSubscriptions() === 0);
  });

  it('is not shared between callers, nor between other variables', async () => {
    await using world = await startWorld(way);
    const ali = world.socket({ token: await world.token({ sub: '1' }) });
    const vali = world.socket({ token: await world.token({ sub: '2' }) });
    await Promise.all([ali, vali, ali].map((client) => sequence(client.iterate(FOR_QUIZ_1))));
    expect(world.gateway.liveSubscriptions()).toBe(2);
    await sequence(ali.iterate({ query: BOARD, variables: { quiz: '2' } }));
    expect(world.gateway.liveSubscriptions()).toBe(3);
  });

  it('that is refused by its subgraph tells the code and leaves nothing behind', async () => {
    await using world = await startWorld(way);
    const { value } = await world.socket().iterate({ query: 'subscription { secret { sequence } }' }).next();
    expect(value.errors[0].extensions).toEqual({ code: 'UNAUTHENTICATED', subgraph: 'olimp' });
    await until(() => world.gateway.liveSubscriptions() === 0);
  });

  it('ends for its readers when the subgraph ends it', async () => {
    await using world = await startWorld(way);
    const events = world.socket().iterate({ query: 'subscription { ticks(count: 3) }' });
    expect(await collect(events)).toEqual([1, 2, 3].map((ticks) => ({ data: { ticks } })));
    await until(() => world.gateway.liveSubscriptions() === 0);
  });

  it('comes back by itself on the new graph when the supergraph is swapped', async () => {
    await using world = await startWorld(way);
    const events = world.socket({ retryAttempts: 3 }).iterate(FOR_QUIZ_1);
    expect(await sequence(events)).toBe(0);
    const changed = world.school.subgraphs.map(({ name, typeDefs }) => ({ name, typeDefs: `${typeDefs} scalar New` }));
    const before = [...world.school.streams];
    expect(world.gateway.swapSupergraph(compose(changed))).toBe(true);
    await until(() => world.school.streams.size === 1 && !before.some((stream) => world.school.streams.has(stream)));
    world.school.score();
    await until(async () => (await sequence(events)) === 1);
  });
});

describe('a subscription', () => {
  it('survives that a subgraph beside the event is down', async () => {
    await using world = await startWorld('over HTTP');
    await world.servers.lessons?.close();
    const query = 'subscription { boardChanged(quizId: 1) { players { user { fullName progress } } } }';
    const { value } = await world.socket().iterate({ query }).next();
    expect(value.data.boardChanged.players).toEqual([{ user: { fullName: 'Pupil 1', progress: null } }]);
    expect(value.errors[0]).toMatchObject({
      path: ['boardChanged', 'players', 0, 'user', 'progress'],
      extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'lessons' },
    });
  });

  it('is refused when its own subgraph is down', async () => {
    await using world = await startWorld('over HTTP');
    await world.servers.olimp?.close();
    const { value } = await world.socket().iterate(FOR_QUIZ_1).next();
    expect(value.errors[0].extensions).toEqual({ code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'olimp' });
    expect(world.gateway.liveSubscriptions()).toBe(0);
  });

  it('goes on for its readers when its subgraph dies and comes back', async () => {
    await using world = await startWorld('over HTTP');
    const events = world.socket().iterate(FOR_QUIZ_1);
    expect(await sequence(events)).toBe(0);
    const { url, close } = world.servers.olimp as NonNullable<(typeof world.servers)[string]>;
    await close();
    world.school.score();
    const [, olimp] = world.school.subgraphs;
    await using _back = await startAgain(olimp as NonNullable<typeof olimp>, Number(new URL(url).port));
    expect(await sequence(events)).toBe(1);
  });

  it('shares one socket per subgraph with all the others', async () => {
    await using world = await startWorld('over HTTP');
    const client = world.socket();
    for (const quiz of ['1', '2', '3']) await sequence(client.iterate({ query: BOARD, variables: { quiz } }));
    expect([world.gateway.liveSubscriptions(), world.servers.olimp?.sockets()]).toEqual([3, 1]);
  });

  it('is not held up by a reader who has stopped reading', async () => {
    await using world = await startWorld('in memory');
    const stuck = new WebSocket(`${world.origin.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    await new Promise((resolve) => stuck.once('open', resolve));
    stuck.send('{"type":"connection_init"}');
    await new Promise((resolve) => stuck.once('message', resolve));
    stuck.send(JSON.stringify({ id: '1', type: 'subscribe', payload: FOR_QUIZ_1 }));
    await new Promise((resolve) => stuck.once('message', resolve));
    stuck.pause();
    const events = world.socket().iterate(FOR_QUIZ_1);
    expect(await sequence(events)).toBe(0);
    for (let point = 1; point <= 200; point += 1) {
      world.school.score();
      expect(await sequence(events)).toBe(point);
    }
    stuck.terminate();
  });

  it('is refused when its subgraph does not open it in time, and what comes too late is given back', async () => {
    const late = Promise.withResolvers<EventQueue<SubgraphResponse>>();
    const olimp = { execute: async () => ({ data: null }), subscribe: () => late.promise };
    await using world = await startWorld('in memory', { deadlines: { query: 50 }, transports: { olimp } });
    const { value } = await world.socket().iterate(FOR_QUIZ_1).next();
    expect(value.errors[0].extensions.code).toBe('SUBGRAPH_UNAVAILABLE');
    const returned = Promise.withResolvers<void>();
    late.resolve(new EventQueue<SubgraphResponse>(1, returned.resolve));
    await returned.promise;
  });

  it('that everybody leaves while it is being opened is given back, whatever the moment', async () => {
    let opening = Promise.withResolvers<AsyncIterableIterator<never>>();
    let asks = 0;
    const open = () => {
      asks += 1;
      return opening.promise;
    };
    await using world = await startWorld('in memory', {
      transports: { olimp: { subscribe: open, execute: open as never } },
    });
    const sdl = compose(world.school.subgraphs);
    for (let moment = 0; moment < 20; moment += 1) {
      const returned = Promise.withResolvers<void>();
      const stream = new EventQueue<never>(1, returned.resolve);
      const raw = await openRaw(world.origin);
      raw.say(subscribe('1', 'subscription { boardChanged(quizId: 1) { sequence } }'));
      await until(() => asks === moment + 1);
      opening.resolve(stream);
      opening = Promise.withResolvers();
      for (let step = 0; step < moment; step += 1) await Promise.resolve();
      expect(world.gateway.swapSupergraph(`${sdl}\nscalar Moment${moment} @join__type(graph: OLIMP)`)).toBe(true);
      await returned.promise;
      expect(await raw.closed).toBe(1012);
    }
  });

  it('with variables that do not fit is refused before any subgraph hears of it', async () => {
    await using world = await startWorld('in memory');
    const { value } = await world.socket().iterate({ query: BOARD }).next();
    expect(value.errors[0].extensions.code).toBe('BAD_USER_INPUT');
    expect(world.school.streams.size).toBe(0);
  });
});

async function startAgain(subgraph: Parameters<typeof serve>[0], port: number) {
  const server = await serve(subgraph, SECRET, port);
  return { [Symbol.asyncDispose]: () => server.close() };
}
