import { inTransaction } from '@alif24/subgraph-shared/database';
import { testGraph } from '@alif24/subgraph-shared/testing';
import { describe, expect, it } from 'vitest';
import { passMinutes, WINDOW } from '../olympiad/olympiad.fixture.ts';
import { BOARD, CHANGE_KEY, COUNT, FREEZE, frozenStage, JURY, sat } from '../olympiad/olympiad-results.fixture.ts';
import { subgraph } from '../subgraph.ts';

const graph = testGraph(subgraph);

/** Until a statement like this waits for a lock. */
async function waiting(like: string): Promise<void> {
  for (let found = 0; found === 0; ) {
    const rows = await graph.asOwner(
      `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE $1`,
      [like],
    );
    found = rows.length;
  }
}

/**
 * A jury changes a key of a stage that was counted, and comes no further than the middle of judging while `meanwhile` runs. Then both end; returns what
 * the jury was answered.
 */
async function whileCounting(
  meanwhile: (world: Awaited<ReturnType<typeof counted>>) => Promise<unknown>,
): Promise<Awaited<ReturnType<typeof counted>> & { codes: unknown[] }> {
  const world = await counted();
  const { jury, problemId } = world;
  let counting: Promise<unknown[]> = Promise.resolve([]);
  await inTransaction(graph.context(), async (tx) => {
    await tx.db.query('SELECT FROM olimp.olympiad_marks WHERE stage_id = $1 FOR UPDATE', [world.stageId]);
    counting = jury.codes(CHANGE_KEY, { input: { problemId, keys: [{ correctOptions: [0] }] } });
    await waiting('%INSERT INTO olimp.olympiad_marks%');
    await meanwhile(world);
  });
  return { ...world, codes: await counting };
}

async function counted() {
  const jury = await graph.newUser('MODERATOR');
  const held = await sat(graph, jury, { rights: [2, 1], stages: [frozenStage()] });
  await passMinutes(graph, held.id, 60);
  await jury.data(COUNT, { input: { stageId: held.stageId } });
  const [problem] = await graph.asOwner<{ id: string }>(
    'SELECT q.id FROM olimp.olympiad_problems q JOIN olimp.olympiad_papers p ON p.id = q.paper_id WHERE p.stage_id = $1 AND q.number = 1',
    [held.stageId],
  );
  return { jury, ...held, problemId: problem?.id as string };
}

const versions = async (world: Awaited<ReturnType<typeof counted>>): Promise<number> =>
  (await world.jury.data(JURY, { id: world.id })).olympiad.jury.stages[0].versions.length;

describe('while a stage is counted', () => {
  it('nobody else waits: neither for the olympiad, nor for a place in it, nor for a problem', async () => {
    const world = await whileCounting(async ({ id, problemId, pupils }) => {
      const free = (table: string, of: string | undefined, lock: string) =>
        graph.asOwner(`SELECT FROM olimp.${table} WHERE id = $1 FOR ${lock} NOWAIT`, [of]);
      await free('olympiads', id, 'UPDATE');
      await free('olympiad_entries', pupils[0]?.entryId, 'NO KEY UPDATE');
      await free('olympiad_problems', problemId, 'KEY SHARE');
    });
    expect(world.codes).toEqual([]);
    expect(await versions(world)).toBe(2);
  });

  it('a board is stopped behind it, and moves no more once it stands still', async () => {
    const points = async (stageId: string) =>
      (await graph.anonymous.data(BOARD, { stageId })).olympiadBoard.rows.edges.map(
        ({ node }: { node: { points: number } }) => node.points,
      );
    let stopped: Promise<unknown> = Promise.resolve();
    const { codes, stageId } = await whileCounting(async (world) => {
      stopped = world.jury.data(FREEZE, { input: { olympiadId: world.id } }).then(() => points(world.stageId));
      await waiting('%pg_advisory_xact_lock%');
    });
    expect(codes).toEqual([]);
    expect(await stopped).toEqual([3333]);
    expect(await points(stageId)).toEqual([3333]);
  });

  it('somebody may get time of their own: then it is not counted, and the key is not another', async () => {
    const world = await whileCounting(({ jury, stageId }) =>
      jury.data(WINDOW, { input: { stageId, grade: 3, delayMinutes: 0, extraMinutes: 60 } }),
    );
    expect(world.codes).toEqual(['OLYMPIAD_STATE']);
    expect(await versions(world)).toBe(1);
    const keys = await graph.asOwner('SELECT version FROM olimp.olympiad_keys WHERE problem_id = $1', [
      world.problemId,
    ]);
    expect(keys).toEqual([{ version: 1 }]);
  });
});
