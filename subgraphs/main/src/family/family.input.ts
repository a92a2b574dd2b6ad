import { Locale } from '@alif24/subgraph-shared/auth';
import { Max, MaxLength, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';

@InputType({ description: 'Whom to invite to look after a child, and for how long the invitation stands.' })
export class InviteGuardianInput {
  @Field(() => ID, { description: 'The child.' })
  childId: string;

  @Min(10)
  @Max(7 * 24 * 60)
  @Field(() => Int, { defaultValue: 24 * 60, description: 'Minutes until it ends, 10 to 10080 (a week).' })
  minutes: number;
}

@InputType({ description: 'An invitation to accept.' })
export class AcceptGuardianInvitationInput {
  @MaxLength(40)
  @Field(() => String, { description: 'The code; small letters, spaces and hyphens do not matter.' })
  code: string;
}

@InputType({ description: 'An invitation to take back.' })
export class RevokeGuardianInvitationInput {
  @Field(() => ID, { description: 'The child.' })
  childId: string;

  @Field(() => ID, { description: 'The invitation.' })
  invitationId: string;
}

@InputType({ description: 'A guardian who no longer looks after a child.' })
export class UnlinkGuardianInput {
  @Field(() => ID, { description: 'The child.' })
  childId: string;

  @Field(() => ID, { description: 'The guardian: oneself, or somebody whom one invited.' })
  guardianId: string;
}

@InputType({ description: 'What a guardian changes of a child; what is left out stays.' })
export class UpdateChildInput {
  @Field(() => ID, { description: 'The child.' })
  childId: string;

  @MaxLength(100)
  @Field(() => String, { nullable: true, description: 'Given name, 1 to 100 letters of one script.' })
  firstName?: string | null;

  @MaxLength(100)
  @Field(() => String, {
    nullable: true,
    description: 'Surname, up to 100 letters of one script; empty takes it away.',
  })
  lastName?: string | null;

  @Min(0)
  @Max(11)
  @Field(() => Int, { nullable: true, description: 'School grade, 0 (before school) to 11.' })
  grade?: number | null;

  @Field(() => Locale, { nullable: true, description: 'The language the child reads in.' })
  locale?: Locale | null;
}
