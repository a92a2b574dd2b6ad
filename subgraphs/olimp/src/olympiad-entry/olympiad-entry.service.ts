import { mayReadStudents, requireCaller, requireGuardian } from '@alif24/subgraph-shared/auth';
import { inTransaction } from '@alif24/subgraph-shared/database';
import type { Context } from '@alif24/subgraph-shared/server';
import { AppError, badInput } from '@alif24/subgraph-shared/utils';
import type { Olympiad } from '../olympiad/olympiad.entity.ts';
import {
  databaseTimes,
  noOlympiad,
  olympiadsById,
  stagesOfOlympiads,
  wrongMoment,
} from '../olympiad/olympiad.service.ts';
import { languagesOfOlympiad } from '../olympiad-paper/paper-language.service.ts';
import { limitHolds } from '../olympiad-payment/hold.service.ts';
import { type Enterer, holdUntil, refundableUntil } from '../olympiad-payment/olympiad-payment.rules.ts';
import { refundEntry } from '../olympiad-payment/refund.service.ts';
import { OlympiadEntry } from './olympiad-entry.entity.ts';
import type { EnterOlympiadInput } from './olympiad-entry.input.ts';
import { gradeIn, languageIn, takesEntries } from './olympiad-entry.rules.ts';
import { placeFor } from './place.rules.ts';
import { pupilsById } from './place.service.ts';
import { tellGuardiansLater } from './tell-guardians.service.ts';

const noEntry = () => new AppError('NOT_FOUND', 'There is no such entry.');

/**
 * Enters the calling pupil, or a child of the calling guardian; where it costs something the place is reserved until it is paid. Again it changes grade,
 * language and district of an entry that has not begun. NOT_FOUND, FORBIDDEN; OLYMPIAD_STATE outside of registration, once they have begun, and when the first
 * stage is over for them; BAD_USER_INPUT.
 */
export async function enterOlympiad(ctx: Context, input: EnterOlympiadInput): Promise<OlympiadEntry> {
  const { userId, role } = requireCaller(ctx);
  const studentId = role === 'STUDENT' ? userId : input.studentId;
  if (!studentId || (role === 'STUDENT' && input.studentId && input.studentId !== userId)) {
    throw badInput('A pupil enters themselves, a guardian a child of theirs.', 'studentId');
  }
  if (role !== 'STUDENT') await requireGuardian(ctx, studentId);
  return inTransaction(ctx, async (tx) => {
    const olympiad = await openOlympiad(tx, input.olympiadId);
    if (olympiad.scope === 'SCHOOL' && (await pupilsOfOrganizer(tx, olympiad, [studentId])).size === 0)
      throw noOlympiad();
    const pupil = (await pupilsById(tx, [studentId])).get(studentId.toLowerCase());
    if (!pupil) throw badInput('Pupils take part.', 'studentId');
    const grade = gradeIn(olympiad.grades, pupil.grade, input.grade);
    if (grade === null) throw badInput('A grade of the olympiad, and nobody competes with younger ones.', 'grade');
    const place = placeFor(pupil.school, input, pupil.before);
    if ('wrong' in place) throw badInput(place.why, place.wrong);
    const language = languageIn(await languagesOfOlympiad(tx, olympiad.id), input.language);
    if (language === null) throw badInput('The problems are not written in that language.', 'language');
    const isFree = BigInt(olympiad.price) === 0n;
    const by: Enterer = role === 'STUDENT' ? 'PUPIL' : 'GUARDIAN';
    const [entry] = await tx.db.query(
      `INSERT INTO olimp.olympiad_entries AS e (olympiad_id, student_id, entered_by, grade, language, region_code, district_code, organization_id, state, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, CASE WHEN $9 = 'RESERVED' THEN ${holdUntil(by, '$10')} END)
       ON CONFLICT (olympiad_id, student_id) DO UPDATE
         SET entered_by = $3, grade = $4, language = $5, region_code = $6, district_code = $7, organization_id = $8, is_declined = false,
             state = CASE WHEN e.state = 'CONFIRMED' THEN e.state ELSE $9 END,
             expires_at = CASE WHEN e.state = 'CONFIRMED' THEN NULL ELSE excluded.expires_at END
       WHERE NOT EXISTS (SELECT FROM olimp.olympiad_attempts a WHERE a.entry_id = e.id) RETURNING e.id`,
      [
        ...[olympiad.id, studentId, userId, grade, language, place.regionCode, place.districtCode],
        ...[pupil.organizationId, isFree ? 'CONFIRMED' : 'RESERVED', olympiad.registrationClosesAt],
      ],
    );
    if (!entry) throw wrongMoment('BEGUN', 'Who has begun stays as they are.');
    await limitHolds(tx, [entry.id]);
    if (!isFree && by === 'PUPIL') await tellGuardiansLater(tx, [entry.id], 'TO_PAY');
    return tx.db.findOneByOrFail(OlympiadEntry, { id: entry.id });
  });
}

