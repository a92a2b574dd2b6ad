import { guardianIdsOf, requireCaller } from '@alif24/subgraph-shared/auth';
import { inTransaction } from '@alif24/subgraph-shared/database';
import { notify } from '@alif24/subgraph-shared/notifications';
import {
  type CoinGrant as Given,
  grantCoins as give,
  grantBudget,
  grantBudgets,
  grantsOfTeacher,
  reverseGrant as reverse,
  setGrantBudget as setBudget,
} from '@alif24/subgraph-shared/payments';
import { type Context, type Page, toPage } from '@alif24/subgraph-shared/server';
import { AppError, badInput, pageArgs } from '@alif24/subgraph-shared/utils';
import type { User } from '../user/user.entity.ts';
import { usersById } from '../user/user.service.ts';
import type { GrantCoinsInput, ReverseGrantInput, SetGrantBudgetInput } from './grant.input.ts';
import { type CoinGrant, type GrantBudget, readGrantReason, writeGrantReason } from './grant.type.ts';

export function myGrantBudget(ctx: Context): Promise<GrantBudget> {
  return grantBudget(ctx, requireCaller(ctx).userId);
}

/** What a teacher may give, as moderators see it; null for anybody else. */
export async function grantBudgetOf(
  ctx: Context,
  { id, role }: Pick<User, 'id' | 'role'>,
): Promise<GrantBudget | null> {
  return role === 'TEACHER' ? ctx.load(grantBudgets, id) : null;
}

/** The calling teacher's grants, newest first. */
export async function myCoinGrants(ctx: Context, first: number, after: string | null): Promise<Page<CoinGrant>> {
  const page = pageArgs(first, after, 1);
  const { rows, totalCount } = await grantsOfTeacher(ctx, requireCaller(ctx).userId, page);
  const grants = rows.map((row) => ({ ...toGrant(row), cursor: row.cursor }));
  return toPage(grants, { first: page.first, after, totalCount, cursorOf: ({ cursor }) => cursor });
}

/** Gives coins, of which pupil and guardians hear once. BAD_USER_INPUT also for another reason that is not said. */
export async function grantCoins(ctx: Context, { reason, note, ...input }: GrantCoinsInput): Promise<CoinGrant> {
  if (reason === 'OTHER' && note.trim().length < 3) throw badInput('Say what it is for.', 'note');
  return inTransaction(ctx, async (tx) => {
    const grant = await give(tx, { ...input, reason: writeGrantReason(reason, note) });
    const { id, studentId, coins } = grant;
    for (const userId of [studentId, ...(await guardianIdsOf(tx, studentId))]) {
      await notify(tx, {
        ...{ userId, template: 'coins.granted', reference: id, about: studentId },
        parameters: { coins },
      });
    }
    return toGrant(grant);
  });
}

/** Takes a grant back by a correcting entry, which pupil and guardians see on the statement. */
export async function reverseGrant(ctx: Context, input: ReverseGrantInput): Promise<CoinGrant> {
  return toGrant(await reverse(ctx, input));
}

/** For moderators. NOT_FOUND for anybody but a teacher. */
export async function setGrantBudget(ctx: Context, input: SetGrantBudgetInput): Promise<GrantBudget> {
  const teacher = await ctx.load(usersById, input.teacherId);
  if (teacher?.role !== 'TEACHER') throw new AppError('NOT_FOUND', 'There is no such teacher.');
  return setBudget(ctx, input.teacherId, input.weeklyCoins);
}

function toGrant({ reason: line, ...grant }: Given): CoinGrant {
  const { kind, note } = readGrantReason(line);
  return { ...grant, reason: kind, note };
}
