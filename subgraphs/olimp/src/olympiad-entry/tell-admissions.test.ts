import { addSupervision } from '@alif24/subgraph-shared/auth';
import { enqueue } from '@alif24/subgraph-shared/jobs';
import { noticeText } from '@alif24/subgraph-shared/notifications';
import { testGraph } from '@alif24/subgraph-shared/testing';
import { describe, expect, it } from 'vitest';
import { inMinutes, passMinutes, START, stageInput, WINDOW } from '../olympiad/olympiad.fixture.ts';
import { CHANGE_KEY, COUNT, FREEZE, PUBLISH, REVIEW, sat, UNFREEZE } from '../olympiad/olympiad-results.fixture.ts';
import { subgraph } from '../subgraph.ts';

const graph = testGraph(subgraph);

async function passTime() {
  for (const job of ['olimp.keep-results', 'olimp.tell-admissions', 'olimp.tell-admissions']) {
    await enqueue(graph.context(), job, {});
  }
  await graph.runJobs();
}

const DAY = 24 * 60;

/** Two pupils, the better of whom goes on to a stage some days later; the first has a parent. */
async function world(more: object = {}) {
  const jury = await graph.newUser('MODERATOR');
  const stages = [
    stageInput({ level: 'SCHOOL', advance: { kind: 'TOP', value: 1 }, ...more }),
    stageInput({ startsAt: inMinutes(3 * DAY), endsAt: inMinutes(3 * DAY + 60) }),
  ];
  const held = await sat(graph, jury, { rights: [2, 1], stages });
  const [better, other] = held.pupils as [(typeof held.pupils)[number], (typeof held.pupils)[number]];
  const parent = await graph.newUser('PARENT');
  await addSupervision(graph.context(), better.userId, parent.userId, 'GUARDIAN');
  const [first = '', second = ''] = held.stageIds;
  await held.paper(second);
  await passMinutes(graph, held.id, 60);
  await passTime();
  const publish = async (versionId: string) => {
    await jury.data(REVIEW, { input: { versionId } });
    await jury.data(PUBLISH, { input: { versionId } });
    await passTime();
  };
  const count = async () => (await jury.data(COUNT, { input: { stageId: first } })).countOlympiadStage.id;
  /** Another option of the second problem is right, by which the other pupil is the better one; or again the one of before. */
  const regrade = async (option: number) => {
    const [problem] = await graph.context().db.query(
      `SELECT q.id FROM olimp.olympiad_problems q JOIN olimp.olympiad_papers p ON p.id = q.paper_id
        WHERE p.stage_id = $1 AND q.number = 2`,
      [first],
    );
    const input = { problemId: problem.id, keys: [{ correctOptions: [option] }] };
    return (await jury.data(CHANGE_KEY, { input })).changeOlympiadKey.id as string;
  };
  return { jury, better, other, parent, second, publish, count, regrade, ...held };
}

/** What somebody was told of stages, in its order. */
const told = async ({ userId }: { userId: string }): Promise<string> =>
  (
    await graph
      .context()
      .db.query(`SELECT template FROM shared.notifications WHERE user_id = $1 AND template = ANY ($2) ORDER BY id`, [
        userId,
        ['olympiad.passed', 'olympiad.passWithdrawn', 'olympiad.stageSoon'],
      ])
  )
    .map(({ template }: { template: string }) => template.slice('olympiad.'.length))
    .join(' ');

