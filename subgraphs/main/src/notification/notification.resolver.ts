import { Allow, anyone, Locale, signedIn } from '@alif24/subgraph-shared/auth';
import { typeOfNotice } from '@alif24/subgraph-shared/notifications';
import type { Context } from '@alif24/subgraph-shared/server';
import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root, Subscription } from 'type-graphql';
import { bellChanges } from './notification.events.ts';
import { MarkNotificationsReadInput } from './notification.input.ts';
import {
  bellOf,
  inboxPage,
  markRead,
  notificationsOf,
  readNotifications,
  textOf,
  unreadCountOf,
} from './notification.service.ts';
import {
  MarkedNotifications,
  Notification,
  NotificationConnection,
  NotificationEvent,
  NotificationType,
} from './notification.type.ts';

@Resolver(() => Notification)
export class NotificationResolver {
  @Allow(signedIn)
  @Query(() => NotificationConnection, { description: "The caller's notices, newest first." })
  notificationInbox(
    @Ctx() ctx: Context,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many, 1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Continue behind this cursor.' })
    after: string | null = null,
  ) {
    return inboxPage(ctx, first, after);
  }

  @Allow(signedIn)
  @Query(() => [Notification], {
    description: "The caller's newest 50 notices, newest first.",
    deprecationReason: 'Since 2026-11-25: `notificationInbox` goes back to the first.',
  })
  notifications(@Ctx() ctx: Context) {
    return notificationsOf(ctx);
  }

  @Allow(signedIn)
  @Mutation(() => MarkedNotifications, { description: "Marks some or all of the caller's notices as read." })
  markNotificationsRead(
    @Ctx() ctx: Context,
    @Arg('input', () => MarkNotificationsReadInput, { description: 'Which.' }) input: MarkNotificationsReadInput,
  ) {
    return markRead(ctx, input.ids ?? null);
  }

  @Allow(signedIn)
  @Mutation(() => [Notification], {
    description: "Marks all of the caller's notices as read and returns the newest 50.",
    deprecationReason: 'Since 2026-11-25: `markNotificationsRead` says what it changed.',
  })
  readNotifications(@Ctx() ctx: Context) {
    return readNotifications(ctx);
  }

  @Allow(signedIn)
  @Subscription(() => NotificationEvent, {
    description: "The caller's bell at once as it is, and whenever a notice came or was read.",
    subscribe: ({ context }) => bellChanges(context as Context),
  })
  notificationReceived(@Ctx() ctx: Context) {
    return bellOf(ctx);
  }

  @Allow(anyone)
  @FieldResolver(() => NotificationType, { description: 'What it is about.' })
  type(@Root() notification: Notification) {
    return typeOfNotice(notification.template);
  }

  @Allow(anyone)
  @FieldResolver(() => String, { description: 'It in words, plain text.' })
  text(
    @Root() notification: Notification,
    @Arg('locale', () => Locale, { defaultValue: Locale.UZ_LATN, description: 'In which language.' }) locale: Locale,
  ) {
    return textOf(notification, locale);
  }
}

@Resolver(() => NotificationConnection)
export class NotificationConnectionResolver {
  @Allow(anyone)
  @FieldResolver(() => Int, { description: 'How many of the whole list are not read yet.' })
  unreadCount(@Ctx() ctx: Context) {
    return unreadCountOf(ctx);
  }
}
