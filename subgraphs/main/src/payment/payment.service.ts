import { requireCaller } from '@alif24/subgraph-shared/auth';
import { inTransaction } from '@alif24/subgraph-shared/database';
import { PROVIDERS } from '@alif24/subgraph-shared/money';
import { idempotencyKey } from '@alif24/subgraph-shared/payments';
import { type Context, type Page, toPage } from '@alif24/subgraph-shared/server';
import {
  AppError,
  badInput,
  encodeCursor,
  formatMoney,
  fromSom,
  pageArgs,
  TIYIN_IN_SOM,
} from '@alif24/subgraph-shared/utils';
import { checkoutUrl, isConfigured } from './checkout.ts';
import type { CreateTopUpInput } from './payment.input.ts';
import type { TopUp, TopUpOptions } from './payment.type.ts';

export const LEAST = fromSom(1_000);
export const MOST = fromSom(10_000_000);
const HOURS = 2;
/** Orders that one person may have open; more is somebody who tries something out. */
const MOST_OPEN = 20;

/** An order is over when its time is, unless a provider is just taking money for it. */
const TOP_UP = `t.id, t.amount, t.provider, t.created_at AS "createdAt", t.expires_at AS "expiresAt", t.paid_at AS "paidAt",
  CASE WHEN t.state = 'PENDING' AND t.expires_at <= now() AND NOT EXISTS (SELECT FROM shared.provider_transactions p
    WHERE p.top_up_id = t.id AND p.state = 'CREATED' AND p.expires_at > now()) THEN 'EXPIRED' ELSE t.state END AS state`;

type Row = Omit<TopUp, 'amount' | 'checkoutUrl'> & { amount: string };

const toTopUp = (ctx: Context, row: Row): TopUp => {
  const amount = BigInt(row.amount);
  const isOpen = row.state === 'PENDING' && row.expiresAt.getTime() > Date.now();
  return {
    ...row,
    amount,
    checkoutUrl: isOpen ? checkoutUrl(ctx.settings, row.provider, { id: row.id, amount }) : null,
  };
};

export function topUpOptions({ settings }: Context): TopUpOptions {
  const providers = PROVIDERS.filter((provider) => isConfigured(settings, provider));
  return { providers: providers as unknown as TopUpOptions['providers'], minimum: LEAST, maximum: MOST };
}

/**
 * An order to put money on the caller's balance, to be paid at the provider's page within two hours. The same key gives the same order. NOT_CONFIGURED
 * for a provider whose keys we do not have, BAD_USER_INPUT out of the bounds, CONFLICT for a key that stands for another order, TOO_MANY_ATTEMPTS
 * for more than 20 unpaid ones.
 */
export async function createTopUp(ctx: Context, input: CreateTopUpInput): Promise<TopUp> {
  const { userId } = requireCaller(ctx);
  const { amount, provider } = input;
  const key = idempotencyKey(input.idempotencyKey);
  if (!isConfigured(ctx.settings, provider)) throw new AppError('NOT_CONFIGURED', 'This provider is not switched on.');
  if (amount < LEAST || amount > MOST || amount % TIYIN_IN_SOM !== 0n)
    throw badInput(`Whole soʻm from ${formatMoney(LEAST)} to ${formatMoney(MOST)}.`, 'amount');
  return inTransaction(ctx, async (tx) => {
    await tx.db.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 11))', [userId]);
    const [known] = await tx.db.query(
      `SELECT ${TOP_UP} FROM shared.top_ups t WHERE t.user_id = $1 AND t.idempotency_key = $2`,
      [userId, key],
    );
    if (known && (BigInt(known.amount) !== amount || known.provider !== provider))
      throw new AppError('CONFLICT', 'This key stands for another order.');
    if (known) return toTopUp(tx, known);
    const [{ open }] = await tx.db.query(
      `SELECT count(*)::int AS open FROM shared.top_ups WHERE user_id = $1 AND state = 'PENDING' AND expires_at > now()`,
      [userId],
    );
    if (open >= MOST_OPEN) throw new AppError('TOO_MANY_ATTEMPTS', 'Pay one of your open orders, or wait an hour.');
    const [made] = await tx.db.query(
      `INSERT INTO shared.top_ups AS t (user_id, amount, provider, idempotency_key, expires_at)
       VALUES ($1, $2, $3, $4, now() + $5 * interval '1 hour') RETURNING ${TOP_UP}`,
      [userId, amount.toString(), provider, key, HOURS],
    );
    return toTopUp(tx, made);
  });
}

/** An order of the caller; NOT_FOUND for any other. */
export async function findTopUp(ctx: Context, id: string): Promise<TopUp> {
  const [row] = await ctx.db.query(`SELECT ${TOP_UP} FROM shared.top_ups t WHERE t.id = $1 AND t.user_id = $2`, [
    id,
    requireCaller(ctx).userId,
  ]);
  if (!row) throw new AppError('NOT_FOUND', 'You have no such order.');
  return toTopUp(ctx, row);
}

/** The caller's orders, newest first. */
export async function topUpsOfCaller(
  ctx: Context,
  args: { first: number; after: string | null },
): Promise<Page<TopUp>> {
  const { userId } = requireCaller(ctx);
  const { first, take, after } = pageArgs(args.first, args.after, 1);
  const rows: Row[] = await ctx.db.query(
    `SELECT ${TOP_UP} FROM shared.top_ups t WHERE t.user_id = $1 AND ($2::uuid IS NULL OR t.id < $2) ORDER BY t.id DESC LIMIT $3`,
    [userId, after?.[0] ?? null, take],
  );
  const [{ total }] = await ctx.db.query('SELECT count(*)::int AS total FROM shared.top_ups WHERE user_id = $1', [
    userId,
  ]);
  return toPage(
    rows.map((row) => toTopUp(ctx, row)),
    { first, after: args.after, totalCount: total, cursorOf: ({ id }) => encodeCursor([id]) },
  );
}
