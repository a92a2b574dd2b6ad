import type { Context, DemoWorld } from '@alif24/subgraph-shared/server';
import { FINAL_PROBLEMS } from './demo-olympiad-final.ts';
import type { DemoProblem } from './demo-olympiad-problem.ts';
import { OPEN_PROBLEMS, RUNNING_PROBLEMS } from './demo-olympiad-problems.ts';

const GRADE = 3;
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

interface DemoOlympiad {
  key: 'running' | 'open' | 'final';
  titles: Record<'uz' | 'ru' | 'en', string>;
  state: 'OPEN' | 'RUNNING' | 'FINAL';
  /** Days from today at which the stage begins and ends. */
  from: number;
  until: number;
  problems: readonly DemoProblem[];
}

const OLYMPIADS: readonly DemoOlympiad[] = [
  {
    key: 'running',
    titles: { uz: 'Kichik mantiqchilar', ru: 'Юные логики', en: 'Young logicians' },
    ...{ state: 'RUNNING', from: -1, until: 13, problems: RUNNING_PROBLEMS },
  },
  {
    key: 'open',
    titles: { uz: 'Bahorgi matematika', ru: 'Весенняя математика', en: 'Spring mathematics' },
    ...{ state: 'OPEN', from: 14, until: 15, problems: OPEN_PROBLEMS },
  },
  {
    key: 'final',
    titles: { uz: 'Kuzgi matematika', ru: 'Осенняя математика', en: 'Autumn mathematics' },
    ...{ state: 'FINAL', from: -22, until: -21, problems: FINAL_PROBLEMS },
  },
];

type Row = Record<string, unknown>;

/** One olympiad that runs, one that can be entered and one that is over, for the third grade. */
export async function loadOlympiads(ctx: Context, world: DemoWorld): Promise<void> {
  for (const olympiad of OLYMPIADS) await load(ctx, world, olympiad);
}

async function load(ctx: Context, world: DemoWorld, { key, titles, state, from, until, problems }: DemoOlympiad) {
  const at = (days: number) => new Date(world.at(0, 0).getTime() + days * DAY + 9 * 60 * MINUTE);
  const ids = {
    ...{
      olympiad: world.id('olympiad', key),
      stage: world.id('olympiad-stage', key),
      paper: world.id('olympiad-paper', key),
    },
  };
  await insert(ctx, 'olympiads', [
    {
      ...{
        id: ids.olympiad,
        organizer_id: world.moderatorId,
        scope: 'COUNTRY',
        titles,
        subject: 'MATHS',
        grades: [GRADE],
        state,
      },
      ...{ registration_opens_at: at(from - 10), registration_closes_at: at(until) },
    },
  ]);
  await insert(ctx, 'olympiad_stages', [
    {
      ...{ id: ids.stage, olympiad_id: ids.olympiad, number: 1, level: 'REPUBLIC', duration_minutes: 45 },
      ...{ starts_at: at(from), ends_at: at(until) },
    },
  ]);
  await insert(ctx, 'olympiad_papers', [
    { id: ids.paper, stage_id: ids.stage, grade: GRADE, scheme: 'FLAT_100', tie_breakers: ['TIME'] },
  ]);
  const idOf = (n: number) => world.id('olympiad-problem', `${key}-${n}`);
  await insert(
    ctx,
    'olympiad_problems',
    problems.map((problem, n) => ({
      ...{ id: idOf(n), paper_id: ids.paper, number: n + 1, points: problem.points },
      ...{ kind: problem.number ? 'NUMBER' : 'SINGLE', texts: textsOf(problem) },
    })),
  );
  await insert(
    ctx,
    'olympiad_keys',
    problems.map((problem, n) => ({
      problem_id: idOf(n),
      version: 1,
      keys: [keyOf(problem)],
      author_id: world.moderatorId,
    })),
  );
  if (state === 'FINAL') await loadSittings(ctx, world, { ...ids, begins: at(from), problems, idOf });
}

const textsOf = ({ uz, ru, en }: DemoProblem) => ({
  language: 'UZ_LATN',
  texts: (
    [
      ['UZ_LATN', uz],
      ['RU', ru],
      ['EN', en],
    ] as const
  ).map(([language, [text, ...options]]) => ({
    ...{ language, text, options, explanation: null, sound: null },
  })),
  pictures: [],
});

const keyOf = ({ number, uz }: DemoProblem) =>
  number
    ? { kind: 'NUMBER', optionCount: 0, correctOptions: [], number: { value: number, tolerance: '0' }, accepted: [] }
    : { kind: 'SINGLE', optionCount: uz.length - 1, correctOptions: [0], number: null, accepted: [] };

interface Sat {
  olympiad: string;
  stage: string;
  paper: string;
  begins: Date;
  problems: readonly DemoProblem[];
  idOf: (n: number) => string;
}

/** Every pupil of the third grade took part in the one that is over; the harder a problem, the fewer had it right. */
async function loadSittings(ctx: Context, world: DemoWorld, { olympiad, stage, paper, begins, problems, idOf }: Sat) {
  const [entries, attempts, answers]: [Row[], Row[], Row[]] = [[], [], []];
  for (const { studentIds, organizationId } of world.classes.filter(({ grade }) => grade === GRADE)) {
    for (const studentId of studentIds) {
      const random = world.random(`olympiad:${studentId}`);
      const skill = 0.35 + random.next() * 0.6;
      const entry = world.id('olympiad-entry', studentId);
      const attempt = world.id('olympiad-attempt', studentId);
      const startedAt = new Date(begins.getTime() + random.int(0, 300) * MINUTE);
      const finishedAt = new Date(startedAt.getTime() + random.int(18 * 60, 45 * 60) * 1000);
      entries.push({
        ...{
          id: entry,
          olympiad_id: olympiad,
          student_id: studentId,
          grade: GRADE,
          language: 'UZ_LATN',
          state: 'CONFIRMED',
        },
        ...{
          region: 'Toshkent',
          district: '',
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
  await insert(ctx, 'olympiad_entries', entries);
  await insert(ctx, 'olympiad_attempts', attempts);
  await insert(ctx, 'olympiad_answers', answers);
}

/** Rows with all the same columns; what they leave out is as the table has it by default. */
async function insert(ctx: Context, table: string, rows: readonly Row[]): Promise<void> {
  const names = Object.keys(rows[0] ?? {}).join(', ');
  if (rows.length === 0) return;
  await ctx.db.query(
    `INSERT INTO olimp.${table} (${names}) SELECT ${names} FROM jsonb_populate_recordset(NULL::olimp.${table}, $1::jsonb)`,
    [JSON.stringify(rows)],
  );
}
