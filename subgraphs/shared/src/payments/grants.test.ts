import { beforeAll, describe, expect, it } from 'vitest';
import { addSupervision } from '../auth/index.ts';
import { type GraphClient, notes, testGraph } from '../testing/index.ts';
import {
  account,
  coinAccounts,
  coinStatement,
  grantBudget,
  grantCoins,
  grantsOfTeacher,
  post,
  reverseGrant,
  setGrantBudget,
} from './index.ts';

const graph = testGraph(notes);
const PAGE = { first: 100, take: 101, after: null };
let teacher: GraphClient;
let studentId: string;
let nth = 0;

const as = (client: GraphClient) => graph.context(client.caller);
const give = (coins: number, change: object = {}) =>
  grantCoins(as(teacher), {
    studentId,
    coins,
    reason: 'Yordam bergani uchun',
    idempotencyKey: `grant-${nth++}`,
    ...change,
  });
const balance = async () => Number((await coinAccounts(graph.context(), [studentId]))[0]?.balance);
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'DONE',
    (error) => error.code,
  );

async function newClass() {
  teacher = await graph.newUser('TEACHER');
  studentId = (await graph.newUser('STUDENT')).userId;
  await addSupervision(graph.context(), studentId, teacher.userId, 'TEACHER');
}
beforeAll(newClass);

describe("a teacher's grant", () => {
  it('reaches the pupil with its reason, once for one key', async () => {
    const grants = await Promise.all(Array.from({ length: 20 }, () => give(5, { idempotencyKey: 'the-same-key' })));
    expect(new Set(grants.map(({ id }) => id)).size).toBe(1);
    expect(await balance()).toBe(5);
    const { rows } = await coinStatement(graph.context(), studentId, PAGE);
    expect(rows).toMatchObject([
      { kind: 'GRANT', amount: 5n, reason: 'Yordam bergani uchun', actorId: teacher.userId },
    ]);
    expect(await codeOf(give(6, { idempotencyKey: 'the-same-key' }))).toBe('CONFLICT');
  });

  it('is refused without a reason, for a stranger, and for amounts that are none', async () => {
    const { userId: stranger } = await graph.newUser('STUDENT');
    const before = await balance();
    expect(await codeOf(give(5, { reason: ' a ' }))).toBe('BAD_USER_INPUT');
    expect(await codeOf(give(5, { studentId: stranger }))).toBe('NOT_FOUND');
    for (const coins of [-5, 0, 0.5, 21, 1e18]) expect(await codeOf(give(coins))).toBe('BAD_USER_INPUT');
    expect(await balance()).toBe(before);
  });

  it('stays within the budget of the week, also when all come at once, and a moderator sets it', async () => {
    await newClass();
    await setGrantBudget(graph.context((await graph.newUser('MODERATOR')).caller), teacher.userId, 30);
    const codes = await Promise.all(Array.from({ length: 10 }, () => codeOf(give(7))));
    expect(codes.sort()).toEqual([...Array(4).fill('DONE'), ...Array(6).fill('WEEKLY_LIMIT')]);
    expect(await grantBudget(graph.context(), teacher.userId)).toEqual({ weeklyCoins: 30, given: 28, left: 2 });
    expect(await balance()).toBe(28);
  });

  it('is taken back by a correcting entry, once, and then the budget has it again', async () => {
    await newClass();
    const { id: grantId } = await give(20);
    const undo = () => codeOf(reverseGrant(as(teacher), { grantId, reason: 'Boshqa bolaga edi' }));
    expect((await Promise.all(Array.from({ length: 5 }, undo))).sort()).toEqual([
      ...Array(4).fill('ALREADY_PROCESSED'),
      'DONE',
    ]);
    expect([await balance(), await grantBudget(graph.context(), teacher.userId)]).toEqual([
      0,
      { weeklyCoins: 100, given: 0, left: 100 },
    ]);
    const { rows } = await coinStatement(graph.context(), studentId, PAGE);
    expect(rows.map(({ kind, amount }) => [kind, Number(amount)])).toEqual([
      ['CORRECTION', -20],
      ['GRANT', 20],
    ]);
    const { rows: grants } = await grantsOfTeacher(graph.context(), teacher.userId, PAGE);
    expect(grants).toMatchObject([{ id: grantId, reversedAt: expect.any(Date) }]);
  });

  it('is left where it is once it is spent, and to another teacher it does not exist', async () => {
    await newClass();
    const { id: grantId } = await give(10);
    const spend = { studentId, coins: 1, source: 'test.spend', reference: 'a' };
    await post(graph.context(), { ...spend, from: account.wallet(studentId), to: account.prize(null) });
    const reason = 'Boshqa bolaga edi';
    expect(await codeOf(reverseGrant(as(teacher), { grantId, reason }))).toBe('INSUFFICIENT_COINS');
    const other = await graph.newUser('TEACHER');
    expect(await codeOf(reverseGrant(as(other), { grantId, reason }))).toBe('NOT_FOUND');
    expect((await grantsOfTeacher(graph.context(), teacher.userId, PAGE)).rows).toMatchObject([{ reversedAt: null }]);
  });
});
