import { addSupervision } from '@alif24/subgraph-shared/auth';
import { enqueue } from '@alif24/subgraph-shared/jobs';
import { testGraph } from '@alif24/subgraph-shared/testing';
import { describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';
import {
  CREATE,
  choice,
  inMinutes,
  OPEN,
  olympiadInput,
  openOlympiad,
  PAPER,
  passMinutes,
  READ,
  stageInput,
  UPDATE,
  WINDOW,
} from './olympiad.fixture.ts';

const graph = testGraph(subgraph);

const audited = (id: string) =>
  graph.asOwner<{ action: string }>(
    `SELECT action, before, after, actor_id AS actor FROM shared.audit_entries WHERE object = 'olympiad:' || $1`,
    [id],
  );
const LIST =
  'query ($states: [OlympiadState!]) { olympiads(states: $states, first: 100) { totalCount edges { node { id } } } }';
const listed = async (who: typeof graph.anonymous, states?: string[]) =>
  (await who.data(LIST, states && { states })).olympiads.edges.map(({ node }: { node: { id: string } }) => node.id);

describe('an olympiad', () => {
  it('is for the country when a moderator holds it, and for their own pupils when a teacher does', async () => {
    const [moderator, teacher, organization] = [
      await graph.newUser('MODERATOR'),
      await graph.newUser('TEACHER'),
      await graph.newUser('ORGANIZATION'),
    ];
    const made = async (who: typeof moderator) => (await who.data(CREATE, { input: olympiadInput() })).createOlympiad;
    expect(await made(moderator)).toMatchObject({ state: 'DRAFT', scope: 'COUNTRY', title: 'Kichik matematik' });
    expect([(await made(teacher)).scope, (await made(organization)).scope]).toEqual(['SCHOOL', 'SCHOOL']);
    expect(await teacher.codes(CREATE, { input: olympiadInput({ price: 100 }) })).toEqual(['BAD_USER_INPUT']);
    for (const role of ['STUDENT', 'PARENT'] as const) {
      expect(await (await graph.newUser(role)).codes(CREATE, { input: olympiadInput() })).toEqual(['FORBIDDEN']);
    }
  });

  it('refuses stages whose times or rules do not fit together', async () => {
    const moderator = await graph.newUser('MODERATOR');
    const advance = { kind: 'TOP', value: 100 };
    const second = stageInput({ startsAt: inMinutes(200), endsAt: inMinutes(260) });
    for (const stages of [
      [stageInput({ endsAt: inMinutes(70) })],
      [stageInput({ startsAt: new Date(Date.parse(inMinutes(60)) + 1000).toISOString() })],
      [stageInput({ freezeAt: inMinutes(121) })],
      [stageInput({ revealAt: inMinutes(119) })],
      [stageInput({ advance })],
      [stageInput(), second],
      [stageInput({ advance }), stageInput({ startsAt: inMinutes(119), endsAt: inMinutes(190) })],
      [stageInput({ advance: { kind: 'SHARE', value: 101 } }), second],
      [stageInput({ advance: { kind: 'MIN_POINTS', value: 5, within: 'REGION' } }), second],
    ]) {
      expect(await moderator.codes(CREATE, { input: olympiadInput({ stages }) })).toEqual(['BAD_USER_INPUT']);
    }
    const fine = [stageInput({ advance: { ...advance, within: 'DISTRICT' } }), second];
    const { createOlympiad } = await moderator.data(CREATE, { input: olympiadInput({ stages: fine }) });
    expect(createOlympiad.stages).toMatchObject([
      { number: 1, advance: { value: 100, within: 'DISTRICT' } },
      { advance: null },
    ]);
  });

  it('is a draft that nobody else knows of, until it is opened; from then on it does not change', async () => {
    const [teacher, stranger] = [await graph.newUser('TEACHER'), await graph.newUser('TEACHER')];
    const { createOlympiad: draft } = await teacher.data(CREATE, { input: olympiadInput() });
    const moderator = await graph.newUser('MODERATOR');
    for (const who of [stranger, moderator, graph.anonymous]) {
      expect((await who.data(READ, { id: draft.id })).olympiad).toBeNull();
    }
    const changed = { olympiadId: draft.id, ...olympiadInput({ grades: [4, 3] }) };
    expect((await teacher.data(UPDATE, { input: changed })).updateOlympiad.grades).toEqual([3, 4]);
    expect(await stranger.codes(UPDATE, { input: changed })).toEqual(['NOT_FOUND']);
    const open = { input: { olympiadId: draft.id } };
    expect(await teacher.codes(OPEN, open)).toEqual(['OLYMPIAD_STATE']);
    for (const grade of [3, 4]) {
      const paper = { stageId: draft.stages[0].id, grade, scheme: 'FLAT_100', problems: [choice()] };
      expect(await stranger.codes(PAPER, { input: paper })).toEqual(['NOT_FOUND']);
      await teacher.data(PAPER, { input: paper });
    }
    expect(await stranger.codes(OPEN, open)).toEqual(['NOT_FOUND']);
    expect((await teacher.data(OPEN, open)).openOlympiad.state).toBe('OPEN');
    expect(await teacher.codes(UPDATE, { input: changed })).toEqual(['OLYMPIAD_STATE']);
    expect(await audited(draft.id)).toContainEqual({
      ...{ action: 'olympiad.state', before: { state: 'DRAFT' }, after: { state: 'OPEN' }, actor: teacher.userId },
    });
  });

  it('runs by itself from the start of its first stage', async () => {
    const moderator = await graph.newUser('MODERATOR');
    const { id } = await openOlympiad(moderator);
    const state = async () => (await graph.anonymous.data(READ, { id })).olympiad.state;
    await graph.runJobs();
    expect(await state()).toBe('OPEN');
    await passMinutes(graph, id, 60);
    await enqueue(graph.context(), 'olimp.keep-time', {});
    await graph.runJobs();
    expect(await state()).toBe('RUNNING');
    expect(await audited(id)).toContainEqual(expect.objectContaining({ after: { state: 'RUNNING' }, actor: null }));
    expect(await listed(graph.anonymous, ['RUNNING'])).toContain(id);
    expect(await listed(graph.anonymous, ['OPEN', 'DRAFT'])).not.toContain(id);
  });

  it('of a school is seen by its pupils and their guardians, and by nobody else', async () => {
    const [teacher, pupil, parent, other] = [
      await graph.newUser('TEACHER'),
      await graph.newUser('STUDENT', { grade: 3 }),
      await graph.newUser('PARENT'),
      await graph.newUser('STUDENT', { grade: 3 }),
    ];
    await addSupervision(graph.context(), pupil.userId, teacher.userId, 'TEACHER');
    await addSupervision(graph.context(), pupil.userId, parent.userId, 'GUARDIAN');
    const { id } = await openOlympiad(teacher);
    for (const who of [teacher, pupil, parent]) expect(await listed(who)).toContain(id);
    for (const who of [other, graph.anonymous]) {
      expect(await listed(who)).not.toContain(id);
      expect((await who.data(READ, { id })).olympiad).toBeNull();
    }
  });

  it('is listed at the cost of the same statements for ten as for one', async () => {
    const moderator = await graph.newUser('MODERATOR');
    for (let n = 0; n < 3; n++) await openOlympiad(moderator);
    const query = (first: number) =>
      `{ olympiads(first: ${first}) { edges { node { id title stages { id } myEntries { id stages { times { phase } } } } } } }`;
    const pupil = await graph.newUser('STUDENT');
    const [one, three] = [
      await graph.statements(() => pupil.data(query(1))),
      await graph.statements(() => pupil.data(query(3))),
    ];
    expect(three.length).toBe(one.length);
  });

  it('gives a grade or a child times of their own, by whoever holds it and on the record', async () => {
    const [moderator, teacher] = [await graph.newUser('MODERATOR'), await graph.newUser('TEACHER')];
    const { id, stageId } = await openOlympiad(moderator);
    const input = { stageId, grade: 3, delayMinutes: 10, extraMinutes: 5 };
    expect(await teacher.codes(WINDOW, { input })).toEqual(['NOT_FOUND']);
    await moderator.data(WINDOW, { input });
    await moderator.data(WINDOW, { input: { ...input, delayMinutes: 20 } });
    const rows = await graph
      .context()
      .db.query('SELECT delay_minutes FROM olimp.olympiad_windows WHERE stage_id = $1', [stageId]);
    expect(rows).toEqual([{ delay_minutes: 20 }]);
    expect((await audited(id)).filter(({ action }: { action: string }) => action === 'olympiad.window')).toHaveLength(
      2,
    );
    for (const wrong of [{ grade: 4 }, { grade: null }, { entryId: id }, { grade: null, entryId: id }]) {
      expect(await moderator.codes(WINDOW, { input: { ...input, ...wrong } })).toEqual(['BAD_USER_INPUT']);
    }
  });
});
