import { randomUUID } from 'node:crypto';
import { inTransaction } from '@alif24/subgraph-shared/database';
import { testGraph } from '@alif24/subgraph-shared/testing';
import { expect, it } from 'vitest';
import { subgraph as manifest } from '../subgraph.ts';
import { describeBoards, lines, member, scoresOf } from './leaderboard.fixture.ts';
import {
  addScores,
  deleteBoard,
  pageOf,
  removeMembers,
  setScores,
  standingOf,
  standingsOf,
  topOf,
} from './leaderboard.service.ts';

const graph = testGraph(manifest);

describeBoards('a board', { manifest, graph }, (two) => {
  const { one, other } = two;

  it('shares ranks and orders equals by their ids', async () => {
    const id = randomUUID();
    await setScores(one(), id, scoresOf(5, 9, 9, -3, 9, 5, 0));
    const { places, total } = await topOf(one(), id, 10);
    expect(total).toBe(7);
    expect(lines(places)).toEqual([
      [1, 1, 9],
      [1, 2, 9],
      [1, 4, 9],
      [4, 0, 5],
      [4, 5, 5],
      [6, 6, 0],
      [7, 3, -3],
    ]);
    expect(lines((await pageOf(other(), id, { offset: 2, first: 2 })).places)).toEqual([
      [1, 4, 9],
      [4, 0, 5],
    ]);
    expect(await pageOf(other(), id, { offset: 7, first: 5 })).toEqual({ total: 7, places: [] });
  });

  it('decides between equal scores by the tie-breaks in their order, smaller first', async () => {
    const id = randomUUID();
    const tied = [[3, 1], [2, 9], [3], [2, -9], [3, 1]];
    await setScores(
      one(),
      id,
      tied.map((tieBreaks, n) => ({ memberId: member(n), score: 7, tieBreaks })),
    );
    const { places } = await topOf(one(), id, 10);
    expect(places.map(({ rank, tieBreaks }) => [rank, tieBreaks])).toEqual([
      [1, [2, -9]],
      [2, [2, 9]],
      [3, [3]],
      [4, [3, 1]],
      [4, [3, 1]],
    ]);
  });

  it('shows a member’s place with two before and two after, and nothing of who is not on it', async () => {
    const id = randomUUID();
    await setScores(one(), id, scoresOf(70, 60, 50, 40, 40, 10));
    const standing = await standingOf(other(), id, member(4).toUpperCase());
    expect(standing).toMatchObject({ rank: 4, position: 5, score: 40, total: 6 });
    expect(lines(standing?.neighbours ?? [])).toEqual([
      [3, 2, 50],
      [4, 3, 40],
      [4, 4, 40],
      [6, 5, 10],
    ]);
    expect(lines((await standingOf(one(), id, member(0)))?.neighbours ?? [])).toEqual([
      [1, 0, 70],
      [2, 1, 60],
      [3, 2, 50],
    ]);
    expect(await standingOf(one(), id, member(99))).toBeNull();
    expect(await standingOf(one(), id, 'somebody')).toBeNull();
    expect(await standingOf(one(), randomUUID(), member(0))).toBeNull();
  });

  it('holds the largest whole numbers exactly and refuses what is none', async () => {
    const id = randomUUID();
    const most = Number.MAX_SAFE_INTEGER;
    const at = (score: number, tieBreaks: number[] = []) => [{ memberId: member(0), score, tieBreaks }];
    await setScores(one(), id, [
      ...scoresOf(most, most - 1, -most, 1 - most),
      { memberId: member(4), score: most, tieBreaks: [-most] },
      { memberId: member(5), score: most, tieBreaks: [most] },
    ]);
    const { places } = await topOf(one(), id, 9);
    expect(lines(places)).toEqual([
      [1, 0, most],
      [2, 4, most],
      [3, 5, most],
      [4, 1, most - 1],
      [5, 3, 1 - most],
      [6, 2, -most],
    ]);
    for (const wrong of [at(0.5), at(most + 1), at(Number.NaN), at(1, [0.1]), at(1, Array(9).fill(0))]) {
      await expect(setScores(one(), id, wrong)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    }
    await expect(addScores(one(), id, at(1))).rejects.toThrow(/check constraint/);
  });

  it('is what a transaction has made of it for that transaction, and for nobody else until it is committed', async () => {
    const id = randomUUID();
    await setScores(one(), id, scoresOf(3, 2, 1));
    await expect(
      inTransaction(one(), async (tx) => {
        await setScores(tx, id, [{ memberId: member(2), score: 9 }]);
        await removeMembers(tx, id, [member(1)]);
        expect(lines((await topOf(tx, id, 5)).places)).toEqual([
          [1, 2, 9],
          [2, 0, 3],
        ]);
        expect(await standingsOf(tx, id, [member(2), member(1), 'x'])).toMatchObject([
          { rank: 1, total: 2 },
          null,
          null,
        ]);
        for (const ctx of [one(), other()]) {
          expect(lines((await topOf(ctx, id, 5)).places)).toEqual([
            [1, 0, 3],
            [2, 1, 2],
            [3, 2, 1],
          ]);
        }
        throw new Error('after all not');
      }),
    ).rejects.toThrow('after all not');
    for (const ctx of [one(), other()]) expect((await standingOf(ctx, id, member(2)))?.rank).toBe(3);
    await inTransaction(other(), (tx) => addScores(tx, id, [{ memberId: member(2), score: 2 }]));
    for (const ctx of [one(), other()]) {
      expect(lines((await topOf(ctx, id, 5)).places)).toEqual([
        [1, 0, 3],
        [1, 2, 3],
        [3, 1, 2],
      ]);
    }
  });

  it('hears of a transaction that began before others and is committed after them', async () => {
    const id = randomUUID();
    await setScores(one(), id, scoresOf(1, 1));
    await inTransaction(one(), async (tx) => {
      await setScores(tx, id, [{ memberId: member(0), score: 5 }]);
      await setScores(other(), id, [{ memberId: member(1), score: 4 }]);
      expect(lines((await topOf(other(), id, 2)).places)).toEqual([
        [1, 1, 4],
        [2, 0, 1],
      ]);
    });
    for (const ctx of [one(), other()])
      expect(lines((await topOf(ctx, id, 2)).places)).toEqual([
        [1, 0, 5],
        [2, 1, 4],
      ]);
  });

  it('is empty once it is deleted, and new when it begins again', async () => {
    const id = randomUUID();
    await setScores(one(), id, scoresOf(1, 2, 3));
    for (const ctx of [one(), other()]) expect((await topOf(ctx, id, 1)).total).toBe(3);
    await deleteBoard(one(), id);
    for (const ctx of [one(), other()]) expect(await topOf(ctx, id, 1)).toEqual({ total: 0, places: [] });
    await setScores(one(), id, scoresOf(8));
    for (const ctx of [other(), one()]) expect(lines((await topOf(ctx, id, 5)).places)).toEqual([[1, 0, 8]]);
    await removeMembers(one(), id, [member(0), member(7)]);
    for (const ctx of [other(), one()]) expect((await topOf(ctx, id, 5)).total).toBe(0);
    expect(await one().db.query('SELECT 1 FROM olimp.leaderboard_marks WHERE board_id = $1', [id])).toHaveLength(1);
  });

  it('knows nothing any more of a person who was erased', async () => {
    const id = randomUUID();
    await setScores(one(), id, scoresOf(1, 2, 3));
    for (const ctx of [one(), other()]) await topOf(ctx, id, 1);
    await one().db.query('DELETE FROM olimp.leaderboard_scores WHERE member_id = $1 AND board_id = $2', [
      member(2),
      id,
    ]);
    for (const ctx of [one(), other()])
      expect(lines((await topOf(ctx, id, 5)).places)).toEqual([
        [1, 1, 2],
        [2, 0, 1],
      ]);
  });

  it('lies in Redis where there is one, and nowhere else', async () => {
    const id = randomUUID();
    await setScores(one(), id, scoresOf(1, 2));
    for (const ctx of [one(), other()]) await topOf(ctx, id, 1);
    const { redis } = one().resources;
    expect(await redis?.zcard(`alif24:board:{${id}}:order`)).toBe(two.server ? 2 : undefined);
  });
});
