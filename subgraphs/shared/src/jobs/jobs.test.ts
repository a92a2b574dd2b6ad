import { fork } from 'node:child_process';
import { once } from 'node:events';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from '../database/index.ts';
import { createTestDatabase, notes, type TestDatabase, testGraph } from '../testing/index.ts';
import { enqueue } from './enqueue.ts';
import { type BoundJob, runDueJobs, startJobs } from './start-jobs.ts';

const log = pino({ level: 'silent' });

describe('a job', () => {
  const graph = testGraph(notes);
  let databaseUrl: string;
  beforeAll(() => {
    databaseUrl = (graph.subgraph.dataSource.options as { url: string }).url;
  });
  const collecting = (name: string) => {
    const seen: object[] = [];
    const job: BoundJob = { name, run: async (payload) => void seen.push(payload) };
    return { seen, job, run: () => runDueJobs({ databaseUrl, jobs: [job], log }) };
  };

  it('is there once its transaction is committed, and never when it is rolled back', async () => {
    const { seen, run } = collecting('notes.commit');
    const ctx = graph.context();
    await inTransaction(ctx, (tx) => enqueue(tx, 'notes.commit', { n: 1 }));
    await inTransaction(ctx, async (tx) => {
      await enqueue(tx, 'notes.commit', { n: 2 });
      throw new Error('no');
    }).catch(() => {});
    await run();
    expect(seen).toEqual([{ n: 1 }]);
  });

  it('with the key of another takes its place', async () => {
    const { seen, run } = collecting('notes.key');
    const ctx = graph.context();
    for (const n of [1, 2]) await enqueue(ctx, 'notes.key', { n }, { key: 'same' });
    await run();
    expect(seen).toEqual([{ n: 2 }]);
  });

  it('of a better lane goes first, whenever it came', async () => {
    const { seen, run } = collecting('notes.lane');
    const ctx = graph.context();
    await enqueue(ctx, 'notes.lane', { lane: 'digest' }, { lane: 'DIGEST' });
    await enqueue(ctx, 'notes.lane', { lane: 'code' }, { lane: 'CODE' });
    await run();
    expect(seen).toEqual([{ lane: 'code' }, { lane: 'digest' }]);
  });

  it('waits for its time', async () => {
    const { seen, run } = collecting('notes.later');
    await enqueue(graph.context(), 'notes.later', {}, { runAt: new Date(Date.now() + 3_600_000) });
    await run();
    expect(seen).toEqual([]);
  });

  it('starts within moments in a process that runs jobs, and closing lets it finish', async () => {
    let finish = () => {};
    const begun = new Promise<void>((begin) => {
      finish = begin;
    });
    let done = false;
    const job: BoundJob = {
      name: 'notes.running',
      run: async () => {
        finish();
        await new Promise((later) => setImmediate(later));
        done = true;
      },
    };
    const running = await startJobs({ databaseUrl, jobs: [job], log });
    await enqueue(graph.context(), 'notes.running', {});
    await begun;
    await running.close();
    expect(done).toBe(true);
  });
});

describe('a process that is killed while it works', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase([notes]);
  });
  afterAll(() => database.drop());

  it('loses no job: another takes it over within seconds', async () => {
    const child = fork(new URL('./stuck-worker.fixture.mjs', import.meta.url), [database.url], {
      execArgv: ['--import', './scripts/typescript.mjs'],
    });
    await once(child, 'message'); // it holds the job
    child.kill('SIGKILL');
    await once(child, 'exit');
    const taken = new Promise<number>((resolve, reject) => {
      const job: BoundJob = { name: 'notes.stuck', run: async (_payload, { attempt }) => resolve(attempt) };
      startJobs({ databaseUrl: database.url, jobs: [job], log }).then((running) => closing.push(running.close), reject);
    });
    expect(await taken).toBe(2);
  });
  const closing: Array<() => Promise<void>> = [];
  afterAll(() => Promise.all(closing.map((close) => close())));
});
