import { Allow } from '@alif24/subgraph-shared/auth';
import { type Context, connectionOf } from '@alif24/subgraph-shared/server';
import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { approveStory, discardStory, editStoryDraft } from './review.service.ts';
import { ApproveStoryInput, DiscardStoryInput, DraftStoryInput, EditStoryDraftInput } from './story-draft.input.ts';
import { draftStory, findStoryDraft, listStoryDrafts } from './story-draft.service.ts';
import { authors, StoryDraft, takers } from './story-draft.type.ts';

const StoryDraftConnection = connectionOf(StoryDraft, 'StoryDraft');

@Resolver(() => StoryDraft)
export class StoryDraftResolver {
  @Allow(authors)
  @Query(() => StoryDraftConnection, { description: "The caller's own drafts of the last 30 days, the newest first." })
  storyDrafts(
    @Ctx() ctx: Context,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many, 1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor of the last draft had.' }) after?: string | null,
  ) {
    return listStoryDrafts(ctx, first, after ?? null);
  }

  @Allow(authors)
  @Query(() => StoryDraft, { nullable: true, description: "One of the caller's own drafts; null when there is none." })
  storyDraft(@Ctx() ctx: Context, @Arg('id', () => ID, { description: 'The draft.' }) id: string) {
    return findStoryDraft(ctx, id);
  }

  @Allow(authors)
  @Mutation(() => StoryDraft, {
    description:
      'Orders a story; it is written within a minute or so, by a language model where one is set up and otherwise by our own grammar. For those who look after a child. Fails with BAD_USER_INPUT, NOT_FOUND, LIMIT_EXCEEDED.',
  })
  draftStory(
    @Ctx() ctx: Context,
    @Arg('input', () => DraftStoryInput, { description: 'What is wanted.' }) input: DraftStoryInput,
  ) {
    return draftStory(ctx, input);
  }

  @Allow(authors)
  @Mutation(() => StoryDraft, {
    description:
      'Changes a draft. It has to pass the checks again: BAD_USER_INPUT tells in `details.faults` why it does not. Fails with NOT_FOUND, CONFLICT.',
  })
  editStoryDraft(
    @Ctx() ctx: Context,
    @Arg('input', () => EditStoryDraftInput, { description: 'How it is to be.' }) input: EditStoryDraftInput,
  ) {
    return editStoryDraft(ctx, input);
  }

  @Allow(authors)
  @Mutation(() => StoryDraft, {
    description:
      'Makes a draft a story for these children; again it says for whom anew. For their guardian or teacher. Fails with NOT_FOUND, CONFLICT.',
  })
  approveStory(
    @Ctx() ctx: Context,
    @Arg('input', () => ApproveStoryInput, { description: 'The draft and the children.' }) input: ApproveStoryInput,
  ) {
    return approveStory(ctx, input);
  }

  @Allow(takers)
  @Mutation(() => StoryDraft, {
    description:
      'Throws a draft away, or takes a story back from the children who have it: its author, and of a story any moderator. Fails with NOT_FOUND.',
  })
  discardStory(
    @Ctx() ctx: Context,
    @Arg('input', () => DiscardStoryInput, { description: 'The draft.' }) input: DiscardStoryInput,
  ) {
    return discardStory(ctx, input);
  }
}
