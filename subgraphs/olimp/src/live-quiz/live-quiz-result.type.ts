import { Allow, anyone } from '@alif24/subgraph-shared/auth';
import { Field, Int, ObjectType } from 'type-graphql';
import { LiveQuiz } from './live-quiz.entity.ts';

@Allow(anyone)
@ObjectType({ description: 'How somebody did in a finished live quiz.' })
export class LiveQuizResult {
  @Field(() => LiveQuiz, { description: 'The quiz.' })
  quiz: LiveQuiz;

  @Field(() => Int, { description: 'Their final place, from 1; equal scores share one.' })
  rank: number;

  @Field(() => Int, { description: 'Their final points.' })
  score: number;

  @Field(() => Int, { description: 'How many played.' })
  playerCount: number;

  @Field(() => Date, { description: 'When it was finished.' })
  finishedAt: Date;
}
