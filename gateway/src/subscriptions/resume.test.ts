import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type GatewayWorld, SECRET, startWorld, until } from '../testing/gateway-world.ts';
import { openRaw, type RawSocket, subscribe } from '../testing/raw-socket.ts';
import { serve } from '../testing/transports.ts';

const BOARD = 'subscription { boardChanged(quizId: 1) { sequence } }';
const NEWEST = 'subscription { newestBoardChanged(quizId: 1) { sequence } }';

const asked = (sequence: number) => ({ resume: { sequence } });
const scored = ({ school }: GatewayWorld, times: number) => {
  for (let time = 0; time < times; time += 1) school.score();
};

async function opened(world: GatewayWorld, query = BOARD, extensions?: object): Promise<RawSocket> {
  const raw = await openRaw(world.origin);
  raw.say(subscribe('1', query, extensions));
  return raw;
}

/** The number in an event, and what was told beside it. */
async function next(raw: RawSocket) {
  const { data, extensions } = (await raw.next()).payload;
  const [board] = Object.values(data) as { sequence: number }[];
  return { sequence: board?.sequence, ...extensions };
}

/** Opens, sees the first event, and is lost. */
async function lost(world: GatewayWorld, query = BOARD): Promise<void> {
  const raw = await opened(world, query);
  await next(raw);
  raw.socket.terminate();
  await until(() => world.gateway.status().sockets === 0);
}

describe('a reader who comes back', () => {
  it('gets what was missed, in order, and is told that nothing is missing', async () => {
    await using world = await startWorld('in memory');
    await lost(world);
    scored(world, 3);
    const back = await opened(world, BOARD, asked(0));
    expect([await next(back), await next(back), await next(back)]).toEqual([
      { sequence: 1, recovered: true },
      { sequence: 2 },
      { sequence: 3 },
    ]);
    scored(world, 1);
    expect(await next(back)).toEqual({ sequence: 4 });
    expect(world.school.streams.size).toBe(1);
    back.socket.terminate();
  });

  it('after nothing has happened gets nothing twice, and is told so with the next event', async () => {
    await using world = await startWorld('in memory');
    await lost(world);
    const back = await opened(world, BOARD, asked(0));
    await until(() => world.gateway.status().sockets === 1);
    back.say({ type: 'ping' });
    expect((await back.next()).type).toBe('pong');
    scored(world, 1);
    expect(await next(back)).toEqual({ sequence: 1, recovered: true });
    back.socket.terminate();
  });

  it('later than history reaches gets the state, and is told that something is missing', async () => {
    await using world = await startWorld('in memory', { streams: { historyEvents: 5 } });
    await lost(world);
    const other = await opened(world);
    await next(other);
    for (let time = 1; time <= 10; time += 1) {
      scored(world, 1);
      await next(other);
    }
    const back = await opened(world, BOARD, asked(0));
    expect(await next(back)).toEqual({ sequence: 10, recovered: false });
    for (const { socket } of [other, back]) socket.terminate();
  });

  it('after the stream was given up gets the state; nothing, when it is the one that it knows', async () => {
    await using world = await startWorld('in memory', { streams: { grace: 20 } });
    await lost(world);
    await until(() => world.gateway.liveSubscriptions() === 0);
    const same = await opened(world, BOARD, asked(0));
    await until(() => world.school.streams.size === 1);
    scored(world, 1);
    expect(await next(same)).toEqual({ sequence: 1, recovered: true });
    same.socket.terminate();
    await until(() => world.gateway.liveSubscriptions() === 0);
    scored(world, 1);
    const behind = await opened(world, BOARD, asked(1));
    expect(await next(behind)).toEqual({ sequence: 2, recovered: false });
    behind.socket.terminate();
  });

  it('with a number that is not of this stream, or to a stream without numbers, gets the state', async () => {
    await using world = await startWorld('in memory');
    const ahead = await opened(world, BOARD, asked(1_000));
    expect(await next(ahead)).toEqual({ sequence: 0, recovered: false });
    const unnumbered = await opened(world, 'subscription { boardChanged(quizId: 1) { players { points } } }', asked(0));
    expect(await next(unnumbered)).toEqual({ sequence: undefined, recovered: false });
    for (const { socket } of [ahead, unnumbered]) socket.terminate();
  });

  it('to a stream of which only the newest counts gets the newest', async () => {
    await using world = await startWorld('in memory');
    const stays = await opened(world, NEWEST);
    await next(stays);
    scored(world, 2);
    await until(async () => (await next(stays)).sequence === 2);
    const back = await opened(world, NEWEST, asked(0));
    expect(await next(back)).toEqual({ sequence: 2, recovered: false });
    for (const { socket } of [stays, back]) socket.terminate();
  });

  it('under another name of the number is understood as well', async () => {
    await using world = await startWorld('in memory');
    const query =
      'subscription { board: boardChanged(quizId: 1) { ...Numbered } } fragment Numbered on Board { n: sequence }';
    const raw = await opened(world, query);
    await raw.next();
    raw.socket.terminate();
    await until(() => world.gateway.status().sockets === 0);
    scored(world, 1);
    const back = await opened(world, query, asked(0));
    expect((await back.next()).payload).toEqual({ data: { board: { n: 1 } }, extensions: { recovered: true } });
    back.socket.terminate();
  });
});

