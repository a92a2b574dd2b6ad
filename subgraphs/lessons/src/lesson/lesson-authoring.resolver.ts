import { Allow, role } from '@alif24/subgraph-shared/auth';
import type { Context } from '@alif24/subgraph-shared/server';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Lesson } from './lesson.entity.ts';
import {
  AddBlockInput,
  CreateLessonInput,
  LessonIdInput,
  RemoveBlockInput,
  ReorderBlocksInput,
} from './lesson.input.ts';
import {
  addBlock,
  archiveLesson,
  createLesson,
  publishLesson,
  removeBlock,
  reorderBlocks,
} from './lesson-authoring.service.ts';

const teacher = role('TEACHER');

@Resolver()
export class LessonAuthoringResolver {
  @Allow(teacher)
  @Mutation(() => Lesson, { description: 'Begins a draft. For teachers.' })
  createLesson(
    @Ctx() ctx: Context,
    @Arg('input', () => CreateLessonInput, { description: 'The lesson.' }) input: CreateLessonInput,
  ) {
    return createLesson(ctx, input);
  }

  @Allow(teacher)
  @Mutation(() => Lesson, { description: 'Adds a block to the end of a draft. For its author.' })
  addBlock(
    @Ctx() ctx: Context,
    @Arg('input', () => AddBlockInput, { description: 'The block.' }) input: AddBlockInput,
  ) {
    return addBlock(ctx, input);
  }

  @Allow(teacher)
  @Mutation(() => Lesson, { description: 'Takes a block out of a draft. For its author.' })
  removeBlock(
    @Ctx() ctx: Context,
    @Arg('input', () => RemoveBlockInput, { description: 'The block.' }) input: RemoveBlockInput,
  ) {
    return removeBlock(ctx, input);
  }

  @Allow(teacher)
  @Mutation(() => Lesson, {
    description:
      'Puts all blocks of a draft in a new order at once; CONFLICT when one is missing or unknown. For its author.',
  })
  reorderBlocks(
    @Ctx() ctx: Context,
    @Arg('input', () => ReorderBlocksInput, { description: 'The order.' }) input: ReorderBlocksInput,
  ) {
    return reorderBlocks(ctx, input);
  }

  @Allow(teacher)
  @Mutation(() => Lesson, { description: 'Opens a lesson to all; its blocks do not change any more. For its author.' })
  publishLesson(
    @Ctx() ctx: Context,
    @Arg('input', () => LessonIdInput, { description: 'The lesson.' }) input: LessonIdInput,
  ) {
    return publishLesson(ctx, input);
  }

  @Allow(teacher)
  @Mutation(() => Lesson, { description: 'Takes a lesson out of the library. For its author.' })
  archiveLesson(
    @Ctx() ctx: Context,
    @Arg('input', () => LessonIdInput, { description: 'The lesson.' }) input: LessonIdInput,
  ) {
    return archiveLesson(ctx, input);
  }
}
