import { requireCaller } from '@alif24/subgraph-shared/auth';
import { inboxTopic } from '@alif24/subgraph-shared/notifications';
import type { Context } from '@alif24/subgraph-shared/server';

/** Wakes at once and whenever a notice came for the caller or was read. */
export function bellChanges(ctx: Context): AsyncIterableIterator<void> {
  return ctx.events.subscribe(inboxTopic(requireCaller(ctx).userId));
}
