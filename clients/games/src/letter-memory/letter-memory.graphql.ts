import { graphql } from '@alif24/client-shared/graphql';

export const letterMemoryTable = graphql(`
  fragment GamesLetterMemoryTable on GameRound {
    id
    level
    language
    finishedAt
    score
    stars
    coins
    letterMemory {
      turns
      cards {
        position
        letter
        isMatched
      }
    }
  }
`);

export const letterMemoryRound = graphql(`
  query GamesLetterMemoryRound($id: ID!) {
    gameRound(id: $id) {
      ...GamesLetterMemoryTable
    }
  }
`);

export const flipCards = graphql(`
  mutation GamesFlipCards($input: FlipCardsInput!) {
    flipCards(input: $input) {
      isMatch
      first {
        position
        letter
      }
      second {
        position
        letter
      }
      round {
        ...GamesLetterMemoryTable
      }
    }
  }
`);
