import { PhoneScalar } from '@alif24/subgraph-shared/scalars';
import { MaxLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { LeadSource, LeadStage } from './lead.entity.ts';

@InputType({ description: 'Somebody who asked for a place.' })
export class CreateLeadInput {
  @MaxLength(200)
  @Field(() => String, { description: 'Their name, 1 to 100 letters, each word in one script.' })
  fullName: string;

  @Field(() => PhoneScalar, { description: 'Their number, in any spelling.' })
  phone: string;

  @Field(() => LeadSource, { defaultValue: LeadSource.OTHER, description: 'Where they came from.' })
  source: LeadSource;

  @MaxLength(1000)
  @Field(() => String, { defaultValue: '', description: 'Anything to remember, up to 1000 characters.' })
  note: string;
}

@InputType({ description: 'One step of a lead.' })
export class MoveLeadInput {
  @Field(() => ID, { description: 'The lead.' })
  leadId: string;

  @Field(() => LeadStage, { description: 'Where it goes.' })
  stage: LeadStage;

  @Field(() => LeadStage, { description: 'Where the caller sees it now; if it is elsewhere, somebody else moved it.' })
  expectedStage: LeadStage;

  @MaxLength(300)
  @Field(() => String, { defaultValue: '', description: 'Why, up to 300 characters; needed for LOST.' })
  reason: string;
}
