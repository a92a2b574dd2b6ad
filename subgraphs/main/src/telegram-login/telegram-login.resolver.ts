import { Allow, anyone, self, signedIn } from '@alif24/subgraph-shared/auth';
import type { Context } from '@alif24/subgraph-shared/server';
import { Arg, Ctx, Directive, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { SignInResult } from '../session/session.type.ts';
import { User } from '../user/user.entity.ts';
import { TelegramProofInput } from './telegram-login.input.ts';
import { linkTelegram, signInWithTelegram, unlinkTelegram } from './telegram-login.service.ts';

const COST = '@cost(weight: 100)';

@Resolver(() => User)
export class TelegramLoginResolver {
  @Allow(self)
  @FieldResolver(() => Boolean, {
    nullable: true,
    description: 'Whether they may sign in by their Telegram account; for themselves alone.',
  })
  hasTelegramLogin(@Root() user: User) {
    return user.telegramId !== null;
  }

  @Allow(anyone)
  @Directive(COST)
  @Mutation(() => SignInResult, {
    description:
      'Signs in by a Telegram account or, where none is linked to it, gives the ticket to register with. Fails with WRONG_CREDENTIALS, NOT_CONFIGURED or ACCOUNT_BANNED.',
  })
  signInWithTelegram(
    @Ctx() ctx: Context,
    @Arg('input', () => TelegramProofInput, { description: 'What Telegram signed.' }) input: TelegramProofInput,
  ) {
    return signInWithTelegram(ctx, input);
  }

  @Allow(signedIn)
  @Directive(COST)
  @Mutation(() => User, {
    description:
      'Lets you sign in by a Telegram account. Fails with ALREADY_EXISTS when it opens another account, and with SIGN_IN_AGAIN more than 15 minutes after you signed in.',
  })
  linkTelegram(
    @Ctx() ctx: Context,
    @Arg('input', () => TelegramProofInput, { description: 'What Telegram signed.' }) input: TelegramProofInput,
  ) {
    return linkTelegram(ctx, input);
  }

  @Allow(signedIn)
  @Mutation(() => User, {
    description: 'Ends signing in by Telegram. Fails with CONFLICT when you could not sign in without it.',
  })
  unlinkTelegram(@Ctx() ctx: Context) {
    return unlinkTelegram(ctx);
  }
}
