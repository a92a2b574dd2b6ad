import { addSupervision } from '@alif24/subgraph-shared/auth';
import { testGraph } from '@alif24/subgraph-shared/testing';
import { describe, expect, it } from 'vitest';
import { inMinutes, passMinutes, stageInput, start } from '../olympiad/olympiad.fixture.ts';
import { COUNT, FINAL, PUBLISH, REVIEW, sat, sit } from '../olympiad/olympiad-results.fixture.ts';
import { subgraph } from '../subgraph.ts';

const graph = testGraph(subgraph);

const FIELDS = 'id reason shownAt liftedAt follows { number } followingStages { number }';
const act = (name: string, input: string) => `mutation ($input: ${input}!) { ${name}(input: $input) { ${FIELDS} } }`;
const ANNUL = act('annulOlympiadAttempt', 'AnnulOlympiadAttemptInput');
const LIFT = act('liftOlympiadAnnulment', 'AnswerOlympiadAnnulmentInput');
const APPEAL = act('appealOlympiadAnnulment', 'AppealOlympiadAnnulmentInput');
const UPHOLD = act('upholdOlympiadAnnulment', 'AnswerOlympiadAnnulmentInput');
const OWN = `query ($id: ID!) { olympiadEntry(id: $id) { stages { result { rank of } annulment { ${FIELDS} appealsUntil } } } }`;
const DESK = `query ($id: ID!) { olympiad(id: $id) { jury { stages { annulments(grade: 3) { grade ${FIELDS} student { id } } appealedAnnulments { id }
  board(grade: 3) { rows { edges { node { student { id } } } } } } } } }`;
const AHEAD = `query ($id: ID!, $stageId: ID!, $attemptId: ID!) { olympiad(id: $id) { jury { stages(stageId: $stageId) {
  stagesThatFollow(attemptId: $attemptId) { number } } } } }`;
const REASON = 'Ikki ish bir xil.';

/** Three stages; of three pupils the two best go on from each. The first is over and published, the second has begun. */
async function held() {
  const jury = await graph.newUser('MODERATOR');
  const advance = { kind: 'TOP', value: 2 };
  const times = (from: number) => ({ startsAt: inMinutes(from), endsAt: inMinutes(from + 60) });
  const stages = [stageInput({ advance }), stageInput({ advance, ...times(300) }), stageInput(times(500))];
  const world = await sat(graph, jury, { rights: [1, 2, 3], stages });
  const { id, stageIds, paper } = world;
  const [, second, best] = world.pupils as Required<typeof world.pupils> as [never, Pupil, Pupil];
  const parent = await graph.newUser('PARENT');
  await addSupervision(graph.context(), best.userId, parent.userId, 'GUARDIAN');
  const publish = async (number: number) => {
    const { id: versionId } = (await jury.data(COUNT, { input: { stageId: stageIds[number - 1] } })).countOlympiadStage;
    for (const step of [REVIEW, PUBLISH]) await jury.data(step, { input: { versionId } });
    await graph.runJobs();
  };
  for (const stageId of stageIds.slice(1)) await paper(stageId);
  await passMinutes(graph, id, 60);
  await publish(1);
  await passMinutes(graph, id, 180);
  const annul = async (attemptId = best.attemptId, reason = REASON) =>
    (await jury.data(ANNUL, { input: { attemptId, reason } })).annulOlympiadAttempt;
  const lift = (annulmentId: string) => jury.data(LIFT, { input: { annulmentId, reply: 'Xato qildik, kechiring.' } });
  /** Who stands on the board of each stage as the jury has it now, and what does not count there. */
  const desk = async (): Promise<Array<{ on: string[]; annulled: Desk[] }>> =>
    (await jury.data(DESK, { id })).olympiad.jury.stages.map(
      ({ annulments, board }: { annulments: Desk[]; board: Board }) => ({
        on: board.rows.edges.map(({ node }) => (node.student.id === best.userId ? 'best' : 'other')),
        annulled: annulments,
      }),
    );
  const own = async (): Promise<Array<{ result: object | null; annulment: (Desk & { appealsUntil: null }) | null }>> =>
    (await best.data(OWN, { id: best.entryId })).olympiadEntry.stages;
  const told = async (): Promise<string[]> =>
    (
      await graph.asOwner<{ template: string }>(
        `SELECT template FROM shared.notifications WHERE user_id = $1 AND template LIKE 'olympiad.annul%' ORDER BY id`,
        [parent.userId],
      )
    ).map(({ template }) => template);
  const ahead = async (attemptId = best.attemptId): Promise<number[]> =>
    (
      await jury.data(AHEAD, { ...{ id, attemptId, stageId: stageIds[0] } })
    ).olympiad.jury.stages[0].stagesThatFollow.map(({ number }: { number: number }) => number);
  return { ...world, jury, best, second, parent, publish, annul, lift, desk, own, told, ahead };
}
type Pupil = Awaited<ReturnType<typeof graph.newUser>> & { entryId: string; attemptId: string };
interface Desk {
  id: string;
  reason: string;
  shownAt: string | null;
  liftedAt: string | null;
  follows: { number: number } | null;
  followingStages: Array<{ number: number }>;
  student: { id: string };
}
interface Board {
  rows: { edges: Array<{ node: { student: { id: string } } }> };
}

