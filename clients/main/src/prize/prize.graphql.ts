import { graphql, type MainPrizeDeskQuery } from '@alif24/client-shared/graphql';

export const prizeFields = graphql(`
  fragment MainPrize on Prize {
    id
    title(locale: $locale)
    description
    picture
    price
    stock
    isOpen
    audience
    offeredBy {
      id
      displayName
    }
  }
`);

export const redemptionFields = graphql(`
  fragment MainRedemption on PrizeRedemption {
    id
    price
    state
    requestedAt
    expiresAt
    declineReason
    closedAt
    student {
      id
      displayName
      fullName
    }
    prize {
      ...MainPrize
    }
  }
`);

export const prizeShop = graphql(`
  query MainPrizeShop($locale: Locale!, $after: String) {
    me {
      id
      coins {
        balance
        held
        available
        isFrozen
      }
    }
    prizesOnOffer(first: 50, after: $after) {
      edges {
        node {
          ...MainPrize
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    prizeRedemptions(first: 20) {
      edges {
        node {
          ...MainRedemption
        }
      }
    }
  }
`);

export const prizeDesk = graphql(`
  query MainPrizeDesk($locale: Locale!, $after: String) {
    me {
      id
      role
    }
    myPrizes(first: 50, after: $after) {
      edges {
        node {
          ...MainPrize
          typed: title
          titles {
            locale
            text
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    prizeRedemptions(states: [REQUESTED, APPROVED], first: 100) {
      totalCount
      edges {
        node {
          ...MainRedemption
        }
      }
    }
  }
`);

export type OwnPrize = MainPrizeDeskQuery['myPrizes']['edges'][number]['node'];

export const redeemPrize = graphql(`
  mutation MainRedeemPrize($input: RedeemPrizeInput!, $locale: Locale!) {
    redeemPrize(input: $input) {
      ...MainRedemption
    }
  }
`);

export const cancelRedemption = graphql(`
  mutation MainCancelRedemption($input: PrizeRedemptionInput!, $locale: Locale!) {
    cancelRedemption(input: $input) {
      ...MainRedemption
    }
  }
`);

export const showPickupCode = graphql(`
  mutation MainShowPickupCode($input: PrizeRedemptionInput!) {
    showPickupCode(input: $input) {
      code
      redemption {
        id
        state
      }
    }
  }
`);

export const approveRedemption = graphql(`
  mutation MainApproveRedemption($input: PrizeRedemptionInput!, $locale: Locale!) {
    approveRedemption(input: $input) {
      ...MainRedemption
    }
  }
`);

export const declineRedemption = graphql(`
  mutation MainDeclineRedemption($input: DeclineRedemptionInput!, $locale: Locale!) {
    declineRedemption(input: $input) {
      ...MainRedemption
    }
  }
`);

export const collectRedemption = graphql(`
  mutation MainCollectRedemption($input: CollectRedemptionInput!, $locale: Locale!) {
    collectRedemption(input: $input) {
      ...MainRedemption
    }
  }
`);

export const createPrize = graphql(`
  mutation MainCreatePrize($input: CreatePrizeInput!) {
    createPrize(input: $input) {
      id
    }
  }
`);

export const updatePrize = graphql(`
  mutation MainUpdatePrize($input: UpdatePrizeInput!, $locale: Locale!) {
    updatePrize(input: $input) {
      ...MainPrize
      typed: title
      titles {
        locale
        text
      }
    }
  }
`);
