import { describe, expect, it } from 'vitest';
import { type LiveEvent, silentObserver } from '../observability/observer.ts';
import { type GatewayWorld, startWorld, until } from '../testing/gateway-world.ts';
import { openRaw, type RawSocket, subscribe } from '../testing/raw-socket.ts';

const large = (field: string) => `subscription { ${field}(quizId: 1) { sequence fill(letters: 100000) } }`;

function counting() {
  const counts: Partial<Record<LiveEvent, number>> = {};
  const live = (event: LiveEvent, count = 1) => {
    counts[event] = (counts[event] ?? 0) + count;
  };
  return { counts, observer: { ...silentObserver, live } };
}

const sequenceOf = ({ payload }: { payload: { data: Record<string, { sequence: number }> } }) =>
  Object.values(payload.data)[0]?.sequence;

/** One reader that has stopped reading after its first event, and one that reads everything of what happens then. */
async function besideAStuckReader(world: GatewayWorld, field: string, events: number): Promise<RawSocket> {
  const stuck = await openRaw(world.origin);
  stuck.say(subscribe('1', large(field), { dropped: true }));
  expect(sequenceOf(await stuck.next())).toBe(0);
  stuck.socket.pause();
  const other = await openRaw(world.origin);
  other.say(subscribe('1', large(field)));
  expect(sequenceOf(await other.next())).toBe(0);
  for (let event = 1; event <= events; event += 1) {
    world.school.score();
    expect(sequenceOf(await other.next())).toBe(event);
  }
  other.socket.terminate();
  return stuck;
}

describe('a reader who has stopped reading', () => {
  it('of a stream of which only the newest counts skips to it, and is told how much', async () => {
    const { counts, observer } = counting();
    await using world = await startWorld('in memory', { observer });
    const stuck = await besideAStuckReader(world, 'newestBoardChanged', 150);
    expect(counts.dropped).toBeGreaterThan(50);
    expect(counts['slow-reader']).toBeUndefined();
    stuck.socket.resume();
    const seen: number[] = [0];
    let told = 0;
    while (seen.at(-1) !== 150) {
      const message = await stuck.next();
      seen.push(sequenceOf(message) as number);
      told += message.payload.extensions?.dropped ?? 0;
    }
    expect([told, told + seen.length]).toEqual([counts.dropped, 151]);
    world.school.score();
    expect((await stuck.next()).payload.extensions).toBeUndefined();
    stuck.socket.terminate();
  });

  it('of any other stream is given up when too much waits, and those who read notice nothing', async () => {
    const { counts, observer } = counting();
    await using world = await startWorld('in memory', { observer });
    const stuck = await besideAStuckReader(world, 'openBoardChanged', 150);
    expect(counts['slow-reader']).toBe(1);
    expect(counts.dropped).toBe(33);
    stuck.socket.resume();
    expect(await stuck.closed).toBe(1013);
  });

  it('and never does again is cut off', async () => {
    await using world = await startWorld('in memory');
    const stuck = await besideAStuckReader(world, 'openBoardChanged', 150);
    await until(() => world.gateway.status().sockets === 0);
    stuck.socket.terminate();
  });

  it('costs no more the longer it has stopped', async () => {
    const warnings: string[] = [];
    const onWarning = ({ message }: Error) => void warnings.push(message);
    process.on('warning', onWarning);
    await using world = await startWorld('in memory', { streams: { heartbeat: 3_000 } });
    const stuck = await besideAStuckReader(world, 'newestBoardChanged', 150);
    // It is looked at some twenty times until it is cut off.
    await expect.poll(() => world.gateway.status().sockets).toBe(0);
    process.off('warning', onWarning);
    expect(warnings).toEqual([]);
    stuck.socket.terminate();
  });

  it('of answers to its own questions is given up as well', async () => {
    const fill = { data: { lesson: 'x'.repeat(1024 * 1024) } };
    const lessons = { execute: async () => fill, subscribe: async () => fill };
    const { counts, observer } = counting();
    await using world = await startWorld('in memory', { observer, transports: { lessons } });
    const raw = await openRaw(world.origin);
    raw.socket.pause();
    for (let id = 0; id < 40; id += 1) raw.say(subscribe(String(id), '{ lesson }'));
    await until(() => world.gateway.status().sockets === 0);
    expect(counts['socket-closed']).toBe(1);
    raw.socket.terminate();
  });
});
