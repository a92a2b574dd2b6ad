import { Allow, role } from '@alif24/subgraph-shared/auth';
import type { Context } from '@alif24/subgraph-shared/server';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { User } from '../user/user.entity.ts';
import { AdmitOrganizationInput, ApproveTeacherInput, SetOrganizationDistrictInput } from './organization.input.ts';
import { admitOrganization, approveTeacher, setOrganizationDistrict } from './organization.service.ts';

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

  @Allow(role('ORGANIZATION', 'MODERATOR'))
  @Mutation(() => User, {
    description:
      'Says in which district an organisation is: the organisation once, while it is not known, a moderator at any time. Its pupils compete there. Recorded in the audit. Fails with NOT_FOUND, FORBIDDEN, BAD_USER_INPUT.',
  })
  setOrganizationDistrict(
    @Ctx() ctx: Context,
    @Arg('input', () => SetOrganizationDistrictInput, { description: 'Which, and where.' })
    input: SetOrganizationDistrictInput,
  ) {
    return setOrganizationDistrict(ctx, input);
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
