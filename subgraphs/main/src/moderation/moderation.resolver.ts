import { Allow, role } from '@alif24/subgraph-shared/auth';
import { type Context, connectionOf } from '@alif24/subgraph-shared/server';
import { MaxLength } from 'class-validator';
import { Arg, Args, ArgsType, Ctx, Directive, Field, Int, Mutation, Query, Resolver } from 'type-graphql';
import { User } from '../user/user.entity.ts';
import { BanUserInput, ChangeRoleInput, UnbanUserInput } from './moderation.input.ts';
import { banUser, changeRole, people, unbanUser } from './moderation.service.ts';

const UserConnection = connectionOf(User, 'User');

@ArgsType()
class PeopleArgs {
  @MaxLength(60)
  @Field(() => String, { nullable: true, description: 'A phone number in any spelling, or an id; everybody without.' })
  search: string | null;

  @Field(() => Int, { defaultValue: 20, description: 'How many, 1 to 100.' })
  first: number;

  @Field(() => String, { nullable: true, description: 'Cursor after which the page begins.' })
  after: string | null;
}

@Resolver()
export class ModerationResolver {
  @Allow(role('MODERATOR'))
  @Directive('@listSize(slicingArguments: ["first"], sizedFields: ["edges"], requireOneSlicingArgument: false)')
  @Query(() => UserConnection, { description: 'People, newest first, or the one that is looked for. For moderators.' })
  people(@Ctx() ctx: Context, @Args(() => PeopleArgs) args: PeopleArgs) {
    return people(ctx, args);
  }

  @Allow(role('MODERATOR'))
  @Mutation(() => User, {
    description:
      'Closes an account and ends its sessions. For moderators. Fails with NOT_FOUND, or FORBIDDEN for your own.',
  })
  banUser(@Ctx() ctx: Context, @Arg('input', () => BanUserInput, { description: 'Who and why.' }) input: BanUserInput) {
    return banUser(ctx, input);
  }

  @Allow(role('MODERATOR'))
  @Mutation(() => User, { description: 'Opens an account again. For moderators. Fails with NOT_FOUND.' })
  unbanUser(@Ctx() ctx: Context, @Arg('input', () => UnbanUserInput, { description: 'Who.' }) input: UnbanUserInput) {
    return unbanUser(ctx, input.userId);
  }

  @Allow(role('MODERATOR'))
  @Mutation(() => User, {
    description:
      'Changes what an adult is; they sign in anew. For moderators. Fails with NOT_FOUND, CONFLICT for a pupil, or FORBIDDEN for yourself.',
  })
  changeRole(
    @Ctx() ctx: Context,
    @Arg('input', () => ChangeRoleInput, { description: 'Who and what.' }) input: ChangeRoleInput,
  ) {
    return changeRole(ctx, input);
  }
}
