import { inTransaction } from '@alif24/subgraph-shared/database';
import type { Context, DemoWorld } from '@alif24/subgraph-shared/server';
import { type DemoSat, insertDemoRows } from './demo-olympiad-sittings.ts';
import { OlympiadStage } from './olympiad/olympiad.entity.ts';
import { countStage } from './olympiad-result/count.service.ts';

/** On the paper of the first pupil of the grade, the same at every load: `demo-judged-0000000000`. */
export const demoCertificate = (key: string): string => `demo-${key}-`.padEnd(22, '0');

const HOUR = 3_600_000;

/** The results of an olympiad as its jury published them, by the same count as any other; with a certificate, and what the jury noticed. */
export async function loadResults(
  ctx: Context,
  world: DemoWorld,
  { key, grade, stage: stageId, shownAt, idOf }: DemoSat & { key: string; shownAt: Date },
): Promise<void> {
  const pupils = world.classes.filter((each) => each.grade === grade).flatMap(({ studentIds }) => studentIds);
  const [first, second, third] = pupils as [string, string, string];
  const versionId = await inTransaction(ctx, async (tx) => {
    const stage = await tx.db.findOneByOrFail(OlympiadStage, { id: stageId });
    return (await countStage(tx, stage, 'END')).id;
  });
  await ctx.db.query(
    `UPDATE olimp.olympiad_result_versions SET state = 'PUBLISHED', computed_at = $2, reviewed_at = $2, published_at = $2, shown_at = $2 WHERE id = $1`,
    [versionId, shownAt],
  );
  await insertDemoRows(ctx, 'olympiad_certificates', [
    {
      code: demoCertificate(key),
      version_id: versionId,
      entry_id: world.id('olympiad-entry', first),
      issued_at: shownAt,
    },
  ]);
  await insertDemoRows(
    ctx,
    'olympiad_attempt_notes',
    [first, second, third].map((pupil, n) => ({
      ...{ id: world.id('olympiad-note', pupil), attempt_id: world.id('olympiad-attempt', pupil), at: shownAt },
      ...{ kind: n === 2 ? 'OTHER_DEVICE' : 'FOCUS_LOST', seconds: n === 2 ? null : 12 + 20 * n },
    })),
  );
  if (key === 'final') return;
  const appeal = {
    ...{ stage_id: stageId, entry_id: world.id('olympiad-entry', first), problem_id: idOf(7) },
    ...{ author_id: world.parentIdOf(world.studentIds.indexOf(first)), created_at: new Date(shownAt.getTime() + HOUR) },
  };
  await insertDemoRows(ctx, 'olympiad_appeals', [
    {
      ...{ ...appeal, id: world.id('olympiad-appeal', key), state: 'OPEN' },
      text: 'Arqon halqa boʻlsa, 2 joyidan kesilganda 2 ta boʻlak chiqadi. Masalada halqa emasligi yozilmagan.',
    },
  ]);
}
