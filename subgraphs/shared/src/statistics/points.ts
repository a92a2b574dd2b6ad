import type { ActivityKind } from '../activity/index.ts';
import type { DatabaseContext } from '../database/index.ts';
import { addDays, badInput, daysBetween, startOfDay } from '../utils/index.ts';
import type { StatisticsBy, StatisticsPoint, StatisticsWindow } from './statistics.type.ts';

/** The most days that one question may be of. */
const MOST_DAYS = 366;
/** A group of fewer people than this is left out: its numbers would be about persons. */
const FEWEST_PEOPLE = 10;
/** What is told is a multiple of this, so that two windows that differ by a day do not tell of one person either. */
const STEP = 5;

/**
 * What is counted: rows `person` (whoever is counted once), `student` (whose school and grade count; may be null), `at`, and `n`, how much it counts.
 * $1 and $2 stand for the first instant and the one after the last; further parameters follow.
 */
export interface Counted {
  sql: string;
  parameters?: readonly unknown[];
  /** The region of a row, where it has one of its own; that of the school of the pupil otherwise. */
  region?: string;
}

const DAY_OF = `t.at AT TIME ZONE 'Asia/Tashkent'`;
const REGION_OF_SCHOOL = `(SELECT o.region FROM shared.supervisions s JOIN shared.organization_profiles o ON o.user_id = s.supervisor_id
   WHERE s.student_id = t.student AND s.kind = 'ORGANIZATION' ORDER BY s.created_at, s.supervisor_id LIMIT 1)`;

const GROUPS: Record<`${StatisticsBy}`, (counted: Counted) => string> = {
  DAY: () => `to_char(${DAY_OF}, 'YYYY-MM-DD')`,
  WEEK: () => `to_char(date_trunc('week', ${DAY_OF}), 'YYYY-MM-DD')`,
  MONTH: () => `to_char(${DAY_OF}, 'YYYY-MM')`,
  REGION: ({ region }) => `coalesce(${region ?? REGION_OF_SCHOOL}, '')`,
  GRADE: () => `coalesce((SELECT p.grade::text FROM shared.student_profiles p WHERE p.user_id = t.student), '')`,
};

/** The same window. BAD_USER_INPUT when it ends before it begins, or is of more than 366 days. */
export function requireWindow<W extends Pick<StatisticsWindow, 'from' | 'to'>>(window: W): W {
  const days = daysBetween(window.from, window.to) + 1;
  if (days < 1) throw badInput('The last day is before the first.', 'to');
  if (days > MOST_DAYS) throw badInput(`Statistics are of at most ${MOST_DAYS} days.`, 'to');
  return window;
}

/** The groups of ten people or more in a window, in the order of their names, in one statement. BAD_USER_INPUT for a window that is none or too long. */
export async function pointsOf(
  ctx: DatabaseContext,
  window: StatisticsWindow,
  counted: Counted,
): Promise<StatisticsPoint[]> {
  const { from, to, by } = requireWindow(window);
  return ctx.db.query(
    `WITH t AS (${counted.sql}), g AS (SELECT ${GROUPS[by](counted)} AS name, t.person, t.n FROM t)
     SELECT name AS group, (round(sum(n) / ${STEP}.0) * ${STEP})::int AS count,
            (round(count(DISTINCT person) / ${STEP}.0) * ${STEP})::int AS people
       FROM g GROUP BY name HAVING count(DISTINCT person) >= ${FEWEST_PEOPLE}
      ORDER BY length(name) * ($3::text = 'GRADE')::int, name COLLATE "C"`,
    [startOfDay(from), startOfDay(addDays(to, 1)), by, ...(counted.parameters ?? [])],
  );
}

/** Finished pieces of learning of one kind, of whatever kind where none is named; `answers` counts what was asked in them. */
export function activity(kind: ActivityKind | null, what: 'pieces' | 'answers' = 'pieces'): Counted {
  return {
    sql: `SELECT a.student_id AS person, a.student_id AS student, a.at, ${what === 'answers' ? 'a.total' : '1'} AS n
            FROM shared.activity_events a WHERE a.at >= $1 AND a.at < $2 AND ($4::text IS NULL OR a.kind = $4)`,
    parameters: [kind],
  };
}
