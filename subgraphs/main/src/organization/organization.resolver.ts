import { Allow, role } from '@alif24/subgraph-shared/auth';
import type { Context } from '@alif24/subgraph-shared/server';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { User } from '../user/user.entity.ts';
import { AdmitOrganizationInput, ApproveTeacherInput } from './organization.input.ts';
import { admitOrganization, approveTeacher } from './organization.service.ts';

@Resolver()
export class OrganizationResolver {
  @Allow(role('MODERATOR'))
  @Mutation(() => User, { description: 'Admits a school or learning centre. For moderators.' })
  admitOrganization(
    @Ctx() ctx: Context,
    @Arg('input', () => AdmitOrganizationInput, { description: 'The organisation.' }) input: AdmitOrganizationInput,
  ) {
    return admitOrganization(ctx, input);
  }

  @Allow(role('MODERATOR'))
  @Mutation(() => User, { description: 'Confirms that a person is a teacher. For moderators.' })
  approveTeacher(
    @Ctx() ctx: Context,
    @Arg('input', () => ApproveTeacherInput, { description: 'The teacher.' }) input: ApproveTeacherInput,
  ) {
    return approveTeacher(ctx, input);
  }
}
