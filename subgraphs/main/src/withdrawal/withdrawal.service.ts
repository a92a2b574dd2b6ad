import { requireCaller } from '@alif24/subgraph-shared/auth';
import {
  cancelWithdrawal as cancel,
  decideWithdrawal,
  LEAST_WITHDRAWAL,
  latestProof,
  listWithdrawals,
  MOST_WITHDRAWN_WEEKLY,
  requestWithdrawal as request,
  type Withdrawal,
} from '@alif24/subgraph-shared/payments';
import { type Context, type Page, toPage } from '@alif24/subgraph-shared/server';
import { pageArgs } from '@alif24/subgraph-shared/utils';
import { childrenOf } from '../profile/profile.service.ts';
import type { CancelWithdrawalInput, DecideWithdrawalInput, RequestWithdrawalInput } from './withdrawal.input.ts';
import type { CoinWithdrawalState, CoinWithdrawalTerms, LedgerProof } from './withdrawal.type.ts';

export function withdrawalTerms(ctx: Context): CoinWithdrawalTerms {
  return { isOpen: ctx.settings.coinWithdrawals, least: LEAST_WITHDRAWAL, mostWeekly: MOST_WITHDRAWN_WEEKLY };
}

/** The withdrawals of a parent's children, newest first; for moderators those of all, the longest waiting first. */
export async function withdrawalsOf(
  ctx: Context,
  { states, first, after }: { states: CoinWithdrawalState[] | null; first: number; after: string | null },
): Promise<Page<Withdrawal>> {
  const { userId, role } = requireCaller(ctx);
  const page = pageArgs(first, after, 1);
  const whose =
    role === 'MODERATOR'
      ? { oldestFirst: true }
      : { studentIds: (await ctx.load(childrenOf, userId)).map(({ id }) => id) };
  const { rows, totalCount } = await listWithdrawals(ctx, { ...whose, ...(states && { states }) }, page);
  return toPage(rows, { first: page.first, after, totalCount, cursorOf: ({ cursor }) => cursor });
}

export function requestWithdrawal(ctx: Context, input: RequestWithdrawalInput): Promise<Withdrawal> {
  return request(ctx, input);
}

export function cancelWithdrawal(ctx: Context, { withdrawalId }: CancelWithdrawalInput): Promise<Withdrawal> {
  return cancel(ctx, withdrawalId);
}

export function approveWithdrawal(ctx: Context, input: DecideWithdrawalInput): Promise<Withdrawal> {
  return decideWithdrawal(ctx, { ...input, isApproved: true });
}

export function declineWithdrawal(ctx: Context, input: DecideWithdrawalInput): Promise<Withdrawal> {
  return decideWithdrawal(ctx, { ...input, isApproved: false });
}

/** What the last check of the ledger found; null before the first. */
export function ledgerProof(ctx: Context): Promise<LedgerProof | null> {
  return latestProof(ctx);
}
