import { graphql } from '../graphql/index.ts';

export const noticesReceived = graphql(`
  subscription SharedNoticesReceived {
    notificationReceived {
      sequence
      unreadCount
    }
  }
`);
