import { graphql, type OlimpOlympiadBoardQuery, type OlimpOlympiadOfBoardQuery } from '@alif24/client-shared/graphql';

export const olympiadOfBoard = graphql(`
  query OlimpOlympiadOfBoard($id: ID!, $locale: Locale!) {
    olympiad(id: $id) {
      id
      title(locale: $locale)
      state
      grades
      isHeldByMe
      stages {
        id
        number
        level
        startsAt
        revealAt
      }
      myEntries {
        id
        grade
      }
    }
  }
`);

export type OlympiadOfBoard = NonNullable<OlimpOlympiadOfBoardQuery['olympiad']>;

export const olympiadBoard = graphql(`
  query OlimpOlympiadBoard($stageId: ID!, $grade: Int!, $first: Int!, $after: String) {
    olympiadBoard(stageId: $stageId, grade: $grade) {
      kind
      grade
      frozenAt
      rows(first: $first, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            rank
            points
            medal
            region
            student {
              id
              displayName
            }
          }
        }
      }
    }
  }
`);

export type Board = OlimpOlympiadBoardQuery['olympiadBoard'];
export type BoardRow = Board['rows']['edges'][number]['node'];
