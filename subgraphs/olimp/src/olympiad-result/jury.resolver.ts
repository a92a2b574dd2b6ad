import { Allow, anyone, Locale, role } from '@alif24/subgraph-shared/auth';
import type { Context } from '@alif24/subgraph-shared/server';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Resolver, Root } from 'type-graphql';
import { Olympiad, OlympiadStage } from '../olympiad/olympiad.entity.ts';
import { stagesById } from '../olympiad/olympiad.service.ts';
import { unplacedOf } from '../olympiad-entry/place.service.ts';
import { isStageOver } from './count.service.ts';
import {
  ChangeOlympiadKeyInput,
  HeldOlympiadInput,
  OlympiadResultVersionInput,
  OlympiadStageIdInput,
} from './jury.input.ts';
import {
  changesOf,
  comparedOf,
  type JuryStage,
  juryOf,
  juryProblems,
  juryStages,
  notesOf,
  similarOf,
  versionsOf,
} from './jury.service.ts';
import {
  OlympiadCompared,
  OlympiadJury,
  OlympiadJuryNote,
  OlympiadJuryProblem,
  OlympiadJuryStage,
  OlympiadRankChangeConnection,
  OlympiadSimilarPair,
} from './jury.type.ts';
import {
  OlympiadJuryNoteResolver,
  OlympiadRankChangeResolver,
  OlympiadSimilarPairResolver,
} from './jury-pupil.resolver.ts';
import { juryBoard } from './olympiad-board.service.ts';
import { OlympiadResultVersion } from './olympiad-result.entity.ts';
import { OlympiadBoard } from './olympiad-result.type.ts';
import {
  countOlympiadStage,
  finishOlympiad,
  freezeOlympiad,
  publishOlympiadResults,
  reviewOlympiadResults,
  unfreezeOlympiad,
} from './publish.service.ts';
import { changeOlympiadKey } from './regrade.service.ts';

const jury = role('MODERATOR', 'TEACHER', 'ORGANIZATION');

@Resolver(() => OlympiadResultVersion)
export class OlympiadJuryResolver {
  @Allow(anyone)
  @FieldResolver(() => OlympiadRankChangeConnection, {
    description: 'What it changes against the count published before it, or else the one before; the greatest first.',
  })
  changes(
    @Ctx() ctx: Context,
    @Root() version: OlympiadResultVersion,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many, 1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Continue behind this cursor.' })
    after: string | null = null,
  ) {
    return changesOf(ctx, version, { first, after });
  }

  @Allow(anyone)
  @FieldResolver(() => OlympiadStage, { description: 'The stage.' })
  stage(@Ctx() ctx: Context, @Root() { stageId }: OlympiadResultVersion) {
    return ctx.load(stagesById, stageId);
  }

  @Allow(jury)
  @Mutation(() => OlympiadResultVersion, {
    description:
      'Counts the places of a stage by what is right now; what has not changed makes no new count. A job does it when a stage is over. Fails with NOT_FOUND, OLYMPIAD_STATE. For whoever holds the olympiad.',
  })
  countOlympiadStage(
    @Ctx() ctx: Context,
    @Arg('input', () => OlympiadStageIdInput, { description: 'Which stage.' }) input: OlympiadStageIdInput,
  ) {
    return countOlympiadStage(ctx, input.stageId);
  }

  @Allow(jury)
  @Mutation(() => OlympiadResultVersion, {
    description:
      'Says that the jury looked a count through. Fails with NOT_FOUND, OLYMPIAD_STATE unless it is the newest. For whoever holds the olympiad.',
  })
  reviewOlympiadResults(
    @Ctx() ctx: Context,
    @Arg('input', () => OlympiadResultVersionInput, { description: 'Which count.' }) input: OlympiadResultVersionInput,
  ) {
    return reviewOlympiadResults(ctx, input.versionId);
  }

  @Allow(jury)
  @Mutation(() => OlympiadResultVersion, {
    description:
      'Publishes a count that was looked through: who passes goes on, certificates that tell of something else are void. Fails with NOT_FOUND, OLYMPIAD_STATE unless it is the newest. For whoever holds the olympiad.',
  })
  publishOlympiadResults(
    @Ctx() ctx: Context,
    @Arg('input', () => OlympiadResultVersionInput, { description: 'Which count.' }) input: OlympiadResultVersionInput,
  ) {
    return publishOlympiadResults(ctx, input.versionId);
  }

  @Allow(jury)
  @Mutation(() => OlympiadResultVersion, {
    description:
      'Sets what is right in a problem, judges everybody anew and returns the count that follows, to be looked through and published. Recorded in the audit. Fails with NOT_FOUND, BAD_USER_INPUT, OLYMPIAD_STATE before the stage is over and after the end. For whoever holds the olympiad.',
  })
  changeOlympiadKey(
    @Ctx() ctx: Context,
    @Arg('input', () => ChangeOlympiadKeyInput, { description: 'The problem and what is right.' })
    input: ChangeOlympiadKeyInput,
  ) {
    return changeOlympiadKey(ctx, input);
  }

  @Allow(jury)
  @Mutation(() => Olympiad, {
    description:
      'Stops the public board as it is. Fails with NOT_FOUND, OLYMPIAD_STATE unless it runs. For whoever holds it.',
  })
  freezeOlympiad(
    @Ctx() ctx: Context,
    @Arg('input', () => HeldOlympiadInput, { description: 'Which olympiad.' }) input: HeldOlympiadInput,
  ) {
    return freezeOlympiad(ctx, input.olympiadId);
  }

