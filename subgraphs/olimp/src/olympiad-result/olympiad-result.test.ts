import { enqueue } from '@alif24/subgraph-shared/jobs';
import { testGraph } from '@alif24/subgraph-shared/testing';
import { describe, expect, it } from 'vitest';
import { inMinutes, passMinutes, stageInput } from '../olympiad/olympiad.fixture.ts';
import {
  BOARD,
  COUNT,
  FINAL,
  JURY,
  OWN,
  PUBLISH,
  problem,
  REVIEW,
  sat,
  sit,
} from '../olympiad/olympiad-results.fixture.ts';
import { subgraph } from '../subgraph.ts';

const graph = testGraph(subgraph);

/** What the job does each minute. */
async function passTime() {
  await enqueue(graph.context(), 'olimp.keep-results', {});
  await graph.runJobs();
}

type Who = Awaited<ReturnType<typeof graph.newUser>>;

const board = async (who: Pick<Who, 'data'>, stageId: string) => (await who.data(BOARD, { stageId })).olympiadBoard;
const ranks = (found: { rows: { edges: Array<{ node: { rank: number; points: number } }> } }) =>
  found.rows.edges.map(({ node }) => `${node.rank}:${node.points}`).join(' ');
const newest = async (jury: Who, id: string) => (await jury.data(JURY, { id })).olympiad.jury.stages[0].versions[0];

async function publish(jury: Who, stageId: string) {
  const input = { versionId: (await jury.data(COUNT, { input: { stageId } })).countOlympiadStage.id };
  await jury.data(REVIEW, { input });
  return (await jury.data(PUBLISH, { input })).publishOlympiadResults;
}

