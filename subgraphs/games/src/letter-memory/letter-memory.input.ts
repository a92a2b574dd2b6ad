import { Field, ID, InputType, Int } from 'type-graphql';

@InputType({ description: 'A turn of two face-down cards, at once or one after the other.' })
export class FlipCardsInput {
  @Field(() => ID, { description: 'The round.' })
  roundId: string;

  @Field(() => Int, { description: 'Position of the first card.' })
  first: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'Position of another card; left out, the first is shown and stays open until its turn is sent with a second.',
  })
  second: number | null;
}
