import {
  endSessions,
  keyedHash,
  recordAudit,
  refuseWaiting,
  requireCaller,
  spendCode,
  takeTry,
} from '@alif24/subgraph-shared/auth';
import { inTransaction, isDuplicate } from '@alif24/subgraph-shared/database';
import { notify, warnOldPhone } from '@alif24/subgraph-shared/notifications';
import type { Context } from '@alif24/subgraph-shared/server';
import { AppError, badInput, parsePhone } from '@alif24/subgraph-shared/utils';
import { countSend, requireProvider, sendNewCode, tryFromAddress } from '../one-time-code/one-time-code.service.ts';
import type { SentCode } from '../one-time-code/one-time-code.type.ts';
import { proveAnew } from '../password/step-up.service.ts';
import { User } from '../user/user.entity.ts';
import type { ConfirmPhoneInput, RequestPhoneCodeInput } from './phone.input.ts';

const DAY_SECONDS = 86_400;
const REQUESTS_A_DAY = 5;

/**
 * Sends a code to the number that is to be the caller's; whether somebody has it is not told. The caller shows anew that it is they, before anything
 * is sent. WRONG_CREDENTIALS, SIGN_IN_AGAIN, TOO_MANY_ATTEMPTS, NOT_CONFIGURED; BAD_USER_INPUT for the number that they have.
 */
export async function requestPhoneCode(ctx: Context, input: RequestPhoneCodeInput): Promise<SentCode> {
  const { userId } = requireCaller(ctx);
  requireProvider(ctx, 'phone');
  const phone = parsePhone(input.phone);
  const user = await proveAnew(ctx, input.currentPassword);
  // A child whom a parent brought signs in by what the parent decides.
  if (user.role === 'STUDENT' && !user.phone) throw new AppError('FORBIDDEN', 'Your parents decide how you sign in.');
  if (user.phone === phone && user.phoneVerifiedAt) throw badInput('This is your number already.', 'phone');
  refuseWaiting(await takeTry(ctx, { subject: `phone of ${userId}`, most: REQUESTS_A_DAY, seconds: DAY_SECONDS }));
  await countSend(ctx, { phone });
  return sendNewCode(ctx, 'PHONE', { phone }, user.locale, subjectOf(ctx, phone));
}

/**
 * Keeps the number, which the code has proven. The one before is warned, chats and Telegram accounts that were linked under it are trusted no longer,
 * and every other session ends. WRONG_CODE; PHONE_TAKEN when another account has it, which its owner can always open by a code, and move or close.
 */
export async function confirmPhone(ctx: Context, input: ConfirmPhoneInput): Promise<User> {
  const phone = parsePhone(input.phone);
  await tryFromAddress(ctx, () => spendCode(ctx, 'PHONE', subjectOf(ctx, phone), input.code));
  try {
    return await inTransaction(ctx, (tx) => keep(tx, phone));
  } catch (error) {
    if (isDuplicate(error)) throw new AppError('PHONE_TAKEN', 'Another account has this number.');
    throw error;
  }
}

/** A code is good in the session that showed whose it is, and in no other. */
function subjectOf(ctx: Context, phone: string): string {
  const { userId, sessionId } = requireCaller(ctx);
  return `${userId} ${sessionId} ${phone}`;
}

async function keep(ctx: Context, phone: string): Promise<User> {
  const { userId, sessionId } = requireCaller(ctx);
  const before = await ctx.db.findOneOrFail(User, { where: { id: userId }, lock: { mode: 'pessimistic_write' } });
  const isOther = before.phone !== null && before.phone !== phone;
  // While the number is still theirs: into its chat, if they have their codes there. Whose an unproven one is nobody knows.
  if (isOther && before.phoneVerifiedAt) await warnOldPhone(ctx, before.phone ?? '', before.locale);
  // The chat is distrusted by the database itself, whoever changes a number. A Telegram account may go to whoever gets the old number.
  const telegramId = isOther ? null : before.telegramId;
  await ctx.db.update(User, { id: userId }, { phone, phoneVerifiedAt: new Date(), telegramId });
  await ctx.db.query('DELETE FROM shared.password_links WHERE user_id = $1', [userId]);
  await endSessions(ctx, userId, { except: sessionId });
  await notify(ctx, { userId, template: 'main.phoneChanged', reference: String(Date.now()) });
  const hash = (number: string | null) => number && keyedHash(ctx, 'audited phone', number).toString('hex');
  const states = { before: { phone: hash(before.phone) }, after: { phone: hash(phone) } };
  await recordAudit(ctx, { action: 'account.phone', object: `user:${userId}`, ...states });
  return ctx.db.findOneByOrFail(User, { id: userId });
}
