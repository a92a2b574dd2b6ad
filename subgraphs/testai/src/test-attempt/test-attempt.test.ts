import { addSupervision } from '@alif24/subgraph-shared/auth';
import { type GraphClient, testGraph } from '@alif24/subgraph-shared/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

const graph = testGraph(subgraph);

const START = `mutation ($input: StartTestAttemptInput!) { startTestAttempt(input: $input) {
  id startedAt submittedAt score coins results { points } answers { questionId }
  questions { id position type text points options { id text } } test { id title } student { id } } }`;
const SAVE = `mutation ($input: SaveTestAnswerInput!) { saveTestAnswer(input: $input) {
  id answers { questionId optionIds text } } }`;
const SUBMIT = `mutation ($input: SubmitTestAttemptInput!) { submitTestAttempt(input: $input) {
  id score coins submittedAt results { question { id position } answer { optionIds text } isCorrect points explanation } } }`;
const FIND = 'query ($id: ID!) { testAttempt(id: $id) { id score questions { text } } }';
const STATISTICS = `query ($id: ID!) { test(id: $id) { statistics { students averageScore }
  questions { position statistics { attempts answered correct facility } }
  attempts { totalCount edges { node { score student { id } } } } } }`;

const questions = [
  {
    type: 'SINGLE_CHOICE',
    text: '2 + 2',
    options: [
      { text: '4', isCorrect: true },
      { text: '5', isCorrect: false },
    ],
  },
  {
    type: 'MULTIPLE_CHOICE',
    text: 'Juft sonlar',
    points: 2,
    options: [
      { text: '2', isCorrect: true },
      { text: '3', isCorrect: false },
      { text: '4', isCorrect: true },
    ],
  },
  { type: 'NUMBER', text: 'Yarim', number: 0.5, tolerance: 0.01, explanation: 'Bir taqsim ikki.' },
  { type: 'SHORT_TEXT', text: '12', acceptedTexts: ["o'n ikki"] },
];
interface Asked {
  id: string;
  options: Array<{ id: string }>;
}
/** An answer as a test writes it: options by their place, from 1. */
interface Written {
  chosen?: number[];
  text?: string;
}
const inputOf = (question: Asked | undefined, { chosen, text }: Written) => ({
  ...(chosen && { optionIds: chosen.map((place) => question?.options[place - 1]?.id ?? 'none') }),
  ...(text !== undefined && { text }),
});
const RIGHT: Written[] = [{ chosen: [1] }, { chosen: [3, 1] }, { text: '0,5' }, { text: 'ЎН ИККИ' }];

let teacher: GraphClient;
let testId: string;
const publish = async (by: GraphClient) => {
  const input = { title: 'Sinov', grade: 2, language: 'UZ_LATN', questions };
  const { createTest } = await by.data('mutation ($input: CreateTestInput!) { createTest(input: $input) { id } }', {
    input,
  });
  await by.data('mutation ($input: PublishTestInput!) { publishTest(input: $input) { id } }', {
    input: { testId: createTest.id },
  });
  return createTest.id as string;
};
beforeAll(async () => {
  teacher = await graph.newUser('TEACHER');
  testId = await publish(teacher);
});

const start = async (student: GraphClient, id = testId) =>
  (await student.data(START, { input: { testId: id } })).startTestAttempt as {
    id: string;
    questions: Asked[];
  };
const submit = async (student: GraphClient, attemptId: string) =>
  (await student.data(SUBMIT, { input: { attemptId } })).submitTestAttempt;
/** Takes the test; an answer of null is left. */
const take = async (student: GraphClient, answers: Array<Written | null> = RIGHT, id = testId) => {
  const attempt = await start(student, id);
  for (const [n, answer] of answers.entries()) {
    const question = attempt.questions[n];
    if (!answer) continue;
    const input = { attemptId: attempt.id, questionId: question?.id, answer: inputOf(question, answer) };
    await student.data(SAVE, { input });
  }
  return submit(student, attempt.id);
};
const coinsOf = async (student: GraphClient) => {
  const [row] = await graph
    .context()
    .db.query('SELECT balance FROM shared.student_coins WHERE student_id = $1', [student.userId]);
  return Number(row?.balance ?? 0);
};

