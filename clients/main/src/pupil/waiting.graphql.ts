import { graphql, type MainWaitingBillsQuery, type MainWaitingWishesQuery } from '@alif24/client-shared/graphql';

/** What children wish for and their parents have not answered yet. */
export const waitingWishes = graphql(`
  query MainWaitingWishes($locale: Locale!) {
    prizeRedemptions(states: [REQUESTED], first: 20) {
      totalCount
      edges {
        node {
          id
          price
          requestedAt
          student {
            id
            displayName
          }
          prize {
            id
            title(locale: $locale)
            picture
          }
        }
      }
    }
  }
`);

/** In a query of its own: when the schools' platform is down, the wishes are still there. */
export const waitingBills = graphql(`
  query MainWaitingBills {
    familyBills(state: ISSUED, first: 20) {
      totalCount
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

/** Asked anew after each bill that is paid. */
export const waitingMoney = graphql(`
  query MainWaitingMoney {
    me {
      id
      balance {
        amount
        isFrozen
      }
    }
    topUpOptions {
      providers
    }
  }
`);

export type Wish = MainWaitingWishesQuery['prizeRedemptions']['edges'][number]['node'];
export type Bill = MainWaitingBillsQuery['familyBills']['edges'][number]['node'];

export const approveWish = graphql(`
  mutation MainApproveWish($input: PrizeRedemptionInput!) {
    approveRedemption(input: $input) {
      id
      state
    }
  }
`);

export const payWaitingBill = graphql(`
  mutation MainPayWaitingBill($input: PayBillInput!) {
    payBill(input: $input) {
      id
      state
      isOverdue
    }
  }
`);
