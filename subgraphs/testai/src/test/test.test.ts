import { type GraphClient, testGraph } from '@alif24/subgraph-shared/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

const graph = testGraph(subgraph);

const CREATE = 'mutation ($input: CreateTestInput!) { createTest(input: $input) { id status questionCount maxScore } }';
const UPDATE = 'mutation ($input: UpdateTestInput!) { updateTest(input: $input) { id title questionCount maxScore } }';
const PUBLISH = 'mutation ($input: PublishTestInput!) { publishTest(input: $input) { id status publishedAt } }';
const AUTHORED = `query ($id: ID!) { test(id: $id) { title author { id } questions {
  position type text points explanation options { id text } key { optionIds number tolerance texts } } } }`;
const TESTS = `query ($first: Int, $after: String, $grade: Int, $language: Locale) {
  tests(first: $first, after: $after, grade: $grade, language: $language) {
    totalCount pageInfo { hasNextPage endCursor } edges { node { id title author { id } } } } }`;

const single = {
  type: 'SINGLE_CHOICE',
  text: 'Poytaxtimiz qaysi shahar?',
  options: [
    { text: 'Toshkent', isCorrect: true },
    { text: "Farg'ona", isCorrect: false },
  ],
};
const multiple = {
  type: 'MULTIPLE_CHOICE',
  text: 'Qaysi sonlar juft?',
  points: 2,
  options: [
    { text: '2', isCorrect: true },
    { text: '3', isCorrect: false },
    { text: '4', isCorrect: true },
  ],
};
const number = { type: 'NUMBER', text: '7 × 8 = ?', number: 56, explanation: 'Yetti marta sakkiz.' };
const short = { type: 'SHORT_TEXT', text: 'Bir hafta necha kun?', acceptedTexts: ['yetti', 'yetti kun'] };
const input = (more: object = {}) => ({
  title: 'Bilim sinovi',
  grade: 3,
  language: 'UZ_LATN',
  questions: [single, multiple, number, short],
  ...more,
});

let teacher: GraphClient;
let student: GraphClient;
beforeAll(async () => {
  teacher = await graph.newUser('TEACHER');
  student = await graph.newUser('STUDENT');
});
const draft = async (more?: object) => (await teacher.data(CREATE, { input: input(more) })).createTest.id as string;
const published = async (more?: object, by = teacher) => {
  const testId = (await by.data(CREATE, { input: input(more) })).createTest.id as string;
  await by.data(PUBLISH, { input: { testId } });
  return testId;
};

