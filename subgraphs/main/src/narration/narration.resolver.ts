import { Allow, anyone } from '@alif24/subgraph-shared/auth';
import type { Context } from '@alif24/subgraph-shared/server';
import { Arg, Ctx, Directive, ID, Int, Query, Resolver } from 'type-graphql';
import { storyNarration } from './narration.service.ts';
import { Narration } from './narration.type.ts';

// A voice is a process of its own: it costs as much as a hundred objects.
const COST = '@cost(weight: 100)';

@Resolver()
export class NarrationResolver {
  @Directive(COST)
  @Allow(anyone)
  @Query(() => Narration, {
    nullable: true,
    description:
      'A page of a story read aloud; null when nobody here can read it, and the browser may try. Open to all.',
  })
  storyNarration(
    @Ctx() ctx: Context,
    @Arg('storyId', () => ID, { description: 'The story: `uz-laylak`.' }) storyId: string,
    @Arg('page', () => Int, { description: 'The page, from 1.' }) page: number,
  ) {
    return storyNarration(ctx, { storyId, page });
  }

  @Directive(COST)
  @Allow(anyone)
  @Query(() => Narration, {
    nullable: true,
    description: 'One word of a page by itself, spoken slowly; null when nobody here can say it. Open to all.',
  })
  storyWordSound(
    @Ctx() ctx: Context,
    @Arg('storyId', () => ID, { description: 'The story: `uz-laylak`.' }) storyId: string,
    @Arg('page', () => Int, { description: 'The page, from 1.' }) page: number,
    @Arg('word', () => Int, { description: 'Which of its words, counted from 0.' }) word: number,
  ) {
    return storyNarration(ctx, { storyId, page, word });
  }
}
