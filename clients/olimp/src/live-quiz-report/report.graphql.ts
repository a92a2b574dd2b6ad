import type { OlimpLiveQuizReportQuery } from '@alif24/client-shared/graphql';
import { graphql } from '@alif24/client-shared/graphql';

export const quizReport = graphql(`
  query OlimpLiveQuizReport($quizId: ID!, $first: Int!, $after: String) {
    liveQuizReport(quizId: $quizId) {
      quiz {
        id
        title
        state
        mode
        createdAt
      }
      questions {
        number
        kind
        section
        text
        rightAnswer
        points
        isSkipped
        shownCount
        answeredCount
        rightCount
        meanMilliseconds
      }
      teams {
        index
        name
        memberCount
        score
        rank
      }
      players(first: $first, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            rank
            score
            correctCount
            player {
              id
              nickname
              team
              user {
                id
                displayName
              }
            }
            answers {
              number
              mark
              shown
              milliseconds
              points
              lateMilliseconds
            }
          }
        }
      }
    }
  }
`);

export type Report = OlimpLiveQuizReportQuery['liveQuizReport'];
export type ReportRow = Report['players']['edges'][number]['node'];