describe('writing a test', () => {
  it('begins as a draft that its author sees with the keys', async () => {
    const { createTest } = await teacher.data(CREATE, { input: input() });
    expect(createTest).toMatchObject({ status: 'DRAFT', questionCount: 4, maxScore: 5 });
    const { test } = await teacher.data(AUTHORED, { id: createTest.id });
    expect(test.author.id).toBe(teacher.userId);
    expect(test.questions).toMatchObject([
      { position: 1, type: 'SINGLE_CHOICE', points: 1, key: { number: null, texts: [] } },
      { position: 2, type: 'MULTIPLE_CHOICE', points: 2 },
      { position: 3, type: 'NUMBER', key: { number: 56, tolerance: 0 }, explanation: 'Yetti marta sakkiz.' },
      { position: 4, type: 'SHORT_TEXT', options: [], key: { texts: ['yetti', 'yetti kun'] } },
    ]);
  });

  it('knows the right options by ids that no other option has', async () => {
    const id = await draft({ questions: [single, multiple, multiple] });
    const { test } = await teacher.data(AUTHORED, { id });
    const options = test.questions.flatMap((question: { options: Array<{ id: string }> }) => question.options);
    expect(new Set(options.map((option: { id: string }) => option.id)).size).toBe(8);
    const right = test.questions.map(
      (question: { options: Array<{ id: string; text: string }>; key: { optionIds: string[] } }) =>
        question.options.filter((option) => question.key.optionIds.includes(option.id)).map(({ text }) => text),
    );
    expect(right).toEqual([['Toshkent'], ['2', '4'], ['2', '4']]);
  });

  it('stores Uzbek apostrophes as letters', async () => {
    const id = await draft({ title: "G'ozlar o'yini" });
    const { test } = await teacher.data(AUTHORED, { id });
    expect(test.title).toBe('Gʻozlar oʻyini');
    expect(test.questions[0].options[1].text).toBe('Fargʻona');
  });

  const wrong = (question: object) => ({ questions: [question] });
  it.each([
    ['a blank title', { title: '  ' }],
    ['a title of a megabyte', { title: 'x'.repeat(1_000_000) }],
    ['a grade that no school has', { grade: 12 }],
    ['101 questions', { questions: Array.from({ length: 101 }, () => number) }],
    ['a question that asks nothing', wrong({ ...number, text: ' ' })],
    ['a word of two scripts', wrong({ ...number, text: 'Нечта?'.replace('е', 'e') })],
    ['a question worth nothing', wrong({ ...number, points: 0 })],
    ['a question of a megabyte', wrong({ ...number, text: 'x'.repeat(1_000_000) })],
    ['a choice of one', wrong({ ...single, options: single.options.slice(0, 1) })],
    [
      'nine options',
      wrong({ ...multiple, options: Array.from({ length: 9 }, (_, n) => ({ text: `${n}`, isCorrect: n === 0 })) }),
    ],
    ['an empty option', wrong({ ...single, options: [...single.options, { text: '', isCorrect: false }] })],
    [
      'options that differ by case alone',
      wrong({ ...single, options: [...single.options, { text: 'toshkent ', isCorrect: false }] }),
    ],
    [
      'a choice without a right option',
      wrong({ ...single, options: single.options.map((o) => ({ ...o, isCorrect: false })) }),
    ],
    [
      'a single choice with two right options',
      wrong({ ...single, options: single.options.map((o) => ({ ...o, isCorrect: true })) }),
    ],
    ['a number question without its number', wrong({ ...number, number: null })],
    ['a tolerance below 0', wrong({ ...number, tolerance: -1 })],
    ['a number question with options', wrong({ ...number, options: single.options })],
    ['a choice with a number', wrong({ ...single, number: 1 })],
    ['a short text without an accepted answer', wrong({ ...short, acceptedTexts: [] })],
    ['a blank accepted answer', wrong({ ...short, acceptedTexts: [' '] })],
    ['an accepted answer of 101 characters', wrong({ ...short, acceptedTexts: ['x'.repeat(101)] })],
    ['a choice with accepted texts', wrong({ ...single, acceptedTexts: ['a'] })],
    ['a type that does not exist', wrong({ ...short, type: 'ESSAY' })],
  ])('refuses %s and stores nothing', async (_name, more) => {
    const count = async () => (await graph.context().db.query('SELECT count(*) FROM testai.tests'))[0].count;
    const before = await count();
    expect(await teacher.codes(CREATE, { input: input(more) })).toEqual(['BAD_USER_INPUT']);
    expect(await count()).toBe(before);
  });

  it('names the field at fault', async () => {
    const { errors } = await teacher.ask(CREATE, { input: input({ questions: [number, { ...short, text: '' }] }) });
    expect(errors?.[0]?.extensions?.details).toEqual({ field: 'questions.1.text' });
  });

  it('is for teachers', async () => {
    for (const role of ['STUDENT', 'PARENT', 'ORGANIZATION', 'MODERATOR'] as const) {
      const other = await graph.newUser(role);
      expect(await other.codes(CREATE, { input: input() })).toEqual(['FORBIDDEN']);
    }
    expect(await graph.anonymous.codes(CREATE, { input: input() })).toEqual(['UNAUTHENTICATED']);
  });
});

describe('a draft', () => {
  it('is replaced as a whole', async () => {
    const testId = await draft();
    const { updateTest } = await teacher.data(UPDATE, {
      input: { ...input({ title: 'Yangi', questions: [multiple] }), testId },
    });
    expect(updateTest).toMatchObject({ title: 'Yangi', questionCount: 1, maxScore: 2 });
    expect((await teacher.data(AUTHORED, { id: testId })).test.questions).toHaveLength(1);
  });

  it('does not exist for anybody but its author', async () => {
    const testId = await draft();
    const colleague = await graph.newUser('TEACHER');
    for (const other of [colleague, student])
      expect(await other.data(AUTHORED, { id: testId })).toEqual({ test: null });
    expect(await colleague.codes(UPDATE, { input: { ...input(), testId } })).toEqual(['NOT_FOUND']);
    expect(await colleague.codes(PUBLISH, { input: { testId } })).toEqual(['NOT_FOUND']);
  });

  it('without a question is not published', async () => {
    const testId = await draft({ questions: [] });
    expect(await teacher.codes(PUBLISH, { input: { testId } })).toEqual(['BAD_USER_INPUT']);
  });
});

