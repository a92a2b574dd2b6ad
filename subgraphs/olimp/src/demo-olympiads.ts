import type { Context, DemoWorld } from '@alif24/subgraph-shared/server';
import { fromSom } from '@alif24/subgraph-shared/utils';
import { FINAL_PROBLEMS } from './demo-olympiad-final.ts';
import { JUDGED_PROBLEMS } from './demo-olympiad-judged.ts';
import { loadPlaces } from './demo-olympiad-places.ts';
import type { DemoProblem } from './demo-olympiad-problem.ts';
import { OPEN_PROBLEMS, RUNNING_PROBLEMS } from './demo-olympiad-problems.ts';
import { loadResults } from './demo-olympiad-results.ts';
import { insertDemoRows, loadSittings } from './demo-olympiad-sittings.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

interface DemoOlympiad {
  key: 'running' | 'open' | 'priced' | 'judged' | 'final';
  grade: number;
  titles: Record<'uz' | 'ru' | 'en', string>;
  state: 'OPEN' | 'RUNNING' | 'FINAL';
  /** Days from today at which the stage begins and ends. */
  from: number;
  until: number;
  /** What taking part costs, in tiyin; nothing unless given. */
  price?: bigint;
  problems: readonly DemoProblem[];
}

const OLYMPIADS: readonly DemoOlympiad[] = [
  {
    key: 'running',
    grade: 3,
    titles: { uz: 'Kichik mantiqchilar', ru: 'Юные логики', en: 'Young logicians' },
    ...{ state: 'RUNNING', from: -1, until: 13, problems: RUNNING_PROBLEMS },
  },
  {
    key: 'open',
    grade: 3,
    titles: { uz: 'Bahorgi matematika', ru: 'Весенняя математика', en: 'Spring mathematics' },
    ...{ state: 'OPEN', from: 14, until: 15, problems: OPEN_PROBLEMS },
  },
  {
    key: 'priced',
    grade: 3,
    titles: { uz: 'Qishki kubok', ru: 'Зимний кубок', en: 'Winter cup' },
    ...{ state: 'OPEN', from: 20, until: 21, price: fromSom(60_000), problems: OPEN_PROBLEMS },
  },
  {
    key: 'judged',
    grade: 1,
    titles: { uz: 'Birinchi qadam', ru: 'Первый шаг', en: 'First step' },
    ...{ state: 'RUNNING', from: -6, until: -3, problems: JUDGED_PROBLEMS },
  },
  {
    key: 'final',
    grade: 3,
    titles: { uz: 'Kuzgi matematika', ru: 'Осенняя математика', en: 'Autumn mathematics' },
    ...{ state: 'FINAL', from: -22, until: -21, problems: FINAL_PROBLEMS },
  },
];

/** For the third grade an olympiad that runs, one that can be entered, one that costs something and one that is over; for the first one whose results may be appealed against. */
export async function loadOlympiads(ctx: Context, world: DemoWorld): Promise<void> {
  for (const olympiad of OLYMPIADS) await load(ctx, world, olympiad);
}

async function load(ctx: Context, world: DemoWorld, demo: DemoOlympiad) {
  const { key, grade, titles, state, from, until, price = 0n, problems } = demo;
  const at = (days: number) => new Date(world.at(0, 0).getTime() + days * DAY + 9 * 60 * MINUTE);
  const ids = {
    olympiad: world.id('olympiad', key),
    stage: world.id('olympiad-stage', key),
    paper: world.id('olympiad-paper', key),
  };
  await insertDemoRows(ctx, 'olympiads', [
    {
      ...{
        id: ids.olympiad,
        organizer_id: world.moderatorId,
        scope: 'COUNTRY',
        titles,
        subject: 'MATHS',
        grades: [grade],
        // One that is over is counted first, as any other.
        state: state === 'FINAL' ? 'RUNNING' : state,
      },
      ...{
        registration_opens_at: at(Math.min(from - 10, -2)),
        registration_closes_at: at(until),
        price: String(price),
      },
    },
  ]);
  await insertDemoRows(ctx, 'olympiad_stages', [
    {
      ...{ id: ids.stage, olympiad_id: ids.olympiad, number: 1, level: 'REPUBLIC', duration_minutes: 45 },
      ...{ starts_at: at(from), ends_at: at(until), appeal_days: 14 },
    },
  ]);
  await insertDemoRows(ctx, 'olympiad_papers', [
    { id: ids.paper, stage_id: ids.stage, grade, scheme: 'FLAT_100', tie_breakers: ['TIME'] },
  ]);
  const idOf = (n: number) => world.id('olympiad-problem', `${key}-${n}`);
  await insertDemoRows(
    ctx,
    'olympiad_problems',
    problems.map((problem, n) => ({
      ...{ id: idOf(n), paper_id: ids.paper, number: n + 1, points: problem.points, skill: problem.skill ?? null },
      ...{ kind: problem.number ? 'NUMBER' : 'SINGLE', texts: textsOf(problem) },
    })),
  );
  await insertDemoRows(
    ctx,
    'olympiad_keys',
    problems.map((problem, n) => ({
      problem_id: idOf(n),
      version: 1,
      keys: [keyOf(problem)],
      author_id: world.moderatorId,
    })),
  );
  if (price > 0n) await loadPlaces(ctx, world, { olympiad: ids.olympiad, grade, price, titles });
  if (until > 0) return;
  const sat = { ...ids, grade, begins: at(from), problems, idOf };
  await loadSittings(ctx, world, sat);
  await loadResults(ctx, world, { ...sat, key, shownAt: at(until + 1) });
  await ctx.db.query('UPDATE olimp.olympiads SET state = $2 WHERE id = $1', [ids.olympiad, state]);
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