describe('starting', () => {
  it('gives the questions without anything that tells the answers', async () => {
    const student = await graph.newUser('STUDENT');
    const answer = await student.ask(START, { input: { testId } });
    expect(answer.data?.startTestAttempt).toMatchObject({
      submittedAt: null,
      score: null,
      coins: 0,
      results: null,
      answers: [],
    });
    expect(JSON.stringify(answer)).not.toMatch(/taqsim|o.n ikki|isCorrect|tolerance|key/i);
    for (const field of ['key { number }', 'explanation', 'statistics { correct }']) {
      expect(
        await student.codes(START.replace('position type', `position ${field}`), { input: { testId } }),
      ).toHaveLength(1);
    }
  });

  it('goes on with the open attempt', async () => {
    const student = await graph.newUser('STUDENT');
    const attempts = await Promise.all(Array.from({ length: 20 }, () => start(student)));
    expect(new Set(attempts.map(({ id }) => id)).size).toBe(1);
  });

  it('is for pupils and published tests', async () => {
    const student = await graph.newUser('STUDENT');
    const input = { title: 'Qoralama', grade: 2, language: 'UZ_LATN', questions };
    const { createTest } = await teacher.data(
      'mutation ($input: CreateTestInput!) { createTest(input: $input) { id } }',
      { input },
    );
    for (const id of [createTest.id, '00000000-0000-7000-8000-000000000000', 'x']) {
      expect(await student.codes(START, { input: { testId: id } })).toEqual(['NOT_FOUND']);
    }
    expect(await teacher.codes(START, { input: { testId } })).toEqual(['FORBIDDEN']);
    expect(await graph.anonymous.codes(START, { input: { testId } })).toEqual(['UNAUTHENTICATED']);
  });
});

describe('answering', () => {
  it('keeps the last answer, and takes it back when it is empty', async () => {
    const student = await graph.newUser('STUDENT');
    const { id: attemptId, questions: asked } = await start(student);
    const save = async (n: number, answer: Written) =>
      (await student.data(SAVE, { input: { attemptId, questionId: asked[n]?.id, answer: inputOf(asked[n], answer) } }))
        .saveTestAnswer.answers;
    await save(0, { chosen: [2] });
    expect(await save(0, { chosen: [1] })).toEqual([
      { questionId: asked[0]?.id, optionIds: [asked[0]?.options[0]?.id], text: null },
    ]);
    expect(await save(3, { text: ' oʻn ' })).toContainEqual({ questionId: asked[3]?.id, optionIds: [], text: 'oʻn' });
    await save(3, { text: '' });
    expect(await save(0, { chosen: [] })).toEqual([]);
  });

  it.each<[string, number, Written]>([
    ['text for a choice', 0, { text: '4' }],
    ['options for a number', 2, { chosen: [1] }],
    ['both', 3, { chosen: [1], text: 'a' }],
    ['nothing at all', 0, {}],
    ['two options for a single choice', 0, { chosen: [1, 2] }],
    ['an option that is not there', 1, { chosen: [1, 9] }],
    ['nine options', 1, { chosen: Array.from({ length: 9 }, () => 1) }],
    ['a text of a megabyte', 3, { text: 'x'.repeat(1_000_000) }],
  ])('refuses %s and stores nothing', async (_name, n, answer) => {
    const student = await graph.newUser('STUDENT');
    const { id: attemptId, questions: asked } = await start(student);
    const input = { attemptId, questionId: asked[n]?.id, answer: inputOf(asked[n], answer) };
    expect(await student.codes(SAVE, { input })).toEqual(['BAD_USER_INPUT']);
    expect(
      await graph.context().db.query('SELECT FROM testai.test_answers WHERE attempt_id = $1', [attemptId]),
    ).toEqual([]);
  });

  it('is refused for a question of another test and for an attempt of somebody else', async () => {
    const [student, other] = [await graph.newUser('STUDENT'), await graph.newUser('STUDENT')];
    const mine = await start(student);
    const elsewhere = await start(student, await publish(teacher));
    const answer = inputOf(mine.questions[0], { chosen: [1] });
    const [questionId, foreign] = [mine.questions[0]?.id, elsewhere.questions[0]?.id];
    expect(await student.codes(SAVE, { input: { attemptId: mine.id, questionId: foreign, answer } })).toEqual([
      'NOT_FOUND',
    ]);
    expect(await other.codes(SAVE, { input: { attemptId: mine.id, questionId, answer } })).toEqual(['NOT_FOUND']);
    expect(await other.codes(SUBMIT, { input: { attemptId: mine.id } })).toEqual(['NOT_FOUND']);
  });

  it('is over after submitting: the result stays as it was', async () => {
    const student = await graph.newUser('STUDENT');
    const { id: attemptId, questions: asked } = await start(student);
    const result = await submit(student, attemptId);
    const input = { attemptId, questionId: asked[0]?.id, answer: inputOf(asked[0], { chosen: [1] }) };
    expect(await student.codes(SAVE, { input })).toEqual(['QUESTION_CLOSED']);
    expect(await submit(student, attemptId)).toEqual(result);
  });

  it('counts wholly or not at all while it races with submitting', async () => {
    const student = await graph.newUser('STUDENT');
    const { id: attemptId, questions: asked } = await start(student);
    const input = { attemptId, questionId: asked[0]?.id, answer: inputOf(asked[0], { chosen: [1] }) };
    const [save] = await Promise.all([student.codes(SAVE, { input }), submit(student, attemptId)]);
    const result = await submit(student, attemptId);
    expect(result.score).toBe(save.length === 0 ? 1 : 0);
  });
});

