import { mayReadStudents, requireCaller } from '@alif24/subgraph-shared/auth';
import type { Context } from '@alif24/subgraph-shared/server';
import { AppError, type Locale } from '@alif24/subgraph-shared/utils';
import { windowsOfStages } from '../olympiad/olympiad.service.ts';
import type { OlympiadState } from '../olympiad/olympiad-enums.type.ts';
import {
  OlympiadPhase,
  type OwnTimes,
  overAt,
  type PhaseView,
  phase,
  type StageTimes,
} from '../olympiad/phase.rules.ts';
import { IS_ADMISSION_KNOWN } from '../olympiad-entry/admission.service.ts';
import type { OlympiadEntryState } from '../olympiad-entry/olympiad-entry.entity.ts';

/** One pupil and one stage, at one instant of the database's clock. */
export interface Sitting {
  entryId: string;
  entryState: OlympiadEntryState;
  studentId: string | null;
  grade: number;
  language: Locale;
  olympiadId: string;
  olympiadState: OlympiadState;
  stageId: string;
  stageNumber: number;
  stage: StageTimes;
  /** Who passed the stage before, as soon as everybody may know it; everybody in the first. */
  isAdmitted: boolean;
  /** Of the stage and the grade; null while there is none. */
  paperId: string | null;
  attempt: SittingAttempt | null;
  view: PhaseView;
  now: Date;
}

export interface SittingAttempt {
  id: string;
  paperId: string;
  seed: string;
  startedAt: Date;
  /** Also when it was handed in by time and nobody has written that down yet. */
  finishedAt: Date | null;
  finishedBy: 'CHILD' | 'TIME' | null;
  session: string;
}

type Row = Omit<Sitting, 'view' | 'stage' | 'attempt'> &
  StageTimes & { own: OwnTimes[]; attemptId: string | null; attemptPaperId: string } & Omit<
    SittingAttempt,
    'id' | 'paperId'
  >;

/** Pairs of entry `e` and stage `s`, with the attempt `a` where there is one, by a condition of ours. One statement. */
export async function readSittings(
  ctx: Context,
  condition: string,
  parameters: readonly unknown[],
  { attempts = 'LEFT JOIN', lock = '' }: { attempts?: 'JOIN' | 'LEFT JOIN'; lock?: string } = {},
): Promise<Sitting[]> {
  const rows: Row[] = await ctx.db.query(
    `SELECT e.id AS "entryId", e.state AS "entryState", e.student_id AS "studentId", e.grade, e.language, o.id AS "olympiadId",
            o.state AS "olympiadState", s.id AS "stageId", s.number AS "stageNumber", s.starts_at AS "startsAt", s.ends_at AS "endsAt",
            s.duration_minutes AS "durationMinutes", a.id AS "attemptId", a.paper_id AS "attemptPaperId", a.seed, a.session,
            a.started_at AS "startedAt", a.finished_at AS "finishedAt", a.finished_by AS "finishedBy", clock_timestamp() AS now,
            s.number = 1 OR a.id IS NOT NULL OR EXISTS (SELECT FROM olimp.olympiad_admissions x
              WHERE x.stage_id = s.id AND x.entry_id = e.id AND ${IS_ADMISSION_KNOWN}) AS "isAdmitted",
            (SELECT p.id FROM olimp.olympiad_papers p WHERE p.stage_id = s.id AND p.grade = e.grade) AS "paperId",
            (SELECT coalesce(jsonb_agg(jsonb_build_object('delayMinutes', w.delay_minutes, 'extraMinutes', w.extra_minutes)), '[]')
               FROM olimp.olympiad_windows w WHERE w.stage_id = s.id AND (w.entry_id = e.id OR w.grade = e.grade)) AS own
       FROM olimp.olympiad_entries e JOIN olimp.olympiads o ON o.id = e.olympiad_id JOIN olimp.olympiad_stages s ON s.olympiad_id = o.id
       ${attempts} olimp.olympiad_attempts a ON a.stage_id = s.id AND a.entry_id = e.id
      WHERE ${condition} ${lock}`,
    [...parameters],
  );
  return rows.map(toSitting);
}

function toSitting({ startsAt, endsAt, durationMinutes, own, attemptId, attemptPaperId, ...row }: Row): Sitting {
  const { seed, startedAt, finishedAt, finishedBy, session, ...rest } = row;
  const stage = { startsAt, endsAt, durationMinutes };
  const view = phase(stage, own, attemptId === null ? null : { startedAt, finishedAt }, rest.now);
  const byTime = view.phase === OlympiadPhase.ENDED && finishedAt === null;
  const attempt = attemptId && {
    ...{ id: attemptId, paperId: attemptPaperId, seed, startedAt, session },
    finishedAt: byTime ? view.endsAt : finishedAt,
    finishedBy: byTime ? ('TIME' as const) : finishedBy,
  };
  return { ...rest, stage, view, attempt: attempt || null };
}

/** What is there once a pupil has begun. */
export type Begun = Sitting & { attempt: SittingAttempt };

export const hasBegun = (sitting: Sitting): sitting is Begun => sitting.attempt !== null;

/** Every stage of each entry, in order. One statement. */
export async function sittingsOfEntries(ctx: Context, entryIds: readonly string[]): Promise<Sitting[][]> {
  const sittings = await readSittings(ctx, 'e.id = ANY($1::uuid[]) ORDER BY s.number', [entryIds]);
  const byEntry = Map.groupBy(sittings, ({ entryId }) => entryId);
  return entryIds.map((id) => byEntry.get(id) ?? []);
}

/** Locks an attempt of the caller's: FOR SHARE to save into it, FOR UPDATE to end it. NOT_FOUND. */
export async function lockSitting(tx: Context, attemptId: string, lock: 'FOR SHARE' | 'FOR UPDATE'): Promise<Begun> {
  const { userId } = requireCaller(tx);
  const [sitting] = await readSittings(tx, 'a.id = $1 AND e.student_id = $2', [attemptId, userId], {
    ...{ attempts: 'JOIN', lock: `${lock} OF a` },
  });
  if (!sitting || !hasBegun(sitting)) throw new AppError('NOT_FOUND', 'You have no such attempt.');
  return sitting;
}

/**
 * The attempt as the caller may see it, with its problems: the pupil always; those who look after them once nobody sits that stage any more, so that no
 * problem leaves the hall before. Null for all others.
 */
export async function seenAttempt(ctx: Context, sitting: Sitting): Promise<Begun | null> {
  const { studentId, stageId, stage, now } = sitting;
  if (!hasBegun(sitting) || studentId === null) return null;
  if (studentId === ctx.caller?.userId) return sitting;
  const isOver = now >= overAt(stage, await ctx.load(windowsOfStages, stageId));
  return isOver && (await ctx.load(mayReadStudents, studentId)) ? sitting : null;
}

/** An attempt by id; null unless the caller may see it. */
export async function findOlympiadAttempt(ctx: Context, id: string): Promise<Begun | null> {
  requireCaller(ctx);
  const [sitting] = await readSittings(ctx, 'a.id = $1', [id], { attempts: 'JOIN' });
  return sitting ? seenAttempt(ctx, sitting) : null;
}
