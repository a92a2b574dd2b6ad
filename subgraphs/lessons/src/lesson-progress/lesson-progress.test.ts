import { addSupervision } from '@alif24/subgraph-shared/auth';
import { type GraphClient, testGraph } from '@alif24/subgraph-shared/testing';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';
import { percentOf } from './lesson-progress.service.ts';

const graph = testGraph(subgraph);
const OPEN = `mutation ($input: OpenLessonInput!) {
  openLesson(input: $input) { id percent completedBlockIds completedAt lesson { id } } }`;
const COMPLETE = `mutation ($input: CompleteBlockInput!) {
  completeBlock(input: $input) { isCorrect hint cyrillic: hint(script: CYRL) coins progress { percent completedBlockIds completedAt } } }`;
const PROGRESS = `query ($users: [_Any!]!, $first: Int! = 20) { _entities(representations: $users) { ... on User {
  lessonProgress(first: $first) { percent completedAt lastOpenedAt lesson { id title } } } } }`;
const query = (sql: string, parameters: unknown[] = []) => graph.context().db.query(sql, parameters);
const users = (...ids: string[]) => ids.map((id) => ({ __typename: 'User', id }));

let author: string;
beforeAll(async () => {
  author = (await graph.newUser('TEACHER')).userId;
});

/** A published lesson of `texts` texts and, at its end, `questions` questions whose key is 1. */
async function newLesson(texts: number, questions = 0, status = 'PUBLISHED') {
  const [{ id }] = await query(
    `INSERT INTO lessons.lessons (author_id, title, language, grade, status, published_at) VALUES ($1, 'Dars', 'uz', 1, $2, now()) RETURNING id`,
    [author, status],
  );
  const blocks: Array<{ id: string }> = await query(
    `INSERT INTO lessons.lesson_blocks (lesson_id, position, kind, text, options, answer, hint)
     SELECT $1, n, CASE WHEN n <= $2 THEN 'TEXT' ELSE 'QUESTION' END, 'Matn', CASE WHEN n > $2 THEN '{a,b,c}'::text[] END,
            CASE WHEN n > $2 THEN 1 END, CASE WHEN n > $2 THEN 'Rasmga qara.' END
       FROM generate_series(1, $2::int + $3::int) AS n RETURNING id`,
    [id, texts, questions],
  );
  return { id: id as string, blocks: blocks.map((block) => block.id) };
}
const complete = async (pupil: GraphClient, lessonId: string, blockId: string | undefined, answer?: number) =>
  (await pupil.data(COMPLETE, { input: { lessonId, blockId, answer } })).completeBlock;
const balanceOf = async ({ userId }: GraphClient) =>
  Number((await query('SELECT balance FROM shared.student_coins WHERE student_id = $1', [userId]))[0]?.balance ?? 0);

describe('the formula', () => {
  it('is 0 for an empty lesson, 100 only for all blocks, whole and never falling', () => {
    expect(percentOf(0, 0)).toBe(0);
    fc.assert(
      fc.property(fc.nat(200), fc.nat(200), (completed, all) => {
        const percent = percentOf(completed, all);
        expect(Number.isInteger(percent)).toBe(true);
        expect(percent === 100).toBe(all > 0 && completed >= all);
        expect(percentOf(completed + 1, all)).toBeGreaterThanOrEqual(percent);
      }),
    );
  });

  it('holds for an empty lesson that is open', async () => {
    const pupil = await graph.newUser('STUDENT');
    const { id } = await newLesson(0);
    const { openLesson } = await pupil.data(OPEN, { input: { lessonId: id } });
    expect(openLesson).toMatchObject({ percent: 0, completedBlockIds: [], completedAt: null, lesson: { id } });
  });
});

