import { graphql } from '@alif24/client-shared/graphql';

export const childFamily = graphql(`
  query MainChildFamily($id: ID!) {
    user(id: $id) {
      id
      firstName
      lastName
      studentProfile {
        grade
      }
      guardians {
        access
        since
        isRemovable
        invitedBy {
          id
          displayName
        }
        user {
          id
          displayName
        }
      }
      guardianInvitations {
        id
        expiresAt
      }
      custodyLock {
        id
        state
        requestedBy {
          id
        }
      }
    }
  }
`);

export const inviteGuardian = graphql(`
  mutation MainInviteGuardian($input: InviteGuardianInput!) {
    inviteGuardian(input: $input) {
      code
      link
      child {
        id
        guardianInvitations {
          id
          expiresAt
        }
      }
    }
  }
`);

/** The same for a pupil, who may not read the invitations of guardians. */
export const inviteParent = graphql(`
  mutation MainInviteParent($input: InviteGuardianInput!) {
    inviteGuardian(input: $input) {
      code
      link
    }
  }
`);

export const revokeGuardianInvitation = graphql(`
  mutation MainRevokeGuardianInvitation($input: RevokeGuardianInvitationInput!) {
    revokeGuardianInvitation(input: $input) {
      id
      guardianInvitations {
        id
        expiresAt
      }
    }
  }
`);

export const acceptGuardianInvitation = graphql(`
  mutation MainAcceptGuardianInvitation($input: AcceptGuardianInvitationInput!) {
    acceptGuardianInvitation(input: $input) {
      id
      displayName
    }
  }
`);

export const unlinkGuardian = graphql(`
  mutation MainUnlinkGuardian($input: UnlinkGuardianInput!) {
    unlinkGuardian(input: $input) {
      id
    }
  }
`);

export const updateChild = graphql(`
  mutation MainUpdateChild($input: UpdateChildInput!) {
    updateChild(input: $input) {
      id
      firstName
      lastName
      fullName
      displayName
      studentProfile {
        grade
      }
    }
  }
`);

export const requestCustodyLock = graphql(`
  mutation MainRequestCustodyLock($input: RequestCustodyLockInput!) {
    requestCustodyLock(input: $input) {
      id
      state
    }
  }
`);

export const liftCustodyLock = graphql(`
  mutation MainLiftCustodyLock($input: LiftCustodyLockInput!) {
    liftCustodyLock(input: $input) {
      id
      state
    }
  }
`);
