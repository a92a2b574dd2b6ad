import { addSupervision } from '@alif24/subgraph-shared/auth';
import { testGraph } from '@alif24/subgraph-shared/testing';
import { describe, expect, it } from 'vitest';
import { choice, FINISH, inMinutes, passMinutes, stageInput, start } from '../olympiad/olympiad.fixture.ts';
import { BOARD, COUNT, FINAL, JURY, JURY_BOARD, PUBLISH, REVIEW, sat } from '../olympiad/olympiad-results.fixture.ts';
import { subgraph } from '../subgraph.ts';

const graph = testGraph(subgraph);
type Who = Awaited<ReturnType<typeof graph.newUser>>;

const FIELDS = 'id reason shownAt appeal appealsUntil reply answeredAt liftedAt student { id }';
const act = (name: string, input: string) => `mutation ($input: ${input}!) { ${name}(input: $input) { ${FIELDS} } }`;
const ANNUL = act('annulOlympiadAttempt', 'AnnulOlympiadAttemptInput');
const LIFT = act('liftOlympiadAnnulment', 'AnswerOlympiadAnnulmentInput');
const UPHOLD = act('upholdOlympiadAnnulment', 'AnswerOlympiadAnnulmentInput');
const APPEAL = act('appealOlympiadAnnulment', 'AppealOlympiadAnnulmentInput');
const OWN = `query ($id: ID!) { olympiadEntry(id: $id) { stages { isAdmitted result { rank of medal } annulment { ${FIELDS} } } } }`;
const DESK = `query ($id: ID!) { olympiad(id: $id) { jury { stages { annulments(grade: 3) { ${FIELDS} } } } } }`;
const CERTIFICATE =
  'mutation ($input: IssueOlympiadCertificateInput!) { issueOlympiadCertificate(input: $input) { code } }';
const ALIKE = `query ($id: ID!) { olympiad(id: $id) { jury { stages {
  compared(grade: 3) { pupils pairs } similarPairs(grade: 3) { attemptIds students { id } sharedWrong } } } } }`;

/** Three pupils with one, two and all right, the last with a guardian. Published. */
async function held(more: object = {}) {
  const jury = await graph.newUser('MODERATOR');
  const world = await sat(graph, jury, { rights: [1, 2, 3], ...more });
  const { id, stageId, pupils } = world;
  const best = pupils[2] as (typeof pupils)[number];
  const parent = await graph.newUser('PARENT');
  await addSupervision(graph.context(), best.userId, parent.userId, 'GUARDIAN');
  await passMinutes(graph, id, 60);
  const publish = async () => {
    const input = { versionId: (await jury.data(COUNT, { input: { stageId } })).countOlympiadStage.id };
    await jury.data(REVIEW, { input });
    await jury.data(PUBLISH, { input });
    await graph.runJobs();
  };
  await publish();
  const own = async (pupil = best, reader: Who = pupil) =>
    (await reader.data(OWN, { id: pupil.entryId })).olympiadEntry.stages[0];
  const board = async () =>
    (await graph.anonymous.data(BOARD, { stageId })).olympiadBoard.rows.edges
      .map(({ node }: { node: { rank: number; points: number } }) => `${node.rank}:${node.points}`)
      .join(' ');
  const annul = async (reason = 'Ikki ish bir xil.') =>
    (await jury.data(ANNUL, { input: { attemptId: best.attemptId, reason } })).annulOlympiadAttempt;
  const told = (user: Who): Promise<Array<{ template: string; parameters: object }>> =>
    graph
      .context()
      .db.query(
        `SELECT template, parameters FROM shared.notifications WHERE user_id = $1 AND template LIKE 'olympiad.annul%' ORDER BY id`,
        [user.userId],
      );
  const passDays = async (days: number) => {
    const { db } = graph.context();
    const moved = 'shown_at = shown_at - make_interval(days => $2)';
    for (const table of ['olympiad_result_versions', 'olympiad_annulments']) {
      await db.query(`UPDATE olimp.${table} SET ${moved} WHERE stage_id = $1`, [stageId, days]);
    }
  };
  return { jury, best, parent, publish, own, board, annul, told, passDays, ...world };
}

