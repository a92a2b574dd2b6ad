import { Allow, anyone, signedIn } from '@alif24/subgraph-shared/auth';
import { Script } from '@alif24/subgraph-shared/scalars';
import { type Context, connectionOf } from '@alif24/subgraph-shared/server';
import { Arg, Ctx, Directive, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { Story, StoryTheme } from './story.entity.ts';
import {
  inScript,
  listStories,
  listStoriesMade,
  storyById,
  twinsOf,
  wordCountOf,
  wordsByPage,
} from './story.service.ts';
import { StoryMaking, StoryPage, StoryQuestion } from './story.type.ts';
import { shownQuestions } from './story-question.service.ts';

const StoryConnection = connectionOf(Story, 'Story');
const scriptArg = { nullable: true, description: 'The script to write it in; its own by default.' };

@Resolver(() => Story)
export class StoryResolver {
  @Allow(anyone)
  @Query(() => StoryConnection, { description: 'The library of stories, easy ones first; open to all.' })
  stories(
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many, 1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor of the last story had.' }) after?: string | null,
    @Arg('language', () => String, { nullable: true, description: 'Only this language, as an ISO 639-1 code.' })
    language?: string | null,
    @Arg('level', () => Int, { nullable: true, description: 'Only this level, 1 to 4.' }) level?: number | null,
    @Arg('theme', () => StoryTheme, { nullable: true, description: 'Only what is about this.' })
    theme?: StoryTheme | null,
  ) {
    return listStories({ language, level, theme }, first, after);
  }

  @Allow(anyone)
  @Query(() => Story, {
    nullable: true,
    description:
      'One story, null when there is none. The library is open to all; a story made to order is there for those who may read it.',
  })
  story(@Ctx() ctx: Context, @Arg('id', () => ID, { description: 'Its id: `uz-laylak`.' }) id: string) {
    return storyById(ctx, id);
  }

  @Allow(signedIn)
  @Query(() => StoryConnection, {
    description:
      'The stories that were made to order and that the caller may read, the newest first: those that they approved, and those approved for them or for a child whom they look after.',
  })
  storiesMade(
    @Ctx() ctx: Context,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many, 1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor of the last story had.' }) after?: string | null,
  ) {
    return listStoriesMade(ctx, first, after ?? null);
  }

  @Allow(anyone)
  @FieldResolver(() => StoryMaking, {
    nullable: true,
    description: 'How it came about, where a program or a language model wrote it; null for stories of the library.',
  })
  making(@Root() story: Story) {
    return story.making ?? null;
  }

  @Allow(anyone)
  @FieldResolver(() => String, { description: 'Its title.' })
  title(@Root() story: Story, @Arg('script', () => Script, scriptArg) script?: Script | null) {
    return inScript(story, story.title, script);
  }

  @Allow(anyone)
  @FieldResolver(() => [String], { description: 'Its pages in their order, a few sentences each.' })
  pages(@Root() story: Story, @Arg('script', () => Script, scriptArg) script?: Script | null) {
    return story.pages.map((page) => inScript(story, page, script));
  }

  @Allow(anyone)
  @FieldResolver(() => Int, { description: 'How many pages it has.' })
  pageCount(@Root() story: Story) {
    return story.pages.length;
  }

  @Allow(anyone)
  @FieldResolver(() => Int, { description: 'How many words its pages have.' })
  wordCount(@Root() story: Story) {
    return wordCountOf(story);
  }

  @Directive('@listSize(assumedSize: 12)')
  @Allow(anyone)
  @FieldResolver(() => [StoryPage], { description: 'Its pages cut into words and their syllables, for the reader.' })
  words(@Root() story: Story, @Arg('script', () => Script, scriptArg) script?: Script | null) {
    return wordsByPage(story, script);
  }

  @Directive('@listSize(assumedSize: 5)')
  @Allow(anyone)
  @FieldResolver(() => [StoryQuestion], {
    description: 'Three to five questions about it, without their keys; empty until they are written.',
  })
  questions(@Ctx() ctx: Context, @Root() story: Story, @Arg('script', () => Script, scriptArg) script?: Script | null) {
    return shownQuestions(ctx, story, script);
  }

  @Directive('@listSize(assumedSize: 2)')
  @Allow(anyone)
  @FieldResolver(() => [Story], { description: 'The same story in its other languages, up to two.' })
  twins(@Root() story: Story) {
    return twinsOf(story);
  }

  @Allow(anyone)
  @FieldResolver(() => Boolean, { description: 'Its questions are written: whoever read it can answer them.' })
  isReady(@Root() story: Story) {
    return story.questions.length > 0;
  }
}
