import { enqueue } from '@alif24/subgraph-shared/jobs';
import { testGraph } from '@alif24/subgraph-shared/testing';
import { describe, expect, it } from 'vitest';
import { askEverything } from '../olympiad/ask-everything.fixture.ts';
import { enter, inMinutes, passMinutes, stageInput } from '../olympiad/olympiad.fixture.ts';
import {
  BOARD,
  CHANGE_KEY,
  COUNT,
  FREEZE,
  frozenStage,
  JURY_BOARD,
  OWN,
  PUBLISH,
  REVIEW,
  sat,
  sit,
  UNFREEZE,
} from '../olympiad/olympiad-results.fixture.ts';
import { subgraph } from '../subgraph.ts';

const graph = testGraph(subgraph);

/** What the job does each minute. */
async function passTime() {
  await enqueue(graph.context(), 'olimp.keep-results', {});
  await graph.runJobs();
}

type Who = Awaited<ReturnType<typeof graph.newUser>>;
type Line = { node: { rank: number; points: number; student: { id: string } } };

interface Paged {
  edges: Line[];
  totalCount: number;
  pageInfo: { endCursor: string; hasNextPage: boolean };
}

const lines = (rows: { edges: Line[] }) => rows.edges.map(({ node }) => `${node.rank}:${node.points}`).join(' ');
const seen = async (who: Pick<Who, 'data'>, stageId: string) => {
  const { kind, rows } = (await who.data(BOARD, { stageId })).olympiadBoard;
  return `${kind} ${lines(rows)}`.trim();
};
const live = async (jury: Who, id: string) =>
  lines((await jury.data(JURY_BOARD, { id })).olympiad.jury.stages[0].board.rows);
const own = async (pupil: Who & { entryId: string }) =>
  (await pupil.data(OWN, { id: pupil.entryId })).olympiadEntry.stages[0].result;

