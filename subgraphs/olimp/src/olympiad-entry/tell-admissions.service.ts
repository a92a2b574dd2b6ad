import { inTransaction } from '@alif24/subgraph-shared/database';
import type { Job } from '@alif24/subgraph-shared/jobs';
import { notifyAll } from '@alif24/subgraph-shared/notifications';
import type { Context } from '@alif24/subgraph-shared/server';
import { formatInstant } from '@alif24/subgraph-shared/utils';
import { titleFor } from '../olympiad/olympiad.service.ts';
import { OlympiadPhase } from '../olympiad/phase.rules.ts';
import { readSittings, type Sitting } from '../olympiad-paper/sitting.service.ts';
import { familiesOf } from '../olympiad-result/tell-results.service.ts';
import { IS_ADMISSION_KNOWN, IS_WITHDRAWAL_KNOWN } from './admission.service.ts';

/** Who goes on to which stage, and by which count. */
interface Pair {
  entryId: string;
  stageId: string;
  versionId: string | null;
}

const DAY = 24 * 60 * 60 * 1000;
const AT_ONCE = 500;
const PAIR = 'x.entry_id AS "entryId", x.stage_id AS "stageId", x.version_id AS "versionId"';
const OF_PAIRS = '(x.entry_id, x.stage_id) IN (SELECT * FROM unnest($1::uuid[], $2::uuid[]))';

/** SQL over an entry `e` and its olympiad `o`: the pupil still takes part. */
const TAKES_PART = `e.state = 'CONFIRMED' AND e.student_id IS NOT NULL AND o.state IN ('RUNNING', 'FROZEN')`;
/** And a stage `s` that is not over, or in which the child, or the grade, has times of its own: who goes on late by another count may get some. */
const IS_AHEAD = `${TAKES_PART} AND (s.ends_at > now() OR EXISTS (
  SELECT FROM olimp.olympiad_windows w WHERE w.stage_id = s.id AND (w.entry_id = e.id OR w.grade = e.grade)))`;

type Place = Pick<Sitting, 'entryId' | 'stageId'>;
const keyOf = ({ entryId, stageId }: Place) => `${entryId} ${stageId}`;
const columns = (places: readonly Place[]) => [
  places.map(({ entryId }) => entryId),
  places.map(({ stageId }) => stageId),
];

/**
 * Tells families who goes on to the next stage, from the moment when everybody may know it, who does not any more, and a day before it begins that it does;
 * some hundreds in one transaction. Whoever is told is marked in it, so run again it tells nobody twice.
 */
export const tellAdmissions: Job<Context> = {
  name: 'olimp.tell-admissions',
  cron: '* * * * *',
  async run(ctx) {
    for (const step of [withdraw, congratulate]) {
      while ((await inTransaction(ctx, step)) === AT_ONCE);
    }
    await remind(ctx);
  },
};

/** Ends admissions that another count took back, once that is shown. Nobody is out who has begun meanwhile, and who was told is told so. Returns how many were due. */
async function withdraw(tx: Context): Promise<number> {
  const due: Pair[] = await tx.db.query(
    `SELECT ${PAIR} FROM olimp.olympiad_admissions x WHERE x.withdrawn_by IS NOT NULL AND ${IS_WITHDRAWAL_KNOWN}
      ORDER BY x.stage_id, x.entry_id LIMIT ${AT_ONCE} FOR UPDATE OF x SKIP LOCKED`,
  );
  await tx.db.query(
    `UPDATE olimp.olympiad_admissions x SET withdrawn_by = NULL
      WHERE ${OF_PAIRS} AND EXISTS (SELECT FROM olimp.olympiad_attempts a WHERE a.stage_id = x.stage_id AND a.entry_id = x.entry_id)`,
    columns(due),
  );
  const [ended]: [Array<Pair & { isTold: boolean }>, number] = await tx.db.query(
    `DELETE FROM olimp.olympiad_admissions x USING olimp.olympiad_stages s, olimp.olympiads o, olimp.olympiad_entries e
      WHERE ${OF_PAIRS} AND x.withdrawn_by IS NOT NULL AND s.id = x.stage_id AND o.id = s.olympiad_id AND e.id = x.entry_id
      RETURNING x.entry_id AS "entryId", x.stage_id AS "stageId", x.withdrawn_by AS "versionId", x.told_at IS NOT NULL AND ${IS_AHEAD} AS "isTold"`,
    columns(due),
  );
  await tell(
    tx,
    'olympiad.passWithdrawn',
    ended.filter(({ isTold }) => isTold),
  );
  return due.length;
}

