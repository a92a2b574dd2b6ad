import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/index.ts';
import { type EventBus, hasRedis, type News, openEventBus, type RedisServer, startRedis } from './index.ts';

let database: TestDatabase;
let bus: EventBus;
let admin: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase([]);
  bus = await openEventBus(database.url);
  admin = new pg.Client({ connectionString: database.url });
  await admin.connect();
});
afterAll(async () => {
  await admin.end();
  await bus.close();
  await database.drop();
});

/** As a context without a transaction has it: what is to come after the commit comes at once. */
const publishBy = (by: EventBus) => (change: string | News) =>
  by.publish({ afterCommit: (work: () => void) => work() } as never, change);
const publish = (change: string | News) => publishBy(bus)(change);

describe('the event bus on PostgreSQL', () => {
  it('wakes a subscriber at once, then after each change of its topic alone', async () => {
    const events = bus.subscribe('quiz:1');
    expect(await events.next()).toEqual({ value: undefined, done: false });
    const next = events.next();
    await publish('quiz:2');
    await publish('quiz:1');
    expect(await next).toEqual({ value: undefined, done: false });
    await events.return?.();
  });

  it('wakes nobody before the transaction is committed', async () => {
    const events = bus.subscribe('open');
    await events.next();
    const marker = bus.subscribe('marker');
    await marker.next();
    const commits: Array<() => void> = [];
    await bus.publish({ afterCommit: (work: () => void) => commits.push(work) } as never, 'open');
    let woken = false;
    const next = events.next().then(() => {
      woken = true;
    });
    const marked = marker.next();
    await publish('marker');
    await marked;
    expect(woken).toBe(false);
    for (const commit of commits) commit();
    await next;
    await Promise.all([events.return?.(), marker.return?.()]);
  });

  it('folds what happens while a reader is busy into one event', async () => {
    const events = bus.subscribe('busy');
    await events.next();
    const marker = bus.subscribe('marker');
    await marker.next();
    for (let n = 0; n < 50; n += 1) await publish('busy');
    const marked = marker.next();
    await publish('marker');
    await marked; // events come in order, so all fifty have arrived
    expect(await events.next()).toEqual({ value: undefined, done: false });
    let woken = false;
    const second = events.next().then(() => {
      woken = true;
    });
    await Promise.resolve();
    expect(woken).toBe(false);
    await events.return?.();
    await second;
    await marker.return?.();
  });

  it('tells what was published while its connection was away, also to other processes', async () => {
    const other = await openEventBus(database.url);
    const events = other.subscribe('away');
    await events.next();
    await admin.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'alif24-events' AND datname = current_database()`,
    );
    await events.next(); // the other is back, and reads again
    const heard = events.next();
    await publish('away');
    expect(await heard).toEqual({ value: undefined, done: false });
    await events.return?.();
    await other.close();
  });

  it('comes back by itself when its connection dies, and then every reader reads again', async () => {
    const events = bus.subscribe('after');
    await events.next();
    const next = events.next();
    await admin.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'alif24-events' AND datname = current_database()`,
    );
    expect(await next).toEqual({ value: undefined, done: false });
    const heard = events.next();
    await publish('after');
    expect(await heard).toEqual({ value: undefined, done: false });
    await events.return?.();
  });
});

