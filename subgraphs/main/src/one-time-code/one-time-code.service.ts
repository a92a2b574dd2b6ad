import {
  type Bound,
  CODE_SECONDS,
  type CodePurpose,
  giveTryBack,
  makeCode,
  refuseWaiting,
  takeTry,
} from '@alif24/subgraph-shared/auth';
import { type CodeAddress, canSendCodes, sendCode } from '@alif24/subgraph-shared/notifications';
import type { Context } from '@alif24/subgraph-shared/server';
import { AppError, type Locale, lineOf } from '@alif24/subgraph-shared/utils';
import type { SentCode } from './one-time-code.type.ts';

const HOUR_SECONDS = 3_600;
const SENDS_AN_HOUR = 3;
// A school of 500 behind one address may ask at once, and some of them twice.
const SENDS_AN_HOUR_FROM_ADDRESS = 1_000;
const WRONG_FROM_ADDRESS = 1_000;
const QUARTER_SECONDS = 900;

export const DIGITS = 6;

/** Refuses with NOT_CONFIGURED when nothing can be sent so. */
export function requireProvider(ctx: Context, by: 'phone' | 'email'): void {
  if (canSendCodes(ctx, by)) return;
  const [what, instead] = by === 'phone' ? ['SMS', 'a password'] : ['E-mail', 'your phone'];
  throw new AppError('NOT_CONFIGURED', `${what} is not set up here; use ${instead}.`);
}

/** Counts one message to a number or address: three an hour, and a thousand an hour asked for from one line. TOO_MANY_ATTEMPTS beyond. */
export async function countSend(ctx: Context, to: CodeAddress): Promise<void> {
  const whom = 'phone' in to ? to.phone : to.email;
  const from = {
    subject: `send-from:${lineOf(ctx.hop.address)}`,
    most: SENDS_AN_HOUR_FROM_ADDRESS,
    seconds: HOUR_SECONDS,
  };
  refuseWaiting(await takeTry(ctx, from));
  refuseWaiting(await takeTry(ctx, { subject: `send:${whom}`, most: SENDS_AN_HOUR, seconds: HOUR_SECONDS }));
}

/** Makes and sends a code, bound to its purpose and to `subject`: the number or address itself unless given. */
export async function sendNewCode(
  ctx: Context,
  purpose: CodePurpose,
  to: CodeAddress,
  locale: `${Locale}`,
  subject = 'phone' in to ? to.phone : to.email,
): Promise<SentCode> {
  await sendCode(ctx, { to, code: await makeCode(ctx, purpose, subject), purpose, locale });
  return sentCode();
}

/** What is answered whether or not there was anybody to send to. */
export const sentCode = (seconds = CODE_SECONDS, digits = DIGITS): SentCode => ({
  expiresAt: new Date(Date.now() + seconds * 1_000),
  digits,
});

/** Runs what tells a right code from a wrong one, and counts the wrong ones of one line. TOO_MANY_ATTEMPTS when there were too many. */
export async function tryFromAddress<T>(ctx: Context, check: () => Promise<T>): Promise<T> {
  const bound: Bound = {
    subject: `wrong-from:${lineOf(ctx.hop.address)}`,
    most: WRONG_FROM_ADDRESS,
    seconds: QUARTER_SECONDS,
    grows: true,
  };
  refuseWaiting(await takeTry(ctx, bound));
  const result = await check();
  await giveTryBack(ctx, bound);
  return result;
}
