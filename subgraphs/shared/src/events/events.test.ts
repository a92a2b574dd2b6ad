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

const publish = (topic: string) =>
  bus.publish({ db: { query: (sql: string, values: unknown[]) => admin.query(sql, values) } } as never, topic);

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
