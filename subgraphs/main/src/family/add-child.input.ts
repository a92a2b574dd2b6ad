import { DateScalar } from '@alif24/subgraph-shared/scalars';
import { ArrayMaxSize, MaxLength } from 'class-validator';
import { Field, InputType, Int } from 'type-graphql';
import { ChildPasswordInput } from '../child-sign-in/child-sign-in.type.ts';
import { ConsentChoiceInput } from '../consent/consent.type.ts';

@InputType({ description: 'A child whom a parent brings to the platform.' })
export class AddChildInput {
  @MaxLength(100)
  @Field(() => String, { description: 'Given name, 1 to 100 letters of one script.' })
  firstName: string;

  @MaxLength(100)
  @Field(() => String, { description: 'Surname, up to 100 letters of one script.' })
  lastName: string;

  @Field(() => Int, { description: 'School grade, 0 (before school) to 11.' })
  grade: number;

  @Field(() => DateScalar, { nullable: true, description: 'Date of birth; it stays as it was said here.' })
  birthDate: string | null;

  @ArrayMaxSize(6)
  @Field(() => [ConsentChoiceInput], {
    defaultValue: [],
    description: 'What the parent allows, each purpose by itself; what is left out is off.',
  })
  consents: ConsentChoiceInput[];

  @MaxLength(40)
  @Field(() => String, {
    nullable: true,
    description: 'The version of the text that the parent read; needed with consents.',
  })
  consentTextVersion?: string | null;

  @Field(() => ChildPasswordInput, { nullable: true, description: 'Pictures or PIN for the child to sign in with.' })
  password?: ChildPasswordInput | null;
}
