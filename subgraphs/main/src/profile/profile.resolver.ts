import { Allow, anyone, self, selfOrSupervisor } from '@alif24/subgraph-shared/auth';
import type { Context } from '@alif24/subgraph-shared/server';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { User } from '../user/user.entity.ts';
import { OrganizationProfile, ParentProfile, StudentProfile, TeacherProfile } from './profile.entity.ts';
import {
  childrenOf,
  organizationProfiles,
  parentProfiles,
  studentProfiles,
  teacherProfiles,
} from './profile.service.ts';

@Resolver(() => User)
export class ProfileResolver {
  @Allow(selfOrSupervisor)
  @FieldResolver(() => StudentProfile, {
    nullable: true,
    description: 'Set for pupils; for themselves and those who look after them.',
  })
  studentProfile(@Ctx() ctx: Context, @Root() user: User) {
    return ctx.load(studentProfiles, user.id);
  }

  @Allow(anyone)
  @FieldResolver(() => TeacherProfile, { nullable: true, description: 'Set for teachers; open to all.' })
  teacherProfile(@Ctx() ctx: Context, @Root() user: User) {
    return ctx.load(teacherProfiles, user.id);
  }

  @Allow(self)
  @FieldResolver(() => ParentProfile, { nullable: true, description: 'Set for parents; for themselves alone.' })
  parentProfile(@Ctx() ctx: Context, @Root() user: User) {
    return ctx.load(parentProfiles, user.id);
  }

  @Allow(anyone)
  @FieldResolver(() => OrganizationProfile, { nullable: true, description: 'Set for organisations; open to all.' })
  organizationProfile(@Ctx() ctx: Context, @Root() user: User) {
    return ctx.load(organizationProfiles, user.id);
  }

  @Allow(self)
  @FieldResolver(() => [User], {
    nullable: true,
    description: 'The children a parent looks after; for the parent alone.',
  })
  children(@Ctx() ctx: Context, @Root() user: User) {
    return ctx.load(childrenOf, user.id);
  }
}
