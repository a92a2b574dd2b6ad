import { endSessions, makeTicket, spendCode } from '@alif24/subgraph-shared/auth';
import { inTransaction } from '@alif24/subgraph-shared/database';
import { notify, unlinkTelegram } from '@alif24/subgraph-shared/notifications';
import type { Context } from '@alif24/subgraph-shared/server';
import { parsePhone } from '@alif24/subgraph-shared/utils';
import { countSend, requireProvider, sendNewCode, tryFromAddress } from '../one-time-code/one-time-code.service.ts';
import type { SentCode } from '../one-time-code/one-time-code.type.ts';
import { enter } from '../session/session.service.ts';
import type { SignInResult } from '../session/session.type.ts';
import { User } from '../user/user.entity.ts';
import type { RequestSignInCodeInput, SignInWithCodeInput } from './sign-in-code.input.ts';

/** Sends a code to a number, whether or not it has an account. NOT_CONFIGURED, BAD_USER_INPUT, TOO_MANY_ATTEMPTS. */
export async function requestSignInCode(ctx: Context, input: RequestSignInCodeInput): Promise<SentCode> {
  requireProvider(ctx, 'phone');
  const phone = parsePhone(input.phone);
  await countSend(ctx, { phone });
  return sendNewCode(ctx, 'SIGN_IN', { phone }, input.locale);
}

/** A session for whoever has an account, a ticket to register with for whoever has none. WRONG_CODE, TOO_MANY_ATTEMPTS, ACCOUNT_BANNED. */
export async function signInWithCode(ctx: Context, input: SignInWithCodeInput): Promise<SignInResult> {
  const phone = parsePhone(input.phone);
  await tryFromAddress(ctx, () => spendCode(ctx, 'SIGN_IN', phone, input.code));
  const user = await ctx.db.findOneBy(User, { phone });
  if (!user) return { session: null, ticket: makeTicket(ctx, { phone }), firstName: null, lastName: null };
  const session = await inTransaction(ctx, async (tx) => {
    await takePhoneOver(tx, user);
    return enter(tx, user.id, 'CODE');
  });
  return { session, ticket: null, firstName: null, lastName: null };
}

/**
 * The number of an account is proven for the first time: until now anybody may have written it there. Whatever they left as a way in, a password,
 * a link to set one, a PIN, an open session or a chat that would get the codes, is theirs no longer.
 */
export async function takePhoneOver(ctx: Context, { id: userId, phoneVerifiedAt }: User): Promise<void> {
  if (phoneVerifiedAt) return;
  const [, count] = await ctx.db.query(
    `UPDATE shared.users SET phone_verified_at = now(), password_hash = NULL, email = NULL, telegram_id = NULL
      WHERE id = $1 AND phone_verified_at IS NULL`,
    [userId],
  );
  if (count === 0) return;
  await ctx.db.query('DELETE FROM shared.password_links WHERE user_id = $1', [userId]);
  await ctx.db.query('DELETE FROM shared.guardian_pins WHERE user_id = $1', [userId]);
  await unlinkTelegram(ctx, userId);
  await endSessions(ctx, userId);
  await notify(ctx, { userId, template: 'main.phoneProven', reference: userId });
}
