import { DateScalar } from '@alif24/subgraph-shared/scalars';
import { MaxLength } from 'class-validator';
import { Field, InputType, Int } from 'type-graphql';

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

  @Field(() => DateScalar, { nullable: true, description: 'Date of birth.' })
  birthDate: string | null;
}
