import { Allow, anyone, role } from '@alif24/subgraph-shared/auth';
import type { Context } from '@alif24/subgraph-shared/server';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Resolver, Root } from 'type-graphql';
import { OlympiadStage } from '../olympiad/olympiad.entity.ts';
import { entrantsOf } from '../olympiad-appeal/olympiad-appeal.service.ts';
import { OlympiadEntryStage } from '../olympiad-entry/olympiad-entry.type.ts';
import type { Sitting } from '../olympiad-paper/sitting.service.ts';
import type { JuryStage } from '../olympiad-result/jury.service.ts';
import { OlympiadJuryStage } from '../olympiad-result/jury.type.ts';
import { OlimpUser } from '../user/user.type.ts';
import { followingStagesOf, stagesOfDecisions, stagesThatFollow } from './following.service.ts';
import { OlympiadAnnulment } from './olympiad-annulment.entity.ts';
import {
  AnnulOlympiadAttemptInput,
  AnswerOlympiadAnnulmentInput,
  AppealOlympiadAnnulmentInput,
} from './olympiad-annulment.input.ts';
import {
  annulmentAppealsUntil,
  annulmentsOf,
  annulOlympiadAttempt,
  appealedAnnulmentsOf,
  appealOlympiadAnnulment,
  liftOlympiadAnnulment,
  ownAnnulment,
  upholdOlympiadAnnulment,
} from './olympiad-annulment.service.ts';

const jury = role('MODERATOR', 'TEACHER', 'ORGANIZATION');

@Resolver(() => OlympiadAnnulment)
export class OlympiadAnnulmentResolver {
  @Allow(jury)
  @Mutation(() => OlympiadAnnulment, {
    description:
      'Lets an attempt not count and counts its stage without it, to be looked through and published: no place, medal, certificate or next stage. What the pupil did in later stages that they came into by it does not count either. Its family is told why, once, when that is shown. Recorded in the audit. Fails with NOT_FOUND, ALREADY_EXISTS, OLYMPIAD_STATE before the stage is over and after the end. For whoever holds the olympiad.',
  })
  annulOlympiadAttempt(
    @Ctx() ctx: Context,
    @Arg('input', () => AnnulOlympiadAttemptInput, { description: 'The attempt, and why.' })
    input: AnnulOlympiadAttemptInput,
  ) {
    return annulOlympiadAttempt(ctx, input);
  }

  @Allow(jury)
  @Mutation(() => OlympiadAnnulment, {
    description:
      'Lets an attempt count again, and what followed from it in later stages, and counts the stages with them, to be looked through and published. Recorded in the audit, told to the family. Fails with NOT_FOUND, OLYMPIAD_STATE after the end. For whoever holds the olympiad.',
  })
  liftOlympiadAnnulment(
    @Ctx() ctx: Context,
    @Arg('input', () => AnswerOlympiadAnnulmentInput, { description: 'Which one, and what the family is told.' })
    input: AnswerOlympiadAnnulmentInput,
  ) {
    return liftOlympiadAnnulment(ctx, input);
  }

  @Allow(jury)
  @Mutation(() => OlympiadAnnulment, {
    description:
      'Answers the family that appealed: the attempt still does not count. Recorded in the audit. Fails with NOT_FOUND, ALREADY_PROCESSED, OLYMPIAD_STATE without an appeal and after the end. For whoever holds the olympiad.',
  })
  upholdOlympiadAnnulment(
    @Ctx() ctx: Context,
    @Arg('input', () => AnswerOlympiadAnnulmentInput, { description: 'Which one, and what the family is told.' })
    input: AnswerOlympiadAnnulmentInput,
  ) {
    return upholdOlympiadAnnulment(ctx, input);
  }

  @Allow(role('STUDENT', 'PARENT'))
  @Mutation(() => OlympiadAnnulment, {
    description:
      'Appeals against that an attempt does not count, once, and against all that follows from it. Fails with NOT_FOUND, FORBIDDEN, ALREADY_EXISTS, OLYMPIAD_STATE outside of the time for it. For the pupil and guardians.',
  })
  appealOlympiadAnnulment(
    @Ctx() ctx: Context,
    @Arg('input', () => AppealOlympiadAnnulmentInput, { description: 'Which one, and why it should count.' })
    input: AppealOlympiadAnnulmentInput,
  ) {
    return appealOlympiadAnnulment(ctx, input);
  }

