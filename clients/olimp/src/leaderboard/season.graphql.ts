import {
  graphql,
  type OlimpSeasonClassesFragment,
  type OlimpSeasonEntryFragment,
  type OlimpSeasonQuery,
} from '@alif24/client-shared/graphql';

export const seasonEntry = graphql(`
  fragment OlimpSeasonEntry on SeasonLeaderboardEntry {
    rank
    score
    user {
      id
      displayName
    }
  }
`);

export const season = graphql(`
  query OlimpSeason($first: Int!, $risers: Int!) {
    season {
      id
      endsOn
    }
    seasonLeaderboard(first: $first) {
      edges {
        node {
          ...OlimpSeasonEntry
        }
      }
      totalCount
    }
    seasonWeek(first: $risers) {
      entries {
        rank
        gained
        user {
          id
          displayName
        }
      }
    }
    me {
      id
      seasonStanding {
        entry {
          ...OlimpSeasonEntry
        }
        neighbours {
          ...OlimpSeasonEntry
        }
      }
      pastSeasons {
        startsOn
        rank
        score
        playerCount
      }
    }
  }
`);

/** The boards of the classes of whoever is signed in. */
export const ownClasses = graphql(`
  query OlimpSeasonClasses {
    me {
      id
      ...OlimpSeasonClasses
    }
  }
`);

/** The boards of the classes of a guardian's children. */
export const childrenClasses = graphql(`
  query OlimpChildrenSeasonClasses {
    me {
      id
      children {
        id
        displayName
        ...OlimpSeasonClasses
      }
    }
  }
`);

export const seasonClasses = graphql(`
  fragment OlimpSeasonClasses on User {
    id
    seasonClasses {
      teacher {
        id
        displayName
      }
      studentCount
      playerCount
      entries {
        rank
        score
        gained
        user {
          id
          displayName
        }
      }
    }
  }
`);

/** That the board has moved; it says of nobody who they are, so all pages read one stream. */
export const seasonChanged = graphql(`
  subscription OlimpSeasonChanged {
    seasonChanged {
      sequence
    }
  }
`);

export type SeasonEntry = OlimpSeasonEntryFragment;
export type SeasonStanding = NonNullable<NonNullable<OlimpSeasonQuery['me']>['seasonStanding']>;
export type SeasonClass = NonNullable<OlimpSeasonClassesFragment['seasonClasses']>[number];
