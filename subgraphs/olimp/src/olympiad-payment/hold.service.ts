import type { Context } from '@alif24/subgraph-shared/server';
import { wrongMoment } from '../olympiad/olympiad.service.ts';
import { OlympiadPhase } from '../olympiad/phase.rules.ts';
import { readSittings, type Sitting } from '../olympiad-paper/sitting.service.ts';

/** The first stage as each of these pupils has it. OLYMPIAD_STATE once one of them can sit it no more: nobody enters, or pays, for what is over. */
export async function requireAhead(tx: Context, entryIds: readonly string[]): Promise<Sitting[]> {
  const sittings = await readSittings(tx, 's.number = 1 AND e.id = ANY($1::uuid[])', [entryIds]);
  if (sittings.some(({ view }) => view.phase === OlympiadPhase.ENDED)) {
    throw wrongMoment('OVER', 'The first stage is over for this pupil.');
  }
  return sittings;
}

/** Has no place that was just taken wait to be paid for longer than its pupil may begin. OLYMPIAD_STATE where that is over. */
export async function limitHolds(tx: Context, entryIds: readonly string[]): Promise<void> {
  const sittings = await requireAhead(tx, entryIds);
  await tx.db.query(
    `UPDATE olimp.olympiad_entries e SET expires_at = last.at FROM unnest($1::uuid[], $2::timestamptz[]) AS last (id, at)
      WHERE e.id = last.id AND e.state = 'RESERVED' AND e.expires_at > last.at`,
    [sittings.map(({ entryId }) => entryId), sittings.map(({ view }) => view.closesAt)],
  );
}
