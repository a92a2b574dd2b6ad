import { requireCaller } from '@alif24/subgraph-shared/auth';
import { coinsTopic } from '@alif24/subgraph-shared/payments';
import type { Context } from '@alif24/subgraph-shared/server';

/** Wakes at once and whenever the calling pupil's coins moved; what they are is read when the event is answered. */
export function coinChanges(ctx: Context): AsyncIterableIterator<void> {
  return ctx.events.subscribe(coinsTopic(requireCaller(ctx).userId));
}
