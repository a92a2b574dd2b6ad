import pg from 'pg';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { createTestDatabase, notes, type TestDatabase } from '../testing/index.ts';
import { type BoundJob, type RunningJobs, startJobs } from './start-jobs.ts';

const lines: string[] = [];
const log = pino({ level: 'warn' }, { write: (line: string) => void lines.push(line) });
let database: TestDatabase;
let owner: pg.Client;
let admin: pg.Client;
let name: string;
let running: RunningJobs | undefined;

beforeAll(async () => {
  database = await createTestDatabase([notes]);
  owner = new pg.Client({ connectionString: database.url });
  const server = new URL(database.url);
  name = server.pathname.slice(1);
  server.pathname = '/postgres';
  admin = new pg.Client({ connectionString: server.href });
  await Promise.all([owner.connect(), admin.connect()]);
});
// A worker of the library that asked for a job at the very moment says so on the console besides.
vi.spyOn(console, 'trace').mockImplementation(() => {});

afterAll(async () => {
  await running?.close();
  vi.restoreAllMocks();
  await Promise.all([owner.end(), admin.end()]);
  await database.drop();
});

const order = (name: string) => owner.query(`SELECT shared.enqueue_job($1, '{}', NULL, NULL, 30, NULL, 25)`, [name]);

/** The database as it is while a server restarts: every connection of the runner ends, and none is taken. */
async function away(is: boolean) {
  await admin.query(`ALTER DATABASE "${name}" ALLOW_CONNECTIONS ${!is}`);
  if (is)
    await admin.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND application_name IN ('alif24-jobs', 'alif24-lifelines')`,
      [name],
    );
}

it('jobs that end while the database is away run again once it is back, and so does whatever comes later', async () => {
  const runs = new Map<string, number>();
  let letGo = () => {};
  const released = new Promise<void>((done) => {
    letGo = done;
  });
  let begun = 0;
  const held = (name: string, end: () => Promise<void>): BoundJob => ({
    name,
    run: async () => {
      const nth = (runs.get(name) ?? 0) + 1;
      runs.set(name, nth);
      if (nth > 1) return;
      begun += 1;
      await released;
      await end();
    },
  });
  const jobs: BoundJob[] = [
    held('notes.done', async () => {}),
    held('notes.failed', async () => {
      throw new Error('no');
    }),
    { name: 'notes.after', run: async () => void runs.set('notes.after', 1) },
  ];
  running = await startJobs({ databaseUrl: database.url, jobs, log });
  await order('notes.done');
  await order('notes.failed');
  await expect.poll(() => begun).toBe(2);
  await away(true);
  letGo();
  const notWritten = () =>
    ['complete', 'fail'].filter((what) => lines.some((line) => line.includes(`Failed to ${what} jobs`)));
  await expect.poll(notWritten).toEqual(['complete', 'fail']);
  await away(false);
  await order('notes.after');
  const known = () => Object.fromEntries(runs);
  await expect.poll(known, { timeout: 40_000 }).toEqual({ 'notes.done': 2, 'notes.failed': 2, 'notes.after': 1 });
}, 90_000);