describe.each(['PostgreSQL', 'Redis'])('news by %s', (carrier) => {
  if (carrier === 'Redis' && !hasRedis()) return it.skip('needs redis-server');
  let redis: RedisServer | undefined;
  let here: EventBus;
  let there: EventBus;
  beforeAll(async () => {
    if (carrier === 'Redis') redis = await startRedis();
    here = await openEventBus(database.url, redis?.url);
    there = await openEventBus(database.url, redis?.url);
  });
  afterAll(async () => {
    await here.close();
    await there.close();
    await redis?.kill();
  });

  /** What is heard of a topic here; `until` resolves when it has been told of another topic, behind all that was published before. */
  async function listen(topic: string, isUnderstood: (news: string) => boolean) {
    const heard: string[] = [];
    const events = here.subscribe(topic, (news) => {
      heard.push(news);
      return isUnderstood(news);
    });
    const marker = here.subscribe('marker');
    await Promise.all([events.next(), marker.next()]);
    let read = 0;
    const reading = (async () => {
      while (!(await events.next()).done) read += 1;
    })();
    return {
      heard,
      read: () => read,
      async until() {
        const marked = marker.next();
        await publishBy(there)('marker');
        await marked;
      },
      async end() {
        await Promise.all([events.return?.(), marker.return?.()]);
        await reading;
      },
    };
  }

  it('are heard in their order, letter by letter, and wake nobody who has understood them', async () => {
    const { heard, read, until, end } = await listen('quiz:1', () => true);
    const told = ['1 [{}]', 'ikkinchi\nsatr ʻ', '', '3'];
    for (const news of told) await publishBy(there)({ topic: 'quiz:1', news });
    await publishBy(there)({ topic: 'quiz:2', news: 'of another' });
    await until();
    expect([heard, read()]).toEqual([told, 0]);
    await end();
  });

  it('wake who has not understood them, and who hears no news', async () => {
    const { heard, read, until, end } = await listen('quiz:3', (news) => news !== 'strange');
    const deaf = here.subscribe('quiz:3');
    await deaf.next();
    const woken = deaf.next();
    await publishBy(there)({ topic: 'quiz:3', news: 'strange' });
    await woken;
    await until();
    expect([heard, read()]).toEqual([['strange'], 1]);
    await deaf.return?.();
    await end();
  });

  it('that are too much to be carried come as their topic alone, or whole', async () => {
    const { heard, read, until, end } = await listen('quiz:4', () => true);
    const news = 'ʻ'.repeat(4_000);
    await publishBy(there)({ topic: 'quiz:4', news });
    await until();
    expect([heard, read()]).toEqual(carrier === 'Redis' ? [[news], 0] : [[], 1]);
    await end();
  });
});

describe('news that are published while there is no connection', () => {
  it.skipIf(!hasRedis())('by Redis are kept as their topic alone (needs redis-server)', async () => {
    const redis = await startRedis();
    const [here, there] = [await openEventBus(database.url, redis.url), await openEventBus(database.url, redis.url)];
    const heard: string[] = [];
    const events = here.subscribe('away', (news) => heard.push(news) > 0);
    await events.next();
    await redis.kill();
    const woken = events.next();
    for (const news of ['1', '2', '3']) await publishBy(there)({ topic: 'away', news });
    await redis.start();
    expect(await woken).toEqual({ value: undefined, done: false });
    const marker = here.subscribe('marker');
    await marker.next();
    const marked = marker.next();
    await publishBy(there)('marker');
    await marked;
    expect(heard).toEqual([]);
    await Promise.all([events.return?.(), marker.return?.()]);
    await Promise.all([here.close(), there.close()]);
    await redis.kill();
  });
});

describe('a Redis that is there and says nothing', () => {
  it.skipIf(!hasRedis())(
    'holds up nobody who ends, and what could not be told comes once it goes on (needs redis-server)',
    async () => {
      const redis = await startRedis();
      const open = () => openEventBus(database.url, redis.url);
      const [here, there, ending] = [await open(), await open(), await open()];
      const events = here.subscribe('still');
      await events.next();
      const woken = events.next();
      redis.stop();
      await publishBy(ending)('still');
      await ending.close();
      await publishBy(there)('still');
      redis.goOn();
      expect(await woken).toEqual({ value: undefined, done: false });
      await events.return?.();
      await Promise.all([here.close(), there.close()]);
      await redis.kill();
    },
  );

  it.skipIf(!hasRedis())('at the end of a connection is left for one that answers (needs redis-server)', async () => {
    const redis = await startRedis();
    const way = await openWay(Number(new URL(redis.url).port));
    const [here, there] = [await openEventBus(database.url, way.url), await openEventBus(database.url, redis.url)];
    const heard: string[] = [];
    const events = here.subscribe('far', (news) => heard.push(news) > 0);
    await events.next();
    way.swallow();
    // Nobody tells it that it has missed something: it finds that out.
    const woken = events.next();
    await publishBy(there)({ topic: 'far', news: 'missed' });
    expect(await woken).toEqual({ value: undefined, done: false });
    await publishBy(there)({ topic: 'far', news: 'heard' });
    await expect.poll(() => heard).toEqual(['heard']);
    await events.return?.();
    await Promise.all([here.close(), there.close()]);
    way.close();
    await redis.kill();
  });
});

/** A way to a port of this machine that can lose all that goes over the connections there are, as a machine does that is switched off; new ones are good. */
async function openWay(to: number) {
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(to, '127.0.0.1');
    near.pipe(far).pipe(near);
    for (const socket of [near, far]) sockets.add(socket.on('error', () => {}));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    url: `redis://127.0.0.1:${(server.address() as AddressInfo).port}`,
    swallow: () => {
      for (const socket of sockets) socket.unpipe().resume();
    },
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}
