import { enqueue } from '@alif24/subgraph-shared/jobs';
import { testGraph } from '@alif24/subgraph-shared/testing';
import { describe, expect, it } from 'vitest';
import { enter, passMinutes } from '../olympiad/olympiad.fixture.ts';
import {
  COUNT,
  FREEZE,
  frozenStage,
  PUBLISH,
  REVIEW,
  sat,
  sit,
  UNFREEZE,
} from '../olympiad/olympiad-results.fixture.ts';
import { subgraph } from '../subgraph.ts';

const graph = testGraph(subgraph);

const WATCH = `subscription ($stageId: ID!) { olympiadBoardChanged(stageId: $stageId, grade: 3) {
  sequence kind frozenAt rows { edges { node { rank points } } } } }`;

async function passTime() {
  await enqueue(graph.context(), 'olimp.keep-results', {});
  await graph.runJobs();
}

interface Seen {
  sequence: number;
  kind: string;
  rows: { edges: Array<{ node: { rank: number; points: number } }> };
}

describe('a board that is watched', () => {
  it('moves with whoever hands in, says that it stands still and then nothing, and at the end what the jury published', async () => {
    const jury = await graph.newUser('MODERATOR');
    const { id, stageId } = await sat(graph, jury, { rights: [1, 2], stages: [frozenStage()] });
    const [third, late] = [await graph.newUser('STUDENT', { grade: 3 }), await graph.newUser('STUDENT', { grade: 3 })];
    for (const pupil of [third, late]) await enter(pupil, id);
    await passTime();
    const stream = await graph.anonymous.events(WATCH, { stageId });
    const sequences: number[] = [];
    const next = async () => {
      const { value } = await stream.next();
      const { sequence, kind, rows } = (value as { data: { olympiadBoardChanged: Seen } }).data.olympiadBoardChanged;
      sequences.push(sequence);
      return `${kind} ${rows.edges.map(({ node }) => `${node.rank}:${node.points}`).join(' ')}`;
    };
    expect(await next()).toBe('LIVE 1:6667 2:3333');
    await sit(third, stageId, 0);
    await passTime();
    expect(await next()).toBe('LIVE 1:6667 2:3333');
    await jury.data(FREEZE, { input: { olympiadId: id } });
    expect(await next()).toBe('FROZEN 1:6667 2:3333');
    await passMinutes(graph, id, 30);
    await sit(late, stageId, 3);
    await passTime();
    await passMinutes(graph, id, 30);
    const input = { versionId: (await jury.data(COUNT, { input: { stageId } })).countOlympiadStage.id };
    await jury.data(REVIEW, { input });
    await jury.data(PUBLISH, { input });
    // Of all this the next event tells nothing: the one after the still board is its end.
    const after = next();
    await jury.data(UNFREEZE, { input: { olympiadId: id } });
    expect(await after).toBe('RESULTS 1:10000 2:6667 3:3333');
    expect(sequences).toEqual([...new Set(sequences)].sort((a, b) => a - b));
    await stream.return?.();
  });

  it('is for whoever may know of the olympiad', async () => {
    const teacher = await graph.newUser('TEACHER');
    const stageId = (await sat(graph, await graph.newUser('MODERATOR'), { rights: [] })).stageId;
    await graph
      .context()
      .db.query(
        `UPDATE olimp.olympiads o SET scope = 'SCHOOL', organizer_id = $2 FROM olimp.olympiad_stages s WHERE s.id = $1 AND o.id = s.olympiad_id`,
        [stageId, teacher.userId],
      );
    await expect(graph.anonymous.events(WATCH, { stageId })).rejects.toThrow('NOT_FOUND');
    const stream = await teacher.events(WATCH, { stageId });
    expect((await stream.next()).value).toMatchObject({ data: { olympiadBoardChanged: { kind: 'NONE' } } });
    await stream.return?.();
  });
});
