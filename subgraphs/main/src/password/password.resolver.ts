import { Allow, anyone, self, signedIn } from '@alif24/subgraph-shared/auth';
import type { Context } from '@alif24/subgraph-shared/server';
import { Arg, Ctx, Directive, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { SentCode } from '../one-time-code/one-time-code.type.ts';
import { Session } from '../session/session.type.ts';
import { User } from '../user/user.entity.ts';
import { ChangePasswordInput, RequestPasswordResetInput, ResetPasswordInput } from './password.input.ts';
import { changePassword, havePasswords, requestPasswordReset, resetPassword } from './password.service.ts';

const HASHING = '@cost(weight: 1000)';

@Resolver(() => User)
export class PasswordResolver {
  @Allow(self)
  @FieldResolver(() => Boolean, {
    nullable: true,
    description: 'Whether they have a password; for themselves alone.',
  })
  hasPassword(@Ctx() ctx: Context, @Root() user: User) {
    return ctx.load(havePasswords, user.id);
  }

  @Allow(signedIn)
  @Directive(HASHING)
  @Mutation(() => User, {
    description:
      'Sets or changes your password and signs all other devices out. Fails with WRONG_CREDENTIALS, SIGN_IN_AGAIN when you have none and signed in more than 15 minutes ago, WEAK_PASSWORD or TOO_MANY_ATTEMPTS.',
  })
  changePassword(
    @Ctx() ctx: Context,
    @Arg('input', () => ChangePasswordInput, { description: 'Old and new.' }) input: ChangePasswordInput,
  ) {
    return changePassword(ctx, input);
  }

  @Allow(anyone)
  @Directive('@cost(weight: 100)')
  @Mutation(() => SentCode, {
    description:
      'Sends a code to a phone (five minutes) or a link to an e-mail address (half an hour), with which a new password is set. Answers the same for unknown ones. Fails with TOO_MANY_ATTEMPTS or NOT_CONFIGURED.',
  })
  requestPasswordReset(
    @Ctx() ctx: Context,
    @Arg('input', () => RequestPasswordResetInput, { description: 'Who.' }) input: RequestPasswordResetInput,
  ) {
    return requestPasswordReset(ctx, input);
  }

  @Allow(anyone)
  @Directive(HASHING)
  @Mutation(() => Session, {
    description:
      'Sets a new password by a code or a link, signs out everywhere and in here. Fails with WRONG_CODE, WEAK_PASSWORD or ACCOUNT_BANNED.',
  })
  resetPassword(
    @Ctx() ctx: Context,
    @Arg('input', () => ResetPasswordInput, { description: 'Proof and password.' }) input: ResetPasswordInput,
  ) {
    return resetPassword(ctx, input);
  }
}
