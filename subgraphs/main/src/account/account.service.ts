import {
  checkPassword,
  countFailure,
  forgetFailures,
  hashPassword,
  passwordMatches,
  refuseThrottled,
} from '@alif24/subgraph-shared/auth';
import { inTransaction, isDuplicate } from '@alif24/subgraph-shared/database';
import type { Context } from '@alif24/subgraph-shared/server';
import { AppError, cleanName, parsePhone } from '@alif24/subgraph-shared/utils';
import { createProfile } from '../profile/profile.service.ts';
import { enter } from '../session/session.service.ts';
import type { Session } from '../session/session.type.ts';
import { User } from '../user/user.entity.ts';
import type { LoginInput, RegisterInput } from './account.input.ts';

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
      return enter(tx, user.id, 'REGISTRATION');
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
  return enter(ctx, user.id, 'PASSWORD');
}
