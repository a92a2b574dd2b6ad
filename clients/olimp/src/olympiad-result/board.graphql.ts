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
        student {
          id
        }
      }
    }
  }
`);

export type OlympiadOfBoard = NonNullable<OlimpOlympiadOfBoardQuery['olympiad']>;

export const boardParts = graphql(`
  fragment OlimpOlympiadBoardParts on OlympiadBoard {
    kind
    grade
    frozenAt
    sequence
  }
`);

export const boardRow = graphql(`
  fragment OlimpOlympiadBoardRow on OlympiadBoardRow {
    rank
    points
    medal
    regionCode
    student {
      id
      displayName
    }
  }
`);

export const boardRows = graphql(`
  fragment OlimpOlympiadBoardRows on OlympiadBoardRowConnection {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        ...OlimpOlympiadBoardRow
      }
    }
  }
`);

export const olympiadBoard = graphql(`
  query OlimpOlympiadBoard($stageId: ID!, $grade: Int!, $first: Int!, $after: String, $isMember: Boolean!) {
    olympiadBoard(stageId: $stageId, grade: $grade) {
      ...OlimpOlympiadBoardParts
      aroundMe @include(if: $isMember) {
        ...OlimpOlympiadBoardRow
      }
      rows(first: $first, after: $after) {
        ...OlimpOlympiadBoardRows
      }
    }
  }
`);

export const boardChanged = graphql(`
  subscription OlimpOlympiadBoardChanged($stageId: ID!, $grade: Int!, $first: Int!) {
    olympiadBoardChanged(stageId: $stageId, grade: $grade) {
      ...OlimpOlympiadBoardParts
      rows(first: $first) {
        ...OlimpOlympiadBoardRows
      }
    }
  }
`);

export type Board = OlimpOlympiadBoardQuery['olympiadBoard'];
export type BoardRow = Board['rows']['edges'][number]['node'];
