import { graphql } from '@alif24/client-shared/graphql';

export const myLetterProgress = graphql(`
  query HarfLetterProgress {
    me {
      id
      letterProgress {
        attempts
        correct
        state
        lastPractisedAt
        letter {
          id
        }
      }
    }
    alphabets {
      language
      name
      letters {
        id
        upper
        lower
      }
      signs {
        id
        upper
        lower
      }
    }
  }
`);
