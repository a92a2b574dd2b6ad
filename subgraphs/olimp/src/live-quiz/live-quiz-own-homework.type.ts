import { Allow, anyone } from '@alif24/subgraph-shared/auth';
import { Field, Int, ObjectType } from 'type-graphql';
import { LiveQuiz } from './live-quiz.entity.ts';

@Allow(anyone)
@ObjectType({ description: 'Homework that somebody has joined, and how far they have come.' })
export class LiveQuizHomework {
  @Field(() => LiveQuiz, { description: 'The quiz, with its deadline.' })
  quiz: LiveQuiz;

  @Field(() => Int, { description: 'How many of its questions they have answered.' })
  answeredCount: number;

  @Field(() => Date, {
    nullable: true,
    description: 'When they answered the last of its questions; null while some wait.',
  })
  doneAt: Date | null;
}
