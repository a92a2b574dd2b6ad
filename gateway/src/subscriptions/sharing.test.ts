import { describe, expect, it } from 'vitest';
import { silentObserver } from '../observability/observer.ts';
import { startWorld, until } from '../testing/gateway-world.ts';
import { openRaw, subscribe } from '../testing/raw-socket.ts';

const OPEN =
  'subscription ($quiz: ID!) { openBoardChanged(quizId: $quiz) { sequence watcher players { user { id } } } }';
const OPEN_1 = { query: OPEN, variables: { quiz: '1' } };

describe('a stream that many watch', () => {
  it('has one upstream, one execution per event, and the same bytes for all', async () => {
    const executed: string[] = [];
    const delivered: number[] = [];
    const observer = {
      ...silentObserver,
      operation: (start: { transport: string }) => {
        executed.push(start.transport);
        return silentObserver.operation({ transport: 'event', requestId: '' });
      },
      live: (event: string, count = 1) => void (event === 'delivered' && delivered.push(count)),
    };
    await using world = await startWorld('over HTTP', { observer });
    const query = 'subscription { openBoardChanged(quizId: 1) { sequence players { user { fullName } } } }';
    const watchers = await Promise.all(Array.from({ length: 300 }, () => openRaw(world.origin)));
    for (const watcher of watchers) watcher.say(subscribe('1', query));
    await Promise.all(watchers.map((watcher) => watcher.text()));
    expect([world.gateway.liveSubscriptions(), world.school.streams.size, world.servers.olimp?.sockets()]).toEqual([
      1, 1, 1,
    ]);
    const lookups = world.school.lookups.main as number;
    executed.length = 0;
    delivered.length = 0;
    world.school.score();
    const texts = new Set(await Promise.all(watchers.map((watcher) => watcher.text())));
    expect([...texts].map((text) => JSON.parse(text))).toEqual([
      {
        id: '1',
        type: 'next',
        payload: { data: { openBoardChanged: { sequence: 1, players: [{ user: { fullName: 'Pupil 1' } }] } } },
      },
    ]);
    expect([executed, delivered, world.school.lookups.main]).toEqual([['event'], [300], lookups + 1]);
    for (const { socket } of watchers) socket.terminate();
  });

  it('reaches readers whose ids are long, and whose events are too large to be copied', async () => {
    await using world = await startWorld('in memory');
    const query = 'subscription { openBoardChanged(quizId: 1) { fill(letters: 70000) } }';
    const watchers = await Promise.all(Array.from({ length: 3 }, () => openRaw(world.origin)));
    const ids = watchers.map(() => crypto.randomUUID());
    for (const [n, watcher] of watchers.entries()) watcher.say(subscribe(ids[n] as string, query));
    const messages = await Promise.all(watchers.map((watcher) => watcher.next()));
    expect(messages.map(({ id }) => id)).toEqual(ids);
    expect(messages.map(({ payload }) => payload.data.openBoardChanged.fill.length)).toEqual([70_000, 70_000, 70_000]);
    for (const { socket } of watchers) socket.terminate();
  });
});

