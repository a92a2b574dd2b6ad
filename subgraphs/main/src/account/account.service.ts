import {
  checkPassword,
  countFailure,
  forgetFailures,
  hashPassword,
  type Session as OpenedSession,
  openSession,
  passwordMatches,
  refuseThrottled,
  revokeSession,
  rotateSession,
  sessionOfToken,
} from '@alif24/subgraph-shared/auth';
import { inTransaction, isDuplicate } from '@alif24/subgraph-shared/database';
import type { Context } from '@alif24/subgraph-shared/server';
import { AppError, cleanName, parsePhone } from '@alif24/subgraph-shared/utils';
import { createProfile } from '../profile/profile.service.ts';
import { User } from '../user/user.entity.ts';
import type { LoginInput, RegisterInput } from './account.input.ts';
import type { Session } from './account.type.ts';

const COOKIE = '__Host-alif24-session';

/** Creates the person with their profile and signs them in. PHONE_TAKEN when the number, in any spelling, has an account. */
export async function register(ctx: Context, input: RegisterInput): Promise<Session> {
  checkPassword(input.password);
  const phone = parsePhone(input.phone);
  const firstName = cleanName(input.firstName);
  const lastName = input.lastName.trim() && cleanName(input.lastName);
  const passwordHash = await hashPassword(input.password);
  const role = input.role as unknown as User['role'];
  const locale = input.locale;
  try {
    return await inTransaction(ctx, async (tx) => {
      const user = await tx.db.save(tx.db.create(User, { role, phone, passwordHash, firstName, lastName, locale }));
      await createProfile(tx, user, { grade: input.grade });
      return signIn(tx, user, await openSession(tx, user.id));
    });
  } catch (error) {
    if (isDuplicate(error)) throw new AppError('PHONE_TAKEN', 'This phone number already has an account.');
    throw error;
  }
}

/** WRONG_CREDENTIALS for an unknown number and a wrong password alike; TOO_MANY_ATTEMPTS after five of them. */
export async function login(ctx: Context, input: LoginInput): Promise<Session> {
  const phone = parsePhone(input.phone);
  await refuseThrottled(ctx, phone);
  const user = await ctx.db.createQueryBuilder(User, 'user').addSelect('user.passwordHash').where({ phone }).getOne();
  if (!(await passwordMatches(user?.passwordHash ?? null, input.password)) || !user) {
    await countFailure(ctx, phone);
    throw new AppError('WRONG_CREDENTIALS', 'The phone number or the password is wrong.');
  }
  await forgetFailures(ctx, phone);
  return signIn(ctx, user, await openSession(ctx, user.id));
}

/** A new access token for the session in the cookie, and the next refresh token. */
export async function refreshSession(ctx: Context): Promise<Session> {
  const session = await rotateSession(ctx, ctx.hop.session);
  const user = await ctx.db.findOneByOrFail(User, { id: session.userId });
  return signIn(ctx, user, session);
}

/** Ends the session of the cookie or, without one, of the access token; true when there was one. */
export async function logout(ctx: Context): Promise<boolean> {
  const { session } = ctx.hop;
  const sessionId = (session && (await sessionOfToken(ctx, session))) || ctx.caller?.sessionId;
  if (sessionId) await revokeSession(ctx, sessionId);
  ctx.cookies.push(cookie('', 0));
  return Boolean(sessionId);
}

async function signIn(ctx: Context, user: User, opened: OpenedSession): Promise<Session> {
  const { tokens } = ctx.resources;
  if (!tokens) throw new Error('SIGNING_KEY is not set, so no session can be issued.');
  const { sessionId, refreshToken, maxAge } = opened;
  ctx.cookies.push(cookie(refreshToken, maxAge));
  // What follows in this request is already theirs: the profile of a new user, say.
  ctx.hop.caller = { userId: user.id, role: user.role, sessionId };
  return { ...(await tokens.issue(ctx.hop.caller)), user };
}

function cookie(value: string, maxAge: number): string {
  return `${COOKIE}=${value}; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=${maxAge}`;
}
