import { Allow, anyone } from '@alif24/subgraph-shared/auth';
import type { Context } from '@alif24/subgraph-shared/server';
import { Arg, Ctx, Directive, Mutation, Resolver } from 'type-graphql';
import { SentCode } from '../one-time-code/one-time-code.type.ts';
import { SignInResult } from '../session/session.type.ts';
import { RequestSignInCodeInput, SignInWithCodeInput } from './sign-in-code.input.ts';
import { requestSignInCode, signInWithCode } from './sign-in-code.service.ts';

@Resolver()
export class SignInCodeResolver {
  @Allow(anyone)
  @Directive('@cost(weight: 100)')
  @Mutation(() => SentCode, {
    description:
      'Sends a code for signing in or registering: six digits, good for five minutes and five tries. Fails with TOO_MANY_ATTEMPTS after three an hour, and with NOT_CONFIGURED where no SMS can be sent.',
  })
  requestSignInCode(
    @Ctx() ctx: Context,
    @Arg('input', () => RequestSignInCodeInput, { description: 'Where to.' }) input: RequestSignInCodeInput,
  ) {
    return requestSignInCode(ctx, input);
  }

  @Allow(anyone)
  @Directive('@cost(weight: 100)')
  @Mutation(() => SignInResult, {
    description:
      'Signs in by a code or, where the number has no account yet, gives the ticket to register with. Fails with WRONG_CODE or ACCOUNT_BANNED.',
  })
  signInWithCode(
    @Ctx() ctx: Context,
    @Arg('input', () => SignInWithCodeInput, { description: 'The code.' }) input: SignInWithCodeInput,
  ) {
    return signInWithCode(ctx, input);
  }
}
