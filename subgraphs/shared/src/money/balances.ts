import type { CallerContext } from '../auth/index.ts';
import { badInput, encodeCursor, type PageArgs, type Tiyin } from '../utils/index.ts';
import { type MoneyPurpose, moneyAccount } from './account.ts';

export interface MoneyBalance {
  ownerId: string;
  amount: Tiyin;
  /** Lines of the statement. */
  postings: number;
  /** From when on nothing can be taken; null when all is well. */
  frozenAt: Date | null;
}

/** The balances of many people, in the order of the ids, in one statement: for `ctx.load`. Nothing for one who never had money here. */
export async function balancesOf(ctx: CallerContext, ownerIds: readonly string[]): Promise<MoneyBalance[]> {
  const rows: Array<{ owner_id: string; balance: string; postings: string; frozen_at: Date | null }> =
    await ctx.db.query(
      'SELECT owner_id, balance, postings, frozen_at FROM shared.money_balances WHERE owner_id = ANY($1::uuid[])',
      [ownerIds],
    );
  const byOwner = new Map(rows.map((row) => [row.owner_id, row]));
  return ownerIds.map((ownerId) => {
    const row = byOwner.get(ownerId);
    return {
      ownerId,
      amount: BigInt(row?.balance ?? 0),
      postings: Number(row?.postings ?? 0),
      frozenAt: row?.frozen_at ?? null,
    };
  });
}

export interface MoneyMovement {
  id: string;
  /** Tiyin; more than 0 when it came, less when it went. */
  amount: Tiyin;
  purpose: MoneyPurpose;
  /** Words of whoever moved it; empty when the purpose says all. */
  reason: string;
  /** What was there afterwards. */
  balance: Tiyin;
  createdAt: Date;
  cursor: string;
}

interface Row {
  id: string;
  amount: string;
  purpose: MoneyPurpose;
  reason: string;
  balance: string;
  sequence: string;
  created_at: Date;
}

/** A page of one owner's movements, newest first; one more than the page when more follow, as `toPage` wants it. `after` is keyed by one number. */
export async function moneyStatement(
  ctx: CallerContext,
  ownerId: string,
  { take, after }: PageArgs,
): Promise<MoneyMovement[]> {
  const before = after?.[0] ?? null;
  if (before !== null && !/^\d{1,18}$/.test(String(before))) throw badInput('Not a cursor of this list', 'after');
  const page = (side: 'from' | 'to') => `
    (SELECT id, ${side === 'from' ? '-amount' : 'amount'} AS amount, purpose, coalesce((SELECT r.reason FROM shared.posting_reasons r WHERE r.posting_id = p.id), '') AS reason,
            ${side}_balance AS balance, ${side}_sequence AS sequence, created_at
       FROM shared.money_postings p WHERE ${side}_account = $1 AND ${side}_sequence < coalesce($2::bigint, 9223372036854775807)
      ORDER BY ${side}_sequence DESC LIMIT $3)`;
  const rows: Row[] = await ctx.db.query(
    `SELECT * FROM (${page('from')} UNION ALL ${page('to')}) AS lines ORDER BY sequence DESC LIMIT $3`,
    [moneyAccount.user(ownerId), before, take],
  );
  return rows.map(({ amount, balance, sequence, created_at, ...row }) => ({
    ...row,
    amount: BigInt(amount),
    balance: BigInt(balance),
    createdAt: created_at,
    cursor: encodeCursor([sequence]),
  }));
}
