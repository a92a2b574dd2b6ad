import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'Who may come in.' })
export class LockLiveQuizInput {
  @Field(() => ID, { description: 'The quiz.' })
  quizId: string;

  @Field(() => Boolean, { description: 'True lets nobody else in, false everybody.' })
  isLocked: boolean;
}

@InputType({ description: 'Names a player in a live quiz of the caller.' })
export class LiveQuizPlayerInput {
  @Field(() => ID, { description: 'The quiz.' })
  quizId: string;

  @Field(() => ID, { description: 'The player.' })
  playerId: string;
}

@InputType({ description: 'Homework with the questions of a live quiz of the caller.' })
export class AssignLiveQuizInput {
  @Field(() => ID, { description: 'The quiz whose questions it has.' })
  quizId: string;

  @Field(() => Date, { description: 'Until when it takes answers; within the next two months.' })
  deadline: Date;
}

@InputType({ description: 'Another deadline for homework of the caller.' })
export class MoveLiveQuizDeadlineInput {
  @Field(() => ID, { description: 'The homework.' })
  quizId: string;

  @Field(() => Date, { description: 'Until when it takes answers from now on; within the next two months.' })
  deadline: Date;
}
