import { graphql } from '@alif24/client-shared/graphql';

export const mathMonsterSums = graphql(`
  fragment GamesMathMonsterSums on GameRound {
    id
    level
    finishedAt
    score
    stars
    coins
    mathMonster {
      problems {
        index
        text
      }
      results {
        index
        answer
        isCorrect
        correctAnswer
      }
    }
  }
`);

export const mathMonsterRound = graphql(`
  query GamesMathMonsterRound($id: ID!) {
    gameRound(id: $id) {
      ...GamesMathMonsterSums
    }
  }
`);

export const strikeMonster = graphql(`
  mutation GamesStrikeMonster($input: StrikeMonsterInput!) {
    strikeMonster(input: $input) {
      ...GamesMathMonsterSums
    }
  }
`);
