import { Allow, isGuardianOf, role } from '@alif24/subgraph-shared/auth';
import type { Context } from '@alif24/subgraph-shared/server';
import { Arg, Ctx, FieldResolver, Int, Mutation, Resolver, Root } from 'type-graphql';
import { User } from '../user/user.entity.ts';
import { RecordPresenceInput, SetScreenTimeLimitsInput } from './screen-time.input.ts';
import { recordPresence, screenTimeOf, setScreenTimeLimits, settingsOf } from './screen-time.service.ts';
import { ScreenTime, ScreenTimeSettingConnection, selfOrGuardian } from './screen-time.type.ts';

@Resolver(() => User)
export class UserScreenTimeResolver {
  @Allow(selfOrGuardian)
  @FieldResolver(() => ScreenTime, {
    nullable: true,
    description:
      "A pupil's time at the screen today and what is allowed; for themselves, their guardians and moderators. Null for adults.",
  })
  screenTime(@Ctx() ctx: Context, @Root() user: User) {
    return screenTimeOf(ctx, user);
  }

  @Allow(role('PARENT'))
  @Mutation(() => User, {
    description:
      'Sets all limits of a child, on every platform from now on; the child is returned. For guardians who decide. Fails with NOT_FOUND, FORBIDDEN or BAD_USER_INPUT.',
  })
  setScreenTimeLimits(
    @Ctx() ctx: Context,
    @Arg('input', () => SetScreenTimeLimitsInput, { description: 'The child and the limits.' })
    input: SetScreenTimeLimitsInput,
  ) {
    return setScreenTimeLimits(ctx, input);
  }

  @Allow(role('STUDENT'))
  @Mutation(() => ScreenTime, {
    description:
      'The page before a pupil is in use: its site says so once a minute, and hears how much time is left. The server counts the minute, once. For pupils.',
  })
  recordPresence(
    @Ctx() ctx: Context,
    @Arg('input', () => RecordPresenceInput, { description: 'Where.' }) input: RecordPresenceInput,
  ) {
    return recordPresence(ctx, input);
  }
}

@Resolver(() => ScreenTime)
export class ScreenTimeResolver {
  @Allow((ctx, root) => ctx.load(isGuardianOf, (root as ScreenTime).studentId))
  @FieldResolver(() => ScreenTimeSettingConnection, {
    nullable: true,
    description: 'What was set and by whom, the latest first; for guardians and moderators.',
  })
  history(
    @Ctx() ctx: Context,
    @Root() { studentId }: ScreenTime,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many, 1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor of the last one seen.' })
    after: string | null = null,
  ) {
    return settingsOf(ctx, studentId, { first, after });
  }
}
