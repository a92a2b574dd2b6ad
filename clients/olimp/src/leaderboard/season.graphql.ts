import { graphql, type OlimpSeasonEntryFragment, type OlimpSeasonQuery } from '@alif24/client-shared/graphql';

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
  query OlimpSeason($first: Int!) {
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
    }
  }
`);

export const seasonChanged = graphql(`
  subscription OlimpSeasonChanged($first: Int!) {
    seasonLeaderboardChanged(first: $first) {
      sequence
      season {
        id
      }
      playerCount
      entries {
        ...OlimpSeasonEntry
      }
    }
  }
`);

export type SeasonEntry = OlimpSeasonEntryFragment;
export type SeasonStanding = NonNullable<NonNullable<OlimpSeasonQuery['me']>['seasonStanding']>;
