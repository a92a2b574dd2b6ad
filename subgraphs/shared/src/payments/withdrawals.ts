import { type CallerContext, recordAudit, requireCaller, requireGuardian } from '../auth/index.ts';
import { inTransaction } from '../database/index.ts';
import { AppError, badInput, encodeCursor, localDate, type PageArgs, startOfWeek } from '../utils/index.ts';
import { coinAmount, coinReason, idempotencyKey } from './coin-amount.ts';
import { captureHold, holdCoins, voidHold } from './holds.ts';
import { idAfter } from './page-keys.ts';
import { account } from './posting.ts';

/** The fewest coins of one withdrawal. */
export const LEAST_WITHDRAWAL = 100;
/** The most that leaves one wallet in a week, Monday to Sunday in Tashkent. */
export const MOST_WITHDRAWN_WEEKLY = 500;

export type WithdrawalState = 'REQUESTED' | 'APPROVED' | 'DECLINED' | 'CANCELLED';

/** What withdrawn coins become; never cash. */
export type WithdrawalPurpose = 'PRIZE' | 'TUITION_DISCOUNT';

export interface Withdrawal {
  id: string;
  studentId: string;
  /** The guardian who asked. */
  requestedBy: string;
  coins: number;
  purpose: WithdrawalPurpose;
  state: WithdrawalState;
  requestedAt: Date;
  decidedAt: Date | null;
  decidedBy: string | null;
  /** The moderator's words. */
  decisionReason: string | null;
}

/** A context that knows whether coins may leave the platform. */
export interface WithdrawalContext extends CallerContext {
  readonly settings: { readonly coinWithdrawals: boolean };
}

const COLUMNS = `w.id, w.student_id AS "studentId", w.requested_by AS "requestedBy", w.coins::int AS coins, w.purpose, w.state, w.requested_at AS "requestedAt",
  w.decided_at AS "decidedAt", w.decided_by AS "decidedBy", w.decision_reason AS "decisionReason"`;

/**
 * The calling guardian asks that coins of their child leave the platform; they are held until a moderator decides. The same key gives the same
 * withdrawal, once. NOT_CONFIGURED where withdrawals are off, FORBIDDEN for anybody but an adult, NOT_FOUND for a child who is not theirs, CONSENT_REQUIRED
 * unless they said that they agree, BAD_USER_INPUT below 100 coins, WEEKLY_LIMIT with what is `left`, INSUFFICIENT_COINS, ACCOUNT_FROZEN, CONFLICT.
 */
export async function requestWithdrawal(
  ctx: WithdrawalContext,
  input: {
    studentId: string;
    coins: number;
    purpose?: WithdrawalPurpose;
    hasConsented: boolean;
    idempotencyKey: string;
  },
): Promise<Withdrawal> {
  requireOpen(ctx);
  const { userId, role } = requireCaller(ctx);
  if (role !== 'PARENT') throw new AppError('FORBIDDEN', 'Only an adult who looks after the pupil may ask for this.');
  const { studentId } = input;
  await requireGuardian(ctx, studentId);
  if (!input.hasConsented) throw new AppError('CONSENT_REQUIRED', 'Say first that you agree.');
  const coins = Number(coinAmount(input.coins));
  if (coins < LEAST_WITHDRAWAL) throw badInput(`At least ${LEAST_WITHDRAWAL} coins.`, 'coins');
  const key = idempotencyKey(input.idempotencyKey);
  return inTransaction(ctx, async (tx) => {
    await tx.db.query('SELECT shared.lock_coin_account($1)', [studentId]); // so that two requests see each other in the sum of the week
    const known: Withdrawal[] = await tx.db.query(
      `SELECT ${COLUMNS} FROM shared.coin_withdrawals w WHERE requested_by = $1 AND idempotency_key = $2`,
      [userId, key],
    );
    if (known[0]?.studentId === studentId && known[0].coins === coins) return known[0];
    if (known[0]) throw new AppError('CONFLICT', 'This key stands for another withdrawal.');
    const left = await leftThisWeek(tx, studentId);
    if (coins > left) throw new AppError('WEEKLY_LIMIT', 'The limit of this week is reached.', { details: { left } });
    const [withdrawal]: Withdrawal[] = await tx.db.query(
      `INSERT INTO shared.coin_withdrawals AS w (student_id, requested_by, coins, idempotency_key, consented_at, purpose)
       VALUES ($1, $2, $3, $4, now(), $5) RETURNING ${COLUMNS}`,
      [studentId, userId, coins, key, input.purpose ?? 'TUITION_DISCOUNT'],
    );
    const { id } = withdrawal as Withdrawal;
    const hold = await holdCoins(tx, {
      ...{ studentId, coins, source: 'coins.withdrawal', reference: id, actorId: userId },
      expiresAt: null, // a queue that is slow must not decide
    });
    await tx.db.query('UPDATE shared.coin_withdrawals SET hold_id = $2 WHERE id = $1', [id, hold.id]);
    return withdrawal as Withdrawal;
  });
}