describe('the scope of a stream', () => {
  // biome-ignore lint/suspicious/noExplicitAny: events are looked into freely
  const first = async (events: AsyncIterableIterator<any>) => Object.values((await events.next()).value.data)[0] as any;

  it('is the person, unless the supergraph says otherwise', async () => {
    await using world = await startWorld('in memory');
    const query = 'subscription { boardChanged(quizId: 1) { watcher } }';
    const tokens = [world.token({ sub: '1' }), world.token({ sub: '2' }), world.token({ sub: '1', sid: 's2' })];
    for (const [n, token] of (await Promise.all(tokens)).entries()) {
      const { watcher } = await first(world.socket({ token }).iterate({ query }));
      expect(JSON.parse(watcher).caller.userId).toBe(n === 1 ? '2' : '1');
      expect(world.gateway.liveSubscriptions()).toBe(n + 1);
    }
  });

  it('that is public is shared by all, and runs as nobody, whoever asks first', async () => {
    await using world = await startWorld('in memory', { forwardHeaders: ['x-tenant'] });
    const token = await world.token({ sub: '1' });
    const headers = { 'x-tenant': 'blue' };
    const member = await openRaw(world.origin, { headers, init: { authorization: `Bearer ${token}` } });
    member.say(subscribe('1', OPEN, undefined, { quiz: '1' }));
    const { watcher } = (await member.next()).payload.data.openBoardChanged;
    const { caller, headers: told, session } = JSON.parse(watcher);
    expect([caller, told, session]).toEqual([null, undefined, undefined]);
    await first(world.socket().iterate(OPEN_1));
    await first(world.socket({ token: await world.token({ sub: '2' }) }).iterate(OPEN_1));
    expect([world.gateway.liveSubscriptions(), world.school.streams.size]).toEqual([1, 1]);
    member.socket.terminate();
  });

  it('that is public is the person where an argument says so, given as text or as a variable', async () => {
    await using world = await startWorld('in memory');
    const query = 'subscription ($pin: ID) { openBoardChanged(quizId: 1, pin: $pin) { watcher } }';
    const written = 'subscription { openBoardChanged(quizId: 1, pin: 7) { watcher } }';
    const client = world.socket({ token: await world.token({ sub: '3' }) });
    const watchers = [
      await first(client.iterate({ query, variables: { pin: '7' } })),
      await first(client.iterate({ query: written })),
      await first(client.iterate({ query, variables: { pin: null } })),
    ];
    expect(watchers.map(({ watcher }) => JSON.parse(watcher).caller?.userId)).toEqual(['3', '3', undefined]);
  });

  it.each([
    ['outright', '{ host { seenBy } }', ''],
    ['in a fragment', '{ ...Shown }', 'fragment Shown on Board { host { ... on Host { seenBy } } }'],
  ])(
    'that is public is the person where persons are read %s, and not where only their key is',
    async (_, selection, fragment) => {
      await using world = await startWorld('in memory');
      const of = (part: string) => `subscription { openBoardChanged(quizId: 1) ${part} }`;
      for (const sub of ['1', '2']) {
        const client = world.socket({ token: await world.token({ sub }) });
        expect((await first(client.iterate({ query: `${of(selection)} ${fragment}` }))).host.seenBy).toBe(sub);
        await first(client.iterate({ query: of('{ host { number __typename } }') }));
      }
      expect(world.gateway.liveSubscriptions()).toBe(3);
    },
  );

  it('that is an organisation is shared by its members in one role, and is the person for who has none', async () => {
    await using world = await startWorld('in memory');
    const query = 'subscription { schoolBoardChanged { sequence } }';
    const members = [
      { sub: '1', org: 'a' },
      { sub: '2', org: 'a' },
      { sub: '3', org: 'b' },
      { sub: '4', org: 'a', role: 'TEACHER' },
      { sub: '5' },
      { sub: '6' },
    ];
    const counts: number[] = [];
    for (const claims of members) {
      await first(world.socket({ token: await world.token(claims) }).iterate({ query }));
      counts.push(world.gateway.liveSubscriptions());
    }
    expect(counts).toEqual([1, 1, 2, 3, 4, 5]);
  });

  it('keeps apart tokens of one session, and members of one organisation, whose scopes differ', async () => {
    await using world = await startWorld('in memory');
    for (const [field, claims] of [
      ['boardChanged(quizId: 1)', { sub: '1' }],
      ['schoolBoardChanged', { org: 'a' }],
    ] as const) {
      for (const scope of ['results:read names:read', 'results:read', undefined]) {
        const query = `subscription { ${field} { watcher } }`;
        const { watcher } = await first(
          world.socket({ token: await world.token({ ...claims, scope }) }).iterate({ query }),
        );
        expect(JSON.parse(watcher).caller.scopes).toEqual(scope?.split(' '));
      }
    }
    expect(world.gateway.liveSubscriptions()).toBe(6);
  });

  it('keeps apart callers of whom subgraphs are told different headers', async () => {
    await using world = await startWorld('in memory', { forwardHeaders: ['x-tenant'] });
    const query = 'subscription { boardChanged(quizId: 1) { watcher } }';
    for (const tenant of ['blue', 'green', 'blue']) {
      const raw = await openRaw(world.origin, { headers: { 'x-tenant': tenant } });
      raw.say(subscribe('1', query));
      const { watcher } = (await raw.next()).payload.data.boardChanged;
      expect(JSON.parse(watcher).headers).toEqual({ 'x-tenant': tenant });
    }
    await until(() => world.gateway.liveSubscriptions() === 2);
  });
});
