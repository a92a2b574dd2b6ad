import { graphql } from '@alif24/client-shared/graphql';

export const classCards = graphql(`
  query CrmClassCards($id: ID!) {
    classroom(id: $id) {
      id
      name
      card {
        id
        expiresAt
      }
      students(first: 60) {
        edges {
          node {
            id
            firstName
            fullName
            childSignIn {
              kind
            }
          }
        }
      }
    }
  }
`);

export const issueClassCard = graphql(`
  mutation CrmIssueClassCard($input: IssueClassCardInput!) {
    issueClassCard(input: $input) {
      link
      pupils {
        id
        givenName
        number
      }
      classroom {
        id
        card {
          id
          expiresAt
        }
      }
    }
  }
`);

export const revokeClassCard = graphql(`
  mutation CrmRevokeClassCard($input: RevokeClassCardInput!) {
    revokeClassCard(input: $input) {
      id
      card {
        id
      }
    }
  }
`);

export const issuePupilCards = graphql(`
  mutation CrmIssuePupilCards($input: IssueChildCardsInput!) {
    issueChildCards(input: $input) {
      link
      card {
        id
      }
      child {
        id
        firstName
      }
    }
  }
`);

export const setPupilPictures = graphql(`
  mutation CrmSetPupilPictures($input: SetChildPasswordInput!) {
    setChildPassword(input: $input) {
      id
      childSignIn {
        kind
      }
    }
  }
`);
