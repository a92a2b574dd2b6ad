import { addSupervision } from '@alif24/subgraph-shared/auth';
import { testGraph } from '@alif24/subgraph-shared/testing';
import { describe, expect, it } from 'vitest';
import { passMinutes } from '../olympiad/olympiad.fixture.ts';
import {
  BOARD,
  CHANGE_KEY,
  COUNT,
  FINAL,
  JURY,
  OWN,
  PUBLISH,
  REVIEW,
  sat,
} from '../olympiad/olympiad-results.fixture.ts';
import { subgraph } from '../subgraph.ts';

const graph = testGraph(subgraph);
type Who = Awaited<ReturnType<typeof graph.newUser>>;

const APPEAL =
  'mutation ($input: AppealOlympiadProblemInput!) { appealOlympiadProblem(input: $input) { id state problemNumber text } }';
const ANSWER =
  'mutation ($input: AnswerOlympiadAppealInput!) { answerOlympiadAppeal(input: $input) { id state reply } }';
const ANSWER_ALL =
  'mutation ($input: AnswerOlympiadAppealsInput!) { answerOlympiadAppeals(input: $input) { id state reply } }';
const NOTICES = `SELECT count(*)::int AS count FROM shared.notifications WHERE template = 'olympiad.appealAnswered' AND reference = ANY($1)`;
const DESK = `query ($id: ID!) { olympiad(id: $id) { jury { stages { appeals { totalCount edges { node { id state text grade student { id } } } }
  problems(grade: 3) { id number keyVersion keys { correctOptions } answers { count answer { options } } } } } } }`;

async function publish(jury: Who, versionId: string) {
  await jury.data(REVIEW, { input: { versionId } });
  return (await jury.data(PUBLISH, { input: { versionId } })).publishOlympiadResults;
}

/** An olympiad whose results are shown. */
async function judged(rights: number[]) {
  const jury = await graph.newUser('MODERATOR');
  const { id, stageId, pupils } = await sat(graph, jury, { rights });
  await passMinutes(graph, id, 60);
  await publish(jury, (await jury.data(COUNT, { input: { stageId } })).countOlympiadStage.id);
  const [stage] = (await jury.data(DESK, { id })).olympiad.jury.stages;
  const problems: Array<{ id: string; keyVersion: number; answers: object[] }> = stage.problems;
  const board = async () =>
    (await graph.anonymous.data(BOARD, { stageId })).olympiadBoard.rows.edges
      .map(({ node }: { node: { rank: number; points: number } }) => `${node.rank}:${node.points}`)
      .join(' ');
  const own = async (n: number) => {
    const pupil = pupils[n] as (typeof pupils)[number];
    return (await pupil.data(OWN, { id: pupil.entryId })).olympiadEntry.stages[0].result;
  };
  const first = pupils[0] as (typeof pupils)[number];
  const appeal = {
    attemptId: first.attemptId,
    problemId: problems[2]?.id as string,
    text: 'Ikkinchi javob ham toʻgʻri.',
  };
  return { jury, id, stageId, pupils, first, problems, board, own, appeal };
}

const key = (option: number) => [{ correctOptions: [option] }];

