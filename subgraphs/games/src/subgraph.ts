import { defineSubgraph } from '@alif24/subgraph-shared/server';
import { loadDemo } from './demo.ts';
import { GameLeaderboardResolver } from './game-leaderboard/game-leaderboard.resolver.ts';
import { GameRound } from './game-round/game-round.entity.ts';
import { GameRoundResolver } from './game-round/game-round.resolver.ts';
import { roundsById } from './game-round/game-round.service.ts';
import { LetterMemoryResolver } from './letter-memory/letter-memory.resolver.ts';
import { MathMonsterResolver } from './math-monster/math-monster.resolver.ts';
import { migrations } from './migrations/index.ts';
import { GamesStatisticsResolver } from './statistics/statistics.resolver.ts';
import { personalData } from './user/personal-data.ts';
import { UserGameScoresResolver } from './user/user.resolver.ts';

export const subgraph = defineSubgraph({
  name: 'games',
  port: 8004,
  entities: [GameRound],
  migrations,
  resolvers: [
    GamesStatisticsResolver,
    GameRoundResolver,
    LetterMemoryResolver,
    MathMonsterResolver,
    GameLeaderboardResolver,
    UserGameScoresResolver,
  ],
  references: { GameRound: (ctx, { id }) => ctx.load(roundsById, id) },
  personalData,
  demo: loadDemo,
});
