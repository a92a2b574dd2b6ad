import { Allow, anyone } from '@alif24/subgraph-shared/auth';
import { Field, Int, ObjectType } from 'type-graphql';
import { TestQuestion } from '../test/test.entity.ts';
import { TestAnswer } from './test-attempt.entity.ts';

@Allow(anyone)
@ObjectType({ description: 'How one question of a submitted attempt went.' })
export class TestQuestionResult {
  @Field(() => TestQuestion, { description: 'The question.' })
  question: TestQuestion;

  @Field(() => TestAnswer, { nullable: true, description: "The pupil's own answer; null when it was left." })
  answer: TestAnswer | null;

  @Field(() => Boolean, { description: 'The answer was right.' })
  isCorrect: boolean;

  @Field(() => Int, { description: 'Points it brought.' })
  points: number;

  @Field(() => String, { description: 'What the author says about it; may be empty.' })
  explanation: string;
}
