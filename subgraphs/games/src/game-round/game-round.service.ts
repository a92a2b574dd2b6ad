import { randomUUID } from 'node:crypto';
import { recordActivity, requireScreenTime } from '@alif24/subgraph-shared/activity';
import { Locale, requireCaller } from '@alif24/subgraph-shared/auth';
import { rewardCoins } from '@alif24/subgraph-shared/payments';
import type { Context } from '@alif24/subgraph-shared/server';
import { AppError, badInput } from '@alif24/subgraph-shared/utils';
import { In } from 'typeorm';
import { Game, GameRound } from './game-round.entity.ts';
import type { StartGameRoundInput } from './game-round.input.ts';

export interface Judgement {
  /** Points, 0 or more. */
  score: number;
  /** 1 to 3. */
  stars: number;
  /** What it is worth before the cap of the day. */
  coins: number;
}

/** Deals a round. BAD_USER_INPUT for another level than 1 to 3, TIME_IS_UP. */
export async function startGameRound(ctx: Context, { game, level, language }: StartGameRoundInput): Promise<GameRound> {
  const { userId: studentId } = requireCaller(ctx);
  if (level < 1 || level > 3) throw badInput('A level is from 1 to 3.', 'level');
  await requireScreenTime(ctx, 'GAME', 'GAMES');
  const alphabet = game === Game.LETTER_MEMORY ? (language ?? Locale.UZ_LATN) : null;
  return ctx.db.save(ctx.db.create(GameRound, { studentId, game, level, language: alphabet, seed: randomUUID() }));
}

/** Rounds by id; null for those of other pupils. */
export async function roundsById(ctx: Context, ids: readonly string[]): Promise<Array<GameRound | null>> {
  const { userId: studentId } = requireCaller(ctx);
  const rounds = await ctx.db.find(GameRound, { where: { id: In([...ids]), studentId } });
  const byId = new Map(rounds.map((round) => [round.id, round]));
  return ids.map((id) => byId.get(id) ?? null);
}

/** The caller's round, held until the transaction ends so that moves come one after another. NOT_FOUND for another game. */
export async function lockOwnRound(tx: Context, id: string, game: Game): Promise<GameRound> {
  const { userId: studentId } = requireCaller(tx);
  const round = await tx.db.findOne(GameRound, { where: { id, studentId, game }, lock: { mode: 'pessimistic_write' } });
  if (!round) throw new AppError('NOT_FOUND', 'You have no such round.');
  return round;
}

/** Ends a round that `lockOwnRound` holds, with its last moves in it, and pays for it within the cap of the day. `correct` of `total` is what parents see. */
export async function finishRound(
  tx: Context,
  round: GameRound,
  judgement: Judgement & { correct: number; total: number },
): Promise<GameRound> {
  const { score, stars, correct, total } = judgement;
  const { id: reference, studentId, game: topic } = round;
  await recordActivity(tx, {
    ...{ studentId, platform: 'GAMES', kind: 'GAME_PLAYED', topic, correct, total, reference },
  });
  const coins =
    judgement.coins > 0
      ? await rewardCoins(tx, { studentId, units: judgement.coins, source: 'games.round', reference })
      : 0;
  return tx.db.save(Object.assign(round, { score, stars, coins, finishedAt: new Date() }));
}
