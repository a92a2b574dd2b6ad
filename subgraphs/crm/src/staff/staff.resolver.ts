import { Allow, anyone, role } from '@alif24/subgraph-shared/auth';
import type { Context } from '@alif24/subgraph-shared/server';
import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { CrmUser } from '../user/user.type.ts';
import { acceptStaffInvitation, inviteStaff, revokeStaffInvitation, staffInvitations } from './invitation.service.ts';
import { staffMay } from './rights.service.ts';
import {
  ChangeStaffRoleInput,
  InviteStaffInput,
  LeaveOrganizationInput,
  RemoveStaffMemberInput,
  StaffInvitationInput,
} from './staff.input.ts';
import { changeStaffRole, removeStaffMember, staffMembers } from './staff.service.ts';
import { Employment, StaffInvitation, StaffMember, StaffMemberConnection } from './staff.type.ts';
import { RemoveTeacherInput } from './teachers.input.ts';
import { leaveOrganization, removeTeacher } from './teachers.service.ts';

@Resolver(() => StaffInvitation)
export class StaffResolver {
  @Allow(staffMay('STAFF'))
  @Query(() => StaffMemberConnection, {
    description: 'Who works at the desk, those who came first first. For organisations and their directors.',
  })
  staffMembers(
    @Ctx() ctx: Context,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many, 1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Continue behind this cursor.' })
    after: string | null = null,
  ) {
    return staffMembers(ctx, { first, after });
  }

  @Allow(staffMay('STAFF'))
  @Query(() => [StaffInvitation], {
    description: 'The open invitations to the desk, at most 20, newest first. For organisations and their directors.',
  })
  staffInvitations(@Ctx() ctx: Context) {
    return staffInvitations(ctx);
  }

  @Allow(staffMay('STAFF'))
  @Mutation(() => StaffInvitation, {
    description:
      'Invites whoever has this number to the desk, for seven days; an earlier invitation of it ends. For organisations and their directors. Fails with LIMIT_EXCEEDED or TOO_MANY_ATTEMPTS.',
  })
  inviteStaff(
    @Ctx() ctx: Context,
    @Arg('input', () => InviteStaffInput, { description: 'Whom.' }) input: InviteStaffInput,
  ) {
    return inviteStaff(ctx, input);
  }

  @Allow(staffMay('STAFF'))
  @Mutation(() => StaffInvitation, {
    description: 'Takes an open invitation back. For organisations and their directors. Fails with NOT_FOUND.',
  })
  revokeStaffInvitation(
    @Ctx() ctx: Context,
    @Arg('input', () => StaffInvitationInput, { description: 'Which.' }) input: StaffInvitationInput,
  ) {
    return revokeStaffInvitation(ctx, input);
  }

  @Allow(role('PARENT', 'TEACHER'))
  @Mutation(() => Employment, {
    description:
      'Takes the job that an invitation to the proven number of the caller offers. For parents and teachers. Fails with NOT_FOUND, or ALREADY_EXISTS for whoever works at a desk.',
  })
  acceptStaffInvitation(
    @Ctx() ctx: Context,
    @Arg('input', () => StaffInvitationInput, { description: 'Which.' }) input: StaffInvitationInput,
  ) {
    return acceptStaffInvitation(ctx, input);
  }

  @Allow(staffMay('STAFF'))
  @Mutation(() => StaffMember, {
    description:
      'Gives somebody at the desk another role, at once. For organisations and their directors, never for oneself. Fails with FORBIDDEN or NOT_FOUND.',
  })
  changeStaffRole(
    @Ctx() ctx: Context,
    @Arg('input', () => ChangeStaffRoleInput, { description: 'Who, and as what.' }) input: ChangeStaffRoleInput,
  ) {
    return changeStaffRole(ctx, input);
  }

  @Allow(staffMay('STAFF'))
  @Mutation(() => CrmUser, {
    description:
      'Ends the work of somebody at the desk, who loses every right at once. For organisations and their directors. Fails with NOT_FOUND.',
  })
  removeStaffMember(
    @Ctx() ctx: Context,
    @Arg('input', () => RemoveStaffMemberInput, { description: 'Who.' }) input: RemoveStaffMemberInput,
  ) {
    return removeStaffMember(ctx, input);
  }

  @Allow(staffMay('STAFF'))
  @Mutation(() => CrmUser, {
    description:
      'Takes a teacher off the staff, and gives their classes to another. For organisations and their directors. Fails with NOT_FOUND, or CONFLICT, whose details name the classes, while they have any and nobody takes them.',
  })
  removeTeacher(
    @Ctx() ctx: Context,
    @Arg('input', () => RemoveTeacherInput, { description: 'Who, and who follows.' }) input: RemoveTeacherInput,
  ) {
    return removeTeacher(ctx, input);
  }

  @Allow(role('PARENT', 'TEACHER'))
  @Mutation(() => CrmUser, {
    description:
      'The caller works for this organisation no longer, at its desk or as a teacher. Fails with NOT_FOUND, or CONFLICT, whose details name the classes that they still have.',
  })
  leaveOrganization(
    @Ctx() ctx: Context,
    @Arg('input', () => LeaveOrganizationInput, { description: 'Which.' }) input: LeaveOrganizationInput,
  ) {
    return leaveOrganization(ctx, input);
  }

  @Allow(anyone)
  @FieldResolver(() => CrmUser, { description: 'Who invites.' })
  organization(@Root() invitation: StaffInvitation) {
    return { id: invitation.organizationId };
  }
}
