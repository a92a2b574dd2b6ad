import pg from 'pg';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { expect, inject, it } from 'vitest';
import { createTestDatabase, notes, testGraph } from '../testing/index.ts';
import { appendOnly, ensureApplicationRole, makeServicesLogin, migrate, openDataSource } from './index.ts';

const graph = testGraph(notes);

const refused = { driverError: { code: '42501' } };
const appended = { driverError: { code: '23001' } };

it('a service acts as a role that may read and write rows', async () => {
  const { db } = graph.context();
  expect(await db.query('SELECT current_user AS name')).toEqual([{ name: 'alif24_app' }]);
  const pupil = await graph.newUser('STUDENT');
  await db.query(`INSERT INTO notes (owner_id, text) VALUES ($1, 'a')`, [pupil.userId]);
  await db.query(`UPDATE notes SET text = 'b'`);
  expect(await db.query('SELECT text FROM notes')).toEqual([{ text: 'b' }]);
  await db.query('DELETE FROM notes');
});

it.each([
  'CREATE TABLE notes.mine (n int)',
  'CREATE SCHEMA mine',
  'CREATE FUNCTION notes.mine() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$',
  'CREATE ROLE mine',
  'ALTER TABLE shared.users ADD COLUMN mine int',
  'ALTER TABLE shared.coin_transactions DISABLE TRIGGER ALL',
  'DROP TABLE notes.notes',
  'TRUNCATE notes.notes',
  'SET session_replication_role = replica',
  "INSERT INTO notes.migrations (timestamp, name) VALUES (1, 'mine')",
  'UPDATE shared.coin_transactions SET amount = 1',
  'DELETE FROM shared.coin_transactions',
  'DELETE FROM shared.top_ups',
  'DELETE FROM shared.provider_transactions',
  'DELETE FROM shared.prize_redemptions',
  'DELETE FROM shared.data_requests',
  'DELETE FROM shared.users',
])('a service is refused: %s', async (statement) => {
  await expect(graph.context().db.query(statement)).rejects.toMatchObject(refused);
});

it('the rows of an append-only table are beyond the owner too, in each of its partitions and in those made later', async () => {
  await graph.asOwner(`
    CREATE TABLE notes.log (n int NOT NULL) PARTITION BY RANGE (n);
    CREATE TABLE notes.log_1 PARTITION OF notes.log FOR VALUES FROM (0) TO (10)`);
  await appendOnly({ query: graph.asOwner }, 'notes.log');
  await graph.asOwner('CREATE TABLE notes.log_2 PARTITION OF notes.log FOR VALUES FROM (10) TO (20)');
  const { db } = graph.context();
  await db.query('INSERT INTO notes.log VALUES (1), (11)');
  for (const table of ['log', 'log_1', 'log_2']) {
    for (const change of [`UPDATE notes.${table} SET n = 2`, `DELETE FROM notes.${table}`]) {
      await expect(graph.asOwner(change), change).rejects.toMatchObject({ code: '23001' });
    }
  }
  await expect(db.query('DELETE FROM notes.log')).rejects.toMatchObject(refused);
  await expect(db.query('DELETE FROM notes.log_2')).rejects.toMatchObject(appended);
  expect(await db.query('SELECT n FROM notes.log ORDER BY n')).toEqual([{ n: 1 }, { n: 11 }]);
});

