import { graphql } from '@alif24/client-shared/graphql';

export const childConsents = graphql(`
  query MainChildConsents($id: ID!, $after: String) {
    user(id: $id) {
      id
      firstName
      consents {
        purpose
        isGiven
        decidedAt
      }
      consentHistory(first: 20, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            id
            purpose
            isGiven
            decidedAt
            decidedBy {
              id
              displayName
            }
          }
        }
      }
    }
  }
`);

export const decideConsents = graphql(`
  mutation MainDecideConsents($input: DecideConsentsInput!) {
    decideConsents(input: $input) {
      id
      displayName
      consents {
        purpose
        isGiven
        decidedAt
      }
    }
  }
`);
