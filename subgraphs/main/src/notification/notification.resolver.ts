import { Allow, signedIn } from '@alif24/subgraph-shared/auth';
import type { Context } from '@alif24/subgraph-shared/server';
import { Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { notificationsOf, readNotifications } from './notification.service.ts';
import { Notification } from './notification.type.ts';

@Resolver()
export class NotificationResolver {
  @Allow(signedIn)
  @Query(() => [Notification], { description: "The caller's newest 50 notices, newest first." })
  notifications(@Ctx() ctx: Context) {
    return notificationsOf(ctx);
  }

  @Allow(signedIn)
  @Mutation(() => [Notification], {
    description: "Marks all of the caller's notices as read and returns the newest 50.",
  })
  readNotifications(@Ctx() ctx: Context) {
    return readNotifications(ctx);
  }
}
