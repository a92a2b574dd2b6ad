import { enqueue } from '@alif24/subgraph-shared/jobs';
import { noticeText } from '@alif24/subgraph-shared/notifications';
import { testGraph } from '@alif24/subgraph-shared/testing';
import { describe, expect, it } from 'vitest';
import {
  choice,
  inMinutes,
  PAPER,
  passMinutes,
  START,
  stageInput,
  start,
  WINDOW,
} from '../olympiad/olympiad.fixture.ts';
import { COUNT, PUBLISH, REVIEW, sat } from '../olympiad/olympiad-results.fixture.ts';
import { subgraph } from '../subgraph.ts';

const graph = testGraph(subgraph);
const DAY = 24 * 60;

const DESK = `query ($id: ID!) { olympiad(id: $id) { desk { stages { mayWrite gradesToWrite problems(grade: 3) { variants { key { number correctOptions } } } } } } }`;

async function passTime() {
  await enqueue(graph.context(), 'olimp.tell-missing-papers', {});
  await graph.runJobs();
}

/** A stage two days ahead, that a pupil of the third grade goes on to, without a paper. */
async function world() {
  const jury = await graph.newUser('MODERATOR');
  const stages = [
    stageInput({ level: 'SCHOOL', advance: { kind: 'TOP', value: 1 } }),
    stageInput({ startsAt: inMinutes(2 * DAY), endsAt: inMinutes(2 * DAY + 60) }),
  ];
  const held = await sat(graph, jury, { rights: [2], stages, grades: [3, 4] });
  const [pupil] = held.pupils as [(typeof held.pupils)[number]];
  const [first = '', second = ''] = held.stageIds;
  await passMinutes(graph, held.id, 60);
  const input = { versionId: (await jury.data(COUNT, { input: { stageId: first } })).countOlympiadStage.id };
  await jury.data(REVIEW, { input });
  await jury.data(PUBLISH, { input });
  const write = (grade: number, problems = [choice()]) =>
    jury.codes(PAPER, { input: { stageId: second, grade, scheme: 'SUM', problems } });
  const desk = async () => (await jury.data(DESK, { id: held.id })).olympiad.desk.stages;
  const reason = async () =>
    (await pupil.ask(START, { input: { stageId: second } })).errors?.map(({ extensions }) => extensions?.details);
  return { jury, pupil, second, write, desk, reason, ...held };
}

describe('a paper of a later stage', () => {
  it('that is not there when it begins is written late, and the child begins then with the whole time', async () => {
    const { id, pupil, second, write, desk, reason } = await world();
    expect(await reason()).toMatchObject([{ reason: 'BEFORE' }]);
    await passMinutes(graph, id, 2 * DAY - 120);
    expect(await reason()).toEqual([{ reason: 'NO_PAPER' }]);
    expect((await desk()).map((stage: { gradesToWrite: number[] }) => stage.gradesToWrite)).toEqual([[], [3, 4]]);
    await passMinutes(graph, id, 10);
    expect(await write(3)).toEqual([]);
    const { attempt } = await start(pupil, second);
    expect(Date.parse(attempt.times.endsAt) - Date.parse(attempt.startedAt)).toBe(30 * 60_000);
    // From now on it stands, as one that was there in time.
    expect(await write(3)).toEqual(['OLYMPIAD_STATE']);
    expect((await desk())[1]).toMatchObject({ mayWrite: true, gradesToWrite: [4] });
    expect((await desk())[1].problems[0].variants[0].key).toBeNull();
  });

  it('stands from the beginning, and with a later beginning of its grade until then, unless somebody has sat it', async () => {
    const { jury, id, pupil, second, write, desk } = await world();
    for (const grade of [3, 4]) expect(await write(grade)).toEqual([]);
    await passMinutes(graph, id, 2 * DAY - 120);
    for (const grade of [3, 4]) expect(await write(grade)).toEqual(['OLYMPIAD_STATE']);
    await start(pupil, second);
    for (const grade of [3, 4]) {
      await jury.data(WINDOW, { input: { stageId: second, grade, delayMinutes: 30, extraMinutes: 0 } });
    }
    expect([await write(3), await write(4)]).toEqual([['OLYMPIAD_STATE'], []]);
    expect((await desk())[1].gradesToWrite).toEqual([4]);
    await passMinutes(graph, id, 30);
    expect(await write(4)).toEqual(['OLYMPIAD_STATE']);
  });

  it('is missed by its organizer a day before and when it begins, once each, of grades in which somebody sits it', async () => {
    const { jury, id } = await world();
    // Takes part, and did not go on.
    const { userId } = await graph.newUser('STUDENT', { grade: 4 });
    await graph.asOwner(
      `INSERT INTO olimp.olympiad_entries (olympiad_id, student_id, grade, language, state) VALUES ($1, $2, 4, 'RU', 'CONFIRMED')`,
      [id, userId],
    );
    const told = (who = jury): Promise<Array<{ parameters: Record<string, string> }>> =>
      graph
        .context()
        .db.query(
          `SELECT parameters FROM shared.notifications WHERE user_id = $1 AND template = 'olympiad.papersMissing' ORDER BY id`,
          [who.userId],
        );
    await passTime();
    expect(await told()).toEqual([]);
    await passMinutes(graph, id, DAY - 120);
    for (let n = 0; n < 2; n++) await passTime();
    expect(noticeText('olympiad.papersMissing', (await told())[0]?.parameters ?? {}, 'UZ_LATN')).toMatch(
      /^«Kichik matematik», 2-bosqich: 3-sinf masalalari hali yozilmagan\. Boshlanishi: /,
    );
    await passMinutes(graph, id, DAY);
    for (let n = 0; n < 2; n++) await passTime();
    expect(await told()).toHaveLength(2);

    const other = await world();
    expect(await other.write(3)).toEqual([]);
    await passMinutes(graph, other.id, 2 * DAY - 120);
    await passTime();
    expect([await told(other.jury), (await told()).length]).toEqual([[], 2]);
  });
});