it('a database of before gets its rights at the next start, and a partition loses those it should not have', async () => {
  const database = await createTestDatabase([]);
  class Old1763800000001 implements MigrationInterface {
    name = 'Old1763800000001';
    async up(db: QueryRunner) {
      await db.query(`CREATE TABLE trial.old (n int); CREATE TABLE trial.log (n int NOT NULL) PARTITION BY RANGE (n);
        CREATE TABLE trial.log_1 PARTITION OF trial.log DEFAULT`);
      await appendOnly(db, 'trial.log');
      await db.query(
        'REVOKE ALL ON trial.old FROM alif24_app; GRANT TRUNCATE ON trial.old TO alif24_app; GRANT ALL ON trial.log TO alif24_app',
      );
    }
    async down() {}
  }
  const tables = { schema: 'trial', entities: [], migrations: [Old1763800000001] };
  await migrate(database.url, [tables]);
  const source = await openDataSource({ ...tables, migrations: [] }, { url: database.url });
  await source.query('INSERT INTO old VALUES (1); UPDATE old SET n = 2; INSERT INTO log VALUES (1)');
  await expect(source.query('TRUNCATE old')).rejects.toMatchObject(refused);
  await expect(source.query('DELETE FROM log_1')).rejects.toMatchObject(refused);
  await expect(source.query('DELETE FROM log')).rejects.toMatchObject(refused);
  await source.destroy();
  await database.drop();
});

it('a server whose user may not make roles gets one sentence with what to run', async () => {
  const owner = new pg.Client({ connectionString: inject('databaseServer') });
  await owner.connect();
  await owner.query('BEGIN');
  await owner.query(`CREATE ROLE of_a_managed_server; SET LOCAL ROLE of_a_managed_server`);
  await expect(ensureApplicationRole(owner)).rejects.toMatchObject({
    name: 'DatabaseServerError',
    message: expect.stringMatching(
      /^The database user may not .* run once: CREATE ROLE alif24_app NOLOGIN; GRANT .*\.$/,
    ),
  });
  await owner.query('ROLLBACK');
  await owner.query(
    'BEGIN; CREATE ROLE that_makes_roles CREATEROLE; CREATE ROLE its_user IN ROLE alif24_app; SET LOCAL ROLE its_user',
  );
  await ensureApplicationRole(owner);
  await owner.query('ROLLBACK');
  await owner.end();
});

it('services that sign in as a user of their own find no way back to the owner, and their password is new each time', async () => {
  const database = await createTestDatabase([notes]);
  const first = await makeServicesLogin(database.url);
  const url = await makeServicesLogin(database.url);
  expect(new URL(url).password).not.toBe(new URL(first).password);
  await expect(openDataSource({ schema: 'notes', entities: [], migrations: [] }, { url: first })).rejects.toMatchObject(
    {
      code: '28P01',
    },
  );
  const source = await openDataSource({ schema: 'notes', entities: [], migrations: [] }, { url });
  await source.query('SELECT * FROM notes');
  for (const way of ['RESET ROLE', 'SET ROLE NONE', 'RESET SESSION AUTHORIZATION', 'RESET ALL', 'DISCARD ALL']) {
    const made = source.query(`${way}`).then(() => source.query('CREATE TABLE notes.mine (n int)'));
    await expect(made, way).rejects.toMatchObject(refused);
    await expect(source.query(`${way}; DELETE FROM shared.users`), way).rejects.toThrow();
  }
  for (const way of ['SET ROLE alif24', 'SET SESSION AUTHORIZATION alif24', 'ALTER ROLE alif24_services SUPERUSER'])
    await expect(source.query(way), way).rejects.toMatchObject(refused);
  const [{ login }] = await source.query('SELECT session_user AS login');
  expect(login).toBe('alif24_services');
  await source.destroy();
  await database.drop();
});

it('a table that services may only read has no way around in its partitions, whether they are old or of next year', async () => {
  const { db } = graph.context();
  await db.query(`SELECT shared.ensure_partitions('2031-04-01', '2031-04-01')`);
  const parts: Array<{ part: string }> = await db.query(
    `SELECT inhrelid::regclass::text AS part FROM pg_inherits WHERE inhparent = 'shared.coin_transactions'::regclass`,
  );
  expect(parts.length).toBeGreaterThan(4);
  for (const { part } of parts)
    await expect(db.query(`INSERT INTO ${part} SELECT * FROM shared.coin_transactions`), part).rejects.toMatchObject(
      refused,
    );
});
