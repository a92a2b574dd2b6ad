import { Allow, signedIn } from '@alif24/subgraph-shared/auth';
import type { Context } from '@alif24/subgraph-shared/server';
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { Game } from '../game-round/game-round.entity.ts';
import { weekOf } from './game-leaderboard.service.ts';
import { GameLeaderboard, GamePeriod } from './game-leaderboard.type.ts';

@Resolver(() => GameLeaderboard)
export class GameLeaderboardResolver {
  @Allow(signedIn)
  @Query(() => GameLeaderboard, { description: 'Who played how well lately; for anybody who is signed in.' })
  gameLeaderboard(
    @Ctx() ctx: Context,
    @Arg('game', () => Game, { description: 'The game.' }) game: Game,
    @Arg('period', () => GamePeriod, { defaultValue: GamePeriod.WEEK, description: 'Which rounds count.' })
    _period: GamePeriod,
  ) {
    return weekOf(ctx, game);
  }
}
