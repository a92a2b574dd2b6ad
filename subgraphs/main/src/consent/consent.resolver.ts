import { Allow, guardian, role, selfOrSupervisor } from '@alif24/subgraph-shared/auth';
import type { Context } from '@alif24/subgraph-shared/server';
import { Arg, Ctx, FieldResolver, Int, Mutation, Resolver, Root } from 'type-graphql';
import { User } from '../user/user.entity.ts';
import { DecideConsentsInput } from './consent.input.ts';
import { consentHistoryOf, consentsOf, decideConsents } from './consent.service.ts';
import { Consent, ConsentDecisionConnection } from './consent.type.ts';

@Resolver(() => User)
export class ConsentResolver {
  @Allow(selfOrSupervisor)
  @FieldResolver(() => [Consent], {
    nullable: true,
    description: 'What a guardian allowed of a pupil, all six purposes. For themselves and those who look after them.',
  })
  consents(@Ctx() ctx: Context, @Root() user: User) {
    return ctx.load(consentsOf, user.id);
  }

  @Allow(guardian)
  @FieldResolver(() => ConsentDecisionConnection, {
    nullable: true,
    description: 'Every decision for this child, the latest first. For its guardians and moderators.',
  })
  consentHistory(
    @Ctx() ctx: Context,
    @Root() user: User,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many, 1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Continue behind this cursor.' })
    after: string | null = null,
  ) {
    return consentHistoryOf(ctx, user.id, { first, after });
  }

  @Allow(role('PARENT'))
  @Mutation(() => User, {
    description:
      'Allows purposes or takes them back; the child is returned. It holds at once. For guardians who decide. Fails with NOT_FOUND, FORBIDDEN or CONFLICT.',
  })
  decideConsents(
    @Ctx() ctx: Context,
    @Arg('input', () => DecideConsentsInput, { description: 'The decisions.' }) input: DecideConsentsInput,
  ) {
    return decideConsents(ctx, input);
  }
}
