import { ArrayMaxSize, ArrayMinSize, MaxLength, MinLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'An appeal against how one problem was judged.' })
export class AppealOlympiadProblemInput {
  @Field(() => ID, { description: 'The attempt.' })
  attemptId: string;

  @Field(() => ID, { description: 'The problem.' })
  problemId: string;

  @MinLength(1)
  @MaxLength(1000)
  @Field(() => String, { description: 'Why, 1 to 1,000 characters.' })
  text: string;
}

@InputType({ description: 'What the jury says to appeals.' })
abstract class OlympiadAppealAnswer {
  @Field(() => Boolean, { description: 'The jury agrees; what is right is changed by `changeOlympiadKey`.' })
  isAccepted: boolean;

  @MinLength(1)
  @MaxLength(1000)
  @Field(() => String, { description: 'What it says, 1 to 1,000 characters.' })
  reply: string;
}

@InputType({ description: 'What the jury says to an appeal.' })
export class AnswerOlympiadAppealInput extends OlympiadAppealAnswer {
  @Field(() => ID, { description: 'The appeal.' })
  appealId: string;
}

@InputType({ description: 'What the jury says to several appeals alike.' })
export class AnswerOlympiadAppealsInput extends OlympiadAppealAnswer {
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @Field(() => [ID], { description: 'The appeals, all of one stage: 1 to 100.' })
  appealIds: string[];
}