describe('an attempt that a jury lets not count', () => {
  it('is left out of the next count, and nobody but the jury knows before that is published', async () => {
    const { jury, id, best, parent, publish, own, board, annul, told } = await held();
    expect(await board()).toBe('1:10000 2:6667 3:3333');
    await best.data(CERTIFICATE, { input: { attemptId: best.attemptId } });
    const [onDesk] = (await jury.data(JURY_BOARD, { id })).olympiad.jury.stages[0].board.rows.edges;
    expect(onDesk.node.student.id).toBe(best.userId);
    const annulment = await annul();
    expect(annulment).toMatchObject({ reason: 'Ikki ish bir xil.', shownAt: null, student: { id: best.userId } });
    expect(await annul()).toEqual(annulment);
    const other = { attemptId: best.attemptId, reason: 'Boshqa sabab.' };
    expect(await jury.codes(ANNUL, { input: other })).toEqual(['ALREADY_EXISTS']);

    expect(await board()).toBe('1:10000 2:6667 3:3333');
    expect(await own()).toMatchObject({ annulment: null, result: { rank: 1 } });
    expect(await told(parent)).toEqual([]);
    const copy = async () => (await subgraph.personalData.export(graph.context(), best.userId)).olympiadAnnulments;
    expect(await copy()).toEqual([]);
    const [{ versions }] = (await jury.data(JURY, { id })).olympiad.jury.stages;
    expect(versions[0]).toMatchObject({ version: 2, state: 'COMPUTED', reason: 'AGAIN', changes: { totalCount: 2 } });

    await publish();
    expect(await board()).toBe('1:6667 2:3333');
    expect(await copy()).toMatchObject([{ reason: 'Ikki ish bir xil.' }]);
    for (const reader of [best, parent]) {
      const { result, annulment: shown } = await own(best, reader);
      expect([result, shown.reason, shown.id]).toEqual([null, 'Ikki ish bir xil.', annulment.id]);
      expect(Date.parse(shown.appealsUntil) - Date.parse(shown.shownAt)).toBe(3 * 24 * 60 * 60 * 1000);
      expect(await told(reader)).toEqual([
        {
          template: 'olympiad.annulled',
          parameters: expect.objectContaining({ reason: 'Ikki ish bir xil.', olympiad: 'Kichik matematik' }),
        },
      ]);
    }
    expect(await best.codes(CERTIFICATE, { input: { attemptId: best.attemptId } })).toEqual(['OLYMPIAD_STATE']);
    const certificates = await graph.asOwner(
      'SELECT revoked_at IS NOT NULL AS revoked FROM olimp.olympiad_certificates WHERE entry_id = $1',
      [best.entryId],
    );
    expect(certificates).toEqual([{ revoked: true }]);
    const audited = await graph.asOwner('SELECT action, after FROM shared.audit_entries WHERE object = $1', [
      `olympiad-attempt:${best.attemptId}`,
    ]);
    expect(audited).toEqual([{ action: 'olympiad.annul', after: { reason: 'Ikki ish bir xil.' } }]);
  });

  it('is appealed against once, by its family alone, and keeps the olympiad from ending until the jury has answered', async () => {
    const { jury, id, best, parent, pupils, publish, own, annul, told, passDays } = await held();
    const { id: annulmentId } = await annul();
    const input = { annulmentId, text: 'Oʻzim yechganman.' };
    expect(await best.codes(APPEAL, { input })).toEqual(['NOT_FOUND']);
    await passDays(4);
    await publish();
    expect(await jury.codes(UPHOLD, { input: { annulmentId, reply: 'Yoʻq.' } })).toEqual(['OLYMPIAD_STATE']);
    expect(await (pupils[0] as Who).codes(APPEAL, { input })).toEqual(['NOT_FOUND']);
    expect(await (await graph.newUser('PARENT')).codes(APPEAL, { input })).not.toEqual([]);
    await parent.data(APPEAL, { input });
    expect(await best.codes(APPEAL, { input })).toEqual(['ALREADY_EXISTS']);
    expect(await own()).toMatchObject({ annulment: { appeal: input.text, appealsUntil: null, reply: null } });
    await passDays(4);
    expect(await jury.codes(FINAL, { input: { olympiadId: id } })).toEqual(['OLYMPIAD_STATE']);
    const answer = { annulmentId, reply: 'Oʻn bitta xato aynan bir xil.' };
    expect(await (await graph.newUser('TEACHER')).codes(UPHOLD, { input: answer })).toEqual(['NOT_FOUND']);
    expect(await best.codes(UPHOLD, { input: answer })).toEqual(['FORBIDDEN']);
    await jury.data(UPHOLD, { input: answer });
    await jury.data(UPHOLD, { input: answer });
    expect(await jury.codes(UPHOLD, { input: { ...answer, reply: 'Boshqa.' } })).toEqual(['ALREADY_PROCESSED']);
    expect((await own()).annulment).toMatchObject({ reply: answer.reply, liftedAt: null });
    expect((await told(parent)).map(({ template }) => template)).toEqual([
      ...['olympiad.annulled', 'olympiad.annulmentAnswered'],
    ]);
    expect((await jury.data(FINAL, { input: { olympiadId: id } })).finishOlympiad.state).toBe('FINAL');
    for (const act of [LIFT, UPHOLD]) expect(await jury.codes(act, { input: answer })).toEqual(['OLYMPIAD_STATE']);
  });

  it('has all the days to appeal from when it is told, and then the jury may end', async () => {
    const { jury, id, best, publish, annul, passDays } = await held();
    const { id: annulmentId } = await annul();
    await passDays(4);
    await publish();
    await passDays(2);
    expect(await jury.codes(FINAL, { input: { olympiadId: id } })).toEqual(['OLYMPIAD_STATE']);
    await passDays(1);
    expect(await best.codes(APPEAL, { input: { annulmentId, text: 'Nega?' } })).toEqual(['OLYMPIAD_STATE']);
    expect((await jury.data(FINAL, { input: { olympiadId: id } })).finishOlympiad.state).toBe('FINAL');
  });

  it('counts again once the jury undoes it, with the place it had, and may be annulled anew', async () => {
    const { jury, id, best, parent, publish, own, board, annul, told } = await held();
    const { id: annulmentId } = await annul();
    await publish();
    const input = { annulmentId, reply: 'Xato qildik, kechiring.' };
    expect((await jury.data(LIFT, { input })).liftOlympiadAnnulment.liftedAt).not.toBeNull();
    await jury.data(LIFT, { input });
    expect(await board()).toBe('1:6667 2:3333');
    await publish();
    expect(await board()).toBe('1:10000 2:6667 3:3333');
    expect(await own()).toMatchObject({ result: { rank: 1 }, annulment: { reply: input.reply } });
    expect((await told(parent)).map(({ template }) => template)).toEqual([
      ...['olympiad.annulled', 'olympiad.annulmentAnswered'],
    ]);
    expect(await best.codes(APPEAL, { input: { annulmentId, text: 'Nega?' } })).toEqual(['OLYMPIAD_STATE']);
    const second = await annul('Endi aniq bilamiz.');
    expect(second.id).not.toBe(annulmentId);
    const stages = (await jury.data(DESK, { id })).olympiad.jury.stages;
    expect(stages[0].annulments.map((one: { id: string }) => one.id)).toEqual([second.id, annulmentId]);
  });

  it('of which nobody was told when the jury undid it was never known of', async () => {
    const { jury, parent, publish, own, annul, told } = await held();
    const { id: annulmentId } = await annul();
    await jury.data(LIFT, { input: { annulmentId, reply: 'Adashibmiz.' } });
    await publish();
    expect(await told(parent)).toEqual([]);
    expect(await own()).toMatchObject({ result: { rank: 1 }, annulment: null });
  });

  it('lets nobody into the next stage, and lets in who stands there instead', async () => {
    const next = stageInput({ startsAt: inMinutes(1000), endsAt: inMinutes(1060) });
    const stages = [stageInput({ advance: { kind: 'TOP', value: 1 } }), next];
    const { pupils, publish, annul } = await held({ stages });
    const admitted = async () => {
      const all = await Promise.all(pupils.map((pupil) => pupil.data(OWN, { id: pupil.entryId })));
      return all.map(({ olympiadEntry }) => olympiadEntry.stages[1].isAdmitted);
    };
    expect(await admitted()).toEqual([false, false, true]);
    await annul();
    await publish();
    expect(await admitted()).toEqual([false, true, false]);
  });

  it('is annulled by whoever holds the olympiad, with a reason, once nobody sits the stage any more', async () => {
    const jury = await graph.newUser('MODERATOR');
    const { id, pupils } = await sat(graph, jury, { rights: [1] });
    const attemptId = pupils[0]?.attemptId as string;
    const input = { attemptId, reason: 'Nusxa.' };
    expect(await jury.codes(ANNUL, { input })).toEqual(['OLYMPIAD_STATE']);
    await passMinutes(graph, id, 60);
    expect(await jury.codes(ANNUL, { input: { ...input, reason: ' ' } })).toEqual(['BAD_USER_INPUT']);
    expect(await jury.codes(ANNUL, { input: { ...input, attemptId: crypto.randomUUID() } })).toEqual(['NOT_FOUND']);
    expect(await (await graph.newUser('TEACHER')).codes(ANNUL, { input })).toEqual(['NOT_FOUND']);
    expect(await (pupils[0] as Who).codes(ANNUL, { input })).toEqual(['FORBIDDEN']);
    const rows = await graph.asOwner('SELECT FROM olimp.olympiad_annulments WHERE attempt_id = $1', [attemptId]);
    expect(rows).toEqual([]);
  });
});

