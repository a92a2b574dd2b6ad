import { hasConsent } from '../auth/index.ts';
import { inTransaction } from '../database/index.ts';
import { enqueue, type JobRun, type Lane } from '../jobs/index.ts';
import type { Locale } from '../utils/index.ts';
import { turnOff } from './channels.ts';
import type { NotificationContext, Outcome } from './context.ts';
import { writeLetter } from './letter.ts';
import { sendMail } from './mail.ts';
import { DELIVER, enqueueDeliveries, markFailed, markSending, queueOf, settle } from './outbox.ts';
import { isWanted, type Outside, quietOf, settingsOf, waysOutOf } from './preferences.ts';
import { whenQuietEnds } from './quiet-hours.ts';
import { noticeSubject } from './subjects.ts';
import { sendTelegram } from './telegram-api.ts';
import type { NoticeType } from './template.ts';
import { noticeText, type Parameters, typeOfNotice } from './templates.ts';
import { unsubscribeUrl } from './unsubscribe.ts';

/** What the weekly digest says to a person in their language; null when there is nothing to say. */
export type DigestOf = (ctx: NotificationContext, userId: string, locale: Locale) => Promise<string | null>;

interface Delivery {
  id: string;
  kind: 'NOTICE' | 'DIGEST';
  userId: string;
  channel: Outside;
  notificationId: string | null;
  template: string | null;
  parameters: Parameters;
  aboutId: string | null;
  firstName: string;
  role: string;
  locale: Locale;
  email: string | null;
  chatId: string | null;
}

/** How long one run holds its channel while nobody answers there, so that what waits keeps its order. */
const HOLD_MILLISECONDS = 15 * 60_000;
const LONGEST_WAIT_MILLISECONDS = 30_000;

/**
 * Sends one message of the outbox. It is marked before it goes out: whoever finds a mark after a crash sends again, as nobody knows how far it came. What
 * is not allowed or not wanted any more is skipped, what comes in quiet hours waits for their end.
 */
export async function deliver(
  ctx: NotificationContext,
  { id, lane }: { id: string; lane: Lane },
  run: JobRun,
  digestOf: DigestOf,
  hold = HOLD_MILLISECONDS,
): Promise<void> {
  const delivery = await read(ctx, id);
  if (!delivery) return;
  const type = delivery.kind === 'DIGEST' ? 'DIGEST' : typeOfNotice(delivery.template ?? '');
  const obstacle = await obstacleTo(ctx, delivery, type);
  if (obstacle) {
    return inTransaction(ctx, async (tx) => {
      await settle(tx, id, 'SKIPPED', obstacle);
      if (obstacle === 'CHANNEL_OFF') await fallBack(tx, delivery, type);
    });
  }
  const settings = await settingsOf(ctx, delivery.userId);
  const now = new Date();
  const runAt = type === 'SECURITY' ? now : whenQuietEnds(now, quietOf(settings.quiet, ctx.settings.quietHours));
  if (runAt > now) return enqueue(ctx, DELIVER, { id, lane }, { runAt, lane, queue: queueOf(delivery.channel) });

  const locale = settings.locale ?? delivery.locale;
  const text =
    delivery.kind === 'DIGEST'
      ? await digestOf(ctx, delivery.userId, locale)
      : noticeText(delivery.template ?? '', delivery.parameters, locale);
  if (!text) return settle(ctx, id, 'SKIPPED', 'NOTHING_TO_SAY');
  if (!(await markSending(ctx, id))) return;
  const outcome = await insist(() => send(ctx, delivery, type, text, locale), run.signal, hold);
  if (outcome.is === 'SENT') return settle(ctx, id, 'SENT');
  if (outcome.is === 'UNREACHABLE') {
    return inTransaction(ctx, async (tx) => {
      await turnOff(tx, delivery.userId, delivery.channel, addressOf(delivery));
      await settle(tx, id, 'DEAD', outcome.why);
      await fallBack(tx, delivery, type);
    });
  }
  const why = outcome.is === 'WAIT' ? 'TOLD_TO_WAIT' : outcome.why;
  ctx.log.warn({ delivery: id, channel: delivery.channel, why }, 'a message was not sent');
  if (outcome.is === 'REFUSED' || run.isLastAttempt) return settle(ctx, id, 'DEAD', why);
  await markFailed(ctx, id, why);
  throw new Error(why);
}

