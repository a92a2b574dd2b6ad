import { addSupervision, addSupervisions } from '@alif24/subgraph-shared/auth';
import { type GraphClient, testGraph } from '@alif24/subgraph-shared/testing';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { CANCEL, choice, enter, inMinutes, openOlympiad } from '../olympiad/olympiad.fixture.ts';
import { subgraph } from '../subgraph.ts';
import { judgeRows, type KnownPupil } from './olympiad-list.rules.ts';

const graph = testGraph(subgraph);
const LIST = `mutation ($input: EnterOlympiadPupilsInput!) { enterOlympiadPupils(input: $input) { isCheck rows { row outcome refusal grade } } }`;
const PUPILS = `query ($olympiadId: ID!, $first: Int, $after: String) { olympiadPupils(olympiadId: $olympiadId, first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor } edges { node { grade entryState student { id } } } } }`;

let school: GraphClient;
let pupils: string[];
beforeEach(async () => {
  school = await graph.newUser('ORGANIZATION');
  pupils = [];
  for (const grade of [3, 3, 4, 7]) pupils.push((await graph.newUser('STUDENT', { grade })).userId);
  await addSupervisions(graph.context(), pupils, school.userId, 'ORGANIZATION');
});

const open = async (more: object = {}) =>
  (await openOlympiad(await graph.newUser('MODERATOR'), { grades: [3, 4], ...more })).id;
const rowsOf = (ids: readonly string[], more: object = {}) => ids.map((studentId) => ({ studentId, ...more }));
async function send(who: GraphClient, olympiadId: string, rows: object[], isCheck = false) {
  const { enterOlympiadPupils: result } = await who.data(LIST, { input: { olympiadId, rows, isCheck } });
  return result.rows.map(({ outcome, refusal }: { outcome: string; refusal: string | null }) => refusal ?? outcome);
}
const entriesOf = (olympiadId: string) =>
  graph
    .context()
    .db.query('SELECT student_id AS id, state, grade FROM olimp.olympiad_entries WHERE olympiad_id = $1 ORDER BY id', [
      olympiadId,
    ]);

