import { Allow, role } from '@alif24/subgraph-shared/auth';
import type { Context } from '@alif24/subgraph-shared/server';
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { AnswerLetterPracticeInput, StartLetterPracticeInput } from './letter-practice.input.ts';
import { answerLetterPractice, findLetterPractice, startLetterPractice } from './letter-practice.service.ts';
import { LetterAnswerResult, LetterPractice } from './letter-practice.type.ts';

@Resolver()
export class LetterPracticeResolver {
  @Allow(role('STUDENT'))
  @Query(() => LetterPractice, { nullable: true, description: "A practice of the caller's own, null for another's." })
  letterPractice(@Ctx() ctx: Context, @Arg('id', () => ID, { description: 'Which practice.' }) id: string) {
    return findLetterPractice(ctx, id);
  }

  @Allow(role('STUDENT'))
  @Mutation(() => LetterPractice, {
    description: 'Deals five prompts about a letter or an alphabet. Fails with NOT_FOUND or TIME_IS_UP. For pupils.',
  })
  startLetterPractice(
    @Ctx() ctx: Context,
    @Arg('input', () => StartLetterPracticeInput, { description: 'What to practise.' }) input: StartLetterPracticeInput,
  ) {
    return startLetterPractice(ctx, input);
  }

  @Allow(role('STUDENT'))
  @Mutation(() => LetterAnswerResult, {
    description:
      'Answers a prompt, twice at most; the last one pays a coin for each that was right at once, five practices a day. Fails with ALREADY_ANSWERED or TIME_IS_UP. For pupils.',
  })
  answerLetterPractice(
    @Ctx() ctx: Context,
    @Arg('input', () => AnswerLetterPracticeInput, { description: 'The answer.' }) input: AnswerLetterPracticeInput,
  ) {
    return answerLetterPractice(ctx, input);
  }
}
