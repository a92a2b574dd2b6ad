import { Allow, anyone } from '@alif24/subgraph-shared/auth';
import type { Context } from '@alif24/subgraph-shared/server';
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { AuthoredTestQuestion, author, Test } from '../test/test.entity.ts';
import { TestQuestionStatistics, TestStatistics } from '../test/test.type.ts';
import { TestAttempt, TestAttemptConnection } from './test-attempt.entity.ts';
import { attemptsOfTest, ownLatestAttempts } from './test-attempt-list.service.ts';
import { statisticsOfQuestions, statisticsOfTests } from './test-statistics.service.ts';

@Resolver(() => Test)
export class TestResultsResolver {
  @Allow(author)
  @FieldResolver(() => TestAttemptConnection, {
    nullable: true,
    description: 'The submitted attempts, newest first; for its author alone.',
  })
  attempts(
    @Ctx() ctx: Context,
    @Root() test: Test,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many, 1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor of the item before the page.' })
    after: string | null = null,
  ) {
    return attemptsOfTest(ctx, test.id, { first, after });
  }

  @Allow(author)
  @FieldResolver(() => TestStatistics, { nullable: true, description: 'How pupils did on it; for its author alone.' })
  statistics(@Ctx() ctx: Context, @Root() test: Test) {
    return ctx.load(statisticsOfTests, test.id);
  }

  @Allow(anyone)
  @FieldResolver(() => TestAttempt, {
    nullable: true,
    description: "The calling pupil's newest attempt, open or submitted; null when there is none.",
  })
  myLatestAttempt(@Ctx() ctx: Context, @Root() test: Test) {
    return ctx.load(ownLatestAttempts, test.id);
  }
}

@Resolver(() => AuthoredTestQuestion)
export class AuthoredTestQuestionResolver {
  @Allow(anyone)
  @FieldResolver(() => TestQuestionStatistics, { description: 'How pupils did on it.' })
  statistics(@Ctx() ctx: Context, @Root() question: AuthoredTestQuestion) {
    return ctx.load(statisticsOfQuestions, question);
  }
}
