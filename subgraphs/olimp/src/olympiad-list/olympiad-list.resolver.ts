import { Allow, anyone, role } from '@alif24/subgraph-shared/auth';
import type { Context } from '@alif24/subgraph-shared/server';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { OlimpUser } from '../user/user.type.ts';
import { EnterOlympiadPupilsInput } from './olympiad-list.input.ts';
import { enterOlympiadPupils, olympiadPupils } from './olympiad-list.service.ts';
import { OlympiadListResult, OlympiadPupil, OlympiadPupilConnection } from './olympiad-list.type.ts';

/** A parent too, who directs or administrates a school. */
const schools = role('TEACHER', 'ORGANIZATION', 'PARENT');

@Resolver(() => OlympiadPupil)
export class OlympiadListResolver {
  @Allow(schools)
  @Query(() => OlympiadPupilConnection, {
    description:
      'The pupils whom the calling teacher or school, or whoever directs or administrates it, may enter, by grade. Fails with FORBIDDEN, NOT_FOUND.',
  })
  olympiadPupils(
    @Ctx() ctx: Context,
    @Arg('olympiadId', () => ID, { description: 'Which olympiad.' }) olympiadId: string,
    @Arg('first', () => Int, { defaultValue: 100, description: 'How many, 1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Continue behind this cursor.' })
    after: string | null = null,
  ) {
    return olympiadPupils(ctx, { olympiadId, first, after });
  }

  @Allow(schools)
  @Mutation(() => OlympiadListResult, {
    description:
      'Enters pupils of a school by a list, all of its right rows at once, and says of each what it did; again it changes nothing. What costs something is reserved for guardians to pay. Fails with FORBIDDEN, NOT_FOUND, BAD_USER_INPUT, OLYMPIAD_STATE.',
  })
  enterOlympiadPupils(
    @Ctx() ctx: Context,
    @Arg('input', () => EnterOlympiadPupilsInput, { description: 'The list.' }) input: EnterOlympiadPupilsInput,
  ) {
    return enterOlympiadPupils(ctx, input);
  }

  @Allow(anyone)
  @FieldResolver(() => OlimpUser, { description: 'The pupil.' })
  student(@Root() { studentId }: OlympiadPupil) {
    return { id: studentId };
  }
}
