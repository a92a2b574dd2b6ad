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

export const coinsChanged = graphql(`
  subscription SharedCoinsChanged {
    coinsChanged {
      sequence
      student {
        id
        coins {
          balance
          held
          available
          isFrozen
          sequence
        }
      }
    }
  }
`);
