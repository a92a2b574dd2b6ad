import type { Job } from '@alif24/subgraph-shared/jobs';
import { notifyAll } from '@alif24/subgraph-shared/notifications';
import type { Context } from '@alif24/subgraph-shared/server';
import { formatInstant, type Locale } from '@alif24/subgraph-shared/utils';
import type { Titles } from '../olympiad/olympiad.entity.ts';
import { titleFor } from '../olympiad/olympiad.service.ts';
import type { OlympiadState } from '../olympiad/olympiad-enums.type.ts';
import { type OwnTimes, phase, type StageTimes } from '../olympiad/phase.rules.ts';

/** The paper of a grade in a stage, be it written or not. */
interface GradePaper extends StageTimes {
  stageId: string;
  stageNumber: number;
  state: OlympiadState;
  grade: number;
  isWritten: boolean;
  /** Somebody has begun with it. */
  isSat: boolean;
  /** Of the grade. */
  own: OwnTimes[];
  now: Date;
}

/**
 * Whether it may be written. The first stage's is what pupils enter for, and stays once the olympiad is open. A later one's waits while the stage before is judged:
 * until the grade may begin; and one that is late is better than none.
 */
function mayBeWritten({ stageNumber, state, isWritten, isSat, own, now, ...stage }: GradePaper): boolean {
  if (stageNumber === 1) return state === 'DRAFT' && now < stage.startsAt;
  if (state === 'FINAL' || state === 'CALLED_OFF') return false;
  return !isWritten || (!isSat && now < phase(stage, own, null, now).opensAt);
}

/** For each stage the grades whose papers may be written, in their order. One statement. */
export async function gradesToWrite(ctx: Context, stageIds: readonly string[]): Promise<number[][]> {
  const rows: GradePaper[] = await ctx.db.query(
    `SELECT s.id AS "stageId", s.number AS "stageNumber", s.starts_at AS "startsAt", s.ends_at AS "endsAt", s.duration_minutes AS "durationMinutes",
            o.state, g.grade, p.id IS NOT NULL AS "isWritten", clock_timestamp() AS now,
            EXISTS (SELECT FROM olimp.olympiad_attempts a WHERE a.stage_id = s.id AND a.paper_id = p.id) AS "isSat",
            (SELECT coalesce(jsonb_agg(jsonb_build_object('delayMinutes', w.delay_minutes, 'extraMinutes', w.extra_minutes)), '[]')
               FROM olimp.olympiad_windows w WHERE w.stage_id = s.id AND w.grade = g.grade) AS own
       FROM olimp.olympiad_stages s JOIN olimp.olympiads o ON o.id = s.olympiad_id CROSS JOIN LATERAL unnest(o.grades) AS g (grade)
       LEFT JOIN olimp.olympiad_papers p ON p.stage_id = s.id AND p.grade = g.grade
      WHERE s.id = ANY($1::uuid[]) ORDER BY g.grade`,
    [stageIds],
  );
  const byStage = Map.groupBy(rows.filter(mayBeWritten), ({ stageId }) => stageId);
  return stageIds.map((id) => (byStage.get(id) ?? []).map(({ grade }) => grade));
}

interface Missing {
  stageId: string;
  number: number;
  startsAt: Date;
  hasBegun: boolean;
  grades: number[];
  titles: Titles;
  userId: string;
  locale: Locale;
}

/**
 * Tells organizers of papers that are not there: a day before the stage, and again when it has begun. Of grades in which somebody may sit it. The same news
 * of the same stage is one notice.
 */
export const tellMissingPapers: Job<Context> = {
  name: 'olimp.tell-missing-papers',
  cron: '* * * * *',
  async run(ctx) {
    const missing: Missing[] = await ctx.db.query(
      `SELECT s.id AS "stageId", s.number, s.starts_at AS "startsAt", s.starts_at <= now() AS "hasBegun", m.grades, o.titles, u.id AS "userId", u.locale
         FROM olimp.olympiad_stages s JOIN olimp.olympiads o ON o.id = s.olympiad_id JOIN shared.users u ON u.id = o.organizer_id
         CROSS JOIN LATERAL (
           SELECT array_agg(g ORDER BY g) AS grades FROM unnest(o.grades) AS g
            WHERE NOT EXISTS (SELECT FROM olimp.olympiad_papers p WHERE p.stage_id = s.id AND p.grade = g)
              AND EXISTS (SELECT FROM olimp.olympiad_entries e WHERE e.olympiad_id = o.id AND e.grade = g AND e.state = 'CONFIRMED' AND (
                    EXISTS (SELECT FROM olimp.olympiad_admissions x WHERE x.stage_id = s.id AND x.entry_id = e.id)
                    OR NOT EXISTS (SELECT FROM olimp.olympiad_result_versions v JOIN olimp.olympiad_stages b ON b.id = v.stage_id
                                    WHERE b.olympiad_id = o.id AND b.number = s.number - 1 AND v.published_at IS NOT NULL)))) m
        WHERE o.state IN ('OPEN', 'RUNNING', 'FROZEN') AND s.number > 1 AND s.starts_at <= now() + interval '1 day' AND s.ends_at > now()
          AND m.grades IS NOT NULL ORDER BY s.id`,
    );
    await notifyAll(
      ctx,
      missing.map(({ userId, locale, titles, stageId, number, startsAt, hasBegun, grades }) => ({
        ...{
          userId,
          template: 'olympiad.papersMissing' as const,
          reference: `${stageId}:${hasBegun ? 'BEGUN' : 'DAY'}`,
        },
        parameters: {
          ...{ olympiad: titleFor(titles, locale), number, grades: grades.join(', ') },
          at: formatInstant(startsAt, locale),
        },
      })),
    );
  },
};
