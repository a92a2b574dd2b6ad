import { Allow, role } from '@alif24/subgraph-shared/auth';
import type { Context } from '@alif24/subgraph-shared/server';
import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { User } from '../user/user.entity.ts';
import { usersById } from '../user/user.service.ts';
import { auditEntries, auditHead } from './audit.service.ts';
import { AuditEntry, AuditEntryConnection, AuditHead } from './audit.type.ts';

@Resolver(() => AuditEntry)
export class AuditResolver {
  @Allow(role('MODERATOR'))
  @Query(() => AuditEntryConnection, {
    description: 'Approvals, changes of roles, bans, exports, deletions and withdrawals, newest first. For moderators.',
  })
  auditEntries(
    @Ctx() ctx: Context,
    @Arg('object', () => String, { nullable: true, description: 'Only what was done to this, e.g. `user:<id>`.' })
    object?: string,
    @Arg('action', () => String, { nullable: true, description: 'Only this kind of act, e.g. `teacher.approve`.' })
    action?: string,
    @Arg('first', () => Int, { nullable: true, description: 'How many, 1 to 100; 20 unless given.' }) first?: number,
    @Arg('after', () => String, { nullable: true, description: 'The cursor to go on behind.' }) after?: string,
  ) {
    return auditEntries(ctx, { object, action, first, after });
  }

  @Allow(role('MODERATOR'))
  @Query(() => AuditHead, {
    description: 'The end of the chain of recorded acts, to be kept elsewhere. For moderators.',
  })
  auditHead(@Ctx() ctx: Context) {
    return auditHead(ctx);
  }

  @Allow(role('MODERATOR'))
  @FieldResolver(() => User, {
    nullable: true,
    description: 'Whose act it was; null for the platform itself, or for a person who is gone.',
  })
  actor(@Ctx() ctx: Context, @Root() { actorId }: AuditEntry) {
    return actorId && ctx.load(usersById, actorId);
  }
}
