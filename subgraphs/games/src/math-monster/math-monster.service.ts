import { countOwnMinute, requireScreenTime } from '@alif24/subgraph-shared/activity';
import { inTransaction } from '@alif24/subgraph-shared/database';
import type { Context } from '@alif24/subgraph-shared/server';
import { AppError } from '@alif24/subgraph-shared/utils';
import { Game, type GameRound } from '../game-round/game-round.entity.ts';
import { finishRound, lockOwnRound } from '../game-round/game-round.service.ts';
import type { StrikeMonsterInput } from './math-monster.input.ts';
import { countRight, deal, judge, orderMoves, textOf } from './math-monster.rules.ts';
import type { MathMonsterFight } from './math-monster.type.ts';

/** Ten sums take a slow child less. */
const FRESH_MILLISECONDS = 15 * 60_000;

/**
 * Judges the moves of a whole round and pays. The same moves again give the same result; others ROUND_FINISHED.
 * INVALID_MOVES, with nothing stored, for a log that does not fit the round; TIME_IS_UP for one that was dealt long ago.
 */
export async function strikeMonster(ctx: Context, { roundId, moves }: StrikeMonsterInput): Promise<GameRound> {
  return inTransaction(ctx, async (tx) => {
    const round = await lockOwnRound(tx, roundId, Game.MATH_MONSTER);
    const answers = orderMoves(moves);
    if (round.finishedAt) {
      if (answers.every((answer, index) => answer === round.moves[index])) return round;
      throw new AppError('ROUND_FINISHED', 'This round is over.');
    }
    const { seed, level, startedAt } = round;
    // Begun in time it may be finished; rounds that were dealt ahead are no way around the time for play.
    if (Date.now() - startedAt.getTime() < FRESH_MILLISECONDS) await countOwnMinute(tx, 'GAME', 'GAMES');
    else await requireScreenTime(tx, 'GAME', 'GAMES', { isBegun: true });
    const problems = deal(seed, level);
    const judgement = { ...judge(problems, answers, level), ...countRight(problems, answers) };
    return finishRound(tx, Object.assign(round, { moves: answers }), judgement);
  });
}

/** The sums as the pupil may see them; null for a round of another game. */
export function fightOf({ game, seed, level, moves, finishedAt }: GameRound): MathMonsterFight | null {
  if (game !== Game.MATH_MONSTER) return null;
  const problems = deal(seed, level);
  return {
    problems: problems.map((problem, index) => ({ index, text: textOf(problem) })),
    results:
      finishedAt &&
      problems.map(({ answer: correctAnswer }, index) => {
        const answer = moves[index] as number;
        return { index, answer, isCorrect: answer === correctAnswer, correctAnswer };
      }),
  };
}
