import { randomUUID } from 'node:crypto';
import { inTransaction } from '@alif24/subgraph-shared/database';
import type { Context } from '@alif24/subgraph-shared/server';
import { testGraph } from '@alif24/subgraph-shared/testing';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { subgraph as manifest } from '../subgraph.ts';
import type { BoardPlace } from './board-order.rules.ts';
import { countByHand, describeBoards, member, scoresOf } from './leaderboard.fixture.ts';
import { addScores, pageOf, removeMembers, setScores, standingsOf, topOf } from './leaderboard.service.ts';

const graph = testGraph(manifest);

describeBoards('a board under many hands', { manifest, graph }, (two) => {
  const { one, other } = two;

  it('equals a recount whatever many connections of two processes change and remove at once', async () => {
    const change = fc.record({
      member: fc.nat(24),
      score: fc.integer({ min: -4, max: 4 }),
      tieBreaks: fc.array(fc.integer({ min: -1, max: 1 }), { maxLength: 2 }),
    });
    const step = fc.record({
      kind: fc.constantFrom('set', 'set', 'add', 'remove', 'erase', 'roll back'),
      changes: fc.array(change, { minLength: 1, maxLength: 6 }),
      by: fc.nat(1),
    });
    const apply = async (
      {
        kind,
        changes,
        by,
      }: { kind: string; changes: Array<{ member: number; score: number; tieBreaks: number[] }>; by: number },
      id: string,
    ) => {
      const ctx = by === 0 ? one() : other();
      const of = changes.map(({ member: n, ...rest }) => ({ memberId: member(n), ...rest }));
      const ids = of.map(({ memberId }) => memberId);
      if (kind === 'set') await setScores(ctx, id, of);
      else if (kind === 'add') await addScores(ctx, id, of);
      else if (kind === 'remove') await removeMembers(ctx, id, ids);
      else if (kind === 'erase')
        await ctx.db.query('DELETE FROM olimp.leaderboard_scores WHERE board_id = $1 AND member_id = $2', [id, ids[0]]);
      else
        await inTransaction(ctx, async (tx) => {
          await setScores(tx, id, of);
          throw new Error('no');
        }).catch(() => {});
    };
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(step, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 4 }),
        async (rounds) => {
          const id = randomUUID();
          for (const round of rounds) {
            // Readers go on while it changes, so that copies are caught at every point of the way.
            const reading = [one(), other()].map((ctx) => topOf(ctx, id, 3));
            await Promise.all([...round.map((one) => apply(one, id)), ...reading]);
            const counted = await countByHand(one(), id);
            const everybody = Array.from({ length: 25 }, (_, n) => member(n));
            for (const ctx of [one(), other()]) {
              const [board, tail, standings] = await Promise.all([
                pageOf(ctx, id, { offset: 0, first: 100 }),
                pageOf(ctx, id, { offset: 3, first: 4 }),
                standingsOf(ctx, id, everybody),
              ]);
              expect(board).toEqual({ total: counted.length, places: counted });
              expect(tail.places).toEqual(counted.slice(3, 7));
              for (const [n, memberId] of everybody.entries()) {
                const own = counted.find((place) => place.memberId === memberId);
                if (!own) expect(standings[n]).toBeNull();
                else
                  expect(standings[n]).toEqual({
                    ...own,
                    total: counted.length,
                    neighbours: counted.slice(Math.max(own.position - 3, 0), own.position + 2),
                  });
              }
            }
          }
        },
      ),
      { numRuns: 25 },
    );
  });

  it('is of one moment, though points move from one member to another all the time', async () => {
    const id = randomUUID();
    const size = 60;
    await setScores(one(), id, scoresOf(...Array(size).fill(100)));
    let isOver = false;
    const movers = [one(), other()].flatMap((ctx, n) =>
      [1, 2, 3].map(async (k) => {
        for (let turn = 0; !isOver; turn += 1) {
          const [from, to] = [(turn * 7 + k + n) % size, (turn * 11 + 3 * k + 5) % size];
          if (from !== to)
            await addScores(ctx, id, [
              { memberId: member(from), score: -turn },
              { memberId: member(to), score: turn },
            ]);
        }
      }),
    );
    for (let turn = 0; turn < 100; turn += 1) {
      const ctx = turn % 2 === 0 ? one() : other();
      const { places, total } = await pageOf(ctx, id, { offset: 0, first: 100 });
      expect([total, places.length]).toEqual([size, size]);
      expect(places.reduce((sum, { score }) => sum + score, 0)).toBe(size * 100);
      for (const [n, { rank, score }] of places.entries()) {
        expect(rank).toBe(places.findIndex((place) => place.score === score) + 1);
        expect(n === 0 || (places[n - 1] as BoardPlace).score >= score).toBe(true);
      }
    }
    isOver = true;
    await Promise.all(movers);
  });

  it.each(['the same process', 'another process'])(
    'is not undone, nor mixed, by an answer of %s that was held up on its way',
    async (who) => {
      const id = randomUUID();
      const [early, late] = [who === 'the same process' ? one() : other(), one()];
      const board = async (ctx: Context) =>
        (await topOf(ctx, id, 9)).places.map(({ memberId, score }) => [memberId, score]);
      await setScores(one(), id, scoresOf(1, 2));
      for (const ctx of [one(), other()]) await board(ctx);
      await setScores(one(), id, [{ memberId: member(0), score: 5 }]);
      const held = hold(early);
      const slow = board(held.ctx);
      await held.isRead;
      await setScores(one(), id, scoresOf(3, 4));
      const fast = board(late);
      // Of another process it is there by now; of the same one it has to wait.
      await Promise.race([fast, everythingSent(one())]);
      held.release();
      const [before, after] = [
        [
          [member(0), 5],
          [member(1), 2],
        ],
        [
          [member(1), 4],
          [member(0), 3],
        ],
      ];
      expect([before, after]).toContainEqual(await slow);
      expect(await fast).toEqual(after);
      for (const ctx of [one(), other()]) expect(await board(ctx)).toEqual(after);
    },
  );
});

/** The same caller, whose first statement is answered late. */
function hold(ctx: Context) {
  const read = Promise.withResolvers<void>();
  const gate = Promise.withResolvers<void>();
  const query = async (sql: string, parameters?: unknown[]) => {
    const rows = await ctx.db.query(sql, parameters);
    read.resolve();
    await gate.promise;
    return rows;
  };
  const db = Object.assign(Object.create(ctx.db), { query });
  return { ctx: ctx.within(db, (work) => work()), isRead: read.promise, release: gate.resolve };
}

async function everythingSent(ctx: Context): Promise<void> {
  for (let n = 0; n < 20; n += 1) await ctx.db.query('SELECT 1');
}
