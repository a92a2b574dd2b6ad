import {
  graphql,
  type OlimpJuryAppealsQuery,
  type OlimpJuryDeskQuery,
  type OlimpJuryEvidenceQuery,
  type OlimpJuryPlacesQuery,
  type OlimpJuryProblemsQuery,
  type OlimpRankChangesQuery,
  type OlimpResultVersionFragment,
} from '@alif24/client-shared/graphql';

export const resultVersion = graphql(`
  fragment OlimpResultVersion on OlympiadResultVersion {
    id
    version
    state
    reason
    computedAt
    reviewedAt
    publishedAt
    shownAt
  }
`);

export type ResultVersion = OlimpResultVersionFragment;

/** What the desk always shows. Its parts are asked for past the cache: the stages of a desk have no ids, and their queries would undo each other. */
export const juryDesk = graphql(`
  query OlimpJuryDesk($id: ID!, $locale: Locale!) {
    olympiad(id: $id) {
      id
      title(locale: $locale)
      state
      frozenAt
      grades
      jury {
        stages {
          isOver
          unplacedCount
          stage {
            id
            number
            level
            startsAt
            endsAt
            freezeAt
            revealAt
            advance {
              within
            }
          }
          versions {
            ...OlimpResultVersion
          }
        }
      }
    }
  }
`);

export type HeldOlympiad = NonNullable<OlimpJuryDeskQuery['olympiad']>;
export type JuryStage = NonNullable<HeldOlympiad['jury']>['stages'][number];

export const rankChanges = graphql(`
  query OlimpRankChanges($id: ID!, $stageId: ID!, $after: String) {
    olympiad(id: $id) {
      id
      jury {
        stages(stageId: $stageId) {
          versions(first: 1) {
            id
            changes(first: 100, after: $after) {
              totalCount
              edges {
                node {
                  grade
                  rank
                  rankBefore
                  points
                  pointsBefore
                  medal
                  medalBefore
                  student {
                    id
                    displayName
                  }
                }
              }
              pageInfo {
                hasNextPage
                endCursor
              }
            }
          }
        }
      }
    }
  }
`);

export type RankChanges = NonNullable<
  NonNullable<OlimpRankChangesQuery['olympiad']>['jury']
>['stages'][number]['versions'][number]['changes'];
export type RankChange = RankChanges['edges'][number]['node'];

export const juryPlaces = graphql(`
  query OlimpJuryPlaces($id: ID!, $stageId: ID!, $grade: Int!, $after: String) {
    olympiad(id: $id) {
      id
      jury {
        stages(stageId: $stageId) {
          board(grade: $grade) {
            kind
            rows(first: 100, after: $after) {
              totalCount
              edges {
                node {
                  attemptId
                  rank
                  points
                  medal
                  regionCode
                  student {
                    id
                    displayName
                  }
                }
              }
              pageInfo {
                hasNextPage
                endCursor
              }
            }
          }
        }
      }
    }
  }
`);

export type JuryBoard = NonNullable<NonNullable<OlimpJuryPlacesQuery['olympiad']>['jury']>['stages'][number]['board'];

export const juryProblems = graphql(`
  query OlimpJuryProblems($id: ID!, $stageId: ID!, $grade: Int!, $locale: Locale!) {
    olympiad(id: $id) {
      id
      jury {
        stages(stageId: $stageId) {
          problems(grade: $grade, locale: $locale) {
            id
            number
            points
            kind
            text
            options
            pictures
            variants
            keyVersion
            isVoid
            keys {
              correctOptions
              alsoRight
              number
              tolerance
              accepted
            }
            answers {
              count
              answer {
                options
                number
                text
              }
            }
          }
        }
      }
    }
  }
`);

export type JuryProblem = NonNullable<
  NonNullable<OlimpJuryProblemsQuery['olympiad']>['jury']
>['stages'][number]['problems'][number];

export const juryAppeals = graphql(`
  query OlimpJuryAppeals($id: ID!, $stageId: ID!, $after: String) {
    olympiad(id: $id) {
      id
      jury {
        stages(stageId: $stageId) {
          appeals(first: 100, after: $after) {
            totalCount
            edges {
              node {
                id
                problemId
                problemNumber
                grade
                state
                text
                reply
                createdAt
                answeredAt
                student {
                  id
                  displayName
                }
              }
            }
            pageInfo {
              hasNextPage
              endCursor
            }
          }
        }
      }
    }
  }
`);

export type JuryAppeal = NonNullable<
  NonNullable<OlimpJuryAppealsQuery['olympiad']>['jury']
>['stages'][number]['appeals']['edges'][number]['node'];

export const juryEvidence = graphql(`
  query OlimpJuryEvidence($id: ID!, $stageId: ID!, $grade: Int!) {
    olympiad(id: $id) {
      id
      jury {
        stages(stageId: $stageId) {
          compared(grade: $grade) {
            pupils
            pairs
          }
          similarPairs(grade: $grade) {
            attemptIds
            sharedWrong
            wrong
            oneInTenTo
            students {
              id
              displayName
            }
          }
          notes {
            attemptId
            grade
            timesAway
            secondsAway
            otherDevices
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

export type Evidence = NonNullable<NonNullable<OlimpJuryEvidenceQuery['olympiad']>['jury']>['stages'][number];
