import { Pool } from 'undici';
import { describe, expect, it } from 'vitest';
import { until } from '../testing/gateway-world.ts';
import type { Held } from '../testing/heap-probe.ts';
import { type Running, startProcess } from '../testing/process.ts';
import { openRaw, subscribe } from '../testing/raw-socket.ts';
import { serveSchool } from '../testing/served-school.ts';

// Not an hour: as many operations as a class has in a morning, one right after another. What leaks by the operation is seen
// as well; what leaks by the hour is not.
const OPERATIONS = 20_000;
const SOCKETS = 2_000;
const LANES = 20;
/** Bytes that one operation may leave behind: half of a leak that must be seen. */
const SLOPE = 512;

const PROBE = new URL('../testing/heap-probe.ts', import.meta.url).href;
const USER = 'query ($id: ID!) { user(id: $id) { fullName } }';
const BOARD = 'subscription ($id: ID!) { boardChanged(quizId: $id) { sequence } }';
const NEWEST = 'subscription ($id: ID!) { newestBoardChanged(quizId: $id) { sequence } }';

/** Does all of them, so many at a time. */
async function lanes(count: number, work: (n: number) => Promise<void>): Promise<void> {
  let n = 0;
  const lane = async () => {
    while (n < count) await work(n++);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}

/** Queries that differ, an error now and then, a wrong operation, a change that every stream hears of. */
async function operate(origin: string, count: number): Promise<void> {
  await using pool = Object.assign(new Pool(origin, { connections: LANES }), {
    [Symbol.asyncDispose]: () => pool.close(),
  });
  await lanes(count, async (n) => {
    const [query, status] =
      n % 50 === 0
        ? ['mutation { answer(quizId: 1, points: 1) { sequence } }', 200]
        : n % 10 === 1
          ? ['{ coded }', 200]
          : n % 10 === 2
            ? ['{ nonsense }', 400]
            : [USER, 200];
    const { statusCode, body } = await pool.request({
      path: '/graphql',
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables: query === USER ? { id: n } : undefined }),
    });
    await body.dump();
    expect(statusCode).toBe(status);
  });
}

/** Sockets that come, see a state and go: most of them say so, some are cut off. */
async function visit(origin: string, count: number): Promise<void> {
  await lanes(count, async (n) => {
    const { socket, say, next, closed } = await openRaw(origin);
    const leavesUnseen = n % 10 === 0;
    say(subscribe('board', leavesUnseen ? NEWEST : BOARD, undefined, { id: n % 100 }));
    expect((await next()).type).toBe('next');
    if (leavesUnseen) socket.terminate();
    else {
      say({ id: 'board', type: 'complete' });
      socket.close();
    }
    await closed;
  });
}

/** What the operators' address says: the sum of a metric's lines. */
async function levels(gateway: Running): Promise<(metric: string) => number> {
  const admin = gateway.log.find(({ msg }) => msg === 'operators are served')?.address;
  const text = await (await fetch(`http://${admin}/metrics`)).text();
  return (metric) =>
    text
      .split('\n')
      .filter((line) => line.startsWith(metric))
      .reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0);
}

/** Resolves once nothing is open any more but the connection that asks. */
async function isQuiet(gateway: Running): Promise<boolean> {
  const level = await levels(gateway);
  const open = ['gateway_sockets ', 'gateway_streams ', 'gateway_upstreams ', 'gateway_subgraph_in_flight{'].map(level);
  return open.every((number) => number === 0) && level('nodejs_active_resources{type="TCPSocketWrap"}') <= 1;
}

async function held(gateway: Running): Promise<number> {
  const told = () => gateway.log.filter((entry) => 'held' in entry);
  const before = told().length;
  gateway.child.kill('SIGUSR2');
  await until(() => told().length > before, 30_000);
  return (told().at(-1) as unknown as Held).held;
}

describe('a gateway that has worked for long', () => {
  it('holds no more than before: no handle, no stream, no memory of what is over', async () => {
    await using world = await serveSchool();
    await using gateway = startProcess([], {
      ...world.env,
      ADMIN_PORT: '0',
      LIMITS: 'addressRate=0,preparationTime=0',
      NODE_OPTIONS: `--expose-gc --import ${PROBE}`,
    });
    const origin = await gateway.origin();
    const work = async (share: number) => {
      await Promise.all([operate(origin, OPERATIONS * share), visit(origin, SOCKETS * share)]);
      await until(() => world.school.streams.size === 0, 30_000);
      await until(() => isQuiet(gateway), 30_000);
    };
    await work(0.2);
    const before = { held: await held(gateway), handles: (await levels(gateway))('nodejs_active_resources_total') };
    await work(1);
    const after = { held: await held(gateway), handles: (await levels(gateway))('nodejs_active_resources_total') };
    expect(after.handles).toBeLessThanOrEqual(before.handles);
    expect((after.held - before.held) / OPERATIONS).toBeLessThan(SLOPE);
  });
});
