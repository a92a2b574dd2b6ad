import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import { notes, testGraph } from '../testing/index.ts';
import { enqueue } from './enqueue.ts';
import { openLifelines } from './lifelines.ts';

const graph = testGraph(notes);

it('workers that live keep a job however long it takes, while those of the dead are freed', async () => {
  for (const name of ['notes.living', 'notes.dead']) await enqueue(graph.context(), name, {});
  await graph.asOwner(`UPDATE graphile_worker._private_jobs j SET locked_at = now(),
    locked_by = 'pool-' || split_part(t.identifier, '.', 2) FROM graphile_worker._private_tasks t WHERE t.id = j.task_id`);
  const events = new EventEmitter();
  const living = await openLifelines(graph.databaseUrl, events, 3_600_000);
  events.emit('pool:create', { workerPool: { id: 'pool-living' } });
  const isFree = `SELECT pg_try_advisory_xact_lock(hashtextextended('pool-living', 24)) AS free`;
  while ((await graph.asOwner<{ free: boolean }>(isFree))[0]?.free);
  const other = await openLifelines(graph.databaseUrl, new EventEmitter(), 20);
  const lockedBy = async () =>
    (
      await graph.asOwner<{ by: string | null }>(
        'SELECT locked_by AS by FROM graphile_worker._private_jobs ORDER BY id',
      )
    ).map(({ by }) => by);
  while ((await lockedBy())[1] !== null);
  expect(await lockedBy()).toEqual(['pool-living', null]);
  await Promise.all([living.close(), other.close()]);
});
