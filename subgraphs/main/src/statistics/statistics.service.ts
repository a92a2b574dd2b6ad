import { type Counted, requireWindow } from '@alif24/subgraph-shared/statistics';
import type { MainStatistics, StatisticsInput } from './statistics.type.ts';

/** The window that the platforms add their numbers to. BAD_USER_INPUT where it is none, or too long. */
export function statistics({ from, to, by }: StatisticsInput): MainStatistics {
  return requireWindow({ from, to, by });
}

/** Pupils by when they got an account. */
export const pupilsRegistered: Counted = {
  sql: `SELECT u.id AS person, u.id AS student, u.created_at AS at, 1 AS n
          FROM shared.users u WHERE u.created_at >= $1 AND u.created_at < $2 AND u.role = 'STUDENT'`,
};

/** Messages that a provider took, by when it did. */
export const messagesSent: Counted = {
  sql: `SELECT o.user_id AS person, o.user_id AS student, o.settled_at AS at, 1 AS n
          FROM shared.outbox o WHERE o.settled_at >= $1 AND o.settled_at < $2 AND o.state = 'SENT' AND o.kind <> 'CODE'`,
};
