import { takeTry } from '../auth/index.ts';
import { enqueue, type Job } from '../jobs/index.ts';
import type { Locale } from '../utils/index.ts';
import type { NotificationContext } from './context.ts';
import { type ChatButton, sendTelegram } from './telegram-api.ts';

/** A chat that opened a link of the bot to something of a platform: `https://t.me/<bot>?start=<word>_<id>`. */
export interface Invitation {
  chatId: string;
  /** What the link leads to. */
  id: string;
  /** The language of whoever asks. */
  locale: Locale;
  /** Those whose trusted chat it is. */
  userIds: string[];
}

/**
 * Which platform answers for which word of a link, by a job: the bot runs where its token is, and what it is asked about lies in the tables of
 * others, who know it and not the token.
 */
const ANSWERED_BY: Readonly<Record<string, { job: string; id: RegExp }>> = {
  olympiad: { job: 'olimp.answer-invitation', id: /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/ },
  // By its PIN.
  quiz: { job: 'olimp.answer-quiz-invitation', id: /^\d{6}$/ },
};

const LINK = /^([a-z]+)_([0-9a-f-]+)$/i;
const MOST = { most: 30, seconds: 600 };

/** Has a platform answer a link into it. False for a link that is none; TOO_MANY_ATTEMPTS when a chat asks all the time. To be called in a transaction. */
export async function askPlatform(
  ctx: NotificationContext,
  argument: string,
  asked: Omit<Invitation, 'id'>,
): Promise<boolean | 'TOO_MANY_ATTEMPTS'> {
  const [, word = '', given = ''] = LINK.exec(argument) ?? [];
  const answered = Object.hasOwn(ANSWERED_BY, word) ? ANSWERED_BY[word] : undefined;
  const id = given.toLowerCase();
  if (!answered?.id.test(id)) return false;
  if ((await takeTry(ctx, { subject: `invitation:${asked.chatId}`, ...MOST })) > 0) return 'TOO_MANY_ATTEMPTS';
  const payload: Invitation = { ...asked, id };
  await enqueue(ctx, answered.job, payload, { lane: 'CODE', attempts: 5 });
  return true;
}

interface ChatAnswer {
  chatId: string;
  text: string;
  buttons: ChatButton[];
}

const ANSWER = 'notifications.answer-chat';

/** Has the bot say something into a chat that asked, with buttons under it that open pages; in the transaction of `ctx`. */
export const answerChat = (ctx: NotificationContext, answer: ChatAnswer): Promise<void> =>
  enqueue(ctx, ANSWER, answer, { lane: 'CODE', attempts: 5 });

export const chatAnswers: Job<NotificationContext, ChatAnswer> = {
  name: ANSWER,
  async run({ settings: { telegram }, log }, { chatId, text, buttons }, { isLastAttempt }) {
    if (!telegram) return;
    const outcome = await sendTelegram(telegram, chatId, text, buttons);
    // Whoever gets no answer asks again, and nothing of theirs is kept for it.
    if (outcome.is === 'SENT' || outcome.is === 'UNREACHABLE' || outcome.is === 'REFUSED') return;
    if (isLastAttempt) log.warn({ why: outcome.is }, 'the bot could not answer');
    else throw new Error('Telegram takes nothing now.');
  },
};