/** A moderator lets the coins go, or not, with a reason. Of two at once one decides; the other gets ALREADY_PROCESSED. NOT_FOUND, BAD_USER_INPUT, FORBIDDEN, ACCOUNT_FROZEN. */
export async function decideWithdrawal(
  ctx: WithdrawalContext,
  input: { withdrawalId: string; isApproved: boolean; reason: string },
): Promise<Withdrawal> {
  requireOpen(ctx);
  const { role, userId } = requireCaller(ctx);
  if (role !== 'MODERATOR') throw new AppError('FORBIDDEN', 'Moderators decide about this.');
  const reason = coinReason(input.reason);
  return end(ctx, input.withdrawalId, input.isApproved ? 'APPROVED' : 'DECLINED', {
    reason,
    requestedBy: null,
    userId,
  });
}

/** The guardian who asked thinks better of it: the coins are back in the wallet. NOT_FOUND, ALREADY_PROCESSED. */
export async function cancelWithdrawal(ctx: CallerContext, withdrawalId: string): Promise<Withdrawal> {
  const { userId } = requireCaller(ctx);
  return end(ctx, withdrawalId, 'CANCELLED', { reason: null, requestedBy: userId, userId });
}

/** A page of withdrawals, of some pupils or all, in some states or all; the newest first, the queue (`oldestFirst`) the other way. */
export async function listWithdrawals(
  ctx: CallerContext,
  filter: { studentIds?: readonly string[]; states?: readonly WithdrawalState[]; oldestFirst?: boolean },
  { take, after }: PageArgs,
) {
  const from = `FROM shared.coin_withdrawals w WHERE ($1::uuid[] IS NULL OR w.student_id = ANY($1)) AND ($2::text[] IS NULL OR w.state = ANY($2))`;
  const values = [filter.studentIds ?? null, filter.states ?? null];
  const [sign, order] = filter.oldestFirst ? ['>', 'ASC'] : ['<', 'DESC'];
  const rows: Withdrawal[] = await ctx.db.query(
    `SELECT ${COLUMNS} ${from} AND ($3::uuid IS NULL OR w.id ${sign} $3) ORDER BY w.id ${order} LIMIT $4`,
    [...values, idAfter(after), take],
  );
  const [{ n }] = await ctx.db.query(`SELECT count(*)::int AS n ${from}`, values);
  return { rows: rows.map((row) => ({ ...row, cursor: encodeCursor([row.id]) })), totalCount: n as number };
}

async function end(
  ctx: CallerContext,
  id: string,
  state: WithdrawalState,
  { reason, requestedBy, userId }: { reason: string | null; requestedBy: string | null; userId: string },
): Promise<Withdrawal> {
  return inTransaction(ctx, async (tx) => {
    const [[withdrawal]]: [Array<Withdrawal & { holdId: string }>, number] = await tx.db.query(
      `UPDATE shared.coin_withdrawals w SET state = $2, decided_at = now(), decided_by = $3, decision_reason = $4
        WHERE id = $1 AND state = 'REQUESTED' AND ($5::uuid IS NULL OR requested_by = $5) RETURNING ${COLUMNS}, hold_id AS "holdId"`,
      [id, state, userId, reason, requestedBy],
    );
    if (!withdrawal) throw await missing(tx, id, requestedBy);
    const words = { reason: reason ?? undefined, actorId: userId };
    if (state === 'APPROVED') await captureHold(tx, withdrawal.holdId, { to: account.withdrawn, ...words });
    else await voidHold(tx, withdrawal.holdId, words);
    const object = `withdrawal:${id}`;
    await recordAudit(tx, { action: 'coins.withdrawal', object, before: { state: 'REQUESTED' }, after: { state } });
    return withdrawal;
  });
}

async function missing(tx: CallerContext, id: string, requestedBy: string | null): Promise<AppError> {
  const found: unknown[] = await tx.db.query(
    'SELECT FROM shared.coin_withdrawals WHERE id = $1 AND ($2::uuid IS NULL OR requested_by = $2)',
    [id, requestedBy],
  );
  return found.length > 0
    ? new AppError('ALREADY_PROCESSED', 'This was decided before.')
    : new AppError('NOT_FOUND', 'There is no such withdrawal.');
}

async function leftThisWeek(tx: CallerContext, studentId: string): Promise<number> {
  const [{ taken }] = await tx.db.query(
    `SELECT coalesce(sum(coins), 0)::int AS taken FROM shared.coin_withdrawals
      WHERE student_id = $1 AND state IN ('REQUESTED', 'APPROVED') AND requested_at >= ($2::date)::timestamp AT TIME ZONE 'Asia/Tashkent'`,
    [studentId, startOfWeek(localDate(new Date()))],
  );
  return Math.max(0, MOST_WITHDRAWN_WEEKLY - taken);
}

function requireOpen({ settings }: WithdrawalContext): void {
  if (!settings.coinWithdrawals) throw new AppError('NOT_CONFIGURED', 'Coins cannot be withdrawn here.');
}
