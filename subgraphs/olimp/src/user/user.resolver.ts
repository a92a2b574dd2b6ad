import { Allow, selfOrSupervisor } from '@alif24/subgraph-shared/auth';
import type { Context } from '@alif24/subgraph-shared/server';
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { liveQuizResultsOf } from '../live-quiz/live-quiz-result.service.ts';
import { LiveQuizResult } from '../live-quiz/live-quiz-result.type.ts';
import { OlimpUser } from './user.type.ts';

@Resolver(() => OlimpUser)
export class UserResolver {
  @Allow(selfOrSupervisor)
  @FieldResolver(() => [LiveQuizResult], {
    nullable: true,
    description: 'Finished live quizzes they played, newest first; for themselves and those who look after them.',
  })
  liveQuizResults(
    @Ctx() ctx: Context,
    @Root() user: OlimpUser,
    @Arg('first', () => Int, { defaultValue: 10, description: 'How many, 1 to 50.' }) first: number,
  ) {
    return liveQuizResultsOf(ctx, user.id, first);
  }
}
