import { graphql } from '@alif24/client-shared/graphql';

export const coinLine = graphql(`
  fragment MainCoinLine on CoinMovement {
    id
    kind
    amount
    held
    source
    whyKey
    whyParameters(locale: $locale)
    createdAt
    grantedBy {
      id
      displayName
    }
  }
`);

export const myCoins = graphql(`
  query MainMyCoins($locale: Locale!, $after: String) {
    me {
      id
      coins {
        balance
        held
        available
        isFrozen
        sequence
        streak {
          days
          isTodayDone
          restDay
        }
        earnedToday {
          source
          coins
          dayCap
        }
        statement(first: 20, after: $after) {
          edges {
            node {
              ...MainCoinLine
            }
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
    earningRules {
      source
      coinsPerUnit
      mostPerEvent
      dayCap
    }
  }
`);

export const childCoins = graphql(`
  query MainChildCoins($id: ID!, $locale: Locale!, $after: String) {
    user(id: $id) {
      id
      displayName
      fullName
      coins {
        balance
        held
        available
        isFrozen
        sequence
        streak {
          days
          isTodayDone
          restDay
        }
        statement(first: 20, after: $after) {
          totalCount
          edges {
            node {
              ...MainCoinLine
            }
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
    earningRules {
      source
      coinsPerUnit
      mostPerEvent
      dayCap
    }
  }
`);
