import { expect, it } from 'vitest';
import { type GatewayWorld, startWorld } from '../testing/gateway-world.ts';
import { openRaw, type RawSocket, subscribe } from '../testing/raw-socket.ts';

const WINDOW = { rateWindow: 3_600_000 };
const STREAM = 'subscription ($quiz: ID!) { openBoardChanged(quizId: $quiz) { sequence } }';

/** A socket, of a pupil or of nobody, that has its first event of so many streams, none of which is like another. */
async function watching(world: GatewayWorld, streams: number, token?: string): Promise<RawSocket> {
  const socket = await openRaw(world.origin, token ? { init: { authorization: `Bearer ${token}` } } : {});
  for (let n = 1; n <= streams; n += 1) {
    socket.say(subscribe(`${n}`, n === 1 ? STREAM : `${STREAM} # ${n}`, undefined, { quiz: '1' }));
    expect((await socket.next()).payload.data.openBoardChanged.sequence).toEqual(expect.any(Number));
  }
  return socket;
}

const codeOf = ({ payload }: { payload?: { errors?: { extensions: { code: string } }[] } }) =>
  payload?.errors?.[0]?.extensions.code;

it('whoever watches alone pays for each event as for an operation, and is sent away when nothing is left to pay with', async () => {
  // One operation to subscribe, and its first event; four more.
  await using world = await startWorld('in memory', { limits: { userRate: 6, ...WINDOW } });
  const watcher = await watching(world, 1, await world.token());
  for (let event = 1; event <= 4; event += 1) {
    world.school.score();
    expect((await watcher.next()).payload.data.openBoardChanged.sequence).toBe(event);
  }
  world.school.score();
  const last = await watcher.next();
  expect([codeOf(last), last.payload.errors[0].extensions.retryAfterSeconds]).toEqual([
    'RATE_LIMITED',
    expect.any(Number),
  ]);
  expect(await watcher.next()).toEqual({ id: '1', type: 'complete' });
  await expect.poll(() => world.gateway.liveSubscriptions()).toBe(0);
  watcher.socket.terminate();
});

it('those who share a stream pay in turn, and whoever has nothing left is sent away without the others noticing', async () => {
  await using world = await startWorld('in memory', { limits: { userRate: 6, ...WINDOW } });
  const poor = await watching(world, 1, await world.token({ sub: 'poor' }));
  // One operation to subscribe and the first event of all: four more.
  for (let n = 0; n < 4; n += 1) poor.say({ id: `q${n}`, type: 'subscribe', payload: { query: '{ __typename }' } });
  for (let n = 0; n < 8; n += 1) await poor.next();
  const others = [];
  for (const sub of ['one', 'two', 'three']) others.push(await watching(world, 1, await world.token({ sub })));
  // Each has paid for one operation.
  for (let event = 1; event <= 15; event += 1) {
    world.school.score();
    for (const { next } of others) expect((await next()).payload.data.openBoardChanged.sequence).toBe(event);
  }
  expect(codeOf(await poor.next())).toBe('RATE_LIMITED');
  for (const { socket } of [poor, ...others]) socket.terminate();
});

it('an address pays for all the streams that it opens alone, however many readers it gives them', async () => {
  const streams = 10;
  // Twice as many operations, a first event of each, and two more of each; of the third only half.
  const addressRate = streams * 2 + streams + streams * 2 + streams / 2;
  await using world = await startWorld('in memory', { limits: { addressRate, ...WINDOW } });
  const [one, other] = [await watching(world, streams), await watching(world, streams)];
  const counted = { events: 0, refusals: 0 };
  for (let round = 1; round <= 3; round += 1) {
    world.school.score();
    for (const { next } of [one, other]) {
      for (let n = 1; n <= streams; n += 1) {
        const message = await next();
        if (message.type === 'complete') n -= 1;
        else if (codeOf(message) === 'RATE_LIMITED') counted.refusals += 1;
        else counted.events += 1;
      }
    }
  }
  expect(counted).toEqual({ events: streams * 2 * 2 + streams, refusals: streams });
  for (const { socket } of [one, other]) socket.terminate();
});
