import { coinAccounts, coinStatement } from '@alif24/subgraph-shared/payments';
import type { Context } from '@alif24/subgraph-shared/server';
import { pageArgs } from '@alif24/subgraph-shared/utils';
import type { User } from '../user/user.entity.ts';
import type { CoinAccount, CoinMovement } from './coins.type.ts';

export async function accountOf(ctx: Context, user: User): Promise<CoinAccount | null> {
  if (user.role !== 'STUDENT') return null;
  return { studentId: user.id, balance: Number((await ctx.load(coinAccounts, user.id)).balance) };
}

export async function movementsOf(ctx: Context, { studentId }: CoinAccount, first: number): Promise<CoinMovement[]> {
  const { rows } = await coinStatement(ctx, studentId, pageArgs(first));
  return rows.slice(0, first).map((row) => ({ ...row, amount: Number(row.amount) }));
}
