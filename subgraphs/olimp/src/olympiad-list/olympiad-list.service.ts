import { employerOf, recordAudit, requireCaller } from '@alif24/subgraph-shared/auth';
import { inTransaction } from '@alif24/subgraph-shared/database';
import { type Context, type Page, toPage } from '@alif24/subgraph-shared/server';
import { AppError, encodeCursor, pageArgs } from '@alif24/subgraph-shared/utils';
import type { Olympiad } from '../olympiad/olympiad.entity.ts';
import { noOlympiad, olympiadsById } from '../olympiad/olympiad.service.ts';
import { openOlympiad, pupilsOfOrganizer } from '../olympiad-entry/olympiad-entry.service.ts';
import { type Place, placeFor } from '../olympiad-entry/place.rules.ts';
import { pupilsById } from '../olympiad-entry/place.service.ts';
import { tellGuardiansLater } from '../olympiad-entry/tell-guardians.service.ts';
import { languagesOfOlympiad } from '../olympiad-paper/paper-language.service.ts';
import { limitHolds } from '../olympiad-payment/hold.service.ts';
import { holdUntil } from '../olympiad-payment/olympiad-payment.rules.ts';
import type { EnterOlympiadPupilsInput } from './olympiad-list.input.ts';
import { type Judged, judgeRows, type KnownPupil } from './olympiad-list.rules.ts';
import type { OlympiadListResult, OlympiadListRow, OlympiadPupil } from './olympiad-list.type.ts';

/**
 * SQL over supervisions `s`: pupils whom the caller, `$1`, may enter as their teacher or organisation, or as one who directs or administrates it. A
 * guardian enters their child in another way.
 */
const OF_SCHOOL = `s.kind <> 'GUARDIAN' AND (s.supervisor_id = $1::uuid
  OR (s.kind = 'ORGANIZATION' AND s.supervisor_id = ${employerOf('$1', ['DIRECTOR', 'ADMINISTRATOR'])}))`;

/** FORBIDDEN for a parent who does not work at the desk of a school. */
async function requireSchool(ctx: Context): Promise<string> {
  const { userId, role } = requireCaller(ctx);
  if (role === 'TEACHER' || role === 'ORGANIZATION') return userId;
  const [{ employer }] = await ctx.db.query(`SELECT ${employerOf('$1', ['DIRECTOR', 'ADMINISTRATOR'])} AS employer`, [
    userId,
  ]);
  if (!employer) throw new AppError('FORBIDDEN', 'Schools and teachers enter their pupils by lists.');
  return userId;
}

interface Row {
  id: string;
  grade: number;
  state: OlympiadPupil['entryState'];
}

/** The pupils whom the caller may enter for a school, by grade. FORBIDDEN, NOT_FOUND. */
export async function olympiadPupils(
  ctx: Context,
  args: { olympiadId: string; first: number; after: string | null },
): Promise<Page<OlympiadPupil>> {
  const userId = await requireSchool(ctx);
  const [olympiad] = await olympiadsById(ctx, [args.olympiadId]);
  if (!olympiad || olympiad.state === 'DRAFT') throw noOlympiad();
  const { first, take, after } = pageArgs(args.first, args.after, 2);
  const mine = `SELECT DISTINCT p.user_id AS id, p.grade FROM shared.supervisions s JOIN shared.student_profiles p ON p.user_id = s.student_id
    WHERE ${OF_SCHOOL} AND ($2::uuid IS NULL OR EXISTS (SELECT FROM shared.supervisions o
      WHERE o.student_id = s.student_id AND o.supervisor_id = $2 AND o.kind <> 'GUARDIAN'))`;
  const organizer = olympiad.scope === 'SCHOOL' ? olympiad.organizerId : null;
  const rows: Row[] = await ctx.db.query(
    `SELECT m.id, m.grade, e.state FROM (${mine}) m LEFT JOIN olimp.olympiad_entries e ON e.student_id = m.id AND e.olympiad_id = $3
      WHERE $4::int IS NULL OR (m.grade, m.id) > ($4, $5::uuid) ORDER BY m.grade, m.id LIMIT $6`,
    [userId, organizer, olympiad.id, after?.[0] ?? null, after?.[1] ?? null, take],
  );
  const [{ total }] = await ctx.db.query(`SELECT count(*)::int AS total FROM (${mine}) m`, [userId, organizer]);
  const pupils = rows.map(({ id, grade, state }) => ({ studentId: id, grade, entryState: state }));
  return toPage(pupils, {
    ...{ first, after: args.after, totalCount: total },
    cursorOf: ({ grade, studentId }) => encodeCursor([grade, studentId]),
  });
}

/**
 * Enters pupils of a school by a list, all of its right rows in one transaction, and says of each row what it did; again it changes nothing. What costs
 * something is reserved for their guardians to pay, who are told. FORBIDDEN, NOT_FOUND; OLYMPIAD_STATE outside of registration.
 */
