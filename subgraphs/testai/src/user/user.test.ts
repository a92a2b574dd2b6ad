import { addSupervision } from '@alif24/subgraph-shared/auth';
import { testGraph } from '@alif24/subgraph-shared/testing';
import { expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

const graph = testGraph(subgraph);

const USERS = `query ($users: [_Any!]!, $first: Int! = 10) { _entities(representations: $users) { ... on User {
  testAttempts(first: $first) { score test { title } answers { text } results { isCorrect } } } } }`;
const user = (id: string) => ({ __typename: 'User', id });

async function attempts(studentId: string, authorId: string, scores: number[]) {
  const { db } = graph.context();
  for (const score of scores) {
    await db.query(
      `WITH test AS (INSERT INTO testai.tests (author_id, title, grade, language, question_count, max_score, published_at)
         VALUES ($1, $2, 2, 'EN', 1, 9, now()) RETURNING id)
       INSERT INTO testai.test_attempts (student_id, test_id, started_at, submitted_at, score)
       SELECT $3, id, now() + $4 * interval '1 minute', now() + $4 * interval '1 minute', $4 FROM test`,
      [authorId, `Test ${score}`, studentId, score],
    );
  }
}

it('a pupil has their attempts, newest first and as many as asked; a guardian sees them, a stranger does not', async () => {
  const [student, parent, stranger] = [
    await graph.newUser('STUDENT'),
    await graph.newUser('PARENT'),
    await graph.newUser('PARENT'),
  ];
  await addSupervision(graph.context(), student.userId, parent.userId, 'GUARDIAN');
  await attempts(student.userId, (await graph.newUser('TEACHER')).userId, [1, 2, 3]);
  const users = [user(student.userId)];
  for (const person of [student, parent]) {
    const { _entities } = await person.data(USERS, { users, first: 2 });
    expect(_entities[0].testAttempts).toMatchObject([{ score: 3, test: { title: 'Test 3' } }, { score: 2 }]);
  }
  expect(await stranger.codes(USERS, { users })).toEqual(['FORBIDDEN']);
  expect(await graph.anonymous.codes(USERS, { users })).toEqual(['UNAUTHENTICATED']);
  expect(await student.codes(USERS, { users, first: 101 })).toEqual(['BAD_USER_INPUT']);
});

it('asking for many pupils takes as many statements as for one', async () => {
  const moderator = await graph.newUser('MODERATOR');
  const teacher = await graph.newUser('TEACHER');
  const students = await Promise.all(Array.from({ length: 6 }, () => graph.newUser('STUDENT')));
  for (const { userId } of students) await attempts(userId, teacher.userId, [1, 2]);
  const count = async (ids: string[]) =>
    (await graph.statements(() => moderator.data(USERS, { users: ids.map(user) }))).length;
  const ids = students.map(({ userId }) => userId);
  expect(await count(ids)).toBe(await count(ids.slice(0, 1)));
});
