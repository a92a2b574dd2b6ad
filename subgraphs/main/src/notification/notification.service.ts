import { requireCaller } from '@alif24/subgraph-shared/auth';
import { type Inbox, inboxOf, noticesOf, noticeText, readNotices } from '@alif24/subgraph-shared/notifications';
import { type Context, type Page, toPage } from '@alif24/subgraph-shared/server';
import { encodeCursor, type Locale, pageArgs } from '@alif24/subgraph-shared/utils';
import type { MarkedNotifications, Notification, NotificationEvent } from './notification.type.ts';

const NEWEST = 50;

type Stored = Awaited<ReturnType<typeof noticesOf>>[number];

const toNotification = (notice: Stored): Notification => ({ ...notice, parameters: JSON.stringify(notice.parameters) });

export async function notificationsOf(ctx: Context): Promise<Notification[]> {
  const { userId } = requireCaller(ctx);
  return (await noticesOf(ctx, userId, NEWEST)).map(toNotification);
}

/** A page of the caller's notices, newest first. */
export async function inboxPage(ctx: Context, first: number, after: string | null): Promise<Page<Notification>> {
  const { userId } = requireCaller(ctx);
  const { take, after: keys } = pageArgs(first, after, 1);
  const rows = await noticesOf(ctx, userId, take, keys && String(keys[0]));
  const { total } = await ctx.load(inboxes, userId);
  const cursorOf = ({ id }: Notification) => encodeCursor([id]);
  return toPage(rows.map(toNotification), { first, after, totalCount: total, cursorOf });
}

const inboxes = (ctx: Context, userIds: readonly string[]): Promise<Inbox[]> =>
  Promise.all(userIds.map((id) => inboxOf(ctx, id)));

export async function unreadCountOf(ctx: Context): Promise<number> {
  return (await ctx.load(inboxes, requireCaller(ctx).userId)).unread;
}

/** The text of a notice. What fills it came from the platform and not from the caller. */
export function textOf({ template, parameters }: Notification, locale: Locale): string {
  return noticeText(template, JSON.parse(parameters), locale);
}

/** The caller's bell as it is now. */
export async function bellOf(ctx: Context): Promise<NotificationEvent> {
  const { userId } = requireCaller(ctx);
  const [{ sequence, unread }, [newest]] = await Promise.all([inboxOf(ctx, userId), noticesOf(ctx, userId, 1)]);
  return { sequence, unreadCount: unread, newest: newest ? toNotification(newest) : null };
}

export async function readNotifications(ctx: Context): Promise<Notification[]> {
  await readNotices(ctx, requireCaller(ctx).userId);
  return notificationsOf(ctx);
}

/** Marks the caller's own notices as read, all of them unless ids are given; those of others are none. */
export async function markRead(ctx: Context, ids: readonly string[] | null): Promise<MarkedNotifications> {
  const { userId } = requireCaller(ctx);
  const marked = await readNotices(ctx, userId, ids);
  return { notifications: marked.map(toNotification), unreadCount: (await inboxOf(ctx, userId)).unread };
}
