import { Allow, anyone, ConsentPurpose } from '@alif24/subgraph-shared/auth';
import { connectionOf } from '@alif24/subgraph-shared/server';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { User } from '../user/user.entity.ts';

@InputType({ description: 'What a guardian says to one purpose.' })
export class ConsentChoiceInput {
  @Field(() => ConsentPurpose, { description: 'For what.' })
  purpose: ConsentPurpose;

  @Field(() => Boolean, { description: 'True to allow it, false to take it back or refuse.' })
  isGiven: boolean;
}

@Allow(anyone)
@ObjectType({ description: 'What a guardian said to one purpose; for the child and those who look after them.' })
export class Consent {
  @Field(() => ConsentPurpose, { description: 'For what.' })
  purpose: ConsentPurpose;

  @Field(() => Boolean, { description: 'Whether it is allowed now; false until somebody allowed it.' })
  isGiven: boolean;

  @Field(() => Date, { nullable: true, description: 'When it was last decided; null while it never was.' })
  decidedAt: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'The version of the text that was read; null while it never was.',
  })
  textVersion: string | null;
}

@Allow(anyone)
@ObjectType({ description: 'One decision of a guardian as it was made: never changed, never removed.' })
export class ConsentDecision {
  @Field(() => ID, { description: 'Opaque; later ones are greater.' })
  id: string;

  @Field(() => ConsentPurpose, { description: 'For what.' })
  purpose: ConsentPurpose;

  @Field(() => Boolean, { description: 'True when it was allowed, false when it was taken back or refused.' })
  isGiven: boolean;

  @Field(() => Date, { description: 'When.' })
  decidedAt: Date;

  @Field(() => String, { description: 'The version of the text that was read.' })
  textVersion: string;

  @Field(() => User, { description: 'Who decided.' })
  decidedBy: User;

  @Field(() => String, { description: 'From which network: the address without its last part.' })
  network: string;
}

export const ConsentDecisionConnection = connectionOf(ConsentDecision, 'ConsentDecision');
