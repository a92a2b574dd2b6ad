import { Allow, anyone, role } from '@alif24/subgraph-shared/auth';
import type { Context } from '@alif24/subgraph-shared/server';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Resolver, Root } from 'type-graphql';
import type { JuryStage } from '../olympiad-result/jury.service.ts';
import { OlympiadJuryStage } from '../olympiad-result/jury.type.ts';
import { OlympiadResult } from '../olympiad-result/olympiad-result.type.ts';
import type { OwnResult } from '../olympiad-result/own-result.service.ts';
import { OlimpUser } from '../user/user.type.ts';
import { OlympiadAppeal, OlympiadAppealConnection } from './olympiad-appeal.entity.ts';
import {
  AnswerOlympiadAppealInput,
  AnswerOlympiadAppealsInput,
  AppealOlympiadProblemInput,
} from './olympiad-appeal.input.ts';
import {
  answerOlympiadAppeal,
  answerOlympiadAppeals,
  appealableProblems,
  appealOlympiadProblem,
  appealsOfEntries,
  appealsOfStage,
  appealsUntil,
  changedAtOf,
  entrantsOf,
  numbersOfProblems,
} from './olympiad-appeal.service.ts';

@Resolver(() => OlympiadAppeal)
export class OlympiadAppealResolver {
  @Allow(role('STUDENT', 'PARENT'))
  @Mutation(() => OlympiadAppeal, {
    description:
      'Appeals against how a problem was judged, once a problem, and once more against another key that changed their result. Fails with NOT_FOUND, FORBIDDEN, ALREADY_EXISTS, OLYMPIAD_STATE outside of the time for it. For the pupil and guardians.',
  })
  appealOlympiadProblem(
    @Ctx() ctx: Context,
    @Arg('input', () => AppealOlympiadProblemInput, { description: 'The problem, and why.' })
    input: AppealOlympiadProblemInput,
  ) {
    return appealOlympiadProblem(ctx, input);
  }

  @Allow(role('MODERATOR', 'TEACHER', 'ORGANIZATION'))
  @Mutation(() => OlympiadAppeal, {
    description:
      'Answers an appeal; recorded in the audit. Fails with NOT_FOUND, ALREADY_PROCESSED, OLYMPIAD_STATE. For whoever holds the olympiad.',
  })
  answerOlympiadAppeal(
    @Ctx() ctx: Context,
    @Arg('input', () => AnswerOlympiadAppealInput, { description: 'The appeal and the answer.' })
    input: AnswerOlympiadAppealInput,
  ) {
    return answerOlympiadAppeal(ctx, input);
  }

  @Allow(role('MODERATOR', 'TEACHER', 'ORGANIZATION'))
  @Mutation(() => [OlympiadAppeal], {
    description:
      'Answers several appeals of one stage alike, all of them or none; each recorded in the audit. Fails with NOT_FOUND, ALREADY_PROCESSED, OLYMPIAD_STATE, BAD_USER_INPUT. For whoever holds the olympiad.',
  })
  answerOlympiadAppeals(
    @Ctx() ctx: Context,
    @Arg('input', () => AnswerOlympiadAppealsInput, { description: 'The appeals and the answer.' })
    input: AnswerOlympiadAppealsInput,
  ) {
    return answerOlympiadAppeals(ctx, input);
  }

  @Allow(anyone)
  @FieldResolver(() => Int, { description: 'The place of the problem in the order of the author, from 1.' })
  problemNumber(@Ctx() ctx: Context, @Root() { problemId }: OlympiadAppeal) {
    return ctx.load(numbersOfProblems, problemId);
  }

  @Allow(anyone)
  @FieldResolver(() => Int, { description: 'The grade of the pupil.' })
  async grade(@Ctx() ctx: Context, @Root() { entryId }: OlympiadAppeal) {
    return (await ctx.load(entrantsOf, entryId))?.grade;
  }

  @Allow(anyone)
  @FieldResolver(() => OlimpUser, { nullable: true, description: 'The pupil; null once they were erased.' })
  async student(@Ctx() ctx: Context, @Root() { entryId }: OlympiadAppeal) {
    const entrant = await ctx.load(entrantsOf, entryId);
    return entrant?.studentId ? { id: entrant.studentId } : null;
  }
}

@Resolver(() => OlympiadResult)
export class OlympiadResultAppealResolver {
  @Allow(anyone)
  @FieldResolver(() => Date, {
    nullable: true,
    description:
      'Until when one may appeal: the days of the stage from when this result was first shown as it is. Null before the results, and once the olympiad is final.',
  })
  appealsUntil(@Ctx() ctx: Context, @Root() own: OwnResult) {
    return appealsUntil(ctx, own);
  }

  @Allow(anyone)
  @FieldResolver(() => Date, {
    nullable: true,
    description: 'When rank, points or medal became others than were shown before; null while they have not.',
  })
  changedAt(@Ctx() ctx: Context, @Root() own: OwnResult) {
    return changedAtOf(ctx, own);
  }

  @Allow(anyone)
  @FieldResolver(() => [ID], { description: 'The problems against which one may appeal now.' })
  appealableProblemIds(@Ctx() ctx: Context, @Root() own: OwnResult) {
    return appealableProblems(ctx, own);
  }

  @Allow(anyone)
  @FieldResolver(() => [OlympiadAppeal], { description: 'Appeals of this pupil, the oldest first.' })
  appeals(@Ctx() ctx: Context, @Root() { sitting }: OwnResult) {
    return ctx.load(appealsOfEntries, `${sitting.entryId} ${sitting.stageId}`);
  }
}

@Resolver(() => OlympiadJuryStage)
export class OlympiadJuryAppealResolver {
  @Allow(anyone)
  @FieldResolver(() => OlympiadAppealConnection, { description: 'Its appeals: those that wait first.' })
  appeals(
    @Ctx() ctx: Context,
    @Root() stage: JuryStage,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many, 1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Continue behind this cursor.' })
    after: string | null = null,
  ) {
    return appealsOfStage(ctx, stage, { first, after });
  }
}
