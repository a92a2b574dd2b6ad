import { Allow, anyone, role } from '@alif24/subgraph-shared/auth';
import { Script } from '@alif24/subgraph-shared/scalars';
import { type Context, connectionOf } from '@alif24/subgraph-shared/server';
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { LessonsUser } from '../user/user.type.ts';
import { Lesson } from './lesson.entity.ts';
import {
  answerFor,
  blockCounts,
  blocksOfLessons,
  inScript,
  listLessons,
  listOwnLessons,
  readableLessons,
  textsOfBlock,
} from './lesson.service.ts';
import { LessonBlock, LessonLetter, LessonStory } from './lesson-block.entity.ts';

const LessonConnection = connectionOf(Lesson, 'Lesson');
const firstArg = { defaultValue: 20, description: 'How many, 1 to 100.' };
const scriptArg = { nullable: true, description: 'The script to write it in, where it is Uzbek; Latin by default.' };
const afterArg = { nullable: true, description: 'Cursor of the last lesson had.' };

@Resolver(() => Lesson)
export class LessonResolver {
  @Allow(anyone)
  @Query(() => LessonConnection, { description: 'The published lessons, newest first; open to all.' })
  lessons(
    @Ctx() ctx: Context,
    @Arg('first', () => Int, firstArg) first: number,
    @Arg('after', () => String, afterArg) after?: string | null,
    @Arg('grade', () => Int, { nullable: true, description: 'Only this school grade, 0 to 11.' }) grade?: number | null,
    @Arg('language', () => String, { nullable: true, description: 'Only this language, as an ISO 639-1 code.' })
    language?: string | null,
  ) {
    return listLessons(ctx, { grade, language }, first, after);
  }

  @Allow(role('TEACHER'))
  @Query(() => LessonConnection, { description: 'What the caller wrote, in any status, newest first. For teachers.' })
  myLessons(
    @Ctx() ctx: Context,
    @Arg('first', () => Int, firstArg) first: number,
    @Arg('after', () => String, afterArg) after?: string | null,
  ) {
    return listOwnLessons(ctx, first, after);
  }

  @Allow(anyone)
  @Query(() => Lesson, {
    nullable: true,
    description: 'One lesson: published, or one of your own, or archived and begun; null otherwise.',
  })
  lesson(@Ctx() ctx: Context, @Arg('id', () => ID, { description: 'Which lesson.' }) id: string) {
    return ctx.load(readableLessons, id);
  }

  @Allow(anyone)
  @FieldResolver(() => String, { description: 'Its title, up to 120 characters.' })
  title(@Root() lesson: Lesson, @Arg('script', () => Script, scriptArg) script?: Script | null) {
    return inScript(lesson, lesson.title, script);
  }

  @Allow(anyone)
  @FieldResolver(() => String, { description: 'What it is about, up to 500 characters; may be empty.' })
  summary(@Root() lesson: Lesson, @Arg('script', () => Script, scriptArg) script?: Script | null) {
    return inScript(lesson, lesson.summary, script);
  }

  @Allow(anyone)
  @FieldResolver(() => LessonsUser, { nullable: true, description: 'The teacher who wrote it; null when they left.' })
  author(@Root() { authorId }: Lesson) {
    return authorId && { id: authorId };
  }

  @Allow(anyone)
  @FieldResolver(() => [LessonBlock], { description: 'Its blocks in their order, up to 200.' })
  blocks(@Ctx() ctx: Context, @Root() lesson: Lesson) {
    return ctx.load(blocksOfLessons, lesson.id);
  }

  @Allow(anyone)
  @FieldResolver(() => Int, { description: 'How many blocks it has.' })
  blockCount(@Ctx() ctx: Context, @Root() lesson: Lesson) {
    return ctx.load(blockCounts, lesson.id);
  }
}

@Resolver(() => LessonBlock)
export class LessonBlockResolver {
  @Allow(anyone)
  @FieldResolver(() => String, {
    nullable: true,
    description: 'The text, the caption of the picture or the question, up to 4000 characters.',
  })
  async text(
    @Ctx() ctx: Context,
    @Root() block: LessonBlock,
    @Arg('script', () => Script, scriptArg) script?: Script | null,
  ) {
    const [text = null] = await textsOfBlock(ctx, block, block.text === null ? [] : [block.text], script);
    return text;
  }

  @Allow(anyone)
  @FieldResolver(() => [String], { nullable: true, description: 'What to choose from; of a question alone.' })
  options(
    @Ctx() ctx: Context,
    @Root() block: LessonBlock,
    @Arg('script', () => Script, scriptArg) script?: Script | null,
  ) {
    return block.options && textsOfBlock(ctx, block, block.options, script);
  }

  @Allow(anyone)
  @FieldResolver(() => LessonStory, { nullable: true, description: 'The story; of a STORY block alone.' })
  story(@Root() { storyId }: LessonBlock) {
    return storyId && { id: storyId };
  }

  @Allow(anyone)
  @FieldResolver(() => LessonLetter, { nullable: true, description: 'The letter; of a LETTER block alone.' })
  letter(@Root() { letterId }: LessonBlock) {
    return letterId && { id: letterId };
  }

  @Allow(anyone)
  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Which option is right, counted from 0; for the author of the lesson alone, null for all others.',
  })
  answer(@Ctx() ctx: Context, @Root() block: LessonBlock) {
    return answerFor(ctx, block);
  }
}
