import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/index.ts';
import { type EventBus, openEventBus } from './index.ts';

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
const publish = (topic: string) => bus.publish({ afterCommit: (work: () => void) => work() } as never, topic);

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
