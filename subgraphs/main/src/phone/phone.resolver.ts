import { Allow, signedIn } from '@alif24/subgraph-shared/auth';
import type { Context } from '@alif24/subgraph-shared/server';
import { Arg, Ctx, Directive, Mutation, Resolver } from 'type-graphql';
import { SentCode } from '../one-time-code/one-time-code.type.ts';
import { User } from '../user/user.entity.ts';
import { ConfirmPhoneInput, RequestPhoneCodeInput } from './phone.input.ts';
import { confirmPhone, requestPhoneCode } from './phone.service.ts';

@Resolver()
export class PhoneResolver {
  @Allow(signedIn)
  @Directive('@cost(weight: 1000)')
  @Mutation(() => SentCode, {
    description:
      'Sends a code to a number that is to be yours from now on. Fails with WRONG_CREDENTIALS for another password, SIGN_IN_AGAIN when you have none and signed in more than 15 minutes ago, TOO_MANY_ATTEMPTS, NOT_CONFIGURED, and FORBIDDEN for a pupil without a number.',
  })
  requestPhoneCode(
    @Ctx() ctx: Context,
    @Arg('input', () => RequestPhoneCodeInput, { description: 'The number.' }) input: RequestPhoneCodeInput,
  ) {
    return requestPhoneCode(ctx, input);
  }

  @Allow(signedIn)
  @Directive('@cost(weight: 100)')
  @Mutation(() => User, {
    description:
      'Keeps the number that a code has proven, warns the one before and signs you out everywhere else. Fails with WRONG_CODE or PHONE_TAKEN.',
  })
  confirmPhone(
    @Ctx() ctx: Context,
    @Arg('input', () => ConfirmPhoneInput, { description: 'Number and code.' }) input: ConfirmPhoneInput,
  ) {
    return confirmPhone(ctx, input);
  }
}
