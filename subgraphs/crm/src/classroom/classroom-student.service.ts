import { type Context, type Page, toPage } from '@alif24/subgraph-shared/server';
import { encodeCursor, pageArgs } from '@alif24/subgraph-shared/utils';
import type { CrmUser } from '../user/user.type.ts';
import type { Classroom } from './classroom.entity.ts';

/** How many pupils each classroom has. */
export async function studentCounts(ctx: Context, classroomIds: readonly string[]): Promise<number[]> {
  const rows: Array<{ id: string; count: number }> = await ctx.db.query(
    `SELECT classroom_id AS id, count(*)::int AS count
       FROM crm.classroom_students WHERE classroom_id = ANY($1::uuid[]) GROUP BY classroom_id`,
    [classroomIds],
  );
  const counts = new Map(rows.map(({ id, count }) => [id, count]));
  return classroomIds.map((id) => counts.get(id) ?? 0);
}

interface Student {
  id: string;
  lastName: string;
  firstName: string;
}

/** A page of the pupils of a classroom by name; the pages of many classrooms are one statement. */
export async function studentsOf(
  ctx: Context,
  { id }: Classroom,
  args: { first: number; after: string | null },
): Promise<Page<CrmUser>> {
  const { first, take, after } = pageArgs(args.first, args.after, 3);
  const [rows, totalCount] = await Promise.all([
    ctx.load(studentPages, JSON.stringify({ id, take, after })),
    ctx.load(studentCounts, id),
  ]);
  const cursorOf = (student: Student) => encodeCursor([student.lastName, student.firstName, student.id]);
  return toPage(rows, { first, after: args.after, totalCount, cursorOf });
}

async function studentPages(ctx: Context, keys: readonly string[]): Promise<Student[][]> {
  const rows: Array<Student & { page: string }> = await ctx.db.query(
    `SELECT page.number AS page, student.*
       FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS page (key, number)
      CROSS JOIN LATERAL (
        SELECT u.id, u.last_name AS "lastName", u.first_name AS "firstName"
          FROM crm.classroom_students s JOIN shared.users u ON u.id = s.student_id
         WHERE s.classroom_id = (page.key ->> 'id')::uuid
           AND (page.key #>> '{after,2}' IS NULL OR (u.last_name, u.first_name, u.id) >
                (page.key #>> '{after,0}', page.key #>> '{after,1}', (page.key #>> '{after,2}')::uuid))
         ORDER BY u.last_name, u.first_name, u.id LIMIT (page.key ->> 'take')::int
      ) AS student ORDER BY page.number, "lastName", "firstName", id`,
    [`[${keys.join(',')}]`],
  );
  return keys.map((_, n) => rows.filter((row) => Number(row.page) === n + 1));
}
