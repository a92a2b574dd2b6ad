import { type GraphClient, testGraph } from '@alif24/subgraph-shared/testing';
import { describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

const graph = testGraph(subgraph);

const DASHBOARD = `{ organizationDashboard { leadCounts { stage count } studentCount classroomCount teacherCount } }`;
const LENGTHS = `query ($stage: LeadStage) { leads(stage: $stage) { totalCount } classrooms { totalCount }
  organizationStudents { totalCount } organizationTeachers { totalCount } }`;
const PEOPLE = (list: string) => `query ($first: Int! = 20, $after: String) { ${list}(first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor } edges { node { id } } } }`;

/** An organisation with leads at some stages, two teachers, and pupils of whom one is in both classes. */
async function newSchool() {
  const school = await graph.newUser('ORGANIZATION');
  const db = graph.context().db;
  const teachers = [
    await graph.newUser('TEACHER', { lastName: 'Zokirov' }),
    await graph.newUser('TEACHER', { lastName: 'Aliyev' }),
  ];
  const classes: string[] = [];
  for (const [n, { userId }] of teachers.entries()) {
    await db.query('INSERT INTO crm.organization_teachers VALUES ($1, $2)', [school.userId, userId]);
    const [{ id }] = await db.query(
      'INSERT INTO crm.classrooms (organization_id, teacher_id, name, grade) VALUES ($1, $2, $3, 3) RETURNING id',
      [school.userId, userId, `3-${n}`],
    );
    classes.push(id);
  }
  const pupils = await Promise.all(
    ['Karimova', 'Boboyev', 'Yusupov'].map((lastName) => graph.newUser('STUDENT', { lastName })),
  );
  const links: Array<[number, number]> = [[0, 0], [0, 1], [1, 1], [1, 2]]; // biome-ignore format: pairs
  for (const [room, pupil] of links) {
    await db.query('INSERT INTO crm.classroom_students VALUES ($1, $2)', [classes[room], pupils[pupil]?.userId]);
  }
  await db.query(
    `INSERT INTO crm.leads (organization_id, full_name, search_key, phone, source, stage)
     SELECT $1, 'Aziz', 'aziz', '+99890' || lpad(n::text, 7, '0'), 'OTHER', (ARRAY['NEW', 'NEW', 'TRIAL', 'LOST'])[n]
       FROM generate_series(1, 4) AS n`,
    [school.userId],
  );
  return { school, teachers, pupils };
}

describe('the figures of an organisation', () => {
  it('are each as long as the list they open', async () => {
    const { school } = await newSchool();
    await newSchool();
    const { organizationDashboard: figures } = await school.data(DASHBOARD);
    expect(figures).toEqual({
      leadCounts: [
        { stage: 'NEW', count: 2 },
        { stage: 'CONTACTED', count: 0 },
        { stage: 'TRIAL', count: 1 },
        { stage: 'ENROLLED', count: 0 },
        { stage: 'LOST', count: 1 },
      ],
      ...{ studentCount: 3, classroomCount: 2, teacherCount: 2 },
    });
    for (const { stage, count } of figures.leadCounts) {
      expect((await school.data(LENGTHS, { stage })).leads.totalCount).toBe(count);
    }
    expect(await school.data(LENGTHS)).toEqual({
      leads: { totalCount: 4 },
      classrooms: { totalCount: figures.classroomCount },
      organizationStudents: { totalCount: figures.studentCount },
      organizationTeachers: { totalCount: figures.teacherCount },
    });
  });

  it('are 0 in a new one, read in one statement', async () => {
    const school = await graph.newUser('ORGANIZATION');
    const statements = await graph.statements(async () => {
      const { organizationDashboard } = await school.data(DASHBOARD);
      expect(organizationDashboard).toMatchObject({ studentCount: 0, classroomCount: 0, teacherCount: 0 });
    });
    expect(statements).toHaveLength(1);
  });

  it('are for organisations', async () => {
    for (const role of ['STUDENT', 'PARENT', 'TEACHER', 'MODERATOR'] as const) {
      expect(await (await graph.newUser(role)).codes(DASHBOARD)).toEqual(['FORBIDDEN']);
    }
    expect(await graph.anonymous.codes(DASHBOARD)).toEqual(['UNAUTHENTICATED']);
  });
});

describe('the people of an organisation', () => {
  it('are by name, page after page, each once', async () => {
    const { school, pupils, teachers } = await newSchool();
    const all = async (list: string) => {
      const seen: string[] = [];
      let after: string | null = null;
      do {
        const { [list]: page } = await school.data(PEOPLE(list), { first: 1, after });
        seen.push(...page.edges.map(({ node }: { node: { id: string } }) => node.id));
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      } while (after);
      return seen;
    };
    const ids = (people: GraphClient[], order: number[]) => order.map((n) => people[n]?.userId);
    expect(await all('organizationStudents')).toEqual(ids(pupils, [1, 0, 2]));
    expect(await all('organizationTeachers')).toEqual(ids(teachers, [1, 0]));
    expect(await school.codes(PEOPLE('organizationStudents'), { first: 101 })).toEqual(['BAD_USER_INPUT']);
  });
});
