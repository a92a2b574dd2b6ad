import { Api, GrammyError } from 'grammy';
import type { Settings } from '../settings/index.ts';
import type { Outcome } from './context.ts';

export type TelegramSettings = NonNullable<Settings['telegram']>;

const SECONDS = 10;
/** https://core.telegram.org/bots/api: texts are at most this long. */
const MOST_CHARACTERS = 4_096;

const apiOf = ({ token, url }: TelegramSettings) => new Api(token, { apiRoot: url, timeoutSeconds: SECONDS });

/** A button under a message that opens a page in the browser, where its person is signed in. */
export interface ChatButton {
  text: string;
  url: string;
}

/** Sends plain text, which needs no escaping, so that every apostrophe arrives as it is, with a row for each button. Never throws. */
export async function sendTelegram(
  settings: TelegramSettings,
  chatId: string,
  text: string,
  buttons: readonly ChatButton[] = [],
): Promise<Outcome> {
  try {
    await apiOf(settings).sendMessage(chatId, text.slice(0, MOST_CHARACTERS), {
      link_preview_options: { is_disabled: true },
      ...(buttons.length > 0 && { reply_markup: { inline_keyboard: buttons.map((button) => [button]) } }),
    });
    return { is: 'SENT' };
  } catch (error) {
    return outcomeOf(error);
  }
}

function outcomeOf(error: unknown): Outcome {
  if (!(error instanceof GrammyError)) return { is: 'DOWN', why: 'TELEGRAM_UNREACHABLE' };
  const { error_code: code, parameters, description } = error;
  if (code === 429) return { is: 'WAIT', seconds: parameters.retry_after ?? 1 };
  if (code === 403 || (code === 400 && /chat not found|chat_id is empty|user not found/i.test(description)))
    return { is: 'UNREACHABLE', why: 'TELEGRAM_BLOCKED' };
  // A wrong token, or trouble of Telegram's own: nothing is wrong with this message.
  if (code === 401 || code === 404 || code >= 500) return { is: 'DOWN', why: `TELEGRAM_${code}` };
  return { is: 'REFUSED', why: `TELEGRAM_${code}` };
}