/** Null for what is settled. */
async function read(ctx: NotificationContext, id: string): Promise<Delivery | null> {
  const [row] = await ctx.db.query(
    `SELECT o.id, o.kind, o.user_id AS "userId", o.channel, o.notification_id AS "notificationId", n.template,
            coalesce(n.parameters, '{}') AS parameters, u.first_name AS "firstName", u.role, u.locale, u.email,
            coalesce(n.about_id, CASE WHEN u.role = 'STUDENT' THEN u.id END) AS "aboutId", t.address AS "chatId"
       FROM shared.outbox o JOIN shared.users u ON u.id = o.user_id
       LEFT JOIN shared.notifications n ON n.id = o.notification_id
       LEFT JOIN shared.notification_channels t ON t.user_id = o.user_id AND t.channel = 'TELEGRAM' AND t.state = 'ACTIVE'
      WHERE o.id = $1 AND o.kind <> 'CODE' AND o.settled_at IS NULL`,
    [id],
  );
  return row ?? null;
}

const addressOf = ({ channel, chatId, email }: Delivery) => (channel === 'TELEGRAM' ? chatId : email) ?? '';

/** Why a message must not go out, looked at as late as can be. A warning about their own account reaches a pupil too. */
async function obstacleTo(ctx: NotificationContext, delivery: Delivery, type: NoticeType): Promise<string | null> {
  const { channel, userId, aboutId } = delivery;
  if (!(channel === 'TELEGRAM' ? ctx.settings.telegram : ctx.settings.mail)) return 'NOT_CONFIGURED';
  const ways = await waysOutOf(ctx, userId);
  if (!ways.channels.includes(channel)) return 'CHANNEL_OFF';
  if (ways.choices[`${type}:${channel}`] === false) return 'NOT_WANTED';
  if (!aboutId || (aboutId === userId && type === 'SECURITY')) return null;
  const [isAllowed] = await hasConsent(ctx, [aboutId], 'MESSAGES');
  return isAllowed ? null : 'NO_CONSENT';
}

async function send(
  ctx: NotificationContext,
  delivery: Delivery,
  type: NoticeType,
  text: string,
  locale: Locale,
): Promise<Outcome> {
  const { telegram, mail, siteUrl, apiUrl } = ctx.settings;
  const to = addressOf(delivery);
  if (delivery.channel === 'TELEGRAM' && telegram) return sendTelegram(telegram, to, text);
  if (!mail) return { is: 'DOWN', why: 'NOT_CONFIGURED' };
  const unsubscribe = unsubscribeUrl(ctx, apiUrl, delivery.userId, type);
  return sendMail(mail, {
    to,
    subject: noticeSubject(type, locale),
    ...writeLetter({ name: delivery.firstName, text, siteUrl, unsubscribeUrl: unsubscribe }, locale),
    messageId: `<${delivery.id}@${new URL(siteUrl).hostname}>`,
    unsubscribeUrl: unsubscribe,
  });
}

/** Tries until it is sent or clearly will not be, waiting as long as the provider asks, or longer each time while nobody answers. */
async function insist(attempt: () => Promise<Outcome>, signal: AbortSignal, hold: number): Promise<Outcome> {
  const end = Date.now() + hold;
  for (let wait = 1_000; ; wait = Math.min(2 * wait, LONGEST_WAIT_MILLISECONDS)) {
    const outcome = await attempt();
    if (outcome.is !== 'WAIT' && outcome.is !== 'DOWN') return outcome;
    const pause = outcome.is === 'WAIT' ? outcome.seconds * 1_000 : wait;
    if (signal.aborted || Date.now() + pause > end) return outcome;
    await sleep(pause, signal);
    if (signal.aborted) return outcome;
  }
}

/** Ends early when the process does. */
function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    signal.addEventListener('abort', done);
  });
}

/** What a blocked chat did not take goes by e-mail, unless the person does not want it there. */
async function fallBack(ctx: NotificationContext, delivery: Delivery, type: NoticeType): Promise<void> {
  const { kind, userId, notificationId, channel, id } = delivery;
  const ways = await waysOutOf(ctx, userId);
  if (channel !== 'TELEGRAM' || !ways.channels.includes('EMAIL') || !isWanted(ways, type, 'EMAIL')) return;
  const dedupeKey = `${notificationId ?? id}:EMAIL`;
  await enqueueDeliveries(ctx, [
    { kind, userId, notificationId: notificationId ?? undefined, channel: 'EMAIL', dedupeKey },
  ]);
}
