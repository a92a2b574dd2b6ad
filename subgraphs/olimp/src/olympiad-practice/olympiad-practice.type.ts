import { Allow, anyone } from '@alif24/subgraph-shared/auth';
import { Field, ID, ObjectType } from 'type-graphql';
import { QuestionAnswerType, QuestionKeyType } from '../question/question.type.ts';

@Allow(anyone)
@ObjectType({ description: 'A past paper as one pupil practises it, in no board; for the pupil.' })
export class OlympiadPractice {
  @Field(() => ID, { description: 'Opaque and stable.' })
  id: string;

  @Field(() => Date, { nullable: true, description: 'When the last problem was answered; null before.' })
  finishedAt: Date | null;
}

@Allow(anyone)
@ObjectType({ description: 'What the pupil answered in a practice, what is right, and why.' })
export class OlympiadPracticeAnswer {
  @Field(() => ID, { description: 'The problem.' })
  problemId: string;

  @Field(() => QuestionAnswerType, { description: 'The answer, options counted in the order the pupil sees.' })
  answer: QuestionAnswerType;

  @Field(() => Boolean, { description: 'It is right.' })
  isRight: boolean;

  @Field(() => QuestionKeyType, { nullable: true, description: 'What is right, options counted in the same order.' })
  key: QuestionKeyType | null;

  @Field(() => String, { nullable: true, description: 'Why; null where the author wrote nothing.' })
  explanation: string | null;
}