describe('a list of a school', () => {
  it('enters its right rows at once and says of the others what is wrong; looked at, or sent again, it changes nothing', async () => {
    const id = await open();
    const [first = '', second = '', third = '', old = ''] = pupils;
    const stranger = (await graph.newUser('STUDENT', { grade: 3 })).userId;
    const rows = [
      ...rowsOf([first, stranger, 'no id', second.toUpperCase(), old, first]),
      { studentId: third, grade: 3 },
    ];
    const expected = ['ENTERED', 'UNKNOWN_PUPIL', 'UNKNOWN_PUPIL', 'ENTERED', 'WRONG_GRADE', 'REPEATED', 'WRONG_GRADE'];
    expect(await send(school, id, rows, true)).toEqual(expected);
    expect(await entriesOf(id)).toEqual([]);
    expect(await send(school, id, rows)).toEqual(expected);
    const entered = await entriesOf(id);
    expect(entered).toHaveLength(2);
    expect(entered).toMatchObject([
      { state: 'CONFIRMED', grade: 3 },
      { state: 'CONFIRMED', grade: 3 },
    ]);
    expect(await send(school, id, rows)).toEqual(expected.map((each) => (each === 'ENTERED' ? 'ALREADY' : each)));
    expect(await entriesOf(id)).toEqual(entered);
  });

  it('enters nobody into a language in which the problems are not written', async () => {
    const id = await open({ problems: [choice()] });
    const rows = [...rowsOf(pupils.slice(0, 1), { language: 'EN' }), ...rowsOf(pupils.slice(1, 2), { language: 'RU' })];
    expect(await send(school, id, rows)).toEqual(['WRONG_LANGUAGE', 'ENTERED']);
    expect(await entriesOf(id)).toMatchObject([{ id: pupils[1] }]);
  });

  it('of a school that sends it twice at once enters everybody once', async () => {
    const id = await open();
    const both = await Promise.all([send(school, id, rowsOf(pupils)), send(school, id, rowsOf([...pupils].reverse()))]);
    expect(both.flat().filter((each) => each === 'ENTERED')).toHaveLength(3);
    expect(await entriesOf(id)).toHaveLength(3);
  });

  it('is sent by teachers for their own pupils and by the desk of a school, not by cashiers, parents and strangers', async () => {
    const id = await open();
    const [first = ''] = pupils;
    const { db } = graph.context();
    const teacher = await graph.newUser('TEACHER');
    const [director, cashier] = [await graph.newUser('PARENT'), await graph.newUser('PARENT')];
    const parent = await graph.newUser('PARENT');
    await addSupervision(graph.context(), first, teacher.userId, 'TEACHER');
    await addSupervision(graph.context(), first, parent.userId, 'GUARDIAN');
    for (const [{ userId }, role] of [
      [director, 'DIRECTOR'],
      [cashier, 'CASHIER'],
    ] as const)
      await db.query('INSERT INTO shared.organization_members (organization_id, user_id, role) VALUES ($1, $2, $3)', [
        school.userId,
        userId,
        role,
      ]);
    const input = { olympiadId: id, rows: rowsOf(pupils) };
    for (const who of [cashier, parent]) {
      expect(await who.codes(LIST, { input })).toEqual(['FORBIDDEN']);
      expect(await who.codes(PUPILS, { olympiadId: id })).toEqual(['FORBIDDEN']);
    }
    expect(await (await graph.newUser('STUDENT')).codes(LIST, { input })).toEqual(['FORBIDDEN']);
    expect(await send(await graph.newUser('TEACHER'), id, rowsOf(pupils))).toEqual(Array(4).fill('UNKNOWN_PUPIL'));
    expect(await send(teacher, id, rowsOf(pupils), true)).toEqual(['ENTERED', ...Array(3).fill('UNKNOWN_PUPIL')]);
    expect(await send(director, id, rowsOf(pupils))).toEqual(['ENTERED', 'ENTERED', 'ENTERED', 'WRONG_GRADE']);
  });

  it('does not enter again whom the family took out', async () => {
    const id = await open();
    const [first = ''] = pupils;
    const parent = await graph.newUser('PARENT');
    await addSupervision(graph.context(), first, parent.userId, 'GUARDIAN');
    await send(school, id, rowsOf([first]));
    await graph.runJobs();
    const told = await graph
      .context()
      .db.query('SELECT template FROM shared.notifications WHERE user_id = $1', [parent.userId]);
    expect(told).toEqual([{ template: 'olympiad.entered' }]);
    const [{ entry }] = await graph
      .context()
      .db.query('SELECT id AS entry FROM olimp.olympiad_entries WHERE student_id = $1', [first]);
    await parent.data(CANCEL, { input: { entryId: entry } });
    expect(await send(school, id, rowsOf([first]))).toEqual(['DECLINED']);
    await enter(parent, id, { studentId: first });
    expect(await send(school, id, rowsOf([first]))).toEqual(['ALREADY']);
  });

  it('reserves what costs something for three days, for guardians to pay, who are told', async () => {
    const id = await open({
      ...{ price: '12000000', registrationClosesAt: inMinutes(10_000) },
      stages: [{ level: 'REPUBLIC', startsAt: inMinutes(10_001), endsAt: inMinutes(10_061), durationMinutes: 30 }],
    });
    const [first = ''] = pupils;
    const parent = await graph.newUser('PARENT');
    await addSupervision(graph.context(), first, parent.userId, 'GUARDIAN');
    await send(school, id, rowsOf([first]));
    await graph.runJobs();
    const [place] = await graph
      .context()
      .db.query('SELECT state, expires_at AS until FROM olimp.olympiad_entries WHERE student_id = $1', [first]);
    expect(place.state).toBe('RESERVED');
    expect((place.until - Date.now()) / 3_600_000).toBeGreaterThan(71);
    const told = await graph
      .context()
      .db.query('SELECT template FROM shared.notifications WHERE user_id = $1', [parent.userId]);
    expect(told).toEqual([{ template: 'olympiad.toPay' }]);
  });

  it('is refused as a whole outside of registration, for a draft, and when it is too long', async () => {
    const closed = await open({ registrationClosesAt: inMinutes(-1) });
    expect(await school.codes(LIST, { input: { olympiadId: closed, rows: rowsOf(pupils) } })).toEqual([
      'OLYMPIAD_STATE',
    ]);
    const id = await open();
    const long = rowsOf(Array.from({ length: 501 }, () => pupils[0] as string));
    expect(await school.codes(LIST, { input: { olympiadId: id, rows: long } })).toEqual(['BAD_USER_INPUT']);
    expect(await school.codes(LIST, { input: { olympiadId: 'none', rows: rowsOf(pupils) } })).toEqual(['NOT_FOUND']);
  });

  it('begins with the pupils of the school by grade, page by page, each with their place', async () => {
    const id = await open();
    await send(school, id, rowsOf(pupils.slice(0, 1)));
    const seen: Array<{ grade: number; entryState: string | null; student: { id: string } }> = [];
    for (let after: string | null = null, more = true; more; ) {
      const { olympiadPupils: page } = await school.data(PUPILS, { olympiadId: id, first: 3, after });
      expect(page.totalCount).toBe(4);
      seen.push(...page.edges.map(({ node }: { node: (typeof seen)[number] }) => node));
      [after, more] = [page.pageInfo.endCursor, page.pageInfo.hasNextPage];
    }
    expect(seen.map(({ grade }) => grade)).toEqual([3, 3, 4, 7]);
    expect(seen.filter(({ entryState }) => entryState === 'CONFIRMED').map(({ student }) => student.id)).toEqual(
      pupils.slice(0, 1),
    );
    const { olympiadPupils: none } = await (await graph.newUser('TEACHER')).data(PUPILS, { olympiadId: id });
    expect(none).toMatchObject({ totalCount: 0, edges: [] });
  });
});

