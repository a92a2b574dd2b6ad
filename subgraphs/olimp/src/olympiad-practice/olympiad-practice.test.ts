import { testGraph } from '@alif24/subgraph-shared/testing';
import { describe, expect, it } from 'vitest';
import { passMinutes, sum } from '../olympiad/olympiad.fixture.ts';
import { BOARD, CHANGE_KEY, COUNT, PUBLISH, problem, REVIEW, sat } from '../olympiad/olympiad-results.fixture.ts';
import { subgraph } from '../subgraph.ts';

const graph = testGraph(subgraph);

const PRACTICE = `id finishedAt problems { id kind text options } answers { problemId isRight explanation key { correctOptions number } answer { options number } }`;
const START = `mutation ($input: StartOlympiadPracticeInput!) { startOlympiadPractice(input: $input) { ${PRACTICE} } }`;
const ANSWER = `mutation ($input: AnswerOlympiadPracticeInput!) { answerOlympiadPractice(input: $input) { ${PRACTICE} } }`;

const SUM = sum({
  points: 5,
  texts: [
    {
      ...{ language: 'UZ_LATN', text: '{a} + {b} nechaga teng?', options: [] },
      explanation: '{a} ga {b} ni qoʻshamiz.',
    },
  ],
});

async function past() {
  const jury = await graph.newUser('MODERATOR');
  const { id, stageId, pupils } = await sat(graph, jury, {
    rights: [2],
    problems: [{ ...problem(3), skill: 'times-tables' }, problem(4), SUM],
  });
  await passMinutes(graph, id, 60);
  const show = async () => {
    const input = { versionId: (await jury.data(COUNT, { input: { stageId } })).countOlympiadStage.id };
    await jury.data(REVIEW, { input });
    await jury.data(PUBLISH, { input });
  };
  return { jury, stageId, pupils, show, input: { stageId, grade: 3 } };
}