  @Allow(anyone)
  @FieldResolver(() => Date, {
    nullable: true,
    description:
      'Until when its family may appeal; null before it is told, once they have, when it was undone, and of what follows from another.',
  })
  appealsUntil(@Ctx() ctx: Context, @Root() annulment: OlympiadAnnulment) {
    return annulmentAppealsUntil(ctx, annulment);
  }

  @Allow(anyone)
  @FieldResolver(() => OlympiadStage, {
    nullable: true,
    description:
      'The earlier stage of which work does not count by which the pupil came into this one; null where it is a decision for itself. Its family appeals against that one.',
  })
  follows(@Ctx() ctx: Context, @Root() { followsId }: OlympiadAnnulment) {
    return followsId && ctx.load(stagesOfDecisions, followsId);
  }

  @Allow(anyone)
  @FieldResolver(() => [OlympiadStage], {
    description:
      'Later stages in which work does not count because of this, in their order: those that are shown, and for whoever holds the olympiad all.',
  })
  followingStages(@Ctx() ctx: Context, @Root() { id }: OlympiadAnnulment) {
    return ctx.load(followingStagesOf, id);
  }

  @Allow(anyone)
  @FieldResolver(() => Int, { description: 'The grade of the pupil.' })
  async grade(@Ctx() ctx: Context, @Root() { entryId }: OlympiadAnnulment) {
    return (await ctx.load(entrantsOf, entryId))?.grade;
  }

  @Allow(anyone)
  @FieldResolver(() => OlimpUser, { nullable: true, description: 'The pupil; null once they were erased.' })
  async student(@Ctx() ctx: Context, @Root() { entryId }: OlympiadAnnulment) {
    const entrant = await ctx.load(entrantsOf, entryId);
    return entrant?.studentId ? { id: entrant.studentId } : null;
  }
}

@Resolver(() => OlympiadEntryStage)
export class OlympiadEntryAnnulmentResolver {
  @Allow(anyone)
  @FieldResolver(() => OlympiadAnnulment, {
    nullable: true,
    description:
      'That the jury lets the attempt not count, or did until it undid that; from when it is shown. Null otherwise.',
  })
  annulment(@Ctx() ctx: Context, @Root() sitting: Sitting) {
    return ownAnnulment(ctx, sitting);
  }
}

@Resolver(() => OlympiadJuryStage)
export class OlympiadJuryAnnulmentResolver {
  @Allow(anyone)
  @FieldResolver(() => [OlympiadAnnulment], {
    description: 'Attempts of a grade that do not count, and those of which that was undone; the newest first.',
  })
  annulments(
    @Ctx() ctx: Context,
    @Root() stage: JuryStage,
    @Arg('grade', () => Int, { description: 'The grade.' }) grade: number,
  ) {
    return annulmentsOf(ctx, stage, grade);
  }

  @Allow(anyone)
  @FieldResolver(() => [OlympiadAnnulment], {
    description: 'Those of all grades that families have appealed against, answered or not; the newest first.',
  })
  appealedAnnulments(@Ctx() ctx: Context, @Root() stage: JuryStage) {
    return appealedAnnulmentsOf(ctx, stage);
  }

  @Allow(anyone)
  @FieldResolver(() => [OlympiadStage], {
    description:
      'Later stages in which work would not count either if an attempt of this stage did not, as the pupil came into them by it; in their order.',
  })
  stagesThatFollow(
    @Ctx() ctx: Context,
    @Root() stage: JuryStage,
    @Arg('attemptId', () => ID, { description: 'The attempt; none for one of another stage.' }) attemptId: string,
  ) {
    return stagesThatFollow(ctx, stage, attemptId);
  }
}

export const olympiadAnnulmentResolvers = [
  ...[OlympiadAnnulmentResolver, OlympiadEntryAnnulmentResolver, OlympiadJuryAnnulmentResolver],
] as const;
