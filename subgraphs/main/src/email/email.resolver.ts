import { Allow, signedIn } from '@alif24/subgraph-shared/auth';
import type { Context } from '@alif24/subgraph-shared/server';
import { Arg, Ctx, Directive, Mutation, Resolver } from 'type-graphql';
import { SentCode } from '../one-time-code/one-time-code.type.ts';
import { User } from '../user/user.entity.ts';
import { ConfirmEmailInput, RequestEmailCodeInput } from './email.input.ts';
import { confirmEmail, removeEmail, requestEmailCode } from './email.service.ts';

@Resolver()
export class EmailResolver {
  @Allow(signedIn)
  @Directive('@cost(weight: 1000)')
  @Mutation(() => SentCode, {
    description:
      'Sends a code to an address that is to be yours. Fails with WRONG_CREDENTIALS for another password, SIGN_IN_AGAIN when you have none and signed in more than 15 minutes ago, TOO_MANY_ATTEMPTS or NOT_CONFIGURED.',
  })
  requestEmailCode(
    @Ctx() ctx: Context,
    @Arg('input', () => RequestEmailCodeInput, { description: 'The address.' }) input: RequestEmailCodeInput,
  ) {
    return requestEmailCode(ctx, input);
  }

  @Allow(signedIn)
  @Mutation(() => User, {
    description: 'Keeps the address that a code has proven. Fails with WRONG_CODE or EMAIL_TAKEN.',
  })
  confirmEmail(
    @Ctx() ctx: Context,
    @Arg('input', () => ConfirmEmailInput, { description: 'Address and code.' }) input: ConfirmEmailInput,
  ) {
    return confirmEmail(ctx, input);
  }

  @Allow(signedIn)
  @Mutation(() => User, {
    description: 'Forgets your e-mail address. Fails with CONFLICT when you could not sign in without it.',
  })
  removeEmail(@Ctx() ctx: Context) {
    return removeEmail(ctx);
  }
}
