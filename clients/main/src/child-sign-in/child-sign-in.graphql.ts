import { graphql } from '@alif24/client-shared/graphql';

export const openClassCard = graphql(`
  mutation MainOpenClassCard($input: OpenClassCardInput!) {
    openClassCard(input: $input) {
      ticket
      className
      pupils {
        id
        givenName
        number
        asks
      }
    }
  }
`);

export const openChildCard = graphql(`
  mutation MainOpenChildCard($input: OpenChildCardInput!) {
    openChildCard(input: $input) {
      ticket
      childId
      givenName
      asks
    }
  }
`);

export const signInChild = graphql(`
  mutation MainSignInChild($input: SignInChildInput!) {
    signInChild(input: $input) {
      accessToken
      expiresAt
      user {
        id
        role
        displayName
        fullName
        locale
      }
    }
  }
`);

export const handDevice = graphql(`
  mutation MainHandDevice($input: HandDeviceInput!) {
    handDevice(input: $input) {
      accessToken
      expiresAt
      user {
        id
        role
        displayName
        fullName
        locale
      }
    }
  }
`);

export const takeDeviceBack = graphql(`
  mutation MainTakeDeviceBack($input: TakeDeviceBackInput!) {
    takeDeviceBack(input: $input) {
      accessToken
      expiresAt
      user {
        id
        role
        displayName
        fullName
        locale
      }
    }
  }
`);

/** Who may take over the device. */
export const whoLearns = graphql(`
  query MainWhoLearns {
    me {
      id
      hasGuardianPin
      children {
        id
        firstName
        studentProfile {
          grade
        }
      }
    }
  }
`);

export const setGuardianPin = graphql(`
  mutation MainSetGuardianPin($input: SetGuardianPinInput!) {
    setGuardianPin(input: $input) {
      id
      hasGuardianPin
    }
  }
`);

export const childAccess = graphql(`
  query MainChildAccess($id: ID!) {
    user(id: $id) {
      id
      firstName
      childSignIn {
        kind
        setAt
        cards {
          id
          isEnough
          issuedAt
          expiresAt
        }
      }
      childSessions {
        id
        device
        isHanded
        createdAt
        lastUsedAt
      }
    }
  }
`);

export const setChildPassword = graphql(`
  mutation MainSetChildPassword($input: SetChildPasswordInput!) {
    setChildPassword(input: $input) {
      id
      childSignIn {
        kind
        setAt
      }
      childSessions {
        id
      }
    }
  }
`);

export const issueChildCards = graphql(`
  mutation MainIssueChildCards($input: IssueChildCardsInput!) {
    issueChildCards(input: $input) {
      link
      card {
        id
        isEnough
        expiresAt
      }
      child {
        id
        firstName
      }
    }
  }
`);

export const revokeChildCard = graphql(`
  mutation MainRevokeChildCard($input: RevokeChildCardInput!) {
    revokeChildCard(input: $input) {
      id
      childSignIn {
        cards {
          id
        }
      }
    }
  }
`);

export const endChildSession = graphql(`
  mutation MainEndChildSession($input: EndChildSessionInput!) {
    endChildSession(input: $input) {
      id
      childSessions {
        id
      }
    }
  }
`);
