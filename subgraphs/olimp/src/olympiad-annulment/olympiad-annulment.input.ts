import { MaxLength, MinLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'An attempt that is not to count, and why.' })
export class AnnulOlympiadAttemptInput {
  @Field(() => ID, { description: 'The attempt.' })
  attemptId: string;

  @MinLength(1)
  @MaxLength(500)
  @Field(() => String, { description: 'Why, 1 to 500 characters; the family reads it.' })
  reason: string;
}

@InputType({ description: 'What the jury says in the end to an attempt that it let not count.' })
export class AnswerOlympiadAnnulmentInput {
  @Field(() => ID, { description: 'That it does not count.' })
  annulmentId: string;

  @MinLength(1)
  @MaxLength(1000)
  @Field(() => String, { description: 'What it says, 1 to 1,000 characters; the family reads it.' })
  reply: string;
}

@InputType({ description: 'An appeal against that an attempt does not count.' })
export class AppealOlympiadAnnulmentInput {
  @Field(() => ID, { description: 'That it does not count.' })
  annulmentId: string;

  @MinLength(1)
  @MaxLength(1000)
  @Field(() => String, { description: 'Why it should, 1 to 1,000 characters.' })
  text: string;
}
