import { recordAudit } from '@alif24/subgraph-shared/auth';
import { inTransaction } from '@alif24/subgraph-shared/database';
import { notify } from '@alif24/subgraph-shared/notifications';
import { idempotencyKey } from '@alif24/subgraph-shared/payments';
import type { Context } from '@alif24/subgraph-shared/server';
import {
  AppError,
  badInput,
  cleanLine,
  daysBetween,
  formatDate,
  formatMoney,
  fromSom,
  localDate,
  startOfMonth,
} from '@alif24/subgraph-shared/utils';
import { organizationOf } from '../staff/rights.service.ts';
import type { Bill } from './bill.entity.ts';
import { readBills } from './bills.service.ts';
import type { BillClassroomInput, IssueBillInput } from './tuition.input.ts';

const LEAST = fromSom(1_000);
const MOST = fromSom(100_000_000);
const DAYS_AHEAD = 366;

interface Terms {
  title: string;
  amount: bigint;
  dueOn: string;
  key: string;
}

function termsOf(input: IssueBillInput | BillClassroomInput): Terms {
  const { amount, dueOn } = input;
  if (amount < LEAST || amount > MOST) throw badInput(`From ${formatMoney(LEAST)} to ${formatMoney(MOST)}.`, 'amount');
  const days = daysBetween(localDate(new Date()), dueOn);
  if (days < 0 || days > DAYS_AHEAD) throw badInput('Due from today, up to a year ahead.', 'dueOn');
  return {
    amount,
    dueOn,
    title: cleanLine(input.title, { field: 'title' }),
    key: idempotencyKey(input.idempotencyKey),
  };
}

/** A bill for a pupil of the organisation for which the caller acts, of which the guardians are told. NOT_FOUND for another's pupil, CONFLICT for a key that stands for another bill. */
export async function issueBill(ctx: Context, input: IssueBillInput): Promise<Bill> {
  const organizationId = await organizationOf(ctx, 'BILLS');
  const terms = termsOf(input);
  const [pupil] = await ctx.db.query(
    `SELECT FROM crm.classroom_students s JOIN crm.classrooms c ON c.id = s.classroom_id WHERE c.organization_id = $1 AND s.student_id = $2`,
    [organizationId, input.studentId],
  );
  if (!pupil) throw new AppError('NOT_FOUND', 'You have no such pupil.');
  const [bill] = await issue(ctx, terms, { studentIds: [input.studentId], classroomId: null, month: null });
  return bill as Bill;
}

/**
 * The fee of a month for every pupil of a class of the organisation for which the caller acts; who has been billed for it already is not billed again. Returns the bills
 * that this act issued. NOT_FOUND, BAD_USER_INPUT, CONFLICT.
 */
export async function billClassroom(ctx: Context, input: BillClassroomInput): Promise<Bill[]> {
  const organizationId = await organizationOf(ctx, 'BILLS');
  const terms = termsOf(input);
  const pupils: Array<{ id: string | null }> = await ctx.db.query(
    `SELECT s.student_id AS id FROM crm.classrooms c LEFT JOIN crm.classroom_students s ON s.classroom_id = c.id
      WHERE c.id = $1 AND c.organization_id = $2`,
    [input.classroomId, organizationId],
  );
  if (pupils.length === 0) throw new AppError('NOT_FOUND', 'You have no such classroom.');
  const studentIds = pupils.map(({ id }) => id).filter((id) => id !== null);
  const month = startOfMonth(input.month);
  return issue(ctx, terms, { studentIds, classroomId: input.classroomId, month });
}

interface For {
  studentIds: string[];
  classroomId: string | null;
  month: string | null;
}

async function issue(ctx: Context, terms: Terms, { studentIds, classroomId, month }: For): Promise<Bill[]> {
  const organizationId = await organizationOf(ctx, 'BILLS');
  const { title, amount, dueOn, key } = terms;
  return inTransaction(ctx, async (tx) => {
    // One act at a time: of two with the same key the second finds what the first did.
    await tx.db.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 12))', [`${organizationId}:${key}`]);
    const known = await readBills(tx, 'b.organization_id = $1 AND b.idempotency_key = $2 ORDER BY b.id', [
      organizationId,
      key,
    ]);
    if (known.length > 0) {
      const isSame = known.every(
        (bill) =>
          [bill.title, bill.amount, bill.dueOn, bill.month].every((it, n) => it === [title, amount, dueOn, month][n]) &&
          // The pupils of a class may have changed since.
          (classroomId ? bill.classroomId === classroomId : studentIds.includes(bill.studentId)),
      );
      if (!isSame) throw new AppError('CONFLICT', 'This key stands for another act.');
      return known;
    }
    const made: Array<{ id: string }> = await tx.db.query(
      `INSERT INTO crm.bills (organization_id, student_id, classroom_id, month, title, amount, due_on, idempotency_key)
       SELECT $1, student, $3, $4, $5, $6, $7, $8 FROM unnest($2::uuid[]) AS student ON CONFLICT DO NOTHING RETURNING id`,
      [organizationId, studentIds, classroomId, month, title, amount.toString(), dueOn, key],
    );
    const bills = await readBills(tx, 'b.id = ANY($1::uuid[]) ORDER BY b.id', [made.map(({ id }) => id)]);
    await tellGuardians(tx, bills);
    const issued = { bills: bills.length, amount: amount.toString(), classroom: classroomId };
    await recordAudit(tx, { action: 'tuition.issue', object: `organization:${organizationId}`, after: issued });
    return bills;
  });
}

async function tellGuardians(tx: Context, bills: readonly Bill[]): Promise<void> {
  const guardians: Array<{ studentId: string; id: string; locale: Parameters<typeof formatMoney>[1] }> =
    await tx.db.query(
      `SELECT s.student_id AS "studentId", u.id, u.locale FROM shared.supervisions s JOIN shared.users u ON u.id = s.supervisor_id
        WHERE s.kind = 'GUARDIAN' AND s.student_id = ANY($1::uuid[])`,
      [bills.map(({ studentId }) => studentId)],
    );
  for (const bill of bills) {
    for (const { id: userId, locale } of guardians.filter(({ studentId }) => studentId === bill.studentId)) {
      const parameters = {
        title: bill.title,
        amount: formatMoney(bill.amount, locale),
        due: formatDate(bill.dueOn, locale),
      };
      await notify(tx, {
        ...{ userId, template: 'money.billIssued', parameters },
        ...{ reference: bill.id, about: bill.studentId },
      });
    }
  }
}
