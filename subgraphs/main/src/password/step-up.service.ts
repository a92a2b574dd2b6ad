import { passwordMatches, requireCaller } from '@alif24/subgraph-shared/auth';
import type { Context } from '@alif24/subgraph-shared/server';
import { AppError } from '@alif24/subgraph-shared/utils';
import { User } from '../user/user.entity.ts';
import { guarded } from './password-guard.service.ts';

const RECENT_MINUTES = 15;

/**
 * The caller shows anew that it is they, before a way into their account changes: a session that lies open on a desk is not enough. By the password
 * where there is one, WRONG_CREDENTIALS and TOO_MANY_ATTEMPTS otherwise; else by having signed in within the last 15 minutes with what is theirs
 * alone (no PIN, no card), SIGN_IN_AGAIN otherwise. To be called outside a transaction, whose end would forget a wrong guess.
 */
export async function proveAnew(ctx: Context, currentPassword: string | null | undefined): Promise<User> {
  const { userId } = requireCaller(ctx);
  const found = ctx.db.createQueryBuilder(User, 'user').addSelect('user.passwordHash').where({ id: userId });
  const user = await found.getOne();
  if (!user) throw new AppError('NOT_FOUND', 'There is no such person.');
  const { passwordHash } = user;
  if (passwordHash) {
    const isRight = () => passwordMatches(passwordHash, currentPassword ?? '');
    if (await guarded(ctx, `user:${userId}`, isRight)) return user;
    throw new AppError('WRONG_CREDENTIALS', 'The password so far is another one.');
  }
  await requireRecentSignIn(ctx);
  return user;
}

/** Refuses with SIGN_IN_AGAIN a session that was not opened within the last 15 minutes, or by a PIN or a card. */
export async function requireRecentSignIn(ctx: Context): Promise<void> {
  const { userId, sessionId } = requireCaller(ctx);
  const recent: unknown[] = await ctx.db.query(
    `SELECT FROM shared.sessions WHERE id = $1 AND user_id = $2 AND revoked_at IS NULL
        AND method NOT IN ('CLASS_CARD', 'PARENT_DEVICE') AND created_at > now() - make_interval(mins => $3)`,
    [sessionId, userId, RECENT_MINUTES],
  );
  if (recent.length === 0) throw new AppError('SIGN_IN_AGAIN', 'Sign in again first: this changes how you sign in.');
}
