import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inTransaction } from '../database/index.ts';
import { notes, testGraph } from '../testing/index.ts';
import { coinBalances, coinStatement, rewardCoins } from './index.ts';

const graph = testGraph(notes);

describe('coins', () => {
  it('are paid once for one event, however often and at once it is told', async () => {
    const { userId: studentId } = await graph.newUser('STUDENT');
    const paid = await Promise.all(
      Array.from({ length: 20 }, () =>
        inTransaction(graph.context(), (tx) =>
          rewardCoins(tx, { studentId, amount: 5, source: 'games.round', reference: 'r1' }),
        ),
      ),
    );
    expect(paid.reduce((sum, coins) => sum + coins)).toBe(5);
    expect(await coinBalances(graph.context(), [studentId])).toEqual([5]);
  });

  it('refuse amounts that are not whole and positive', async () => {
    const { userId: studentId } = await graph.newUser('STUDENT');
    for (const amount of [0, -5, 0.5, Number.NaN, 1e18]) {
      await expect(
        rewardCoins(graph.context(), { studentId, amount, source: 'x', reference: String(amount) }),
      ).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    }
  });

  it('cannot be changed or deleted once they are posted', async () => {
    const { userId: studentId } = await graph.newUser('STUDENT');
    await rewardCoins(graph.context(), { studentId, amount: 1, source: 'x', reference: 'fixed' });
    for (const sql of [
      'UPDATE shared.coin_transactions SET amount = 9',
      'DELETE FROM shared.coin_transactions',
      'TRUNCATE shared.coin_transactions',
    ]) {
      await expect(graph.context().db.query(sql)).rejects.toThrow('permission denied');
    }
  });

  it('add up: a balance is the sum of its movements after any sequence of events', async () => {
    const event = fc.record({
      student: fc.nat(2),
      amount: fc.integer({ min: 1, max: 50 }),
      reference: fc.constantFrom('a', 'b', 'c'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(event, { maxLength: 30 }), async (events) => {
        const pupils = await Promise.all([0, 1, 2].map(() => graph.newUser('STUDENT')));
        const ids = pupils.map((pupil) => pupil.userId);
        for (const { student, amount, reference } of events) {
          await rewardCoins(graph.context(), { studentId: ids[student] as string, amount, source: 's', reference });
        }
        const balances = await coinBalances(graph.context(), ids);
        const sums = await Promise.all(
          ids.map(async (id) =>
            (await coinStatement(graph.context(), id, 100)).reduce((sum, { amount }) => sum + amount, 0),
          ),
        );
        expect(balances).toEqual(sums);
      }),
      { numRuns: 15 },
    );
  });
});
