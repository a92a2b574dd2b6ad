import {
  type Bound,
  forgetTries,
  giveTryBack,
  isRemembered,
  refuseWaiting,
  remember,
  takeTry,
} from '@alif24/subgraph-shared/auth';
import type { Context } from '@alif24/subgraph-shared/server';

const QUARTER_SECONDS = 900;
const KNOWN_DAYS = 30;

const ofAccount = (subject: string): Bound => ({ subject, most: 5, seconds: QUARTER_SECONDS, grows: true });
// All of a school come from one address, and only wrong passwords count in the end.
const ofAddress = (subject: string): Bound => ({ subject, most: 1_000, seconds: QUARTER_SECONDS, grows: true });

/**
 * Whether a password is right, as `isRight` says, with guesses counted: five an account, a thousand an address, within a quarter of an hour, the wait
 * growing each time; a right one forgets the account's. From where an account was signed in to before, only the guesses from there count, so that
 * nobody keeps its owner out by guessing elsewhere. TOO_MANY_ATTEMPTS with the seconds to wait.
 */
export async function guarded(ctx: Context, account: string, isRight: () => Promise<boolean>): Promise<boolean> {
  const { address } = ctx.hop;
  const pair = `${account} from ${address}`;
  const [all, here, from] = [
    ofAccount(`password of ${account}`),
    ofAccount(pair),
    ofAddress(`password from ${address}`),
  ];
  const isKnownHere = await isRemembered(ctx, pair);
  refuseWaiting(await takeTry(ctx, from));
  const [waitForAll, waitHere] = [await takeTry(ctx, all), await takeTry(ctx, here)];
  refuseWaiting(isKnownHere ? waitHere : waitForAll);
  // A guess at which nobody looked, because too many came at once, is none.
  const right = await isRight().catch(async (refusal) => {
    for (const bound of [from, all, here]) await giveTryBack(ctx, bound);
    throw refusal;
  });
  if (!right) return false;
  await giveTryBack(ctx, from);
  await forgetTries(ctx, all);
  await forgetTries(ctx, here);
  await remember(ctx, pair, KNOWN_DAYS);
  return true;
}
