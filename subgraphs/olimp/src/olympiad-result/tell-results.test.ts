import { addSupervision } from '@alif24/subgraph-shared/auth';
import { enqueue } from '@alif24/subgraph-shared/jobs';
import { testGraph } from '@alif24/subgraph-shared/testing';
import { describe, expect, it } from 'vitest';
import { passMinutes } from '../olympiad/olympiad.fixture.ts';
import {
  CHANGE_KEY,
  COUNT,
  FREEZE,
  frozenStage,
  PUBLISH,
  REVIEW,
  sat,
  UNFREEZE,
} from '../olympiad/olympiad-results.fixture.ts';
import { subgraph } from '../subgraph.ts';

const graph = testGraph(subgraph);
type Who = Awaited<ReturnType<typeof graph.newUser>>;

async function world(more: { rights: number[]; [field: string]: unknown }) {
  const jury = await graph.newUser('MODERATOR');
  const held = await sat(graph, jury, more);
  const parent = await graph.newUser('PARENT');
  await addSupervision(graph.context(), held.pupils[0]?.userId as string, parent.userId, 'GUARDIAN');
  const publish = async (versionId: string) => {
    await jury.data(REVIEW, { input: { versionId } });
    await jury.data(PUBLISH, { input: { versionId } });
    await graph.runJobs();
  };
  const count = async () => (await jury.data(COUNT, { input: { stageId: held.stageId } })).countOlympiadStage.id;
  return { jury, parent, publish, count, ...held };
}

/** The names of what somebody was told, in its order. */
const told = async ({ userId }: Pick<Who, 'userId'>): Promise<string> =>
  (
    await graph
      .context()
      .db.query(
        `SELECT template FROM shared.notifications WHERE user_id = $1 AND template LIKE 'olympiad%' ORDER BY id`,
        [userId],
      )
  )
    .map(({ template }: { template: string }) => template.slice('olympiad.'.length))
    .join(' ');

describe('families', () => {
  it('hear that results are shown, and later only those whose own have changed', async () => {
    const { jury, parent, publish, count, id, stageId, pupils } = await world({ rights: [3, 0] });
    await passMinutes(graph, id, 60);
    await publish(await count());
    const everybody = async () => Promise.all([parent, ...pupils].map(told));
    expect(await everybody()).toEqual(['results', 'results', 'results']);
    const [{ parameters, about }] = await graph
      .context()
      .db.query('SELECT parameters, about_id AS about FROM shared.notifications WHERE user_id = $1', [parent.userId]);
    expect(parameters).toEqual({ child: expect.stringMatching(/\S/), olympiad: 'Kichik matematik' });
    expect(about).toBe(pupils[0]?.userId);
    const [, , last] = await graph
      .context()
      .db.query(
        'SELECT q.id FROM olimp.olympiad_problems q JOIN olimp.olympiad_papers p ON p.id = q.paper_id WHERE p.stage_id = $1 ORDER BY q.number',
        [stageId],
      );
    const input = { problemId: last.id, keys: [{ correctOptions: [0] }] };
    await publish((await jury.data(CHANGE_KEY, { input })).changeOlympiadKey.id);
    expect(await everybody()).toEqual(['results resultChanged', 'results resultChanged', 'results']);
    // A job that comes again tells nobody twice.
    await enqueue(graph.context(), 'olimp.tell-results', { versionId: (await count()) as string, after: null });
    await graph.runJobs();
    expect(await everybody()).toEqual(['results resultChanged', 'results resultChanged', 'results']);
  });

  it('hear nothing of results that stand behind a still board, and of one count when it is let go', async () => {
    const { jury, parent, publish, count, id } = await world({ rights: [2], stages: [frozenStage()] });
    await enqueue(graph.context(), 'olimp.keep-results', {});
    await graph.runJobs();
    await jury.data(FREEZE, { input: { olympiadId: id } });
    await passMinutes(graph, id, 60);
    await publish(await count());
    expect(await told(parent)).toBe('');
    await jury.data(UNFREEZE, { input: { olympiadId: id } });
    await graph.runJobs();
    expect(await told(parent)).toBe('results');
  });

  it('hear that an appeal was answered, once', async () => {
    const { jury, parent, publish, count, id, stageId, pupils } = await world({ rights: [1] });
    await passMinutes(graph, id, 60);
    await publish(await count());
    const [problem] = await graph
      .context()
      .db.query(
        'SELECT q.id FROM olimp.olympiad_problems q JOIN olimp.olympiad_papers p ON p.id = q.paper_id WHERE p.stage_id = $1 AND q.number = 2',
        [stageId],
      );
    const appeal = { attemptId: pupils[0]?.attemptId, problemId: problem.id, text: 'Nega?' };
    const { appealOlympiadProblem: made } = await parent.data(
      'mutation ($input: AppealOlympiadProblemInput!) { appealOlympiadProblem(input: $input) { id } }',
      { input: appeal },
    );
    const input = { appealId: made.id, isAccepted: false, reply: 'Shart aniq.' };
    const ANSWER = 'mutation ($input: AnswerOlympiadAppealInput!) { answerOlympiadAppeal(input: $input) { id } }';
    await jury.data(ANSWER, { input });
    await jury.data(ANSWER, { input });
    expect(await Promise.all([parent, pupils[0] as Who].map(told))).toEqual([
      'results appealAnswered',
      'results appealAnswered',
    ]);
  });
});
