import { randomUUID } from 'node:crypto';
import { addSupervision } from '@alif24/subgraph-shared/auth';
import { balancesOf, creditTopUp, payFromBalance, proveMoney } from '@alif24/subgraph-shared/money';
import { type GraphClient, testGraph } from '@alif24/subgraph-shared/testing';
import { addDays, localDate } from '@alif24/subgraph-shared/utils';
import { beforeEach, describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

const graph = testGraph(subgraph);
const BILL = 'id title amount dueOn month state isOverdue paidAt student { id } organization { id } payer { id }';
const ISSUE = `mutation ($input: IssueBillInput!) { issueBill(input: $input) { ${BILL} } }`;
const BILL_CLASS = `mutation ($input: BillClassroomInput!) { billClassroom(input: $input) { ${BILL} } }`;
const PAY = `mutation ($input: PayBillInput!) { payBill(input: $input) { ${BILL} } }`;
const CANCEL = `mutation ($input: CloseBillInput!) { cancelBill(input: $input) { ${BILL} } }`;
const REFUND = `mutation ($input: CloseBillInput!) { refundBill(input: $input) { ${BILL} } }`;
const FAMILY = `query ($state: BillState) { familyBills(state: $state) { totalCount edges { node { ${BILL} } } } }`;
const OWN = `query ($state: BillState) { bills(state: $state) { totalCount edges { node { ${BILL} } } } }`;
const TOTALS = '{ billTotals { open overdue paidThisMonth } }';

const today = localDate(new Date());
let school: GraphClient;
let parent: GraphClient;
let pupils: string[];
let classroomId: string;

beforeEach(async () => {
  school = await graph.newUser('ORGANIZATION');
  parent = await graph.newUser('PARENT');
  const teacher = await graph.newUser('TEACHER');
  const { db } = graph.context();
  await db.query('INSERT INTO crm.organization_teachers VALUES ($1, $2)', [school.userId, teacher.userId]);
  const [{ id }] = await db.query(
    `INSERT INTO crm.classrooms (organization_id, teacher_id, name, grade) VALUES ($1, $2, '3-A', 3) RETURNING id`,
    [school.userId, teacher.userId],
  );
  classroomId = id;
  pupils = [];
  for (let n = 0; n < 3; n += 1) {
    const { userId } = await graph.newUser('STUDENT');
    await db.query('INSERT INTO crm.classroom_students VALUES ($1, $2)', [classroomId, userId]);
    pupils.push(userId);
  }
  await addSupervision(graph.context(), pupils[0] as string, parent.userId, 'GUARDIAN');
});

const terms = (more: object = {}) => ({
  input: {
    ...{ studentId: pupils[0], title: 'Ingliz tili, dekabr', amount: '30000000', dueOn: addDays(today, 10) },
    ...{ idempotencyKey: randomUUID(), ...more },
  },
});
const issued = async () => (await school.data(ISSUE, terms())).issueBill;
const fill = (userId: string, amount: bigint) =>
  creditTopUp(graph.context(), { userId, amount, provider: 'PAYME', reference: randomUUID() });
const balance = async (id: string) => (await balancesOf(graph.context(), [id]))[0]?.amount;
const pay = (billId: string, idempotencyKey: string = randomUUID()) => ({ input: { billId, idempotencyKey } });

describe('a bill', () => {
  it('reaches the family once for one key, with a notice', async () => {
    const order = terms();
    const all = await Promise.all(Array.from({ length: 10 }, () => school.data(ISSUE, order)));
    expect(new Set(all.map(({ issueBill }) => issueBill.id)).size).toBe(1);
    const { familyBills } = await parent.data(FAMILY);
    expect(familyBills.edges[0].node).toMatchObject({
      ...{ title: 'Ingliz tili, dekabr', amount: '30000000', state: 'ISSUED', isOverdue: false, payer: null },
      ...{ student: { id: pupils[0] }, organization: { id: school.userId } },
    });
    const notices = await graph
      .context()
      .db.query('SELECT template FROM shared.notifications WHERE user_id = $1', [parent.userId]);
    expect(notices).toEqual([{ template: 'money.billIssued' }]);
    expect(await school.codes(ISSUE, { input: { ...order.input, amount: '40000000' } })).toEqual(['CONFLICT']);
  });

  it.each([
    ['another pupil', () => ({ studentId: pupils[1] })],
    ['another day', () => ({ dueOn: addDays(today, 11) })],
  ])('of a key that stands for %s is refused: nobody takes that for a bill that was issued', async (_name, other) => {
    const order = terms();
    await school.data(ISSUE, order);
    expect(await school.codes(ISSUE, { input: { ...order.input, ...other() } })).toEqual(['CONFLICT']);
  });

  it.each([
    ['of nothing', { amount: '0' }],
    ['below nothing', { amount: '-30000000' }],
    ['of too much', { amount: '10000000001' }],
    ['that was due yesterday', { dueOn: addDays(today, -1) }],
    ['due in two years', { dueOn: addDays(today, 700) }],
    ['without words', { title: '  ' }],
    ['with a key that is none', { idempotencyKey: 'short' }],
  ])('%s is refused and not stored', async (_name, more) => {
    expect(await school.codes(ISSUE, terms(more))).toEqual(['BAD_USER_INPUT']);
    expect((await school.data(OWN)).bills.totalCount).toBe(0);
  });

  it('is for a pupil of the organisation alone', async () => {
    const { userId } = await graph.newUser('STUDENT');
    for (const studentId of [userId, randomUUID(), 'no id'])
      expect(await school.codes(ISSUE, terms({ studentId }))).toEqual(['NOT_FOUND']);
    expect(await parent.codes(ISSUE, terms())).toEqual(['FORBIDDEN']);
  });

  it('is seen by its organisation and the guardians of the child, and by nobody else', async () => {
    const { id } = await issued();
    const [other, stranger] = [await graph.newUser('ORGANIZATION'), await graph.newUser('PARENT')];
    expect((await other.data(OWN)).bills.totalCount).toBe(0);
    expect((await stranger.data(FAMILY)).familyBills.totalCount).toBe(0);
    expect(await stranger.codes(PAY, pay(id))).toEqual(['NOT_FOUND']);
    for (const act of [CANCEL, REFUND])
      expect(await other.codes(act, { input: { billId: id } })).toEqual(['NOT_FOUND']);
    expect(await parent.codes(CANCEL, { input: { billId: id } })).toEqual(['FORBIDDEN']);
  });

  it('that nobody paid in time is overdue, and can still be paid', async () => {
    const { id } = await issued();
    await graph.asOwner('UPDATE crm.bills SET due_on = $2 WHERE id = $1', [id, addDays(today, -1)]);
    expect((await school.data(OWN)).bills.edges[0].node.isOverdue).toBe(true);
    expect((await school.data(TOTALS)).billTotals).toEqual({
      open: '30000000',
      overdue: '30000000',
      paidThisMonth: '0',
    });
    await fill(parent.userId, 30_000_000n);
    expect((await parent.data(PAY, pay(id))).payBill).toMatchObject({ state: 'PAID', isOverdue: false });
    expect((await school.data(TOTALS)).billTotals).toEqual({ open: '0', overdue: '0', paidThisMonth: '30000000' });
  });
});

describe('the fee of a month', () => {
  const fee = (more: object = {}) => ({
    input: {
      ...{ classroomId, month: '2026-12-17', title: 'Dekabr', amount: '50000000', dueOn: addDays(today, 5) },
      ...{ idempotencyKey: randomUUID(), ...more },
    },
  });

  it('is billed to every pupil of the class, once a month', async () => {
    const { billClassroom } = await school.data(BILL_CLASS, fee());
    expect(billClassroom.map(({ student }: { student: { id: string } }) => student.id).sort()).toEqual(pupils.sort());
    expect(billClassroom[0]).toMatchObject({ month: '2026-12-01', amount: '50000000' });
    expect((await school.data(BILL_CLASS, fee())).billClassroom).toEqual([]);
    expect((await school.data(BILL_CLASS, fee({ month: '2027-01-05' }))).billClassroom).toHaveLength(3);
  });

  it('is billed again to whom the bill was taken back', async () => {
    const { billClassroom } = await school.data(BILL_CLASS, fee());
    await school.data(CANCEL, { input: { billId: billClassroom[0].id } });
    const again = (await school.data(BILL_CLASS, fee())).billClassroom;
    expect(again.map(({ student }: { student: { id: string } }) => student.id)).toEqual([billClassroom[0].student.id]);
  });

  it('is for classes of the organisation', async () => {
    const other = await graph.newUser('ORGANIZATION');
    expect(await other.codes(BILL_CLASS, fee())).toEqual(['NOT_FOUND']);
    expect(await school.codes(BILL_CLASS, fee({ classroomId: randomUUID() }))).toEqual(['NOT_FOUND']);
  });
});

describe('paying a bill', () => {
  it("moves the money from the guardian's balance to the organisation's, and again changes nothing", async () => {
    const { id } = await issued();
    await fill(parent.userId, 40_000_000n);
    const order = pay(id);
    const first = await parent.data(PAY, order);
    expect(first.payBill).toMatchObject({ state: 'PAID', payer: { id: parent.userId } });
    expect(await parent.data(PAY, order)).toEqual(first);
    expect(await parent.codes(PAY, pay(id))).toEqual(['ALREADY_PROCESSED']);
    expect([await balance(parent.userId), await balance(school.userId)]).toEqual([10_000_000n, 30_000_000n]);
  });

  it('happens once, whoever of the guardians and however many at once', async () => {
    const { id } = await issued();
    const other = await graph.newUser('PARENT');
    await addSupervision(graph.context(), pupils[0] as string, other.userId, 'GUARDIAN');
    for (const { userId } of [parent, other]) await fill(userId, 100_000_000n);
    const codes = await Promise.all(Array.from({ length: 20 }, (_, n) => (n % 2 ? parent : other).codes(PAY, pay(id))));
    expect(codes.filter((all) => all.length === 0)).toHaveLength(1);
    expect(codes.flat()).toEqual(Array(19).fill('ALREADY_PROCESSED'));
    expect(await balance(school.userId)).toBe(30_000_000n);
  });

  it('without enough money is refused, and nothing changes', async () => {
    const { id } = await issued();
    await fill(parent.userId, 29_999_999n);
    expect(await parent.codes(PAY, pay(id))).toEqual(['INSUFFICIENT_FUNDS']);
    expect((await parent.data(FAMILY, { state: 'ISSUED' })).familyBills.totalCount).toBe(1);
    expect(await balance(parent.userId)).toBe(29_999_999n);
  });
});

describe('an organisation', () => {
  const audited = async (id: string) =>
    (
      await graph.asOwner<{ action: string }>('SELECT action FROM shared.audit_entries WHERE object = $1 ORDER BY 1', [
        `bill:${id}`,
      ])
    ).map(({ action }) => action);

  it('takes back a bill that nobody paid, once, and it is recorded', async () => {
    const { id } = await issued();
    const order = { input: { billId: id } };
    expect((await school.data(CANCEL, order)).cancelBill.state).toBe('CANCELLED');
    expect((await school.data(CANCEL, order)).cancelBill.state).toBe('CANCELLED');
    await fill(parent.userId, 30_000_000n);
    expect(await parent.codes(PAY, pay(id))).toEqual(['ALREADY_PROCESSED']);
    expect(await audited(id)).toEqual(['tuition.cancel']);
  });

  it('gives the money of a paid bill back once, to whoever paid, and it is recorded', async () => {
    const { id } = await issued();
    const order = { input: { billId: id } };
    expect(await school.codes(REFUND, order)).toEqual(['ALREADY_PROCESSED']);
    await fill(parent.userId, 30_000_000n);
    await parent.data(PAY, pay(id));
    expect(await school.codes(CANCEL, order)).toEqual(['ALREADY_PROCESSED']);
    const all = await Promise.all(Array.from({ length: 10 }, () => school.data(REFUND, order)));
    expect(new Set(all.map(({ refundBill }) => refundBill.state))).toEqual(new Set(['REFUNDED']));
    expect([await balance(parent.userId), await balance(school.userId)]).toEqual([30_000_000n, 0n]);
    expect(await audited(id)).toEqual(['tuition.refund']);
  });

  it('cannot give back what it does not have here any more', async () => {
    const { id } = await issued();
    await fill(parent.userId, 30_000_000n);
    await parent.data(PAY, pay(id));
    await payFromBalance(graph.context(), {
      ...{ userId: school.userId, amount: 1n, purpose: 'PRIZE', reference: randomUUID() },
    });
    expect(await school.codes(REFUND, { input: { billId: id } })).toEqual(['INSUFFICIENT_FUNDS']);
    expect((await proveMoney(graph.context())).differences).toEqual([]);
  });
});
