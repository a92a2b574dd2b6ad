import { Allow, anyone, signedIn } from '@alif24/subgraph-shared/auth';
import type { Context } from '@alif24/subgraph-shared/server';
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { liveQuizReport, type MadeReport, reportPlayers } from './live-quiz-report.service.ts';
import { LiveQuizReport, LiveQuizReportPlayerConnection } from './live-quiz-report.type.ts';

@Resolver(() => LiveQuizReport)
export class LiveQuizReportResolver {
  @Allow(signedIn)
  @Query(() => LiveQuizReport, {
    description:
      'Who answered what in a live quiz, question by question, as far as questions are closed. For its host and moderators. Fails with FORBIDDEN.',
  })
  liveQuizReport(@Ctx() ctx: Context, @Arg('quizId', () => ID, { description: 'The quiz.' }) quizId: string) {
    return liveQuizReport(ctx, quizId);
  }

  @Allow(anyone)
  @FieldResolver(() => LiveQuizReportPlayerConnection, {
    description: 'Whoever played and was not removed, best first, in a survey by id.',
  })
  players(
    @Root() report: MadeReport,
    @Arg('first', () => Int, { defaultValue: 50, description: 'How many, 1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Continue behind this cursor.' })
    after: string | null = null,
  ) {
    return reportPlayers(report, { first, after });
  }
}
