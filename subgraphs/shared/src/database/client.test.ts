import { GCProfiler, type GCProfilerResult, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import pg from 'pg';
import { describe, expect, inject, it } from 'vitest';
import { notes, testGraph } from '../testing/index.ts';
import { Client } from './client.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as (options?: { type: 'minor' | 'major' }) => void;

const oldBytes = ({ heapSpaceStatistics }: GCProfilerResult['statistics'][number]['afterGC']) =>
  heapSpaceStatistics.find(({ spaceName }) => spaceName === 'old_space')?.spaceUsedSize ?? 0;

async function connected<C extends pg.Client>(Kind: new (options: pg.ClientConfig) => C): Promise<C> {
  const client = new Kind({ connectionString: inject('databaseServer') });
  await client.connect();
  return client;
}

/** Bytes that small collections make old while something is asked 300 times, one after every tenth. What a great one frees in between counts for nothing. */
async function agedBy(query: (sql: string, values: string[]) => Promise<unknown>): Promise<number> {
  const profiler = new GCProfiler();
  for (let n = 1; n <= 400; n++) {
    if (n === 101) {
      // No great collection that has begun before falls into what is counted: beside one, small ones make little old.
      collectGarbage({ type: 'major' });
      profiler.start();
    }
    await query('SELECT length($1)', ['x'.repeat(100) + JSON.stringify(Array(10_000).fill(n))]);
    if (n % 10 === 0) collectGarbage({ type: 'minor' });
  }
  return profiler
    .stop()
    .statistics.filter(({ gcType }) => gcType === 'Scavenge')
    .reduce((sum, { beforeGC, afterGC }) => sum + oldBytes(afterGC) - oldBytes(beforeGC), 0);
}

const graph = testGraph(notes);

describe('a client of the database', () => {
  it('keeps nothing of what a subgraph has asked and been answered, where the library alone keeps all of it', async () => {
    const { db } = graph.context();
    const theirs = await connected(pg.Client);
    const aged = {
      ours: await agedBy((sql, values) => db.query(sql, values)),
      theirs: await agedBy((sql, values) => theirs.query(sql, values)),
    };
    expect(aged.theirs).toBeGreaterThan(5_000_000);
    expect(aged.ours).toBeLessThan(aged.theirs / 5);
    await theirs.end();
  });

  it('answers and fails as the library does, to promises and to callbacks', async () => {
    for (const Kind of [Client, pg.Client]) {
      const client = await connected(Kind);
      expect((await client.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
      expect((await client.query({ text: 'SELECT $1::int AS n', values: [2] })).rows).toEqual([{ n: 2 }]);
      expect((await client.query({ name: 'named', text: 'SELECT $1::int AS n' }, [3])).rows).toEqual([{ n: 3 }]);
      const called = Promise.withResolvers<unknown>();
      client.query('SELECT $1::int AS n', [4], (_error: Error, result: pg.QueryResult) => called.resolve(result.rows));
      expect(await called.promise).toEqual([{ n: 4 }]);
      const failure = await client.query('SELECT 1 / 0').catch((error: pg.DatabaseError) => error);
      expect(failure).toBeInstanceOf(pg.DatabaseError);
      expect(failure).toMatchObject({ code: '22012', stack: expect.stringContaining('client.test.ts') });
      await client.end();
      await expect(client.query('SELECT 1')).rejects.toThrow('not queryable');
    }
  });
});