describe('an appeal', () => {
  it('is made by the pupil or a guardian, once a problem, and answered by the jury once', async () => {
    const { jury, id, first, pupils, appeal, own, problems } = await judged([2, 3]);
    const guardian = await graph.newUser('PARENT');
    await addSupervision(graph.context(), first.userId, guardian.userId, 'GUARDIAN');
    const { appealOlympiadProblem: made } = await first.data(APPEAL, { input: appeal });
    expect(made).toMatchObject({ state: 'OPEN', problemNumber: 3, text: appeal.text });
    expect(await first.codes(APPEAL, { input: appeal })).toEqual(['ALREADY_EXISTS']);
    expect(await guardian.codes(APPEAL, { input: appeal })).toEqual(['ALREADY_EXISTS']);
    await guardian.data(APPEAL, { input: { ...appeal, problemId: problems[1]?.id } });
    expect(await (pupils[1] as Who).codes(APPEAL, { input: appeal })).toEqual(['NOT_FOUND']);
    const [{ appeals }] = (await jury.data(DESK, { id })).olympiad.jury.stages;
    expect(appeals).toMatchObject({
      totalCount: 2,
      edges: [{ node: { grade: 3, student: { id: first.userId } } }, {}],
    });
    const input = { appealId: made.id, isAccepted: false, reply: 'Masala shartini yana oʻqing.' };
    expect(await (await graph.newUser('TEACHER')).codes(ANSWER, { input })).toEqual(['NOT_FOUND']);
    expect((await jury.data(ANSWER, { input })).answerOlympiadAppeal.state).toBe('DECLINED');
    expect((await jury.data(ANSWER, { input })).answerOlympiadAppeal.state).toBe('DECLINED');
    expect(await jury.codes(ANSWER, { input: { ...input, isAccepted: true } })).toEqual(['ALREADY_PROCESSED']);
    expect((await own(0)).appeals[0]).toMatchObject({ state: 'DECLINED', reply: input.reply });
    const [entry] = await graph.asOwner('SELECT before, after FROM shared.audit_entries WHERE object = $1', [
      `olympiad-appeal:${made.id}`,
    ]);
    expect(entry).toMatchObject({ before: { state: 'OPEN' }, after: { state: 'DECLINED' } });
  });

  it('is answered with others of its stage alike, all of them or none', async () => {
    const { jury, pupils, appeal } = await judged([1, 2, 3]);
    const made: Array<{ id: string }> = [];
    for (const pupil of pupils) {
      made.push((await pupil.data(APPEAL, { input: { ...appeal, attemptId: pupil.attemptId } })).appealOlympiadProblem);
    }
    const [first, second, third] = made.map(({ id }) => id) as [string, string, string];
    const told = async () => (await graph.asOwner(NOTICES, [[first, second, third]]))[0];
    const said = { isAccepted: true, reply: 'Toʻgʻri, kalit oʻzgaradi.' };
    const states = async (...appealIds: string[]) =>
      (await jury.data(ANSWER_ALL, { input: { appealIds, ...said } })).answerOlympiadAppeals;
    const refused = (who: Who, ...appealIds: string[]) => who.codes(ANSWER_ALL, { input: { appealIds, ...said } });

    expect(await refused(await graph.newUser('TEACHER'), first, second)).toEqual(['NOT_FOUND']);
    expect(await refused(jury, first, crypto.randomUUID())).toEqual(['NOT_FOUND']);
    expect(await refused(jury)).toEqual(['BAD_USER_INPUT']);
    await jury.data(ANSWER, { input: { appealId: third, isAccepted: false, reply: 'Yoʻq.' } });
    expect(await refused(jury, first, third)).toEqual(['ALREADY_PROCESSED']);
    expect(await told()).toEqual({ count: 1 });

    const accepted = (id: string) => ({ id, state: 'ACCEPTED', reply: said.reply });
    expect(await states(second, first, second)).toEqual([accepted(second), accepted(first)]);
    expect(await states(first, second)).toEqual([accepted(first), accepted(second)]);
    expect(await told()).toEqual({ count: 3 });
    const objects = [first, second].map((id) => `olympiad-appeal:${id}`);
    expect(
      await graph.asOwner('SELECT after FROM shared.audit_entries WHERE object = ANY($1)', [objects]),
    ).toMatchObject([{ after: { state: 'ACCEPTED' } }, { after: { state: 'ACCEPTED' } }]);

    const elsewhere = await judged([1]);
    const other = await elsewhere.first.data(APPEAL, { input: elsewhere.appeal });
    expect(await refused(jury, first, other.appealOlympiadProblem.id)).toEqual(['BAD_USER_INPUT']);
  });

  it('is refused before the results and after its days, and keeps the olympiad from ending until it is answered', async () => {
    const { jury, id, stageId, first, appeal } = await judged([1, 2]);
    const { db } = graph.context();
    const { appealOlympiadProblem: made } = await first.data(APPEAL, { input: appeal });
    expect(await jury.codes(FINAL, { input: { olympiadId: id } })).toEqual(['OLYMPIAD_STATE']);
    await jury.data(ANSWER, { input: { appealId: made.id, isAccepted: true, reply: 'Rahmat.' } });
    await db.query(
      `UPDATE olimp.olympiad_result_versions SET shown_at = shown_at - interval '3 days' WHERE stage_id = $1`,
      [stageId],
    );
    const late = { ...appeal, problemId: (await jury.data(DESK, { id })).olympiad.jury.stages[0].problems[0].id };
    expect(await first.codes(APPEAL, { input: late })).toEqual(['OLYMPIAD_STATE']);
    await db.query('UPDATE olimp.olympiad_result_versions SET shown_at = NULL WHERE stage_id = $1', [stageId]);
    expect(await first.codes(APPEAL, { input: late })).toEqual(['OLYMPIAD_STATE']);
  });
});

