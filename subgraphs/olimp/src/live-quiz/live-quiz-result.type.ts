import { Allow, anyone } from '@alif24/subgraph-shared/auth';
import { Field, Int, ObjectType } from 'type-graphql';
import { LiveQuiz } from './live-quiz.entity.ts';

@Allow(anyone)
@ObjectType({ description: 'How somebody did in a finished live quiz.' })
export class LiveQuizResult {
  @Field(() => LiveQuiz, { description: 'The quiz.' })
  quiz: LiveQuiz;

  @Field(() => Int, {
    nullable: true,
    description: 'Their final place, from 1; equal scores share one. Null where the board of the quiz is never shown.',
  })
  place: number | null;

  @Field(() => Int, {
    description: 'Their final place, from 1; 0 where the board of the quiz is never shown.',
    deprecationReason: 'Since 2026-11-27: `place` says that there is none to be told.',
  })
  rank: number;

  @Field(() => Int, { description: 'Their final points.' })
  score: number;

  @Field(() => Int, { description: 'How many played.' })
  playerCount: number;

  @Field(() => Date, { description: 'When it was finished.' })
  finishedAt: Date;
}
