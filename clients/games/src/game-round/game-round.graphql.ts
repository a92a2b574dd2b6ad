import { graphql } from '@alif24/client-shared/graphql';

export const startGameRound = graphql(`
  mutation GamesStartGameRound($input: StartGameRoundInput!) {
    startGameRound(input: $input) {
      id
      game
    }
  }
`);

export const myGameScores = graphql(`
  query GamesMyScores {
    me {
      id
      gameScores {
        game
        bestScore
        bestStars
        rounds
      }
    }
  }
`);

export const roundResult = graphql(`
  query GamesRoundResult($id: ID!) {
    gameRound(id: $id) {
      id
      game
      level
      language
      finishedAt
      score
      stars
      coins
      letterMemory {
        turns
      }
      mathMonster {
        problems {
          index
          text
        }
        results {
          index
          isCorrect
          correctAnswer
        }
      }
    }
  }
`);
