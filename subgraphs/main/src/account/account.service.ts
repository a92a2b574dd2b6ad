import {
  checkPassword,
  hashPassword,
  needsRehash,
  type Proven,
  passwordMatches,
  readTicket,
  requireCaller,
} from '@alif24/subgraph-shared/auth';
import { inTransaction, isDuplicate } from '@alif24/subgraph-shared/database';
import { canSendCodes } from '@alif24/subgraph-shared/notifications';
import type { Context } from '@alif24/subgraph-shared/server';
import { AppError, badInput, cleanName, parseEmail, parsePhone } from '@alif24/subgraph-shared/utils';
import { guarded } from '../password/password-guard.service.ts';
import { createProfile } from '../profile/profile.service.ts';
import { enter } from '../session/session.service.ts';
import type { Session } from '../session/session.type.ts';
import { User } from '../user/user.entity.ts';
import type { LoginInput, RegisterInput, UpdateProfileInput } from './account.input.ts';
import type { SignInMethods } from './account.type.ts';

/** By what one can sign in and register on this installation. */
export function signInMethods(ctx: Context): SignInMethods {
  return {
    phoneCode: canSendCodes(ctx, 'phone'),
    email: canSendCodes(ctx, 'email'),
    telegramBot: ctx.settings.telegram?.username ?? null,
    telegramBotId: ctx.settings.telegram?.token.split(':')[0] ?? null,
    registerByPassword: mayRegisterUnproven(ctx),
  };
}

// Where a code reaches every phone nobody has to be believed. Whoever proves a number later takes its account over.
const mayRegisterUnproven = ({ settings }: Context) => settings.sms === null;

/**
 * Creates the person with their profile and signs them in. PHONE_TAKEN when the number, in any spelling, has an account, ALREADY_EXISTS when the
 * Telegram account has one; WRONG_CODE for a ticket that is good no longer.
 */
export async function register(ctx: Context, input: RegisterInput): Promise<Session> {
  const proven = input.ticket ? readTicket(ctx, input.ticket) : undefined;
  const person = wayIn(ctx, input, proven);
  const firstName = cleanName(input.firstName, 'firstName');
  const lastName = input.lastName.trim() && cleanName(input.lastName, 'lastName');
  const { password, locale, grade } = input;
  if (password !== null && password !== undefined) {
    checkPassword(password, { phone: person.phone, names: [firstName, lastName] });
  }
  const passwordHash = password ? await hashPassword(password) : null;
  const role = input.role as unknown as User['role'];
  try {
    return await inTransaction(ctx, async (tx) => {
      const user = await tx.db.save(tx.db.create(User, { ...person, role, passwordHash, firstName, lastName, locale }));
      await createProfile(tx, user, { grade });
      return enter(tx, user.id, 'REGISTRATION');
    });
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    throw proven && 'telegramId' in proven
      ? new AppError('ALREADY_EXISTS', 'This Telegram account already has an account.')
      : new AppError('PHONE_TAKEN', 'This phone number already has an account.');
  }
}

/** By what the new person signs in: what they have proven or, where that is allowed, a number that they only say is theirs. */
function wayIn(
  ctx: Context,
  input: RegisterInput,
  proven: Proven | undefined,
): Partial<Pick<User, 'phone' | 'phoneVerifiedAt' | 'telegramId'>> {
  if (proven && 'phone' in proven) return { phone: proven.phone, phoneVerifiedAt: new Date() };
  if (proven) return { telegramId: proven.telegramId };
  if (!mayRegisterUnproven(ctx)) throw badInput('Confirm the phone number by a code first.', 'ticket');
  if (!input.password) throw badInput('Choose a password.', 'password');
  return { phone: parsePhone(input.phone ?? '') };
}

/** WRONG_CREDENTIALS for an unknown person and a wrong password alike; TOO_MANY_ATTEMPTS after five of them; ACCOUNT_BANNED for the right password alone. */
export async function login(ctx: Context, input: LoginInput): Promise<Session> {
  const { password } = input;
  const where = input.phone ? { phone: parsePhone(input.phone) } : { email: parseEmail(input.email ?? '') };
  let user: User | null = null;
  const isRight = async () => {
    user = await ctx.db.createQueryBuilder(User, 'user').addSelect('user.passwordHash').where(where).getOne();
    return passwordMatches(user?.passwordHash ?? null, password);
  };
  const right = await guarded(ctx, where.phone ?? where.email ?? '', isRight);
  const known = user as User | null;
  if (!right || !known) throw new AppError('WRONG_CREDENTIALS', 'The phone number or the password is wrong.');
  if (known.passwordHash && needsRehash(known.passwordHash)) {
    await ctx.db.update(User, { id: known.id }, { passwordHash: await hashPassword(password) });
  }
  return enter(ctx, known.id, input.phone ? 'PASSWORD' : 'EMAIL');
}

/** Changes the caller's names and language; a pupil's names are their guardian's to change. FORBIDDEN, BAD_USER_INPUT. */
export async function updateProfile(ctx: Context, input: UpdateProfileInput): Promise<User> {
  const { userId, role } = requireCaller(ctx);
  const renames = typeof input.firstName === 'string' || typeof input.lastName === 'string';
  if (renames && role === 'STUDENT') throw new AppError('FORBIDDEN', 'Ask your parents to change your name.');
  const { firstName, lastName, locale } = input;
  const changes = {
    ...(typeof firstName === 'string' && { firstName: cleanName(firstName, 'firstName') }),
    ...(typeof lastName === 'string' && { lastName: lastName.trim() && cleanName(lastName, 'lastName') }),
    ...(locale && { locale }),
  };
  if (Object.keys(changes).length > 0) await ctx.db.update(User, { id: userId }, changes);
  return ctx.db.findOneByOrFail(User, { id: userId });
}
