import { addSupervision } from '@alif24/subgraph-shared/auth';
import { enqueue } from '@alif24/subgraph-shared/jobs';
import { testGraph } from '@alif24/subgraph-shared/testing';
import { describe, expect, it } from 'vitest';
import { passMinutes } from '../olympiad/olympiad.fixture.ts';
import { COUNT, FREEZE, frozenStage, PUBLISH, REVIEW, sat, UNFREEZE } from '../olympiad/olympiad-results.fixture.ts';
import { subgraph } from '../subgraph.ts';

const graph = testGraph(subgraph);
type Asker = Pick<Awaited<ReturnType<typeof graph.newUser>>, 'data'>;

const AROUND = `query ($stageId: ID!, $grade: Int! = 3) { olympiadBoard(stageId: $stageId, grade: $grade) {
  kind aroundMe { rank points attemptId student { id } } rows(first: 1) { edges { node { attemptId } } } } }`;
const JURY_AROUND = `query ($id: ID!) { olympiad(id: $id) { jury { stages { board(grade: 3) { kind aroundMe { rank } rows { edges { node { attemptId } } } } } } } }`;

describe('the lines around my own', () => {
  it('are those of results alone: two above and two below, for the pupil and their guardian, and for nobody else', async () => {
    const jury = await graph.newUser('MODERATOR');
    const rights = [3, 3, 2, 2, 2, 1, 1, 0];
    const { id, stageId, pupils } = await sat(graph, jury, { rights, stages: [frozenStage()] });
    const parent = await graph.newUser('PARENT');
    const teacher = await graph.newUser('TEACHER');
    const [best, , , , middle, , , last] = pupils as [(typeof pupils)[number], ...typeof pupils];
    for (const { userId } of [best, last as (typeof pupils)[number]]) {
      await addSupervision(graph.context(), userId, parent.userId, 'GUARDIAN');
      await addSupervision(graph.context(), userId, teacher.userId, 'TEACHER');
    }
    const board = async (who: Asker, grade = 3) => (await who.data(AROUND, { stageId, grade })).olympiadBoard;
    const ranks = async (who: Asker) =>
      (await board(who)).aroundMe?.map(({ rank }: { rank: number }) => rank).join(' ') ?? null;
    const everybody = [graph.anonymous, best, middle as Asker, last as Asker, parent, teacher, jury];
    const nobody = async (kind: string) => {
      for (const who of everybody) expect(await board(who)).toMatchObject({ kind, aroundMe: null });
    };
    const passTime = async () => {
      await enqueue(graph.context(), 'olimp.keep-results', {});
      await graph.runJobs();
    };
    await passTime();
    await nobody('LIVE');
    await jury.data(FREEZE, { input: { olympiadId: id } });
    await passMinutes(graph, id, 60);
    await passTime();
    const input = { versionId: (await jury.data(COUNT, { input: { stageId } })).countOlympiadStage.id };
    await jury.data(REVIEW, { input });
    await jury.data(PUBLISH, { input });
    // Counted and published behind a board that stands still.
    await nobody('FROZEN');
    await jury.data(UNFREEZE, { input: { olympiadId: id } });

    expect(await ranks(best)).toMatch(/^1 1 3( 3)?$/);
    const around = (await board(middle as Asker)).aroundMe;
    expect(around.filter(({ rank }: { rank: number }) => rank === 3).length).toBeGreaterThanOrEqual(2);
    expect(around.map(({ student }: { student: { id: string } }) => student.id)).toContain(
      (middle as (typeof pupils)[number]).userId,
    );
    // Who has no points stands on no board, and no line of theirs beside anybody's.
    expect(await ranks(last as Asker)).toBeNull();
    expect(await ranks(parent)).toBe(await ranks(best));
    for (const who of [graph.anonymous, teacher, jury]) expect(await ranks(who)).toBeNull();
    expect((await board(best, 4)).aroundMe).toBeNull();

    // Attempts are the jury's to know.
    for (const who of everybody) {
      const { rows, aroundMe } = await board(who);
      const told = [...rows.edges.map(({ node }: { node: object }) => node), ...(aroundMe ?? [])];
      expect(told.every(({ attemptId }) => attemptId === null)).toBe(true);
    }
    const [desk] = (await jury.data(JURY_AROUND, { id })).olympiad.jury.stages;
    expect(desk.board).toMatchObject({ kind: 'RESULTS', aroundMe: null });
    expect(desk.board.rows.edges.map(({ node }: { node: { attemptId: string } }) => node.attemptId).sort()).toEqual(
      pupils.map(({ attemptId }) => attemptId).sort(),
    );
  });
});
