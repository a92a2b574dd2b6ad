import { type CallerContext, requireCaller } from '../auth/index.ts';
import { inTransaction } from '../database/index.ts';
import { AppError, encodeCursor, type PageArgs } from '../utils/index.ts';
import { coinAmount, idempotencyKey } from './coin-amount.ts';
import { HOLD_DAYS, holdCoins } from './holds.ts';
import { idAfter } from './page-keys.ts';
import { offeredTo, type PrizeOwner } from './prizes.ts';

export type RedemptionState = 'REQUESTED' | 'APPROVED' | 'COLLECTED' | 'DECLINED' | 'EXPIRED' | 'CANCELLED';

/** A pupil's wish for a prize, and what became of it. */
export interface Redemption {
  id: string;
  prizeId: string;
  studentId: string;
  /** Coins: those that are held, and spent once it is collected. */
  price: number;
  state: RedemptionState;
  requestedAt: Date;
  /** When coins and prize are free again if nobody does anything. */
  expiresAt: Date;
  decidedAt: Date | null;
  decidedBy: string | null;
  declineReason: string | null;
  closedAt: Date | null;
}

export const REDEMPTION_COLUMNS = `r.id, r.prize_id AS "prizeId", r.student_id AS "studentId", r.price::int AS price, r.state,
  r.requested_at AS "requestedAt", r.expires_at AS "expiresAt", r.decided_at AS "decidedAt", r.decided_by AS "decidedBy",
  r.decline_reason AS "declineReason", r.closed_at AS "closedAt"`;

/**
 * The calling pupil asks for a prize: its coins are held and one piece is set aside, together or not at all, for seven days. `price` is what they saw.
 * The same key gives the same redemption, once. NOT_FOUND for a prize that is not offered to them, PRICE_CHANGED with the `price` of now, OUT_OF_STOCK,
 * INSUFFICIENT_COINS, ACCOUNT_FROZEN, CONFLICT for a key that stands for another prize.
 */
export async function redeemPrize(
  ctx: CallerContext,
  input: { prizeId: string; price: number; idempotencyKey: string },
): Promise<Redemption> {
  const { userId: studentId } = requireCaller(ctx);
  const { prizeId } = input;
  const price = coinAmount(input.price, 'price').toString();
  const key = idempotencyKey(input.idempotencyKey);
  // The order of locks everywhere: the redemption, its prize, the pupil's account.
  return inTransaction(ctx, async (tx) => {
    const claimed: Redemption[] = await tx.db.query(
      `INSERT INTO shared.prize_redemptions AS r (prize_id, student_id, price, idempotency_key, expires_at)
       SELECT p.id, $2, $3, $4, now() + make_interval(days => $5) FROM shared.prizes p WHERE p.id = $1 AND p.is_open AND ${offeredTo('$2')}
       ON CONFLICT (student_id, idempotency_key) DO NOTHING RETURNING ${REDEMPTION_COLUMNS}`,
      [prizeId, studentId, price, key, HOLD_DAYS],
    );
    const [redemption] = claimed;
    if (!redemption) return known(tx, studentId, key, prizeId);
    await takePiece(tx, prizeId, price);
    const hold = await holdCoins(tx, {
      ...{ studentId, coins: BigInt(price), source: 'prize.redemption', reference: redemption.id, actorId: studentId },
      expiresAt: null, // the redemption expires, and its hold with it
    });
    await tx.db.query('UPDATE shared.prize_redemptions SET hold_id = $2 WHERE id = $1', [redemption.id, hold.id]);
    return redemption;
  });
}

async function takePiece(tx: CallerContext, prizeId: string, price: string): Promise<void> {
  const [, taken]: [unknown[], number] = await tx.db.query(
    'UPDATE shared.prizes SET stock = stock - 1 WHERE id = $1 AND is_open AND price = $2 AND (stock IS NULL OR stock > 0)',
    [prizeId, price],
  );
  if (taken > 0) return;
  const [now] = await tx.db.query('SELECT price::int AS price, is_open FROM shared.prizes WHERE id = $1', [prizeId]);
  if (!now?.is_open) throw new AppError('NOT_FOUND', 'There is no such prize.');
  throw now.price === Number(price)
    ? new AppError('OUT_OF_STOCK', 'None are left.')
    : new AppError('PRICE_CHANGED', 'The price has changed.', { details: { price: now.price } });
}

async function known(tx: CallerContext, studentId: string, key: string, prizeId: string): Promise<Redemption> {
  const rows: Redemption[] = await tx.db.query(
    `SELECT ${REDEMPTION_COLUMNS} FROM shared.prize_redemptions r WHERE student_id = $1 AND idempotency_key = $2`,
    [studentId, key],
  );
  const [redemption] = rows;
  if (!redemption) throw new AppError('NOT_FOUND', 'There is no such prize.');
  if (redemption.prizeId !== prizeId) throw new AppError('CONFLICT', 'This key stands for another prize.');
  return redemption;
}

/** Whose redemptions to list; what is not named does not matter. */
export interface RedemptionFilter {
  ids?: readonly string[];
  studentIds?: readonly string[];
  /** Of pupils whom this guardian looks after. */
  guardianId?: string;
  /** Of prizes of this owner; both null is the platform. */
  owner?: PrizeOwner;
  states?: readonly RedemptionState[];
}

/** A page of redemptions, the newest first; `rows` holds one more than the page when more follow. The door decides who may list what. */
export async function listRedemptions(ctx: CallerContext, filter: RedemptionFilter, { take, after }: PageArgs) {
  const from = `FROM shared.prize_redemptions r JOIN shared.prizes p ON p.id = r.prize_id
     WHERE ($1::uuid[] IS NULL OR r.student_id = ANY($1)) AND ($2::text[] IS NULL OR r.state = ANY($2))
       AND (NOT $3 OR (p.organization_id, p.guardian_id) IS NOT DISTINCT FROM ($4::uuid, $5::uuid))
       AND ($6::uuid IS NULL OR EXISTS (SELECT FROM shared.supervisions s WHERE s.student_id = r.student_id AND s.supervisor_id = $6 AND s.kind = 'GUARDIAN'))
       AND ($7::uuid[] IS NULL OR r.id = ANY($7))`;
  const { owner, guardianId = null } = filter;
  const values = [
    ...[filter.studentIds ?? null, filter.states ?? null],
    ...[owner !== undefined, owner?.organizationId ?? null, owner?.guardianId ?? null, guardianId, filter.ids ?? null],
  ];
  const rows: Redemption[] = await ctx.db.query(
    `SELECT ${REDEMPTION_COLUMNS} ${from} AND ($8::uuid IS NULL OR r.id < $8) ORDER BY r.id DESC LIMIT $9`,
    [...values, idAfter(after), take],
  );
  const [{ n }] = await ctx.db.query(`SELECT count(*)::int AS n ${from}`, values);
  return { rows: rows.map((row) => ({ ...row, cursor: encodeCursor([row.id]) })), totalCount: n as number };
}
