import { ArrayMaxSize, ArrayMinSize, Max, MaxLength, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { ChildPasswordInput } from './child-sign-in.type.ts';

@InputType({ description: "A child's new pictures or PIN." })
export class SetChildPasswordInput {
  @Field(() => ID, { description: 'The child.' })
  childId: string;

  @Field(() => ChildPasswordInput, { description: 'What they sign in with from now on.' })
  password: ChildPasswordInput;
}

@InputType({ description: 'Cards to print.' })
export class IssueChildCardsInput {
  @ArrayMinSize(1)
  @ArrayMaxSize(60)
  @Field(() => [ID], { description: 'For whom, up to 60 children; earlier cards of theirs from the caller end.' })
  childIds: string[];

  @Min(1)
  @Max(366)
  @Field(() => Int, { defaultValue: 300, description: 'Days until they end, 1 to 366.' })
  days: number;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether the card alone is enough, without pictures or PIN.',
  })
  isEnough: boolean;
}

@InputType({ description: 'A card to take back.' })
export class RevokeChildCardInput {
  @Field(() => ID, { description: 'The child.' })
  childId: string;

  @Field(() => ID, { description: 'The card.' })
  cardId: string;
}

@InputType({ description: 'A card that was scanned.' })
export class OpenChildCardInput {
  @MaxLength(60)
  @Field(() => String, { description: 'What stood behind `#` of its link.' })
  secret: string;
}

@InputType({ description: 'A child who signs in.' })
export class SignInChildInput {
  @MaxLength(60)
  @Field(() => String, { description: 'What `openChildCard` or `openClassCard` gave.' })
  ticket: string;

  @Field(() => ID, { description: 'The child who tapped their name.' })
  childId: string;

  @Field(() => ChildPasswordInput, {
    nullable: true,
    description: 'Their pictures or PIN; not needed where the card is enough.',
  })
  password?: ChildPasswordInput | null;
}

@InputType({ description: 'A child who takes over the device.' })
export class HandDeviceInput {
  @Field(() => ID, { description: 'The child.' })
  childId: string;
}

@InputType({ description: 'A guardian who takes the device back.' })
export class TakeDeviceBackInput {
  @MaxLength(20)
  @Field(() => String, { nullable: true, description: "The guardian's PIN." })
  pin?: string | null;

  @Field(() => String, { nullable: true, description: "Or the guardian's password." })
  password?: string | null;
}

@InputType({ description: 'The PIN with which a guardian takes back a device.' })
export class SetGuardianPinInput {
  @MaxLength(20)
  @Field(() => String, { description: 'Four to eight digits.' })
  pin: string;
}

@InputType({ description: 'A session of a child to end.' })
export class EndChildSessionInput {
  @Field(() => ID, { description: 'The child.' })
  childId: string;

  @Field(() => ID, { description: 'The session.' })
  sessionId: string;
}
