import type { DatabaseContext } from '@alif24/subgraph-shared/database';
import { type Context, type Page, toPage } from '@alif24/subgraph-shared/server';
import {
  addDays,
  encodeCursor,
  type LocalDate,
  localDate,
  pageArgs,
  startOfDay,
  startOfWeek,
} from '@alif24/subgraph-shared/utils';
import type { UsedMinutes } from '../screen-time/screen-time.type.ts';
import type { User } from '../user/user.entity.ts';
import { stateOf } from './week.rules.ts';
import type { ActivityEvent, Week, WeekCount, WeekDay, WeekTopic } from './week.type.ts';

/** More than a piece a minute, day and night: whoever has more sees the newest. */
const MOST_EVENTS = 10_000;
const MOST_TOPICS = 100;
const MOST_LEARNED = 20;
const MOST_STUCK = 10;

type WeekContext = Pick<DatabaseContext, 'db'>;

/** The week around a day, this one unless given; null for adults. */
export async function weekOf(ctx: Context, user: User, of: LocalDate | null): Promise<Week | null> {
  if (user.role !== 'STUDENT') return null;
  return ctx.load(weeksByKey, `${startOfWeek(of ?? localDate(new Date()))} ${user.id}`);
}

/** Weeks by `<Monday> <pupil>`, as many statements as there are different Mondays times three. */
async function weeksByKey(ctx: Context, keys: readonly string[]): Promise<Week[]> {
  const found = new Map<string, Week>();
  for (const monday of new Set(keys.map((key) => key.slice(0, 10)))) {
    const ids = keys.filter((key) => key.startsWith(monday)).map((key) => key.slice(11));
    const weeks = await weeksOfStudents(ctx, ids, monday);
    for (const [n, id] of ids.entries()) found.set(`${monday} ${id}`, weeks[n] as Week);
  }
  return keys.map((key) => found.get(key) as Week);
}

type EventRow = ActivityEvent & { studentId: string };
type MinuteRow = UsedMinutes & { studentId: string; day: LocalDate };
interface KnownRow {
  studentId: string;
  kind: string;
  topic: string;
}

/** The week that begins on `monday` for each pupil: everything it says is counted from its own events and minutes. Three statements for all. */
export async function weeksOfStudents(
  ctx: WeekContext,
  studentIds: readonly string[],
  monday: LocalDate,
): Promise<Week[]> {
  const range = [studentIds, startOfDay(monday), startOfDay(addDays(monday, 7))];
  const events: EventRow[] = await ctx.db.query(
    `SELECT e.* FROM unnest($1::uuid[]) AS pupil (id) CROSS JOIN LATERAL (
       SELECT id, student_id AS "studentId", platform, kind, topic, title, correct, total, at FROM shared.activity_events
        WHERE student_id = pupil.id AND at >= $2 AND at < $3 ORDER BY at DESC, id DESC LIMIT ${MOST_EVENTS}) AS e
      ORDER BY e.at DESC, e.id DESC`,
    range,
  );
  const known: KnownRow[] = await ctx.db.query(
    `SELECT w."studentId", w.kind, w.topic FROM (
       SELECT DISTINCT student_id AS "studentId", kind, topic FROM shared.activity_events
        WHERE student_id = ANY($1::uuid[]) AND at >= $2 AND at < $3) AS w
      WHERE EXISTS (SELECT FROM shared.activity_events b
                     WHERE b.student_id = w."studentId" AND b.kind = w.kind AND b.topic = w.topic AND b.at < $2)`,
    range,
  );
  const minutes: MinuteRow[] = await ctx.db.query(
    `SELECT student_id AS "studentId", platform, use, to_char(minute AT TIME ZONE 'Asia/Tashkent', 'YYYY-MM-DD') AS day,
            count(*)::int AS minutes
       FROM shared.activity_minutes WHERE student_id = ANY($1::uuid[]) AND minute >= $2 AND minute < $3 GROUP BY 1, 2, 3, 4`,
    range,
  );
  const [byEvents, byMinutes] = [events, minutes].map((rows) =>
    Map.groupBy(rows as Array<{ studentId: string }>, ({ studentId }) => studentId),
  );
  const before = new Set(known.map(({ studentId, kind, topic }) => `${studentId} ${kind} ${topic}`));
  return studentIds.map((id) => {
    const mine = (byEvents?.get(id) ?? []) as EventRow[];
    const isKnown = ({ kind, topic }: ActivityEvent) => before.has(`${id} ${kind} ${topic}`);
    return { ...toWeek(monday, mine, (byMinutes?.get(id) ?? []) as MinuteRow[], isKnown), studentId: id };
  });
}

