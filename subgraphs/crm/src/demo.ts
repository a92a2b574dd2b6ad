import type { Context, DemoWorld } from '@alif24/subgraph-shared/server';
import { nameSearchKey, type Random } from '@alif24/subgraph-shared/utils';
import { loadBills } from './demo-bills.ts';
import { LOSS_REASONS, NAMES, NOTES, SOURCES } from './demo-leads.ts';

const LEADS_OF_EACH = 48;
const WAY = ['NEW', 'CONTACTED', 'TRIAL', 'ENROLLED'] as const;
type Stage = (typeof WAY)[number] | 'LOST';

/** The classrooms of the two schools, who may see whom, and six weeks of people who asked for a place. */
export async function loadDemo(ctx: Context, world: DemoWorld): Promise<void> {
  await addClassrooms(ctx, world);
  await addLeads(ctx, world);
  await loadBills(ctx, world);
}

async function addClassrooms(ctx: Context, world: DemoWorld): Promise<void> {
  const classrooms = world.classes.map(({ index, organizationId, teacherId, grade }) => ({
    ...{ id: world.id('classroom', index), organization_id: organizationId, teacher_id: teacherId, grade },
    ...{ name: `${grade}-${'ABV'[Math.floor(index / 2)]}`, created_at: world.at(world.days, 9) },
  }));
  const students = world.classes.flatMap(({ index, organizationId, teacherId, studentIds }) =>
    studentIds.map((student_id) => ({
      ...{ classroom_id: world.id('classroom', index), student_id, teacher_id: teacherId },
      ...{ organization_id: organizationId, joined_at: world.at(world.days, 9) },
    })),
  );
  await ctx.db.query(
    `WITH class AS (
       SELECT * FROM jsonb_to_recordset($1::jsonb)
         AS c (id uuid, organization_id uuid, teacher_id uuid, name text, grade smallint, created_at timestamptz)
     ), staff AS (
       INSERT INTO crm.organization_teachers SELECT organization_id, teacher_id, created_at FROM class
     )
     INSERT INTO crm.classrooms (id, organization_id, teacher_id, name, grade, created_at) SELECT * FROM class`,
    [JSON.stringify(classrooms)],
  );
  await ctx.db.query(
    `WITH pupil AS (
       SELECT * FROM jsonb_to_recordset($1::jsonb)
         AS p (classroom_id uuid, student_id uuid, teacher_id uuid, organization_id uuid, joined_at timestamptz)
     ), supervised AS (
       INSERT INTO shared.supervisions (student_id, supervisor_id, kind, created_at)
       SELECT student_id, teacher_id, 'TEACHER', joined_at FROM pupil
       UNION ALL SELECT student_id, organization_id, 'ORGANIZATION', joined_at FROM pupil
       ON CONFLICT DO NOTHING
     )
     INSERT INTO crm.classroom_students SELECT classroom_id, student_id, joined_at FROM pupil`,
    [JSON.stringify(students)],
  );
}

async function addLeads(ctx: Context, world: DemoWorld): Promise<void> {
  const leads: object[] = [];
  const moves: object[] = [];
  for (const [school, organization_id] of world.organizationIds.entries()) {
    const random = world.random(`crm:leads:${school}`);
    for (let n = 0; n < LEADS_OF_EACH; n += 1) {
      const id = world.id('lead', `${school}-${n}`);
      const { given, surnames } = random.weighted(
        [0, 1, 0, 1, 2, 3].map((group) => [NAMES[group] ?? NAMES[0], 1] as const),
      );
      const full_name = `${random.pick(given)} ${random.pick(surnames)}`;
      const daysAgo = Math.round(((LEADS_OF_EACH - 1 - n) / LEADS_OF_EACH) * (world.days - 1));
      const steps = stepsOf(random, daysAgo);
      const history = steps.map((stage, step) => ({
        ...{ id: world.id('lead-move', `${school}-${n}-${step}`), lead_id: id, to_stage: stage },
        ...{ from_stage: steps[step - 1] ?? 'NEW', reason: stage === 'LOST' ? random.pick(LOSS_REASONS) : '' },
        moved_at: world.at(Math.max(0, daysAgo - 2 * (step + 1)), 10 + step, random.int(0, 59)),
      }));
      const created_at = world.at(daysAgo, random.int(9, 18), random.int(0, 59));
      leads.push({
        ...{ id, organization_id, full_name, search_key: nameSearchKey(full_name), created_at },
        phone: `+99890001${school}${String(n).padStart(3, '0')}`,
        ...{ source: random.pick(SOURCES), note: random.next() < 0.4 ? random.pick(NOTES) : '' },
        ...{ stage: steps.at(-1) ?? 'NEW', stage_changed_at: history.at(-1)?.moved_at ?? created_at },
      });
      moves.push(...history);
    }
  }
  await ctx.db.query(
    `INSERT INTO crm.leads (id, organization_id, full_name, search_key, phone, source, note, stage, created_at, stage_changed_at)
     SELECT * FROM jsonb_to_recordset($1::jsonb) AS l (id uuid, organization_id uuid, full_name text, search_key text, phone text,
       source text, note text, stage text, created_at timestamptz, stage_changed_at timestamptz)`,
    [JSON.stringify(leads)],
  );
  await ctx.db.query(
    `INSERT INTO crm.lead_moves (id, lead_id, from_stage, to_stage, reason, moved_at)
     SELECT * FROM jsonb_to_recordset($1::jsonb)
       AS m (id uuid, lead_id uuid, from_stage text, to_stage text, reason text, moved_at timestamptz)`,
    [JSON.stringify(moves)],
  );
}

/** Where somebody who asked so many days ago got to since: further with time, and some are lost on the way. */
function stepsOf(random: Random, daysAgo: number): Stage[] {
  const most = Math.min(WAY.length - 1, Math.floor(daysAgo / 3));
  const reached = Math.max(
    0,
    most -
      random.weighted([
        [0, 5],
        [1, 2],
        [2, 1],
      ] as const),
  );
  const steps: Stage[] = WAY.slice(1, reached + 1);
  if (reached > 0 && reached < 3 && random.next() < 0.45) steps.push('LOST');
  return steps;
}
