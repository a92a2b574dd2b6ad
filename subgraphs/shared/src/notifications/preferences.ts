import type { CallerContext } from '../auth/index.ts';
import type { Locale } from '../utils/index.ts';
import { isAtLeast, type QuietHours } from './quiet-hours.ts';
import type { NoticeType } from './template.ts';

/** The ways out of the site that a person may switch for each type; a code by SMS is asked for and no matter of taste. */
export const OUTSIDE = ['TELEGRAM', 'EMAIL'] as const;
export type Outside = (typeof OUTSIDE)[number];

/** By what a person can be reached, and what they chose. */
export interface WaysOut {
  channels: Outside[];
  /** `COINS:EMAIL` → chosen or not; what is not in it was left to us. */
  choices: Readonly<Record<string, boolean>>;
}

/** Where somebody can be reached now; one statement. */
export async function waysOutOf(ctx: CallerContext, userId: string): Promise<WaysOut> {
  return (await waysOutOfAll(ctx, [userId])).get(userId) ?? { channels: [], choices: {} };
}

/** The same of many people, by their ids; of nobody who was erased. One statement. */
export async function waysOutOfAll(ctx: CallerContext, userIds: readonly string[]): Promise<Map<string, WaysOut>> {
  const rows: Array<{ id: string; hasTelegram: boolean; hasEmail: boolean; choices: WaysOut['choices'] }> =
    await ctx.db.query(
      `SELECT u.id, (telegram.state IS NOT DISTINCT FROM 'ACTIVE') AS "hasTelegram",
            (u.email IS NOT NULL AND mail.address IS DISTINCT FROM u.email) AS "hasEmail",
            (SELECT coalesce(json_object_agg(type || ':' || channel, is_on), '{}') FROM shared.notification_choices c
              WHERE c.user_id = u.id) AS choices
       FROM shared.users u
       LEFT JOIN shared.notification_channels telegram ON telegram.user_id = u.id AND telegram.channel = 'TELEGRAM'
       LEFT JOIN shared.notification_channels mail ON mail.user_id = u.id AND mail.channel = 'EMAIL'
      WHERE u.id = ANY($1::uuid[])`,
      [userIds],
    );
  return new Map(
    rows.map(({ id, hasTelegram, hasEmail, choices }) => {
      const has: Record<Outside, boolean> = { TELEGRAM: hasTelegram, EMAIL: hasEmail };
      return [id, { channels: OUTSIDE.filter((channel) => has[channel]), choices }];
    }),
  );
}

/** Whether a notice of this type goes this way: warnings always, the rest as chosen; unless chosen, by e-mail only what the chat does not bring. */
export function isWanted({ channels, choices }: WaysOut, type: NoticeType, channel: Outside): boolean {
  if (type === 'SECURITY') return true;
  return (
    choices[`${type}:${channel}`] ?? (channel === 'TELEGRAM' || type === 'PAYMENTS' || !channels.includes('TELEGRAM'))
  );
}

export interface NotificationSettings {
  /** Null: the quiet hours of the platform. */
  quiet: QuietHours | null;
  /** Null: the language of the account. */
  locale: Locale | null;
  /** Sign-in codes come into the linked chat instead of by SMS. */
  codesByTelegram: boolean;
}

export async function settingsOf(ctx: CallerContext, userId: string): Promise<NotificationSettings> {
  const [row] = await ctx.db.query(
    'SELECT quiet_from, quiet_until, locale, codes_by_telegram FROM shared.notification_settings WHERE user_id = $1',
    [userId],
  );
  return {
    quiet: row?.quiet_from ? { from: row.quiet_from, until: row.quiet_until } : null,
    locale: row?.locale ?? null,
    codesByTelegram: row?.codes_by_telegram ?? true,
  };
}

/** Changes what is given of a person's settings. */
export async function saveSettings(
  ctx: CallerContext,
  userId: string,
  { quiet, locale, codesByTelegram }: Partial<NotificationSettings>,
): Promise<void> {
  await ctx.db.query(
    `INSERT INTO shared.notification_settings AS s (user_id, quiet_from, quiet_until, locale, codes_by_telegram)
     VALUES ($1, $2, $3, $4, coalesce($5, true))
     ON CONFLICT (user_id) DO UPDATE SET quiet_from = coalesce($2, s.quiet_from), quiet_until = coalesce($3, s.quiet_until),
       locale = coalesce($4, s.locale), codes_by_telegram = coalesce($5, s.codes_by_telegram)`,
    [userId, quiet?.from ?? null, quiet?.until ?? null, locale ?? null, codesByTelegram ?? null],
  );
}

export interface Choice {
  type: Exclude<NoticeType, 'SECURITY'>;
  channel: Outside;
  isOn: boolean;
}

export async function saveChoices(ctx: CallerContext, userId: string, choices: readonly Choice[]): Promise<void> {
  for (const { type, channel, isOn } of choices) {
    await ctx.db.query(
      `INSERT INTO shared.notification_choices (user_id, type, channel, is_on) VALUES ($1, $2, $3, $4)
       ON CONFLICT (user_id, type, channel) DO UPDATE SET is_on = excluded.is_on`,
      [userId, type, channel, isOn],
    );
  }
}

/** A person's own quiet hours where they are at least the platform's, which may have been longer since. */
export const quietOf = (own: QuietHours | null, least: QuietHours): QuietHours =>
  own && isAtLeast(own, least) ? own : least;
