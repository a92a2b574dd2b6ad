import { addSupervision, addSupervisions } from '@alif24/subgraph-shared/auth';
import { codeRegions } from '@alif24/subgraph-shared/database';
import { testGraph } from '@alif24/subgraph-shared/testing';
import { describe, expect, it } from 'vitest';
import { ENTER, enter, inMinutes, openOlympiad, passMinutes, stageInput, start } from '../olympiad/olympiad.fixture.ts';
import { COUNT, OWN, PUBLISH, REVIEW, sat } from '../olympiad/olympiad-results.fixture.ts';
import { subgraph } from '../subgraph.ts';

const graph = testGraph(subgraph);
const [CHILONZOR, YUNUSOBOD, URGUT] = ['1726294', '1726266', '1718236'];
const [TASHKENT, SAMARKAND] = ['1726', '1718'];

const PLACE =
  'query ($id: ID!) { _entities(representations: [{__typename: "User", id: $id}]) { ... on User { olympiadPlace { regionCode districtCode isRegionOfSchool isDistrictOfSchool } } } }';
const ENTRY = 'query ($id: ID!) { olympiadEntry(id: $id) { regionCode districtCode hasSchool } }';
type Person = Awaited<ReturnType<typeof graph.newUser>>;

const newOlympiad = async () => (await openOlympiad(await graph.newUser('MODERATOR'))).id;
const newPupil = () => graph.newUser('STUDENT', { grade: 3 });
const placeOf = async (who: Person, pupil = who) =>
  (await who.data(PLACE, { id: pupil.userId }))._entities[0].olympiadPlace;
const entryOf = async (who: Person, id: string) => (await who.data(ENTRY, { id })).olympiadEntry;

const settle = (school: Person, region: string | null, district: string | null) =>
  graph.asOwner('UPDATE shared.organization_profiles SET region_code = $2, district_code = $3 WHERE user_id = $1', [
    ...[school.userId, region, district],
  ]);
async function pupilAt(region: string | null, district: string | null) {
  const [school, pupil] = [await graph.newUser('ORGANIZATION'), await newPupil()];
  await settle(school, region, district);
  await addSupervision(graph.context(), pupil.userId, school.userId, 'ORGANIZATION');
  return { school, pupil };
}
const wrongField = async (who: Person, olympiadId: string, more: object) => {
  const { errors } = await who.ask(ENTER, { input: { olympiadId, ...more } });
  return [errors?.[0]?.extensions?.code, (errors?.[0]?.extensions?.details as { field?: string })?.field];
};

