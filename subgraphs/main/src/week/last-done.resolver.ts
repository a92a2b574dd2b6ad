import { Allow } from '@alif24/subgraph-shared/auth';
import type { Context } from '@alif24/subgraph-shared/server';
import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { selfOrGuardian } from '../screen-time/screen-time.type.ts';
import { User } from '../user/user.entity.ts';
import { lastDoneBeforeToday } from './last-done.service.ts';
import { LastDone } from './last-done.type.ts';

@Resolver(() => User)
export class UserLastDoneResolver {
  @Directive('@listSize(assumedSize: 8)')
  @Allow(selfOrGuardian)
  @FieldResolver(() => [LastDone], {
    nullable: true,
    description:
      'When a pupil did each kind of thing last in the sixty days before today, by the day of Tashkent: it stands still all day. For themselves, their guardians and moderators.',
  })
  lastDone(@Ctx() ctx: Context, @Root() { id }: User) {
    return ctx.load(lastDoneBeforeToday, id);
  }
}
