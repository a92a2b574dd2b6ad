import { Allow } from '@alif24/subgraph-shared/auth';
import type { Context } from '@alif24/subgraph-shared/server';
import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import { staffMay } from '../staff/rights.service.ts';
import { CrmUser } from '../user/user.type.ts';
import { AddTeacherInput } from './organization.input.ts';
import {
  addTeacher,
  organizationDashboard,
  organizationStudents,
  organizationTeachers,
} from './organization.service.ts';
import {
  OrganizationDashboard,
  OrganizationStudentConnection,
  OrganizationTeacherConnection,
} from './organization.type.ts';

@Resolver()
export class OrganizationResolver {
  @Allow(staffMay('DASHBOARD'))
  @Query(() => OrganizationDashboard, {
    description: "The organisation's figures. For those at its desk but cashiers.",
  })
  organizationDashboard(@Ctx() ctx: Context) {
    return organizationDashboard(ctx);
  }

  @Allow(staffMay('PUPILS'))
  @Query(() => OrganizationStudentConnection, {
    description: "The pupils in the organisation's classrooms, each once, by name. For those at its desk.",
  })
  organizationStudents(
    @Ctx() ctx: Context,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many, 1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Continue behind this cursor.' })
    after: string | null = null,
  ) {
    return organizationStudents(ctx, { first, after });
  }

  @Allow(staffMay('CLASSES'))
  @Query(() => OrganizationTeacherConnection, {
    description: "The teachers on the organisation's staff, by name. For those at its desk but cashiers.",
  })
  organizationTeachers(
    @Ctx() ctx: Context,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many, 1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Continue behind this cursor.' })
    after: string | null = null,
  ) {
    return organizationTeachers(ctx, { first, after });
  }

  @Allow(staffMay('STAFF'))
  @Mutation(() => CrmUser, {
    description:
      'Puts a confirmed teacher on the staff, found by their exact phone number. For organisations and their directors. Fails with NOT_FOUND, FORBIDDEN or TOO_MANY_ATTEMPTS.',
  })
  addTeacher(
    @Ctx() ctx: Context,
    @Arg('input', () => AddTeacherInput, { description: 'The teacher.' }) input: AddTeacherInput,
  ) {
    return addTeacher(ctx, input);
  }
}
