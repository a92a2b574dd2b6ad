import { migrate, SharedMigrations } from '@alif24/subgraph-shared/database';
import { createTestDatabase, type TestDatabase } from '@alif24/subgraph-shared/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { manifests } from './subgraphs.ts';

/** Each table that was cut by month with its rows: how a row of it comes about, and what its key hangs on. */
const CUT = [
  {
    platform: 'testai',
    table: 'testai.test_answers',
    key: 'attempt_id',
    rows: `
      INSERT INTO testai.tests (id, author_id, title, grade, language, question_count, max_score)
        SELECT uuidv7(), id, 'Sinov', 1, 'UZ_LATN', 1, 1 FROM shared.users LIMIT 1;
      INSERT INTO testai.test_questions (test_id, position, type, text, points) SELECT id, 1, 'NUMBER', '2 + 2', 1 FROM testai.tests;
      INSERT INTO testai.test_attempts (id, student_id, test_id) SELECT keys.id, u.id, t.id
        FROM testai.tests t, shared.users u JOIN keys ON keys.n = right(u.first_name, 2)::int;
      INSERT INTO testai.test_answers (attempt_id, question_id, text) SELECT a.id, q.id, a.id::text
        FROM testai.test_attempts a, testai.test_questions q`,
    parent: 'testai.test_attempts',
  },
] as const;

/** Keys of this month and of two years ago, and some like those of the demo school, which have no time in them. */
const KEYS = `CREATE TEMP TABLE keys AS
  SELECT n, CASE n % 3 WHEN 0 THEN uuidv7() WHEN 1 THEN uuidv7('-2 years'::interval) ELSE gen_random_uuid() END AS id
    FROM generate_series(0, 29) AS n`;

let database: TestDatabase;
let owner: pg.Client;
const sql = async (text: string) => (await owner.query(text)).rows;
beforeAll(async () => {
  database = await createTestDatabase([]);
  owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
  await owner.query('DROP SCHEMA shared CASCADE');
  const before = SharedMigrations.filter(({ name }) => Number(name.slice(-13)) < 1764300000130);
  const tables = manifests.filter(({ name }) => CUT.some(({ platform }) => platform === name));
  const old = tables.map(({ name, migrations }) => ({
    ...{ schema: name, entities: [] },
    migrations: migrations.filter((migration) => !migration.name.startsWith('AnswersByMonth')),
  }));
  await migrate(database.url, [{ schema: 'shared', entities: [], migrations: before }, ...old]);
  await owner.query(`${KEYS}; INSERT INTO shared.users (role, first_name)
    SELECT 'STUDENT', 'Sevinch ' || lpad(n::text, 2, '0') FROM keys`);
  for (const { rows } of CUT) await owner.query(rows);
});
afterAll(async () => {
  await owner.end();
  await database.drop();
});

const shape = (table: string) =>
  sql(`SELECT contype, pg_get_constraintdef(oid) AS rule FROM pg_constraint
        WHERE conrelid = '${table}'::regclass AND contype <> 'n' ORDER BY 1, 2`);

describe('a school of before', () => {
  it('keeps every answer and every rule when answers are cut by month, and only those of now move', async () => {
    const read = () => Promise.all(CUT.map(({ table }) => sql(`SELECT * FROM ${table} t ORDER BY t::text`)));
    const [rows, rules] = [await read(), await Promise.all(CUT.map(({ table }) => shape(table)))];
    for (const found of rows) expect(found.length).toBeGreaterThan(29);
    const all = [
      { schema: 'shared', migrations: SharedMigrations },
      ...manifests.map(({ name, migrations }) => ({ schema: name, migrations })),
    ];
    await migrate(
      database.url,
      all.map((tables) => ({ ...tables, entities: [] })),
    );
    expect(await read()).toEqual(rows);
    expect(await Promise.all(CUT.map(({ table }) => shape(table)))).toEqual(rules);
    for (const { table, key } of CUT) {
      const kinds = await sql(`SELECT DISTINCT tableoid::regclass::text = '${table}_default' AS waits,
          abs(extract(epoch FROM now() - uuid_extract_timestamp(${key}))) < 86400 AS is_new FROM ${table} ORDER BY 1`);
      expect(
        kinds.map(({ waits, is_new }) => [waits, is_new ?? false]).filter(([waits, isNew]) => waits === isNew),
      ).toEqual([]);
    }
  });

  it.each(CUT)(
    'has one row a key in $table over all months, and rows that go with what they hang on',
    async ({ table, parent, key }) => {
      const again = sql(`INSERT INTO ${table} SELECT * FROM ${table} LIMIT 1`);
      await expect(again).rejects.toMatchObject({ code: '23505' });
      const [{ plan }] = await sql(`SELECT count(*)::int AS plan FROM ${table}`);
      const [{ id }] = await sql(`SELECT ${key} AS id FROM ${table} LIMIT 1`);
      await sql(`DELETE FROM ${parent} WHERE id = '${id}'`);
      expect(await sql(`SELECT 1 FROM ${table} WHERE ${key} = '${id}'`)).toEqual([]);
      const [{ left }] = await sql(`SELECT count(*)::int AS left FROM ${table}`);
      expect(left).toBeLessThan(plan);
    },
  );

  it.each(CUT)('is asked for one key of $table in one partition alone', async ({ table, key }) => {
    const [{ id }] = await sql('SELECT uuidv7() AS id');
    const { rows } = await owner.query(`EXPLAIN (FORMAT JSON) SELECT * FROM ${table} WHERE ${key} = $1`, [id]);
    expect(JSON.stringify(rows).match(/"Relation Name"/g)).toHaveLength(1);
  });

  it.each(CUT)('has nobody write past $table into one of its months', async ({ table }) => {
    const parts = await sql(
      `SELECT inhrelid::regclass::text AS part FROM pg_inherits WHERE inhparent = '${table}'::regclass`,
    );
    expect(parts.length).toBeGreaterThan(4);
    for (const { part } of parts) {
      await sql('SET ROLE alif24_app');
      await expect(sql(`INSERT INTO ${part} SELECT * FROM ${table}`), part).rejects.toMatchObject({ code: '42501' });
      await expect(sql(`DELETE FROM ${part}`), part).rejects.toMatchObject({ code: '42501' });
      await sql('RESET ROLE');
    }
  });
});
