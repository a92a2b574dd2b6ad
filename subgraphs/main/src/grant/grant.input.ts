import { MaxLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { GrantReason } from './grant.type.ts';

@InputType({ description: 'Coins for a pupil.' })
export class GrantCoinsInput {
  @Field(() => ID, { description: "A pupil of the caller's classes." })
  studentId: string;

  @Field(() => Int, { description: 'Coins, 1 to 20.' })
  coins: number;

  @Field(() => GrantReason, { description: 'What for.' })
  reason: GrantReason;

  @MaxLength(180)
  @Field(() => String, {
    defaultValue: '',
    description: 'Words to it, up to 180 letters; pupil and parents read them. Needed for OTHER.',
  })
  note: string;

  @Field(() => String, { description: '8 to 100 signs that name this grant: sending it again changes nothing.' })
  idempotencyKey: string;
}

@InputType({ description: 'A grant to take back.' })
export class ReverseGrantInput {
  @Field(() => ID, { description: 'Which.' })
  grantId: string;

  @MaxLength(200)
  @Field(() => String, { description: 'Why, 3 to 200 letters; pupil and parents read it.' })
  reason: string;
}

@InputType({ description: 'What a teacher may give in a week.' })
export class SetGrantBudgetInput {
  @Field(() => ID, { description: 'The teacher.' })
  teacherId: string;

  @Field(() => Int, { description: 'Coins a week, 0 to 10,000.' })
  weeklyCoins: number;
}
