import { expect, it } from 'vitest';
import { notes, testGraph } from '../testing/index.ts';
import { ensurePartitions } from './index.ts';

const graph = testGraph(notes);
const parts = async () =>
  (
    await graph.asOwner<{ name: string }>(
      `SELECT inhrelid::regclass::text AS name FROM pg_inherits WHERE inhparent = 'shared.coin_transactions'::regclass ORDER BY 1`,
    )
  ).map(({ name }) => name);
const post = async (at: string, reference: string) => {
  const { userId } = await graph.newUser('STUDENT');
  await graph.context().db.query(`SELECT shared.reward_coins($1, 'notes.written', 1, $2, $3)`, [userId, reference, at]);
  const [row] = await graph
    .context()
    .db.query('SELECT tableoid::regclass::text AS part FROM shared.coin_transactions WHERE reference = $1', [
      reference,
    ]);
  return row.part;
};

it('this month, the two before and the three ahead have partitions from the start, and making them again makes none', async () => {
  const months = (await parts()).filter((name) => /_\d{4}_\d\d$/.test(name));
  expect(months).toHaveLength(6);
  expect(await Promise.all(Array.from({ length: 5 }, () => ensurePartitions(graph.context())))).toEqual([
    0, 0, 0, 0, 0,
  ]);
});

it('a row of a month without one is kept, and moves when its month gets one, unchanged and as safe as before', async () => {
  const last = await post('2031-03-31T18:59:59.999Z', 'march');
  const first = await post('2031-03-31T19:00:00Z', 'april, as it is in Tashkent');
  expect([last, first]).toEqual(Array(2).fill('shared.coin_transactions_default'));
  const [{ made }] = await graph
    .context()
    .db.query(
      `SELECT shared.ensure_partitions('2031-04-01', '2031-04-30') = (SELECT count(*) FROM shared.monthly_tables) AS made`,
    );
  expect(made).toBe(true);
  const rows = await graph.asOwner(
    `SELECT tableoid::regclass::text AS part, reference, amount::int FROM shared.coin_transactions WHERE created_at > '2031-01-01' ORDER BY created_at`,
  );
  expect(rows).toEqual([
    { part: 'shared.coin_transactions_default', reference: 'march', amount: 1 },
    { part: 'shared.coin_transactions_2031_04', reference: 'april, as it is in Tashkent', amount: 1 },
  ]);
  for (const table of ['shared.coin_transactions_2031_04', 'shared.coin_transactions_default']) {
    for (const sql of [`DELETE FROM ${table}`, `UPDATE ${table} SET amount = 9`, `TRUNCATE ${table}`]) {
      await expect(graph.asOwner(sql), sql).rejects.toThrow('append-only');
      await expect(graph.context().db.query(sql), sql).rejects.toThrow('permission denied');
    }
  }
});

it('a service can have partitions made and nothing else', async () => {
  for (const sql of [
    `INSERT INTO shared.monthly_tables VALUES ('shared.users')`,
    `SELECT shared.ensure_month('shared.coin_transactions', '2040-01-01')`,
    'CREATE TABLE shared.coin_transactions_own PARTITION OF shared.coin_transactions FOR VALUES FROM (now()) TO (now())',
  ]) {
    await expect(graph.context().db.query(sql), sql).rejects.toThrow(/permission denied|must be owner/);
  }
});
