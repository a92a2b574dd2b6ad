import { Allow, anyone, role, signedIn } from '@alif24/subgraph-shared/auth';
import type { Context } from '@alif24/subgraph-shared/server';
import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Olympiad, OlympiadStage } from '../olympiad/olympiad.entity.ts';
import { olympiadsById, stagesById } from '../olympiad/olympiad.service.ts';
import { OlympiadTimes } from '../olympiad/olympiad.type.ts';
import { timesOf } from '../olympiad/phase.rules.ts';
import { OlympiadAttemptType } from '../olympiad-paper/olympiad-attempt.type.ts';
import { type Sitting, seenAttempt, sittingsOfEntries } from '../olympiad-paper/sitting.service.ts';
import { OlimpUser } from '../user/user.type.ts';
import { OlympiadEntry } from './olympiad-entry.entity.ts';
import { EnterOlympiadInput, OlympiadEntryInput } from './olympiad-entry.input.ts';
import { cancelOlympiadEntry, enterOlympiad, findOlympiadEntry, ownEntriesOf } from './olympiad-entry.service.ts';
import { OlympiadEntryStage } from './olympiad-entry.type.ts';
import { placesOfEntries } from './place.service.ts';

@Resolver(() => OlympiadEntry)
export class OlympiadEntryResolver {
  @Allow(signedIn)
  @Query(() => OlympiadEntry, {
    nullable: true,
    description: 'An entry by id; for the pupil and those who look after them, null for others.',
  })
  olympiadEntry(@Ctx() ctx: Context, @Arg('id', () => ID, { description: 'Which entry.' }) id: string) {
    return findOlympiadEntry(ctx, id);
  }

  @Allow(role('STUDENT', 'PARENT'))
  @Mutation(() => OlympiadEntry, {
    description:
      'Enters the calling pupil or a child of the calling guardian; where it costs something the place is reserved until it is paid. Again it changes grade, language and district of an entry that has not begun. Fails with NOT_FOUND, FORBIDDEN, BAD_USER_INPUT, OLYMPIAD_STATE.',
  })
  enterOlympiad(
    @Ctx() ctx: Context,
    @Arg('input', () => EnterOlympiadInput, { description: 'Who, and which olympiad.' }) input: EnterOlympiadInput,
  ) {
    return enterOlympiad(ctx, input);
  }

  @Allow(role('STUDENT', 'PARENT'))
  @Mutation(() => OlympiadEntry, {
    description:
      'Gives a place up before they have begun; again it changes nothing. Fails with NOT_FOUND, FORBIDDEN, OLYMPIAD_STATE. For the pupil and guardians.',
  })
  cancelOlympiadEntry(
    @Ctx() ctx: Context,
    @Arg('input', () => OlympiadEntryInput, { description: 'Which entry.' }) input: OlympiadEntryInput,
  ) {
    return cancelOlympiadEntry(ctx, input.entryId);
  }

  @Allow(anyone)
  @FieldResolver(() => OlimpUser, { nullable: true, description: 'The pupil; null once they were erased.' })
  student(@Root() { studentId }: OlympiadEntry) {
    return studentId && { id: studentId };
  }

  @Allow(anyone)
  @FieldResolver(() => Olympiad, {
    nullable: true,
    description: 'The olympiad; null for whoever may not know of it any more.',
  })
  olympiad(@Ctx() ctx: Context, @Root() { olympiadId }: OlympiadEntry) {
    return ctx.load(olympiadsById, olympiadId);
  }

  @Allow(anyone)
  @FieldResolver(() => String, {
    nullable: true,
    description: 'Code of the region they take part for, as `regions` has it; null when not known.',
  })
  async regionCode(@Ctx() ctx: Context, @Root() { id }: OlympiadEntry) {
    return (await ctx.load(placesOfEntries, id)).regionCode;
  }

  @Allow(anyone)
  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Code of the district they take part for, as `regions` has it; null when not known. Entering again says it, as long as entries are taken.',
  })
  async districtCode(@Ctx() ctx: Context, @Root() { id }: OlympiadEntry) {
    return (await ctx.load(placesOfEntries, id)).districtCode;
  }

  @Allow(anyone)
  @FieldResolver(() => Boolean, { description: 'It is known at which school they are.' })
  async hasSchool(@Ctx() ctx: Context, @Root() { id }: OlympiadEntry) {
    return (await ctx.load(placesOfEntries, id)).hasSchool;
  }

  @Allow(anyone)
  @FieldResolver(() => [OlympiadEntryStage], { description: 'How they stand in each stage, in order.' })
  stages(@Ctx() ctx: Context, @Root() { id }: OlympiadEntry) {
    return ctx.load(sittingsOfEntries, id);
  }
}

@Resolver(() => OlympiadEntryStage)
export class OlympiadEntryStageResolver {
  @Allow(anyone)
  @FieldResolver(() => OlympiadStage, { description: 'The stage.' })
  stage(@Ctx() ctx: Context, @Root() { stageId }: Sitting) {
    return ctx.load(stagesById, stageId);
  }

  @Allow(anyone)
  @FieldResolver(() => OlympiadTimes, { description: 'Their times in it.' })
  times(@Root() { view, now }: Sitting) {
    return timesOf(view, now);
  }

  @Allow(anyone)
  @FieldResolver(() => OlympiadAttemptType, {
    nullable: true,
    description:
      'Their attempt; null before they begin, and to others than the pupil while somebody may sit the stage.',
  })
  attempt(@Ctx() ctx: Context, @Root() sitting: Sitting) {
    return seenAttempt(ctx, sitting);
  }
}

@Resolver(() => Olympiad)
export class OlympiadEntriesResolver {
  @Allow(anyone)
  @FieldResolver(() => [OlympiadEntry], {
    description:
      'The entry of the calling pupil, or those of the children of the calling guardian; empty for all others.',
  })
  myEntries(@Ctx() ctx: Context, @Root() { id }: Olympiad) {
    return ctx.load(ownEntriesOf, id);
  }
}