export async function enterOlympiadPupils(ctx: Context, input: EnterOlympiadPupilsInput): Promise<OlympiadListResult> {
  const userId = await requireSchool(ctx);
  const { rows, isCheck } = input;
  return inTransaction(ctx, async (tx) => {
    const olympiad = await openOlympiad(tx, input.olympiadId);
    const judged = judgeRows(rows, await pupilsToEnter(tx, userId, olympiad, rows), {
      ...{ grades: olympiad.grades, languages: await languagesOfOlympiad(tx, olympiad.id) },
    });
    if (isCheck) return { rows: judged.map(toRow), isCheck };
    const entered = await write(tx, userId, olympiad, judged);
    const after = { entered: entered.size, rows: rows.length };
    if (entered.size > 0) await recordAudit(tx, { action: 'olympiad.list', object: `olympiad:${olympiad.id}`, after });
    // Whoever was entered by somebody else at this very moment has a place already.
    const settled = judged.map((each) =>
      each.outcome === 'ENTERED' && !entered.has(each.studentId)
        ? ({ outcome: 'ALREADY', studentId: each.studentId } as const)
        : each,
    );
    return { rows: settled.map(toRow), isCheck };
  });
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Those of the rows whom the caller may enter, with what is known of them. */
async function pupilsToEnter(
  tx: Context,
  userId: string,
  olympiad: Olympiad,
  rows: ReadonlyArray<{ studentId: string }>,
): Promise<Map<string, KnownPupil>> {
  const ids = [...new Set(rows.map(({ studentId }) => studentId.trim().toLowerCase()))].filter((id) => UUID.test(id));
  const found: Array<{ id: string; grade: number; isEntered: boolean; isDeclined: boolean }> = await tx.db.query(
    `SELECT DISTINCT p.user_id AS id, p.grade, coalesce(e.is_declined, false) AS "isDeclined",
            coalesce(e.state = 'CONFIRMED' OR (e.state = 'RESERVED' AND e.expires_at > now()), false) AS "isEntered"
       FROM shared.supervisions s JOIN shared.student_profiles p ON p.user_id = s.student_id
       LEFT JOIN olimp.olympiad_entries e ON e.student_id = s.student_id AND e.olympiad_id = $3
      WHERE s.student_id = ANY($2::uuid[]) AND ${OF_SCHOOL}`,
    [userId, ids, olympiad.id],
  );
  const theirs = olympiad.scope === 'SCHOOL' ? await pupilsOfOrganizer(tx, olympiad, ids) : null;
  return new Map(found.filter(({ id }) => theirs?.has(id) ?? true).map(({ id, ...pupil }) => [id, pupil]));
}

/** Writes the places in the order of the pupils, so that two lists at once never wait for each other in a circle. The ids of those who got one. */
async function write(tx: Context, userId: string, olympiad: Olympiad, judged: readonly Judged[]): Promise<Set<string>> {
  const rows = judged.flatMap((each) => (each.outcome === 'ENTERED' ? [each] : []));
  if (rows.length === 0) return new Set();
  const pupils = await pupilsById(
    tx,
    rows.map(({ studentId }) => studentId),
  );
  const state = BigInt(olympiad.price) === 0n ? 'CONFIRMED' : 'RESERVED';
  const values = rows.map((row) => {
    const pupil = pupils.get(row.studentId);
    // A list asks for no place, so none can be wrong.
    const place = pupil && (placeFor(pupil.school, {}, pupil.before) as Place);
    return { ...row, ...place, organization: pupil?.organizationId ?? null };
  });
  const made: Array<{ id: string; studentId: string }> = await tx.db.query(
    `INSERT INTO olimp.olympiad_entries AS e (olympiad_id, student_id, entered_by, grade, language, region_code, district_code, organization_id, state, expires_at)
     SELECT $1::uuid, r."studentId", $2::uuid, r.grade, r.language, r."regionCode", r."districtCode", r.organization, $3::text,
            CASE WHEN $3 = 'RESERVED' THEN ${holdUntil('SCHOOL', '$4')} END
       FROM jsonb_to_recordset($5::jsonb) AS r ("studentId" uuid, grade smallint, language text, "regionCode" text, "districtCode" text, organization uuid)
      ORDER BY r."studentId"
     ON CONFLICT (olympiad_id, student_id) DO UPDATE
       SET entered_by = $2, grade = excluded.grade, language = excluded.language, region_code = excluded.region_code,
           district_code = excluded.district_code, organization_id = excluded.organization_id, state = $3, expires_at = excluded.expires_at
     WHERE NOT e.is_declined AND (e.state = 'CANCELLED' OR (e.state = 'RESERVED' AND e.expires_at <= now()))
       AND NOT EXISTS (SELECT FROM olimp.olympiad_attempts a WHERE a.entry_id = e.id)
     RETURNING e.id, e.student_id AS "studentId"`,
    [olympiad.id, userId, state, olympiad.registrationClosesAt, JSON.stringify(values)],
  );
  const ids = made.map(({ id }) => id);
  await limitHolds(tx, ids);
  await tellGuardiansLater(tx, ids, state === 'RESERVED' ? 'TO_PAY' : 'ENTERED');
  return new Set(made.map(({ studentId }) => studentId));
}

function toRow(judged: Judged, n: number): OlympiadListRow {
  return {
    row: n + 1,
    outcome: judged.outcome as OlympiadListRow['outcome'],
    refusal: judged.outcome === 'REFUSED' ? (judged.reason as OlympiadListRow['refusal']) : null,
    grade: judged.outcome === 'ENTERED' ? judged.grade : null,
  };
}
