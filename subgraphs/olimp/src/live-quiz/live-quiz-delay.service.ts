import { timingSafeEqual } from 'node:crypto';
import { keyedHash } from '@alif24/subgraph-shared/auth';
import type { Context } from '@alif24/subgraph-shared/server';
import { badInput } from '@alif24/subgraph-shared/utils';
import { delayOf, type QuizPlayer } from './engine/state.ts';
import type { LiveQuizDelay } from './live-quiz.type.ts';
import type { MeasureLiveQuizDelayInput } from './live-quiz-player.input.ts';
import { admit, requirePerson } from './live-quiz-player.service.ts';
import { roomOf } from './live-quiz-rooms.ts';
import type { LiveQuizView } from './live-quiz-view.ts';

/**
 * Measures how long the way to a player is, by our clock alone: an echo that we gave out comes back. It is the player's own and good once, so nobody takes
 * another's long way for theirs; and who holds it back gains the cap and no more. Without an echo it gives out the first one. FORBIDDEN, PLAYER_REMOVED,
 * BAD_USER_INPUT for an echo that is not ours.
 */
export async function measureLiveQuizDelay(ctx: Context, input: MeasureLiveQuizDelayInput): Promise<LiveQuizDelay> {
  const playerToken = input.playerToken ?? null;
  const { clock } = roomOf(ctx, input.quizId);
  const arrived = clock.isKnown ? clock.now() : 0;
  const room = await admit(ctx, input.quizId, playerToken);
  const { echo } = input;
  if (!echo) {
    const view = room.view as LiveQuizView;
    const player = view.state.players.get(requirePerson(ctx, view, playerToken).id) as QuizPlayer;
    return delayIn(ctx, player, { quizId: view.quiz.id, now: clock.now() });
  }
  let playerId = '';
  const view = await room.change({
    want(draft) {
      playerId = requirePerson(ctx, draft, playerToken).id;
      const { turn, sentAt } = readEcho(ctx, echo, { quizId: draft.quiz.id, playerId });
      return { kind: 'measure', playerId, turn, milliseconds: arrived - sentAt };
    },
  });
  return delayIn(ctx, view.state.players.get(playerId) as QuizPlayer, { quizId: view.quiz.id, now: clock.now() });
}

function delayIn(ctx: Context, player: QuizPlayer, { quizId, now }: { quizId: string; now: number }): LiveQuizDelay {
  const parts = [String(player.measured), String(Math.round(now))];
  const seal = sealOf(ctx, { quizId, playerId: player.id }, parts);
  return { echo: [...parts, seal.toString('base64url')].join('.'), milliseconds: delayOf(player) };
}

function readEcho(ctx: Context, echo: string, of: { quizId: string; playerId: string }) {
  const [turn = '', sentAt = '', seal = ''] = echo.split('.');
  const given = Buffer.from(seal, 'base64url');
  const right = sealOf(ctx, of, [turn, sentAt]);
  if (given.length !== right.length || !timingSafeEqual(given, right))
    throw badInput('This is no echo of ours.', 'echo');
  return { turn: Number(turn), sentAt: Number(sentAt) };
}

const sealOf = (ctx: Context, { quizId, playerId }: { quizId: string; playerId: string }, parts: string[]) =>
  keyedHash(ctx, 'live-quiz-echo', quizId, playerId, ...parts).subarray(0, 16);
