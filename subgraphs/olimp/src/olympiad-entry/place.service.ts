import type { Context } from '@alif24/subgraph-shared/server';
import type { OlympiadStage } from '../olympiad/olympiad.entity.ts';
import { type Place, placeFor } from './place.rules.ts';
import type { OlympiadPlace } from './place.type.ts';

/**
 * SQL of the place of entries `e`: beside them `SCHOOL_OF_ENTRY` joins their school, `s`, where the entry itself names no district. So a school that says late
 * in which it is says so for all whom it has there already.
 */
export const SCHOOL_OF_ENTRY =
  'LEFT JOIN shared.organization_profiles s ON s.user_id = e.organization_id AND e.district_code IS NULL';
export const REGION_OF_ENTRY = 'coalesce(s.region_code, e.region_code)';

/** SQL: where the pupil of an entry `e` belongs, null where nobody knows, as the rules on groups have it. With `SCHOOL_OF_ENTRY`. */
export const GROUPS_OF_ENTRY = `${REGION_OF_ENTRY} AS region, coalesce(e.district_code, s.district_code) AS district, e.organization_id AS school`;

export interface Pupil {
  id: string;
  grade: number;
  organizationId: string | null;
  /** What their school says of where it is. */
  school: Place;
  /** Where they took part the last time. */
  before: Place;
}

/** The grade of each pupil, the school they are at and where they took part; whoever is none is not among them. One statement. */
export async function pupilsById(tx: Context, ids: readonly string[]): Promise<Map<string, Pupil>> {
  const rows: Array<Pick<Pupil, 'id' | 'grade' | 'organizationId'> & Record<'sr' | 'sd' | 'br' | 'bd', string | null>> =
    await tx.db.query(
      `SELECT p.user_id AS id, p.grade, o.user_id AS "organizationId", o.region_code AS sr, o.district_code AS sd, b.region_code AS br, b.district_code AS bd
         FROM shared.student_profiles p
         LEFT JOIN LATERAL (SELECT f.user_id, f.region_code, f.district_code
                              FROM shared.supervisions s JOIN shared.organization_profiles f ON f.user_id = s.supervisor_id
                             WHERE s.student_id = p.user_id AND s.kind = 'ORGANIZATION' ORDER BY s.created_at DESC, f.user_id LIMIT 1) o ON true
         LEFT JOIN LATERAL (SELECT e.region_code, e.district_code FROM olimp.olympiad_entries e
                             WHERE e.student_id = p.user_id AND e.region_code IS NOT NULL ORDER BY e.created_at DESC LIMIT 1) b ON true
        WHERE p.user_id = ANY($1::uuid[])`,
      [ids],
    );
  const pupils = rows.map(({ sr, sd, br, bd, ...pupil }): Pupil => {
    const [school, before] = [
      { regionCode: sr, districtCode: sd },
      { regionCode: br, districtCode: bd },
    ];
    return { ...pupil, school, before };
  });
  return new Map(pupils.map((pupil) => [pupil.id, pupil]));
}

/** Where each person would take part; null for whoever is no pupil. One statement. */
export async function olympiadPlacesOf(ctx: Context, ids: readonly string[]): Promise<Array<OlympiadPlace | null>> {
  const pupils = await pupilsById(ctx, ids);
  return ids.map((id) => {
    const pupil = pupils.get(id);
    if (!pupil) return null;
    const { regionCode, districtCode } = pupil.school;
    const said = { isRegionOfSchool: regionCode !== null, isDistrictOfSchool: districtCode !== null };
    // Nothing is asked for, so nothing can be wrong.
    return { ...(placeFor(pupil.school, {}, pupil.before) as Place), ...said };
  });
}

export type EntryPlace = Place & { hasSchool: boolean };

/** Where each entry takes part. One statement. */
export async function placesOfEntries(ctx: Context, ids: readonly string[]): Promise<EntryPlace[]> {
  const rows: Array<Record<'id' | 'region' | 'district' | 'school', string | null>> = await ctx.db.query(
    `SELECT e.id, ${GROUPS_OF_ENTRY} FROM olimp.olympiad_entries e ${SCHOOL_OF_ENTRY} WHERE e.id = ANY($1::uuid[])`,
    [ids],
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => {
    const { region = null, district = null, school = null } = byId.get(id) ?? {};
    return { regionCode: region, districtCode: district, hasSchool: school !== null };
  });
}

const GROUP = { SCHOOL: 'school', DISTRICT: 'district', REGION: 'region', REPUBLIC: null } as const;

/**
 * How many who may sit a stage belong to no known group of those within which its best go on. None where it asks for no group. One statement.
 */
export async function unplacedOf(ctx: Context, { id, olympiadId, number, advance }: OlympiadStage): Promise<number> {
  const group = advance && 'within' in advance ? GROUP[advance.within] : null;
  if (!group) return 0;
  const [{ count }] = await ctx.db.query(
    `SELECT count(*)::int AS count FROM (SELECT ${GROUPS_OF_ENTRY} FROM olimp.olympiad_entries e ${SCHOOL_OF_ENTRY}
        WHERE e.olympiad_id = $1 AND e.state = 'CONFIRMED' AND ($2::int = 1
              OR EXISTS (SELECT FROM olimp.olympiad_admissions a WHERE a.stage_id = $3 AND a.entry_id = e.id))) g
      WHERE g.${group} IS NULL`,
    [olympiadId, number, id],
  );
  return count;
}
