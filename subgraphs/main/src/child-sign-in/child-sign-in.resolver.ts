import { Allow, anyone, role } from '@alif24/subgraph-shared/auth';
import type { Context } from '@alif24/subgraph-shared/server';
import { Arg, Ctx, Directive, Mutation, Resolver } from 'type-graphql';
import { Session } from '../session/session.type.ts';
import { User } from '../user/user.entity.ts';
import { issueChildCards, openChildCard, revokeChildCard } from './child-card.service.ts';
import { setChildPassword } from './child-password.service.ts';
import {
  IssueChildCardsInput,
  OpenChildCardInput,
  RevokeChildCardInput,
  SetChildPasswordInput,
  SignInChildInput,
} from './child-sign-in.input.ts';
import { signInChild } from './child-sign-in.service.ts';
import { IssuedChildCard, OpenedChildCard } from './child-sign-in.type.ts';

// A password is hashed so that guessing it is slow: it costs as much as a thousand objects.
const HASHING = '@cost(weight: 1000)';

@Resolver()
export class ChildSignInResolver {
  @Allow(role('PARENT', 'TEACHER', 'ORGANIZATION'))
  @Directive(HASHING)
  @Mutation(() => User, {
    description:
      "Sets a child's pictures or PIN and signs them out everywhere. For guardians who decide, and teachers and organisations of the child. Fails with NOT_FOUND, FORBIDDEN or BAD_USER_INPUT.",
  })
  setChildPassword(
    @Ctx() ctx: Context,
    @Arg('input', () => SetChildPasswordInput, { description: 'Whose, and what.' }) input: SetChildPasswordInput,
  ) {
    return setChildPassword(ctx, input);
  }

  @Allow(role('PARENT', 'TEACHER', 'ORGANIZATION'))
  @Mutation(() => [IssuedChildCard], {
    description:
      'Makes cards to print, one a child; earlier ones from the caller end. For guardians who decide, and teachers and organisations of the children. Fails with NOT_FOUND or FORBIDDEN.',
  })
  issueChildCards(
    @Ctx() ctx: Context,
    @Arg('input', () => IssueChildCardsInput, { description: 'For whom, and for how long.' })
    input: IssueChildCardsInput,
  ) {
    return issueChildCards(ctx, input);
  }

  @Allow(role('PARENT', 'TEACHER', 'ORGANIZATION'))
  @Mutation(() => User, {
    description:
      'Takes a card back, whoever made it; the child is returned. For guardians who decide, and teachers and organisations of the child. Fails with NOT_FOUND.',
  })
  revokeChildCard(
    @Ctx() ctx: Context,
    @Arg('input', () => RevokeChildCardInput, { description: 'Which.' }) input: RevokeChildCardInput,
  ) {
    return revokeChildCard(ctx, input);
  }

  @Allow(anyone)
  @Mutation(() => OpenedChildCard, {
    description:
      'What a scanned card of one child opens, for whoever holds it. Fails with NOT_FOUND for a card that is unknown, taken back or over.',
  })
  openChildCard(
    @Ctx() ctx: Context,
    @Arg('input', () => OpenChildCardInput, { description: 'The card.' }) input: OpenChildCardInput,
  ) {
    return openChildCard(ctx, input);
  }

  @Allow(anyone)
  @Directive(HASHING)
  @Mutation(() => Session, {
    description:
      'Signs in a child who came through a card. Fails with WRONG_CREDENTIALS, or TOO_MANY_ATTEMPTS after several wrong pictures.',
  })
  signInChild(
    @Ctx() ctx: Context,
    @Arg('input', () => SignInChildInput, { description: 'The child, the ticket and the pictures.' })
    input: SignInChildInput,
  ) {
    return signInChild(ctx, input);
  }
}
