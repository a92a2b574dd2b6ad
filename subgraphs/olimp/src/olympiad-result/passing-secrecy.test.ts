import { addSupervision } from '@alif24/subgraph-shared/auth';
import { enqueue } from '@alif24/subgraph-shared/jobs';
import { testGraph } from '@alif24/subgraph-shared/testing';
import { describe, expect, it } from 'vitest';
import { askEverything } from '../olympiad/ask-everything.fixture.ts';
import { inMinutes, passMinutes, START, stageInput } from '../olympiad/olympiad.fixture.ts';
import {
  BOARD,
  CHANGE_KEY,
  COUNT,
  FREEZE,
  OWN,
  PUBLISH,
  REVIEW,
  sat,
  UNFREEZE,
} from '../olympiad/olympiad-results.fixture.ts';
import { subgraph } from '../subgraph.ts';

const graph = testGraph(subgraph);

async function passTime() {
  for (const job of ['olimp.keep-results', 'olimp.keep-time', 'olimp.tell-admissions'])
    await enqueue(graph.context(), job, {});
  await graph.runJobs();
}

/** Two stages, the better of two pupils goes on; the first stage is over, and its results are to be shown an hour before the second. */
async function world(more: object = { revealAt: inMinutes(240) }) {
  const jury = await graph.newUser('MODERATOR');
  const stages = [
    stageInput({ level: 'SCHOOL', advance: { kind: 'TOP', value: 1 }, ...more }),
    stageInput({ startsAt: inMinutes(300), endsAt: inMinutes(360) }),
  ];
  const held = await sat(graph, jury, { rights: [1, 2], stages });
  const [first = '', second = ''] = held.stageIds;
  await held.paper(second);
  await passMinutes(graph, held.id, 60);
  await passTime();
  const publish = async (versionId: string) => {
    await jury.data(REVIEW, { input: { versionId } });
    return (await jury.data(PUBLISH, { input: { versionId } })).publishOlympiadResults;
  };
  const count = async () => (await jury.data(COUNT, { input: { stageId: first } })).countOlympiadStage.id;
  const admitted = () =>
    Promise.all(
      held.pupils.map(
        async (pupil) => (await pupil.data(OWN, { id: pupil.entryId })).olympiadEntry.stages[1].isAdmitted,
      ),
    );
  /** Of the second problem the other option is right: now the first pupil is the better one. */
  const regrade = async () => {
    const [problem] = await graph.context().db.query(
      `SELECT q.id FROM olimp.olympiad_problems q JOIN olimp.olympiad_papers p ON p.id = q.paper_id
        WHERE p.stage_id = $1 AND q.number = 2`,
      [first],
    );
    const input = { problemId: problem.id, keys: [{ correctOptions: [1] }] };
    return (await jury.data(CHANGE_KEY, { input })).changeOlympiadKey.id as string;
  };
  return { jury, first, second, publish, count, admitted, regrade, ...held };
}

describe('who goes on to the next stage', () => {
  it('is told to nobody, by nothing, before the results are shown', async () => {
    const { id, first, second, pupils, publish, count, admitted } = await world();
    const [parent, teacher, school] = [
      await graph.newUser('PARENT'),
      await graph.newUser('TEACHER'),
      await graph.newUser('ORGANIZATION'),
    ];
    for (const { userId } of pupils) {
      await addSupervision(graph.context(), userId, parent.userId, 'GUARDIAN');
      await addSupervision(graph.context(), userId, teacher.userId, 'TEACHER');
      await addSupervision(graph.context(), userId, school.userId, 'ORGANIZATION');
    }
    const analyst = await graph.newUser('MODERATOR');
    const known = [id, first, second, ...pupils.flatMap(({ entryId, attemptId }) => [entryId, attemptId])];
    const everybody = [graph.anonymous, ...pupils, parent, teacher, school, await graph.newUser('STUDENT')];
    /** Every table that holds something for people to see: what they are told, coins, activity. */
    const tables = await graph.asOwner<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'shared' AND table_type = 'BASE TABLE'
          AND table_name NOT LIKE 'audit%' ORDER BY 1`,
    );
    const look = async () => ({
      asked: await Promise.all(everybody.map((who) => askEverything(graph.subgraph.schema, who, known))),
      begun: await Promise.all(
        pupils.map(async (who) => (await who.ask(START, { input: { stageId: second } })).errors),
      ),
      tried: await Promise.all(
        pupils.flatMap((who) =>
          [
            `issueOlympiadCertificate(input: { attemptId: "${who.attemptId}" }) { code }`,
            `startOlympiadPractice(input: { stageId: "${first}", grade: 3 }) { id }`,
          ].map(async (act) => (await who.ask(`mutation { ${act} }`)).errors),
        ),
      ),
      copies: await Promise.all(
        pupils.map(({ userId }) => subgraph.personalData?.export({ db: graph.context().db }, userId)),
      ),
      statistics: await analyst.ask(
        `query ($of: [_Any!]!) { _entities(representations: $of) { ... on PlatformStatistics { olympiadEntries { count people } } } }`,
        { of: [{ __typename: 'PlatformStatistics', from: '2026-01-01', to: '2026-12-31', by: 'MONTH' }] },
      ),
      rows: await Promise.all(
        tables.map(async ({ name }) => [name, await graph.asOwner(`SELECT count(*) FROM shared.${name}`)]),
      ),
    });
    const versionId = await count();
    const stream = await (pupils[0] as (typeof pupils)[number]).events(
      'subscription ($stageId: ID!) { olympiadBoardChanged(stageId: $stageId, grade: 3) { kind } }',
      { stageId: first },
    );
    const next = async () => (await stream.next()).value.data.olympiadBoardChanged.kind;
    expect(await next()).toBe('NONE');
    const before = await look();
    expect(JSON.stringify(before.begun)).toContain('NOT_ADMITTED');
    expect(await publish(versionId)).toMatchObject({ state: 'PUBLISHED', shownAt: null });
    await passTime();
    expect(await look()).toEqual(before);
    await passMinutes(graph, id, 119);
    await passTime();
    expect(await admitted()).toEqual([false, true]);
    // Nothing moved on the way.
    expect(await next()).toBe('RESULTS');
    expect(JSON.stringify((await look()).copies)).toContain('"rank":1');
  });

  it('is known to those who go on when they have to sit it, though the results are not shown yet', async () => {
    const { id, second, pupils, publish, count, admitted } = await world({ revealAt: inMinutes(1000) });
    await publish(await count());
    await passMinutes(graph, id, 169);
    expect(await admitted()).toEqual([false, false]);
    await passMinutes(graph, id, 11);
    expect(await admitted()).toEqual([false, true]);
    const codes = (who: (typeof pupils)[number] | undefined) => who?.codes(START, { input: { stageId: second } });
    expect([await codes(pupils[0]), await codes(pupils[1])]).toEqual([['OLYMPIAD_STATE'], []]);
  });

  it('stays as it was while another count stands behind a still board, and follows it when that is let go', async () => {
    const { jury, id, first, publish, count, admitted, regrade } = await world({});
    await publish(await count());
    expect(await admitted()).toEqual([false, true]);
    await jury.data(FREEZE, { input: { olympiadId: id } });
    expect(await publish(await regrade())).toMatchObject({ shownAt: null });
    expect(await admitted()).toEqual([false, true]);
    expect((await graph.anonymous.data(BOARD, { stageId: first })).olympiadBoard.kind).toBe('RESULTS');
    await jury.data(UNFREEZE, { input: { olympiadId: id } });
    expect(await admitted()).toEqual([true, false]);
  });
});
