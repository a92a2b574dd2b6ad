import { Role } from '@alif24/subgraph-shared/auth';
import { MaxLength, MinLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'Whose account is closed, and why.' })
export class BanUserInput {
  @Field(() => ID, { description: 'Who.' })
  userId: string;

  @MinLength(3)
  @MaxLength(500)
  @Field(() => String, { description: 'Why, for other moderators; 3 to 500 characters.' })
  reason: string;
}

@InputType({ description: 'Whose account is opened again.' })
export class UnbanUserInput {
  @Field(() => ID, { description: 'Who.' })
  userId: string;
}

@InputType({ description: 'What an adult is from now on.' })
export class ChangeRoleInput {
  @Field(() => ID, { description: 'Who.' })
  userId: string;

  @Field(() => Role, { description: 'Any role but that of a pupil.' })
  role: Role;
}
