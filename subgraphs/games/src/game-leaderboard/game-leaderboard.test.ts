import { type GraphClient, testGraph } from '@alif24/subgraph-shared/testing';
import { localDate, startOfDay, startOfWeek } from '@alif24/subgraph-shared/utils';
import { expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

const graph = testGraph(subgraph);

const BOARD = `query ($game: Game!) { gameLeaderboard(game: $game, period: WEEK) {
  game since entries { rank score rounds player { id } } me { rank score rounds } } }`;

const monday = startOfDay(startOfWeek(localDate(new Date())));
async function play(player: GraphClient, game: string, score: number, finishedAt = new Date()) {
  await graph.context().db.query(
    `INSERT INTO games.game_rounds (student_id, game, level, language, seed, finished_at, score, stars)
     VALUES ($1, $2, 1, $3, 'x', $4, $5, 1)`,
    [player.userId, game, game === 'LETTER_MEMORY' ? 'EN' : null, finishedAt, score],
  );
}

it('equal points share a rank, the next one is skipped, and the eleventh sees their own line', async () => {
  const players = await Promise.all(Array.from({ length: 12 }, () => graph.newUser('STUDENT')));
  const scores = [300, 300, 250, 240, 230, 220, 210, 200, 190, 180, 180, 5];
  for (const [n, player] of players.entries()) await play(player, 'MATH_MONSTER', scores[n] as number);
  await play(players[11] as GraphClient, 'MATH_MONSTER', 5);
  const { gameLeaderboard: board } = await (players[11] as GraphClient).data(BOARD, { game: 'MATH_MONSTER' });
  expect(board.entries.map((entry: { rank: number }) => entry.rank)).toEqual([1, 1, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect(board.me).toEqual({ rank: 12, score: 10, rounds: 2 });
  expect(board.since).toBe(monday.toISOString());
});

it('counts finished rounds of that game since Monday in Tashkent', async () => {
  const player = await graph.newUser('STUDENT');
  await play(player, 'LETTER_MEMORY', 100, monday);
  await play(player, 'LETTER_MEMORY', 900, new Date(monday.getTime() - 1));
  await play(player, 'MATH_MONSTER', 1000);
  await graph
    .context()
    .db.query(
      `INSERT INTO games.game_rounds (student_id, game, level, language, seed) VALUES ($1, 'LETTER_MEMORY', 1, 'EN', 'x')`,
      [player.userId],
    );
  const { gameLeaderboard: board } = await player.data(BOARD, { game: 'LETTER_MEMORY' });
  expect(board.me).toEqual({ rank: 1, score: 100, rounds: 1 });
  expect(board.entries).toEqual([{ rank: 1, score: 100, rounds: 1, player: { id: player.userId } }]);
});

it('has no line for somebody who did not play, and is closed to the world', async () => {
  const teacher = await graph.newUser('TEACHER');
  const { gameLeaderboard: board } = await teacher.data(BOARD, { game: 'LETTER_MEMORY' });
  expect(board.me).toBeNull();
  expect(await graph.anonymous.codes(BOARD, { game: 'LETTER_MEMORY' })).toEqual(['UNAUTHENTICATED']);
});

it('is one statement, however many play', async () => {
  const teacher = await graph.newUser('TEACHER');
  expect(await graph.statements(() => teacher.data(BOARD, { game: 'MATH_MONSTER' }))).toHaveLength(1);
});