/** Both have sat the second stage as well, and it is over and published. */
async function satTwice() {
  const world = await held();
  const { stageIds, id, best, second, publish } = world;
  const again = await sit(best, stageIds[1] as string, 3);
  await sit(second, stageIds[1] as string, 2);
  await passMinutes(graph, id, 60);
  await publish(2);
  return { ...world, again };
}

describe('work that rests on an attempt that does not count', () => {
  it('does not count either, from the same step on and for the same reason, and its family is told once', async () => {
    const { annul, desk, own, told, publish, ahead, parent, jury, id } = await satTwice();
    expect(await ahead()).toEqual([2]);
    const first = await annul();
    expect(first).toMatchObject({ follows: null, followingStages: [{ number: 2 }] });
    const [one, two, three] = await desk();
    expect(one?.annulled).toMatchObject([{ id: first.id, grade: 3, follows: null }]);
    expect(two).toMatchObject({ on: ['other'], annulled: [{ reason: REASON, shownAt: null, follows: { number: 1 } }] });
    expect(three?.annulled).toEqual([]);
    expect(await ahead()).toEqual([]);

    expect((await own()).map(({ annulment }) => annulment)).toEqual([null, null, null]);
    await publish(1);
    const [shown, hidden] = await own();
    // What the jury has not published of the second stage, nobody reads in the first.
    expect(shown).toMatchObject({ result: null, annulment: { id: first.id, followingStages: [] } });
    expect(hidden).toMatchObject({ result: { rank: 1 }, annulment: null });
    await publish(2);
    expect((await own())[1]).toMatchObject({
      ...{ result: null, annulment: { reason: REASON, follows: { number: 1 }, appealsUntil: null } },
    });
    expect((await own())[0]?.annulment?.followingStages).toEqual([{ number: 2 }]);
    expect(await told()).toEqual(['olympiad.annulled']);

    const follower = two?.annulled[0]?.id;
    const text = 'Oʻzim yechganman.';
    expect(await parent.codes(APPEAL, { input: { annulmentId: follower, text } })).toEqual(['OLYMPIAD_STATE']);
    await parent.data(APPEAL, { input: { annulmentId: first.id, text } });
    // Where the jury looks for appeals it is there of whichever grade.
    const { stages } = (await jury.data(DESK, { id })).olympiad.jury;
    expect(stages.map(({ appealedAnnulments }: { appealedAnnulments: object[] }) => appealedAnnulments)).toEqual([
      ...[[{ id: first.id }], [], []],
    ]);
    await jury.data(UPHOLD, { input: { annulmentId: first.id, reply: 'Bir xil.' } });
    expect(await told()).toEqual(['olympiad.annulled', 'olympiad.annulmentAnswered']);
  });

  it('is told of once also where the later stage is published first', async () => {
    const { annul, lift, told, publish } = await satTwice();
    const { id } = await annul();
    await publish(2);
    expect(await told()).toEqual(['olympiad.annulled']);
    await lift(id);
    expect(await told()).toEqual(['olympiad.annulled', 'olympiad.annulmentAnswered']);
  });

  it('counts again with the first one, and nothing else does; an attempt under way ends by its time and does not count', async () => {
    const { annul, lift, desk, publish, id, stageIds, best, second, pupils } = await satTwice();
    await passMinutes(graph, id, 140);
    const third = stageIds[2] as string;
    const { save, attempt } = await start(best, third);
    await sit(second, third, 2);
    const [theirs] = await graph.asOwner<{ id: string }>(
      'SELECT id FROM olimp.olympiad_attempts WHERE stage_id = $1 AND entry_id = $2',
      [stageIds[1], second.entryId],
    );
    const others = await annul(theirs?.id, 'Boshqa daftardan.');
    const first = await annul();
    expect([first, others].map(({ followingStages }) => followingStages)).toEqual([
      ...[[{ number: 2 }, { number: 3 }], [{ number: 3 }]],
    ]);
    await save(attempt.problems[0].id, 1, { options: [0] });
    await passMinutes(graph, id, 60);
    await publish(3);
    expect((await desk()).map(({ on }) => on.length)).toEqual([pupils.length - 1, 0, 0]);

    await lift(first.id);
    await publish(3);
    const [one, two, three] = await desk();
    expect([one, two, three].map((stage) => stage?.on.filter((who) => who === 'best'))).toEqual([
      ...[['best'], ['best'], ['best']],
    ]);
    const standing = [one, two, three].map((stage) => stage?.annulled.filter(({ liftedAt }) => !liftedAt));
    expect(standing.map((all) => all?.map(({ student, reason }) => [student.id, reason]))).toEqual([
      ...[[], [[second.userId, 'Boshqa daftardan.']], [[second.userId, 'Boshqa daftardan.']]],
    ]);
  });

  it('does not count where it was begun before the count without the first one is published', async () => {
    const { annul, desk, best, second, stageIds, publish, id } = await held();
    expect((await annul()).followingStages).toEqual([]);
    await sit(best, stageIds[1] as string, 3);
    await publish(1);
    await sit(second, stageIds[1] as string, 1);
    await passMinutes(graph, id, 60);
    await publish(2);
    expect((await desk())[1]).toMatchObject({ on: ['other'], annulled: [{ follows: { number: 1 } }] });
  });

  it('counts where the jury undoes that alone, and so does what rests on it', async () => {
    const { annul, lift, desk, publish, best, id, stageIds } = await satTwice();
    await passMinutes(graph, id, 140);
    await sit(best, stageIds[2] as string, 3);
    await passMinutes(graph, id, 60);
    await annul();
    await lift((await desk())[1]?.annulled[0]?.id as string);
    for (const number of [1, 2, 3]) await publish(number);
    const found = await desk();
    expect(found.map(({ on }) => on.includes('best'))).toEqual([false, true, true]);
    expect(found.map(({ annulled }) => annulled.map(({ liftedAt }) => liftedAt !== null))).toEqual([
      ...[[false], [true], [true]],
    ]);
  });

  it('follows the first one where its own reason is undone', async () => {
    const { annul, lift, desk, again } = await satTwice();
    const own = await annul(again, 'Yonidagi bilan gaplashdi.');
    expect((await annul()).followingStages).toEqual([]);
    await lift(own.id);
    expect((await desk())[1]).toMatchObject({
      ...{
        on: ['other'],
        annulled: [
          { reason: REASON, follows: { number: 1 } },
          { id: own.id, follows: null },
        ],
      },
    });
  });

  it('is not that of a pupil who is in the later stage otherwise than by a cut-off', async () => {
    const { annul, desk, ahead, best } = await satTwice();
    await graph.asOwner('UPDATE olimp.olympiad_admissions SET version_id = NULL WHERE entry_id = $1', [best.entryId]);
    expect(await ahead()).toEqual([]);
    expect((await annul()).followingStages).toEqual([]);
    expect((await desk())[1]).toMatchObject({ on: ['best', 'other'], annulled: [] });
  });

  it('keeps nobody from ending the olympiad, and is told to no stranger before', async () => {
    const { annul, publish, jury, id, stageIds, best, ahead } = await satTwice();
    const stranger = await graph.newUser('TEACHER');
    const variables = { id, stageId: stageIds[0], attemptId: best.attemptId };
    expect((await stranger.data(AHEAD, variables)).olympiad.jury).toBeNull();
    expect(await ahead(crypto.randomUUID())).toEqual([]);
    await passMinutes(graph, id, 200);
    await annul();
    for (const number of [1, 2, 3]) await publish(number);
    for (const table of ['olympiad_result_versions', 'olympiad_annulments'])
      await graph.asOwner(`UPDATE olimp.${table} SET shown_at = shown_at - interval '4 days'`);
    expect((await jury.data(FINAL, { input: { olympiadId: id } })).finishOlympiad.state).toBe('FINAL');
  });
});