describe('the olympiad of a teacher', () => {
  it('is compared as a whole, for its pupils sit side by side, and says how many were compared', async () => {
    const teacher = await graph.newUser('TEACHER');
    const ofTeacher = {
      context: () => graph.context(),
      newUser: async (role: 'STUDENT', profile?: object) => {
        const pupil = await graph.newUser(role, profile);
        await addSupervision(graph.context(), pupil.userId, teacher.userId, 'TEACHER');
        return pupil;
      },
    };
    const problems = Array.from({ length: 14 }, () => choice());
    const { id, stageId, pupils } = await sat(ofTeacher, teacher, { rights: [14, 14, 14, 14], problems });
    const copied: string[] = [];
    for (let n = 0; n < 2; n++) {
      const pupil = await ofTeacher.newUser('STUDENT', { grade: 3 });
      await pupil.data('mutation ($input: EnterOlympiadInput!) { enterOlympiad(input: $input) { id } }', {
        input: { olympiadId: id },
      });
      const { attempt, save, input } = await start(pupil, stageId);
      for (const problem of attempt.problems) await save(problem.id, 1, { options: [problem.options.indexOf('uch')] });
      await pupil.data(FINISH, { input });
      copied.push(input.attemptId);
    }
    const found = async () => (await teacher.data(ALIKE, { id })).olympiad.jury.stages[0];
    expect(await found()).toEqual({ compared: { pupils: 0, pairs: 0 }, similarPairs: [] });
    await passMinutes(graph, id, 60);
    const { compared, similarPairs } = await found();
    expect(compared).toEqual({ pupils: 6, pairs: 15 });
    expect(similarPairs).toHaveLength(1);
    expect([...similarPairs[0].attemptIds].sort()).toEqual([...copied].sort());
    const input = { attemptId: copied[0], reason: 'Ishning hammasi yonidagi bilan bir xil.' };
    await teacher.data(ANNUL, { input });
    const rows = (await teacher.data(JURY_BOARD, { id })).olympiad.jury.stages[0].board.rows.edges;
    expect(rows).toHaveLength(pupils.length + 1);
  });

  it('is not what a country’s is: there nobody without a school is compared', async () => {
    const jury = await graph.newUser('MODERATOR');
    const { id } = await sat(graph, jury, { rights: [1, 1, 2] });
    await passMinutes(graph, id, 60);
    const [{ compared }] = (await jury.data(ALIKE, { id })).olympiad.jury.stages;
    expect(compared).toEqual({ pupils: 0, pairs: 0 });
  });
});