describe('a result that was judged anew', () => {
  it('may be appealed against for its own days, once more a problem with another key, by those alone whom it changed', async () => {
    const { jury, id, stageId, pupils, own, problems, appeal } = await judged([1, 2, 3]);
    const [touched, , untouched] = pupils as [(typeof pupils)[number], Who, (typeof pupils)[number]];
    const { db } = graph.context();
    const passDays = (days: number) =>
      db.query(
        `UPDATE olimp.olympiad_result_versions SET shown_at = shown_at - make_interval(days => $2) WHERE stage_id = $1`,
        [stageId, days],
      );
    const codes = (pupil: (typeof pupils)[number], n: number) =>
      pupil.codes(APPEAL, { input: { ...appeal, attemptId: pupil.attemptId, problemId: problems[n]?.id } });
    const answer = async () => {
      const { edges } = (await jury.data(DESK, { id })).olympiad.jury.stages[0].appeals;
      const open = edges.filter(({ node }: { node: { state: string } }) => node.state === 'OPEN');
      const appealIds = open.map(({ node }: { node: { id: string } }) => node.id);
      await jury.data(ANSWER_ALL, { input: { appealIds, isAccepted: false, reply: 'Yoʻq.' } });
    };
    const first = (await own(0)).appealsUntil;
    expect(await codes(touched, 1)).toEqual([]);
    await passDays(4);
    expect(await own(0)).toMatchObject({ changedAt: null, appealableProblemIds: [] });
    expect(await codes(touched, 2)).toEqual(['OLYMPIAD_STATE']);

    // By another key the one who has the second wrong has it right; everybody else keeps points, rank and medal but the first two.
    const input = { problemId: problems[1]?.id, keys: key(2), alsoRight: [[1]] };
    await publish(jury, (await jury.data(CHANGE_KEY, { input })).changeOlympiadKey.id);
    const changed = await own(0);
    expect(changed.points).toBe(6667);
    expect(Date.parse(changed.appealsUntil)).toBeGreaterThan(Date.parse(first));
    expect(Date.parse(changed.appealsUntil) - Date.parse(changed.changedAt)).toBe(3 * 24 * 60 * 60 * 1000);
    expect(changed.appealableProblemIds).toEqual(problems.map(({ id: problemId }) => problemId));
    expect(await own(2)).toMatchObject({ changedAt: null, appealableProblemIds: [], points: 10_000 });
    expect(await codes(untouched, 1)).toEqual(['OLYMPIAD_STATE']);
    expect(await codes(touched, 1)).toEqual([]);
    expect(await codes(touched, 1)).toEqual(['ALREADY_EXISTS']);
    expect((await own(0)).appealableProblemIds).toEqual([problems[0]?.id, problems[2]?.id]);

    await answer();
    expect(await jury.codes(FINAL, { input: { olympiadId: id } })).toEqual(['OLYMPIAD_STATE']);
    await passDays(3);
    expect(await codes(touched, 0)).toEqual(['OLYMPIAD_STATE']);
    expect((await jury.data(FINAL, { input: { olympiadId: id } })).finishOlympiad.state).toBe('FINAL');
  });

  it('is not appealed against twice by whom another key did not change, though there are days left', async () => {
    const { jury, pupils, problems, appeal } = await judged([1, 2, 3]);
    const best = pupils[2] as (typeof pupils)[number];
    const input = { ...appeal, attemptId: best.attemptId, problemId: problems[1]?.id };
    await best.data(APPEAL, { input });
    const change = { problemId: problems[1]?.id, keys: key(2), alsoRight: [[1]] };
    await publish(jury, (await jury.data(CHANGE_KEY, { input: change })).changeOlympiadKey.id);
    expect(await best.codes(APPEAL, { input })).toEqual(['ALREADY_EXISTS']);
  });
});