it('a row is judged as it stands, whatever the rows around it, but for those of the same pupil', () => {
  const id = fc.integer({ min: 1, max: 8 }).map((n) => `00000000-0000-7000-8000-00000000000${n}`);
  const pupil = fc.record<KnownPupil>({ grade: fc.nat(11), isEntered: fc.boolean(), isDeclined: fc.boolean() });
  const row = fc.record({
    studentId: id,
    grade: fc.option(fc.nat(11)),
    language: fc.option(fc.constantFrom('RU' as const, 'EN' as const)),
  });
  const languages = ['RU', 'UZ_CYRL'] as const;
  fc.assert(
    fc.property(
      fc.dictionary(id, pupil),
      fc.array(row),
      fc.uniqueArray(fc.nat(11), { minLength: 1 }),
      (known, rows, grades) => {
        const pupils = new Map(Object.entries(known));
        const judged = judgeRows(rows, pupils, { grades, languages });
        expect(judged).toHaveLength(rows.length);
        for (const [n, each] of rows.entries()) {
          const isFirst = rows.findIndex(({ studentId }) => studentId === each.studentId) === n;
          const [alone] = judgeRows([each], pupils, { grades, languages });
          const repeated = pupils.has(each.studentId) && !isFirst;
          expect(judged[n]).toEqual(repeated ? { outcome: 'REFUSED', reason: 'REPEATED' } : alone);
          if (alone?.outcome === 'ENTERED') {
            expect(languages).toContain(alone.language);
            expect(grades).toContain(alone.grade);
            expect(alone.grade).toBeGreaterThanOrEqual(pupils.get(each.studentId)?.grade ?? 12);
          }
        }
      },
    ),
  );
});
