import { PhoneScalar } from '@alif24/subgraph-shared/scalars';
import { Field, ID, InputType } from 'type-graphql';
import { StaffRole } from './rights.type.ts';

@InputType({ description: 'Who is to work at the desk, and as what.' })
export class InviteStaffInput {
  @Field(() => PhoneScalar, {
    description: 'Their own number, in any spelling; who proved that it is theirs can accept.',
  })
  phone: string;

  @Field(() => StaffRole, { description: 'As what.' })
  role: StaffRole;
}

@InputType({ description: 'An invitation to the desk of an organisation.' })
export class StaffInvitationInput {
  @Field(() => ID, { description: 'Which.' })
  staffInvitationId: string;
}

@InputType({ description: 'A new role for somebody at the desk.' })
export class ChangeStaffRoleInput {
  @Field(() => ID, { description: 'Who.' })
  userId: string;

  @Field(() => StaffRole, { description: 'As what from now on.' })
  role: StaffRole;
}

@InputType({ description: 'Somebody who works at the desk no longer.' })
export class RemoveStaffMemberInput {
  @Field(() => ID, { description: 'Who.' })
  userId: string;
}

@InputType({ description: 'Where the caller works no longer.' })
export class LeaveOrganizationInput {
  @Field(() => ID, { description: 'The organisation.' })
  organizationId: string;
}