describe('submitting', () => {
  it('grades on the server and tells how each question went', async () => {
    const student = await graph.newUser('STUDENT');
    const result = await take(student, [{ chosen: [1] }, { chosen: [1] }, { text: '0,504' }, null]);
    expect(result).toMatchObject({ score: 2, submittedAt: expect.any(String) });
    expect(result.results).toMatchObject([
      { question: { position: 1 }, isCorrect: true, points: 1 },
      { question: { position: 2 }, isCorrect: false, points: 0, answer: { optionIds: [expect.any(String)] } },
      { question: { position: 3 }, isCorrect: true, points: 1, explanation: 'Bir taqsim ikki.' },
      { question: { position: 4 }, isCorrect: false, points: 0, answer: null },
    ]);
  });

  it('pays the first attempt of a pupil at a test, once, however often it is sent', async () => {
    const student = await graph.newUser('STUDENT');
    const { id: attemptId, questions: asked } = await start(student);
    await student.data(SAVE, {
      input: { attemptId, questionId: asked[1]?.id, answer: inputOf(asked[1], RIGHT[1] as Written) },
    });
    const results = await Promise.all(Array.from({ length: 20 }, () => submit(student, attemptId)));
    expect(new Set(results.map(({ score, coins }) => `${score} ${coins}`))).toEqual(new Set(['2 4']));
    expect(await coinsOf(student)).toBe(4);
    expect(await take(student)).toMatchObject({ score: 5, coins: 0 });
    expect(await coinsOf(student)).toBe(4);
  });

  it('pays nothing later when the first attempt brought nothing', async () => {
    const student = await graph.newUser('STUDENT');
    expect(await take(student, [])).toMatchObject({ score: 0, coins: 0 });
    expect(await take(student)).toMatchObject({ score: 5, coins: 0 });
    expect(await coinsOf(student)).toBe(0);
  });
});

describe('an attempt', () => {
  it('is seen by its pupil, their guardian and, once submitted, the author; by nobody else', async () => {
    const [student, parent, stranger] = [
      await graph.newUser('STUDENT'),
      await graph.newUser('PARENT'),
      await graph.newUser('TEACHER'),
    ];
    await addSupervision(graph.context(), student.userId, parent.userId, 'GUARDIAN');
    const { id } = await start(student);
    const seenBy = async (...people: GraphClient[]) =>
      Promise.all(people.map(async (person) => (await person.data(FIND, { id })).testAttempt !== null));
    expect(await seenBy(student, parent, teacher, stranger)).toEqual([true, true, false, false]);
    await submit(student, id);
    expect(await seenBy(student, parent, teacher, stranger)).toEqual([true, true, true, false]);
    expect(await graph.anonymous.codes(FIND, { id })).toEqual(['UNAUTHENTICATED']);
  });

  it("is the pupil's latest at its test, for the pupil alone", async () => {
    const student = await graph.newUser('STUDENT');
    const query = 'query ($id: ID!) { test(id: $id) { myLatestAttempt { score } } }';
    expect(await student.data(query, { id: testId })).toEqual({ test: { myLatestAttempt: null } });
    await take(student);
    expect(await student.data(query, { id: testId })).toEqual({ test: { myLatestAttempt: { score: 5 } } });
    expect(await teacher.data(query, { id: testId })).toEqual({ test: { myLatestAttempt: null } });
  });
});

describe('the results for the author', () => {
  it('count each pupil by the first attempt', async () => {
    const id = await publish(teacher);
    const [good, weak] = [await graph.newUser('STUDENT'), await graph.newUser('STUDENT')];
    await take(good, RIGHT, id);
    await take(weak, [{ chosen: [2] }], id);
    await take(weak, RIGHT, id);
    await start(await graph.newUser('STUDENT'), id);
    const { test } = await teacher.data(STATISTICS, { id });
    expect(test.statistics).toEqual({ students: 2, averageScore: 2.5 });
    expect(test.questions.map((question: { statistics: object }) => question.statistics)).toEqual([
      { attempts: 2, answered: 2, correct: 1, facility: 0.5 },
      ...Array.from({ length: 3 }, () => ({ attempts: 2, answered: 1, correct: 1, facility: 0.5 })),
    ]);
    expect(test.attempts).toMatchObject({
      totalCount: 3,
      edges: [{ node: { score: 5 } }, { node: { score: 0 } }, { node: { score: 5 } }],
    });
  });

  it('say nothing before the first attempt, and nothing to others', async () => {
    const id = await publish(teacher);
    const { test } = await teacher.data(STATISTICS, { id });
    expect(test).toMatchObject({ statistics: { students: 0, averageScore: null }, attempts: { totalCount: 0 } });
    expect(test.questions[0].statistics).toEqual({ attempts: 0, answered: 0, correct: 0, facility: null });
    const colleague = await graph.newUser('TEACHER');
    expect(await colleague.codes(STATISTICS, { id })).toEqual(['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN']);
  });
});
