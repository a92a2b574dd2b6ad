import { addSupervision } from '@alif24/subgraph-shared/auth';
import { type GraphClient, testGraph } from '@alif24/subgraph-shared/testing';
import { describe, expect, it } from 'vitest';
import {
  CANCEL,
  CREATE,
  choice,
  ENTER,
  enter,
  inMinutes,
  olympiadInput,
  openOlympiad,
  passMinutes,
  READ,
  START,
  stageInput,
  start,
} from '../olympiad/olympiad.fixture.ts';
import { subgraph } from '../subgraph.ts';
import { admitToNextStage } from './admission.service.ts';
import { confirmEntry, releaseEntries } from './olympiad-entry.service.ts';

const graph = testGraph(subgraph);
const pupilOf = (grade: number) => graph.newUser('STUDENT', { grade });

describe('an entry', () => {
  it('is made by the pupil, or by a guardian for the child, and by nobody else', async () => {
    const { id: olympiadId } = await openOlympiad(await graph.newUser('MODERATOR'));
    const [pupil, child, parent] = [await pupilOf(3), await pupilOf(3), await graph.newUser('PARENT')];
    await addSupervision(graph.context(), child.userId, parent.userId, 'GUARDIAN');
    expect(await enter(pupil, olympiadId)).toMatchObject({ state: 'CONFIRMED', grade: 3, expiresAt: null });
    expect(await enter(parent, olympiadId, { studentId: child.userId })).toMatchObject({ state: 'CONFIRMED' });
    expect(await parent.codes(ENTER, { input: { olympiadId, studentId: pupil.userId } })).toEqual(['NOT_FOUND']);
    expect(await parent.codes(ENTER, { input: { olympiadId } })).toEqual(['BAD_USER_INPUT']);
    expect(await pupil.codes(ENTER, { input: { olympiadId, studentId: child.userId } })).toEqual(['BAD_USER_INPUT']);
    const seen = async (who: typeof pupil) =>
      (await who.data(READ, { id: olympiadId })).olympiad.myEntries.map((each: { student: object }) => each.student);
    expect(await seen(pupil)).toEqual([{ id: pupil.userId }]);
    expect(await seen(parent)).toEqual([{ id: child.userId }]);
    expect(await seen(await pupilOf(3))).toEqual([]);
  });

  it('is for a grade of the olympiad, the own one or a higher one', async () => {
    const { id: olympiadId } = await openOlympiad(await graph.newUser('MODERATOR'), { grades: [3, 4] });
    const codes = async (own: number, grade?: number) =>
      (await pupilOf(own)).codes(ENTER, { input: { olympiadId, ...(grade && { grade }) } });
    expect([await codes(3), await codes(3, 4), await codes(2, 3)]).toEqual([[], [], []]);
    expect(await codes(4, 3)).toEqual(['BAD_USER_INPUT']);
    expect(await codes(5)).toEqual(['BAD_USER_INPUT']);
    expect(await codes(2)).toEqual([]);
    expect(await codes(3, 5)).toEqual(['BAD_USER_INPUT']);
  });

  it('is in a language in which every problem can be read, and says so where there is no choice', async () => {
    const moderator = await graph.newUser('MODERATOR');
    const LANGUAGES = 'query ($id: ID!) { olympiad(id: $id) { languages myEntries { language } } }';
    const seen = async (who: GraphClient, id: string) => (await who.data(LANGUAGES, { id })).olympiad;
    const codes = async (olympiadId: string, language: string) =>
      (await pupilOf(3)).codes(ENTER, { input: { olympiadId, language } });
    const only = (...languages: string[]) => {
      const { texts } = choice();
      return { language: languages[0], texts: texts.filter((each) => languages.includes(each.language)) };
    };
    const draft = (await moderator.data(CREATE, { input: olympiadInput() })).createOlympiad;
    expect(await seen(moderator, draft.id)).toMatchObject({ languages: [] });
    const both = await openOlympiad(moderator);
    expect(await seen(graph.anonymous, both.id)).toMatchObject({ languages: ['UZ_LATN', 'UZ_CYRL', 'RU'] });
    expect([await codes(both.id, 'RU'), await codes(both.id, 'EN')]).toEqual([[], ['BAD_USER_INPUT']]);
    const half = await openOlympiad(moderator, { problems: [choice(), choice(only('UZ_LATN'))] });
    expect(await seen(moderator, half.id)).toMatchObject({ languages: ['UZ_LATN', 'UZ_CYRL'] });
    const pupil = await pupilOf(3);
    expect(await pupil.codes(ENTER, { input: { olympiadId: half.id, language: 'RU' } })).toEqual(['BAD_USER_INPUT']);
    expect((await seen(pupil, half.id)).myEntries).toEqual([]);
    expect(await codes(half.id, 'UZ_CYRL')).toEqual([]);
    // Who does not say has Uzbek, or what there is.
    const russian = await openOlympiad(moderator, { problems: [choice(only('RU'))] });
    await enter(pupil, russian.id);
    expect(await seen(pupil, russian.id)).toEqual({ languages: ['RU'], myEntries: [{ language: 'RU' }] });
    const mixed = await openOlympiad(moderator, { problems: [choice(only('RU')), choice(only('UZ_LATN'))] });
    expect(await seen(pupil, mixed.id)).toMatchObject({ languages: ['UZ_LATN', 'UZ_CYRL', 'RU'] });
  });

  it('is refused before and after registration, and into an olympiad that the pupil may not know of', async () => {
    const moderator = await graph.newUser('MODERATOR');
    const early = await openOlympiad(moderator, { registrationOpensAt: inMinutes(5) });
    const late = await openOlympiad(moderator, { registrationClosesAt: inMinutes(-1) });
    const school = await openOlympiad(await graph.newUser('TEACHER'));
    const pupil = await pupilOf(3);
    const codes = ({ id }: { id: string }) => pupil.codes(ENTER, { input: { olympiadId: id } });
    expect([await codes(early), await codes(late)]).toEqual([['OLYMPIAD_STATE'], ['OLYMPIAD_STATE']]);
    expect([await codes(school), await codes({ id: 'none' })]).toEqual([['NOT_FOUND'], ['NOT_FOUND']]);
  });

  it('again changes grade and language until the pupil has begun, and may be given up until then', async () => {
    const { id, stageId } = await openOlympiad(await graph.newUser('MODERATOR'), { grades: [3, 4] });
    const pupil = await pupilOf(3);
    const first = await enter(pupil, id);
    const second = await enter(pupil, id, { grade: 4 });
    expect(second).toMatchObject({ id: first.id, grade: 4 });
    const input = { entryId: first.id };
    expect(await (await pupilOf(3)).codes(CANCEL, { input })).toEqual(['NOT_FOUND']);
    expect((await pupil.data(CANCEL, { input })).cancelOlympiadEntry.state).toBe('CANCELLED');
    await passMinutes(graph, id, 61);
    expect(await pupil.codes(START, { input: { stageId } })).toEqual(['OLYMPIAD_STATE']);
    expect(await enter(pupil, id)).toMatchObject({ id: first.id, state: 'CONFIRMED' });
    await start(pupil, stageId);
    expect(await pupil.codes(CANCEL, { input })).toEqual(['OLYMPIAD_STATE']);
    expect(await pupil.codes(ENTER, { input: { olympiadId: id } })).toEqual(['OLYMPIAD_STATE']);
  });

  it('that costs something is reserved, starts nothing, and is free again when nobody pays in time', async () => {
    const { id, stageId } = await openOlympiad(await graph.newUser('MODERATOR'), { price: 12_000_000 });
    const pupil = await pupilOf(3);
    const unpaid = await enter(pupil, id);
    expect(unpaid.state).toBe('RESERVED');
    expect(Date.parse(unpaid.expiresAt)).toBeGreaterThan(Date.now());
    await passMinutes(graph, id, 61);
    expect(await pupil.codes(START, { input: { stageId } })).toEqual(['OLYMPIAD_STATE']);
    const ctx = graph.context();
    expect(await releaseEntries(ctx)).toBe(0);
    await ctx.db.query(`UPDATE olimp.olympiad_entries SET expires_at = now() WHERE id = $1`, [unpaid.id]);
    expect(await confirmEntry(ctx, unpaid.id)).toBe(false);
    expect(await releaseEntries(ctx)).toBe(1);
    expect(await confirmEntry(ctx, unpaid.id)).toBe(false);
    expect(await enter(pupil, id)).toMatchObject({ id: unpaid.id, state: 'RESERVED' });
  });

  it('gets into the next stage for those who passed the one before, with whoever is level, until they began there', async () => {
    const stages = [
      stageInput({ advance: { kind: 'TOP', value: 1 } }),
      stageInput({ startsAt: inMinutes(120), endsAt: inMinutes(180) }),
    ];
    const { id, stageIds, paper } = await openOlympiad(await graph.newUser('MODERATOR'), { stages });
    const [first = '', second = ''] = stageIds;
    await paper(second);
    const pupils = await Promise.all([pupilOf(3), pupilOf(3), pupilOf(3)]);
    const entries: string[] = [];
    for (const pupil of pupils) entries.push((await enter(pupil, id)).id);
    const scores = (points: number[]) =>
      points.map((each, n) => ({
        entryId: entries[n] ?? '',
        points: each,
        grade: 3,
        school: null,
        district: null,
        region: null,
      }));
    let version = 0;
    const admit = async (points: number[]) => {
      version += 1;
      const [count] = await graph.context().db.query(
        `INSERT INTO olimp.olympiad_result_versions (stage_id, version, state, reason, keys, fingerprint, published_at, shown_at)
         VALUES ($1, $2, 'PUBLISHED', 'END', '{}', '', now(), now()) RETURNING id, stage_id AS "stageId"`,
        [first, version],
      );
      return admitToNextStage(graph.context(), count, scores(points));
    };
    const codes = () =>
      Promise.all(pupils.map(async (pupil) => (await pupil.codes(START, { input: { stageId: second } }))[0]));
    await passMinutes(graph, id, 121);
    expect(await codes()).toEqual(['OLYMPIAD_STATE', 'OLYMPIAD_STATE', 'OLYMPIAD_STATE']);
    await admit([5, 5, 4]);
    expect((await pupils[0].data(READ, { id })).olympiad.myEntries[0].stages).toMatchObject([
      { isAdmitted: true, times: { phase: 'ENDED' } },
      { isAdmitted: true, times: { phase: 'READY' } },
    ]);
    await start(pupils[0], second);
    // Counted again, the first of them would not have passed; but has begun.
    await admit([1, 2, 9]);
    expect(await codes()).toEqual([undefined, 'OLYMPIAD_STATE', undefined]);
  });
});
