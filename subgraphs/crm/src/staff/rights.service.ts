import {
  type Employment,
  employmentsOf,
  type Rule,
  requireCaller,
  type StaffRoleName,
} from '@alif24/subgraph-shared/auth';
import type { Context } from '@alif24/subgraph-shared/server';
import { AppError } from '@alif24/subgraph-shared/utils';
import type { OrganizationRight } from './rights.type.ts';

type Right = `${OrganizationRight}`;

/** The table of rights; that of an owner is a director's. */
export const RIGHTS: Readonly<Record<StaffRoleName, readonly Right[]>> = {
  DIRECTOR: ['DASHBOARD', 'LEADS', 'PUPILS', 'CLASSES', 'BILLS', 'REFUNDS', 'STAFF'],
  ADMINISTRATOR: ['DASHBOARD', 'LEADS', 'PUPILS', 'CLASSES', 'BILLS'],
  CASHIER: ['PUPILS', 'BILLS'],
};

const may = (employment: Employment | null, right: Right) =>
  employment !== null && RIGHTS[employment.role].includes(right);

/** The organisation for which the caller has this right: their own, or that at whose desk they work; null for everybody else. */
export async function employerFor(ctx: Context, right: Right): Promise<string | null> {
  const { caller } = ctx;
  if (caller?.role === 'ORGANIZATION') return caller.userId;
  if (caller?.role !== 'PARENT' && caller?.role !== 'TEACHER') return null;
  const employment = await ctx.load(employmentsOf, caller.userId);
  return may(employment, right) ? (employment?.organizationId ?? null) : null;
}

/** The organisation for which the caller acts; FORBIDDEN for whoever has not this right at any. */
export async function organizationOf(ctx: Context, right: Right): Promise<string> {
  requireCaller(ctx);
  const organizationId = await employerFor(ctx, right);
  if (!organizationId) throw new AppError('FORBIDDEN', 'You may not do this for an organisation.');
  return organizationId;
}

/** For organisations, and those at their desk who have this right; with `teacher`, for teachers too. Named so, for the table of who gets what. */
export function staffMay(right: Right, { orTeacher = false } = {}): Rule {
  const name = `staff:${right}`;
  const rules: Record<string, Rule> = {
    [name]: (ctx) => {
      const role = ctx.caller?.role;
      if (role === 'ORGANIZATION' || (orTeacher && role === 'TEACHER')) return true;
      return role === 'PARENT' || role === 'TEACHER'
        ? employerFor(ctx as Context, right).then((id) => id !== null)
        : false;
    },
  };
  return rules[name] as Rule;
}
