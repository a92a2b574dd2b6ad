import { expect, it } from 'vitest';
import { notes, testGraph } from '../testing/index.ts';
import { inTransaction } from './index.ts';

const graph = testGraph(notes);

it('a deadlock is settled by trying again, so that both sides get through', async () => {
  const ctx = graph.context();
  await graph.asOwner(
    'CREATE TABLE notes.pair (id int PRIMARY KEY, n int NOT NULL); INSERT INTO notes.pair VALUES (1, 0), (2, 0)',
  );
  let met: () => void = () => {};
  const meeting = new Promise<void>((resolve) => {
    met = resolve;
  });
  let arrived = 0;
  const move = (first: number, second: number) => {
    let tries = 0;
    return inTransaction(graph.context(), async (tx) => {
      tries += 1;
      await tx.db.query('UPDATE pair SET n = n + 1 WHERE id = $1', [first]);
      arrived += 1;
      if (arrived === 2) met();
      if (tries === 1) await meeting; // both hold a row that the other wants
      await tx.db.query('UPDATE pair SET n = n + 1 WHERE id = $1', [second]);
      return tries;
    });
  };
  const tries = await Promise.all([move(1, 2), move(2, 1)]);
  expect(Math.max(...tries)).toBeGreaterThan(1);
  expect(await ctx.db.query('SELECT n FROM pair ORDER BY id')).toEqual([{ n: 2 }, { n: 2 }]);
});

it('a transaction inside a transaction is the same one', async () => {
  const ctx = graph.context();
  await graph.asOwner('CREATE TABLE notes.inner_one (n int)');
  const failing = inTransaction(ctx, async (tx) => {
    await inTransaction(tx, (inner) => inner.db.query('INSERT INTO inner_one VALUES (1)'));
    throw new Error('after all');
  });
  await expect(failing).rejects.toThrow('after all');
  expect(await ctx.db.query('SELECT * FROM inner_one')).toEqual([]);
});

it('what is to happen after the commit happens after it, and never when it fails', async () => {
  const ctx = graph.context();
  const done: string[] = [];
  await inTransaction(ctx, async (tx) => {
    tx.afterCommit(() => done.push('after'));
    done.push('inside');
  });
  await inTransaction(ctx, async (tx) => {
    tx.afterCommit(() => done.push('never'));
    throw new Error('no');
  }).catch(() => {});
  expect(done).toEqual(['inside', 'after']);
});
