import { Allow, anyone, Locale, role } from '@alif24/subgraph-shared/auth';
import type { Context } from '@alif24/subgraph-shared/server';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { OlympiadProblem } from '../olympiad-paper/olympiad-attempt.type.ts';
import { AnswerOlympiadPracticeInput, StartOlympiadPracticeInput } from './olympiad-practice.input.ts';
import {
  answerOlympiadPractice,
  type Practice,
  practiceAnswers,
  practiceProblems,
  startOlympiadPractice,
} from './olympiad-practice.service.ts';
import { OlympiadPractice, OlympiadPracticeAnswer } from './olympiad-practice.type.ts';

@Resolver(() => OlympiadPractice)
export class OlympiadPracticeResolver {
  @Allow(role('STUDENT'))
  @Mutation(() => OlympiadPractice, {
    description:
      'Begins to practise a past paper, or goes on with it. Fails with NOT_FOUND, TIME_IS_UP, OLYMPIAD_STATE before the results of its stage are shown. For pupils.',
  })
  startOlympiadPractice(
    @Ctx() ctx: Context,
    @Arg('input', () => StartOlympiadPracticeInput, { description: 'Which paper.' }) input: StartOlympiadPracticeInput,
  ) {
    return startOlympiadPractice(ctx, input);
  }

  @Allow(role('STUDENT'))
  @Mutation(() => OlympiadPractice, {
    description:
      'Answers a problem of a practice; the first answer to each counts. Fails with NOT_FOUND, BAD_USER_INPUT, TIME_IS_UP. For the pupil.',
  })
  answerOlympiadPractice(
    @Ctx() ctx: Context,
    @Arg('input', () => AnswerOlympiadPracticeInput, { description: 'The answer.' }) input: AnswerOlympiadPracticeInput,
  ) {
    return answerOlympiadPractice(ctx, input);
  }

  @Allow(anyone)
  @FieldResolver(() => [OlympiadProblem], { description: 'Its problems in their order, without keys.' })
  problems(
    @Ctx() ctx: Context,
    @Root() practice: Practice,
    @Arg('locale', () => Locale, { defaultValue: Locale.UZ_LATN, description: 'In this language.' }) locale: Locale,
  ) {
    return practiceProblems(ctx, practice, locale);
  }

  @Allow(anyone)
  @FieldResolver(() => [OlympiadPracticeAnswer], { description: 'What was answered so far, with what is right.' })
  answers(
    @Ctx() ctx: Context,
    @Root() practice: Practice,
    @Arg('locale', () => Locale, { defaultValue: Locale.UZ_LATN, description: 'The language of explanations.' })
    locale: Locale,
  ) {
    return practiceAnswers(ctx, practice, locale);
  }
}
