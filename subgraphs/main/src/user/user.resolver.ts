import { Allow, anyone, signedIn } from '@alif24/subgraph-shared/auth';
import type { Context } from '@alif24/subgraph-shared/server';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { known, User } from './user.entity.ts';
import { currentUser, displayNameOf, findUser, fullNameOf } from './user.service.ts';

@Resolver(() => User)
export class UserResolver {
  @Allow(anyone)
  @Query(() => User, { nullable: true, description: 'The person who is signed in; null when nobody is.' })
  me(@Ctx() ctx: Context) {
    return currentUser(ctx);
  }

  @Allow(signedIn)
  @Query(() => User, {
    nullable: true,
    description:
      'A person by id; null for a pupil whom the caller does not look after, and for a parent whose family they do not know.',
  })
  user(@Ctx() ctx: Context, @Arg('id', () => ID, { description: 'Whom to look up.' }) id: string) {
    return findUser(ctx, id);
  }

  @Allow(anyone)
  @FieldResolver(() => String, {
    description:
      "What the caller may call them: an adult's full name, of a parent whose family the caller does not know the given one; a pupil's given name where a guardian consented to it on boards, for those who look after them and who share a teacher with them; otherwise a made-up one that stays the same.",
  })
  displayName(@Ctx() ctx: Context, @Root() user: User) {
    return displayNameOf(ctx, user);
  }

  @Allow(known)
  @FieldResolver(() => String, {
    nullable: true,
    description:
      "Given name and surname; a pupil's only for themselves, those who look after them and the cashiers of their school, a parent's for those who know the family.",
  })
  fullName(@Root() user: User) {
    return fullNameOf(user);
  }
}