/** The olympiad if entries are taken now, and the caller may know of it. NOT_FOUND, OLYMPIAD_STATE. */
export async function openOlympiad(tx: Context, id: string): Promise<Olympiad> {
  const [olympiad] = await olympiadsById(tx, [id]);
  if (!olympiad || olympiad.state === 'DRAFT') throw noOlympiad();
  const [now] = await databaseTimes(tx, ['now']);
  if (!now || !takesEntries(olympiad, now)) throw wrongMoment('REGISTRATION_CLOSED', 'Nobody enters now.');
  return olympiad;
}

/** Which of these pupils are those of the teacher or organisation that holds an olympiad for its own. */
export async function pupilsOfOrganizer(
  tx: Context,
  { organizerId }: Olympiad,
  studentIds: readonly string[],
): Promise<Set<string>> {
  const rows: Array<{ id: string }> = await tx.db.query(
    `SELECT student_id AS id FROM shared.supervisions WHERE student_id = ANY($1::uuid[]) AND supervisor_id = $2 AND kind <> 'GUARDIAN'`,
    [studentIds, organizerId],
  );
  return new Set(rows.map(({ id }) => id));
}

/**
 * Gives a place up, before they have begun; again it changes nothing. What a guardian paid for it goes back to that balance until a day before the first
 * stage; later a paid place stays theirs. NOT_FOUND, OLYMPIAD_STATE; FORBIDDEN for the pupil where it is paid, as it is not their money.
 */
export async function cancelOlympiadEntry(ctx: Context, entryId: string): Promise<OlympiadEntry> {
  const { userId } = requireCaller(ctx);
  return inTransaction(ctx, async (tx) => {
    const entry = await tx.db.findOne(OlympiadEntry, { where: { id: entryId }, lock: { mode: 'pessimistic_write' } });
    if (!entry?.studentId) throw noEntry();
    if (entry.studentId !== userId) {
      if (!(await tx.load(mayReadStudents, entry.studentId))) throw noEntry();
      await requireGuardian(tx, entry.studentId);
    }
    const [begun] = await tx.db.query('SELECT FROM olimp.olympiad_attempts WHERE entry_id = $1 LIMIT 1', [entry.id]);
    if (begun) throw wrongMoment('BEGUN', 'Who has begun takes part.');
    if (await refundEntry(tx, entry.id)) {
      if (entry.studentId === userId) throw new AppError('FORBIDDEN', 'Guardians give up what they paid for.');
      await requireRefundable(tx, entry.olympiadId);
    }
    return tx.db.save(Object.assign(entry, { state: 'CANCELLED', expiresAt: null, isDeclined: true }));
  });
}