  @Allow(jury)
  @Mutation(() => Olympiad, {
    description:
      'Lets the public board go on with all that happened since. Fails with NOT_FOUND, OLYMPIAD_STATE once it is final. For whoever holds it.',
  })
  unfreezeOlympiad(
    @Ctx() ctx: Context,
    @Arg('input', () => HeldOlympiadInput, { description: 'Which olympiad.' }) input: HeldOlympiadInput,
  ) {
    return unfreezeOlympiad(ctx, input.olympiadId);
  }

  @Allow(jury)
  @Mutation(() => Olympiad, {
    description:
      'Ends an olympiad: its results stand and are shown. Fails with NOT_FOUND, OLYMPIAD_STATE while a count is not published or an appeal waits. For whoever holds it.',
  })
  finishOlympiad(
    @Ctx() ctx: Context,
    @Arg('input', () => HeldOlympiadInput, { description: 'Which olympiad.' }) input: HeldOlympiadInput,
  ) {
    return finishOlympiad(ctx, input.olympiadId);
  }
}

@Resolver(() => Olympiad)
export class OlympiadJuryDeskResolver {
  @Allow(anyone)
  @FieldResolver(() => OlympiadJury, {
    nullable: true,
    description: 'The desk of the jury; null but for whoever holds the olympiad.',
  })
  jury(@Ctx() ctx: Context, @Root() olympiad: Olympiad) {
    return juryOf(ctx, olympiad);
  }
}

@Resolver(() => OlympiadJury)
export class OlympiadJuryStagesResolver {
  @Allow(anyone)
  @FieldResolver(() => [OlympiadJuryStage], { description: 'Its stages in their order.' })
  stages(
    @Ctx() ctx: Context,
    @Root() olympiad: Olympiad,
    @Arg('stageId', () => ID, { nullable: true, description: 'This one alone; all unless given.' })
    stageId: string | null = null,
  ) {
    return juryStages(ctx, olympiad, stageId);
  }
}

@Resolver(() => OlympiadJuryStage)
export class OlympiadJuryStageResolver {
  @Allow(anyone)
  @FieldResolver(() => OlympiadStage, { description: 'The stage.' })
  stage(@Root() { stage }: JuryStage) {
    return stage;
  }

  @Allow(anyone)
  @FieldResolver(() => Boolean, { description: 'Nobody sits it any more.' })
  isOver(@Ctx() ctx: Context, @Root() { stage }: JuryStage) {
    return isStageOver(ctx, stage);
  }

  @Allow(anyone)
  @FieldResolver(() => Int, {
    description:
      'How many who may sit it belong to no known school, district or region, as the rule of who goes on asks; they are measured by the next wider one that is known. 0 where it asks for none.',
  })
  unplacedCount(@Ctx() ctx: Context, @Root() { stage }: JuryStage) {
    return unplacedOf(ctx, stage);
  }

  @Allow(anyone)
  @FieldResolver(() => [OlympiadResultVersion], { description: 'Its counts, the newest first.' })
  versions(
    @Ctx() ctx: Context,
    @Root() stage: JuryStage,
    @Arg('first', () => Int, { nullable: true, description: 'How many; all unless given.' })
    first: number | null = null,
  ) {
    return versionsOf(ctx, stage, first);
  }

  @Allow(anyone)
  @FieldResolver(() => OlympiadBoard, {
    description: 'The places as they are now, whether or not the public board stands still.',
  })
  board(
    @Ctx() ctx: Context,
    @Root() { olympiad, stage }: JuryStage,
    @Arg('grade', () => Int, { description: 'The grade.' }) grade: number,
  ) {
    return juryBoard(ctx, olympiad, stage, grade);
  }

  @Allow(anyone)
  @FieldResolver(() => [OlympiadJuryProblem], {
    description: 'The problems of a grade with what is right; empty while somebody may still sit the stage.',
  })
  problems(
    @Ctx() ctx: Context,
    @Root() stage: JuryStage,
    @Arg('grade', () => Int, { description: 'The grade.' }) grade: number,
    @Arg('locale', () => Locale, { defaultValue: Locale.UZ_LATN, description: 'In this language.' }) locale: Locale,
  ) {
    return juryProblems(ctx, stage, { grade, locale });
  }

  @Allow(anyone)
  @FieldResolver(() => [OlympiadSimilarPair], {
    description:
      'Pairs of one school, or of an olympiad that a teacher or school holds for its own, whose wrong answers are alike beyond chance, up to fifty, the least likely first.',
  })
  similarPairs(
    @Ctx() ctx: Context,
    @Root() stage: JuryStage,
    @Arg('grade', () => Int, { description: 'The grade.' }) grade: number,
  ) {
    return similarOf(ctx, stage, grade);
  }

  @Allow(anyone)
  @FieldResolver(() => OlympiadCompared, {
    description: 'How many of a grade were compared to find such pairs; nobody while somebody may still sit the stage.',
  })
  compared(
    @Ctx() ctx: Context,
    @Root() stage: JuryStage,
    @Arg('grade', () => Int, { description: 'The grade.' }) grade: number,
  ) {
    return comparedOf(ctx, stage, grade);
  }

  @Allow(anyone)
  @FieldResolver(() => [OlympiadJuryNote], {
    description: 'Attempts in which something was noticed, the longest away first, up to a hundred.',
  })
  notes(@Ctx() ctx: Context, @Root() stage: JuryStage) {
    return notesOf(ctx, stage);
  }
}

export const olympiadJuryResolvers = [
  ...[OlympiadJuryResolver, OlympiadJuryDeskResolver, OlympiadJuryStagesResolver, OlympiadJuryStageResolver],
  ...[OlympiadRankChangeResolver, OlympiadSimilarPairResolver, OlympiadJuryNoteResolver],
] as const;
