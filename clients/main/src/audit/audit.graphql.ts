import { graphql } from '@alif24/client-shared/graphql';

export const auditLog = graphql(`
  query MainAuditLog($object: String, $action: String, $after: String) {
    auditHead {
      sequence
      hash
    }
    auditEntries(object: $object, action: $action, first: 30, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          sequence
          recordedAt
          actorRole
          actor {
            id
            displayName
          }
          action
          object
          before
          after
          address
        }
      }
    }
  }
`);
