import { coinsEarned } from '@alif24/subgraph-shared/payments';
import type { Context } from '@alif24/subgraph-shared/server';
import { weekRange } from '@alif24/subgraph-shared/utils';

/** The coins of weeks by `<Monday> <pupil>`, one statement for each Monday. */
export async function coinsOfWeek(ctx: Context, keys: readonly string[]): Promise<number[]> {
  const found = new Map<string, number>();
  for (const [monday, mine] of Map.groupBy(keys, (key) => key.slice(0, 10))) {
    const coins = await coinsEarned(
      ctx,
      mine.map((key) => key.slice(11)),
      weekRange(monday),
    );
    for (const [n, key] of mine.entries()) found.set(key, coins[n] ?? 0);
  }
  return keys.map((key) => found.get(key) ?? 0);
}
