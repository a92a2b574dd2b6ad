import { makePasswordLink } from '@alif24/subgraph-shared/auth';
import { inTransaction } from '@alif24/subgraph-shared/database';
import { enqueue, type Job } from '@alif24/subgraph-shared/jobs';
import { sendCode } from '@alif24/subgraph-shared/notifications';
import type { Context } from '@alif24/subgraph-shared/server';
import type { Locale } from '@alif24/subgraph-shared/utils';
import { sendNewCode } from '../one-time-code/one-time-code.service.ts';
import { User } from '../user/user.entity.ts';

const NAME = 'main.send-password-reset';

interface Order {
  /** Of nobody when nobody has the number or the address: then nothing is sent. */
  userId: string;
  by: 'phone' | 'email';
  locale: `${Locale}`;
}

/** Orders the message with which a person sets a new password. Says nothing of the person but their id. */
export const orderPasswordReset = (ctx: Context, order: Order): Promise<void> =>
  enqueue(ctx, NAME, order, { lane: 'CODE', attempts: 3 });

/** Run twice it sends twice, and what was sent last is what is good. */
const sendPasswordReset: Job<Context, Order> = {
  name: NAME,
  // Somebody waits for it: it stands behind nobody's digests.
  slots: 2,
  run: (ctx, { userId, by, locale }) =>
    inTransaction(ctx, async (tx) => {
      const { phone, email } = (await tx.db.findOneBy(User, { id: userId })) ?? {};
      if (by === 'phone' && phone) await sendNewCode(tx, 'PASSWORD_RESET', { phone }, locale);
      if (by === 'email' && email) await sendLink(tx, userId, email, locale);
    }),
};

async function sendLink(ctx: Context, userId: string, email: string, locale: `${Locale}`): Promise<void> {
  const token = await makePasswordLink(ctx, userId);
  // Where the link leads is ours to say: what a request says about its host is never believed.
  const link = `${ctx.settings.siteUrl}/reset-password#${token}`;
  await sendCode(ctx, { to: { email }, code: '', link, purpose: 'PASSWORD_RESET', locale });
}

export const passwordJobs = [sendPasswordReset];
