import { graphql, type MainPeopleQuery } from '@alif24/client-shared/graphql';

export const people = graphql(`
  query MainPeople($search: String, $after: String) {
    people(search: $search, first: 20, after: $after) {
      totalCount
      edges {
        node {
          ...MainModeratedUser
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export type ModeratedUser = MainPeopleQuery['people']['edges'][number]['node'];

export const moderatedUser = graphql(`
  fragment MainModeratedUser on User {
    id
    role
    fullName
    displayName
    phone
    createdAt
    bannedAt
    banReason
    coins {
      balance
      isFrozen
    }
    grantBudget {
      weeklyCoins
      given
    }
    organizationProfile {
      region
      regionCode
      districtCode
    }
  }
`);

export const banUser = graphql(`
  mutation MainBanUser($input: BanUserInput!) {
    banUser(input: $input) {
      ...MainModeratedUser
    }
  }
`);

export const unbanUser = graphql(`
  mutation MainUnbanUser($userId: ID!) {
    unbanUser(input: { userId: $userId }) {
      ...MainModeratedUser
    }
  }
`);

export const changeRole = graphql(`
  mutation MainChangeRole($input: ChangeRoleInput!) {
    changeRole(input: $input) {
      ...MainModeratedUser
    }
  }
`);

export const setCoinsFrozen = graphql(`
  mutation MainSetCoinsFrozen($input: SetCoinsFrozenInput!) {
    setCoinsFrozen(input: $input) {
      ...MainModeratedUser
    }
  }
`);

export const setGrantBudget = graphql(`
  mutation MainSetGrantBudget($input: SetGrantBudgetInput!) {
    setGrantBudget(input: $input) {
      weeklyCoins
      given
    }
  }
`);

export const correctDistrict = graphql(`
  mutation MainCorrectOrganizationDistrict($input: SetOrganizationDistrictInput!) {
    setOrganizationDistrict(input: $input) {
      ...MainModeratedUser
    }
  }
`);
