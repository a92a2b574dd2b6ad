import { addSupervision } from '@alif24/subgraph-shared/auth';
import { testGraph } from '@alif24/subgraph-shared/testing';
import { describe, expect, it } from 'vitest';
import {
  CREATE,
  choice,
  enter,
  inMinutes,
  OPEN,
  olympiadInput,
  openOlympiad,
  PAPER,
  passMinutes,
  stageInput,
  sum,
  WINDOW,
} from '../olympiad/olympiad.fixture.ts';
import { SCHEMES } from '../olympiad-result/scheme.rules.ts';
import { subgraph } from '../subgraph.ts';

const graph = testGraph(subgraph);

const DESK = `query ($id: ID!) { olympiad(id: $id) { titles { uz ru en } desk { obstacles { reason grades }
  entryCounts { grade confirmed reserved } stages { mayWrite stage { id } papers { grade scheme tieBreakers problemCount isFull }
  gradeWindows { grade delayMinutes extraMinutes } } } } }`;
const PROBLEMS = `query ($id: ID!, $grade: Int!) { olympiad(id: $id) { desk { stages { problems(grade: $grade) { kind points language pictures
  texts { language text options explanation sound } variants { values { name value } key { correctOptions number tolerance accepted } } } } } } }`;
const ENTRIES = `query ($id: ID!, $search: String, $grade: Int, $first: Int!, $after: String) { olympiad(id: $id) { desk {
  entries(search: $search, grade: $grade, first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor }
  edges { node { id grade stages { window { delayMinutes extraMinutes } } } } } } } }`;
type Asker = Awaited<ReturnType<typeof graph.newUser>>;
const deskOf = async (who: Asker, id: string) => (await who.data(DESK, { id })).olympiad?.desk;
const problemsOf = async (who: Asker, id: string, grade = 3) =>
  (await who.data(PROBLEMS, { id, grade })).olympiad.desk.stages.map(({ problems }: { problems: unknown }) => problems);
const entriesOf = async (who: Asker, id: string, more: object = {}) =>
  (await who.data(ENTRIES, { id, first: 20, ...more })).olympiad.desk.entries;
const draftOf = async (who: Asker, more: object = {}) =>
  (await who.data(CREATE, { input: olympiadInput(more) })).createOlympiad;
const paper = (stageId: string, grade: number, problems: object[], more: object = {}) => ({
  input: { stageId, grade, scheme: 'SUM', problems, ...more },
});

