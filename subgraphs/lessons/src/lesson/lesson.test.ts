import { type GraphClient, testGraph } from '@alif24/subgraph-shared/testing';
import { describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

const graph = testGraph(subgraph);
const LESSONS = `query ($first: Int! = 20, $after: String, $grade: Int, $language: String) {
  lessons(first: $first, after: $after, grade: $grade, language: $language) {
    totalCount pageInfo { hasNextPage endCursor }
    edges { node { id title author { id } blockCount blocks { kind answer } myProgress { percent } } } } }`;

/** Published lessons with one question each, the last one newest; two in a microsecond where `together`. */
async function published({ userId }: GraphClient, count: number, { grade = 1, language = 'uz' } = {}) {
  const rows: Array<{ id: string }> = await graph.context().db.query(
    `WITH made AS (
       INSERT INTO lessons.lessons (author_id, title, language, grade, status, published_at)
       SELECT $1, 'Dars ' || n, $3, $4, 'PUBLISHED', now() + make_interval(secs => (n / 2) * 0.000001) FROM generate_series(1, $2::int) AS n
       RETURNING id, published_at),
     blocks AS (
       INSERT INTO lessons.lesson_blocks (lesson_id, position, kind, text, options, answer)
       SELECT id, 1, 'QUESTION', 'Nima?', '{a,b}', 1 FROM made)
     SELECT id FROM made ORDER BY published_at DESC, id DESC`,
    [userId, count, language, grade],
  );
  return rows.map(({ id }) => id);
}
const idsOf = ({ edges }: { edges: Array<{ node: { id: string } }> }) => edges.map(({ node }) => node.id);

describe('the published lessons', () => {
  it('are paged newest first without one repeated or lost, even those of one instant', async () => {
    const ids = await published(await graph.newUser('TEACHER'), 9, { grade: 9 });
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { lessons } = await graph.anonymous.data(LESSONS, { first: 2, after, grade: 9 });
      expect(lessons.totalCount).toBe(9);
      seen.push(...idsOf(lessons));
      after = lessons.pageInfo.hasNextPage ? lessons.pageInfo.endCursor : null;
    } while (after);
    expect(seen).toEqual(ids);
  });

  it('are filtered by grade and language', async () => {
    const teacher = await graph.newUser('TEACHER');
    const [russian] = await published(teacher, 1, { grade: 7, language: 'ru' });
    await published(teacher, 1, { grade: 7 });
    const { lessons } = await graph.anonymous.data(LESSONS, { grade: 7, language: 'ru' });
    expect(idsOf(lessons)).toEqual([russian]);
  });

  it.each([
    [{ first: 0 }, 'BAD_USER_INPUT'],
    [{ first: 101 }, 'BAD_USER_INPUT'],
    [{ after: '!' }, 'BAD_USER_INPUT'],
    [{ after: 'WyJ4Il0' }, 'NOT_FOUND'],
  ])('refuse the page %j', async (variables, code) => {
    expect(await graph.anonymous.codes(LESSONS, variables)).toEqual([code]);
  });

  it('cost as many statements for twenty as for one', async () => {
    const pupil = await graph.newUser('STUDENT');
    await published(await graph.newUser('TEACHER'), 20, { grade: 5 });
    const one = await graph.statements(() => pupil.data(LESSONS, { first: 1, grade: 5 }));
    const twenty = await graph.statements(() => pupil.data(LESSONS, { first: 20, grade: 5 }));
    expect(twenty).toHaveLength(one.length);
  });
});

describe('a lesson', () => {
  const READ = 'query ($id: ID!) { lesson(id: $id) { id status blocks { answer } } }';
  const set = (id: string | undefined, status: string) =>
    graph.context().db.query('UPDATE lessons.lessons SET status = $2 WHERE id = $1', [id, status]);

  it('shows the key of its questions to its author alone', async () => {
    const author = await graph.newUser('TEACHER');
    const [id] = await published(author, 1);
    expect((await author.data(READ, { id })).lesson.blocks).toEqual([{ answer: 1 }]);
    const others = [graph.anonymous, await graph.newUser('STUDENT'), await graph.newUser('TEACHER')];
    for (const reader of others) expect((await reader.data(READ, { id })).lesson.blocks).toEqual([{ answer: null }]);
  });

  it('is for its author and moderators while it is a draft', async () => {
    const author = await graph.newUser('TEACHER');
    const [id] = await published(author, 1);
    await set(id, 'DRAFT');
    for (const reader of [author, await graph.newUser('MODERATOR')]) {
      expect((await reader.data(READ, { id })).lesson).toMatchObject({ id, status: 'DRAFT' });
    }
    for (const reader of [graph.anonymous, await graph.newUser('STUDENT'), await graph.newUser('TEACHER')]) {
      expect((await reader.data(READ, { id })).lesson).toBeNull();
    }
    const drafts = idsOf((await graph.anonymous.data(LESSONS, { first: 100 })).lessons);
    expect(drafts).not.toContain(id);
  });

  it('stays open, once archived, to those who began it', async () => {
    const [began, late] = [await graph.newUser('STUDENT'), await graph.newUser('STUDENT')];
    const [id] = await published(await graph.newUser('TEACHER'), 1);
    await began.data('mutation ($id: ID!) { openLesson(input: { lessonId: $id }) { percent } }', { id });
    await set(id, 'ARCHIVED');
    expect((await began.data(READ, { id })).lesson).toMatchObject({ id });
    expect((await late.data(READ, { id })).lesson).toBeNull();
  });

  it('outlives its author', async () => {
    const author = await graph.newUser('TEACHER');
    const [id] = await published(author, 1);
    await graph.asOwner('DELETE FROM shared.users WHERE id = $1', [author.userId]);
    const { lesson } = await graph.anonymous.data(`{ lesson(id: "${id}") { id author { id } } }`);
    expect(lesson).toEqual({ id, author: null });
  });

  it('is found by other platforms only where the caller may read it', async () => {
    const [open, draft] = await published(await graph.newUser('TEACHER'), 2);
    await set(draft, 'DRAFT');
    const { _entities } = await graph.anonymous.data(
      'query ($all: [_Any!]!) { _entities(representations: $all) { ... on Lesson { id } } }',
      {
        all: [
          { __typename: 'Lesson', id: open },
          { __typename: 'Lesson', id: draft },
        ],
      },
    );
    expect(_entities).toEqual([{ id: open }, null]);
  });
});

describe('what a teacher wrote', () => {
  const MINE = '{ myLessons { totalCount edges { node { id } } } }';

  it('is listed for that teacher in any status', async () => {
    const teacher = await graph.newUser('TEACHER');
    const ids = await published(teacher, 2);
    await graph.context().db.query(`UPDATE lessons.lessons SET status = 'ARCHIVED' WHERE id = $1`, [ids[0]]);
    await published(await graph.newUser('TEACHER'), 1);
    const { myLessons } = await teacher.data(MINE);
    expect(idsOf(myLessons).toSorted()).toEqual(ids.toSorted());
  });

  it('is for teachers', async () => {
    expect(await graph.anonymous.codes(MINE)).toEqual(['UNAUTHENTICATED']);
    expect(await (await graph.newUser('STUDENT')).codes(MINE)).toEqual(['FORBIDDEN']);
  });
});
