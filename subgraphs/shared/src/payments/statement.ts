import type { CallerContext } from '../auth/index.ts';
import { badInput, encodeCursor, type PageArgs, type TimeRange } from '../utils/index.ts';
import { IS_EARNED } from './earned.ts';

/** What kind of thing moved the coins; each has its picture and its words. */
export type MovementKind = 'REWARD' | 'GRANT' | 'HOLD' | 'RELEASE' | 'PRIZE' | 'WITHDRAWAL' | 'CORRECTION';

export interface CoinMovement {
  id: string;
  kind: MovementKind;
  /** Coins that came into what can be spent; negative when they left it, 0 when what was held left for good. */
  amount: bigint;
  /** The same for what is held. */
  held: bigint;
  source: string;
  reference: string;
  /** Words of the person who did it; empty for what learning earned. */
  reason: string;
  actorId: string | null;
  /** The version of the earning rule that a reward was counted by. */
  ruleVersion: number | null;
  /** 1 for the first movement of the account, without a gap. */
  sequence: number;
  createdAt: Date;
}

const WITHIN = `created_at >= $5 AND created_at < $6 AND ${IS_EARNED}`;

interface Row {
  id: string;
  debit_account: string;
  credit_account: string;
  amount: string;
  source: string;
  reference: string;
  reason: string;
  actor_id: string | null;
  rule_version: number | null;
  reverses_id: string | null;
  sequence: string;
  created_at: Date;
  /** `created_at` to the microsecond: what a cursor must hold. */
  instant: string;
}

/** A page of a pupil's movements, newest first; of those alone that `coinsEarned` counts between two instants, when it is given. `rows` holds one more than the page when more follow, as `toPage` wants it. */
export async function coinStatement(
  ctx: CallerContext,
  studentId: string,
  { take, after }: PageArgs,
  earned: TimeRange | null = null,
): Promise<{ rows: Array<CoinMovement & { cursor: string }>; totalCount: number }> {
  const range = earned ? [earned.from, earned.until] : [];
  const rows: Row[] = await ctx.db.query(
    `SELECT t.*, coalesce(r.reason, '') AS reason, (extract(epoch FROM created_at) * 1000000)::bigint AS instant
       FROM shared.coin_transactions t LEFT JOIN shared.posting_reasons r ON r.posting_id = t.id
      WHERE student_id = $1 AND ${earned ? WITHIN : 'true'} AND ($2::bigint IS NULL
        OR (created_at, sequence) < (timestamptz 'epoch' + $2::bigint * interval '1 microsecond', $3::bigint))
      ORDER BY created_at DESC, sequence DESC LIMIT $4`,
    [studentId, ...keysOf(after), take, ...range],
  );
  const [total] = await ctx.db.query(
    earned
      ? `SELECT count(*)::int AS n FROM shared.coin_transactions t WHERE student_id = $1 AND created_at >= $2 AND created_at < $3 AND ${IS_EARNED}`
      : 'SELECT postings::int AS n FROM shared.student_coins WHERE student_id = $1',
    [studentId, ...range],
  );
  return { rows: rows.map((row) => toMovement(row, studentId)), totalCount: total?.n ?? 0 };
}

function keysOf(after: PageArgs['after']): [string | null, string | null] {
  if (after === null) return [null, null];
  const [instant, sequence] = after.map(String);
  if (!/^\d{1,18}$/.test(instant ?? '') || !/^\d{1,18}$/.test(sequence ?? '') || after.length !== 2)
    throw badInput('Not a cursor of this list', 'after');
  return [instant as string, sequence as string];
}

function toMovement(row: Row, studentId: string): CoinMovement & { cursor: string } {
  const amount = BigInt(row.amount);
  const change = (name: string) => (row.credit_account === name ? amount : row.debit_account === name ? -amount : 0n);
  return {
    id: row.id,
    kind: kindOf(row),
    amount: change(`wallet:${studentId}`),
    held: change(`held:${studentId}`),
    source: row.source,
    reference: row.reference,
    reason: row.reason,
    actorId: row.actor_id,
    ruleVersion: row.rule_version,
    sequence: Number(row.sequence),
    createdAt: row.created_at,
    cursor: encodeCursor([row.instant, row.sequence]),
  };
}

function kindOf({ debit_account: from, credit_account: to, reverses_id }: Row): MovementKind {
  if (reverses_id) return 'CORRECTION';
  if (to.startsWith('held:')) return 'HOLD';
  if (from.startsWith('held:') && to.startsWith('wallet:')) return 'RELEASE';
  if (to.startsWith('prize:')) return 'PRIZE';
  if (to.startsWith('withdrawal:')) return 'WITHDRAWAL';
  return from.startsWith('grant:') ? 'GRANT' : 'REWARD';
}
