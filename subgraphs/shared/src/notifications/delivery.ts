import { hasConsent } from '../auth/index.ts';
import { inTransaction } from '../database/index.ts';
import type { Locale } from '../utils/index.ts';
import { turnOff } from './channels.ts';
import type { NotificationContext, Outcome } from './context.ts';
import { writeLetter } from './letter.ts';
import { sendMail } from './mail.ts';
import { enqueueDeliveries, settle } from './outbox.ts';
import { isWanted, type Outside, quietOf, settingsOf, waysOutOf } from './preferences.ts';
import { whenQuietEnds } from './quiet-hours.ts';
import { noticeSubject } from './subjects.ts';
import { sendTelegram } from './telegram-api.ts';
import type { NoticeType } from './template.ts';
import { noticeText, type Parameters, typeOfNotice } from './templates.ts';
import { unsubscribeUrl } from './unsubscribe.ts';

/** What the weekly digest says to a person in their language; null when there is nothing to say. */
export type DigestOf = (ctx: NotificationContext, userId: string, locale: Locale) => Promise<string | null>;

/** A message that waits in the outbox, and to whom it goes. */
export interface Delivery {
  id: string;
  kind: 'NOTICE' | 'DIGEST';
  userId: string;
  channel: Outside;
  attempts: number;
  notificationId: string | null;
  template: string | null;
  parameters: Parameters;
  aboutId: string | null;
  firstName: string;
  locale: Locale;
  email: string | null;
  chatId: string | null;
}

/** The message of this channel whose turn it is; null when none is due. */
export async function nextDelivery(ctx: NotificationContext, channel: Outside): Promise<Delivery | null> {
  const [row] = await ctx.db.query(
    `SELECT o.id, o.kind, o.user_id AS "userId", o.channel, o.attempts, o.notification_id AS "notificationId", n.template,
            coalesce(n.parameters, '{}') AS parameters, u.first_name AS "firstName", u.locale, u.email,
            coalesce(n.about_id, CASE WHEN u.role = 'STUDENT' THEN u.id END) AS "aboutId", t.address AS "chatId"
       FROM shared.outbox o JOIN shared.users u ON u.id = o.user_id
       LEFT JOIN shared.notifications n ON n.id = o.notification_id
       LEFT JOIN shared.notification_channels t ON t.user_id = o.user_id AND t.channel = 'TELEGRAM' AND t.state = 'ACTIVE'
      WHERE o.channel = $1 AND o.kind <> 'CODE' AND o.settled_at IS NULL AND o.due_at <= now()
      ORDER BY o.lane, o.due_at, o.id LIMIT 1`,
    [channel],
  );
  return row ?? null;
}

/** What is to be said, in which language; or why it is not, or from when on. Looked at as late as can be. */
export type Decision =
  | { is: 'SAY'; text: string; type: NoticeType; locale: Locale }
  | { is: 'SKIP'; why: string; type: NoticeType }
  | { is: 'LATER'; at: Date };

export async function decide(
  ctx: NotificationContext,
  delivery: Delivery,
  digestOf: DigestOf,
  now = new Date(),
): Promise<Decision> {
  const { kind, userId, template, parameters } = delivery;
  const type = kind === 'DIGEST' ? 'DIGEST' : typeOfNotice(template ?? '');
  const obstacle = await obstacleTo(ctx, delivery, type);
  if (obstacle) return { is: 'SKIP', why: obstacle, type };
  const settings = await settingsOf(ctx, userId);
  const at = type === 'SECURITY' ? now : whenQuietEnds(now, quietOf(settings.quiet, ctx.settings.quietHours));
  if (at > now) return { is: 'LATER', at };
  const locale = settings.locale ?? delivery.locale;
  const text = kind === 'DIGEST' ? await digestOf(ctx, userId, locale) : noticeText(template ?? '', parameters, locale);
  return text ? { is: 'SAY', text, type, locale } : { is: 'SKIP', why: 'NOTHING_TO_SAY', type };
}

/** Why a message must not go out. A warning about their own account reaches a pupil without a guardian's consent too. */
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

/** Hands a message to its provider. Never throws. */
export async function send(
  ctx: NotificationContext,
  { id, channel, userId, firstName, email, chatId }: Delivery,
  { text, type, locale }: Extract<Decision, { is: 'SAY' }>,
): Promise<Outcome> {
  const { telegram, mail, siteUrl, apiUrl } = ctx.settings;
  if (channel === 'TELEGRAM' && telegram) return sendTelegram(telegram, chatId ?? '', text);
  if (!mail) return { is: 'DOWN', why: 'NOT_CONFIGURED' };
  const unsubscribe = unsubscribeUrl(ctx, apiUrl, userId, type);
  return sendMail(mail, {
    to: email ?? '',
    subject: noticeSubject(type, locale),
    ...writeLetter({ name: firstName, text, siteUrl, unsubscribeUrl: unsubscribe }, locale),
    messageId: `<${id}@${new URL(siteUrl).hostname}>`,
    unsubscribeUrl: unsubscribe,
  });
}

/** Ends a message that a person cannot get this way, and the way itself where it is the way's fault; by e-mail it goes on. */
export async function giveUp(
  ctx: NotificationContext,
  delivery: Delivery,
  type: NoticeType,
  { why, isUnreachable }: { why: string; isUnreachable: boolean },
): Promise<void> {
  const { id, userId, channel, chatId, email } = delivery;
  await inTransaction(ctx, async (tx) => {
    if (isUnreachable) await turnOff(tx, userId, channel, (channel === 'TELEGRAM' ? chatId : email) ?? '');
    await settle(tx, id, isUnreachable ? 'DEAD' : 'SKIPPED', why);
    if (isUnreachable || why === 'CHANNEL_OFF') await fallBack(tx, delivery, type);
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
