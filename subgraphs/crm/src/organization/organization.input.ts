import { PhoneScalar } from '@alif24/subgraph-shared/scalars';
import { Field, InputType } from 'type-graphql';

@InputType({ description: 'A teacher who joins the staff.' })
export class AddTeacherInput {
  @Field(() => PhoneScalar, { description: "The teacher's own phone number, in any spelling; it must match exactly." })
  phone: string;
}
