import { type Activity, countMinutes, minutesBetween, recordActivities } from '@alif24/subgraph-shared/activity';
import { type Reward, rewardMany } from '@alif24/subgraph-shared/payments';
import type { Context, DemoWorld } from '@alif24/subgraph-shared/server';
import { localDate, type Random } from '@alif24/subgraph-shared/utils';
import { problemOf, templates } from '../math-problem/math-problem.service.ts';
import { afterOutcome, type Mastery, type Outcome, UNTRIED } from './mastery.ts';
import { afterAnswer, chooseItem, expectedSuccess, firstRating, type Rating } from './rating.ts';

/** Minutes that a problem takes. */
const MINUTES = 2;

/** Days ago on which a pupil sat down, and how many problems they did. */
const SITTINGS = [
  [16, 6],
  [9, 6],
  [4, 6],
] as const;

interface Standing extends Mastery {
  tries: number;
  correct: number;
  lastAt: Date;
}

interface Pupil {
  id: string;
  grade: number;
  random: Random;
  idOf: (nth: number) => string;
  at: (daysAgo: number, minute: number) => Date;
}

/** Every third pupil of the demo school has done problems on three afternoons, as the ratings would have dealt them. */
export async function loadMaths(ctx: Context, world: DemoWorld): Promise<void> {
  const gradeOf = new Map(world.classes.flatMap(({ grade, studentIds }) => studentIds.map((id) => [id, grade])));
  const histories = world.studentIds.flatMap((id, n) =>
    n % 3 === 0
      ? historyOf({
          ...{ id, grade: gradeOf.get(id) ?? 1, random: world.random(`maths:${n}`) },
          idOf: (nth) => world.id('maths', `${n}:${nth}`),
          at: (daysAgo, minute) => world.at(daysAgo, 17, minute),
        })
      : [],
  );
  await store(ctx, histories);
  await recordActivities(
    ctx,
    histories.flatMap(({ problems }) =>
      problems.map(
        ({ id: reference, studentId, skill: topic, isFirstRight, at }): Activity => ({
          ...{ studentId, platform: 'MAIN', kind: 'MATHS_PRACTISED', topic, reference, at },
          ...{ correct: Number(isFirstRight), total: 1 },
        }),
      ),
    ),
  );
  await countMinutes(
    ctx,
    histories.flatMap(({ problems }) =>
      problems.flatMap(({ studentId, at }) =>
        minutesBetween({ studentId, platform: 'MAIN', use: 'LEARNING' }, at, new Date(at.getTime() + MINUTES * 60_000)),
      ),
    ),
  );
  await rewardMany(
    ctx,
    histories.flatMap(({ problems }) =>
      problems.map(
        ({ id: reference, studentId, coins: units, at }): Reward => ({
          ...{ studentId, source: 'main.maths', units, reference, at },
        }),
      ),
    ),
  );
}

/** What a pupil of an ability of their own did: what was wrong at first was found after a hint. */
function historyOf({ id: studentId, grade, random, idOf, at }: Pupil) {
  const ability = firstRating(grade) + (random.next() - 0.3) * 1.6;
  const items = templates.filter((one) => one.grade <= Math.max(grade, 1) + 1);
  const skills = new Map<string, Standing>();
  const problems = [];
  const recent: string[] = [];
  let person: Rating = { rating: firstRating(grade), answers: 0 };
  for (const [daysAgo, count] of SITTINGS) {
    for (let nth = 0; nth < count; nth += 1) {
      const template = problemOf(chooseItem(random, person.rating, items, recent), idOf(problems.length));
      const isFirstRight = random.next() < expectedSuccess(ability, template.difficulty);
      const when = at(daysAgo, nth * MINUTES);
      const outcome: Outcome = isFirstRight ? 'RIGHT' : 'WRONG';
      const before = skills.get(template.skill);
      const after = afterOutcome(before ?? UNTRIED, { outcome, isMixed: true, day: localDate(when) });
      skills.set(template.skill, {
        ...after,
        ...{ tries: (before?.tries ?? 0) + 1, correct: (before?.correct ?? 0) + Number(isFirstRight), lastAt: when },
      });
      person = afterAnswer(person, { rating: template.difficulty, answers: 0 }, isFirstRight).person;
      recent.unshift(template.templateId);
      recent.length = Math.min(recent.length, 5);
      const { templateId, seed, skill } = template;
      const misses = Number(!isFirstRight);
      problems.push({
        ...{ id: idOf(problems.length), studentId, templateId, seed, skill, isFirstRight, misses, at: when },
        coins: isFirstRight ? 2 : 1,
      });
    }
  }
  return { studentId, person, problems, skills };
}

async function store(ctx: Context, histories: ReturnType<typeof historyOf>[]): Promise<void> {
  const learners = histories.map(({ studentId, person }) => ({ studentId, ...person }));
  const skills = histories.flatMap(({ studentId, skills: own }) =>
    [...own].map(([skill, standing]) => ({ studentId, skill, ...standing })),
  );
  await ctx.db.query(
    `INSERT INTO main.math_learners (student_id, rating, answers)
     SELECT * FROM jsonb_to_recordset($1::jsonb) AS l ("studentId" uuid, rating float8, answers int)`,
    [JSON.stringify(learners)],
  );
  await ctx.db.query(
    `INSERT INTO main.math_problems (id, student_id, template_id, seed, skill, is_mixed, is_timed, state, misses, hints_shown,
       is_first_right, coins, started_at, answered_at)
     SELECT id, "studentId", "templateId", seed, skill, true, false, 'SOLVED', misses, misses, "isFirstRight", coins, at, at
       FROM jsonb_to_recordset($1::jsonb) AS p (id uuid, "studentId" uuid, "templateId" text, seed text, skill text, misses smallint,
         "isFirstRight" boolean, coins smallint, at timestamptz)`,
    [JSON.stringify(histories.flatMap(({ problems }) => problems))],
  );
  await ctx.db.query(
    `INSERT INTO main.math_skills
     SELECT * FROM jsonb_to_recordset($1::jsonb) AS s ("studentId" uuid, skill text, level smallint, best smallint, day date, recent text,
       mixed smallint, "proficientOn" date, tries int, correct int, "lastAt" timestamptz)`,
    [JSON.stringify(skills)],
  );
}
