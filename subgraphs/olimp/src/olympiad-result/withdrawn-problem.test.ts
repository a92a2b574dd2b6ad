import { testGraph } from '@alif24/subgraph-shared/testing';
import { describe, expect, it } from 'vitest';
import { passMinutes } from '../olympiad/olympiad.fixture.ts';
import { CHANGE_KEY, COUNT, JURY, PUBLISH, REVIEW, sat } from '../olympiad/olympiad-results.fixture.ts';
import { subgraph } from '../subgraph.ts';

const graph = testGraph(subgraph);

const DESK = `query ($id: ID!) { olympiad(id: $id) { jury { stages {
  problems(grade: 3) { id number keyVersion isVoid keys { correctOptions alsoRight } } } } } }`;
const OWN = `query ($id: ID!) { olympiadEntry(id: $id) { stages { result { points mostPoints rank rightCount wrongCount
  problems { problemId outcome isVoid explanation key { correctOptions alsoRight } } } } } }`;
const PRACTICE = `mutation ($input: StartOlympiadPracticeInput!) { startOlympiadPractice(input: $input) { id finishedAt
  problems { id number options } answers { problemId isRight } } }`;
const ANSWER = `mutation ($input: AnswerOlympiadPracticeInput!) { answerOlympiadPractice(input: $input) { id finishedAt answers { problemId isRight } } }`;

/** Three pupils: none right and the first wrong, one right and the second wrong, all right. Published. */
async function judged() {
  const jury = await graph.newUser('MODERATOR');
  const { id, stageId, pupils } = await sat(graph, jury, { rights: [0, 1, 3] });
  await passMinutes(graph, id, 60);
  const publish = async (versionId: string) => {
    await jury.data(REVIEW, { input: { versionId } });
    await jury.data(PUBLISH, { input: { versionId } });
  };
  await publish((await jury.data(COUNT, { input: { stageId } })).countOlympiadStage.id);
  const problems = async (): Promise<Array<{ id: string }>> =>
    (await jury.data(DESK, { id })).olympiad.jury.stages[0].problems;
  const own = (n: number) => pupils[n] as (typeof pupils)[number];
  const result = async (n: number) => (await own(n).data(OWN, { id: own(n).entryId })).olympiadEntry.stages[0].result;
  const change = async (more: object) => {
    const [first] = await problems();
    const input = { problemId: first?.id, keys: [{ correctOptions: [2] }], ...more };
    return (await jury.data(CHANGE_KEY, { input })).changeOlympiadKey.id as string;
  };
  const [first] = await problems();
  return { jury, id, stageId, own, publish, problems, result, change, first: first?.id as string };
}

describe('a problem that was withdrawn', () => {
  it('gives its points to everybody who sat the paper, counts as neither right nor wrong, and the total stays', async () => {
    const { publish, result, change, first } = await judged();
    expect(await result(0)).toMatchObject({ points: 0, wrongCount: 1, rank: 3 });
    const versionId = await change({ isVoid: true });
    expect(await result(0)).toMatchObject({ points: 0, problems: [{ isVoid: false }, {}, {}] });
    await publish(versionId);
    expect(await result(0)).toMatchObject({ points: 3333, mostPoints: 10_000, rightCount: 0, wrongCount: 0, rank: 2 });
    expect(await result(1)).toMatchObject({ points: 3333, rightCount: 0, wrongCount: 1, rank: 2 });
    expect(await result(2)).toMatchObject({ points: 10_000, rightCount: 2, wrongCount: 0, rank: 1 });
    for (const n of [0, 1, 2]) {
      // Who knows nothing of withdrawing reads that the points are theirs.
      expect((await result(n)).problems[0]).toEqual({
        ...{ problemId: first, outcome: 'RIGHT', isVoid: true, explanation: null, key: null },
      });
    }
  });

  it('is shown to the jury with whom it moves, is in the audit, and may be taken back by another key', async () => {
    const { jury, id, publish, problems, result, change, first } = await judged();
    const versionId = await change({ isVoid: true });
    const [{ versions }] = (await jury.data(JURY, { id })).olympiad.jury.stages;
    expect(versions[0]).toMatchObject({ id: versionId, reason: 'KEY', state: 'COMPUTED', changes: { totalCount: 1 } });
    expect(versions[0].changes.edges[0].node).toMatchObject({ pointsBefore: 0, points: 3333 });
    const audited = await graph.asOwner('SELECT after FROM shared.audit_entries WHERE object = $1', [
      `olympiad-problem:${first}`,
    ]);
    expect(audited).toEqual([{ after: { version: 2, isVoid: true } }]);
    expect((await problems())[0]).toMatchObject({ keyVersion: 2, isVoid: true, keys: [{ correctOptions: [2] }] });
    await publish(versionId);
    await publish(await change({}));
    expect((await problems())[0]).toMatchObject({ keyVersion: 3, isVoid: false });
    expect(await result(0)).toMatchObject({ points: 0, rank: 3 });
  });

  it('is not practised, is reviewed by nobody, and ends a practice of which it was all that was left', async () => {
    const { publish, change, first, stageId } = await judged();
    const pupil = await graph.newUser('STUDENT', { grade: 3 });
    const input = { stageId, grade: 3 };
    const { startOlympiadPractice: practice } = await pupil.data(PRACTICE, { input });
    const answer = (problemId: string, options: string[]) =>
      ({ input: { practiceId: practice.id, problemId, answer: { options: [options.indexOf('toʻrt')] } } }) as const;
    const others = practice.problems.filter(({ id }: { id: string }) => id !== first);
    for (const { id, options } of others) await pupil.data(ANSWER, answer(id, options));
    await publish(await change({ isVoid: true }));
    const withdrawn = practice.problems.find(({ id }: { id: string }) => id === first);
    expect(await pupil.codes(ANSWER, answer(first, withdrawn.options))).toEqual(['NOT_FOUND']);
    const { startOlympiadPractice: next } = await pupil.data(PRACTICE, { input });
    expect(next.id).not.toBe(practice.id);
    expect(next.problems.map(({ number }: { number: number }) => number)).toEqual([1, 2]);
    const week = await graph
      .context()
      .db.query('SELECT correct, total FROM shared.activity_events WHERE student_id = $1', [pupil.userId]);
    expect(week).toEqual([{ correct: 2, total: 2 }]);
  });
});

describe('an option that counts as well', () => {
  it('is right from the count on that the jury publishes, and told beside the right one', async () => {
    const { jury, problems, publish, result, change, first } = await judged();
    const versionId = await change({ alsoRight: [[1]] });
    expect((await problems())[0]).toMatchObject({ keys: [{ correctOptions: [2], alsoRight: [1] }] });
    await publish(versionId);
    expect(await result(0)).toMatchObject({ points: 3333, rightCount: 1, wrongCount: 0 });
    const [told] = (await result(0)).problems;
    expect(told).toMatchObject({ outcome: 'RIGHT', isVoid: false, key: { alsoRight: [expect.any(Number)] } });
    expect(told.key.alsoRight).not.toEqual(told.key.correctOptions);
    const input = { problemId: first, keys: [{ correctOptions: [2] }] };
    for (const alsoRight of [[[2]], [[9]], [[0], [1]], [[1, 1]]]) {
      expect(await jury.codes(CHANGE_KEY, { input: { ...input, alsoRight } })).toEqual(['BAD_USER_INPUT']);
    }
  });
});
