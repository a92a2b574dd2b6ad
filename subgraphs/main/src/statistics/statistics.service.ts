import type { Context } from '@alif24/subgraph-shared/server';
import {
  type Counted,
  pointsOf,
  requireWindow,
  StatisticsBy,
  type StatisticsWindow,
  wholePeriods,
} from '@alif24/subgraph-shared/statistics';
import type { MainStatistics, MoneyStatisticsPoint, StatisticsInput } from './statistics.type.ts';

/** The window that the platforms add their numbers to: the whole periods that were asked for. BAD_USER_INPUT where it is none, too long, or not over. */
export function statistics({ from, to, by }: StatisticsInput): MainStatistics {
  return wholePeriods(requireWindow({ from, to, by }));
}

/** Pupils by when they got an account. */
export const pupilsRegistered: Counted = {
  sql: `SELECT u.id AS person, u.id AS student, u.created_at AS at, 1 AS n
          FROM shared.users u WHERE u.created_at >= $1 AND u.created_at < $2 AND u.role = 'STUDENT'`,
  isOnce: true,
};

/** Messages that a provider took, by when it did. */
export const messagesSent: Counted = {
  sql: `SELECT o.user_id AS person, o.user_id AS student, o.settled_at AS at, 1 AS n
          FROM shared.outbox o WHERE o.settled_at >= $1 AND o.settled_at < $2 AND o.state = 'SENT' AND o.kind <> 'CODE'`,
};

/** Coins between a pupil and accounts of the system that begin like these, less what was undone; `into` says on which side those accounts stand. */
const coins = (into: 'debit' | 'credit', accounts: string): Counted => {
  const undone = into === 'debit' ? 'credit' : 'debit';
  return {
    sql: `SELECT c.student_id AS person, c.student_id AS student, c.created_at AS at,
                 CASE WHEN c.reverses_id IS NULL THEN c.amount ELSE -c.amount END::int AS n
            FROM shared.coin_transactions c WHERE c.created_at >= $1 AND c.created_at < $2
             AND split_part(CASE WHEN c.reverses_id IS NULL THEN c.${into}_account ELSE c.${undone}_account END, ':', 1) = ANY ($4::text[])`,
    parameters: [accounts.split(' ')],
  };
};

/** What learning earned and teachers gave. */
export const coinsEarned = coins('debit', 'reward grant');

/** What was paid for prizes, when they were handed over. */
export const coinsSpent = coins('credit', 'prize');

/** Money of families, for these purposes and less what went back by that one: each posting counts for whose balance it is of. */
const money = (purposes: string, back: string): Counted => ({
  sql: `SELECT CASE WHEN m.purpose = 'TOP_UP' OR m.purpose = 'REFUND' THEN m.to_account ELSE m.from_account END AS person,
               NULL::uuid AS student, m.created_at AS at, CASE WHEN m.purpose = $5 THEN -m.amount ELSE m.amount END AS n
          FROM shared.money_postings m WHERE m.created_at >= $1 AND m.created_at < $2 AND (m.purpose = ANY ($4::text[]) OR m.purpose = $5)`,
  parameters: [purposes.split(' '), back],
  step: 100_000,
});

/** What families put on their balances, less what providers took back. */
export const moneyPaidIn = money('TOP_UP', 'TOP_UP_RETURN');

/** What families paid from them, less what was given back. */
export const moneySpent = money('TUITION PRIZE OLYMPIAD_SEAT', 'REFUND');

/** Money of a window by month, whatever else that is told apart by: a day or a region would say too much of a school's till. */
export async function moneyByMonth(
  ctx: Context,
  window: StatisticsWindow,
  counted: Counted,
): Promise<MoneyStatisticsPoint[]> {
  const points = await pointsOf(ctx, { ...window, by: StatisticsBy.MONTH }, counted);
  return points.map(({ group, count, people }) => ({ month: group, amount: BigInt(count), people }));
}
