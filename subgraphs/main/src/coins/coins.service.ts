import { type Locale, requireCaller } from '@alif24/subgraph-shared/auth';
import {
  coinAccounts,
  coinStatement,
  currentEarningRules,
  earnedToday,
  freezeAccount,
  type CoinMovement as Posted,
  prizesOfRedemptions,
  unfreezeAccount,
} from '@alif24/subgraph-shared/payments';
import { type Context, type Page, toPage } from '@alif24/subgraph-shared/server';
import { AppError, pageArgs, type TimeRange } from '@alif24/subgraph-shared/utils';
import { readGrantReason } from '../grant/grant.type.ts';
import { titleIn, toPrize } from '../prize/prize.service.ts';
import type { User } from '../user/user.entity.ts';
import { findUser, usersById } from '../user/user.service.ts';
import type { SetCoinsFrozenInput } from './coins.input.ts';
import type { CoinAccount, CoinMovement, CoinsEvent, EarnedToday, EarningRule } from './coins.type.ts';

export async function accountOf(ctx: Context, user: Pick<User, 'id' | 'role'>): Promise<CoinAccount | null> {
  if (user.role !== 'STUDENT') return null;
  const { balance, held, postings, frozenAt } = await ctx.load(coinAccounts, user.id);
  return {
    studentId: user.id,
    balance: Number(balance),
    held: Number(held),
    available: frozenAt ? 0 : Number(balance),
    isFrozen: frozenAt !== null,
    sequence: postings,
  };
}

/** Shuts or opens a pupil's wallet, as a moderator; repeating it changes nothing. NOT_FOUND when there is no such pupil. */
export async function setCoinsFrozen(ctx: Context, { studentId, isFrozen }: SetCoinsFrozenInput): Promise<User> {
  requireCaller(ctx);
  const student = await findUser(ctx, studentId);
  if (student?.role !== 'STUDENT') throw new AppError('NOT_FOUND', 'There is no such pupil.');
  await (isFrozen ? freezeAccount(ctx, student.id, 'by a moderator') : unfreezeAccount(ctx, student.id));
  return student;
}

export async function movementsOf(ctx: Context, { studentId }: CoinAccount, first: number): Promise<CoinMovement[]> {
  const { rows } = await coinStatement(ctx, studentId, pageArgs(first));
  return rows.slice(0, first).map((row) => toLine(row, studentId));
}

/** Every movement, or what was earned between two instants and what of it was taken back. */
export async function statementOf(
  ctx: Context,
  { studentId }: Pick<CoinAccount, 'studentId'>,
  first: number,
  after: string | null,
  earned: TimeRange | null = null,
): Promise<Page<CoinMovement>> {
  const page = pageArgs(first, after, 2);
  const { rows, totalCount } = await coinStatement(ctx, studentId, page, earned);
  return toPage(
    rows.map((row) => ({ ...toLine(row, studentId), cursor: row.cursor })),
    { first: page.first, after, totalCount, cursorOf: ({ cursor }) => cursor },
  );
}

/** What each source earned today against its cap; those that earned nothing yet are there with 0. */
export async function earnedTodayOf(ctx: Context, { studentId }: CoinAccount): Promise<EarnedToday[]> {
  const [earned, rules] = await Promise.all([ctx.load(earnedToday, studentId), ctx.load(rulesOnce, 'now')]);
  const coins = new Map(earned.map((one) => [one.source, one.coins]));
  return rules.map(({ source, dayCap }) => ({ source, coins: coins.get(source) ?? 0, dayCap }));
}

export function earningRulesNow(ctx: Context): Promise<EarningRule[]> {
  return currentEarningRules(ctx);
}

/** The person who moved the coins by their own decision: a teacher. */
export async function grantedBy(ctx: Context, { kind, actorId }: CoinMovement): Promise<User | null> {
  const isByTeacher = kind === 'GRANT' || kind === 'CORRECTION';
  return isByTeacher && actorId ? ctx.load(usersById, actorId) : null;
}

/** The calling pupil's coins as they are now; UNAUTHENTICATED without one. */
export async function coinsEvent(ctx: Context): Promise<CoinsEvent> {
  const { userId } = requireCaller(ctx);
  const [[student], [account]] = await Promise.all([usersById(ctx, [userId]), coinAccounts(ctx, [userId])]);
  return { sequence: account?.postings ?? 0, student: student as User };
}

/** The same rules serve all pupils of a request. */
async function rulesOnce(ctx: Context, keys: readonly string[]): Promise<EarningRule[][]> {
  const rules = await currentEarningRules(ctx);
  return keys.map(() => rules);
}

/** What the text of `whyKey` is filled with, as JSON: the prize that it was for, and the words of the person who did it. */
export async function whyParametersOf(ctx: Context, movement: CoinMovement, locale: Locale | null): Promise<string> {
  const { kind, reference, reason } = movement;
  const isPrize = kind === 'HOLD' || kind === 'RELEASE' || kind === 'PRIZE';
  const prize = isPrize ? await ctx.load(prizesOfRedemptions, reference) : null;
  const note = kind === 'GRANT' ? readGrantReason(reason).note : reason;
  return JSON.stringify({ ...(prize && { prize: titleIn(toPrize(prize), locale) }), ...(note && { note }) });
}

function toLine(row: Posted, studentId: string): CoinMovement {
  const { id, kind, source, reference, reason, actorId, createdAt } = row;
  return {
    ...{ id, kind, source, reference, reason, actorId, createdAt, studentId },
    amount: Number(row.amount),
    held: Number(row.held),
    whyKey: kind === 'GRANT' ? `grant.${readGrantReason(reason).kind}` : source,
  };
}
