import { requireScreenTime } from '@alif24/subgraph-shared/activity';
import { inTransaction } from '@alif24/subgraph-shared/database';
import type { Context } from '@alif24/subgraph-shared/server';
import { AppError } from '@alif24/subgraph-shared/utils';
import { Game, GameRound } from '../game-round/game-round.entity.ts';
import { finishRound, lockOwnRound } from '../game-round/game-round.service.ts';
import type { FlipCardsInput } from './letter-memory.input.ts';
import { addTurn, deal, isPair, judge, replay, type Turn } from './letter-memory.rules.ts';
import type { LetterMemoryBoard, MemoryFlip } from './letter-memory.type.ts';

/** Turns cards over and tells what they show. INVALID_MOVES, with nothing stored, for cards that do not lie face down; TIME_IS_UP. */
export async function flipCards(ctx: Context, input: FlipCardsInput): Promise<MemoryFlip> {
  const { roundId, first, second = null } = input;
  await requireScreenTime(ctx, 'GAME', 'GAMES', { isBegun: true });
  return inTransaction(ctx, async (tx) => {
    const round = await lockOwnRound(tx, roundId, Game.LETTER_MEMORY);
    if (round.finishedAt) throw new AppError('ROUND_FINISHED', 'All pairs of this round are found.');
    const cards = cardsOf(round);
    const moves = addTurn(round.moves as Turn[], first, second);
    const { turns, isFinished } = replay(cards, moves);
    round.moves = moves;
    // A pair found at the first look each time would be all right: so many pairs of so many turns.
    const found = { correct: cards.length / 2, total: turns };
    if (isFinished) await finishRound(tx, round, { ...judge(cards, turns, round.level), ...found });
    else await tx.db.update(GameRound, { id: round.id }, { moves: moves as never });
    const isMatch = second === null ? null : isPair(cards, first, second);
    const shown = (at: number) => ({ position: at, letter: cards[at]?.letter ?? null, isMatched: isMatch === true });
    return { first: shown(first), second: second === null ? null : shown(second), isMatch, round };
  });
}

/** The table as the pupil may see it; null for a round of another game. */
export function boardOf(round: GameRound): LetterMemoryBoard | null {
  if (round.game !== Game.LETTER_MEMORY) return null;
  const dealt = cardsOf(round);
  const { matched, open, turns } = replay(dealt, round.moves as Turn[]);
  const cards = dealt.map(({ letter }, position) => {
    const isMatched = matched.has(position);
    return { position, letter: isMatched || position === open ? letter : null, isMatched };
  });
  return { cards, turns };
}

function cardsOf({ seed, level, language }: GameRound) {
  return deal(seed, level, language as string);
}