describe('families of those who go on', () => {
  it('hear so once, with the time of the stage by the clock of Tashkent, and again a day before it begins', async () => {
    const { id, better, other, parent, publish, count } = await world();
    await publish(await count());
    await passTime();
    const everybody = () => Promise.all([better, parent, other].map(told));
    expect(await everybody()).toEqual(['passed', 'passed', '']);
    const [{ parameters, about }] = await graph
      .context()
      .db.query(
        `SELECT parameters, about_id AS about FROM shared.notifications WHERE user_id = $1 AND template = 'olympiad.passed'`,
        [parent.userId],
      );
    expect(about).toBe(better.userId);
    expect(noticeText('olympiad.passed', parameters, 'UZ_LATN')).toMatch(
      /^«Kichik matematik»: .+ 2-bosqichga oʻtdi, tabriklaymiz\. Boshlanishi: \d+-\S+, \d\d:\d\d \(Toshkent vaqti\)\.$/,
    );
    await passMinutes(graph, id, 2 * DAY - 131);
    await passTime();
    expect(await told(parent)).toBe('passed');
    await passMinutes(graph, id, 11);
    await passTime();
    await passTime();
    expect(await everybody()).toEqual(['passed stageSoon', 'passed stageSoon', '']);
  });

  it('hear nothing before the results are shown, and with them, however many counts stood behind a still board, of the last', async () => {
    const { jury, id, better, other, publish, count, regrade } = await world();
    await jury.data(FREEZE, { input: { olympiadId: id } });
    await publish(await count());
    await publish(await regrade(1));
    expect([await told(better), await told(other)]).toEqual(['', '']);
    await jury.data(UNFREEZE, { input: { olympiadId: id } });
    await passTime();
    expect([await told(better), await told(other)]).toEqual(['', 'passed']);
  });

  it('hear of another count when it is shown: who goes on by it, who does not any more, and who does again', async () => {
    const { jury, id, better, other, publish, count, regrade } = await world();
    await publish(await count());
    await jury.data(FREEZE, { input: { olympiadId: id } });
    await publish(await regrade(1));
    expect([await told(better), await told(other)]).toEqual(['passed', '']);
    await jury.data(UNFREEZE, { input: { olympiadId: id } });
    await passTime();
    expect([await told(better), await told(other)]).toEqual(['passed passWithdrawn', 'passed']);
    await publish(await regrade(2));
    expect([await told(better), await told(other)]).toEqual(['passed passWithdrawn passed', 'passed passWithdrawn']);
  });

  it('hear of a stage that is over for all others when the child, who goes on by another count, gets a time of their own', async () => {
    const { jury, id, other, second, publish, count, regrade } = await world();
    await publish(await count());
    await passMinutes(graph, id, 3 * DAY - 60);
    await publish(await regrade(1));
    expect(await told(other)).toBe('');
    await jury.data(WINDOW, { input: { stageId: second, entryId: other.entryId, delayMinutes: 90, extraMinutes: 0 } });
    await passTime();
    await passTime();
    expect(await told(other)).toBe('passed');
  });

  it('are not told that a child who has begun does not go on, for nobody is sent out of the hall', async () => {
    const { jury, id, better, second, publish, count, regrade } = await world();
    await publish(await count());
    await jury.data(FREEZE, { input: { olympiadId: id } });
    await publish(await regrade(1));
    await passMinutes(graph, id, 3 * DAY - 120);
    await better.data(START, { input: { stageId: second } });
    await jury.data(UNFREEZE, { input: { olympiadId: id } });
    await passTime();
    expect(await told(better)).toBe('passed');
    expect(await better.codes(START, { input: { stageId: second } })).toEqual([]);
  });

  it('are reminded by the own time of the child, and not at all when they hear of it within the last day or take no part', async () => {
    const { jury, id, better, other, second, publish, count } = await world({ advance: { kind: 'TOP', value: 2 } });
    await publish(await count());
    await jury.data(WINDOW, { input: { stageId: second, entryId: better.entryId, delayMinutes: 60, extraMinutes: 0 } });
    await graph.asOwner(`UPDATE olimp.olympiad_entries SET state = 'CANCELLED' WHERE id = $1`, [other.entryId]);
    await passMinutes(graph, id, 2 * DAY - 119);
    await passTime();
    expect([await told(better), await told(other)]).toEqual(['passed', 'passed']);
    await passMinutes(graph, id, 60);
    await passTime();
    expect([await told(better), await told(other)]).toEqual(['passed stageSoon', 'passed']);

    const late = await world({ revealAt: inMinutes(2 * DAY + 60) });
    await late.publish(await late.count());
    await passMinutes(graph, late.id, 2 * DAY);
    await passTime();
    await passMinutes(graph, late.id, 60);
    await passTime();
    expect(await told(late.better)).toBe('passed');
  });
});
