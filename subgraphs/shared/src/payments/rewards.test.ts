import { beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from '../database/index.ts';
import { notes, testGraph } from '../testing/index.ts';
import { addEarningRule, coinAccounts, coinStatement, type Reward, rewardCoins, rewardMany } from './index.ts';

const graph = testGraph(notes);
const PAGE = { first: 100, take: 101, after: null };

const balanceOf = async (studentId: string) => Number((await coinAccounts(graph.context(), [studentId]))[0]?.balance);
const pay = (reward: Reward) => inTransaction(graph.context(), (tx) => rewardCoins(tx, reward));
const newStudent = async () => (await graph.newUser('STUDENT')).userId;

beforeAll(async () => {
  const db = graph.context().db;
  const validFrom = new Date(0);
  await addEarningRule(db, { source: 'test.free', coinsPerUnit: 1, mostPerEvent: 1_000, dayCap: null, validFrom });
  await addEarningRule(db, { source: 'test.capped', coinsPerUnit: 2, mostPerEvent: 10, dayCap: 25, validFrom });
});

describe('a reward', () => {
  it('is paid once for one event, however often and at once it is told', async () => {
    const studentId = await newStudent();
    const paid = await Promise.all(
      Array.from({ length: 20 }, () => pay({ studentId, units: 5, source: 'test.free', reference: 'r1' })),
    );
    expect(paid.sort((a, b) => b - a)).toEqual([5, ...Array(19).fill(0)]);
    expect(await balanceOf(studentId)).toBe(5);
  });

  it('is refused for units that are not whole and positive, and stores nothing', async () => {
    const studentId = await newStudent();
    for (const units of [-5, 0, 0.5, 1e18, Number.NaN, '10' as never]) {
      await expect(pay({ studentId, units, source: 'test.free', reference: 'x' })).rejects.toMatchObject({
        code: 'BAD_USER_INPUT',
      });
    }
    expect(await coinStatement(graph.context(), studentId, PAGE)).toEqual({ rows: [], totalCount: 0 });
  });

  it('is what the rule says and no more, whatever was done', async () => {
    const studentId = await newStudent();
    expect(await pay({ studentId, units: 3, source: 'test.capped', reference: 'a' })).toBe(6);
    expect(await pay({ studentId, units: 999, source: 'test.capped', reference: 'b' })).toBe(10);
    await expect(pay({ studentId, units: 1, source: 'test.unknown', reference: 'c' })).rejects.toThrow('No rule says');
  });

  it('stops at the cap of the day, also when all come at once, and what it did not pay stays unpaid tomorrow', async () => {
    const studentId = await newStudent();
    const event = (n: number) => ({ studentId, units: 5, source: 'test.capped', reference: `e${n}` });
    const paid = await Promise.all(Array.from({ length: 6 }, (_, n) => pay(event(n))));
    expect(paid.sort((a, b) => b - a)).toEqual([10, 10, 5, 0, 0, 0]);
    const tomorrow = new Date(Date.now() + 86_400_000);
    expect(
      await rewardMany(
        graph.context(),
        Array.from({ length: 6 }, (_, n) => ({ ...event(n), at: tomorrow })),
      ),
    ).toEqual([0, 0, 0, 0, 0, 0]);
    expect(await balanceOf(studentId)).toBe(25);
  });

  it('counts the day as it is in Tashkent, to the millisecond', async () => {
    const studentId = await newStudent();
    const at = (time: string, n: number) => ({
      ...{ studentId, units: 5, source: 'test.capped', reference: `${time}${n}`, at: new Date(time) },
    });
    const late = '2026-03-01T18:59:59.999Z';
    const early = '2026-03-01T19:00:00.000Z';
    const paid = await rewardMany(graph.context(), [
      ...[at(late, 1), at(late, 2), at(late, 3), at(late, 4)],
      ...[at(early, 1), at(early, 2), at(early, 3), at(early, 4)],
    ]);
    expect(paid).toEqual([10, 10, 5, 0, 10, 10, 5, 0]);
  });

  it('follows the rule that was valid when it happened, and says which', async () => {
    const studentId = await newStudent();
    const rule = { source: 'test.versioned', mostPerEvent: 100, dayCap: null };
    const db = graph.context().db;
    await addEarningRule(db, { ...rule, coinsPerUnit: 1, validFrom: new Date('2026-01-01') });
    expect(await addEarningRule(db, { ...rule, coinsPerUnit: 3, validFrom: new Date('2026-02-01') })).toBe(2);
    const event = { studentId, units: 2, source: 'test.versioned' };
    expect(
      await rewardMany(graph.context(), [
        { ...event, reference: 'before', at: new Date('2026-01-31') },
        { ...event, reference: 'after', at: new Date('2026-02-02') },
      ]),
    ).toEqual([2, 6]);
    const { rows } = await coinStatement(graph.context(), studentId, PAGE);
    expect(rows.map(({ reference, ruleVersion, kind }) => [reference, ruleVersion, kind])).toEqual([
      ['after', 2, 'REWARD'],
      ['before', 1, 'REWARD'],
    ]);
  });

  it('reaches a whole class in one statement, each pupil by their own work, and two classes at once', async () => {
    const pupils = await Promise.all(Array.from({ length: 30 }, newStudent));
    const quiz = (reference: string) =>
      pupils.map((studentId, n) => ({ studentId, units: n + 1, source: 'test.free', reference }));
    const statements = await graph.statements(() => rewardMany(graph.context(), quiz('first')));
    expect(statements).toHaveLength(1);
    await Promise.all([
      inTransaction(graph.context(), (tx) => rewardMany(tx, quiz('second'))),
      inTransaction(graph.context(), (tx) => rewardMany(tx, quiz('third').reverse())),
    ]);
    const accounts = await coinAccounts(graph.context(), pupils);
    expect(accounts.map(({ balance }) => Number(balance))).toEqual(pupils.map((_, n) => 3 * (n + 1)));
  });
});

describe('what is posted', () => {
  it('comes through the functions of the ledger alone: a service writes neither a posting nor a balance', async () => {
    const studentId = await newStudent();
    for (const sql of [
      `INSERT INTO shared.student_coins (student_id, balance) VALUES ('${studentId}', 1000)`,
      'UPDATE shared.student_coins SET balance = 1000',
      'INSERT INTO shared.coin_transactions SELECT * FROM shared.coin_transactions',
      `INSERT INTO shared.coin_keys VALUES ('${studentId}', 'test.free', 'x', NULL, now())`,
      `SELECT shared.append_coins('${studentId}', 'a', 'b', 1, 'test.free', 'x', NULL, NULL, NULL, NULL, now())`,
    ]) {
      await expect(graph.context().db.query(sql), sql).rejects.toThrow(/permission denied/);
    }
  });

  it('cannot be changed or removed, neither by a service nor by the owner, in the table or in the partition of a month', async () => {
    const studentId = await newStudent();
    await pay({ studentId, units: 1, source: 'test.free', reference: 'fixed' });
    const [{ part }] = await graph
      .context()
      .db.query('SELECT tableoid::regclass::text AS part FROM shared.coin_transactions WHERE student_id = $1', [
        studentId,
      ]);
    expect(part).toMatch(/coin_transactions_\d{4}_\d\d$/);
    for (const table of ['shared.coin_transactions', part, 'shared.coin_keys', 'shared.coin_rules']) {
      for (const sql of [`DELETE FROM ${table}`, `TRUNCATE ${table}`, `UPDATE ${table} SET source = 'other.thing'`]) {
        await expect(graph.context().db.query(sql), sql).rejects.toThrow(/permission denied/);
        await expect(graph.asOwner(sql), sql).rejects.toThrow(/append-only/);
      }
    }
  });
});
