import { requireCaller } from '@alif24/subgraph-shared/auth';
import { noticesOf, readNotices } from '@alif24/subgraph-shared/notifications';
import type { Context } from '@alif24/subgraph-shared/server';
import type { Notification } from './notification.type.ts';

const NEWEST = 50;

export async function notificationsOf(ctx: Context): Promise<Notification[]> {
  const { userId } = requireCaller(ctx);
  const notices = await noticesOf(ctx, userId, NEWEST);
  return notices.map((notice) => ({ ...notice, parameters: JSON.stringify(notice.parameters) }));
}

export async function readNotifications(ctx: Context): Promise<Notification[]> {
  await readNotices(ctx, requireCaller(ctx).userId);
  return notificationsOf(ctx);
}