describe('a stream without readers', () => {
  it('is given back at once when the last of them said that it wants no more', async () => {
    await using world = await startWorld('in memory');
    const raw = await opened(world);
    await next(raw);
    raw.say({ type: 'complete', id: '1' });
    await until(() => world.school.streams.size === 0 && world.gateway.liveSubscriptions() === 0);
    raw.socket.terminate();
  });

  it('is one of so many that are kept; the longest deserted goes first', async () => {
    await using world = await startWorld('in memory', { streams: { lingering: 2 } });
    for (const quiz of ['1', '2', '3']) {
      await lost(world, `subscription { boardChanged(quizId: ${quiz}) { sequence } }`);
      await until(() => world.gateway.status().sockets === 0);
    }
    expect([world.gateway.liveSubscriptions(), world.school.streams.size]).toEqual([2, 2]);
    scored(world, 1);
    const third = await opened(world, 'subscription { boardChanged(quizId: 3) { sequence } }', asked(0));
    expect(await next(third)).toEqual({ sequence: 1, recovered: true });
    third.socket.terminate();
  });
});

describe('a stream that brings more than can be worked on', () => {
  const NAMES = 'subscription { boardChanged(quizId: 1) { sequence players { user { fullName } } } }';

  it('loses the oldest that wait, tells its readers how many, and never says that they were seen', async () => {
    const held = Promise.withResolvers<void>();
    await using world = await startWorld('in memory', {
      transports: { main: { execute: hold, subscribe: hold as never } },
      deadlines: { query: 30_000 },
    });
    async function hold() {
      await held.promise;
      return { data: { _entities: [{ fullName: 'Pupil 1' }] } };
    }
    const raw = await opened(world, NAMES, { dropped: true });
    await until(() => world.school.streams.size === 1);
    // Told one by one, as a subgraph far away would, so that nothing waits anywhere but in the gateway.
    for (let time = 0; time < 1_100; time += 1) {
      scored(world, 1);
      await new Promise(setImmediate);
    }
    held.resolve();
    expect(await next(raw)).toEqual({ sequence: 0 });
    const after = await next(raw);
    expect(after).toEqual({ sequence: 101, dropped: 100 });
    for (let sequence = 102; sequence <= 1_100; sequence += 1) expect(await next(raw)).toEqual({ sequence });
    const resumed = async (sequence: number) => {
      const back = await opened(world, NAMES, asked(sequence));
      const first = await next(back);
      back.socket.terminate();
      return first;
    };
    expect(await resumed(0)).toEqual({ sequence: 1_100, recovered: false });
    expect(await resumed(101)).toEqual({ sequence: 102, recovered: true });
    raw.socket.terminate();
  });
});