describe('results of an olympiad', () => {
  it('are on the desk of the jury stage by stage: one stage alone where it is asked for, and of it the newest counts', async () => {
    const jury = await graph.newUser('MODERATOR');
    const rule = { kind: 'TOP', value: 1 };
    const later = stageInput({ startsAt: inMinutes(200), endsAt: inMinutes(260) });
    const { id, stageIds } = await sat(graph, jury, { rights: [1], stages: [stageInput({ advance: rule }), later] });
    await passMinutes(graph, id, 60);
    await passTime();
    const desk = `query ($id: ID!, $stageId: ID, $first: Int) { olympiad(id: $id) { jury { stages(stageId: $stageId) { stage { id } versions(first: $first) { version } } } } }`;
    const stages = async (more: object) => (await jury.data(desk, { id, ...more })).olympiad.jury.stages;
    expect(await stages({})).toMatchObject(stageIds.map((stageId) => ({ stage: { id: stageId } })));
    expect(await stages({ stageId: stageIds[0], first: 1 })).toEqual([
      { stage: { id: stageIds[0] }, versions: [{ version: 1 }] },
    ]);
    expect(await stages({ stageId: id })).toEqual([]);
  });

  it('are counted when the stage is over, published by the jury, and seen by everybody only then', async () => {
    const jury = await graph.newUser('MODERATOR');
    const { id, stageId, pupils } = await sat(graph, jury, { rights: [1, 3, 2, 3] });
    await passMinutes(graph, id, 60);
    await passTime();
    const version = await newest(jury, id);
    expect(version).toMatchObject({ version: 1, state: 'COMPUTED', reason: 'END', shownAt: null });
    expect(await board(graph.anonymous, stageId)).toMatchObject({ kind: 'NONE', rows: { totalCount: 0 } });
    const mine = async () =>
      (await (pupils[0] as Who).data(OWN, { id: pupils[0]?.entryId })).olympiadEntry.stages[0].result;
    expect(await mine()).toBeNull();
    const input = { versionId: version.id };
    expect(await jury.codes(PUBLISH, { input })).toEqual(['OLYMPIAD_STATE']);
    await jury.data(REVIEW, { input });
    expect((await jury.data(PUBLISH, { input })).publishOlympiadResults.shownAt).not.toBeNull();
    const shown = await board(graph.anonymous, stageId);
    expect(shown.kind).toBe('RESULTS');
    expect(ranks(shown)).toBe('1:10000 1:10000 3:6667 4:3333');
    const result = await mine();
    expect(result).toMatchObject({
      points: 3333,
      mostPoints: 10_000,
      rank: 4,
      of: 4,
      isFinal: true,
      rightCount: 1,
      wrongCount: 1,
    });
    expect(result).toMatchObject({ belowCountry: null, belowSchool: null });
    expect(result.problems.map(({ outcome }: { outcome: string }) => outcome).sort()).toEqual([
      'BLANK',
      'RIGHT',
      'WRONG',
    ]);
    expect(result.problems[0].explanation).toBe('Toʻrt ikkiga boʻlinadi.');
  });

  it('show a pupil what is right in the order in which they had the options', async () => {
    const jury = await graph.newUser('MODERATOR');
    const { id, stageId, pupils } = await sat(graph, jury, { rights: [3] });
    await passMinutes(graph, id, 60);
    await publish(jury, stageId);
    const [stage] = (await (pupils[0] as Who).data(OWN, { id: pupils[0]?.entryId })).olympiadEntry.stages;
    for (const { problemId, key } of stage.result.problems) {
      const { options } = stage.attempt.problems.find((each: { id: string }) => each.id === problemId);
      expect(key.correctOptions.map((place: number) => options[place])).toEqual(['toʻrt']);
    }
  });

  it('counted again without a change are the same count, also by the job and by two at a time', async () => {
    const jury = await graph.newUser('MODERATOR');
    const { id, stageId } = await sat(graph, jury, { rights: [1, 2] });
    await passMinutes(graph, id, 60);
    await Promise.all([passTime(), jury.data(COUNT, { input: { stageId } }), jury.data(COUNT, { input: { stageId } })]);
    await passTime();
    const { versions } = (await jury.data(JURY, { id })).olympiad.jury.stages[0];
    expect(versions).toHaveLength(1);
  });

  it('are not counted while somebody may sit the stage, and not by strangers', async () => {
    const [jury, other] = [await graph.newUser('TEACHER'), await graph.newUser('TEACHER')];
    const moderator = await graph.newUser('MODERATOR');
    const { id, stageId, pupils } = await sat(graph, moderator, { rights: [1] });
    await passTime();
    expect(await newest(moderator, id)).toBeUndefined();
    expect(await moderator.codes(COUNT, { input: { stageId } })).toEqual(['OLYMPIAD_STATE']);
    await passMinutes(graph, id, 60);
    for (const who of [jury, other]) expect(await who.codes(COUNT, { input: { stageId } })).toEqual(['NOT_FOUND']);
    expect(await (pupils[0] as Who).codes(COUNT, { input: { stageId } })).toEqual(['FORBIDDEN']);
    expect((await other.data(JURY, { id })).olympiad.jury).toBeNull();
  });

  it('let the best into the next stage, which is counted by itself', async () => {
    const jury = await graph.newUser('MODERATOR');
    const first = stageInput({ level: 'SCHOOL', advance: { kind: 'TOP', value: 2 }, appealDays: 0 });
    const second = stageInput({ startsAt: inMinutes(180), endsAt: inMinutes(240), appealDays: 0 });
    const more = { stages: [first, second], rights: [1, 2, 2, 3, 0] };
    const { id, stageIds, stageId, pupils, paper } = await sat(graph, jury, more);
    await paper(stageIds[1] as string);
    await passMinutes(graph, id, 60);
    await passTime();
    await publish(jury, stageId);
    const isIn = async (n: number) => {
      const pupil = pupils[n] as (typeof pupils)[number];
      return (await pupil.data(OWN, { id: pupil.entryId })).olympiadEntry.stages[1].isAdmitted;
    };
    // Two are level on the second place, so three go on.
    expect(await Promise.all([0, 1, 2, 3, 4].map(isIn))).toEqual([false, true, true, true, false]);
    await passMinutes(graph, id, 60);
    await sit(pupils[1] as Who, stageIds[1] as string, 3);
    await passMinutes(graph, id, 60);
    expect(await jury.codes(FINAL, { input: { olympiadId: id } })).toEqual(['OLYMPIAD_STATE']);
    await publish(jury, stageIds[1] as string);
    expect(ranks(await board(graph.anonymous, stageIds[1] as string))).toBe('1:10000');
    expect((await jury.data(FINAL, { input: { olympiadId: id } })).finishOlympiad.state).toBe('FINAL');
    expect(await jury.codes(COUNT, { input: { stageId } })).toEqual(['OLYMPIAD_STATE']);
  });

  it('compare with a school only where it has ten, and give medals by rank', async () => {
    const jury = await graph.newUser('MODERATOR');
    const rights = [3, 3, 2, 2, 1, 1, 1, 0, 0, 0, 0];
    const { id, stageId, pupils } = await sat(graph, jury, { rights });
    const school = await graph.newUser('ORGANIZATION');
    const { db } = graph.context();
    await db.query('UPDATE olimp.olympiad_entries SET organization_id = $2 WHERE olympiad_id = $1 AND id <> $3', [
      ...[id, school.userId, pupils[10]?.entryId],
    ]);
    await passMinutes(graph, id, 60);
    await publish(jury, stageId);
    const result = async (n: number) => {
      const pupil = pupils[n] as (typeof pupils)[number];
      return (await pupil.data(OWN, { id: pupil.entryId })).olympiadEntry.stages[0].result;
    };
    expect(await result(2)).toMatchObject({
      rank: 3,
      belowCountry: Math.floor(700 / 11),
      belowSchool: 60,
      medal: 'BRONZE',
    });
    expect(await result(10)).toMatchObject({ belowSchool: null, medal: null });
    expect([(await result(0)).medal, (await result(1)).medal]).toEqual(['GOLD', 'GOLD']);
  });

  it('are read in as many statements for a hundred as for ten', async () => {
    const jury = await graph.newUser('MODERATOR');
    const few = await sat(graph, jury, { rights: [1, 2], problems: [3].map(problem) });
    const many = await sat(graph, jury, { rights: [1, 0, 1, 1, 0, 1, 0, 1], problems: [3].map(problem) });
    const counts: number[] = [];
    for (const { id, stageId } of [few, many]) {
      await passMinutes(graph, id, 60);
      await publish(jury, stageId);
      counts.push((await graph.statements(() => board(graph.anonymous, stageId))).length);
    }
    expect(counts[0]).toBe(counts[1]);
  });
});
