import type { CallerContext } from '../auth/index.ts';

export interface MoneyProof {
  accounts: number;
  postings: number;
  /** What does not add up, in words; empty when all is well. */
  differences: string[];
}

/**
 * Adds the whole ledger up and compares: each balance with the sum of its postings and with what the newest of them left, and the postings with the
 * paid orders. An account that differs is frozen, and the outcome is kept.
 */
export async function proveMoney(ctx: CallerContext): Promise<MoneyProof> {
  const off: Array<{ owner_id: string; balance: string; sum: string }> = await ctx.db.query(`
    WITH moved AS (
      SELECT from_account AS account, -amount AS amount FROM shared.money_postings UNION ALL SELECT to_account, amount FROM shared.money_postings
    ), sums AS (
      SELECT shared.money_owner(account) AS owner_id, sum(amount) AS sum, count(*) AS lines FROM moved WHERE account LIKE 'user:%' GROUP BY 1
    )
    SELECT coalesce(b.owner_id, s.owner_id) AS owner_id, coalesce(b.balance, 0) AS balance, coalesce(s.sum, 0) AS sum
      FROM shared.money_balances b FULL JOIN sums s ON s.owner_id = b.owner_id
     WHERE b.balance IS DISTINCT FROM coalesce(s.sum, 0) OR b.postings IS DISTINCT FROM coalesce(s.lines, 0)`);
  const orders: Array<{ id: string }> = await ctx.db.query(`
    SELECT t.id FROM shared.top_ups t
      LEFT JOIN shared.money_postings c ON c.reference = 'top-up:' || t.id
      LEFT JOIN shared.money_postings r ON r.reference = 'return:top-up:' || t.id
     WHERE (t.state <> 'PENDING') IS DISTINCT FROM (c.id IS NOT NULL AND c.amount = t.amount)
        OR (t.state = 'RETURNED') IS DISTINCT FROM (r.id IS NOT NULL)`);
  const [{ accounts, postings }] = await ctx.db.query(
    `SELECT (SELECT count(*) FROM shared.money_balances)::int AS accounts, (SELECT count(*) FROM shared.money_postings)::int AS postings`,
  );
  const differences = [
    ...off.map(({ owner_id, balance, sum }) => `account ${owner_id} says ${balance}, its postings ${sum}`),
    ...orders.map(({ id }) => `order ${id} and its postings disagree`),
  ];
  for (const { owner_id } of off) {
    await ctx.db.query('SELECT shared.freeze_money($1, $2)', [owner_id, 'The balance is not the sum of its postings.']);
  }
  await ctx.db.query(
    'INSERT INTO shared.money_proofs (accounts, postings, differences, details) VALUES ($1, $2, $3, $4)',
    [accounts, postings, differences.length, JSON.stringify(differences.slice(0, 100))],
  );
  return { accounts, postings, differences };
}
