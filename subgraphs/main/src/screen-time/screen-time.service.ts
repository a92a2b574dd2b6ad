import {
  allowedMinutes,
  judgeScreenTime,
  type LimitedUse,
  limitsOfStudents,
  spendMinute,
} from '@alif24/subgraph-shared/activity';
import { requireCaller, requireGuardian } from '@alif24/subgraph-shared/auth';
import { type Context, type Page, toPage } from '@alif24/subgraph-shared/server';
import { badInput, encodeCursor, localDate, pageArgs } from '@alif24/subgraph-shared/utils';
import type { User } from '../user/user.entity.ts';
import { findStudent, usersById } from '../user/user.service.ts';
import type { RecordPresenceInput, SetScreenTimeLimitsInput } from './screen-time.input.ts';
import type { ScreenTime, ScreenTimeLimits, ScreenTimeSetting, UsedMinutes } from './screen-time.type.ts';

/** Minutes without a word from a class after which it counts as over. */
const CLASS_PAUSE = 10;

/** A pupil's day at the screen; null for adults. */
export async function screenTimeOf(ctx: Context, user: User): Promise<ScreenTime | null> {
  return user.role === 'STUDENT' ? ctx.load(screenTimes, user.id) : null;
}

interface Used extends UsedMinutes {
  studentId: string;
  /** Of those, without the present one. */
  whole: number;
  isNow: boolean;
}

/** The day of each pupil; two statements for all of them. */
export async function screenTimes(ctx: Context, studentIds: readonly string[]): Promise<ScreenTime[]> {
  const limits = await limitsOfStudents(ctx, studentIds);
  const rows: Used[] = await ctx.db.query(
    `SELECT student_id AS "studentId", platform, use, count(*)::int AS minutes,
            (count(*) FILTER (WHERE minute < date_trunc('minute', now())))::int AS whole,
            max(minute) > now() - make_interval(mins => $2) AS "isNow"
       FROM shared.activity_minutes
      WHERE student_id = ANY($1::uuid[]) AND minute <= now()
        AND minute >= date_trunc('day', now() AT TIME ZONE 'Asia/Tashkent') AT TIME ZONE 'Asia/Tashkent'
      GROUP BY 1, 2, 3 ORDER BY minutes DESC, platform, use`,
    [studentIds, CLASS_PAUSE],
  );
  const byStudent = Map.groupBy(rows, ({ studentId }) => studentId);
  return studentIds.map((studentId, n) =>
    toScreenTime(studentId, limits[n] as ScreenTimeLimits, byStudent.get(studentId) ?? []),
  );
}

function toScreenTime(studentId: string, limits: ScreenTimeLimits, used: readonly Used[]): ScreenTime {
  const now = new Date();
  const stateOf = (use: LimitedUse) => {
    const mine = used.filter((one) => one.use === use);
    const sum = (of: 'minutes' | 'whole') => mine.reduce((total, one) => total + one[of], 0);
    return {
      ...judgeScreenTime(limits, { use, used: sum('whole'), now }),
      usedMinutes: sum('minutes'),
      allowedMinutes: allowedMinutes(limits, use, localDate(now)),
    };
  };
  return {
    ...{ studentId, limits, learning: stateOf('LEARNING'), game: stateOf('GAME') },
    usedToday: used.map(({ platform, use, minutes }) => ({ platform, use, minutes })),
    isInClass: used.some(({ use, isNow }) => use === 'CLASS' && isNow),
  };
}

/**
 * A guardian sets all limits of a child; they hold from the next request on, on every platform. NOT_FOUND for somebody else's child, FORBIDDEN for a
 * guardian who may only look on, BAD_USER_INPUT.
 */
export async function setScreenTimeLimits(ctx: Context, input: SetScreenTimeLimitsInput): Promise<User> {
  const { userId } = requireCaller(ctx);
  await requireGuardian(ctx, input.childId);
  const { learningWeekday, learningWeekend, gameWeekday, gameWeekend } = input;
  const [quietFrom, quietUntil] = [input.quietFrom ?? null, input.quietUntil ?? null];
  if ((quietFrom === null) !== (quietUntil === null)) throw badInput('Rest has a beginning and an end.', 'quietUntil');
  if (quietFrom !== null && quietFrom === quietUntil) throw badInput('Rest is shorter than a day.', 'quietUntil');
  await ctx.db.query(
    `INSERT INTO shared.screen_time_limits
       (student_id, set_by, learning_weekday, learning_weekend, game_weekday, game_weekend, quiet_from, quiet_until)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [input.childId, userId, learningWeekday, learningWeekend, gameWeekday, gameWeekend, quietFrom, quietUntil],
  );
  return findStudent(ctx, input.childId);
}

interface SettingRow extends ScreenTimeLimits {
  id: string;
  setAt: Date;
  setById: string;
}

/** What was set for a child, the latest first. */
export async function settingsOf(
  ctx: Context,
  studentId: string,
  args: { first: number; after: string | null },
): Promise<Page<ScreenTimeSetting>> {
  const { first, take, after } = pageArgs(args.first, args.after, 1);
  const rows: SettingRow[] = await ctx.db.query(
    `SELECT id, set_at AS "setAt", set_by AS "setById", learning_weekday AS "learningWeekday", learning_weekend AS "learningWeekend",
            game_weekday AS "gameWeekday", game_weekend AS "gameWeekend", quiet_from AS "quietFrom", quiet_until AS "quietUntil"
       FROM shared.screen_time_limits WHERE student_id = $1 AND ($2::bigint IS NULL OR id < $2) ORDER BY id DESC LIMIT $3`,
    [studentId, idOf(after?.[0]), take],
  );
  const [{ total }] = await ctx.db.query(
    'SELECT count(*)::int AS total FROM shared.screen_time_limits WHERE student_id = $1',
    [studentId],
  );
  const setters = await Promise.all(rows.map(({ setById }) => ctx.load(usersById, setById)));
  const settings = rows.map(({ id, setAt, setById, ...limits }, n) => ({
    ...{ id, setAt, setById, limits, setBy: setters[n] ?? null },
  }));
  const cursorOf = ({ id }: ScreenTimeSetting) => encodeCursor([id]);
  return toPage(settings, { first, after: args.after, totalCount: total, cursorOf });
}

function idOf(key: unknown): string | null {
  if (key === undefined) return null;
  if (!/^\d{1,18}$/.test(String(key))) throw badInput('Not a cursor of this list', 'after');
  return String(key);
}

/**
 * Counts the present minute of the calling pupil, as what the site is for, unless it may not be spent so; how things stand then comes back. In a class
 * that a teacher leads nothing is counted: joining and answering do that, and a page left open would make the class last for ever. The clock is ours;
 * a minute counts once, however often it is told.
 */
export async function recordPresence(ctx: Context, { platform }: RecordPresenceInput): Promise<ScreenTime> {
  const { userId } = requireCaller(ctx);
  const [before] = platform === 'OLIMP' ? await screenTimes(ctx, [userId]) : [];
  if (before?.isInClass) return before;
  await spendMinute(ctx, platform === 'GAMES' ? 'GAME' : 'LEARNING', platform);
  const [now] = await screenTimes(ctx, [userId]);
  return now as ScreenTime;
}