describe('a past paper', () => {
  it('opens for practice once its results are shown, for any pupil who may know of the olympiad', async () => {
    const { show, input } = await past();
    const pupil = await graph.newUser('STUDENT', { grade: 5 });
    expect(await pupil.codes(START, { input })).toEqual(['OLYMPIAD_STATE']);
    await show();
    const { startOlympiadPractice: practice } = await pupil.data(START, { input });
    expect(practice).toMatchObject({ finishedAt: null, answers: [] });
    expect(practice.problems).toHaveLength(3);
    expect((await pupil.data(START, { input })).startOlympiadPractice.id).toBe(practice.id);
    expect(await pupil.codes(START, { input: { ...input, grade: 7 } })).toEqual(['NOT_FOUND']);
    expect(await (await graph.newUser('TEACHER')).codes(START, { input })).toEqual(['FORBIDDEN']);
  });

  it('says after each answer what is right and why, counts the first one, and is finished work in the week when all are answered', async () => {
    const { show, input, stageId } = await past();
    await show();
    const before = (await graph.anonymous.data(BOARD, { stageId })).olympiadBoard.rows;
    const pupil = await graph.newUser('STUDENT', { grade: 3 });
    const { startOlympiadPractice: practice } = await pupil.data(START, { input });
    const answer = async (problemId: string, given: object) =>
      (await pupil.data(ANSWER, { input: { practiceId: practice.id, problemId, answer: given } }))
        .answerOlympiadPractice;
    const [first, second, typed] = practice.problems;
    const right = first.options.indexOf('toʻrt');
    const after = await answer(first.id, { options: [(right + 1) % 4] });
    const told = {
      problemId: first.id,
      isRight: false,
      key: { correctOptions: [right], number: null },
      explanation: 'Toʻrt ikkiga boʻlinadi.',
    };
    expect(after.answers).toEqual([
      expect.objectContaining({ ...told, answer: { options: [(right + 1) % 4], number: null } }),
    ]);
    expect((await answer(first.id, { options: [right] })).answers[0].isRight).toBe(false);
    await answer(second.id, { options: [second.options.indexOf('toʻrt')] });
    const [a = 0, b = 0] = String(typed.text).match(/\d+/g)?.map(Number) ?? [];
    const done = await answer(typed.id, { number: String(a + b) });
    expect(done.finishedAt).not.toBeNull();
    // With the numbers that this child has.
    expect(done.answers[2].explanation).toBe(`${a} ga ${b} ni qoʻshamiz.`);
    expect(done.answers.map(({ isRight }: { isRight: boolean }) => isRight)).toEqual([false, true, true]);
    await answer(typed.id, { number: '1' });
    const week = await graph
      .context()
      .db.query('SELECT platform, kind, title, correct, total FROM shared.activity_events WHERE student_id = $1', [
        pupil.userId,
      ]);
    // One activity, as a family would tell it: not the paper and each of its problems once more.
    expect(week).toEqual([
      { platform: 'OLIMP', kind: 'TEST_FINISHED', title: 'Kichik matematik', correct: 2, total: 3 },
    ]);
    expect((await graph.anonymous.data(BOARD, { stageId })).olympiadBoard.rows).toEqual(before);
    expect((await pupil.data(START, { input })).startOlympiadPractice.id).not.toBe(practice.id);
  });

  it('judges by what the jury published, and by nothing that it has only decided', async () => {
    const { show, input, jury } = await past();
    await show();
    const pupil = await graph.newUser('STUDENT', { grade: 3 });
    const { startOlympiadPractice: practice } = await pupil.data(START, { input });
    const [first, second] = practice.problems;
    const answer = async ({ id, options }: { id: string; options: string[] }, word: string) => {
      const given = { practiceId: practice.id, problemId: id, answer: { options: [options.indexOf(word)] } };
      return (await pupil.data(ANSWER, { input: given })).answerOlympiadPractice.answers;
    };
    await answer(first, 'bir');
    const keys = [{ correctOptions: [0] }];
    for (const { id } of [first, second]) {
      await jury.data(CHANGE_KEY, { input: { problemId: id, keys } });
    }
    const told = async () =>
      (await answer(second, 'bir')).map(
        ({ isRight, key }: { isRight: boolean; key: { correctOptions: number[] } }, n: number) => {
          const { options } = [first, second][n];
          return [isRight, ...key.correctOptions.map((place) => options[place])];
        },
      );
    expect(await told()).toEqual([
      [false, 'toʻrt'],
      [false, 'toʻrt'],
    ]);
    await show();
    expect(await told()).toEqual([
      [true, 'bir'],
      [true, 'bir'],
    ]);
  });

  it('notes for MathKids what was wrong in problems of a skill, by the first answer', async () => {
    const { show, input } = await past();
    await show();
    const pupil = await graph.newUser('STUDENT', { grade: 3 });
    const { startOlympiadPractice: practice } = await pupil.data(START, { input });
    const answer = ({ id, options }: { id: string; options: string[] }, word: string) =>
      pupil.data(ANSWER, {
        input: { practiceId: practice.id, problemId: id, answer: { options: [options.indexOf(word)] } },
      });
    const [first, second] = practice.problems;
    await answer(first, 'uch');
    await answer(first, 'toʻrt');
    await answer(second, 'uch');
    const noted = () =>
      graph.context().db.query('SELECT skill, at FROM shared.missed_skills WHERE student_id = $1', [pupil.userId]);
    const [{ skill, at }, ...others] = await noted();
    expect([skill, others]).toEqual(['times-tables', []]);
    await answer(first, 'uch');
    expect(await noted()).toEqual([{ skill, at }]);
  });

  it('is nobody else’s', async () => {
    const { show, input, pupils } = await past();
    await show();
    const { startOlympiadPractice: practice } = await (pupils[0] as (typeof pupils)[number]).data(START, { input });
    const other = await graph.newUser('STUDENT', { grade: 3 });
    const theirs = { practiceId: practice.id, problemId: practice.problems[0].id, answer: { options: [0] } };
    expect(await other.codes(ANSWER, { input: theirs })).toEqual(['NOT_FOUND']);
  });
});
