import { Allow, selfOrSupervisor } from '@alif24/subgraph-shared/auth';
import type { Context } from '@alif24/subgraph-shared/server';
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { LessonProgress } from '../lesson-progress/lesson-progress.entity.ts';
import { lessonProgress } from '../lesson-progress/lesson-progress.service.ts';
import { LessonsUser } from './user.type.ts';

@Resolver(() => LessonsUser)
export class UserResolver {
  @Allow(selfOrSupervisor)
  @FieldResolver(() => [LessonProgress], {
    nullable: true,
    description: 'The lessons a pupil began, last opened first; for the pupil and those who look after them.',
  })
  lessonProgress(
    @Ctx() ctx: Context,
    @Root() user: LessonsUser,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many, 1 to 100.' }) first: number,
  ) {
    return lessonProgress(ctx, user.id, first);
  }
}