describe('a board that stands still', () => {
  it('moves with whoever hands in until its time, and then for nobody but the jury; everybody sees their own', async () => {
    const jury = await graph.newUser('MODERATOR');
    const { id, stageId, pupils } = await sat(graph, jury, { rights: [1, 2], stages: [frozenStage()] });
    const late = Object.assign(await graph.newUser('STUDENT', { grade: 3 }), { entryId: '' });
    late.entryId = (await enter(late, id)).id;
    await passTime();
    expect(await seen(graph.anonymous, stageId)).toBe('LIVE 1:6667 2:3333');
    await passMinutes(graph, id, 30);
    await sit(late, stageId, 3);
    await passTime();
    expect(await live(jury, id)).toBe('1:10000 2:6667 3:3333');
    for (const who of [graph.anonymous, late, pupils[0] as Who, jury]) {
      expect(await seen(who, stageId)).toBe('FROZEN 1:6667 2:3333');
    }
    expect(await own(late)).toMatchObject({ points: 10_000, rank: null, isFinal: false, problems: [] });
    expect((await jury.data(UNFREEZE, { input: { olympiadId: id } })).unfreezeOlympiad).toMatchObject({
      state: 'RUNNING',
    });
    await passTime();
    expect(await seen(graph.anonymous, stageId)).toBe('LIVE 1:10000 2:6667 3:3333');
  });

  it('says the same to everybody who asks anything, whatever is handed in, judged anew and published behind it', async () => {
    const jury = await graph.newUser('MODERATOR');
    const { id, stageId, pupils } = await sat(graph, jury, { rights: [1, 2], stages: [frozenStage()] });
    const late = await graph.newUser('STUDENT', { grade: 3 });
    const entry = await enter(late, id);
    await passTime();
    await jury.data(FREEZE, { input: { olympiadId: id } });
    const problemIds = await graph
      .context()
      .db.query(
        'SELECT q.id FROM olimp.olympiad_problems q JOIN olimp.olympiad_papers p ON p.id = q.paper_id WHERE p.stage_id = $1',
        [stageId],
      );
    const known = [
      id,
      stageId,
      entry.id,
      ...pupils.map(({ entryId }) => entryId),
      ...problemIds.map((row: { id: string }) => row.id),
    ];
    const stranger = await graph.newUser('STUDENT', { grade: 3 });
    const everybody = [graph.anonymous, stranger, await graph.newUser('PARENT'), await graph.newUser('TEACHER')];
    const look = async () => Promise.all(everybody.map((who) => askEverything(graph.subgraph.schema, who, known)));
    await passMinutes(graph, id, 29);
    const before = await look();
    expect(before[0]).toContain('"points":6667');
    await sit(late, stageId, 3);
    await passTime();
    expect(await live(jury, id)).toBe('1:10000 2:6667 3:3333');
    expect(await look()).toEqual(before);
    // The stage ends, is counted, judged by another key, published: still nobody sees more.
    await passMinutes(graph, id, 31);
    const ended = await look();
    await passTime();
    const keys = [{ correctOptions: [0] }];
    await jury.data(CHANGE_KEY, { input: { problemId: problemIds[0].id, keys } });
    const input = { versionId: (await jury.data(COUNT, { input: { stageId } })).countOlympiadStage.id };
    await jury.data(REVIEW, { input });
    expect((await jury.data(PUBLISH, { input })).publishOlympiadResults).toMatchObject({
      state: 'PUBLISHED',
      shownAt: null,
    });
    expect(await look()).toEqual(ended);
    expect(await seen(graph.anonymous, stageId)).toBe('FROZEN 1:6667 2:3333');
    await jury.data(UNFREEZE, { input: { olympiadId: id } });
    expect(await seen(graph.anonymous, stageId)).toMatch(/^RESULTS 1:6667/);
  });

  it('is let go by itself when the results are to be revealed, not before', async () => {
    const jury = await graph.newUser('MODERATOR');
    const stages = [frozenStage({ revealAt: inMinutes(180) })];
    const { id, stageId } = await sat(graph, jury, { rights: [2], stages });
    await passMinutes(graph, id, 60);
    await passTime();
    const input = { versionId: (await jury.data(COUNT, { input: { stageId } })).countOlympiadStage.id };
    await jury.data(REVIEW, { input });
    await jury.data(PUBLISH, { input });
    expect(await seen(graph.anonymous, stageId)).toMatch(/^FROZEN/);
    await jury.data(UNFREEZE, { input: { olympiadId: id } });
    expect(await seen(graph.anonymous, stageId)).toMatch(/^LIVE/);
    await passMinutes(graph, id, 60);
    await passTime();
    expect(await seen(graph.anonymous, stageId)).toBe('RESULTS 1:6667');
  });

  it('is the same by pages of any size, whoever is level at the edge of one', async () => {
    const jury = await graph.newUser('MODERATOR');
    const rights = [2, 1, 2, 1, 1, 3];
    const { stageId } = await sat(graph, jury, { rights, stages: [frozenStage()] });
    await passTime();
    const whole = '1:10000 2:6667 2:6667 4:3333 4:3333 4:3333';
    expect(await seen(graph.anonymous, stageId)).toBe(`LIVE ${whole}`);
    for (const first of [1, 2, 4, 5]) {
      const pages: string[] = [];
      for (let after: string | null = null; ; ) {
        const { rows }: { rows: Paged } = (await graph.anonymous.data(BOARD, { stageId, first, after })).olympiadBoard;
        expect(rows.totalCount).toBe(6);
        pages.push(lines(rows));
        after = rows.pageInfo.endCursor;
        if (!rows.pageInfo.hasNextPage) break;
      }
      expect(pages.join(' ')).toBe(whole);
    }
  });

  it('is for those who hold the olympiad to stop and let go, and there is none where the organizer wanted none', async () => {
    const [jury, teacher] = [await graph.newUser('MODERATOR'), await graph.newUser('TEACHER')];
    const { id, stageId, pupils } = await sat(graph, jury, { rights: [2], stages: [stageInput()] });
    await passTime();
    expect(await seen(graph.anonymous, stageId)).toBe('NONE');
    expect(await own(pupils[0] as (typeof pupils)[number])).toBeNull();
    for (const act of [FREEZE, UNFREEZE]) {
      expect(await teacher.codes(act, { input: { olympiadId: id } })).toEqual(['NOT_FOUND']);
      expect(await (pupils[0] as Who).codes(act, { input: { olympiadId: id } })).toEqual(['FORBIDDEN']);
    }
  });
});
