import { createHash, randomBytes } from 'node:crypto';
import { type CallerContext, type SecretContext, takeTry } from '../auth/index.ts';
import { AppError } from '../utils/index.ts';
import type { NotificationContext } from './context.ts';
import { notify } from './notify.ts';

const MINUTES = 10;
/** Of wrong links in one chat. */
const TRIES = 5;

export interface TelegramLink {
  url: string;
  expiresAt: Date;
}

const hashOf = (token: string) => createHash('sha256').update(token).digest();

/** A link that connects the chat in which it is opened with this person: ten minutes, once; the one before is good no longer. NOT_CONFIGURED without a bot. */
export async function makeTelegramLink(ctx: NotificationContext, userId: string): Promise<TelegramLink> {
  const { telegram } = ctx.settings;
  if (!telegram) throw new AppError('NOT_CONFIGURED', 'Telegram is not set up here.');
  const token = randomBytes(24).toString('base64url');
  const [{ expiresAt }] = await ctx.db.query(
    `INSERT INTO shared.telegram_link_tokens AS t (user_id, token_hash, expires_at) VALUES ($1, $2, now() + make_interval(mins => $3))
     ON CONFLICT (user_id) DO UPDATE SET token_hash = excluded.token_hash, expires_at = excluded.expires_at
     RETURNING expires_at AS "expiresAt"`,
    [userId, hashOf(token), MINUTES],
  );
  return { url: `https://t.me/${telegram.username}?start=${token}`, expiresAt };
}

export type LinkAttempt = 'LINKED' | 'WRONG_LINK' | 'TOO_MANY_ATTEMPTS';

/** Connects a chat with whoever made the link; another chat of theirs is let go. To be called in a transaction. */
export async function linkChat(ctx: NotificationContext, chatId: string, token: string): Promise<LinkAttempt> {
  if ((await takeTry(ctx, tries(chatId))) > 0) return 'TOO_MANY_ATTEMPTS';
  const [[row]] = await ctx.db.query(
    'DELETE FROM shared.telegram_link_tokens WHERE token_hash = $1 AND expires_at > now() RETURNING user_id',
    [hashOf(token)],
  );
  if (!row) return 'WRONG_LINK';
  const [{ id }] = await ctx.db.query(
    `INSERT INTO shared.notification_channels (user_id, channel, address, state) VALUES ($1, 'TELEGRAM', $2, 'ACTIVE')
     ON CONFLICT (user_id, channel) DO UPDATE SET address = excluded.address, state = 'ACTIVE', changed_at = now()
     RETURNING user_id || ':' || changed_at AS id`,
    [row.user_id, chatId],
  );
  await notify(ctx, { userId: row.user_id, template: 'main.telegramLinked', reference: id });
  return 'LINKED';
}

const tries = (chatId: string) => ({ subject: `telegram-link:${chatId}`, most: TRIES, seconds: MINUTES * 60 });

/** From the site: this person's chat is theirs no longer. True when there was one. */
export async function unlinkTelegram(ctx: CallerContext, userId: string): Promise<boolean> {
  const [, ended] = await ctx.db.query(
    `DELETE FROM shared.notification_channels WHERE user_id = $1 AND channel = 'TELEGRAM'`,
    [userId],
  );
  await ctx.db.query('DELETE FROM shared.telegram_link_tokens WHERE user_id = $1', [userId]);
  return ended > 0;
}

/** From the chat: nobody is linked to it any more, and each is told on the site. Returns how many were. */
export async function unlinkChat(ctx: NotificationContext, chatId: string): Promise<number> {
  const [rows] = await ctx.db.query(
    `DELETE FROM shared.notification_channels WHERE channel = 'TELEGRAM' AND address = $1 RETURNING user_id, user_id || ':' || now() AS id`,
    [chatId],
  );
  for (const { user_id, id } of rows) {
    await notify(ctx, { userId: user_id, template: 'main.telegramUnlinked', reference: id });
  }
  return rows.length;
}

/** The people whose trusted chat this is. */
export async function linkedTo(ctx: SecretContext, chatId: string): Promise<string[]> {
  const rows: Array<{ user_id: string }> = await ctx.db.query(
    `SELECT user_id FROM shared.notification_channels WHERE channel = 'TELEGRAM' AND address = $1 AND state <> 'PHONE_CHANGED'`,
    [chatId],
  );
  return rows.map((row) => row.user_id);
}