describe('the place of an entry', () => {
  it('is that of the school, whatever somebody asks for: another is refused, and nothing is stored', async () => {
    const { pupil } = await pupilAt(TASHKENT, CHILONZOR);
    const olympiadId = await newOlympiad();
    expect(await wrongField(pupil, olympiadId, { district: YUNUSOBOD })).toEqual(['BAD_USER_INPUT', 'district']);
    expect(await wrongField(pupil, olympiadId, { region: SAMARKAND })).toEqual(['BAD_USER_INPUT', 'region']);
    const none = await graph
      .context()
      .db.query('SELECT FROM olimp.olympiad_entries WHERE student_id = $1', [pupil.userId]);
    expect(none).toEqual([]);
    for (const asked of [{}, { district: CHILONZOR }, { region: TASHKENT }]) {
      const { id } = await enter(pupil, olympiadId, asked);
      expect(await entryOf(pupil, id)).toEqual({ regionCode: TASHKENT, districtCode: CHILONZOR, hasSchool: true });
    }
    const said = { isRegionOfSchool: true, isDistrictOfSchool: true };
    expect(await placeOf(pupil)).toEqual({ regionCode: TASHKENT, districtCode: CHILONZOR, ...said });
  });

  it('without a school is what they say, of the places that there are, and what they said the last time', async () => {
    const pupil = await newPupil();
    const [first, second] = [await newOlympiad(), await newOlympiad()];
    for (const [asked, field] of [
      [{ region: '1799' }, 'region'],
      [{ district: '1726000' }, 'district'],
      [{ region: SAMARKAND, district: CHILONZOR }, 'district'],
    ] as const) {
      expect(await wrongField(pupil, first, asked)).toEqual(['BAD_USER_INPUT', field]);
    }
    expect(await pupil.codes(ENTER, { input: { olympiadId: first, region: 'Toshkent' } })).toEqual(['BAD_USER_INPUT']);
    const said = { isRegionOfSchool: false, isDistrictOfSchool: false };
    expect(await placeOf(pupil)).toEqual({ regionCode: null, districtCode: null, ...said });
    const entry = await enter(pupil, first);
    const unknown = { regionCode: null, districtCode: null, hasSchool: false };
    expect(await entryOf(pupil, entry.id)).toEqual(unknown);
    await enter(pupil, first, { district: URGUT });
    const urgut = { regionCode: SAMARKAND, districtCode: URGUT };
    expect(await entryOf(pupil, entry.id)).toEqual({ ...urgut, hasSchool: false });
    expect(await placeOf(pupil)).toEqual({ ...urgut, ...said });
    expect(await entryOf(pupil, (await enter(pupil, second)).id)).toEqual({ ...urgut, hasSchool: false });
  });

  it('is within the region of a school that has not said its district', async () => {
    const { school, pupil } = await pupilAt(TASHKENT, null);
    const olympiadId = await newOlympiad();
    expect(await wrongField(pupil, olympiadId, { district: URGUT })).toEqual(['BAD_USER_INPUT', 'district']);
    const { id } = await enter(pupil, olympiadId);
    expect(await entryOf(pupil, id)).toMatchObject({ regionCode: TASHKENT, districtCode: null });
    await enter(pupil, olympiadId, { district: YUNUSOBOD });
    expect(await placeOf(pupil)).toMatchObject({
      ...{ districtCode: YUNUSOBOD, isRegionOfSchool: true, isDistrictOfSchool: false },
    });
    // The school moves: what was said does not fit any more.
    await settle(school, SAMARKAND, null);
    expect(await placeOf(pupil)).toMatchObject({ regionCode: SAMARKAND, districtCode: null });
  });

  it('is known of all who are entered already once their school says it', async () => {
    const { school, pupil } = await pupilAt(null, null);
    const olympiadId = await newOlympiad();
    const { id } = await enter(pupil, olympiadId);
    expect(await entryOf(pupil, id)).toEqual({ regionCode: null, districtCode: null, hasSchool: true });
    await settle(school, TASHKENT, CHILONZOR);
    expect(await entryOf(pupil, id)).toEqual({ regionCode: TASHKENT, districtCode: CHILONZOR, hasSchool: true });
  });

  it('is added by a guardian as long as entries are taken, and by nobody once the child has begun', async () => {
    const [pupil, parent] = [await newPupil(), await graph.newUser('PARENT')];
    await addSupervision(graph.context(), pupil.userId, parent.userId, 'GUARDIAN');
    const { id: olympiadId, stageId } = await openOlympiad(await graph.newUser('MODERATOR'));
    const { id } = await enter(pupil, olympiadId);
    const add = { input: { olympiadId, studentId: pupil.userId, district: CHILONZOR } };
    expect(await parent.codes(ENTER, add)).toEqual([]);
    expect(await entryOf(parent, id)).toMatchObject({ districtCode: CHILONZOR });
    await passMinutes(graph, olympiadId, 61);
    await start(pupil, stageId);
    const other = { input: { ...add.input, district: URGUT } };
    expect(await parent.codes(ENTER, other)).toEqual(['OLYMPIAD_STATE']);
    const late = await newOlympiad();
    await enter(pupil, late);
    await graph.asOwner('UPDATE olimp.olympiads SET registration_closes_at = now() WHERE id = $1', [late]);
    expect(await parent.codes(ENTER, { input: { ...other.input, olympiadId: late } })).toEqual(['OLYMPIAD_STATE']);
  });

  it('is told to the pupil and those who look after them alone', async () => {
    const { school, pupil } = await pupilAt(TASHKENT, CHILONZOR);
    expect(await placeOf(school, pupil)).toMatchObject({ districtCode: CHILONZOR });
    for (const role of ['PARENT', 'TEACHER', 'ORGANIZATION'] as const) {
      expect(await (await graph.newUser(role)).codes(PLACE, { id: pupil.userId })).toEqual(['FORBIDDEN']);
    }
    const teacher = await graph.newUser('TEACHER');
    expect(await placeOf(teacher)).toBeNull();
  });

  it('in a list of a school is that of the school', async () => {
    const { school, pupil } = await pupilAt(SAMARKAND, URGUT);
    const other = await newPupil();
    await addSupervisions(graph.context(), [other.userId], school.userId, 'ORGANIZATION');
    const olympiadId = await newOlympiad();
    const rows = [pupil, other].map(({ userId }) => ({ studentId: userId }));
    await school.data(
      'mutation ($input: EnterOlympiadPupilsInput!) { enterOlympiadPupils(input: $input) { isCheck } }',
      {
        input: { olympiadId, rows },
      },
    );
    const stored = await graph
      .context()
      .db.query('SELECT region_code AS r, district_code AS d FROM olimp.olympiad_entries WHERE olympiad_id = $1', [
        olympiadId,
      ]);
    expect(stored).toEqual(Array(2).fill({ r: SAMARKAND, d: URGUT }));
  });

  it('was words once: entries of a region in whatever script have its code', async () => {
    const pupil = await newPupil();
    const { id } = await enter(pupil, await newOlympiad());
    await graph.asOwner(`UPDATE olimp.olympiad_entries SET region = 'Самарқанд вилояти' WHERE id = $1`, [id]);
    await codeRegions({ query: graph.asOwner }, 'olimp.olympiad_entries');
    expect(await entryOf(pupil, id)).toEqual({ regionCode: SAMARKAND, districtCode: null, hasSchool: false });
  });
});

