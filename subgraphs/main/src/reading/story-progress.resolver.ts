import { Allow, anyone, role, selfOrSupervisor } from '@alif24/subgraph-shared/auth';
import { Script } from '@alif24/subgraph-shared/scalars';
import type { Context } from '@alif24/subgraph-shared/server';
import { Arg, Ctx, Directive, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Story } from '../story/story.entity.ts';
import { storyById } from '../story/story.service.ts';
import { User } from '../user/user.entity.ts';
import { AnswerStoryQuestionInput } from './reading.input.ts';
import { StoryAnswer, StoryProgress } from './reading.type.ts';
import { answerStoryQuestion, ownStoryProgress, storyProgressOf, whyOf } from './story-progress.service.ts';

@Resolver(() => StoryProgress)
export class StoryProgressResolver {
  @Allow(role('STUDENT'))
  @Mutation(() => StoryProgress, {
    description:
      'Answers a question about a story. The first answer counts, again it changes nothing; the last question makes the story read, which pays once. For pupils. Fails with NOT_FOUND, BAD_USER_INPUT, TIME_IS_UP.',
  })
  answerStoryQuestion(
    @Ctx() ctx: Context,
    @Arg('input', () => AnswerStoryQuestionInput, { description: 'The answer.' }) input: AnswerStoryQuestionInput,
  ) {
    return answerStoryQuestion(ctx, input);
  }

  @Allow(anyone)
  @FieldResolver(() => Story, { nullable: true, description: 'The story; null when it is no longer in the library.' })
  story(@Ctx() ctx: Context, @Root() { storyId }: StoryProgress) {
    return storyById(ctx, storyId);
  }
}

@Resolver(() => StoryAnswer)
export class StoryAnswerResolver {
  @Allow(anyone)
  @FieldResolver(() => String, { description: 'One sentence that leads back to the text.' })
  why(
    @Ctx() ctx: Context,
    @Root() answer: StoryAnswer,
    @Arg('script', () => Script, { nullable: true, description: 'The script to write it in; its own by default.' })
    script?: Script | null,
  ) {
    return whyOf(ctx, answer, script);
  }
}

@Resolver(() => Story)
export class StoryOwnProgressResolver {
  @Allow(anyone)
  @FieldResolver(() => StoryProgress, {
    nullable: true,
    description: "The calling pupil's own progress; null for others and before the first answer.",
  })
  myProgress(@Ctx() ctx: Context, @Root() { id }: Story) {
    return ctx.load(ownStoryProgress, id);
  }
}

@Resolver(() => User)
export class UserStoryProgressResolver {
  @Directive('@listSize(assumedSize: 20)')
  @Allow(selfOrSupervisor)
  @FieldResolver(() => [StoryProgress], {
    nullable: true,
    description: 'The stories that they answered questions about; for themselves and those who look after them.',
  })
  storyProgress(@Ctx() ctx: Context, @Root() { id }: User) {
    return ctx.load(storyProgressOf, id);
  }
}
