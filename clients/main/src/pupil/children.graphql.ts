import { graphql, type MainChildrenQuery } from '@alif24/client-shared/graphql';

/** Each child in the words of this week, as the child's page says them. */
export const children = graphql(`
  query MainChildren($locale: Locale!) {
    me {
      id
      displayName
      children {
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
        }
        coins {
          balance
        }
        week {
          from
          totalMinutes
          coins
          learned {
            kind
            topic
            label(locale: $locale)
          }
          stuck {
            kind
            topic
            label(locale: $locale)
          }
          days {
            date
            learningMinutes
            gameMinutes
            classMinutes
            count
          }
        }
      }
    }
  }
`);

type Me = NonNullable<MainChildrenQuery['me']>;
export type ChildGlance = NonNullable<Me['children']>[number];
