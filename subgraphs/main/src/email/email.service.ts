import { requireCaller, spendCode } from '@alif24/subgraph-shared/auth';
import { inTransaction, isDuplicate } from '@alif24/subgraph-shared/database';
import { notify } from '@alif24/subgraph-shared/notifications';
import type { Context } from '@alif24/subgraph-shared/server';
import { AppError, parseEmail } from '@alif24/subgraph-shared/utils';
import { countSend, requireProvider, sendNewCode, tryFromAddress } from '../one-time-code/one-time-code.service.ts';
import type { SentCode } from '../one-time-code/one-time-code.type.ts';
import { proveAnew } from '../password/step-up.service.ts';
import { User } from '../user/user.entity.ts';
import type { ConfirmEmailInput, RequestEmailCodeInput } from './email.input.ts';

/**
 * Sends a code to an address that the caller says is theirs; whether somebody else has it is not told. The caller shows anew that it is they: whoever
 * has the address can set a new password. WRONG_CREDENTIALS, SIGN_IN_AGAIN, NOT_CONFIGURED, TOO_MANY_ATTEMPTS.
 */
export async function requestEmailCode(ctx: Context, input: RequestEmailCodeInput): Promise<SentCode> {
  const { userId } = requireCaller(ctx);
  requireProvider(ctx, 'email');
  const email = parseEmail(input.email);
  const { locale } = await proveAnew(ctx, input.currentPassword);
  await countSend(ctx, { email });
  return sendNewCode(ctx, 'EMAIL', { email }, locale, `${userId} ${email}`);
}

/** Keeps the address, which the code has proven. WRONG_CODE; EMAIL_TAKEN when another account has it. */
export async function confirmEmail(ctx: Context, input: ConfirmEmailInput): Promise<User> {
  const { userId } = requireCaller(ctx);
  const email = parseEmail(input.email);
  await tryFromAddress(ctx, () => spendCode(ctx, 'EMAIL', `${userId} ${email}`, input.code));
  try {
    return await keep(ctx, userId, email);
  } catch (error) {
    if (isDuplicate(error)) throw new AppError('EMAIL_TAKEN', 'Another account has this address.');
    throw error;
  }
}

/** Forgets the caller's address. CONFLICT when it is their only way in. */
export async function removeEmail(ctx: Context): Promise<User> {
  const { userId } = requireCaller(ctx);
  const user = await ctx.db.findOneByOrFail(User, { id: userId });
  if (!user.phone && !user.telegramId) throw new AppError('CONFLICT', 'You could not sign in any more.');
  return keep(ctx, userId, null);
}

async function keep(ctx: Context, userId: string, email: string | null): Promise<User> {
  return inTransaction(ctx, async (tx) => {
    await tx.db.update(User, { id: userId }, { email });
    // A link that went to the address of before is good no longer.
    await tx.db.query('DELETE FROM shared.password_links WHERE user_id = $1', [userId]);
    await notify(tx, { userId, template: 'main.emailChanged', reference: String(Date.now()) });
    return tx.db.findOneByOrFail(User, { id: userId });
  });
}
