import { Allow, selfOrSupervisor } from '@alif24/subgraph-shared/auth';
import type { Context } from '@alif24/subgraph-shared/server';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Classroom } from '../classroom/classroom.entity.ts';
import { classroomsOfUsers } from '../classroom/classroom.service.ts';
import { CrmUser } from './user.type.ts';

@Resolver(() => CrmUser)
export class UserResolver {
  @Allow(selfOrSupervisor)
  @FieldResolver(() => [Classroom], {
    nullable: true,
    description:
      'The classrooms of a pupil, or those a teacher teaches or an organisation has. For themselves and those who look after them; an organisation or teacher sees their own among them.',
  })
  classrooms(@Ctx() ctx: Context, @Root() user: CrmUser) {
    return ctx.load(classroomsOfUsers, user.id);
  }
}
