import {
  makeTicket,
  readMiniApp,
  readWidget,
  requireCaller,
  spendTelegramProof,
  type TelegramPerson,
} from '@alif24/subgraph-shared/auth';
import { inTransaction, isDuplicate } from '@alif24/subgraph-shared/database';
import { notify } from '@alif24/subgraph-shared/notifications';
import type { Context } from '@alif24/subgraph-shared/server';
import { AppError, badInput } from '@alif24/subgraph-shared/utils';
import { tryFromAddress } from '../one-time-code/one-time-code.service.ts';
import { requireRecentSignIn } from '../password/step-up.service.ts';
import { enter } from '../session/session.service.ts';
import type { SignInResult } from '../session/session.type.ts';
import { User } from '../user/user.entity.ts';
import type { TelegramProofInput } from './telegram-login.input.ts';

/** A session for whoever has linked this Telegram account, a ticket to register with for anybody else. WRONG_CREDENTIALS, NOT_CONFIGURED, ACCOUNT_BANNED. */
export async function signInWithTelegram(ctx: Context, input: TelegramProofInput): Promise<SignInResult> {
  const { id: telegramId, firstName, lastName } = await proven(ctx, input);
  const user = await ctx.db.findOneBy(User, { telegramId });
  if (!user) return { session: null, ticket: makeTicket(ctx, { telegramId }), firstName, lastName };
  return { session: await enter(ctx, user.id, 'TELEGRAM'), ticket: null, firstName: null, lastName: null };
}

/** Lets the caller, who has just signed in, do so by a Telegram account from now on. SIGN_IN_AGAIN; ALREADY_EXISTS when it opens another account. */
export async function linkTelegram(ctx: Context, input: TelegramProofInput): Promise<User> {
  const { userId } = requireCaller(ctx);
  await requireRecentSignIn(ctx);
  const { id: telegramId } = await proven(ctx, input);
  try {
    return await keep(ctx, userId, telegramId);
  } catch (error) {
    if (isDuplicate(error)) throw new AppError('ALREADY_EXISTS', 'This Telegram account opens another account.');
    throw error;
  }
}

/** The caller signs in by Telegram no more. CONFLICT when it is their only way in. */
export async function unlinkTelegram(ctx: Context): Promise<User> {
  const { userId } = requireCaller(ctx);
  const user = await ctx.db.findOneByOrFail(User, { id: userId });
  if (!user.phone && !user.email) throw new AppError('CONFLICT', 'You could not sign in any more.');
  return keep(ctx, userId, null);
}

async function keep(ctx: Context, userId: string, telegramId: string | null): Promise<User> {
  return inTransaction(ctx, async (tx) => {
    await tx.db.update(User, { id: userId }, { telegramId });
    await notify(tx, { userId, template: 'main.telegramLoginChanged', reference: String(Date.now()) });
    return tx.db.findOneByOrFail(User, { id: userId });
  });
}

/** Whom Telegram has signed for, its proof spent. */
async function proven(ctx: Context, { widget, initData }: TelegramProofInput): Promise<TelegramPerson> {
  const { telegram } = ctx.settings;
  if (!telegram) throw new AppError('NOT_CONFIGURED', 'Signing in by Telegram is not set up here.');
  if (!widget === !initData) throw badInput('Give what the widget or the Mini App hands over.', 'widget');
  return tryFromAddress(ctx, async () => {
    const proof = widget ? readWidget({ ...widget }, telegram.token) : readMiniApp(initData ?? '', telegram.token);
    await spendTelegramProof(ctx, proof);
    return proof;
  });
}