function toWeek(
  monday: LocalDate,
  rows: EventRow[],
  minutes: readonly MinuteRow[],
  isKnown: (event: ActivityEvent) => boolean,
): Omit<Week, 'studentId'> {
  const topics = [...Map.groupBy(rows, ({ kind, topic }) => `${kind} ${topic}`).values()].map((of) =>
    toTopic(of, isKnown),
  );
  const share = ({ correct, total }: WeekTopic) => (total === 0 ? 1 : correct / total);
  return {
    ...{ rows, from: monday, until: addDays(monday, 6), topics: topics.slice(0, MOST_TOPICS) },
    learned: topics
      .filter(({ state }) => state === 'LEARNED')
      .sort((a, b) => Number(b.isNew) - Number(a.isNew) || b.lastAt.getTime() - a.lastAt.getTime())
      .slice(0, MOST_LEARNED),
    stuck: topics
      .filter(({ state }) => state === 'STUCK')
      .sort((a, b) => share(a) - share(b) || b.total - a.total)
      .slice(0, MOST_STUCK),
    counts: [...Map.groupBy(rows, ({ kind, platform }) => `${kind} ${platform}`).values()]
      .map(toCount)
      .sort((a, b) => b.count - a.count),
    ...minutesOf(minutes),
    days: Array.from({ length: 7 }, (_, n) => toDay(addDays(monday, n), rows, minutes)),
  };
}

const sumOf = (rows: readonly ActivityEvent[]) => ({
  count: rows.length,
  correct: rows.reduce((sum, { correct }) => sum + correct, 0),
  total: rows.reduce((sum, { total }) => sum + total, 0),
});

function toTopic(rows: ActivityEvent[], isKnown: (event: ActivityEvent) => boolean): WeekTopic {
  const newest = rows[0] as ActivityEvent;
  const { kind, platform, topic, title } = newest;
  return {
    ...{ rows, kind, platform, topic, title, isNew: !isKnown(newest), lastAt: newest.at },
    ...sumOf(rows),
    state: stateOf(kind, rows),
  };
}

function toCount(rows: ActivityEvent[]): WeekCount {
  const { kind, platform } = rows[0] as ActivityEvent;
  return { rows, kind, platform, ...sumOf(rows) };
}

function minutesOf(rows: readonly MinuteRow[]): Pick<Week, 'minutes' | 'totalMinutes'> {
  const sum = (some: readonly MinuteRow[]) => some.reduce((total, { minutes }) => total + minutes, 0);
  const minutes = [...Map.groupBy(rows, ({ platform, use }) => `${platform} ${use}`).values()]
    .map((some) => {
      const { platform, use } = some[0] as MinuteRow;
      return { platform, use, minutes: sum(some) };
    })
    .sort((a, b) => b.minutes - a.minutes);
  return { minutes, totalMinutes: sum(rows) };
}

function toDay(date: LocalDate, rows: readonly ActivityEvent[], minutes: readonly MinuteRow[]): WeekDay {
  const of = (use: UsedMinutes['use']) =>
    minutes.filter((row) => row.day === date && row.use === use).reduce((sum, row) => sum + row.minutes, 0);
  return {
    ...{ date, learningMinutes: of('LEARNING'), gameMinutes: of('GAME'), classMinutes: of('CLASS') },
    count: rows.filter(({ at }) => localDate(at) === date).length,
  };
}

/** A page of what a claim rests on, the latest first. */
export function eventsOf(
  { rows }: { rows: readonly ActivityEvent[] },
  args: { first: number; after: string | null },
): Page<ActivityEvent> {
  const { first, take, after } = pageArgs(args.first, args.after, 1);
  const begin = after === null ? 0 : rows.findIndex(({ id }) => id === after[0]) + 1;
  const cursorOf = ({ id }: ActivityEvent) => encodeCursor([id]);
  return toPage(rows.slice(begin, begin + take), { first, after: args.after, totalCount: rows.length, cursorOf });
}

/** One topic of a week; null when nothing was done on it. */
export function topicOf({ topics, rows }: Week, kind: ActivityEvent['kind'], topic: string): WeekTopic | null {
  const listed = topics.find((one) => one.kind === kind && one.topic === topic);
  if (listed || topics.length < MOST_TOPICS) return listed ?? null;
  const mine = rows.filter((row) => row.kind === kind && row.topic === topic);
  return mine.length === 0 ? null : toTopic(mine, () => true);
}