/** OLYMPIAD_STATE once what was paid for a place does not go back any more. */
async function requireRefundable(tx: Context, olympiadId: string): Promise<void> {
  const [[first] = []] = await stagesOfOlympiads(tx, [olympiadId]);
  const [now] = await databaseTimes(tx, ['now']);
  if (!first || !now || now >= refundableUntil(first.startsAt)) {
    throw wrongMoment('TOO_LATE_TO_REFUND', 'The money of a place goes back until a day before the first stage.');
  }
}

/**
 * Makes a reserved place certain, for whoever was paid for it, in their transaction; again it changes nothing. False when the place was given up or not
 * paid in time, so that the money goes back. NOT_FOUND.
 */
export async function confirmEntry(tx: Context, entryId: string): Promise<boolean> {
  const [entry] = await tx.db.query(
    'SELECT state, expires_at > now() AS "isHeld" FROM olimp.olympiad_entries WHERE id = $1 FOR NO KEY UPDATE',
    [entryId],
  );
  if (!entry) throw noEntry();
  if (entry.state === 'CONFIRMED') return true;
  if (entry.state === 'CANCELLED' || !entry.isHeld) return false;
  await tx.db.query(`UPDATE olimp.olympiad_entries SET state = 'CONFIRMED', expires_at = NULL WHERE id = $1`, [
    entryId,
  ]);
  return true;
}

const BATCH = 100;

/**
 * Places that were not paid in time are free again, and whoever took them is told; a batch in one transaction. Those of an olympiad that is called off end
 * with it. Returns how many. For a job.
 */
export async function releaseEntries(ctx: Context): Promise<number> {
  for (let released = 0; ; ) {
    const some = await inTransaction(ctx, async (tx) => {
      const [rows]: [Array<{ id: string; at: string }>, number] = await tx.db.query(
        `WITH unpaid AS MATERIALIZED (
           SELECT e.id FROM olimp.olympiad_entries e JOIN olimp.olympiads o ON o.id = e.olympiad_id AND o.state <> 'CALLED_OFF'
            WHERE e.state = 'RESERVED' AND e.expires_at <= now() ORDER BY e.id LIMIT ${BATCH} FOR UPDATE OF e SKIP LOCKED)
         UPDATE olimp.olympiad_entries e SET state = 'CANCELLED', expires_at = NULL FROM unpaid WHERE e.id = unpaid.id
         RETURNING e.id, now()::text AS at`,
      );
      const ids = rows.map(({ id }) => id);
      if (rows[0]) await tellGuardiansLater(tx, ids, 'EXPIRED', rows[0].at);
      return ids.length;
    });
    released += some;
    if (some < BATCH) return released;
  }
}

/** For each olympiad the entries of the caller, or of the children of the calling guardian. One statement. */
export async function ownEntriesOf(ctx: Context, olympiadIds: readonly string[]): Promise<OlympiadEntry[][]> {
  const { caller } = ctx;
  if (caller?.role !== 'STUDENT' && caller?.role !== 'PARENT') return olympiadIds.map(() => []);
  const entries = await ctx.db
    .createQueryBuilder(OlympiadEntry, 'e')
    .where('e.olympiad_id = ANY(:ids::uuid[])', { ids: [...olympiadIds] })
    .andWhere(
      `(e.student_id = :me OR e.student_id IN
        (SELECT g.student_id FROM shared.supervisions g WHERE g.supervisor_id = :me AND g.kind = 'GUARDIAN'))`,
      { me: caller.userId },
    )
    .orderBy('e.id')
    .getMany();
  const byOlympiad = Map.groupBy(entries, ({ olympiadId }) => olympiadId);
  return olympiadIds.map((id) => byOlympiad.get(id) ?? []);
}

/** An entry by id, for the pupil and those who look after them; null for others. */
export async function findOlympiadEntry(ctx: Context, id: string): Promise<OlympiadEntry | null> {
  requireCaller(ctx);
  const entry = await ctx.db.findOneBy(OlympiadEntry, { id });
  return entry?.studentId && (await ctx.load(mayReadStudents, entry.studentId)) ? entry : null;
}
