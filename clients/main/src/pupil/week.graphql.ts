import type { MainChildWeekQuery } from '@alif24/client-shared/graphql';
import { graphql } from '@alif24/client-shared/graphql';

export const childWeek = graphql(`
  query MainChildWeek($id: ID!, $of: Date, $locale: Locale!) {
    user(id: $id) {
      id
      week(of: $of) {
        from
        until
        totalMinutes
        learned {
          ...MainWeekTopic
        }
        stuck {
          ...MainWeekTopic
        }
        minutes {
          platform
          use
          minutes
        }
      }
    }
  }
  fragment MainWeekTopic on WeekTopic {
    kind
    platform
    topic
    label(locale: $locale)
    isNew
    count
    correct
    total
  }
`);

export const weekEvents = graphql(`
  query MainWeekEvents($id: ID!, $of: Date, $kind: ActivityKind!, $topic: String!) {
    user(id: $id) {
      id
      week(of: $of) {
        topic(kind: $kind, topic: $topic) {
          events(first: 50) {
            totalCount
            edges {
              node {
                id
                at
                correct
                total
              }
            }
          }
        }
      }
    }
  }
`);

export type ChildWeek = NonNullable<NonNullable<MainChildWeekQuery['user']>['week']>;
export type WeekTopic = ChildWeek['learned'][number];
