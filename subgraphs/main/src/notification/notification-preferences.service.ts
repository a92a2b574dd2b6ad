import { requireCaller } from '@alif24/subgraph-shared/auth';
import { inTransaction } from '@alif24/subgraph-shared/database';
import {
  type Choice,
  channelStatesOf,
  isAtLeast,
  isWanted,
  makeTelegramLink,
  NOTICE_TYPES,
  OUTSIDE,
  quietOf,
  retryEmail,
  saveChoices,
  saveSettings,
  settingsOf,
  unlinkTelegram,
  waysOutOf,
} from '@alif24/subgraph-shared/notifications';
import type { Context } from '@alif24/subgraph-shared/server';
import { badInput } from '@alif24/subgraph-shared/utils';
import type { UpdateNotificationPreferencesInput } from './notification-preferences.input.ts';
import type { NotificationPreferences, TelegramChatLink } from './notification-preferences.type.ts';

/** The caller's preferences, with what holds where they chose nothing. */
export async function preferencesOf(ctx: Context): Promise<NotificationPreferences> {
  const { userId } = requireCaller(ctx);
  const ways = await waysOutOf(ctx, userId);
  const settings = await settingsOf(ctx, userId);
  const { telegram, email, address } = await channelStatesOf(ctx, userId);
  const quiet = quietOf(settings.quiet, ctx.settings.quietHours);
  return {
    choices: NOTICE_TYPES.filter((type) => type !== 'SECURITY').flatMap((type) =>
      OUTSIDE.map((channel) => ({ type, channel, isOn: isWanted(ways, type, channel) })),
    ),
    quietFrom: quiet.from,
    quietUntil: quiet.until,
    locale: settings.locale,
    isCodeByTelegram: settings.codesByTelegram,
    telegram,
    email,
    emailAddress: address,
  };
}

/** Changes the caller's preferences. BAD_USER_INPUT for a choice about SECURITY, and for less quiet than the platform keeps. */
export async function updatePreferences(
  ctx: Context,
  input: UpdateNotificationPreferencesInput,
): Promise<NotificationPreferences> {
  const { userId } = requireCaller(ctx);
  const choices = input.choices ?? [];
  if (choices.some(({ type }) => type === 'SECURITY')) throw badInput('Warnings are always sent.', 'choices');
  const before = await preferencesOf(ctx);
  const quiet = { from: input.quietFrom ?? before.quietFrom, until: input.quietUntil ?? before.quietUntil };
  const isQuietChanged = quiet.from !== before.quietFrom || quiet.until !== before.quietUntil;
  if (isQuietChanged && !isAtLeast(quiet, ctx.settings.quietHours)) {
    const { from, until } = ctx.settings.quietHours;
    throw badInput(`It is quiet at least from ${from} until ${until}.`, 'quietFrom');
  }
  await inTransaction(ctx, async (tx) => {
    await saveChoices(tx, userId, choices as Choice[]);
    await saveSettings(tx, userId, {
      ...(isQuietChanged && { quiet }),
      locale: input.locale ?? null,
      codesByTelegram: input.isCodeByTelegram ?? undefined,
    });
    if (input.isEmailRetried) await retryEmail(tx, userId);
  });
  return preferencesOf(ctx);
}

/** A link for the caller's chat. NOT_CONFIGURED without a bot. */
export function linkChat(ctx: Context): Promise<TelegramChatLink> {
  return makeTelegramLink(ctx, requireCaller(ctx).userId);
}

export async function unlinkChat(ctx: Context): Promise<NotificationPreferences> {
  await unlinkTelegram(ctx, requireCaller(ctx).userId);
  return preferencesOf(ctx);
}
