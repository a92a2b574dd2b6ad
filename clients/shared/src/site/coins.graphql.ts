import { graphql } from '../graphql/index.ts';

export const coins = graphql(`
  query SharedCoins {
    me {
      id
      coins {
        balance
      }
    }
  }
`);
