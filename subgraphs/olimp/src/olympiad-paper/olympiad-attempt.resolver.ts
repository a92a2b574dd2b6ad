import { Allow, anyone, Locale, role, signedIn } from '@alif24/subgraph-shared/auth';
import type { Context } from '@alif24/subgraph-shared/server';
import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { OlympiadStage } from '../olympiad/olympiad.entity.ts';
import { stagesById } from '../olympiad/olympiad.service.ts';
import { OlympiadTimes } from '../olympiad/olympiad.type.ts';
import { timesOf } from '../olympiad/phase.rules.ts';
import {
  FinishOlympiadAttemptInput,
  NoteOlympiadFocusInput,
  SaveOlympiadAnswerInput,
  StartOlympiadAttemptInput,
} from './olympiad-attempt.input.ts';
import {
  finishOlympiadAttempt,
  noteOlympiadFocus,
  saveOlympiadAnswer,
  startOlympiadAttempt,
} from './olympiad-attempt.service.ts';
import {
  OlympiadAnswerType,
  OlympiadAttemptType,
  OlympiadProblem,
  StartedOlympiadAttempt,
} from './olympiad-attempt.type.ts';
import { type Begun, findOlympiadAttempt } from './sitting.service.ts';
import { answersForSitting, languagesForSitting, problemsForSitting } from './sitting-paper.service.ts';

@Resolver(() => OlympiadAttemptType)
export class OlympiadAttemptResolver {
  @Allow(signedIn)
  @Query(() => OlympiadAttemptType, {
    nullable: true,
    description:
      'An attempt by id; for the pupil, and for those who look after them once nobody sits its stage any more. Null for others.',
  })
  olympiadAttempt(@Ctx() ctx: Context, @Arg('id', () => ID, { description: 'Which attempt.' }) id: string) {
    return findOlympiadAttempt(ctx, id);
  }

  @Allow(role('STUDENT'))
  @Mutation(() => StartedOlympiadAttempt, {
    description:
      'Begins a stage, or goes on with it on this device, which ends it on the one before; the time runs on. Fails with NOT_FOUND, OLYMPIAD_STATE. For pupils who take part.',
  })
  async startOlympiadAttempt(
    @Ctx() ctx: Context,
    @Arg('input', () => StartOlympiadAttemptInput, { description: 'Which stage.' }) input: StartOlympiadAttemptInput,
  ) {
    const attempt = await startOlympiadAttempt(ctx, input.stageId);
    return { attempt, session: attempt.attempt.session };
  }

  @Allow(role('STUDENT'))
  @Mutation(() => OlympiadAnswerType, {
    description:
      'Keeps an answer and returns what is kept now: an older revision changes nothing. Fails with NOT_FOUND, BAD_USER_INPUT, OLYMPIAD_STATE more than 30 seconds after the end, CONTINUED_ELSEWHERE. For the pupil.',
  })
  saveOlympiadAnswer(
    @Ctx() ctx: Context,
    @Arg('input', () => SaveOlympiadAnswerInput, { description: 'The answer and its place.' })
    input: SaveOlympiadAnswerInput,
  ) {
    return saveOlympiadAnswer(ctx, input);
  }

  @Allow(role('STUDENT'))
  @Mutation(() => OlympiadAttemptType, {
    description:
      'Hands an attempt in; again it changes nothing. Fails with NOT_FOUND, CONTINUED_ELSEWHERE. For the pupil.',
  })
  finishOlympiadAttempt(
    @Ctx() ctx: Context,
    @Arg('input', () => FinishOlympiadAttemptInput, { description: 'Which attempt.' })
    input: FinishOlympiadAttemptInput,
  ) {
    return finishOlympiadAttempt(ctx, input);
  }

  @Allow(role('STUDENT'))
  @Mutation(() => OlympiadAttemptType, {
    description:
      'Notes that the page with the problems was left: evidence for people to weigh, from which nothing follows by itself. Fails with NOT_FOUND, CONTINUED_ELSEWHERE. For the pupil.',
  })
  noteOlympiadFocus(
    @Ctx() ctx: Context,
    @Arg('input', () => NoteOlympiadFocusInput, { description: 'For how long.' }) input: NoteOlympiadFocusInput,
  ) {
    return noteOlympiadFocus(ctx, input);
  }

  @Allow(anyone)
  @FieldResolver(() => ID, { description: 'Opaque and stable.' })
  id(@Root() { attempt }: Begun) {
    return attempt.id;
  }

  @Allow(anyone)
  @FieldResolver(() => Date, { description: 'When the pupil began.' })
  startedAt(@Root() { attempt }: Begun) {
    return attempt.startedAt;
  }

  @Allow(anyone)
  @FieldResolver(() => Date, {
    nullable: true,
    description: 'When it was handed in, by the pupil or by time; null before.',
  })
  finishedAt(@Root() { attempt }: Begun) {
    return attempt.finishedAt;
  }

  @Allow(anyone)
  @FieldResolver(() => OlympiadTimes, { description: 'The times of the pupil in it.' })
  times(@Root() { view, now }: Begun) {
    return timesOf(view, now);
  }

  @Allow(anyone)
  @FieldResolver(() => Locale, { description: 'The language it opens in.' })
  language(@Root() { language }: Begun) {
    return language;
  }

  @Allow(anyone)
  @FieldResolver(() => [Locale], {
    description:
      'The languages in which every problem of it can be read; where there is none, those of the authors of its problems.',
  })
  languages(@Ctx() ctx: Context, @Root() sitting: Begun) {
    return languagesForSitting(ctx, sitting);
  }

  @Allow(anyone)
  @FieldResolver(() => OlympiadStage, { description: 'The stage.' })
  stage(@Ctx() ctx: Context, @Root() { stageId }: Begun) {
    return ctx.load(stagesById, stageId);
  }

  @Allow(anyone)
  @FieldResolver(() => [OlympiadProblem], { description: 'Its problems in the order of the pupil, without keys.' })
  problems(
    @Ctx() ctx: Context,
    @Root() sitting: Begun,
    @Arg('locale', () => Locale, {
      defaultValue: Locale.UZ_LATN,
      description: 'In this language, as far as they are written in it.',
    })
    locale: Locale,
  ) {
    return problemsForSitting(ctx, sitting, locale);
  }

  @Allow(anyone)
  @FieldResolver(() => [OlympiadAnswerType], {
    description: 'What the pupil has put down, in the order of the problems.',
  })
  answers(@Ctx() ctx: Context, @Root() sitting: Begun) {
    return answersForSitting(ctx, sitting);
  }
}
