import type { ActivityKind } from '../activity/index.ts';
import { keyedHash, type SecretContext } from '../auth/index.ts';
import { addDays, startOfDay } from '../utils/index.ts';
import { periodsOf, wholePeriods } from './calendar.ts';
import { inLane } from './lane.ts';
import type { StatisticsBy, StatisticsPoint, StatisticsWindow } from './statistics.type.ts';
import { type Cell, FEWEST_PEOPLE, tell } from './tell.ts';

/**
 * What is counted: rows `person` (whoever is counted once), `student` (whose school and grade count: the same for all rows of a person, or null), `at`,
 * and `n`, how much it counts, a whole number.
 * $1 and $2 stand for the first instant and the one after the last; $3 is taken; further parameters follow.
 */
export interface Counted {
  sql: string;
  parameters?: readonly unknown[];
  /** The code of the region of a row's `place`, where its rows have one; that of the school of the pupil otherwise. */
  region?: string;
  /** Nobody is there twice: the count is of people. */
  isOnce?: boolean;
  /** What the count is rounded to; 5 unless given. */
  step?: number;
}

/** Rows become people before anything is looked up of them, which is what makes a year of a country bearable. */
const ofStudents = (name: string, join: string) =>
  `e AS (SELECT t.person, t.student, sum(t.n)::bigint AS n FROM t GROUP BY t.person, t.student),
   g AS (SELECT coalesce(${name}, '') AS name, e.person, e.n FROM e ${join})`;
const ofPlaces = (name: string) =>
  `e AS (SELECT t.person, t.place, sum(t.n)::bigint AS n FROM t GROUP BY t.person, t.place),
   g AS (SELECT coalesce(${name}, '') AS name, e.person, sum(e.n)::bigint AS n FROM e GROUP BY 1, 2)`;
const ofTimes = () =>
  'g AS (SELECT width_bucket(t.at, t.starts) AS name, t.person, sum(t.n)::bigint AS n FROM t GROUP BY 1, 2)';

const GROUPS: Record<`${StatisticsBy}`, (counted: Counted) => string> = {
  DAY: ofTimes,
  WEEK: ofTimes,
  MONTH: ofTimes,
  REGION: ({ region }) =>
    region
      ? ofPlaces(region)
      : ofStudents(
          's.region_code',
          `LEFT JOIN (SELECT DISTINCT ON (s.student_id) s.student_id, o.region_code
             FROM shared.supervisions s JOIN shared.organization_profiles o ON o.user_id = s.supervisor_id
            WHERE s.kind = 'ORGANIZATION' AND s.student_id IN (SELECT e.student FROM e)
            ORDER BY s.student_id, s.created_at, s.supervisor_id) s ON s.student_id = e.student`,
        ),
  GRADE: () => ofStudents('p.grade::text', 'LEFT JOIN shared.student_profiles p ON p.user_id = e.student'),
};

/**
 * What may be told of the groups of a window (`tell`), in the order of their names, in one statement. The window is taken as the whole periods that it
 * touches, as far as they are over. BAD_USER_INPUT where nothing of it is.
 */
export async function pointsOf(
  ctx: SecretContext,
  window: StatisticsWindow,
  counted: Counted,
): Promise<StatisticsPoint[]> {
  const whole = wholePeriods(window);
  const { from, to, by } = whole;
  const periods = by === 'REGION' || by === 'GRADE' ? [] : periodsOf(whole);
  const seed = keyedHash(ctx, 'statistics groups').readBigInt64BE();
  const cells: Array<Cell & { name: string }> = await inLane(() =>
    ctx.db.query(
      `WITH t AS (SELECT c.*, $3::timestamptz[] AS starts FROM (${counted.sql}) c), ${GROUPS[by](counted)}
       SELECT name::text, count(*)::int AS people, sum(n)::float8 AS count, max(abs(n))::float8 AS most,
              bit_xor(h)::text AS who, bit_xor(hashint8extended(h, n))::text AS what
         FROM (SELECT name, n, hashtextextended(person::text, ${seed}) AS h FROM g OFFSET 0) g
        GROUP BY name HAVING count(*) >= ${FEWEST_PEOPLE}`,
      [
        startOfDay(from),
        startOfDay(addDays(to, 1)),
        periods.map(({ from }) => startOfDay(from)),
        ...(counted.parameters ?? []),
      ],
    ),
  );
  const { step = 5, isOnce = false } = counted;
  return cells
    .flatMap(({ name, ...cell }) => {
      const period = periods[Number(name) - 1];
      const group = period?.name ?? name;
      const told = tell(ctx, JSON.stringify([by, period?.from ?? from, period?.to ?? to, group]), cell, {
        step,
        isOnce,
      });
      return told ? [{ group, ...told }] : [];
    })
    .sort((a, b) => (by === 'GRADE' ? a.group.length - b.group.length : 0) || (a.group < b.group ? -1 : 1));
}

/** Finished pieces of learning of one kind, of whatever kind where none is named; `answers` counts what was asked in them. */
export function activity(kind: ActivityKind | null, what: 'pieces' | 'answers' = 'pieces'): Counted {
  return {
    sql: `SELECT a.student_id AS person, a.student_id AS student, a.at, ${what === 'answers' ? 'a.total' : '1'} AS n
            FROM shared.activity_events a WHERE a.at >= $1 AND a.at < $2 AND ($4::text IS NULL OR a.kind = $4)`,
    parameters: [kind],
  };
}
