import type { Context } from '@alif24/subgraph-shared/server';
import { startOfDay } from '@alif24/subgraph-shared/utils';
import { weekOf } from './season.rules.ts';
import { currentSeason } from './season.service.ts';
import type { SeasonClass } from './season-class.type.ts';

const MOST_LINES = 100;
/** Of a longer board whoever asks still has the lines around a pupil's own, and who gained most. */
const AROUND = 2;
const RISERS = 3;

interface Row {
  userId: string;
  teacherId: string;
  studentCount: number;
  playerCount: number;
  entries: Array<{ memberId: string; rank: number; score: number; gained: number }>;
}

/**
 * The classes of each person in this season: those of a pupil, or the one a teacher has. A class is whom one teacher looks after, which is what all platforms know of
 * it. Of another's classes a teacher sees their own alone, guardians and moderators see all, and nobody else any. One statement; no board is kept for it, so
 * whoever joins or leaves a class takes their points along.
 */
export async function seasonClassesOf(ctx: Context, userIds: readonly string[]): Promise<SeasonClass[][]> {
  const season = currentSeason();
  const { userId, role } = ctx.caller ?? { userId: null, role: null };
  const rows: Row[] = await ctx.db.query(
    `WITH classes AS (
       SELECT DISTINCT u.id AS user_id, t.supervisor_id AS teacher_id
         FROM unnest($1::uuid[]) AS u (id) JOIN shared.supervisions t ON t.kind = 'TEACHER' AND u.id IN (t.student_id, t.supervisor_id)
        WHERE $5 OR $4::uuid IN (u.id, t.supervisor_id)
           OR EXISTS (SELECT FROM shared.supervisions g WHERE g.student_id = u.id AND g.supervisor_id = $4 AND g.kind = 'GUARDIAN')
     ), pupils AS (
       SELECT s.supervisor_id AS teacher_id, s.student_id FROM shared.supervisions s
        WHERE s.kind = 'TEACHER' AND s.supervisor_id IN (SELECT teacher_id FROM classes)
     ), before AS (
       SELECT DISTINCT ON (m.member_id) m.member_id, coalesce(m.score, 0) AS score FROM olimp.leaderboard_marks m
        WHERE m.board_id = $2 AND m.hour >= $3 AND m.member_id IN (SELECT student_id FROM pupils) ORDER BY m.member_id, m.hour
     ), placed AS (
       SELECT p.teacher_id, s.member_id, s.score, greatest(s.score - coalesce(b.score, s.score), 0) AS gained,
              rank() OVER (PARTITION BY p.teacher_id ORDER BY s.score DESC) AS rank,
              row_number() OVER (PARTITION BY p.teacher_id ORDER BY s.score DESC, s.member_id) AS line,
              row_number() OVER (PARTITION BY p.teacher_id
                ORDER BY greatest(s.score - coalesce(b.score, s.score), 0) DESC, s.score DESC, s.member_id) AS riser
         FROM pupils p JOIN olimp.leaderboard_scores s ON s.board_id = $2 AND s.member_id = p.student_id AND s.score IS NOT NULL
         LEFT JOIN before b ON b.member_id = s.member_id
     ), boards AS (
       SELECT c.user_id, c.teacher_id, count(*)::int AS players,
              jsonb_agg(jsonb_build_object('memberId', p.member_id, 'rank', p.rank, 'score', p.score, 'gained', p.gained) ORDER BY p.line)
                FILTER (WHERE p.line <= ${MOST_LINES} OR abs(p.line - own.line) <= ${AROUND} OR (p.riser <= ${RISERS} AND p.gained > 0)) AS entries
         FROM classes c JOIN placed p ON p.teacher_id = c.teacher_id
         LEFT JOIN placed own ON own.teacher_id = c.teacher_id AND own.member_id = c.user_id
        GROUP BY c.user_id, c.teacher_id
     )
     SELECT user_id AS "userId", teacher_id AS "teacherId", coalesce(b.players, 0) AS "playerCount", coalesce(b.entries, '[]') AS entries,
            (SELECT count(*)::int FROM pupils p WHERE p.teacher_id = c.teacher_id) AS "studentCount"
       FROM classes c LEFT JOIN boards b USING (user_id, teacher_id) ORDER BY user_id, teacher_id`,
    [userIds, season.id, startOfDay(weekOf(season, new Date())), userId, role === 'MODERATOR'],
  );
  return userIds.map((id) => rows.filter((row) => row.userId === id).map(toClass));
}

const toClass = ({ teacherId, studentCount, playerCount, entries }: Row): SeasonClass => ({
  ...{ teacher: { id: teacherId }, studentCount, playerCount },
  entries: entries.map(({ memberId, ...entry }) => ({ ...entry, user: { id: memberId } })),
});
