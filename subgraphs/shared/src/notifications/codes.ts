import { randomUUID } from 'node:crypto';
import type { CallerContext, CodePurpose } from '../auth/index.ts';
import { enqueue, type JobRun } from '../jobs/index.ts';
import type { Settings } from '../settings/index.ts';
import { AppError, type Locale } from '../utils/index.ts';
import { codeSubject, codeText } from './code-texts.ts';
import type { Channel, NotificationContext, Outcome } from './context.ts';
import { writeLetter } from './letter.ts';
import { sendMail } from './mail.ts';
import { markFailed, markSending, settle } from './outbox.ts';
import { smsProviderOf } from './sms.ts';
import { sendTelegram } from './telegram-api.ts';

/** Where a code goes: a phone number in E.164, or an e-mail address. */
export type CodeAddress = { phone: string } | { email: string };

export interface CodeMessage {
  to: CodeAddress;
  code: string;
  purpose: CodePurpose;
  /** The language it is written in. */
  locale: Locale;
  /** What a message with a link leads to instead of the code: a page of ours. */
  link?: string;
  /** That the account has another number from now on: told to the one before. */
  isWarning?: true;
}

/** A context that knows the providers and has a log. */
export interface CodeContext extends CallerContext {
  readonly settings: Pick<Settings, 'isProduction' | 'sms' | 'mail' | 'telegram'>;
  readonly log: { warn(message: string): void };
}

export const SEND_CODE = 'notifications.sendCode';
/** A code that is older is good for nothing. */
const MINUTES = 5;
/** Later each time, all within those minutes. */
const ATTEMPTS = 5;

/** Whether codes can be sent so: a provider is configured, or this is no production and they stand in the log. */
export function canSendCodes({ settings }: Pick<CodeContext, 'settings'>, by: 'phone' | 'email'): boolean {
  return !settings.isProduction || (by === 'phone' ? settings.sms : settings.mail) !== null;
}

/**
 * Sends a one-time code once the caller's transaction is committed, before anything else that waits: to a number by SMS, or into the chat that its
 * owner linked. In development without a provider it stands in the log; in production NOT_CONFIGURED.
 */
export async function sendCode(ctx: CodeContext, { to, ...message }: CodeMessage): Promise<void> {
  const { isProduction, sms, mail } = ctx.settings;
  const chatId = 'phone' in to ? await linkedChat(ctx, to.phone) : null;
  const channel: Channel = 'email' in to ? 'EMAIL' : chatId ? 'TELEGRAM' : 'SMS';
  if ((channel === 'EMAIL' && !mail) || (channel === 'SMS' && !sms)) {
    if (isProduction) throw new AppError('NOT_CONFIGURED', 'Codes cannot be sent: no provider is set up.');
    const address = 'phone' in to ? to.phone : to.email;
    const said = message.isWarning ? 'the account has another number now' : `the code is ${message.code}`;
    return ctx.log.warn(`For ${address}: ${message.link ?? said}`);
  }
  const [{ id }] = await ctx.db.query(
    `INSERT INTO shared.outbox (kind, channel, dedupe_key, secret) VALUES ('CODE', $1, $2, $3) RETURNING id`,
    [channel, randomUUID(), JSON.stringify({ ...to, ...message, ...(chatId && { chatId }) })],
  );
  await enqueue(ctx, SEND_CODE, { id }, { lane: 'CODE', attempts: ATTEMPTS });
}

/** Warns the number that an account had until now, the way its codes went. Within the transaction that changes it, and before it does. */
export const warnOldPhone = (ctx: CodeContext, phone: string, locale: `${Locale}`): Promise<void> =>
  sendCode(ctx, { to: { phone }, code: '', purpose: 'PHONE', isWarning: true, locale: locale as Locale });

/** The chat of the number's owner, if codes are to come there. Whoever has not proven the number may not be its owner: they get none of its codes. */
async function linkedChat(ctx: CodeContext, phone: string): Promise<string | null> {
  if (!ctx.settings.telegram) return null;
  const [row] = await ctx.db.query(
    `SELECT t.address FROM shared.users u
       JOIN shared.notification_channels t ON t.user_id = u.id AND t.channel = 'TELEGRAM' AND t.state = 'ACTIVE'
       LEFT JOIN shared.notification_settings s ON s.user_id = u.id
      WHERE u.phone = $1 AND u.phone_verified_at IS NOT NULL AND coalesce(s.codes_by_telegram, true)`,
    [phone],
  );
  return row?.address ?? null;
}

interface Secret extends Omit<CodeMessage, 'to'> {
  phone?: string;
  email?: string;
  chatId?: string;
}

/** Sends one code of the outbox and forgets it. What the chat does not take goes by SMS; what is too old is not sent. */
export async function deliverCode(ctx: NotificationContext, { id }: { id: string }, run: JobRun): Promise<void> {
  const [row] = await ctx.db.query(
    `SELECT secret, created_at < now() - make_interval(mins => $2) AS is_old FROM shared.outbox
      WHERE id = $1 AND kind = 'CODE' AND settled_at IS NULL`,
    [id, MINUTES],
  );
  if (!row) return;
  if (row.is_old && !row.secret.isWarning) return settle(ctx, id, 'DEAD', 'TOO_OLD');
  if (!(await markSending(ctx, id))) return;
  const outcome = await send(ctx, id, row.secret);
  if (outcome.is === 'SENT') return settle(ctx, id, 'SENT');
  const why = outcome.is === 'WAIT' ? 'TOLD_TO_WAIT' : outcome.why;
  ctx.log.warn({ delivery: id, why }, 'a code was not sent');
  if (outcome.is === 'REFUSED' || outcome.is === 'UNREACHABLE' || run.isLastAttempt)
    return settle(ctx, id, 'DEAD', why);
  await markFailed(ctx, id, why);
  throw new Error(why);
}

async function send(ctx: NotificationContext, id: string, secret: Secret): Promise<Outcome> {
  const { telegram, sms, mail, siteUrl } = ctx.settings;
  const { phone, email, chatId, locale } = secret;
  const text = codeText(secret);
  if (chatId && telegram) {
    const outcome = await sendTelegram(telegram, chatId, text);
    if (outcome.is === 'SENT' || !sms) return outcome;
  }
  if (phone && sms) return smsProviderOf(sms).send(phone, text);
  if (!email || !mail) return { is: 'REFUSED', why: 'NOT_CONFIGURED' };
  return sendMail(mail, {
    to: email,
    subject: codeSubject(locale),
    ...writeLetter({ name: '', text, siteUrl, unsubscribeUrl: null }, locale),
    messageId: `<${id}@${new URL(siteUrl).hostname}>`,
    unsubscribeUrl: null,
  });
}
