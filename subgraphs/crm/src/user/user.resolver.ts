import { Allow, self, selfOrSupervisor } from '@alif24/subgraph-shared/auth';
import type { Context } from '@alif24/subgraph-shared/server';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Classroom } from '../classroom/classroom.entity.ts';
import { classroomsOfUsers } from '../classroom/classroom.service.ts';
import { invitationsOfUsers } from '../staff/invitation.service.ts';
import { employments } from '../staff/staff.service.ts';
import { Employment, StaffInvitation } from '../staff/staff.type.ts';
import { organizationsOfTeachers } from '../staff/teachers.service.ts';
import { CrmUser } from './user.type.ts';

@Resolver(() => CrmUser)
export class UserResolver {
  @Allow(selfOrSupervisor)
  @FieldResolver(() => [Classroom], {
    nullable: true,
    description:
      'The classrooms of a pupil, or those a teacher teaches or an organisation has. For themselves and those who look after them; an organisation, its desk or a teacher sees their own among them.',
  })
  classrooms(@Ctx() ctx: Context, @Root() user: CrmUser) {
    return ctx.load(classroomsOfUsers, user.id);
  }

  @Allow(self)
  @FieldResolver(() => Employment, {
    nullable: true,
    description: 'Where they work at the desk of an organisation; null for whoever does not. For themselves alone.',
  })
  employment(@Ctx() ctx: Context, @Root() user: CrmUser) {
    return ctx.load(employments, user.id);
  }

  @Allow(self)
  @FieldResolver(() => [StaffInvitation], {
    nullable: true,
    description: 'Open invitations to the number that they proved to be theirs. For themselves alone.',
  })
  staffInvitations(@Ctx() ctx: Context, @Root() user: CrmUser) {
    return ctx.load(invitationsOfUsers, user.id);
  }

  @Allow(self)
  @FieldResolver(() => [CrmUser], {
    nullable: true,
    description: 'The organisations on whose staff a teacher is, by name. For themselves alone.',
  })
  teachesAt(@Ctx() ctx: Context, @Root() user: CrmUser) {
    return ctx.load(organizationsOfTeachers, user.id);
  }
}
