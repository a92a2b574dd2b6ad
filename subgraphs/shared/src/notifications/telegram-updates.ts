import { createHash, timingSafeEqual } from 'node:crypto';
import type { Bot } from 'grammy';
import type { NotificationContext } from './context.ts';
import { createBot } from './telegram-bot.ts';

export const TELEGRAM_PATH = '/callbacks/telegram';

const ALLOWED = ['message', 'my_chat_member'] as const;
const LOCK = 240_002;
const RETRY_MILLISECONDS = 5_000;

interface Asked {
  method: string;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  body: Buffer;
}

/** Telegram's call of our webhook: 401 without its secret, compared in constant time, and then nothing is even read. */
export async function answerTelegram(
  ctx: NotificationContext,
  { method, headers, body }: Asked,
): Promise<{ status: number; body: object }> {
  const { telegram } = ctx.settings;
  const given = headers['x-telegram-bot-api-secret-token'];
  if (!telegram?.webhookSecret || typeof given !== 'string' || !isSame(given, telegram.webhookSecret))
    return { status: 401, body: { error: 'Not Telegram' } };
  const update = method === 'POST' ? parse(body) : null;
  if (!update) return { status: 400, body: { error: 'No update' } };
  await createBot(telegram, () => ctx).handleUpdate(update);
  return { status: 200, body: {} };
}

const hashOf = (text: string) => createHash('sha256').update(text).digest();
const isSame = (one: string, other: string) => timingSafeEqual(hashOf(one), hashOf(other));

function parse(body: Buffer): Parameters<Bot['handleUpdate']>[0] | null {
  try {
    const update = JSON.parse(body.toString('utf8')) as { update_id?: unknown };
    return Number.isSafeInteger(update?.update_id) ? (update as never) : null;
  } catch {
    return null;
  }
}

/**
 * Has Telegram's updates come: tells it where our webhook is, or asks for them where no webhook is wanted. One process of the platform asks, whoever
 * holds the lock; the others wait to take its place. Returns how to stop.
 */
export async function listenToTelegram(context: () => NotificationContext): Promise<() => Promise<void>> {
  const ctx = context();
  const { telegram, apiUrl } = ctx.settings;
  if (!telegram) return async () => {};
  const bot = createBot(telegram, context);
  bot.catch(() => ctx.log.error({}, 'an update of Telegram failed'));
  const stop = new AbortController();
  const { webhookSecret } = telegram;
  const work = webhookSecret
    ? () =>
        bot.api.setWebhook(`${apiUrl}${TELEGRAM_PATH}`, { secret_token: webhookSecret, allowed_updates: [...ALLOWED] })
    : () => poll(ctx, bot, stop.signal);
  const done = persist(ctx, work, stop.signal, webhookSecret !== null);
  return async () => {
    stop.abort();
    await done;
  };
}

/** Until stopped, or until it succeeded when once is enough. */
async function persist(ctx: NotificationContext, work: () => Promise<unknown>, signal: AbortSignal, isOnce: boolean) {
  while (!signal.aborted) {
    const isDone = await work().then(
      () => isOnce,
      () => {
        if (!signal.aborted) ctx.log.warn({}, 'Telegram cannot be listened to now');
        return false;
      },
    );
    if (isDone) return;
    await pause(signal);
  }
}

const pause = (signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, RETRY_MILLISECONDS);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });

/** Asks for updates while this process holds the lock; returns at once when another does. */
async function poll(ctx: NotificationContext, bot: Bot, signal: AbortSignal): Promise<void> {
  const connection = ctx.db.connection.createQueryRunner();
  try {
    const [{ isOurs }] = await connection.query('SELECT pg_try_advisory_lock($1) AS "isOurs"', [LOCK]);
    if (!isOurs) return;
    const end = () => void bot.stop().catch(() => {});
    signal.addEventListener('abort', end);
    // Whoever lost the connection lost the lock, and another may be asking by now.
    const watch = setInterval(() => connection.query('SELECT 1').catch(end), RETRY_MILLISECONDS);
    try {
      await bot.start({ allowed_updates: [...ALLOWED], timeout: 25 });
    } finally {
      clearInterval(watch);
      signal.removeEventListener('abort', end);
      await connection.query('SELECT pg_advisory_unlock($1)', [LOCK]).catch(() => {});
    }
  } finally {
    await connection.release();
  }
}
