import { Allow, anyone } from '@alif24/subgraph-shared/auth';
import type { Context } from '@alif24/subgraph-shared/server';
import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { Olympiad, OlympiadStage, OlympiadWindow } from '../olympiad/olympiad.entity.ts';
import { obstaclesOf } from '../olympiad/olympiad-organizer.service.ts';
import { OlympiadEntryStage } from '../olympiad-entry/olympiad-entry.type.ts';
import { unplacedOf } from '../olympiad-entry/place.service.ts';
import { OlympiadPaperType } from '../olympiad-paper/olympiad-paper.type.ts';
import { firstProblemsOf, untranslatedOf } from '../olympiad-paper/paper-language.service.ts';
import { gradesToWrite } from '../olympiad-paper/paper-time.service.ts';
import type { Sitting } from '../olympiad-paper/sitting.service.ts';
import { contestRules } from './contest-rules.rules.ts';
import { OlympiadRules } from './contest-rules.type.ts';
import {
  type DeskStage,
  deskEntries,
  deskOf,
  deskStages,
  entryCountsOf,
  gradeWindows,
  papersOfStages,
  windowOfEntry,
} from './desk.service.ts';
import {
  OlympiadDesk,
  OlympiadDeskStage,
  OlympiadEntryConnection,
  OlympiadEntryCount,
  OlympiadObstacle,
  OlympiadPaperProblem,
  OlympiadTitles,
  OlympiadUntranslated,
} from './desk.type.ts';
import { writtenProblems } from './written-paper.service.ts';

@Resolver(() => Olympiad)
export class OlympiadEditorResolver {
  @Allow(anyone)
  @Query(() => OlympiadRules, { description: 'The schemes and tie-breakers that papers of olympiads may have.' })
  olympiadRules() {
    return contestRules();
  }

  @Allow(anyone)
  @FieldResolver(() => OlympiadTitles, { description: 'What it is called, as it was written.' })
  titles(@Root() { titles: { uz, ru, en } }: Olympiad) {
    return { uz, ru: ru ?? null, en: en ?? null };
  }

  @Allow(anyone)
  @FieldResolver(() => OlympiadDesk, {
    nullable: true,
    description: 'The desk of the organizer; null but for whoever holds the olympiad.',
  })
  desk(@Ctx() ctx: Context, @Root() olympiad: Olympiad) {
    return deskOf(ctx, olympiad);
  }
}

@Resolver(() => OlympiadDesk)
export class OlympiadDeskResolver {
  @Allow(anyone)
  @FieldResolver(() => [OlympiadObstacle], { description: 'What is in the way of opening it; empty once it is open.' })
  obstacles(@Ctx() ctx: Context, @Root() { id }: Olympiad) {
    return ctx.load(obstaclesOf, id);
  }

  @Allow(anyone)
  @FieldResolver(() => [OlympiadUntranslated], {
    description: 'Problems of the first stage that are not written in a language in which others are.',
  })
  async untranslated(@Ctx() ctx: Context, @Root() { id }: Olympiad) {
    return untranslatedOf(await ctx.load(firstProblemsOf, id));
  }

  @Allow(anyone)
  @FieldResolver(() => [OlympiadEntryCount], { description: 'How many pupils each of its grades has, in their order.' })
  entryCounts(@Ctx() ctx: Context, @Root() { id }: Olympiad) {
    return ctx.load(entryCountsOf, id);
  }

  @Allow(anyone)
  @FieldResolver(() => OlympiadEntryConnection, {
    description: 'Who takes part or has a place reserved, in the order in which they entered.',
  })
  entries(
    @Ctx() ctx: Context,
    @Root() olympiad: Olympiad,
    @Arg('search', () => String, {
      nullable: true,
      description: 'Only those whose name has this, in Latin or Cyrillic letters, up to 100 characters.',
    })
    search: string | null = null,
    @Arg('grade', () => Int, { nullable: true, description: 'Only this grade.' }) grade: number | null = null,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many, 1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Continue behind this cursor.' })
    after: string | null = null,
  ) {
    return deskEntries(ctx, olympiad, { search, grade, first, after });
  }

  @Allow(anyone)
  @FieldResolver(() => [OlympiadDeskStage], { description: 'Its stages in their order.' })
  stages(@Ctx() ctx: Context, @Root() olympiad: Olympiad) {
    return deskStages(ctx, olympiad);
  }
}

@Resolver(() => OlympiadDeskStage)
export class OlympiadDeskStageResolver {
  @Allow(anyone)
  @FieldResolver(() => OlympiadStage, { description: 'The stage.' })
  stage(@Root() { stage }: DeskStage) {
    return stage;
  }

  @Allow(anyone)
  @FieldResolver(() => Boolean, { description: 'A paper of it may still be written; `gradesToWrite` says which.' })
  async mayWrite(@Ctx() ctx: Context, @Root() { stage }: DeskStage) {
    return (await ctx.load(gradesToWrite, stage.id)).length > 0;
  }

  @Allow(anyone)
  @FieldResolver(() => [Int], {
    description:
      'Grades whose papers may still be written, in their order; of a later stage also one that is late, until there is one.',
  })
  gradesToWrite(@Ctx() ctx: Context, @Root() { stage }: DeskStage) {
    return ctx.load(gradesToWrite, stage.id);
  }

  @Allow(anyone)
  @FieldResolver(() => Int, {
    description:
      'How many who may sit it belong to no known school, district or region, as the rule of who goes on asks; they are measured by the next wider one that is known. 0 where it asks for none.',
  })
  unplacedCount(@Ctx() ctx: Context, @Root() { stage }: DeskStage) {
    return unplacedOf(ctx, stage);
  }

  @Allow(anyone)
  @FieldResolver(() => [OlympiadPaperType], { description: 'Its papers in the order of their grades.' })
  papers(@Ctx() ctx: Context, @Root() { stage }: DeskStage) {
    return ctx.load(papersOfStages, stage.id);
  }

  @Allow(anyone)
  @FieldResolver(() => [OlympiadPaperProblem], {
    description: 'The problems of a grade as they were written, in the order of the author; empty without a paper.',
  })
  problems(
    @Ctx() ctx: Context,
    @Root() desk: DeskStage,
    @Arg('grade', () => Int, { description: 'The grade.' }) grade: number,
  ) {
    return writtenProblems(ctx, desk, grade);
  }

  @Allow(anyone)
  @FieldResolver(() => [OlympiadWindow], { description: 'Times of their own of whole grades, in their order.' })
  gradeWindows(@Ctx() ctx: Context, @Root() desk: DeskStage) {
    return gradeWindows(ctx, desk);
  }
}

@Resolver(() => OlympiadEntryStage)
export class OlympiadEntryWindowResolver {
  @Allow(anyone)
  @FieldResolver(() => OlympiadWindow, {
    nullable: true,
    description: 'What this pupil has of their own in it beside their grade; null without anything.',
  })
  window(@Ctx() ctx: Context, @Root() sitting: Sitting) {
    return windowOfEntry(ctx, sitting);
  }
}

export const olympiadEditorResolvers = [
  ...[OlympiadEditorResolver, OlympiadDeskResolver, OlympiadDeskStageResolver, OlympiadEntryWindowResolver],
] as const;
