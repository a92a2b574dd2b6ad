import type { Job } from '@alif24/subgraph-shared/jobs';
import { answerChat, fillIn, type Invitation, inLocale } from '@alif24/subgraph-shared/notifications';
import type { Context } from '@alif24/subgraph-shared/server';
import { AppError, type Locale } from '@alif24/subgraph-shared/utils';
import { pageUrl } from '../olympiad/page-url.rules.ts';
import { snapshotsOf } from './live-quiz.service.ts';
import { quizInvitationTexts } from './live-quiz-invitation.texts.ts';
import { quizIdOfPin } from './live-quiz-pin.service.ts';

const say = (locale: Locale, word: keyof typeof quizInvitationTexts, parameters: Record<string, string> = {}) =>
  fillIn(inLocale(quizInvitationTexts[word], locale), parameters);

/** What the bot's link to a quiz is answered with: a button into its room. A chat may try as many wrong PINs as somebody on the site. */
export const answerQuizInvitation: Job<Context, Invitation> = {
  name: 'olimp.answer-quiz-invitation',
  async run(ctx, { chatId, id: pin, locale }) {
    const room = await titleBehind(ctx, pin, `chat ${chatId}`);
    if (room.is === 'open') {
      const button = { text: say(locale, 'enter'), url: pageUrl(ctx, `/join/${pin}`) };
      return answerChat(ctx, { chatId, text: say(locale, 'open', { title: room.title }), buttons: [button] });
    }
    const button = { text: say(locale, 'type'), url: pageUrl(ctx, '/') };
    await answerChat(ctx, { chatId, text: say(locale, room.is), buttons: [button] });
  },
};

async function titleBehind(
  ctx: Context,
  pin: string,
  source: string,
): Promise<{ is: 'open'; title: string } | { is: 'none' | 'tooMany' }> {
  try {
    const quizId = await quizIdOfPin(ctx, pin, source);
    const quiz = quizId && (await ctx.load(snapshotsOf, quizId));
    return quiz ? { is: 'open', title: quiz.title } : { is: 'none' };
  } catch (error) {
    if (error instanceof AppError && error.code === 'TOO_MANY_ATTEMPTS') return { is: 'tooMany' };
    throw error;
  }
}
