import type { CallerContext, TellingContext } from '../auth/index.ts';

/** Where it is told that a pupil's coins moved. */
export const coinsTopic = (studentId: string) => `coins:${studentId}`;

/** Tells whoever watches these pupils' coins, once the transaction of `ctx` is committed. A context that can tell nobody, as that of a script, does not. */
export async function tellCoins(ctx: CallerContext, studentIds: readonly string[]): Promise<void> {
  const { events } = ctx as CallerContext & Partial<TellingContext>;
  if (events && studentIds.length > 0) await events.publish(ctx, ...new Set(studentIds.map(coinsTopic)));
}
