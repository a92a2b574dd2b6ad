import { randomUUID } from 'node:crypto';
import {
  checkPassword,
  endSessions,
  hashPassword,
  ownerOfPasswordLink,
  requireCaller,
  spendCode,
  spendPasswordLink,
} from '@alif24/subgraph-shared/auth';
import { inTransaction } from '@alif24/subgraph-shared/database';
import { notify } from '@alif24/subgraph-shared/notifications';
import type { Context } from '@alif24/subgraph-shared/server';
import { AppError, badInput, parseEmail, parsePhone } from '@alif24/subgraph-shared/utils';
import { countSend, requireProvider, sentCode, tryFromAddress } from '../one-time-code/one-time-code.service.ts';
import type { SentCode } from '../one-time-code/one-time-code.type.ts';
import { enter } from '../session/session.service.ts';
import type { Session } from '../session/session.type.ts';
import { takePhoneOver } from '../sign-in-code/sign-in-code.service.ts';
import { User } from '../user/user.entity.ts';
import type { ChangePasswordInput, RequestPasswordResetInput, ResetPasswordInput } from './password.input.ts';
import { orderPasswordReset } from './password.jobs.ts';
import { proveAnew } from './step-up.service.ts';

const LINK_SECONDS = 30 * 60;

/** For each person: have they a password? */
export async function havePasswords(ctx: Context, userIds: readonly string[]): Promise<boolean[]> {
  const rows: Array<{ id: string }> = await ctx.db.query(
    'SELECT id FROM shared.users WHERE password_hash IS NOT NULL AND id = ANY($1::uuid[])',
    [userIds],
  );
  const known = new Set(rows.map(({ id }) => id));
  return userIds.map((id) => known.has(id));
}

/**
 * Sets the caller's password and ends their other sessions. They show anew that it is they: WRONG_CREDENTIALS for another password than the one so far,
 * SIGN_IN_AGAIN when there is none and they came in long ago. WEAK_PASSWORD, BAD_USER_INPUT, TOO_MANY_ATTEMPTS.
 */
export async function changePassword(ctx: Context, input: ChangePasswordInput): Promise<User> {
  const { userId, sessionId } = requireCaller(ctx);
  checkPassword(input.newPassword);
  const user = await proveAnew(ctx, input.currentPassword);
  checkPassword(input.newPassword, wordsOf(user));
  const next = await hashPassword(input.newPassword);
  return inTransaction(ctx, async (tx) => {
    await store(tx, userId, next);
    await endSessions(tx, userId, { except: sessionId });
    return user;
  });
}

/**
 * Sends a code or a link to whoever has an account there; whether somebody has one is not told, nor shown by how long it takes or what it writes: the
 * message is made by a job, and one is ordered for nobody too.
 */
export async function requestPasswordReset(ctx: Context, input: RequestPasswordResetInput): Promise<SentCode> {
  const { locale } = input;
  const to = input.phone ? { phone: parsePhone(input.phone) } : { email: parseEmail(input.email ?? '') };
  requireProvider(ctx, to.phone ? 'phone' : 'email');
  await countSend(ctx, to);
  const user = await ctx.db.findOneBy(User, to);
  await orderPasswordReset(ctx, { userId: user?.id ?? randomUUID(), by: to.phone ? 'phone' : 'email', locale });
  return to.phone ? sentCode() : sentCode(LINK_SECONDS, 0);
}

/** Sets a new password by a code or a link, ends all sessions and opens one. WRONG_CODE, WEAK_PASSWORD, BAD_USER_INPUT, ACCOUNT_BANNED. */
export async function resetPassword(ctx: Context, input: ResetPasswordInput): Promise<Session> {
  checkPassword(input.newPassword);
  const spend = input.token ? await byLink(ctx, input.token, input.newPassword) : await byCode(ctx, input);
  const passwordHash = await hashPassword(input.newPassword);
  return inTransaction(ctx, async (tx) => {
    const user = await spend(tx);
    await endSessions(tx, user.id);
    await store(tx, user.id, passwordHash);
    return enter(tx, user.id, 'PASSWORD');
  });
}

type Spend = (tx: Context) => Promise<User>;

async function byLink(ctx: Context, token: string, password: string): Promise<Spend> {
  const userId = await tryFromAddress(ctx, async () => {
    const owner = await ownerOfPasswordLink(ctx, token);
    if (!owner) throw new AppError('WRONG_CODE', 'This link has been used or is too old.');
    return owner;
  });
  const user = await ctx.db.findOneByOrFail(User, { id: userId });
  checkPassword(password, wordsOf(user));
  return async (tx) => {
    // Whoever was faster with the same link has spent it meanwhile.
    if (!(await spendPasswordLink(tx, token))) throw new AppError('WRONG_CODE', 'This link has been used.');
    return user;
  };
}

async function byCode(ctx: Context, { phone: typed, code, newPassword }: ResetPasswordInput): Promise<Spend> {
  if (!typed || !code) throw badInput('Say the number and the code, or the token of the link.', 'code');
  const phone = parsePhone(typed);
  const user = await ctx.db.findOneBy(User, { phone });
  // What is wrong with a password because of whose it is, is told to whoever has the right code alone.
  const accept = () => checkPassword(newPassword, user ? wordsOf(user) : { phone });
  await tryFromAddress(ctx, () => spendCode(ctx, 'PASSWORD_RESET', phone, code, accept));
  if (!user) throw new AppError('WRONG_CODE', 'The code is wrong or too old.');
  return async (tx) => {
    await takePhoneOver(tx, user);
    return user;
  };
}

async function store(ctx: Context, userId: string, passwordHash: string): Promise<void> {
  await ctx.db.update(User, { id: userId }, { passwordHash });
  await ctx.db.query('DELETE FROM shared.password_links WHERE user_id = $1', [userId]);
  await notify(ctx, { userId, template: 'main.passwordChanged', reference: String(Date.now()) });
}

const wordsOf = ({ phone, email, firstName, lastName }: User) => ({ phone, email, names: [firstName, lastName] });
