import type { CallerContext, TellingContext } from './context.ts';
import { renewSessions } from './renewed-sessions.ts';

/** What somebody is at the desk of an organisation. Its own account is the owner, and its teachers are the CRM's. */
export const STAFF_ROLES = ['DIRECTOR', 'ADMINISTRATOR', 'CASHIER'] as const;
export type StaffRoleName = (typeof STAFF_ROLES)[number];

export interface Employment {
  organizationId: string;
  role: StaffRoleName;
}

/** Memberships that count, as `m`: the organisation still is one, and its account is open. */
const MEMBERS = `shared.organization_members m
  JOIN shared.users o ON o.id = m.organization_id AND o.role = 'ORGANIZATION' AND o.banned_at IS NULL`;

/** SQL for the id of the organisation at whose desk `person`, a parameter such as `$1`, works as one of `roles`; null for everybody else. */
export const employerOf = (person: string, roles: readonly StaffRoleName[] = STAFF_ROLES): string =>
  `(SELECT m.organization_id FROM ${MEMBERS} WHERE m.user_id = ${person}::uuid AND m.role IN ('${roles.join("','")}'))`;

/** Where each person works at the desk, and as what; null for whoever does not. One statement. */
export async function employmentsOf(ctx: CallerContext, userIds: readonly string[]): Promise<Array<Employment | null>> {
  const rows: Array<Employment & { userId: string }> = await ctx.db.query(
    `SELECT m.user_id AS "userId", m.organization_id AS "organizationId", m.role FROM ${MEMBERS} WHERE m.user_id = ANY($1::uuid[])`,
    [userIds],
  );
  const byUser = new Map(rows.map(({ userId, ...employment }) => [userId, employment]));
  return userIds.map((id) => byUser.get(id) ?? null);
}

/** What those at the desk of an organisation watch live is closed within seconds; they stay signed in, and open again what is still theirs. */
export async function renewEmployees(ctx: TellingContext, organizationId: string): Promise<void> {
  const desk: Array<{ id: string }> = await ctx.db.query(
    'SELECT user_id AS id FROM shared.organization_members WHERE organization_id = $1 ORDER BY user_id',
    [organizationId],
  );
  for (const { id } of desk) await renewSessions(ctx, id);
}

/**
 * Ends the desk job of a person, or every desk job at an organisation: what they see through it is refused from now on, and what they watch live is
 * closed within seconds. The ids of those whose job ended.
 */
export async function endEmployments(ctx: TellingContext, personOrOrganizationId: string): Promise<string[]> {
  const [rows]: [Array<{ id: string }>] = await ctx.db.query(
    'DELETE FROM shared.organization_members WHERE $1 IN (user_id, organization_id) RETURNING user_id AS id',
    [personOrOrganizationId],
  );
  for (const { id } of rows) await renewSessions(ctx, id);
  return rows.map(({ id }) => id);
}
