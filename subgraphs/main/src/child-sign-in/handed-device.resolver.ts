import { Allow, guardian, type Rule, role, self, selfOrSupervisor } from '@alif24/subgraph-shared/auth';
import type { Context } from '@alif24/subgraph-shared/server';
import { Arg, Ctx, Directive, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Session } from '../session/session.type.ts';
import { User } from '../user/user.entity.ts';
import { childSignIns } from './child-card.service.ts';
import {
  EndChildSessionInput,
  HandDeviceInput,
  SetGuardianPinInput,
  TakeDeviceBackInput,
} from './child-sign-in.input.ts';
import { ChildSession, ChildSignIn } from './child-sign-in.type.ts';
import {
  areHanded,
  childSessionsOf,
  endChildSession,
  handDevice,
  haveGuardianPins,
  setGuardianPin,
  takeDeviceBack,
} from './handed-device.service.ts';

const HASHING = '@cost(weight: 1000)';

/** Those who look after the child, and not the child. */
const keeper: Rule = async (ctx, root, args) =>
  (root as User).id !== ctx.caller?.userId && selfOrSupervisor(ctx, root, args);

@Resolver(() => User)
export class HandedDeviceResolver {
  @Allow(keeper)
  @FieldResolver(() => ChildSignIn, {
    nullable: true,
    description: 'How this child signs in without phone and e-mail. For those who look after them.',
  })
  childSignIn(@Ctx() ctx: Context, @Root() user: User) {
    return ctx.load(childSignIns, user.id);
  }

  @Allow(guardian)
  @FieldResolver(() => [ChildSession], {
    nullable: true,
    description:
      'Where this child is signed in, the latest used first; twenty at most. For its guardians and moderators.',
  })
  childSessions(@Ctx() ctx: Context, @Root() user: User) {
    return ctx.load(childSessionsOf, user.id);
  }

  @Allow(self)
  @FieldResolver(() => Boolean, {
    nullable: true,
    description: 'Whether a guardian has a PIN to take a device back. For themselves alone.',
  })
  hasGuardianPin(@Ctx() ctx: Context, @Root() user: User) {
    return ctx.load(haveGuardianPins, user.id);
  }

  @Allow(self)
  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'Whether this child sits at a device that a guardian handed over and may take back. For themselves alone.',
  })
  isOnHandedDevice(@Ctx() ctx: Context) {
    return ctx.caller && ctx.load(areHanded, ctx.caller.sessionId);
  }

  @Allow(role('PARENT'))
  @Mutation(() => Session, {
    description:
      "Signs a child in on the calling guardian's device, in the guardian's place. For guardians who decide. Fails with NOT_FOUND or FORBIDDEN.",
  })
  handDevice(
    @Ctx() ctx: Context,
    @Arg('input', () => HandDeviceInput, { description: 'To whom.' }) input: HandDeviceInput,
  ) {
    return handDevice(ctx, input);
  }

  @Allow(role('STUDENT'))
  @Directive(HASHING)
  @Mutation(() => Session, {
    description:
      'The guardian who handed this device over takes it back. For the child at it. Fails with WRONG_CREDENTIALS, NOT_FOUND or TOO_MANY_ATTEMPTS.',
  })
  takeDeviceBack(
    @Ctx() ctx: Context,
    @Arg('input', () => TakeDeviceBackInput, { description: 'The PIN or the password of the guardian.' })
    input: TakeDeviceBackInput,
  ) {
    return takeDeviceBack(ctx, input);
  }

  @Allow(role('PARENT'))
  @Directive(HASHING)
  @Mutation(() => User, {
    description: "Sets the calling guardian's PIN for taking devices back; the guardian is returned. For parents.",
  })
  setGuardianPin(
    @Ctx() ctx: Context,
    @Arg('input', () => SetGuardianPinInput, { description: 'The PIN.' }) input: SetGuardianPinInput,
  ) {
    return setGuardianPin(ctx, input);
  }

  @Allow(role('PARENT'))
  @Mutation(() => User, {
    description: 'Signs a child out somewhere; the child is returned. For guardians who decide. Fails with NOT_FOUND.',
  })
  endChildSession(
    @Ctx() ctx: Context,
    @Arg('input', () => EndChildSessionInput, { description: 'Which session.' }) input: EndChildSessionInput,
  ) {
    return endChildSession(ctx, input);
  }
}
