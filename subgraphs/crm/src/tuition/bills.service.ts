import { requireCaller } from '@alif24/subgraph-shared/auth';
import { type Context, type Page, toPage } from '@alif24/subgraph-shared/server';
import { AppError, encodeCursor, localDate, pageArgs, startOfDay, startOfMonth } from '@alif24/subgraph-shared/utils';
import { organizationOf } from '../staff/rights.service.ts';
import type { Bill, BillState } from './bill.entity.ts';
import type { BillTotals } from './tuition.type.ts';

export interface BillsArgs {
  state: BillState | null;
  first: number;
  after: string | null;
}

const BILL = `b.id, b.organization_id AS "organizationId", b.student_id AS "studentId", b.classroom_id AS "classroomId", b.paid_by AS "paidBy", b.title, b.amount,
  b.due_on::text AS "dueOn", b.month::text AS month, b.state, b.issued_at AS "issuedAt", b.paid_at AS "paidAt", b.closed_at AS "closedAt"`;

/** Bills by a condition of ours over `b`, never of a caller, newest first unless it orders them. */
export async function readBills(ctx: Context, condition: string, parameters: readonly unknown[]): Promise<Bill[]> {
  const today = localDate(new Date());
  const rows: Array<Omit<Bill, 'amount'> & { amount: string }> = await ctx.db.query(
    `SELECT ${BILL} FROM crm.bills b WHERE ${condition}`,
    [...parameters],
  );
  return rows.map((row) => ({
    ...row,
    amount: BigInt(row.amount),
    isOverdue: row.state === 'ISSUED' && row.dueOn < today,
  }));
}

export const noBill = () => new AppError('NOT_FOUND', 'You have no such bill.');

/** The caller is a guardian of the pupil, with whatever access: paying is open to all of them. `$1` is the caller. */
export const OF_FAMILY = `EXISTS (SELECT FROM shared.supervisions s
  WHERE s.student_id = b.student_id AND s.supervisor_id = $1 AND s.kind = 'GUARDIAN')`;

async function billsWhere(ctx: Context, mine: string, who: string, args: BillsArgs): Promise<Page<Bill>> {
  const { first, take, after } = pageArgs(args.first, args.after, 1);
  const matching = `${mine} AND ($2::text IS NULL OR b.state = $2)`;
  const rows = await readBills(ctx, `${matching} AND ($3::uuid IS NULL OR b.id < $3) ORDER BY b.id DESC LIMIT $4`, [
    who,
    args.state,
    after?.[0] ?? null,
    take,
  ]);
  const [{ total }] = await ctx.db.query(`SELECT count(*)::int AS total FROM crm.bills b WHERE ${matching}`, [
    who,
    args.state,
  ]);
  return toPage(rows, { first, after: args.after, totalCount: total, cursorOf: ({ id }) => encodeCursor([id]) });
}

/** The bills of the organisation for which the caller acts, newest first. FORBIDDEN. */
export const billsOfOrganization = async (ctx: Context, args: BillsArgs) =>
  billsWhere(ctx, 'b.organization_id = $1', await organizationOf(ctx, 'BILLS'), args);

/** The bills of the children of the calling guardian, newest first. */
export const billsOfFamily = (ctx: Context, args: BillsArgs) =>
  billsWhere(ctx, OF_FAMILY, requireCaller(ctx).userId, args);

/** What the bills of the organisation for which the caller acts come to. FORBIDDEN. */
export async function billTotals(ctx: Context): Promise<BillTotals> {
  const organizationId = await organizationOf(ctx, 'BILLS');
  const today = localDate(new Date());
  const [{ open, overdue, paid }] = await ctx.db.query(
    `SELECT coalesce(sum(amount) FILTER (WHERE state = 'ISSUED'), 0) AS open,
            coalesce(sum(amount) FILTER (WHERE state = 'ISSUED' AND due_on < $2), 0) AS overdue,
            coalesce(sum(amount) FILTER (WHERE state = 'PAID' AND paid_at >= $3), 0) AS paid
       FROM crm.bills WHERE organization_id = $1`,
    [organizationId, today, startOfDay(startOfMonth(today))],
  );
  return { open: BigInt(open), overdue: BigInt(overdue), paidThisMonth: BigInt(paid) };
}
