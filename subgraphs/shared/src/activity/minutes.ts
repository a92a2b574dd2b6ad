import type { DatabaseContext } from '../database/index.ts';
import type { ActivityPlatform } from './activity.ts';
import { NO_LIMITS, type ScreenTimeLimits, type ScreenUse } from './screen-time.rules.ts';

type MinutesContext = Pick<DatabaseContext, 'db'>;

/** The columns of the limits, as `ScreenTimeLimits` names them; from `l`. */
const LIMITS = `l.learning_weekday AS "learningWeekday", l.learning_weekend AS "learningWeekend", l.game_weekday AS "gameWeekday",
  l.game_weekend AS "gameWeekend", l.quiet_from AS "quietFrom", l.quiet_until AS "quietUntil"`;

/** A minute is one minute, however many sites are open: what a teacher leads goes before play, and play before learning. */
const COUNT = `ON CONFLICT (student_id, minute) DO UPDATE SET platform = excluded.platform, use = excluded.use
  WHERE array_position('{LEARNING,GAME,CLASS}'::text[], excluded.use) > array_position('{LEARNING,GAME,CLASS}'::text[], m.use)`;

/** A minute that a pupil was there. */
export interface ActiveMinute {
  studentId: string;
  platform: ActivityPlatform;
  use: ScreenUse;
  at: Date;
}

/** Counts the present minute of a pupil, whatever is allowed. Again in the same minute it is one minute still. */
export async function countMinute(
  ctx: MinutesContext,
  studentId: string,
  use: ScreenUse,
  platform: ActivityPlatform,
): Promise<void> {
  await ctx.db.query(
    `INSERT INTO shared.activity_minutes AS m (student_id, minute, platform, use)
     VALUES ($1, date_trunc('minute', now()), $2, $3) ${COUNT}`,
    [studentId, platform, use],
  );
}

/** Counts minutes of the past, in one statement: for content that is loaded and not lived. */
export async function countMinutes(ctx: MinutesContext, minutes: readonly ActiveMinute[]): Promise<void> {
  await ctx.db.query(
    `INSERT INTO shared.activity_minutes AS m (student_id, minute, platform, use)
     SELECT DISTINCT ON (g."studentId", date_trunc('minute', g.at)) g."studentId", date_trunc('minute', g.at), g.platform, g.use
       FROM jsonb_to_recordset($1::jsonb) AS g ("studentId" uuid, platform text, use text, at timestamptz)
      ORDER BY g."studentId", date_trunc('minute', g.at), array_position('{LEARNING,GAME,CLASS}'::text[], g.use) DESC ${COUNT}`,
    [JSON.stringify(minutes)],
  );
}

/** Every minute from `from` to `until`, the last one included: `minutesOf` a test that took five. */
export function minutesBetween(minute: Omit<ActiveMinute, 'at'>, from: Date, until: Date): ActiveMinute[] {
  const count = Math.max(1, Math.ceil((until.getTime() - from.getTime()) / 60_000));
  return Array.from({ length: count }, (_, n) => ({ ...minute, at: new Date(from.getTime() + n * 60_000) }));
}

/** The limits of each pupil; all null where nobody set any. One statement. */
export async function limitsOfStudents(
  ctx: MinutesContext,
  studentIds: readonly string[],
): Promise<ScreenTimeLimits[]> {
  const rows: Array<ScreenTimeLimits & { studentId: string }> = await ctx.db.query(
    `SELECT DISTINCT ON (l.student_id) l.student_id AS "studentId", ${LIMITS} FROM shared.screen_time_limits l
      WHERE l.student_id = ANY($1::uuid[]) ORDER BY l.student_id, l.id DESC`,
    [studentIds],
  );
  const byStudent = new Map(rows.map(({ studentId, ...limits }) => [studentId, limits]));
  return studentIds.map((id) => byStudent.get(id) ?? NO_LIMITS);
}

/**
 * Counts the present minute of a pupil without limits and returns null; of one with limits nothing is counted yet, and the limits come back.
 * One statement for both.
 */
export async function countUnlimited(
  ctx: MinutesContext,
  studentId: string,
  use: ScreenUse,
  platform: ActivityPlatform,
): Promise<ScreenTimeLimits | null> {
  const [limits] = await ctx.db.query(
    `WITH newest AS (
       SELECT * FROM shared.screen_time_limits WHERE student_id = $1 ORDER BY id DESC LIMIT 1
     ), l AS (
       SELECT * FROM newest
        WHERE num_nonnulls(learning_weekday, learning_weekend, game_weekday, game_weekend, quiet_from) > 0
     ), counted AS (
       INSERT INTO shared.activity_minutes AS m (student_id, minute, platform, use)
       SELECT $1, date_trunc('minute', now()), $2, $3 WHERE NOT EXISTS (SELECT FROM l) ${COUNT}
     )
     SELECT ${LIMITS} FROM l`,
    [studentId, platform, use],
  );
  return limits ?? null;
}

export interface UsedToday {
  learning: number;
  game: number;
  now: Date;
}

/** Whole minutes that a pupil has used today in Tashkent before the present one, and the database's clock. */
export async function usedToday(ctx: MinutesContext, studentId: string): Promise<UsedToday> {
  const [used] = await ctx.db.query(
    `SELECT count(*) FILTER (WHERE use = 'LEARNING')::int AS learning, count(*) FILTER (WHERE use = 'GAME')::int AS game,
            clock_timestamp() AS now
       FROM shared.activity_minutes
      WHERE student_id = $1 AND minute >= date_trunc('day', now() AT TIME ZONE 'Asia/Tashkent') AT TIME ZONE 'Asia/Tashkent'
        AND minute < date_trunc('minute', now())`,
    [studentId],
  );
  return used;
}