/** Returns how many there were. Who is told less than a day before the stage is not reminded of it. */
async function congratulate(tx: Context): Promise<number> {
  const [passed]: [Pair[], number] = await tx.db.query(
    `WITH due AS MATERIALIZED (
       SELECT x.entry_id, x.stage_id FROM olimp.olympiad_admissions x JOIN olimp.olympiad_stages s ON s.id = x.stage_id
         JOIN olimp.olympiads o ON o.id = s.olympiad_id JOIN olimp.olympiad_entries e ON e.id = x.entry_id
        WHERE x.told_at IS NULL AND ${IS_AHEAD} AND ${IS_ADMISSION_KNOWN}
        ORDER BY x.stage_id, x.entry_id LIMIT ${AT_ONCE} FOR UPDATE OF x SKIP LOCKED)
     UPDATE olimp.olympiad_admissions x SET told_at = now() FROM due WHERE x.entry_id = due.entry_id AND x.stage_id = due.stage_id RETURNING ${PAIR}`,
  );
  const sittings = await tell(tx, 'olympiad.passed', passed);
  await tx.db.query(
    `UPDATE olimp.olympiad_admissions x SET reminded_at = now() WHERE ${OF_PAIRS} AND x.reminded_at IS NULL`,
    columns(sittings.filter(isSoon)),
  );
  return passed.length;
}

const isSoon = ({ view, now }: Sitting) => view.opensAt.getTime() - now.getTime() <= DAY;

/** By the time of each child: a delay of their own moves the day before it as well. */
async function remind(ctx: Context): Promise<void> {
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const sittings = await readSittings(
      ctx,
      // A delay is up to a week each of the grade and of the child.
      `${TAKES_PART} AND s.starts_at BETWEEN now() - interval '14 days' AND now() + interval '1 day' AND e.id > $1
       AND EXISTS (SELECT FROM olimp.olympiad_admissions x
         WHERE x.stage_id = s.id AND x.entry_id = e.id AND x.told_at IS NOT NULL AND x.reminded_at IS NULL) ORDER BY e.id LIMIT ${AT_ONCE}`,
      [after],
    );
    const due = sittings.filter((sitting) => isSoon(sitting) && sitting.view.phase === OlympiadPhase.BEFORE);
    await inTransaction(ctx, async (tx) => {
      const [reminded]: [Pair[], number] = await tx.db.query(
        `UPDATE olimp.olympiad_admissions x SET reminded_at = now() FROM olimp.olympiad_stages s
          WHERE ${OF_PAIRS} AND s.id = x.stage_id AND x.reminded_at IS NULL AND ${IS_ADMISSION_KNOWN} RETURNING ${PAIR}`,
        columns(due),
      );
      await tell(tx, 'olympiad.stageSoon', reminded);
    });
    if (sittings.length < AT_ONCE) return;
    after = sittings.at(-1)?.entryId ?? after;
  }
}

/** Pupils and their guardians. Returns how each pupil stands in that stage. */
async function tell(
  tx: Context,
  template: 'olympiad.passed' | 'olympiad.passWithdrawn' | 'olympiad.stageSoon',
  pairs: readonly Pair[],
): Promise<Sitting[]> {
  if (pairs.length === 0) return [];
  const condition = '(e.id, s.id) IN (SELECT * FROM unnest($1::uuid[], $2::uuid[]))';
  const sittings = await readSittings(tx, condition, columns(pairs));
  const byPlace = new Map(sittings.map((sitting) => [keyOf(sitting), sitting]));
  const people = await familiesOf(tx, [...new Set(pairs.map(({ entryId }) => entryId))]);
  const families = Map.groupBy(people, ({ entryId }) => entryId);
  await notifyAll(
    tx,
    pairs.flatMap((pair) => {
      const sitting = byPlace.get(keyOf(pair));
      if (sitting?.view.phase === OlympiadPhase.ENDED || !sitting) return [];
      return (families.get(pair.entryId) ?? []).map(({ userId, studentId: about, child, locale, titles }) => ({
        ...{ userId, about, template, reference: `${pair.versionId ?? pair.stageId}:${pair.entryId}` },
        parameters: {
          ...{ child, olympiad: titleFor(titles, locale), number: sitting.stageNumber },
          at: formatInstant(sitting.view.opensAt, locale),
        },
      }));
    }),
    'DIGEST',
  );
  return sittings;
}