describe('going through a lesson', () => {
  it('counts each block once, whatever the order, and completes with the last', async () => {
    const pupil = await graph.newUser('STUDENT');
    const { id, blocks } = await newLesson(3);
    const [a, b, c] = blocks;
    const percents: number[] = [];
    for (const block of [c, c, a, c, a, b]) percents.push((await complete(pupil, id, block)).progress.percent);
    expect(percents).toEqual([33, 33, 66, 66, 66, 100]);
  });

  it('pays once on completion, and never again', async () => {
    const pupil = await graph.newUser('STUDENT');
    const { id, blocks } = await newLesson(2);
    expect((await complete(pupil, id, blocks[0])).coins).toBe(0);
    const last = await complete(pupil, id, blocks[1]);
    expect(last).toMatchObject({ coins: 10, progress: { percent: 100, completedAt: expect.any(String) } });
    const again = await complete(pupil, id, blocks[1]);
    expect(again).toMatchObject({ coins: 0, progress: { completedAt: last.progress.completedAt } });
    expect(await balanceOf(pupil)).toBe(10);
  });

  it('leaves a question open after a wrong choice, with a hint, and never takes anything away', async () => {
    const pupil = await graph.newUser('STUDENT');
    const { id, blocks } = await newLesson(1, 1);
    await complete(pupil, id, blocks[0]);
    const wrong = await complete(pupil, id, blocks[1], 0);
    expect(wrong).toMatchObject({
      isCorrect: false,
      hint: 'Rasmga qara.',
      cyrillic: 'Расмга қара.',
      coins: 0,
      progress: { percent: 50 },
    });
    const right = await complete(pupil, id, blocks[1], 1);
    expect(right).toMatchObject({ isCorrect: true, hint: null, coins: 10, progress: { percent: 100 } });
    const later = await complete(pupil, id, blocks[1], 2);
    expect(later).toMatchObject({ isCorrect: false, coins: 0, progress: { percent: 100 } });
    expect(await query('SELECT tries FROM lessons.block_completions WHERE block_id = $1', [blocks[1]])).toEqual([
      { tries: 2 },
    ]);
  });

  it('pays once when fifty devices finish all blocks at once', async () => {
    const pupil = await graph.newUser('STUDENT');
    const { id, blocks } = await newLesson(5);
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, n) => complete(pupil, id, blocks[n % blocks.length])),
    );
    expect(answers.filter(({ coins }) => coins === 10)).toHaveLength(1);
    expect(await balanceOf(pupil)).toBe(10);
    expect(await query('SELECT 1 FROM lessons.block_completions WHERE lesson_id = $1', [id])).toHaveLength(5);
  });

  it.each([
    ['a question without a choice', { answer: undefined }, 'BAD_USER_INPUT'],
    ['an option that is not there', { answer: 3 }, 'BAD_USER_INPUT'],
    ['an option below the first', { answer: -1 }, 'BAD_USER_INPUT'],
    ['a block of another lesson', { blockId: '01930000-0000-7000-8000-000000000000', answer: 1 }, 'NOT_FOUND'],
    ['a block that is no id', { blockId: 'block', answer: 1 }, 'NOT_FOUND'],
    ['a lesson that is no id', { lessonId: 'lesson', answer: 1 }, 'NOT_FOUND'],
  ])('refuses %s and stores nothing', async (_name, wrong, code) => {
    const pupil = await graph.newUser('STUDENT');
    const { id, blocks } = await newLesson(0, 1);
    expect(await pupil.codes(COMPLETE, { input: { lessonId: id, blockId: blocks[0], ...wrong } })).toEqual([code]);
    expect(await query('SELECT 1 FROM lessons.lesson_progress WHERE student_id = $1', [pupil.userId])).toEqual([]);
  });

  it('is for pupils, in lessons that they may read', async () => {
    const { id, blocks } = await newLesson(1);
    const variables = { input: { lessonId: id, blockId: blocks[0] } };
    expect(await graph.anonymous.codes(COMPLETE, variables)).toEqual(['UNAUTHENTICATED']);
    for (const role of ['TEACHER', 'PARENT', 'ORGANIZATION', 'MODERATOR'] as const) {
      const other = await graph.newUser(role);
      expect(await other.codes(COMPLETE, variables)).toEqual(['FORBIDDEN']);
      expect(await other.codes(OPEN, { input: { lessonId: id } })).toEqual(['FORBIDDEN']);
    }
    const pupil = await graph.newUser('STUDENT');
    for (const status of ['DRAFT', 'ARCHIVED']) {
      const hidden = await newLesson(1, 0, status);
      expect(await pupil.codes(OPEN, { input: { lessonId: hidden.id } })).toEqual(['NOT_FOUND']);
      const input = { lessonId: hidden.id, blockId: hidden.blocks[0] };
      expect(await pupil.codes(COMPLETE, { input })).toEqual(['NOT_FOUND']);
    }
  });
});

describe('the progress of a pupil', () => {
  it('lists the lesson opened last first, as many as asked for', async () => {
    const pupil = await graph.newUser('STUDENT');
    const lessons = [await newLesson(2), await newLesson(1), await newLesson(4)];
    for (const { id, blocks } of lessons) await complete(pupil, id, blocks[0]);
    await pupil.data(OPEN, { input: { lessonId: lessons[0]?.id } });
    const read = async (first = 20) =>
      (await pupil.data(PROGRESS, { users: users(pupil.userId), first }))._entities[0].lessonProgress;
    expect(await read()).toMatchObject([
      { lesson: { id: lessons[0]?.id }, percent: 50, completedAt: null },
      { lesson: { id: lessons[2]?.id }, percent: 25 },
      { lesson: { id: lessons[1]?.id }, percent: 100, completedAt: expect.any(String) },
    ]);
    expect(await read(1)).toHaveLength(1);
    expect(await pupil.codes(PROGRESS, { users: users(pupil.userId), first: 0 })).toEqual(['BAD_USER_INPUT']);
  });

  it('is for the pupil and those who look after them', async () => {
    const [pupil, parent, stranger] = [
      await graph.newUser('STUDENT'),
      await graph.newUser('PARENT'),
      await graph.newUser('TEACHER'),
    ];
    const { id, blocks } = await newLesson(1);
    await complete(pupil, id, blocks[0]);
    await addSupervision(graph.context(), pupil.userId, parent.userId, 'GUARDIAN');
    const variables = { users: users(pupil.userId) };
    expect((await parent.data(PROGRESS, variables))._entities[0].lessonProgress).toHaveLength(1);
    expect(await stranger.codes(PROGRESS, variables)).toEqual(['FORBIDDEN']);
    expect(await graph.anonymous.codes(PROGRESS, variables)).toEqual(['UNAUTHENTICATED']);
  });

  it('costs as many statements for thirty pupils as for one', async () => {
    const moderator = await graph.newUser('MODERATOR');
    const { id, blocks } = await newLesson(2);
    const pupils = await Promise.all(Array.from({ length: 30 }, () => graph.newUser('STUDENT')));
    for (const pupil of pupils) await complete(pupil, id, blocks[0]);
    const ids = pupils.map(({ userId }) => userId);
    const one = await graph.statements(() => moderator.data(PROGRESS, { users: users(ids[0] as string) }));
    const thirty = await graph.statements(() => moderator.data(PROGRESS, { users: users(...ids) }));
    expect(thirty).toHaveLength(one.length);
  });
});
