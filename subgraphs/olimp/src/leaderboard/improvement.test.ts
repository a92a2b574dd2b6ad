import { randomUUID } from 'node:crypto';
import { testGraph } from '@alif24/subgraph-shared/testing';
import { describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';
import { mostImproved } from './improvement.service.ts';
import { member, scoresOf } from './leaderboard.fixture.ts';
import { addScores, removeMembers, setScores } from './leaderboard.service.ts';

const graph = testGraph(subgraph);
const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000);

/** Moves all that was noted so far into the past. */
const hoursPass = (boardId: string, hours: number) =>
  graph
    .context()
    .db.query('UPDATE olimp.leaderboard_marks SET hour = hour - make_interval(hours => $2) WHERE board_id = $1', [
      boardId,
      hours,
    ]);

describe('the most improved of a board', () => {
  it('are who gained most since the hour in which an instant lies, equals sharing a rank', async () => {
    const ctx = graph.context();
    const id = randomUUID();
    await setScores(ctx, id, scoresOf(100, 50, 10, 10));
    await hoursPass(id, 30);
    await addScores(ctx, id, [{ memberId: member(1), score: 7 }]);
    await addScores(ctx, id, [{ memberId: member(0), score: -20 }]);
    await hoursPass(id, 5);
    await addScores(ctx, id, [
      { memberId: member(1), score: 3 },
      { memberId: member(2), score: 10 },
      { memberId: member(4), score: 4 },
    ]);
    await addScores(ctx, id, [{ memberId: member(2), score: -4 }]);
    const since = async (hours: number) =>
      (await mostImproved(ctx, id, { since: hoursAgo(hours), first: 10 })).map(({ rank, memberId, gained }) => [
        rank,
        memberId,
        gained,
      ]);
    expect(await since(1)).toEqual([
      [1, member(2), 6],
      [2, member(4), 4],
      [3, member(1), 3],
    ]);
    expect(await since(10)).toEqual([
      [1, member(1), 10],
      [2, member(2), 6],
      [3, member(4), 4],
    ]);
    expect((await since(100)).map(([, who]) => who)).toEqual([member(0), member(1), member(2), member(3), member(4)]);
    expect(await mostImproved(ctx, id, { since: hoursAgo(10), first: 1 })).toEqual([
      { rank: 1, memberId: member(1), gained: 10, score: 60 },
    ]);
  });

  it('are nobody who is off the board, and whoever is back goes on from what they had', async () => {
    const ctx = graph.context();
    const id = randomUUID();
    await setScores(ctx, id, scoresOf(5, 6, 6));
    await hoursPass(id, 3);
    await removeMembers(ctx, id, [member(0), member(1)]);
    await setScores(ctx, id, [
      { memberId: member(0), score: 8 },
      { memberId: member(2), score: 9 },
    ]);
    expect(await mostImproved(ctx, id, { since: hoursAgo(1), first: 5 })).toEqual([
      { rank: 1, memberId: member(0), gained: 3, score: 8 },
      { rank: 1, memberId: member(2), gained: 3, score: 9 },
    ]);
  });
});
