import { coinBalances, coinStatement } from '@alif24/subgraph-shared/payments';
import type { Context } from '@alif24/subgraph-shared/server';
import { AppError } from '@alif24/subgraph-shared/utils';
import type { User } from '../user/user.entity.ts';
import type { CoinAccount, CoinMovement } from './coins.type.ts';

export async function accountOf(ctx: Context, user: User): Promise<CoinAccount | null> {
  if (user.role !== 'STUDENT') return null;
  return { studentId: user.id, balance: await ctx.load(coinBalances, user.id) };
}

export function movementsOf(ctx: Context, { studentId }: CoinAccount, first: number): Promise<CoinMovement[]> {
  if (first < 1 || first > 100) throw new AppError('BAD_USER_INPUT', '`first` is from 1 to 100.');
  return coinStatement(ctx, studentId, first);
}
