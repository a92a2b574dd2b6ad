import { Locale } from '@alif24/subgraph-shared/auth';
import { ArrayMaxSize, MaxLength, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { PrizeRedemptionState } from './redemption.type.ts';

@InputType({ description: 'The name of a prize in one language.' })
export class PrizeTitleInput {
  @Field(() => Locale, { description: 'The language.' })
  locale: Locale;

  @MaxLength(100)
  @Field(() => String, { description: 'The name, up to 100 letters; empty for none.' })
  text: string;
}

@InputType({ description: 'A prize to offer.' })
export class CreatePrizeInput {
  @MaxLength(100)
  @Field(() => String, { description: 'Its name as it is typed, 1 to 100 letters.' })
  title: string;

  @ArrayMaxSize(4)
  @ValidateNested({ each: true })
  @Field(() => [PrizeTitleInput], { defaultValue: [], description: 'The name in other languages, each once.' })
  titles: PrizeTitleInput[];

  @MaxLength(1000)
  @Field(() => String, { defaultValue: '', description: 'More about it, up to 1,000 letters.' })
  description: string;

  @MaxLength(100)
  @Field(() => String, { defaultValue: '', description: 'Key of the picture that shows it.' })
  picture: string;

  @Field(() => Int, { description: 'Coins, 1 to 1,000,000.' })
  price: number;

  @Field(() => Int, { nullable: true, description: 'Pieces, 0 to 100,000; null for any number.' })
  stock: number | null = null;
}

@InputType({ description: 'What changes of a prize; what is left out stays.' })
export class UpdatePrizeInput {
  @Field(() => ID, { description: 'Which.' })
  prizeId: string;

  @MaxLength(100)
  @Field(() => String, { nullable: true, description: 'Its name as it is typed.' })
  title?: string | null;

  @ArrayMaxSize(4)
  @ValidateNested({ each: true })
  @Field(() => [PrizeTitleInput], { nullable: true, description: 'All names in other languages.' })
  titles?: PrizeTitleInput[] | null;

  @MaxLength(1000)
  @Field(() => String, { nullable: true, description: 'More about it.' })
  description?: string | null;

  @MaxLength(100)
  @Field(() => String, { nullable: true, description: 'Key of the picture that shows it.' })
  picture?: string | null;

  @Field(() => Int, { nullable: true, description: 'Coins, for those who ask from now on.' })
  price?: number | null;

  @Field(() => Int, { nullable: true, description: 'Pieces that come to what is left; fewer than 0 take some away.' })
  addStock?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'True for any number of pieces, false to count them.' })
  isUnlimited?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'False retires it, true offers it again.' })
  isOpen?: boolean | null;
}

@InputType({ description: 'A prize that a pupil wants.' })
export class RedeemPrizeInput {
  @Field(() => ID, { description: 'The prize.' })
  prizeId: string;

  @Field(() => Int, { description: 'The price that the pupil saw, in coins.' })
  price: number;

  @Field(() => String, { description: '8 to 100 signs that name this wish: sending it again changes nothing.' })
  idempotencyKey: string;
}

@InputType({ description: "A pupil's wish." })
export class PrizeRedemptionInput {
  @Field(() => ID, { description: 'Which.' })
  redemptionId: string;
}

@InputType({ description: 'A wish that is not fulfilled.' })
export class DeclineRedemptionInput {
  @Field(() => ID, { description: 'Which.' })
  redemptionId: string;

  @MaxLength(200)
  @Field(() => String, { description: 'Why, 3 to 200 letters; the pupil reads it.' })
  reason: string;
}

@InputType({ description: 'A prize that is handed over.' })
export class CollectRedemptionInput {
  @Field(() => ID, { description: 'Which wish.' })
  redemptionId: string;

  @MaxLength(20)
  @Field(() => String, {
    nullable: true,
    description: 'The six digits that the pupil shows; a guardian needs none for their own prize.',
  })
  code: string | null = null;
}

/** What to list of the wishes. */
export interface RedemptionPage {
  states: PrizeRedemptionState[] | null;
  first: number;
  after: string | null;
}
