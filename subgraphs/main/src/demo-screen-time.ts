import type { Context, DemoWorld } from '@alif24/subgraph-shared/server';

/** Every sixth family lets its child play an hour a day and two at the weekend; there are no hours of rest, in which nobody could be shown anything. */
export async function addScreenTime(ctx: Context, world: DemoWorld): Promise<void> {
  const limited = world.studentIds
    .map((id, n) => ({ id, parent: world.parentIdOf(n), n }))
    .filter(({ n }) => n % 6 === 4);
  await ctx.db.query(
    `INSERT INTO shared.screen_time_limits (student_id, set_by, set_at, game_weekday, game_weekend)
     SELECT student, parent, $3, 60, 120 FROM unnest($1::uuid[], $2::uuid[]) AS family (student, parent)`,
    [limited.map(({ id }) => id), limited.map(({ parent }) => parent), world.at(world.days - 1, 20)],
  );
}
