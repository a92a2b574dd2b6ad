import { graphql, type MainWeekFragment } from '@alif24/client-shared/graphql';

export const weekParts = graphql(`
  fragment MainWeek on Week {
    from
    until
    totalMinutes
    coins
    together(locale: $locale)
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
  fragment MainActivityEvents on ActivityEventConnection {
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
    pageInfo {
      hasNextPage
      endCursor
    }
  }
`);

export const weekTopicEvents = graphql(`
  query MainWeekTopicEvents($id: ID!, $of: Date, $kind: ActivityKind!, $topic: String!, $locale: Locale!, $after: String) {
    user(id: $id) {
      id
      week(of: $of) {
        topic(kind: $kind, topic: $topic) {
          events(first: 50, after: $after) {
            ...MainActivityEvents
          }
        }
      }
    }
  }
`);

export const weekCountEvents = graphql(`
  query MainWeekCountEvents($id: ID!, $of: Date, $kind: ActivityKind!, $platform: Platform!, $locale: Locale!, $after: String) {
    user(id: $id) {
      id
      week(of: $of) {
        count(kind: $kind, platform: $platform) {
          events(first: 50, after: $after) {
            ...MainActivityEvents
          }
        }
      }
    }
  }
`);

/** Of all weeks: what a level or a state rests on. */
export const topicEvents = graphql(`
  query MainTopicEvents($id: ID!, $kind: ActivityKind!, $topics: [String!]!, $locale: Locale!, $after: String) {
    user(id: $id) {
      id
      activityEvents(kind: $kind, topics: $topics, first: 50, after: $after) {
        ...MainActivityEvents
      }
    }
  }
`);

export const weekStretches = graphql(`
  query MainWeekStretches($id: ID!, $of: Date) {
    user(id: $id) {
      id
      week(of: $of) {
        stretches {
          platform
          use
          from
          until
          minutes
        }
      }
    }
  }
`);

export const weekCoins = graphql(`
  query MainWeekCoins($id: ID!, $of: Date, $after: String) {
    user(id: $id) {
      id
      week(of: $of) {
        coinMovements(first: 50, after: $after) {
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