describe('another key', () => {
  it('judges all anew, shows the jury what changes, and nobody else until it is published', async () => {
    // One of the second had the third problem wrong; the wrong option of all is the one behind the right one as they saw it.
    const { jury, id, problems, board, own, first } = await judged([0, 1, 2, 3]);
    expect(await board()).toBe('1:10000 2:6667 3:3333');
    const last = problems[2] as (typeof problems)[number];
    const input = { problemId: last.id, keys: key(0) };
    const version = (await jury.data(CHANGE_KEY, { input })).changeOlympiadKey;
    expect(version).toMatchObject({ version: 2, state: 'COMPUTED', reason: 'KEY', shownAt: null });
    expect(await board()).toBe('1:10000 2:6667 3:3333');
    expect(await own(3)).toMatchObject({ points: 10_000, rank: 1 });
    const [stage] = (await jury.data(JURY, { id })).olympiad.jury.stages;
    const before = { pointsBefore: 10_000, points: 6667, rankBefore: 1, rank: 1 };
    expect(stage.versions[0].changes.edges.map(({ node }: { node: object }) => node)).toContainEqual(
      expect.objectContaining({ ...before, student: { id: expect.anything() } }),
    );
    await publish(jury, version.id);
    expect(await board()).toMatch(/^1:6667/);
    expect(await own(3)).toMatchObject({ points: 6667 });
    expect((await jury.data(DESK, { id })).olympiad.jury.stages[0].problems[2]).toMatchObject({
      keyVersion: 2,
      keys: key(0),
    });
    expect(await first.codes(CHANGE_KEY, { input })).toEqual(['FORBIDDEN']);
    expect(await (await graph.newUser('TEACHER')).codes(CHANGE_KEY, { input })).toEqual(['NOT_FOUND']);
    expect(await jury.codes(CHANGE_KEY, { input: { ...input, keys: key(9) } })).toEqual(['BAD_USER_INPUT']);
  });

  it('is kept beside the old one, with who set it and when', async () => {
    const { jury, problems } = await judged([1]);
    const problemId = problems[0]?.id as string;
    await jury.data(CHANGE_KEY, { input: { problemId, keys: key(1) } });
    const rows = await graph.asOwner(
      'SELECT version, author_id AS author FROM olimp.olympiad_keys WHERE problem_id = $1 ORDER BY version',
      [problemId],
    );
    expect(rows).toEqual([1, 2].map((version) => ({ version, author: jury.userId })));
    const audited = await graph.asOwner('SELECT before, after FROM shared.audit_entries WHERE object = $1', [
      `olympiad-problem:${problemId}`,
    ]);
    expect(audited).toContainEqual({ before: { version: 1 }, after: { version: 2 } });
  });

  it('and one more at the same time: both hold, one count has both, and only that one can be published', async () => {
    const { jury, id, problems, board, stageId } = await judged([1, 2, 3]);
    const other = await graph.newUser('MODERATOR');
    const change = (who: Who, n: number) =>
      who.data(CHANGE_KEY, { input: { problemId: problems[n]?.id, keys: key(0) } });
    const made = await Promise.all([change(jury, 0), change(other, 1)]);
    const versions: Array<{ id: string; version: number }> = made.map(({ changeOlympiadKey: version }) => version);
    versions.sort((a, b) => a.version - b.version);
    expect(versions.map(({ version }) => version)).toEqual([2, 3]);
    const [earlier, later] = versions.map(({ id: versionId }) => versionId) as [string, string];
    for (const act of [REVIEW, PUBLISH]) {
      expect(await jury.codes(act, { input: { versionId: earlier } })).toEqual(['OLYMPIAD_STATE']);
    }
    const stored = await graph.asOwner('SELECT keys FROM olimp.olympiad_result_versions WHERE id = $1', [later]);
    expect(Object.values((stored[0] as { keys: object }).keys).sort()).toEqual([1, 2, 2]);
    await publish(other, later);
    const [stage] = (await jury.data(JURY, { id })).olympiad.jury.stages;
    expect(stage.versions.map(({ state }: { state: string }) => state)).toEqual(['PUBLISHED', 'COMPUTED', 'PUBLISHED']);
    const recount = (await jury.data(COUNT, { input: { stageId } })).countOlympiadStage;
    expect(recount.id).toBe(later);
    expect(await board()).toBe('1:3333');
  });
});
