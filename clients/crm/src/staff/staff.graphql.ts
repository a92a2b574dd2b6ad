import { type CrmStaffMembersQuery, graphql } from '@alif24/client-shared/graphql';

export const staffMembers = graphql(`
  query CrmStaffMembers($after: String) {
    staffMembers(first: 50, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          name
          role
          since
          isMe
        }
      }
    }
    staffInvitations {
      id
      role
      phoneEnding
      expiresAt
    }
  }
`);

export type StaffRow = CrmStaffMembersQuery['staffMembers']['edges'][number]['node'];
export type InvitationRow = CrmStaffMembersQuery['staffInvitations'][number];

export const inviteStaff = graphql(`
  mutation CrmInviteStaff($input: InviteStaffInput!) {
    inviteStaff(input: $input) {
      id
      phoneEnding
    }
  }
`);

export const revokeStaffInvitation = graphql(`
  mutation CrmRevokeStaffInvitation($input: StaffInvitationInput!) {
    revokeStaffInvitation(input: $input) {
      id
    }
  }
`);

export const changeStaffRole = graphql(`
  mutation CrmChangeStaffRole($input: ChangeStaffRoleInput!) {
    changeStaffRole(input: $input) {
      id
      role
    }
  }
`);

export const removeStaffMember = graphql(`
  mutation CrmRemoveStaffMember($input: RemoveStaffMemberInput!) {
    removeStaffMember(input: $input) {
      id
    }
  }
`);

/** What the member is invited to. */
export const myInvitations = graphql(`
  query CrmMyStaffInvitations {
    me {
      id
      staffInvitations {
        id
        role
        expiresAt
        organization {
          id
          organizationProfile {
            name
          }
        }
      }
    }
  }
`);

export const acceptStaffInvitation = graphql(`
  mutation CrmAcceptStaffInvitation($input: StaffInvitationInput!) {
    acceptStaffInvitation(input: $input) {
      role
    }
  }
`);

/** Where the member works: at a desk, and as a teacher. */
export const myWork = graphql(`
  query CrmMyWork {
    me {
      id
      employment {
        role
        organization {
          id
          organizationProfile {
            name
          }
        }
      }
      teachesAt {
        id
        organizationProfile {
          name
        }
      }
    }
  }
`);

export const leaveOrganization = graphql(`
  mutation CrmLeaveOrganization($input: LeaveOrganizationInput!) {
    leaveOrganization(input: $input) {
      id
    }
  }
`);
