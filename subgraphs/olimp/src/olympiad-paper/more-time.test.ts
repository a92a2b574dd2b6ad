import { enqueue } from '@alif24/subgraph-shared/jobs';
import { testGraph } from '@alif24/subgraph-shared/testing';
import { describe, expect, it } from 'vitest';
import {
  enter,
  FINISH,
  openOlympiad,
  passMinutes,
  READ_ATTEMPT,
  SAVE,
  start,
  WINDOW,
} from '../olympiad/olympiad.fixture.ts';
import { subgraph } from '../subgraph.ts';

const graph = testGraph(subgraph);

describe('an olympiad attempt', () => {
  it('that time ended goes on when more time is given, also when a job has written its end down; one that was handed in does not', async () => {
    const moderator = await graph.newUser('MODERATOR');
    const { id, stageId } = await openOlympiad(moderator);
    const [pupil, other] = [await graph.newUser('STUDENT', { grade: 3 }), await graph.newUser('STUDENT', { grade: 3 })];
    for (const who of [pupil, other]) await enter(who, id);
    await passMinutes(graph, id, 61);
    const [mine, theirs] = [await start(pupil, stageId), await start(other, stageId)];
    await other.data(FINISH, { input: theirs.input });
    const keepTime = async () => {
      await enqueue(graph.context(), 'olimp.keep-time', {});
      await graph.runJobs();
    };
    await passMinutes(graph, id, 31);
    await keepTime();
    const problemId = mine.attempt.problems[0].id;
    const save = (revision: number) =>
      pupil.codes(SAVE, { input: { ...mine.input, problemId, revision, answer: { options: [0] } } });
    expect(await save(1)).toEqual(['OLYMPIAD_STATE']);
    const give = (extraMinutes: number) =>
      moderator.data(WINDOW, { input: { stageId, grade: 3, delayMinutes: 0, extraMinutes } });
    const ends = (): Promise<Array<{ by: string; for: { minutes: number } }>> =>
      graph
        .context()
        .db.query(
          `SELECT finished_by AS by, finished_at - started_at AS "for" FROM olimp.olympiad_attempts WHERE stage_id = $1 ORDER BY id`,
          [stageId],
        );
    // Not enough to go on with: the end stays what it was.
    await passMinutes(graph, id, 1);
    await give(1);
    expect((await ends())[0]).toMatchObject({ by: 'TIME', for: { minutes: 30 } });
    await give(20);
    expect(await save(1)).toEqual([]);
    expect((await other.data(READ_ATTEMPT, { id: theirs.attempt.id })).olympiadAttempt.times.phase).toBe('ENDED');
    await passMinutes(graph, id, 20);
    await keepTime();
    expect(await ends()).toMatchObject([{ by: 'TIME', for: { minutes: 50 } }, { by: 'CHILD' }]);
  });
});
