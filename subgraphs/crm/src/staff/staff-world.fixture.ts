import { addSupervisions } from '@alif24/subgraph-shared/auth';
import type { Context } from '@alif24/subgraph-shared/server';

/** A person of a test, as far as this file needs them. */
interface Person {
  readonly userId: string;
}

interface Graph<P extends Person> {
  newUser(role: 'STUDENT' | 'PARENT' | 'TEACHER' | 'ORGANIZATION'): Promise<P>;
  context(): Context;
}

/** One school with everybody who works there, two teachers, and a class of two pupils of the first of them. */
export interface StaffWorld<P extends Person> {
  school: P;
  director: P;
  administrator: P;
  cashier: P;
  teacher: P;
  colleague: P;
  classroomId: string;
  pupils: P[];
}

/** Makes such a school; each call another one. */
export async function staffWorld<P extends Person>(graph: Graph<P>): Promise<StaffWorld<P>> {
  const ctx = graph.context();
  const school = await graph.newUser('ORGANIZATION');
  const [director, administrator, cashier] = [
    await graph.newUser('PARENT'),
    await graph.newUser('TEACHER'),
    await graph.newUser('PARENT'),
  ];
  const desk = { DIRECTOR: director, ADMINISTRATOR: administrator, CASHIER: cashier };
  for (const [role, { userId }] of Object.entries(desk)) await employ(graph, school, userId, role);
  const [teacher, colleague] = [await graph.newUser('TEACHER'), await graph.newUser('TEACHER')];
  for (const { userId } of [teacher, colleague]) {
    await ctx.db.query('INSERT INTO crm.organization_teachers VALUES ($1, $2)', [school.userId, userId]);
  }
  const pupils = [await graph.newUser('STUDENT'), await graph.newUser('STUDENT')];
  const classroomId = await classOf(graph, { school, teacher, pupils });
  return { school, director, administrator, cashier, teacher, colleague, classroomId, pupils };
}

/** Gives somebody a desk job without asking. */
export async function employ(
  graph: Pick<Graph<Person>, 'context'>,
  school: Person,
  userId: string,
  role: string,
): Promise<void> {
  await graph
    .context()
    .db.query('INSERT INTO shared.organization_members VALUES ($1, $2, $3)', [school.userId, userId, role]);
}

let classes = 0;

/** A class of the school with these pupils, whom it and its teacher then look after; its id. */
export async function classOf(
  graph: Pick<Graph<Person>, 'context'>,
  { school, teacher, pupils }: { school: Person; teacher: Person; pupils: readonly Person[] },
): Promise<string> {
  const ctx = graph.context();
  classes += 1;
  const [{ id }] = await ctx.db.query(
    `INSERT INTO crm.classrooms (organization_id, teacher_id, name, grade) VALUES ($1, $2, $3, 1) RETURNING id`,
    [school.userId, teacher.userId, `Sinf ${classes}`],
  );
  const ids = pupils.map(({ userId }) => userId);
  await ctx.db.query('INSERT INTO crm.classroom_students SELECT $1, unnest($2::uuid[])', [id, ids]);
  await addSupervisions(ctx, ids, school.userId, 'ORGANIZATION');
  await addSupervisions(ctx, ids, teacher.userId, 'TEACHER');
  return id;
}
