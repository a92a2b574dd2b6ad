import { addSupervision } from '@alif24/subgraph-shared/auth';
import { enqueue } from '@alif24/subgraph-shared/jobs';
import { testGraph } from '@alif24/subgraph-shared/testing';
import { encodeCursor } from '@alif24/subgraph-shared/utils';
import { describe, expect, it } from 'vitest';
import { passMinutes } from '../olympiad/olympiad.fixture.ts';
import {
  BOARD,
  COUNT,
  FREEZE,
  frozenStage,
  JURY_BOARD,
  OWN,
  PUBLISH,
  REVIEW,
  sat,
  UNFREEZE,
} from '../olympiad/olympiad-results.fixture.ts';
import { subgraph } from '../subgraph.ts';

const graph = testGraph(subgraph);
type Who = Awaited<ReturnType<typeof graph.newUser>>;
interface Rows {
  totalCount: number;
  pageInfo: { endCursor: string | null; hasNextPage: boolean };
  edges: Array<{ node: { rank: number; points: number; student: { id: string } } }>;
}
const WATCH = `subscription ($stageId: ID!) { olympiadBoardChanged(stageId: $stageId, grade: 3) {
  kind rows { totalCount edges { node { rank points student { id } } } } } }`;
const shown = ({ edges }: Pick<Rows, 'edges'>) => edges.map(({ node }) => `${node.rank}:${node.points}`).join(' ');

async function passTime() {
  await enqueue(graph.context(), 'olimp.keep-results', {});
  await graph.runJobs();
}

/** One with two, one with one, one with all right, and two with nothing, on a board that is live and then stands still. */
async function held() {
  const jury = await graph.newUser('MODERATOR');
  const olympiad = await sat(graph, jury, { rights: [2, 0, 1, 0, 3], stages: [frozenStage()] });
  const { stageId, id } = olympiad;
  const read = async (who: Pick<Who, 'data'> = graph.anonymous, more: object = {}) =>
    (await who.data(BOARD, { stageId, ...more })).olympiadBoard as { kind: string; rows: Rows };
  const publish = async () => {
    await passMinutes(graph, id, 60);
    const input = { versionId: (await jury.data(COUNT, { input: { stageId } })).countOlympiadStage.id };
    await jury.data(REVIEW, { input });
    await jury.data(PUBLISH, { input });
  };
  const byJury = async () => (await jury.data(JURY_BOARD, { id })).olympiad.jury.stages[0].board.rows as Rows;
  return { ...olympiad, jury, read, publish, byJury };
}

describe('who has no points', () => {
  it('stands on no public board, live, still or published, whoever asks, and the jury sees them', async () => {
    const { id, jury, pupils, read, publish, byJury } = await held();
    const nothing = [pupils[1], pupils[3]] as Who[];
    const askers: Array<Pick<Who, 'data'>> = [graph.anonymous, jury, ...nothing];
    const look = async (kind: string) => {
      for (const who of askers) {
        const board = await read(who);
        expect(board).toMatchObject({ kind, rows: { totalCount: 3, pageInfo: { hasNextPage: false } } });
        expect(shown(board.rows)).toBe('1:10000 2:6667 3:3333');
        for (const { userId } of nothing) expect(JSON.stringify(board)).not.toContain(userId);
      }
      expect(shown(await byJury())).toBe('1:10000 2:6667 3:3333 4:0 4:0');
    };
    await passTime();
    await look('LIVE');
    await jury.data(FREEZE, { input: { olympiadId: id } });
    await look('FROZEN');
    await publish();
    await look('FROZEN');
    await jury.data(UNFREEZE, { input: { olympiadId: id } });
    await look('RESULTS');
  });

  it('is on no page of it and behind no cursor', async () => {
    const { read, publish, jury, id } = await held();
    const pages = async () => {
      const found: string[] = [];
      for (let after: string | null = null; ; ) {
        const { rows }: { rows: Rows } = await read(graph.anonymous, { first: 2, after });
        expect(rows.totalCount).toBe(3);
        found.push(shown(rows));
        if (!rows.pageInfo.hasNextPage) break;
        after = rows.pageInfo.endCursor;
      }
      expect(found).toEqual(['1:10000 2:6667', '3:3333']);
      for (const place of [3, 4]) {
        const { rows } = await read(graph.anonymous, { after: encodeCursor([place]) });
        expect(rows).toMatchObject({ totalCount: 3, edges: [] });
      }
    };
    await passTime();
    await pages();
    await publish();
    await jury.data(UNFREEZE, { input: { olympiadId: id } });
    await pages();
  });

  it('is told to nobody who watches the board', async () => {
    const { stageId, publish, jury, id } = await held();
    await passTime();
    const stream = await graph.anonymous.events(WATCH, { stageId });
    const next = async () =>
      ((await stream.next()).value as { data: { olympiadBoardChanged: { kind: string; rows: Rows } } }).data
        .olympiadBoardChanged;
    expect(shown((await next()).rows)).toBe('1:10000 2:6667 3:3333');
    await jury.data(FREEZE, { input: { olympiadId: id } });
    const still = await next();
    expect(`${still.kind} ${shown(still.rows)} of ${still.rows.totalCount}`).toBe('FROZEN 1:10000 2:6667 3:3333 of 3');
    await publish();
    const after = next();
    await jury.data(UNFREEZE, { input: { olympiadId: id } });
    const results = await after;
    expect(`${results.kind} ${shown(results.rows)} of ${results.rows.totalCount}`).toBe(
      'RESULTS 1:10000 2:6667 3:3333 of 3',
    );
    await stream.return?.();
  });

  it('reads their own result, place and all, and so does their guardian', async () => {
    const { pupils, publish, jury, id } = await held();
    await publish();
    await jury.data(UNFREEZE, { input: { olympiadId: id } });
    const child = pupils[1] as (typeof pupils)[number];
    const parent = await graph.newUser('PARENT');
    await addSupervision(graph.context(), child.userId, parent.userId, 'GUARDIAN');
    for (const who of [child, parent]) {
      const [stage] = (await who.data(OWN, { id: child.entryId })).olympiadEntry.stages;
      expect(stage.result).toMatchObject({ points: 0, rank: 4, of: 5, isFinal: true, rightCount: 0, wrongCount: 1 });
    }
    expect((await (pupils[0] as Who).data(OWN, { id: child.entryId })).olympiadEntry).toBeNull();
  });
});
