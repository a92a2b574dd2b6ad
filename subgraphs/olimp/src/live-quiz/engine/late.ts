import type { CommandOf } from './command.ts';
import type { QuizPlayer, QuizState } from './state.ts';

/** Pages send an answer again for a minute. What comes later than this says nothing of a lesson any more, and is not noted. */
export const LATEST_ANSWER_MILLISECONDS = 3_600_000;

/**
 * How many milliseconds after its question was over an answer came that reached us at `now` and was refused. Null when that is not why: the player is out,
 * has an answer that stands, or was not asked yet; or the clock stood still.
 */
export function lateBy(state: QuizState, command: CommandOf<'answer'>, now: number): number | null {
  const player = state.players.get(command.playerId);
  if (player?.status !== 'IN' || player.answers[command.number - 1]) return null;
  const over = overAt(state, player, command.number);
  if (over === null) return null;
  const late = Math.max(0, Math.floor(now) - over);
  return late > LATEST_ANSWER_MILLISECONDS ? null : late;
}

/** When a question was over for a player, or its time was; null when it goes on or was not asked. */
function overAt(state: QuizState, { place }: QuizPlayer, number: number): number | null {
  const { rules, phase, closesAt, pausedAt, finishedAt } = state;
  if (rules.pace === 'PLAYER') {
    if (finishedAt === null || place?.number !== number) return null;
    return Math.min(finishedAt, rules.deadline ?? finishedAt);
  }
  const isOpen = phase === 'QUESTION_OPEN' && number === state.number;
  if (isOpen) return pausedAt === null ? closesAt : null;
  return state.overAt[number - 1] ?? null;
}
