import { graphql, type SharedRecordPresenceMutation } from '../graphql/index.ts';

export type TimeLeft = SharedRecordPresenceMutation['recordPresence'];

export const recordPresence = graphql(`
  mutation SharedRecordPresence($platform: Platform!) {
    recordPresence(input: { platform: $platform }) {
      isInClass
      learning {
        isOpen
        reason
        minutesLeft
        until
      }
      game {
        isOpen
        reason
        minutesLeft
        until
      }
    }
  }
`);
