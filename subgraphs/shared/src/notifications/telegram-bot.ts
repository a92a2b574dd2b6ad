import { Bot, type Context as Update } from 'grammy';
import { inTransaction } from '../database/index.ts';
import type { Locale } from '../utils/index.ts';
import { botWords } from './bot-texts.ts';
import { setChatState } from './channels.ts';
import type { NotificationContext } from './context.ts';
import { askPlatform } from './invitations.ts';
import { saveSettings, settingsOf } from './preferences.ts';
import type { TelegramSettings } from './telegram-api.ts';
import { linkChat, linkedTo, unlinkChat } from './telegram-link.ts';
import { fillIn, inLocale } from './templates.ts';

const LANGUAGES: Readonly<Record<string, Locale>> = { uz: 'UZ_LATN', kr: 'UZ_CYRL', ru: 'RU', en: 'EN' };

/**
 * The bot, deaf until it is given updates. What an update does is stored together with its number, so it is done once however often it comes; what is
 * answered says nothing of anybody, for a chat may be anyone's.
 */
export function createBot(settings: TelegramSettings, context: () => NotificationContext): Bot {
  const { token, url, username } = settings;
  const bot = new Bot(token, {
    client: { apiRoot: url, timeoutSeconds: 60 },
    botInfo: { id: Number(token.split(':')[0]), is_bot: true, first_name: 'Alif24', username } as never,
  });
  bot.use(async (update) => {
    const ctx = context();
    const answer = await inTransaction(ctx, async (tx) => {
      const isNew: unknown[] = await tx.db.query(
        'INSERT INTO shared.telegram_updates (update_id) VALUES ($1) ON CONFLICT DO NOTHING RETURNING update_id',
        [update.update.update_id],
      );
      return isNew.length > 0 ? answerTo(tx, update) : null;
    });
    // Whoever does not get the answer asks again; the update itself is done.
    if (answer) await update.reply(answer).catch(() => ctx.log.warn({}, 'the bot could not answer'));
  });
  return bot;
}

async function answerTo(ctx: NotificationContext, update: Update): Promise<string | null> {
  const chat = update.chat;
  if (chat?.type !== 'private') return null; // what is said in a group is read by all of it
  const chatId = String(chat.id);
  if (update.myChatMember) {
    const isBlocked = update.myChatMember.new_chat_member.status === 'kicked';
    await setChatState(ctx, chatId, isBlocked ? 'BLOCKED' : 'ACTIVE');
    return null;
  }
  const [, command = '', argument = ''] = /^\/([a-z]+)(?:@\w+)?(?:\s+(\S+))?/i.exec(update.message?.text ?? '') ?? [];
  const spoken = update.from?.language_code?.slice(0, 2) ?? '';
  const said = async (word: keyof typeof botWords) =>
    fillIn(inLocale(botWords[word], await localeOf(ctx, chatId, LANGUAGES[spoken] ?? 'UZ_LATN')), {
      site: ctx.settings.siteUrl,
    });
  const chosen = Object.hasOwn(LANGUAGES, command) ? LANGUAGES[command] : undefined;
  if (chosen) {
    for (const userId of await linkedTo(ctx, chatId)) await saveSettings(ctx, userId, { locale: chosen });
    return inLocale(botWords.language, chosen);
  }
  if (command === 'start' && argument) {
    const [userIds, locale] = [
      await linkedTo(ctx, chatId),
      await localeOf(ctx, chatId, LANGUAGES[spoken] ?? 'UZ_LATN'),
    ];
    const asked = await askPlatform(ctx, argument, { chatId, userIds, locale });
    if (asked) return asked === true ? null : said(asked);
    const attempt = await linkChat(ctx, chatId, argument);
    return said(attempt);
  }
  if (command === 'start') await setChatState(ctx, chatId, 'ACTIVE');
  if (command === 'stop') return said((await unlinkChat(ctx, chatId)) > 0 ? 'stopped' : 'nothingToStop');
  return said((await linkedTo(ctx, chatId)).length > 0 ? 'helpLinked' : 'help');
}

/** The language of the first who is linked to the chat; what Telegram says of a stranger. */
async function localeOf(ctx: NotificationContext, chatId: string, otherwise: Locale): Promise<Locale> {
  const [userId] = await linkedTo(ctx, chatId);
  if (!userId) return otherwise;
  const { locale } = await settingsOf(ctx, userId);
  if (locale) return locale;
  const [user] = await ctx.db.query('SELECT locale FROM shared.users WHERE id = $1', [userId]);
  return user?.locale ?? otherwise;
}
