import { balancesOf, moneyStatement } from '@alif24/subgraph-shared/money';
import { type Context, type Page, toPage } from '@alif24/subgraph-shared/server';
import { pageArgs } from '@alif24/subgraph-shared/utils';
import type { User } from '../user/user.entity.ts';
import type { Balance, MoneyMovement } from './balance.type.ts';

/** The balance of a parent or an organisation; null for others, who have none. */
export async function balanceOf(ctx: Context, { id, role }: User): Promise<Balance | null> {
  if (role !== 'PARENT' && role !== 'ORGANIZATION') return null;
  const { frozenAt, ...balance } = await ctx.load(balancesOf, id);
  return { ...balance, isFrozen: frozenAt !== null };
}

/** The movements of a balance, newest first. */
export async function movementsOf(
  ctx: Context,
  { ownerId, postings }: Balance,
  args: { first: number; after: string | null },
): Promise<Page<MoneyMovement>> {
  const page = pageArgs(args.first, args.after, 1);
  const rows = await moneyStatement(ctx, ownerId, page);
  const all = rows as Array<(typeof rows)[number] & MoneyMovement>;
  return toPage(all, { first: page.first, after: args.after, totalCount: postings, cursorOf: ({ cursor }) => cursor });
}
