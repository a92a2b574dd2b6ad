import { graphql, type MainScreenTimeQuery, type MainTimeOfTodayFragment } from '@alif24/client-shared/graphql';

export type Today = MainTimeOfTodayFragment;
export type Limits = Today['limits'];
export type History = NonNullable<NonNullable<NonNullable<MainScreenTimeQuery['user']>['screenTime']>['history']>;

export const timeOfToday = graphql(`
  fragment MainTimeOfToday on ScreenTime {
    limits {
      learningWeekday
      learningWeekend
      gameWeekday
      gameWeekend
      quietFrom
      quietUntil
    }
    learning {
      isOpen
      reason
      usedMinutes
      allowedMinutes
      minutesLeft
    }
    game {
      isOpen
      reason
      usedMinutes
      allowedMinutes
      minutesLeft
    }
    usedToday {
      platform
      use
      minutes
    }
  }
`);

export const screenTime = graphql(`
  query MainScreenTime($id: ID!) {
    user(id: $id) {
      id
      firstName
      screenTime {
        ...MainTimeOfToday
        history(first: 10) {
          totalCount
          edges {
            node {
              id
              setAt
              setBy {
                id
                displayName
              }
            }
          }
        }
      }
    }
  }
`);

export const myTime = graphql(`
  query MainMyTime {
    me {
      id
      screenTime {
        ...MainTimeOfToday
      }
    }
  }
`);

export const setScreenTimeLimits = graphql(`
  mutation MainSetScreenTimeLimits($input: SetScreenTimeLimitsInput!) {
    setScreenTimeLimits(input: $input) {
      id
    }
  }
`);