describe('the desk of an olympiad', () => {
  it('is nobody’s but the holder’s, whoever else may know of it', async () => {
    const teacher = await graph.newUser('TEACHER');
    const pupil = await graph.newUser('STUDENT', { grade: 3 });
    await addSupervision(graph.context(), pupil.userId, teacher.userId, 'TEACHER');
    const { id } = await openOlympiad(teacher);
    expect(await deskOf(teacher, id)).not.toBeNull();
    expect((await pupil.data(DESK, { id })).olympiad.desk).toBeNull();
    for (const role of ['MODERATOR', 'TEACHER', 'ORGANIZATION'] as const) {
      expect((await (await graph.newUser(role)).data(DESK, { id })).olympiad).toBeNull();
    }
    const country = await openOlympiad(await graph.newUser('MODERATOR'));
    for (const who of [teacher, pupil, graph.anonymous]) {
      expect((await who.data(DESK, { id: country.id })).olympiad.desk).toBeNull();
    }
    expect(await deskOf(await graph.newUser('MODERATOR'), country.id)).not.toBeNull();
  });

  it('says what is in the way of opening, as opening does, and what of it is written', async () => {
    const moderator = await graph.newUser('MODERATOR');
    const draft = await draftOf(moderator, { grades: [3, 4], titles: { uz: 'Bilimdon', ru: null, en: 'Wise' } });
    const [{ id: stageId }] = draft.stages;
    const missing = { reason: 'NO_PAPER', grades: [3, 4] };
    const [{ titles, desk }] = [(await moderator.data(DESK, { id: draft.id })).olympiad];
    expect(titles).toEqual({ uz: 'Bilimdon', ru: null, en: 'Wise' });
    expect(desk).toMatchObject({ obstacles: [missing], stages: [{ mayWrite: true, papers: [] }] });
    const { errors } = await moderator.ask(OPEN, { input: { olympiadId: draft.id } });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'OLYMPIAD_STATE', details: missing });

    await moderator.data(PAPER, paper(stageId, 4, [choice()], { tieBreakers: ['TIME'] }));
    expect(await deskOf(moderator, draft.id)).toMatchObject({
      obstacles: [{ reason: 'NO_PAPER', grades: [3] }],
      stages: [{ papers: [{ grade: 4, scheme: 'SUM', tieBreakers: ['TIME'], problemCount: 1 }] }],
    });
    await moderator.data(PAPER, paper(stageId, 3, [choice()]));
    expect((await deskOf(moderator, draft.id)).obstacles).toEqual([]);
    await passMinutes(graph, draft.id, 61);
    expect(await deskOf(moderator, draft.id)).toMatchObject({
      ...{ obstacles: [{ reason: 'BEGUN', grades: [] }], stages: [{ mayWrite: false }] },
    });
  });

  it('says which problems keep a language from being offered', async () => {
    const moderator = await graph.newUser('MODERATOR');
    const draft = await draftOf(moderator, { grades: [3, 4] });
    const [{ id: stageId }] = draft.stages;
    const uzbek = { texts: choice().texts.slice(0, 1) };
    await moderator.data(PAPER, paper(stageId, 3, [choice(uzbek), choice(), choice(uzbek)]));
    await moderator.data(PAPER, paper(stageId, 4, [choice(), sum()]));
    const UNTRANSLATED =
      'query ($id: ID!) { olympiad(id: $id) { languages desk { untranslated { language grade problems } } } }';
    expect((await moderator.data(UNTRANSLATED, { id: draft.id })).olympiad).toEqual({
      languages: ['UZ_LATN', 'UZ_CYRL'],
      desk: { untranslated: [{ language: 'RU', grade: 3, problems: [1, 3] }] },
    });
  });

  it('keeps a paper that lacks problems of its scheme while it is a draft, and is not opened with one, of whatever stage', async () => {
    const moderator = await graph.newUser('MODERATOR');
    const advance = { kind: 'TOP', value: 1 };
    const later = stageInput({ startsAt: inMinutes(120), endsAt: inMinutes(180) });
    const draft = await draftOf(moderator, { stages: [stageInput({ advance }), later] });
    const [first, second] = draft.stages.map(({ id }: { id: string }) => id);
    const kangaroo = { scheme: 'KANGAROO_15' };
    const full = [3, 4, 5].flatMap((points) => Array.from({ length: 5 }, () => choice({ points })));
    const unfit = { reason: 'UNFIT_PAPER', grades: [3] };
    const opened = async () => (await moderator.ask(OPEN, { input: { olympiadId: draft.id } })).errors?.[0]?.extensions;
    await moderator.data(PAPER, paper(first, 3, full.slice(1), kangaroo));
    expect(await deskOf(moderator, draft.id)).toMatchObject({
      obstacles: [unfit],
      stages: [{ papers: [{ problemCount: 14, isFull: false }] }, {}],
    });
    expect(await opened()).toMatchObject({ code: 'OLYMPIAD_STATE', details: unfit });
    await moderator.data(PAPER, paper(first, 3, full, kangaroo));
    await moderator.data(PAPER, paper(second, 3, full.slice(1), kangaroo));
    expect(await opened()).toMatchObject({ code: 'OLYMPIAD_STATE', details: unfit });
    await moderator.data(PAPER, paper(second, 3, full, kangaroo));
    expect(await deskOf(moderator, draft.id)).toMatchObject({
      obstacles: [],
      stages: [{ papers: [{ isFull: true }] }, {}],
    });
    expect(await opened()).toBeUndefined();
    // From now on children count on it: what does not fit is refused at once, as it always was.
    expect(await moderator.codes(PAPER, paper(second, 3, full.slice(1), kangaroo))).toEqual(['BAD_USER_INPUT']);
    expect(await moderator.codes(PAPER, paper(second, 3, full, { scheme: 'NOWHERE' }))).toEqual(['BAD_USER_INPUT']);
  });

  it('gives a paper back as it was written, and what is right to its author alone, until it is opened', async () => {
    const [author, other] = [await graph.newUser('MODERATOR'), await graph.newUser('MODERATOR')];
    const advance = { kind: 'TOP', value: 1 };
    const later = stageInput({ startsAt: inMinutes(120), endsAt: inMinutes(180) });
    const draft = await draftOf(author, { stages: [stageInput({ advance }), later] });
    const [first, second] = draft.stages.map(({ id }: { id: string }) => id);
    await author.data(PAPER, paper(first, 3, [choice(), sum()]));
    await author.data(PAPER, paper(second, 3, [choice()]));
    const [[single, number], [next]] = await problemsOf(author, draft.id);
    expect(single).toMatchObject({
      ...{ kind: 'SINGLE', points: 3, language: 'UZ_LATN', pictures: [] },
      texts: [
        { language: 'UZ_LATN', options: ['bir', 'uch', 'toʻrt', 'besh'], explanation: 'Toʻrt ikkiga boʻlinadi.' },
        { language: 'RU', text: 'Какое число чётное?', explanation: null },
      ],
      variants: [{ values: [], key: { correctOptions: [2] } }],
    });
    expect(number.variants).toMatchObject([
      { values: [{ name: 'a', value: '207' }, { name: 'b' }], key: { number: '515', tolerance: '0' } },
      { values: [{ value: '209' }, { value: '309' }], key: { number: '518' } },
    ]);
    expect(next.variants[0].key).not.toBeNull();

    const secret = ({ texts, variants }: { texts: Array<{ explanation: null }>; variants: Array<{ key: null }> }) => [
      ...texts.map(({ explanation }) => explanation),
      ...variants.map(({ key }) => key),
    ];
    const seenByOther = (await problemsOf(other, draft.id)).flat();
    expect(seenByOther.map(({ texts }: { texts: Array<{ text: string }> }) => texts[0]?.text)).toContain(
      'Qaysi son juft?',
    );
    expect(seenByOther.flatMap(secret).every((each: unknown) => each === null)).toBe(true);
    await author.data(OPEN, { input: { olympiadId: draft.id } });
    const [opened, [after]] = await problemsOf(author, draft.id);
    expect(opened.flatMap(secret).every((each: unknown) => each === null)).toBe(true);
    expect(after.variants[0].key).not.toBeNull();
    await passMinutes(graph, draft.id, 121);
    const [, [begun]] = await problemsOf(author, draft.id);
    expect(secret(begun).every((each) => each === null)).toBe(true);
  });

  it('lists who takes part, by page, by grade and by name in both scripts, and what they have of their own', async () => {
    const moderator = await graph.newUser('MODERATOR');
    const { id, stageId } = await openOlympiad(moderator, { grades: [3, 4] });
    const names = [
      ['Oʻktam', 'Rahimov', 3],
      ['Малика', 'Шарипова', 3],
      ['Raʼno', 'Yoʻldosheva', 4],
    ] as const;
    const entryIds: string[] = [];
    for (const [firstName, lastName, grade] of names) {
      const pupil = await graph.newUser('STUDENT', { grade, firstName, lastName });
      entryIds.push((await enter(pupil, id)).id);
    }
    const ids = async (more: object) =>
      (await entriesOf(moderator, id, more)).edges.map(({ node }: { node: { id: string } }) => node.id);
    expect(await ids({})).toEqual(entryIds);
    for (const [search, n] of [
      ["o'ktam", 0],
      ['Ўктам', 0],
      ['sharipova', 1],
      ['rano  yol', 2],
      ['Йўлдош', 2],
    ] as const) {
      expect(await ids({ search }), search).toEqual([entryIds[n]]);
    }
    expect(await ids({ search: '%' })).toEqual([]);
    expect(await ids({ grade: 4 })).toEqual([entryIds[2]]);
    const page = await entriesOf(moderator, id, { first: 2 });
    expect(page).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
    expect(await ids({ first: 2, after: page.pageInfo.endCursor })).toEqual([entryIds[2]]);
    expect(await moderator.codes(ENTRIES, { id, first: 20, search: 'a'.repeat(101) })).toEqual(['BAD_USER_INPUT']);

    await moderator.data(WINDOW, { input: { stageId, entryId: entryIds[1], extraMinutes: 15 } });
    await moderator.data(WINDOW, { input: { stageId, grade: 4, delayMinutes: 10 } });
    const { edges } = await entriesOf(moderator, id);
    expect(edges.map(({ node }: { node: { stages: Array<{ window: unknown }> } }) => node.stages[0]?.window)).toEqual([
      ...[null, { delayMinutes: 0, extraMinutes: 15 }, null],
    ]);
    const { stages, entryCounts } = await deskOf(moderator, id);
    expect(stages[0].gradeWindows).toEqual([{ grade: 4, delayMinutes: 10, extraMinutes: 0 }]);
    expect(entryCounts).toEqual([
      { grade: 3, confirmed: 2, reserved: 0 },
      { grade: 4, confirmed: 1, reserved: 0 },
    ]);
  });

  it('finds no pupil by a name that the organizer may not know any more', async () => {
    const teacher = await graph.newUser('TEACHER');
    const pupil = await graph.newUser('STUDENT', { grade: 3, firstName: 'Zuhra', lastName: 'Tosheva' });
    await addSupervision(graph.context(), pupil.userId, teacher.userId, 'TEACHER');
    const { id } = await openOlympiad(teacher);
    await enter(pupil, id);
    expect((await entriesOf(teacher, id, { search: 'zuhra' })).totalCount).toBe(1);
    await graph.asOwner('DELETE FROM shared.supervisions WHERE student_id = $1', [pupil.userId]);
    expect((await entriesOf(teacher, id, { search: 'zuhra' })).totalCount).toBe(0);
    expect((await entriesOf(teacher, id)).totalCount).toBe(1);
  });

  it('names the field of the stage that does not fit', async () => {
    const moderator = await graph.newUser('MODERATOR');
    const later = stageInput({ startsAt: stageInput().startsAt });
    const stages = [stageInput({ advance: { kind: 'TOP', value: 1 } }), later];
    const { errors } = await moderator.ask(CREATE, { input: olympiadInput({ stages }) });
    expect(errors?.[0]?.extensions?.details).toMatchObject({ field: 'stages.1.startsAt' });
  });
});

describe('the rules to choose from', () => {
  it('are the schemes as they are counted, with what they take and the most they come to', async () => {
    const { olympiadRules } = await graph.anonymous.data(
      '{ olympiadRules { tieBreakers schemes { name start penalty most classes { points count } } } }',
    );
    const { schemes, tieBreakers } = olympiadRules;
    expect(schemes.map(({ name }: { name: string }) => name)).toEqual(Object.keys(SCHEMES));
    const named = (name: string) => schemes.find((scheme: { name: string }) => scheme.name === name);
    expect(named('KANGAROO_24')).toMatchObject({ most: 96, start: 0, penalty: 'NONE' });
    expect(named('KANGAROO_24').classes).toEqual([3, 4, 5].map((points) => ({ points, count: 8 })));
    expect(named('KANGAROO_30_QUARTER')).toMatchObject({ most: 150, start: 30, penalty: 'QUARTER' });
    expect([named('FLAT_100').most, named('SUM').most]).toEqual([100, null]);
    expect(tieBreakers).toContain('TIME');
  });
});
