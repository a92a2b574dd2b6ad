import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/index.ts';
import { migrate, SharedMigrations } from './index.ts';

let database: TestDatabase;
let owner: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase([]);
  owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await database.drop();
});

it('a school of before keeps its coins: the same balances, movements and keys, and nothing is paid again', async () => {
  await owner.query('DROP SCHEMA shared CASCADE');
  const before = SharedMigrations.filter(({ name }) => Number(name.slice(-13)) < 1764300000005);
  await migrate(database.url, [{ schema: 'shared', entities: [], migrations: before }]);
  await owner.query(`
    INSERT INTO shared.users (role, first_name) SELECT 'STUDENT', 'Sevinch' FROM generate_series(1, 90);
    INSERT INTO shared.coin_transactions (student_id, debit_account, credit_account, amount, source, reference, created_at)
      SELECT id, 'reward:games.round', 'wallet:' || id, n, 'games.round', 'r' || n, now() - n * interval '1 day'
        FROM shared.users, generate_series(1, 42) AS n WHERE role = 'STUDENT';
    INSERT INTO shared.student_coins (student_id, balance) SELECT student_id, sum(amount) FROM shared.coin_transactions GROUP BY 1`);
  const read = async () => [
    (await owner.query('SELECT student_id, balance FROM shared.student_coins ORDER BY 1')).rows,
    (
      await owner.query(
        'SELECT id, student_id, debit_account, credit_account, amount, source, reference, created_at FROM shared.coin_transactions ORDER BY id',
      )
    ).rows,
  ];
  const old = await read();

  await migrate(database.url, [{ schema: 'shared', entities: [], migrations: SharedMigrations }]);
  expect(await read()).toEqual(old);
  const [{ bare, keys, gaps, stray }] = (
    await owner.query(`
      SELECT (SELECT count(*)::int FROM shared.coin_transactions_default) AS stray, (SELECT count(*)::int FROM shared.coin_keys) AS keys,
             (SELECT count(*)::int FROM shared.student_coins WHERE postings <> 42) AS gaps,
             (SELECT count(*)::int FROM shared.coin_transactions WHERE sequence NOT BETWEEN 1 AND 42) AS bare`)
  ).rows;
  expect({ bare, keys, gaps, stray }).toEqual({ bare: 0, keys: 90 * 42, gaps: 0, stray: 0 });
  const { rows } = await owner.query(
    `SELECT sum(shared.reward_coins(student_id, source, amount, reference, now()))::int AS paid FROM shared.coin_transactions`,
  );
  expect(rows).toEqual([{ paid: 0 }]);
});
