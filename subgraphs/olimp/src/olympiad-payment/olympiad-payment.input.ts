import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'Which place is paid from the balance of the caller.' })
export class PayOlympiadEntryInput {
  @Field(() => ID, { description: 'The entry of a child of theirs.' })
  entryId: string;

  @Field(() => String, {
    description: 'Names this payment, 8 to 100 letters, digits or signs: sending it again takes nothing again.',
  })
  idempotencyKey: string;
}
