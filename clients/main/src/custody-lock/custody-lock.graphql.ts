import { graphql } from '@alif24/client-shared/graphql';

export const custodyLock = graphql(`
  fragment MainCustodyLock on CustodyLock {
    id
    state
    reason
    otherAccess
    requestedAt
    child {
      id
      fullName
    }
    requestedBy {
      id
      displayName
    }
    otherGuardian {
      id
      displayName
    }
  }
`);

export const custodyLocks = graphql(`
  query MainCustodyLocks {
    waiting: custodyLocks(state: REQUESTED, first: 50) {
      edges {
        node {
          ...MainCustodyLock
        }
      }
    }
    active: custodyLocks(state: ACTIVE, first: 50) {
      edges {
        node {
          ...MainCustodyLock
        }
      }
    }
  }
`);

export const decideCustodyLock = graphql(`
  mutation MainDecideCustodyLock($input: DecideCustodyLockInput!) {
    decideCustodyLock(input: $input) {
      id
      state
    }
  }
`);

export const endCustodyLock = graphql(`
  mutation MainEndCustodyLock($input: LiftCustodyLockInput!) {
    liftCustodyLock(input: $input) {
      id
      state
    }
  }
`);
