import { Allow, anyone } from '@alif24/subgraph-shared/auth';
import { connectionOf } from '@alif24/subgraph-shared/server';
import { Field, ID, ObjectType } from 'type-graphql';
import { CrmUser } from '../user/user.type.ts';
import { OrganizationRight, StaffRole } from './rights.type.ts';

@Allow(anyone)
@ObjectType({ description: 'Where somebody works at the desk of an organisation; for themselves.' })
export class Employment {
  @Field(() => CrmUser, { description: 'The organisation.' })
  organization: CrmUser;

  @Field(() => StaffRole, { description: 'As what.' })
  role: `${StaffRole}`;

  @Field(() => [OrganizationRight], { description: 'What they may do there.' })
  rights: ReadonlyArray<`${OrganizationRight}`>;
}

@Allow(anyone)
@ObjectType({ description: 'Somebody at the desk of an organisation; for its owner and directors.' })
export class StaffMember {
  @Field(() => ID, { description: "The person's id." })
  id: string;

  @Field(() => StaffRole, { description: 'As what.' })
  role: `${StaffRole}`;

  @Field(() => Date, { description: 'Since when.' })
  since: Date;

  @Field(() => String, { description: 'Their full name, which colleagues know.' })
  name: string;

  @Field(() => Boolean, { description: 'Whether it is the caller, who cannot change their own role.' })
  isMe: boolean;
}

export const StaffMemberConnection = connectionOf(StaffMember, 'StaffMember');

@Allow(anyone)
@ObjectType({
  description:
    'An open invitation to the desk of an organisation; for its owner and directors, and for the person with that number.',
})
export class StaffInvitation {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  organizationId: string;

  @Field(() => StaffRole, { description: 'As what.' })
  role: `${StaffRole}`;

  @Field(() => String, { description: 'The last four digits of the invited number.' })
  phoneEnding: string;

  @Field(() => Date, { description: 'Until when it can be accepted.' })
  expiresAt: Date;
}
