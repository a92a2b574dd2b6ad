import { graphql, type MainChildQuery } from '@alif24/client-shared/graphql';

/** All that the first view of a child's page says; what its claims rest on is asked for when it is wanted. */
export const child = graphql(`
  query MainChild($id: ID!, $of: Date, $locale: Locale!) {
    user(id: $id) {
      id
      fullName
      displayName
      studentProfile {
        grade
      }
      classrooms {
        id
        name
        teacher {
          id
          fullName
        }
        organization {
          id
          displayName
        }
      }
      coins {
        balance
      }
      week(of: $of) {
        ...MainWeek
      }
      screenTime {
        limits {
          learningWeekday
          learningWeekend
          gameWeekday
          gameWeekend
        }
      }
      letterProgress {
        letter {
          id
          language
          upper
        }
        state
        attempts
        correct
      }
      mathProgress {
        skills {
          level
          tries
          correct
          lastAt
          skill {
            id
            name(locale: $locale)
          }
        }
      }
      readings(first: 6) {
        edges {
          node {
            id
            startedAt
            isTrusted
            story {
              id
              title
            }
            result {
              syllablesPerMinute
              wordsRead
              correctWords
              seconds
            }
            understanding {
              correct
              total
              isRead
            }
          }
        }
      }
    }
    alphabets {
      language
      name
      letters {
        id
        upper
      }
    }
    familyBills(first: 50) {
      edges {
        node {
          id
          title
          amount
          dueOn
          isOverdue
          state
          issuedAt
          paidAt
          closedAt
          payer {
            id
            displayName
          }
          student {
            id
          }
          organization {
            id
            displayName
          }
        }
      }
    }
  }
`);

export type ChildFacts = NonNullable<MainChildQuery['user']>;
export type ChildBill = NonNullable<MainChildQuery['familyBills']>['edges'][number]['node'];