describe('a published test', () => {
  it('no longer changes, neither through the graph nor in the database', async () => {
    const testId = await published();
    expect(await teacher.codes(UPDATE, { input: { ...input(), testId } })).toEqual(['CONFLICT']);
    const { db } = graph.context();
    for (const sql of [
      `UPDATE testai.test_questions SET text = 'x' WHERE test_id = $1`,
      'DELETE FROM testai.test_questions WHERE test_id = $1',
      `UPDATE testai.test_question_keys SET number = 0 WHERE question_id IN (SELECT id FROM testai.test_questions WHERE test_id = $1)`,
    ]) {
      await expect(db.query(sql, [testId])).rejects.toThrow('published test');
    }
  });

  it('stays published as it was when it is published again', async () => {
    const testId = await draft();
    const first = await teacher.data(PUBLISH, { input: { testId } });
    expect(await teacher.data(PUBLISH, { input: { testId } })).toEqual(first);
  });

  it('gives its keys to nobody but its author', async () => {
    const id = await published();
    const colleague = await graph.newUser('TEACHER');
    for (const other of [student, colleague]) {
      const { data, errors } = await other.ask(AUTHORED, { id });
      expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['FORBIDDEN']);
      expect(data).toMatchObject({ test: { title: 'Bilim sinovi', questions: null } });
    }
  });

  it('vanishes with its author', async () => {
    const leaver = await graph.newUser('TEACHER');
    const id = await published({}, leaver);
    await graph.asOwner('DELETE FROM shared.users WHERE id = $1', [leaver.userId]);
    expect(await student.data(AUTHORED, { id })).toEqual({ test: null });
  });
});

describe('the list of tests', () => {
  it('pages through the published ones, newest first, each once', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 5; n += 1) ids.unshift(await published({ grade: 11, language: 'EN', title: `Test ${n}` }));
    await draft({ grade: 11, language: 'EN' });
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { tests } = await student.data(TESTS, { first: 2, after, grade: 11, language: 'EN' });
      expect(tests.totalCount).toBe(5);
      seen.push(...tests.edges.map((edge: { node: { id: string } }) => edge.node.id));
      after = tests.pageInfo.hasNextPage ? tests.pageInfo.endCursor : null;
    } while (after);
    expect(seen).toEqual(ids);
  });

  it('filters by grade and language', async () => {
    const id = await published({ grade: 10, language: 'RU' });
    const find = async (filter: Record<string, unknown>) =>
      (await student.data(TESTS, filter)).tests.edges.map((edge: { node: { id: string } }) => edge.node.id);
    expect(await find({ grade: 10 })).toEqual([id]);
    expect(await find({ grade: 10, language: 'EN' })).toEqual([]);
    expect(await find({ language: 'RU' })).toEqual([id]);
  });

  it('refuses a page that makes no sense', async () => {
    for (const page of [{ first: 0 }, { first: 101 }, { after: 'x' }]) {
      expect(await student.codes(TESTS, page)).toEqual(['BAD_USER_INPUT']);
    }
    expect(await graph.anonymous.codes(TESTS)).toEqual(['UNAUTHENTICATED']);
  });

  it('shows a teacher what is theirs, drafts too', async () => {
    const author = await graph.newUser('TEACHER');
    await published({}, author);
    await author.data(CREATE, { input: input({ title: 'Qoralama' }) });
    const { myTests } = await author.data('{ myTests { edges { node { title status } } } }');
    expect(myTests.edges.map((edge: { node: object }) => edge.node)).toEqual([
      { title: 'Qoralama', status: 'DRAFT' },
      { title: 'Bilim sinovi', status: 'PUBLISHED' },
    ]);
    expect(await student.codes('{ myTests { totalCount } }')).toEqual(['FORBIDDEN']);
  });
});
