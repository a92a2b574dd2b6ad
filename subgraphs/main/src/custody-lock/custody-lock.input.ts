import { MaxLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { LockedAccess } from './custody-lock.type.ts';

@InputType({ description: "A guardian's wish that the guardians of a child stay as they are." })
export class RequestCustodyLockInput {
  @Field(() => ID, { description: 'The child.' })
  childId: string;

  @Field(() => ID, { nullable: true, description: 'Another guardian to limit, if one is to be.' })
  otherGuardianId?: string | null;

  @Field(() => LockedAccess, { defaultValue: LockedAccess.FULL, description: 'What is left to that guardian.' })
  otherAccess: LockedAccess;

  @MaxLength(1000)
  @Field(() => String, { description: 'Why, up to 500 characters: a court decision, say. Only moderators read it.' })
  reason: string;
}

@InputType({ description: "A moderator's decision on a custody lock." })
export class DecideCustodyLockInput {
  @Field(() => ID, { description: 'The lock.' })
  lockId: string;

  @Field(() => Boolean, { description: 'True to lock, false to refuse.' })
  isApproved: boolean;
}

@InputType({ description: 'A custody lock that is to end.' })
export class LiftCustodyLockInput {
  @Field(() => ID, { description: 'The lock.' })
  lockId: string;
}
