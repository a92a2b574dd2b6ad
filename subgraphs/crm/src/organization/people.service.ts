import type { Context, Page } from '@alif24/subgraph-shared/server';
import { toPage } from '@alif24/subgraph-shared/server';
import { encodeCursor, pageArgs } from '@alif24/subgraph-shared/utils';

export interface PeopleArgs {
  first: number;
  after: string | null;
}

interface Person {
  id: string;
  lastName: string;
  firstName: string;
}

/**
 * A page of people in the order of a register: surname, given name. `members` is a query of ours, never of a caller, with one
 * column `user_id` and one parameter `$1`, the owner of the list.
 */
export async function peoplePage(
  ctx: Context,
  members: string,
  ownerId: string,
  args: PeopleArgs,
): Promise<Page<Person>> {
  const { first, take, after } = pageArgs(args.first, args.after, 3);
  const [lastName, firstName, id] = after ?? [];
  const [{ people, total }] = await ctx.db.query(
    `WITH members AS MATERIALIZED (${members})
     SELECT (SELECT count(*)::int FROM members) AS total,
            (SELECT coalesce(jsonb_agg(person), '[]') FROM (
               SELECT u.id, u.last_name AS "lastName", u.first_name AS "firstName"
                 FROM members m JOIN shared.users u ON u.id = m.user_id
                WHERE $4::uuid IS NULL OR (u.last_name, u.first_name, u.id) > ($2::text, $3::text, $4::uuid)
                ORDER BY u.last_name, u.first_name, u.id LIMIT $5
             ) AS person) AS people`,
    [ownerId, lastName ?? null, firstName ?? null, id ?? null, take],
  );
  return toPage(people as Person[], { first, after: args.after, totalCount: total, cursorOf });
}

export const cursorOf = (person: Person) => encodeCursor([person.lastName, person.firstName, person.id]);
