import { graphql } from '@alif24/client-shared/graphql';

export const notifications = graphql(`
  query MainNotifications {
    notifications {
      id
      template
      parameters
      createdAt
      readAt
    }
  }
`);

export const readNotifications = graphql(`
  mutation MainReadNotifications {
    readNotifications {
      id
      readAt
    }
  }
`);
