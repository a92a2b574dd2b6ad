import type { CallerContext } from '../auth/index.ts';
import { AppError } from '../utils/index.ts';
import type { ActivityPlatform } from './activity.ts';
import { countMinute, countUnlimited, usedToday } from './minutes.ts';
import {
  FINISHING_MINUTES,
  judgeScreenTime,
  type LimitedUse,
  type ScreenTimeVerdict,
  type ScreenUse,
} from './screen-time.rules.ts';

/**
 * The first line of whatever starts something for a pupil, or goes on with it, outside of a transaction: counts the present minute, and refuses with
 * TIME_IS_UP when the guardians' minutes or hours are over; its details say `use`, `reason` and `until`. What `isBegun` may be finished within five
 * minutes more. Callers who are no pupils are neither counted nor refused. A pupil without limits costs one statement.
 */
export async function requireScreenTime(
  ctx: CallerContext,
  use: LimitedUse,
  platform: ActivityPlatform = 'MAIN',
  { isBegun = false }: { isBegun?: boolean } = {},
): Promise<void> {
  const { isOpen, reason, until } = await spendMinute(ctx, use, platform, isBegun ? FINISHING_MINUTES : 0);
  if (!isOpen) {
    throw new AppError('TIME_IS_UP', 'The time for today is used up.', {
      details: { use, reason, until: until?.toISOString() ?? null },
    });
  }
}

const UNLIMITED: ScreenTimeVerdict = { isOpen: true, reason: null, minutesLeft: null, until: null };

/** Counts the present minute of the calling pupil if it may be spent so, and says how things stand; with `grace` minutes over the limits. */
export async function spendMinute(
  ctx: CallerContext,
  use: LimitedUse,
  platform: ActivityPlatform,
  grace = 0,
): Promise<ScreenTimeVerdict> {
  if (ctx.caller?.role !== 'STUDENT') return UNLIMITED;
  const { userId } = ctx.caller;
  const limits = await countUnlimited(ctx, userId, use, platform);
  if (!limits) return UNLIMITED;
  const { learning, game, now } = await usedToday(ctx, userId);
  const verdict = judgeScreenTime(limits, { use, used: use === 'GAME' ? game : learning, now, grace });
  if (verdict.isOpen) await countMinute(ctx, userId, use, platform);
  return verdict;
}

/**
 * Counts the present minute of the calling pupil without ever refusing: for what was begun in time and must not be cut off, such as a test, and for
 * `CLASS`, what a teacher leads, which is in no limit of the family. Last in the caller's transaction, so that what is refused counts for nothing.
 */
export async function countOwnMinute(ctx: CallerContext, use: ScreenUse, platform: ActivityPlatform): Promise<void> {
  if (ctx.caller?.role === 'STUDENT') await countMinute(ctx, ctx.caller.userId, use, platform);
}
