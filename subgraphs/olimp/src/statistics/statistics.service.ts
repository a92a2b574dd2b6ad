import type { Counted } from '@alif24/subgraph-shared/statistics';
import { REGION_OF_ENTRY, SCHOOL_OF_ENTRY } from '../olympiad-entry/place.service.ts';

const players = (n: string): Counted => ({
  sql: `SELECT coalesce(p.user_id, p.id) AS person, p.user_id AS student, p.joined_at AS at, ${n} AS n
          FROM olimp.live_quiz_players p WHERE p.joined_at >= $1 AND p.joined_at < $2`,
});

/** Everybody who joined a live quiz in the window. */
export const quizPlayers = players('1');

/** The quizzes they joined: the first to join counts as one, the others as nothing. */
export const quizzes = players('(row_number() OVER (PARTITION BY p.quiz_id ORDER BY p.joined_at, p.id) = 1)::int');

/** Places in olympiads that are confirmed now; the region is the one they take part for. */
export const olympiadEntries: Counted = {
  sql: `SELECT coalesce(e.student_id, e.id) AS person, e.student_id AS student, e.created_at AS at, 1 AS n, ${REGION_OF_ENTRY} AS place
          FROM olimp.olympiad_entries e ${SCHOOL_OF_ENTRY} WHERE e.created_at >= $1 AND e.created_at < $2 AND e.state = 'CONFIRMED'`,
  region: 'e.place',
};
