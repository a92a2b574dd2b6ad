import pg from 'pg';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/index.ts';
import { migrate, type Tables } from './index.ts';

let database: TestDatabase;
let admin: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase([]);
  admin = new pg.Client({ connectionString: database.url });
  await admin.connect();
});
afterAll(async () => {
  await admin.end();
  await database.drop();
});

class First1763800000001 implements MigrationInterface {
  name = 'First1763800000001';
  async up(db: QueryRunner) {
    await db.query('CREATE TABLE trial.first (n int)');
  }
  async down() {}
}

const tables = (...migrations: Tables['migrations']): Tables => ({ schema: 'trial', entities: [], migrations });

it('five processes that migrate at once apply each migration once', async () => {
  await Promise.all(Array.from({ length: 5 }, () => migrate(database.url, [tables(First1763800000001)])));
  const { rows } = await admin.query('SELECT name FROM trial.migrations');
  expect(rows).toEqual([{ name: 'First1763800000001' }]);
});

it('a migration that fails half-way leaves nothing, and the next start applies it whole', async () => {
  let broken = true;
  class Second1763800000002 implements MigrationInterface {
    name = 'Second1763800000002';
    async up(db: QueryRunner) {
      await db.query('CREATE TABLE trial.second (n int)');
      if (broken) await db.query('SELECT 1 / 0');
    }
    async down() {}
  }
  const owner = tables(First1763800000001, Second1763800000002);
  await expect(migrate(database.url, [owner])).rejects.toThrow(/Second1763800000002.*division by zero/);
  expect((await admin.query(`SELECT to_regclass('trial.second') AS found`)).rows).toEqual([{ found: null }]);
  broken = false;
  await migrate(database.url, [owner]);
  expect((await admin.query(`SELECT to_regclass('trial.second') AS found`)).rows).toEqual([{ found: 'trial.second' }]);
});
