import { describe, expect, it } from 'vitest';
import { notes, testGraph } from '../testing/index.ts';
import { account, coinAccounts, coinStatement, post, proveLedger, rewardCoins, unfreezeAccount } from './index.ts';

const graph = testGraph(notes);

async function richPupil(): Promise<string> {
  const { userId: studentId } = await graph.newUser('STUDENT');
  await rewardCoins(graph.context(), { studentId, units: 10, source: 'notes.written', reference: 'start' });
  return studentId;
}

describe('the nightly proof', () => {
  it('finds nothing where nothing is wrong', async () => {
    await richPupil();
    expect(await proveLedger(graph.context())).toEqual({
      ...{ accounts: 1n, postings: 1n, total: 0n, differences: [], isWhole: true },
    });
    expect(graph.logged).toEqual([]);
  });

  it('finds a balance that somebody changed, raises the alarm and freezes that account alone', async () => {
    const [honest, changed] = [await richPupil(), await richPupil()];
    await graph.asOwner('UPDATE shared.student_coins SET balance = balance + 7 WHERE student_id = $1', [changed]);
    const { isWhole, total, differences } = await proveLedger(graph.context());
    expect({ isWhole, total, differences }).toEqual({
      isWhole: false,
      total: 7n,
      differences: [{ studentId: changed, balance: '7', held: '0', isInOrder: true }],
    });
    expect(graph.logged.at(-1)).toContain('LEDGER_BROKEN');
    const accounts = await coinAccounts(graph.context(), [honest, changed]);
    expect(accounts.map(({ frozenAt }) => frozenAt === null)).toEqual([true, false]);
    const [stored] = await graph.asOwner(
      'SELECT is_whole, differences FROM shared.ledger_proofs ORDER BY id DESC LIMIT 1',
    );
    expect(stored).toEqual({ is_whole: false, differences: 1 });
    const spend = { studentId: changed, coins: 1, source: 'test.spend', reference: 'a' };
    await expect(
      post(graph.context(), { ...spend, from: account.wallet(changed), to: account.prize(null) }),
    ).rejects.toMatchObject({ code: 'ACCOUNT_FROZEN' });

    await unfreezeAccount(graph.context(), changed);
    expect((await coinAccounts(graph.context(), [changed]))[0]).toMatchObject({ balance: 10n, frozenAt: null });
    expect(await proveLedger(graph.context())).toMatchObject({ isWhole: true, total: 0n });
  });

  it('finds two wrongs that cancel each other, a posting that is gone and one without its key', async () => {
    const [more, less, robbed, keyless] = [await richPupil(), await richPupil(), await richPupil(), await richPupil()];
    await graph.asOwner(
      'UPDATE shared.student_coins SET balance = balance + CASE student_id WHEN $1 THEN 3 ELSE -3 END WHERE student_id IN ($1, $2)',
      [more, less],
    );
    await graph.asOwner(`
      ALTER TABLE shared.coin_transactions DISABLE TRIGGER USER;
      DELETE FROM shared.coin_transactions WHERE student_id = '${robbed}';
      ALTER TABLE shared.coin_transactions ENABLE TRIGGER USER;
      ALTER TABLE shared.coin_keys DISABLE TRIGGER USER;
      DELETE FROM shared.coin_keys WHERE student_id IN ('${robbed}', '${keyless}');
      ALTER TABLE shared.coin_keys ENABLE TRIGGER USER;`);
    const { isWhole, differences, total } = await proveLedger(graph.context());
    expect([isWhole, total]).toEqual([false, 10n]);
    expect(differences).toEqual([
      { studentId: more, balance: '3', held: '0', isInOrder: true },
      { studentId: less, balance: '-3', held: '0', isInOrder: true },
      { studentId: robbed, balance: '10', held: '0', isInOrder: false },
    ]);
    expect(graph.logged.at(-1)).toContain('"hasKeys":false');
  });

  it('counts exactly beyond what a floating number can', async () => {
    const { userId: studentId } = await graph.newUser('STUDENT');
    const huge = 2n ** 53n;
    await graph.asOwner('INSERT INTO shared.student_coins (student_id) VALUES ($1)', [studentId]);
    for (const [reference, amount] of Object.entries({ huge, one: 1n })) {
      await graph.asOwner(
        `SELECT shared.append_coins($1::uuid, 'prize:platform', 'wallet:' || $1::uuid, $2, 'test.huge', $3, NULL, NULL, NULL, NULL, now())`,
        [studentId, amount.toString(), reference],
      );
    }
    expect((await coinAccounts(graph.context(), [studentId]))[0]?.balance).toBe(huge + 1n);
    const { rows } = await coinStatement(graph.context(), studentId, { first: 2, take: 3, after: null });
    expect(rows.reduce((sum, { amount }) => sum + amount, 0n)).toBe(9_007_199_254_740_993n);
  });
});
