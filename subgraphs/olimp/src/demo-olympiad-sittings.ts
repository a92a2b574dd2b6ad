import type { Context, DemoWorld } from '@alif24/subgraph-shared/server';
import type { DemoProblem } from './demo-olympiad-problem.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

export type DemoRow = Record<string, unknown>;

/** An olympiad that pupils of a grade sat, as the demo school has it. */
export interface DemoSat {
  grade: number;
  olympiad: string;
  stage: string;
  paper: string;
  begins: Date;
  problems: readonly DemoProblem[];
  idOf: (n: number) => string;
}

/** Two neighbours who put down the same: not every pair of equals is an accident, and the jury is to see it. */
const NEIGHBOURS = [4, 9] as const;

/** Every pupil of the grade took part; the harder a problem, the fewer had it right. */
export async function loadSittings(ctx: Context, world: DemoWorld, sat: DemoSat): Promise<void> {
  const { grade, olympiad, stage, paper, begins, problems, idOf } = sat;
  const [entries, attempts, answers]: [DemoRow[], DemoRow[], DemoRow[]] = [[], [], []];
  for (const { studentIds, organizationId } of world.classes.filter((each) => each.grade === grade)) {
    for (const [place, studentId] of studentIds.entries()) {
      const twin = place === NEIGHBOURS[1] ? (studentIds[NEIGHBOURS[0]] as string) : studentId;
      const isTwin = (NEIGHBOURS as readonly number[]).includes(place);
      const random = world.random(`olympiad:${twin}`);
      const skill = isTwin ? 0.1 : 0.35 + random.next() * 0.6;
      const entry = world.id('olympiad-entry', studentId);
      const attempt = world.id('olympiad-attempt', studentId);
      const startedAt = new Date(begins.getTime() + random.int(0, 300) * MINUTE);
      const finishedAt = new Date(startedAt.getTime() + random.int(18 * 60, 45 * 60) * 1000);
      entries.push({
        ...{
          id: entry,
          olympiad_id: olympiad,
          student_id: studentId,
          grade,
          language: 'UZ_LATN',
          state: 'CONFIRMED',
        },
        ...{
          organization_id: organizationId,
          created_at: new Date(begins.getTime() - DAY),
        },
      });
      attempts.push({
        ...{
          id: attempt,
          stage_id: stage,
          entry_id: entry,
          paper_id: paper,
          seed: world.id('olympiad-seed', studentId),
        },
        ...{ session: attempt, started_at: startedAt, finished_at: finishedAt, finished_by: 'CHILD' },
      });
      for (const [n, problem] of problems.entries()) {
        if (random.next() < 0.05) continue; // left open
        const isRight = random.next() < skill - (problem.points - 3) * 0.12;
        const wrong = problem.number ? String(Number(problem.number) + random.int(1, 5)) : null;
        const answer = problem.number
          ? { options: null, number: isRight ? problem.number : wrong, text: null }
          : { options: [isRight ? 0 : random.int(1, problem.uz.length - 2)], number: null, text: null };
        answers.push({ attempt_id: attempt, problem_id: idOf(n), answer, revision: 1, saved_at: finishedAt });
      }
    }
  }
  await insertDemoRows(ctx, 'olympiad_entries', entries);
  await insertDemoRows(ctx, 'olympiad_attempts', attempts);
  await insertDemoRows(ctx, 'olympiad_answers', answers);
}

/** Rows with all the same columns; what they leave out is as the table has it by default. */
export async function insertDemoRows(ctx: Context, table: string, rows: readonly DemoRow[]): Promise<void> {
  const names = Object.keys(rows[0] ?? {}).join(', ');
  if (rows.length === 0) return;
  await ctx.db.query(
    `INSERT INTO olimp.${table} (${names}) SELECT ${names} FROM jsonb_populate_recordset(NULL::olimp.${table}, $1::jsonb)`,
    [JSON.stringify(rows)],
  );
}