describe('the best of each district', () => {
  const stages = [
    stageInput({ level: 'DISTRICT', advance: { kind: 'TOP', value: 1, within: 'DISTRICT' } }),
    stageInput({ startsAt: inMinutes(180), endsAt: inMinutes(240) }),
  ];
  const COUNTS = `query ($id: ID!) { olympiad(id: $id) {
    jury { stages { unplacedCount } } desk { stages { unplacedCount } } } }`;

  it('go on, and who has said no district is measured by the country; the organizer reads how many before publishing', async () => {
    const jury = await graph.newUser('MODERATOR');
    const districts = [CHILONZOR, CHILONZOR, YUNUSOBOD, URGUT, null, null, null];
    const { id, stageId, pupils } = await sat(graph, jury, { rights: [3, 2, 1, 1, 3, 2, 0], districts, stages });
    const unplaced = { stages: [{ unplacedCount: 3 }, { unplacedCount: 0 }] };
    expect((await jury.data(COUNTS, { id })).olympiad).toEqual({ jury: unplaced, desk: unplaced });
    await passMinutes(graph, id, 60);
    const { countOlympiadStage: version } = await jury.data(COUNT, { input: { stageId } });
    await jury.data(REVIEW, { input: { versionId: version.id } });
    await jury.data(PUBLISH, { input: { versionId: version.id } });
    const isIn = async (pupil: (typeof pupils)[number]) =>
      (await pupil.data(OWN, { id: pupil.entryId })).olympiadEntry.stages[1].isAdmitted;
    expect(await Promise.all(pupils.map(isIn))).toEqual([true, false, true, true, true, false, false]);
  });
});
