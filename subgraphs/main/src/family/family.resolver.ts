import { Allow, guardian, role } from '@alif24/subgraph-shared/auth';
import type { Context } from '@alif24/subgraph-shared/server';
import { Arg, Ctx, Directive, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { User } from '../user/user.entity.ts';
import { AddChildInput } from './add-child.input.ts';
import { addChild } from './add-child.service.ts';
import {
  AcceptGuardianInvitationInput,
  InviteGuardianInput,
  RevokeGuardianInvitationInput,
  UnlinkGuardianInput,
  UpdateChildInput,
} from './family.input.ts';
import { Guardian, GuardianInvitation, NewGuardianInvitation } from './family.type.ts';
import { guardiansOf, unlinkGuardian, updateChild } from './guardian.service.ts';
import { acceptInvitation, invitationsOf, inviteGuardian, revokeInvitation } from './invitation.service.ts';

@Resolver(() => User)
export class FamilyResolver {
  @Allow(guardian)
  @FieldResolver(() => [Guardian], {
    nullable: true,
    description: 'Who looks after this child, the first first; eight at most. For its guardians and moderators.',
  })
  guardians(@Ctx() ctx: Context, @Root() user: User) {
    return ctx.load(guardiansOf, user.id);
  }

  @Allow(guardian)
  @FieldResolver(() => [GuardianInvitation], {
    nullable: true,
    description: 'Open invitations to look after this child; five at most. For its guardians and moderators.',
  })
  guardianInvitations(@Ctx() ctx: Context, @Root() user: User) {
    return ctx.load(invitationsOf, user.id);
  }

  @Allow(role('PARENT'))
  @Directive('@cost(weight: 1000)')
  @Mutation(() => User, {
    description:
      'A parent brings a child to the platform; the child is returned. For parents. Fails with BAD_USER_INPUT, or CONFLICT when the text of the consents has changed.',
  })
  addChild(
    @Ctx() ctx: Context,
    @Arg('input', () => AddChildInput, { description: 'The child.' }) input: AddChildInput,
  ) {
    return addChild(ctx, input);
  }

  @Allow(role('PARENT', 'STUDENT'))
  @Mutation(() => NewGuardianInvitation, {
    description:
      'Makes a code with which one other parent becomes a guardian. For guardians who decide, and for a pupil who has no guardian yet. Fails with NOT_FOUND, FORBIDDEN, CUSTODY_LOCKED or LIMIT_EXCEEDED.',
  })
  inviteGuardian(
    @Ctx() ctx: Context,
    @Arg('input', () => InviteGuardianInput, { description: 'For which child.' }) input: InviteGuardianInput,
  ) {
    return inviteGuardian(ctx, input);
  }

  @Allow(role('PARENT'))
  @Mutation(() => User, {
    description:
      'The calling parent becomes a guardian of the child that is returned. Fails with NOT_FOUND for a code that is wrong, used or over, CUSTODY_LOCKED, ALREADY_EXISTS or TOO_MANY_ATTEMPTS.',
  })
  acceptGuardianInvitation(
    @Ctx() ctx: Context,
    @Arg('input', () => AcceptGuardianInvitationInput, { description: 'The code.' })
    input: AcceptGuardianInvitationInput,
  ) {
    return acceptInvitation(ctx, input);
  }

  @Allow(role('PARENT'))
  @Mutation(() => User, {
    description:
      'Takes an open invitation back; the child is returned. For guardians who decide. Fails with NOT_FOUND.',
  })
  revokeGuardianInvitation(
    @Ctx() ctx: Context,
    @Arg('input', () => RevokeGuardianInvitationInput, { description: 'Which.' }) input: RevokeGuardianInvitationInput,
  ) {
    return revokeInvitation(ctx, input);
  }

  @Allow(role('PARENT'))
  @Mutation(() => User, {
    description:
      'Ends that somebody looks after a child, who is returned: oneself, whom one may remove (`isRemovable`). Fails with NOT_FOUND, FORBIDDEN, LAST_GUARDIAN or CUSTODY_LOCKED.',
  })
  unlinkGuardian(
    @Ctx() ctx: Context,
    @Arg('input', () => UnlinkGuardianInput, { description: 'Who, and of whom.' }) input: UnlinkGuardianInput,
  ) {
    return unlinkGuardian(ctx, input);
  }

  @Allow(role('PARENT'))
  @Mutation(() => User, {
    description: 'Changes the name, grade or language of a child. For guardians who decide. Fails with NOT_FOUND.',
  })
  updateChild(
    @Ctx() ctx: Context,
    @Arg('input', () => UpdateChildInput, { description: 'What changes.' }) input: UpdateChildInput,
  ) {
    return updateChild(ctx, input);
  }
}