/** Ends when olimp, after this has happened without it, serves the stream again. */
async function away(world: GatewayWorld, meanwhile: () => void): Promise<void> {
  const [, olimp] = world.school.subgraphs as [unknown, Parameters<typeof serve>[0]];
  const { url, close } = world.servers.olimp as NonNullable<(typeof world.servers)[string]>;
  const before = [...world.school.streams];
  await close();
  meanwhile();
  world.servers.olimp = await serve(olimp, SECRET, Number(new URL(url).port));
  await until(() => [...world.school.streams].some((stream) => !before.includes(stream)));
}

describe('a stream whose subgraph was away', () => {
  it('tells what has changed, though it has the number of what was told before', async () => {
    await using world = await startWorld('over HTTP');
    const raw = await openRaw(world.origin);
    raw.say(subscribe('1', 'subscription { openBoardChanged(quizId: 1) { sequence players { points } } }'));
    const points = async () => (await raw.next()).payload.data.openBoardChanged.players[0].points;
    expect(await points()).toBe(0);
    await away(world, () => {
      world.school.points = 5;
    });
    expect(await points()).toBe(5);
    raw.socket.terminate();
  });

  it('repeats nothing when nothing has happened, and knows that it may have missed something otherwise', async () => {
    await using world = await startWorld('over HTTP');
    const stays = await opened(world);
    expect(await next(stays)).toEqual({ sequence: 0 });
    await away(world, () => {});
    scored(world, 1);
    expect(await next(stays)).toEqual({ sequence: 1 });
    await away(world, () => scored(world, 2));
    expect(await next(stays)).toEqual({ sequence: 3 });
    const back = await opened(world, BOARD, asked(1));
    expect(await next(back)).toEqual({ sequence: 3, recovered: false });
    for (const { socket } of [stays, back]) socket.terminate();
  });
});

describe('readers who are lost again and again', () => {
  type Step = { kind: 'score'; times: number } | { kind: 'lose' | 'return'; reader: number };
  const reader = fc.nat(2);
  const step: fc.Arbitrary<Step> = fc.oneof(
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('score' as const), times: fc.integer({ min: 1, max: 4 }) }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('lose' as const, 'return' as const), reader }) },
  );

  it('miss nothing and see nothing twice', async () => {
    await using world = await startWorld('in memory');
    const steps = fc.array(step, { minLength: 5, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(steps, (taken) => play(world, taken)),
      { numRuns: 25 },
    );
  });

  async function play(world: GatewayWorld, steps: Step[]): Promise<void> {
    const start = world.school.sequence;
    const readers = await Promise.all([1, 2, 3].map(() => Watcher.open(world)));
    for (const taken of steps) {
      if (taken.kind === 'score') scored(world, taken.times);
      else if (taken.kind === 'lose') readers[taken.reader]?.lose();
      else await readers[taken.reader]?.comeBack();
    }
    for (const reader of readers) await reader.comeBack();
    scored(world, 1);
    const all = Array.from({ length: world.school.sequence - start + 1 }, (_, n) => start + n);
    for (const reader of readers) {
      await until(() => reader.seen.at(-1) === world.school.sequence);
      expect(reader.seen).toEqual(all);
      reader.lose();
    }
  }

  /** Remembers what it saw, as a client does. */
  class Watcher {
    readonly seen: number[] = [];
    readonly #world: GatewayWorld;
    #raw: RawSocket | undefined;

    constructor(world: GatewayWorld) {
      this.#world = world;
    }

    static async open(world: GatewayWorld): Promise<Watcher> {
      const watcher = new Watcher(world);
      await watcher.comeBack();
      await until(() => watcher.seen.length > 0);
      return watcher;
    }

    lose(): void {
      this.#raw?.socket.removeAllListeners('message').terminate();
      this.#raw = undefined;
    }

    async comeBack(): Promise<void> {
      if (this.#raw) return;
      this.#raw = await openRaw(this.#world.origin);
      this.#raw.socket.on('message', (data) => {
        const { type, payload } = JSON.parse(String(data));
        if (type === 'next') this.seen.push(payload.data.boardChanged.sequence);
      });
      const last = this.seen.at(-1);
      this.#raw.say(subscribe('1', BOARD, last === undefined ? undefined : asked(last)));
    }
  }
});
