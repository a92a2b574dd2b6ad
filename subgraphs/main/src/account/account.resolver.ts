import { Allow, anyone, signedIn } from '@alif24/subgraph-shared/auth';
import type { Context } from '@alif24/subgraph-shared/server';
import { Arg, Ctx, Directive, Mutation, Query, Resolver } from 'type-graphql';
import { Session } from '../session/session.type.ts';
import { User } from '../user/user.entity.ts';
import { LoginInput, RegisterInput, UpdateProfileInput } from './account.input.ts';
import { login, register, signInMethods, updateProfile } from './account.service.ts';
import { SignInMethods } from './account.type.ts';

// A password is hashed so that guessing it is slow: it costs as much as a thousand objects.
const HASHING = '@cost(weight: 1000)';

@Resolver()
export class AccountResolver {
  @Allow(anyone)
  @Query(() => SignInMethods, { description: 'By what one can sign in and register here.' })
  signInMethods(@Ctx() ctx: Context) {
    return signInMethods(ctx);
  }

  @Allow(anyone)
  @Directive(HASHING)
  @Mutation(() => Session, {
    description:
      'Creates an account and signs in. Fails with PHONE_TAKEN, ALREADY_EXISTS, WRONG_CODE for an old ticket, WEAK_PASSWORD or BAD_USER_INPUT.',
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
      'Signs in. Fails with WRONG_CREDENTIALS, ACCOUNT_BANNED, or TOO_MANY_ATTEMPTS after five wrong passwords in 15 minutes.',
  })
  login(@Ctx() ctx: Context, @Arg('input', () => LoginInput, { description: 'The credentials.' }) input: LoginInput) {
    return login(ctx, input);
  }

  @Allow(signedIn)
  @Mutation(() => User, {
    description:
      'Changes your names and language. Fails with BAD_USER_INPUT, and with FORBIDDEN for the names of a pupil, which a guardian changes.',
  })
  updateProfile(
    @Ctx() ctx: Context,
    @Arg('input', () => UpdateProfileInput, { description: 'What changes.' }) input: UpdateProfileInput,
  ) {
    return updateProfile(ctx, input);
  }
}
