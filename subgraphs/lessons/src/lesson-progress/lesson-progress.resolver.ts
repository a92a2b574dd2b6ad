import { Allow, anyone, role } from '@alif24/subgraph-shared/auth';
import { Script } from '@alif24/subgraph-shared/scalars';
import type { Context } from '@alif24/subgraph-shared/server';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Lesson } from '../lesson/lesson.entity.ts';
import { inScript } from '../lesson/lesson.service.ts';
import { BlockCompletion, LessonProgress } from './lesson-progress.entity.ts';
import { CompleteBlockInput, OpenLessonInput } from './lesson-progress.input.ts';
import { completeBlock, openLesson, ownProgress } from './lesson-progress.service.ts';

@Resolver(() => BlockCompletion)
export class BlockCompletionResolver {
  @Allow(anyone)
  @FieldResolver(() => String, {
    nullable: true,
    description: 'What may help after a wrong choice; null when there is nothing.',
  })
  hint(
    @Root() { hint, progress }: BlockCompletion,
    @Arg('script', () => Script, {
      nullable: true,
      description: 'The script to write it in, where it is Uzbek; Latin by default.',
    })
    script?: Script | null,
  ) {
    return hint && inScript(progress.lesson, hint, script);
  }
}

@Resolver(() => Lesson)
export class LessonProgressResolver {
  @Allow(role('STUDENT'))
  @Mutation(() => LessonProgress, {
    description: 'Notes that the caller opened a lesson. Fails with TIME_IS_UP. For pupils.',
  })
  openLesson(
    @Ctx() ctx: Context,
    @Arg('input', () => OpenLessonInput, { description: 'The lesson.' }) input: OpenLessonInput,
  ) {
    return openLesson(ctx, input);
  }

  @Allow(role('STUDENT'))
  @Mutation(() => BlockCompletion, {
    description:
      'Finishes a block, once; the last one completes the lesson and pays its coins. Fails with TIME_IS_UP. For pupils.',
  })
  completeBlock(
    @Ctx() ctx: Context,
    @Arg('input', () => CompleteBlockInput, { description: 'The block.' }) input: CompleteBlockInput,
  ) {
    return completeBlock(ctx, input);
  }

  @Allow(anyone)
  @FieldResolver(() => LessonProgress, {
    nullable: true,
    description: "The caller's own progress in it; null when they have not begun.",
  })
  myProgress(@Ctx() ctx: Context, @Root() lesson: Lesson) {
    return ctx.load(ownProgress, lesson.id);
  }
}
