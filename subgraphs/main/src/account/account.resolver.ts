import { Allow, anyone } from '@alif24/subgraph-shared/auth';
import type { Context } from '@alif24/subgraph-shared/server';
import { Arg, Ctx, Directive, Mutation, Resolver } from 'type-graphql';
import { Session } from '../session/session.type.ts';
import { LoginInput, RegisterInput } from './account.input.ts';
import { login, register } from './account.service.ts';

// A password is hashed so that guessing it is slow: it costs as much as a thousand objects.
const HASHING = '@cost(weight: 1000)';

@Resolver()
export class AccountResolver {
  @Allow(anyone)
  @Directive(HASHING)
  @Mutation(() => Session, {
    description: 'Creates an account and signs in. Fails with PHONE_TAKEN or BAD_USER_INPUT.',
  })
  register(
    @Ctx() ctx: Context,
    @Arg('input', () => RegisterInput, { description: 'The new person.' }) input: RegisterInput,
  ) {
    return register(ctx, input);
  }

  @Allow(anyone)
  @Directive(HASHING)
  @Mutation(() => Session, {
    description:
      'Signs in. Fails with WRONG_CREDENTIALS, or TOO_MANY_ATTEMPTS after five wrong passwords in 15 minutes.',
  })
  login(@Ctx() ctx: Context, @Arg('input', () => LoginInput, { description: 'The credentials.' }) input: LoginInput) {
    return login(ctx, input);
  }
}
