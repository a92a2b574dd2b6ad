import { addSupervision } from '@alif24/subgraph-shared/auth';
import { testGraph } from '@alif24/subgraph-shared/testing';
import { expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

const graph = testGraph(subgraph);

const USERS = `query ($users: [_Any!]!) { _entities(representations: $users) { ... on User {
  gameScores { game bestScore bestStars latestScore rounds lastPlayedAt } } } }`;
const user = (id: string) => ({ __typename: 'User', id });

async function play(studentId: string, minutesAgo: number, score: number, stars: number) {
  await graph.context().db.query(
    `INSERT INTO games.game_rounds (student_id, game, level, seed, finished_at, score, stars)
     VALUES ($1, 'MATH_MONSTER', 1, 'x', '2026-11-22T10:00:00Z'::timestamptz - $2 * interval '1 minute', $3, $4)`,
    [studentId, minutesAgo, score, stars],
  );
}

it('a pupil has the best and the latest of each game; a guardian sees it, a stranger does not', async () => {
  const [student, parent, stranger] = [
    await graph.newUser('STUDENT'),
    await graph.newUser('PARENT'),
    await graph.newUser('TEACHER'),
  ];
  await addSupervision(graph.context(), student.userId, parent.userId, 'GUARDIAN');
  await play(student.userId, 5, 90, 3);
  await play(student.userId, 1, 60, 1);
  const users = [user(student.userId)];
  const score = {
    game: 'MATH_MONSTER',
    bestScore: 90,
    bestStars: 3,
    latestScore: 60,
    rounds: 2,
    lastPlayedAt: '2026-11-22T09:59:00.000Z',
  };
  for (const person of [student, parent]) {
    expect(await person.data(USERS, { users })).toEqual({ _entities: [{ gameScores: [score] }] });
  }
  expect(await stranger.codes(USERS, { users })).toEqual(['FORBIDDEN']);
  expect(await graph.anonymous.codes(USERS, { users })).toEqual(['UNAUTHENTICATED']);
});

it('asking for many pupils takes as many statements as for one', async () => {
  const moderator = await graph.newUser('MODERATOR');
  const students = await Promise.all(Array.from({ length: 5 }, () => graph.newUser('STUDENT')));
  for (const { userId } of students) await play(userId, 1, 10, 1);
  const count = async (some: typeof students) =>
    (await graph.statements(() => moderator.data(USERS, { users: some.map(({ userId }) => user(userId)) }))).length;
  expect(await count(students)).toBe(await count(students.slice(0, 1)));
});
