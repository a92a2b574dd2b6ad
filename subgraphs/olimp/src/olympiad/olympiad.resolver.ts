import { Allow, anyone, Locale, role } from '@alif24/subgraph-shared/auth';
import type { Context } from '@alif24/subgraph-shared/server';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { languagesOfOlympiad } from '../olympiad-paper/paper-language.service.ts';
import { OlimpUser } from '../user/user.type.ts';
import { Olympiad, OlympiadStage } from './olympiad.entity.ts';
import { CreateOlympiadInput, OlympiadInput, SetOlympiadWindowInput, UpdateOlympiadInput } from './olympiad.input.ts';
import {
  heldOlympiads,
  isHeldBy,
  listOlympiads,
  olympiadsById,
  stagesOfOlympiads,
  titleFor,
} from './olympiad.service.ts';
import { OlympiadAdvance, OlympiadConnection } from './olympiad.type.ts';
import { OlympiadState } from './olympiad-enums.type.ts';
import {
  callOffOlympiad,
  createOlympiad,
  mayCallOff,
  openOlympiad,
  setOlympiadWindow,
  updateOlympiad,
} from './olympiad-organizer.service.ts';

const organizers = role('MODERATOR', 'TEACHER', 'ORGANIZATION');
const SHOWN = [
  OlympiadState.OPEN,
  OlympiadState.RUNNING,
  OlympiadState.FROZEN,
  OlympiadState.FINAL,
  OlympiadState.CALLED_OFF,
];

@Resolver(() => Olympiad)
export class OlympiadResolver {
  @Allow(anyone)
  @Query(() => OlympiadConnection, {
    description:
      "Olympiads, the latest registration first: the country's for everybody, a school's for its own pupils and their guardians.",
  })
  olympiads(
    @Ctx() ctx: Context,
    @Arg('states', () => [OlympiadState], { defaultValue: SHOWN, description: 'How far they are; never a draft.' })
    states: OlympiadState[],
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many, 1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Continue behind this cursor.' })
    after: string | null = null,
  ) {
    return listOlympiads(ctx, { states, first, after });
  }

  @Allow(anyone)
  @Query(() => Olympiad, { nullable: true, description: 'An olympiad by id; null for whoever may not know of it.' })
  olympiad(@Ctx() ctx: Context, @Arg('id', () => ID, { description: 'Which olympiad.' }) id: string) {
    return ctx.load(olympiadsById, id);
  }

  @Allow(organizers)
  @Query(() => OlympiadConnection, {
    description: 'What the caller holds, drafts with it; for a moderator all that is held for the country.',
  })
  heldOlympiads(
    @Ctx() ctx: Context,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many, 1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Continue behind this cursor.' })
    after: string | null = null,
  ) {
    return heldOlympiads(ctx, { first, after });
  }

  @Allow(organizers)
  @Mutation(() => Olympiad, {
    description:
      'Makes a draft: of a moderator for the country, of a teacher or an organisation for their own pupils. Fails with BAD_USER_INPUT.',
  })
  createOlympiad(
    @Ctx() ctx: Context,
    @Arg('input', () => CreateOlympiadInput, { description: 'The olympiad.' }) input: CreateOlympiadInput,
  ) {
    return createOlympiad(ctx, input);
  }

  @Allow(organizers)
  @Mutation(() => Olympiad, {
    description:
      'Replaces a draft; papers of its stages stay. Fails with NOT_FOUND, BAD_USER_INPUT, OLYMPIAD_STATE once it is open.',
  })
  updateOlympiad(
    @Ctx() ctx: Context,
    @Arg('input', () => UpdateOlympiadInput, { description: 'The draft and what it becomes.' })
    input: UpdateOlympiadInput,
  ) {
    return updateOlympiad(ctx, input);
  }

  @Allow(organizers)
  @Mutation(() => Olympiad, {
    description:
      'Opens a draft to pupils; it runs from the start of its first stage by itself. Fails with NOT_FOUND, or OLYMPIAD_STATE while a grade has no problems, or others than its scheme wants.',
  })
  openOlympiad(
    @Ctx() ctx: Context,
    @Arg('input', () => OlympiadInput, { description: 'Which olympiad.' }) input: OlympiadInput,
  ) {
    return openOlympiad(ctx, input.olympiadId);
  }

  @Allow(organizers)
  @Mutation(() => Olympiad, {
    description:
      'Calls an olympiad off: nobody enters or sits it any more, and what was paid for places goes back within minutes. Fails with NOT_FOUND, or OLYMPIAD_STATE for a draft and once results of a stage were shown.',
  })
  callOffOlympiad(
    @Ctx() ctx: Context,
    @Arg('input', () => OlympiadInput, { description: 'Which olympiad.' }) input: OlympiadInput,
  ) {
    return callOffOlympiad(ctx, input.olympiadId);
  }

  @Allow(organizers)
  @Mutation(() => OlympiadStage, {
    description:
      'Gives a grade or a child times of their own in a stage; recorded in the audit. Fails with NOT_FOUND, BAD_USER_INPUT, OLYMPIAD_STATE after the end.',
  })
  setOlympiadWindow(
    @Ctx() ctx: Context,
    @Arg('input', () => SetOlympiadWindowInput, { description: 'Whose times, and what they are.' })
    input: SetOlympiadWindowInput,
  ) {
    return setOlympiadWindow(ctx, input);
  }

  @Allow(anyone)
  @FieldResolver(() => String, { description: 'What it is called.' })
  title(
    @Root() olympiad: Olympiad,
    @Arg('locale', () => Locale, { defaultValue: Locale.UZ_LATN, description: 'In this language.' }) locale: Locale,
  ) {
    return titleFor(olympiad.titles, locale);
  }

  @Allow(anyone)
  @FieldResolver(() => OlimpUser, { description: 'Who holds it.' })
  organizer(@Root() { organizerId }: Olympiad) {
    return { id: organizerId };
  }

  @Allow(anyone)
  @FieldResolver(() => Boolean, {
    description: 'The caller holds it: their own, or for a moderator one for the country.',
  })
  isHeldByMe(@Ctx() ctx: Context, @Root() olympiad: Olympiad) {
    return isHeldBy(ctx, olympiad);
  }

  @Allow(anyone)
  @FieldResolver(() => Boolean, {
    description: 'The caller may call it off: they hold it, it is open or held, and no results were shown yet.',
  })
  mayCallOff(@Ctx() ctx: Context, @Root() olympiad: Olympiad) {
    return mayCallOff(ctx, olympiad);
  }

  @Allow(anyone)
  @FieldResolver(() => [Locale], {
    description:
      'The languages that a pupil may choose: those in which every problem of the first stage can be read, both scripts of Uzbek where it is written in one; where there is none, those of the authors of its problems. Empty in a draft without problems.',
  })
  languages(@Ctx() ctx: Context, @Root() { id }: Olympiad) {
    return languagesOfOlympiad(ctx, id);
  }

  @Allow(anyone)
  @FieldResolver(() => [OlympiadStage], { description: 'Its stages in their order.' })
  stages(@Ctx() ctx: Context, @Root() olympiad: Olympiad) {
    return ctx.load(stagesOfOlympiads, olympiad.id);
  }
}

@Resolver(() => OlympiadStage)
export class OlympiadStageResolver {
  @Allow(anyone)
  @FieldResolver(() => OlympiadAdvance, {
    nullable: true,
    description: 'Who goes on to the next stage; null for the last.',
  })
  advance(@Root() { advance }: OlympiadStage) {
    return advance && { within: null, ...advance };
  }
}
