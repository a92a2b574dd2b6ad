import { graphql } from '@alif24/client-shared/graphql';

export const grantDesk = graphql(`
  query MainGrantDesk($after: String) {
    me {
      id
      classrooms {
        id
        name
        students(first: 100) {
          edges {
            node {
              id
              fullName
            }
          }
        }
      }
    }
    myGrantBudget {
      weeklyCoins
      given
      left
    }
    myCoinGrants(first: 20, after: $after) {
      edges {
        node {
          id
          coins
          reason
          note
          createdAt
          reversedAt
          student {
            id
            fullName
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const grantCoins = graphql(`
  mutation MainGrantCoins($input: GrantCoinsInput!) {
    grantCoins(input: $input) {
      id
      coins
      reason
      note
      createdAt
      reversedAt
      student {
        id
        fullName
      }
    }
  }
`);

export const reverseGrant = graphql(`
  mutation MainReverseGrant($input: ReverseGrantInput!) {
    reverseGrant(input: $input) {
      id
      reversedAt
    }
  }
`);
