import { graphql, type MainWeekFragment } from '@alif24/client-shared/graphql';

export const weekParts = graphql(`
  fragment MainWeek on Week {
    from
    until
    totalMinutes
    coins
    learned {
      ...MainWeekTopic
    }
    stuck {
      ...MainWeekTopic
    }
    counts {
      kind
      platform
      count
      correct
      total
    }
    minutes {
      platform
      use
      minutes
    }
    days {
      date
      learningMinutes
      gameMinutes
      classMinutes
    }
  }
  fragment MainWeekTopic on WeekTopic {
    kind
    topic
    label(locale: $locale)
    isNew
    count
    correct
    total
  }
`);

/** Another week than the one the page opened with. */
export const childWeek = graphql(`
  query MainChildWeek($id: ID!, $of: Date, $locale: Locale!) {
    user(id: $id) {
      id
      week(of: $of) {
        ...MainWeek
      }
    }
  }
`);

export const eventParts = graphql(`
  fragment MainWeekEvents on ActivityEventConnection {
    totalCount
    edges {
      node {
        id
        platform
        at
        correct
        total
        label(locale: $locale)
      }
    }
  }
`);

export const topicEvents = graphql(`
  query MainTopicEvents($id: ID!, $of: Date, $kind: ActivityKind!, $topic: String!, $locale: Locale!) {
    user(id: $id) {
      id
      week(of: $of) {
        topic(kind: $kind, topic: $topic) {
          events(first: 50) {
            ...MainWeekEvents
          }
        }
      }
    }
  }
`);

export const countEvents = graphql(`
  query MainCountEvents($id: ID!, $of: Date, $kind: ActivityKind!, $platform: Platform!, $locale: Locale!) {
    user(id: $id) {
      id
      week(of: $of) {
        count(kind: $kind, platform: $platform) {
          events(first: 50) {
            ...MainWeekEvents
          }
        }
      }
    }
  }
`);

export const coinEvents = graphql(`
  query MainCoinEvents($id: ID!, $after: String) {
    user(id: $id) {
      id
      coins {
        statement(first: 100, after: $after) {
          edges {
            node {
              id
              kind
              amount
              source
              createdAt
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
`);

export type ChildWeek = MainWeekFragment;
export type WeekTopic = ChildWeek['learned'][number];
export type WeekCount = ChildWeek['counts'][number];

/** Whose week, and a day of it: `2026-11-26`. */
export interface WeekOf {
  childId: string;
  of: string;
}
