import { graphql } from '@alif24/client-shared/graphql';

export const withdrawalDesk = graphql(`
  query MainWithdrawalDesk($after: String) {
    coinWithdrawalTerms {
      isOpen
    }
    ledgerProof {
      provedAt
      accounts
      postings
      total
      differences
      isWhole
      frozenAccounts
    }
    coinWithdrawals(states: [REQUESTED], first: 50, after: $after) {
      totalCount
      edges {
        node {
          id
          coins
          purpose
          state
          requestedAt
          student {
            id
            fullName
          }
          guardian {
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

export const approveWithdrawal = graphql(`
  mutation MainApproveWithdrawal($input: DecideWithdrawalInput!) {
    approveWithdrawal(input: $input) {
      id
      state
    }
  }
`);

export const declineWithdrawal = graphql(`
  mutation MainDeclineWithdrawal($input: DecideWithdrawalInput!) {
    declineWithdrawal(input: $input) {
      id
      state
    }
  }
`);

export const childWithdrawals = graphql(`
  query MainChildWithdrawals {
    coinWithdrawalTerms {
      isOpen
      least
      mostWeekly
    }
    coinWithdrawals(first: 20) {
      edges {
        node {
          id
          coins
          purpose
          state
          requestedAt
          decisionReason
          student {
            id
          }
        }
      }
    }
  }
`);

export const requestWithdrawal = graphql(`
  mutation MainRequestWithdrawal($input: RequestWithdrawalInput!) {
    requestWithdrawal(input: $input) {
      id
      state
    }
  }
`);

export const cancelWithdrawal = graphql(`
  mutation MainCancelWithdrawal($input: CancelWithdrawalInput!) {
    cancelWithdrawal(input: $input) {
      id
      state
    }
  }
`);
