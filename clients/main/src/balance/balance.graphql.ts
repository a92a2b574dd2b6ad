import { graphql } from '@alif24/client-shared/graphql';

export const balance = graphql(`
  query MainBalance($after: String) {
    me {
      id
      balance {
        amount
        isFrozen
        movements(first: 20, after: $after) {
          edges {
            node {
              id
              amount
              purpose
              reason
              balance
              createdAt
            }
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
    topUpOptions {
      providers
      minimum
      maximum
    }
    topUps(first: 1) {
      edges {
        node {
          id
          amount
          provider
          state
          checkoutUrl
        }
      }
    }
  }
`);

/** In a query of its own: when the schools' platform is down, the balance is still there. */
export const familyBills = graphql(`
  query MainFamilyBills {
    familyBills(state: ISSUED, first: 50) {
      edges {
        node {
          id
          title
          amount
          dueOn
          isOverdue
          state
          student {
            id
            displayName
          }
          organization {
            id
            displayName
          }
        }
      }
    }
  }
`);

export const createTopUp = graphql(`
  mutation MainCreateTopUp($input: CreateTopUpInput!) {
    createTopUp(input: $input) {
      id
      amount
      provider
      state
      checkoutUrl
    }
  }
`);

export const topUp = graphql(`
  query MainTopUp($id: ID!) {
    topUp(id: $id) {
      id
      amount
      provider
      state
      checkoutUrl
    }
  }
`);

export const payBill = graphql(`
  mutation MainPayBill($input: PayBillInput!) {
    payBill(input: $input) {
      id
      state
      isOverdue
    }
  }
`);
