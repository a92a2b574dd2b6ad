import { graphql } from '@alif24/client-shared/graphql';

export const notificationInbox = graphql(`
  query MainNotificationInbox($after: String, $locale: Locale!) {
    notificationInbox(after: $after) {
      unreadCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        cursor
        node {
          id
          type
          text(locale: $locale)
          createdAt
          readAt
        }
      }
    }
  }
`);

export const markNotificationsRead = graphql(`
  mutation MainMarkNotificationsRead {
    markNotificationsRead(input: {}) {
      unreadCount
      notifications {
        id
        readAt
      }
    }
  }
`);

export const notificationReceived = graphql(`
  subscription MainNotificationReceived {
    notificationReceived {
      sequence
      newest {
        id
      }
    }
  }
`);
