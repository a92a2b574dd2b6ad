import { addSupervision } from '@alif24/subgraph-shared/auth';
import { type GraphClient, testGraph } from '@alif24/subgraph-shared/testing';
import { describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';
import { stateOf } from './letter-progress.service.ts';

const graph = testGraph(subgraph);

const PROGRESS = `query ($users: [_Any!]!, $language: String) { _entities(representations: $users) { ... on User {
  letterProgress(language: $language) { letter { id } attempts correct state lastPractisedAt } } } }`;
const users = (...ids: string[]) => ids.map((id) => ({ __typename: 'User', id }));

/** First tries at one letter, oldest first: `x` wrong, `o` right. */
async function practised({ userId }: GraphClient, letterId: string, tries: string) {
  const { db } = graph.context();
  const [{ id }] = await db.query(
    `INSERT INTO harf.letter_practices (student_id, language, prompts) VALUES ($1, 'uz', '[{}]') RETURNING id`,
    [userId],
  );
  await db.query(
    `INSERT INTO harf.letter_answers (practice_id, prompt, attempt, student_id, letter_id, choice_id, is_correct, answered_at)
     SELECT $1, n, 1, $2, $3, n, mark = 'o', now() - make_interval(mins => 100 - n::int)
       FROM unnest(string_to_array($4, NULL)) WITH ORDINALITY AS t (mark, n)`,
    [id, userId, letterId, tries],
  );
}

const statesOf = async (reader: GraphClient, pupil: GraphClient, language?: string) =>
  (await reader.data(PROGRESS, { users: users(pupil.userId), language }))._entities[0].letterProgress;

describe('how a pupil stands with a letter', () => {
  it.each([
    ['x', 'SEEN'],
    ['xxxxx', 'SEEN'],
    ['o', 'LEARNING'],
    ['ooo', 'LEARNING'],
    ['oooo', 'KNOWN'],
    ['xoooo', 'KNOWN'],
    ['oooox', 'KNOWN'],
    ['oooxx', 'LEARNING'],
    ['ooooooxxxxx', 'SEEN'],
    ['xxxxxxxxxxoooo', 'KNOWN'],
  ])('after %s it is %s', async (tries, state) => {
    const pupil = await graph.newUser('STUDENT');
    await practised(pupil, 'uz-q', tries);
    expect(await statesOf(pupil, pupil)).toEqual([
      {
        letter: { id: 'uz-q' },
        attempts: tries.length,
        correct: tries.replaceAll('x', '').length,
        state,
        lastPractisedAt: expect.any(String),
      },
    ]);
  });

  it('is a rule of its own: four of five to know, one to learn', () => {
    expect([0, 1, 2, 3, 4, 5].map(stateOf)).toEqual(['SEEN', 'LEARNING', 'LEARNING', 'LEARNING', 'KNOWN', 'KNOWN']);
  });

  it('is listed in the order of the alphabet, or of one alphabet alone', async () => {
    const pupil = await graph.newUser('STUDENT');
    for (const id of ['uz-sh', 'ru-ya', 'uz-b', 'uz-oh', 'ru-a']) await practised(pupil, id, 'o');
    const ids = (progress: Array<{ letter: { id: string } }>) => progress.map(({ letter }) => letter.id);
    expect(ids(await statesOf(pupil, pupil))).toEqual(['ru-a', 'ru-ya', 'uz-b', 'uz-oh', 'uz-sh']);
    expect(ids(await statesOf(pupil, pupil, 'uz'))).toEqual(['uz-b', 'uz-oh', 'uz-sh']);
    expect(ids(await statesOf(pupil, pupil, 'xx'))).toEqual([]);
    const unfiltered = PROGRESS.replace(', $language: String', '').replace('(language: $language)', '');
    const { _entities } = await pupil.data(unfiltered, { users: users(pupil.userId) });
    expect(_entities[0].letterProgress).toHaveLength(5);
  });

  it('is for the pupil and those who look after them', async () => {
    const [pupil, parent, teacher, stranger] = await Promise.all([
      graph.newUser('STUDENT'),
      graph.newUser('PARENT'),
      graph.newUser('TEACHER'),
      graph.newUser('STUDENT'),
    ]);
    await practised(pupil, 'uz-a', 'o');
    await addSupervision(graph.context(), pupil.userId, parent.userId, 'GUARDIAN');
    expect(await statesOf(parent, pupil)).toHaveLength(1);
    const variables = { users: users(pupil.userId) };
    expect(await teacher.codes(PROGRESS, variables)).toEqual(['FORBIDDEN']);
    expect(await stranger.codes(PROGRESS, variables)).toEqual(['FORBIDDEN']);
    expect(await graph.anonymous.codes(PROGRESS, variables)).toEqual(['UNAUTHENTICATED']);
  });

  it('costs as many statements for thirty pupils as for one', async () => {
    const moderator = await graph.newUser('MODERATOR');
    const pupils = await Promise.all(Array.from({ length: 30 }, () => graph.newUser('STUDENT')));
    for (const pupil of pupils) await practised(pupil, 'uz-a', 'oxo');
    const ids = pupils.map(({ userId }) => userId);
    const one = await graph.statements(() => moderator.data(PROGRESS, { users: users(ids[0] as string) }));
    const thirty = await graph.statements(() => moderator.data(PROGRESS, { users: users(...ids) }));
    expect(one).toHaveLength(1);
    expect(thirty).toHaveLength(1);
  });
});
