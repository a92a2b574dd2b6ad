import { graphql } from '@alif24/client-shared/graphql';

export const gameLeaderboard = graphql(`
  query GamesLeaderboard($game: Game!) {
    gameLeaderboard(game: $game, period: WEEK) {
      game
      entries {
        rank
        score
        rounds
        player {
          id
          displayName
        }
      }
      me {
        rank
        score
        rounds
        player {
          id
          displayName
        }
      }
    }
  }
`);
