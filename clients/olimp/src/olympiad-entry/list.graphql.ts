import { graphql, type OlimpListPupilsQuery } from '@alif24/client-shared/graphql';

export const listOlympiad = graphql(`
  query OlimpListOlympiad($id: ID!, $locale: Locale!) {
    olympiad(id: $id) {
      id
      title(locale: $locale)
      state
      grades
      languages
      price
      registrationOpensAt
      registrationClosesAt
    }
  }
`);

export const listPupils = graphql(`
  query OlimpListPupils($olympiadId: ID!, $after: String) {
    olympiadPupils(olympiadId: $olympiadId, first: 100, after: $after) {
      totalCount
      edges {
        node {
          grade
          entryState
          student {
            id
            displayName
            classrooms {
              id
              name
            }
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

export type ListPupil = OlimpListPupilsQuery['olympiadPupils']['edges'][number]['node'];

export const enterPupils = graphql(`
  mutation OlimpEnterPupils($input: EnterOlympiadPupilsInput!) {
    enterOlympiadPupils(input: $input) {
      isCheck
      rows {
        row
        outcome
        refusal
        grade
      }
    }
  }
`);
