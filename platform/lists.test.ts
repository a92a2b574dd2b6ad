import { proveLedger } from '@alif24/subgraph-shared/payments';
import type { OpenSubgraph } from '@alif24/subgraph-shared/server';
import { describe, expect, it } from 'vitest';
import { manifests } from './subgraphs.ts';
import { testPlatform } from './testing/test-platform.ts';

const world = testPlatform({ demo: true });

const shared = (sql: string) => (world.platform.subgraphs[0] as OpenSubgraph).dataSource.query(sql);

describe('the demo school', () => {
  it('is two organisations, six teachers, ninety pupils and their parents, with activity up to today', async () => {
    const roles = await shared('SELECT role, count(*)::int AS n FROM shared.users GROUP BY role');
    const count = Object.fromEntries(roles.map(({ role, n }: { role: string; n: number }) => [role, n]));
    expect(count).toMatchObject({ ORGANIZATION: 2, TEACHER: 6, STUDENT: 90, MODERATOR: 1 });
    expect(count.PARENT).toBeGreaterThan(70);
    const [span] = await shared(
      `SELECT max(created_at) <= now() AS "isPast", max(created_at) > now() - interval '1 day' AS "isFresh",
              min(created_at) < now() - interval '35 days' AS "isLong" FROM shared.coin_transactions`,
    );
    expect(span).toEqual({ isPast: true, isFresh: true, isLong: true });
  });

  it('has a ledger that adds up: every wallet is the sum of its postings, and everything together nothing', async () => {
    const ctx = (world.platform.subgraphs[0] as OpenSubgraph).context();
    expect(await proveLedger(ctx)).toMatchObject({ isWhole: true, total: 0n, differences: [] });
  });
});

describe('every entity', () => {
  it('has the columns that its table has, of the same type and nullability', async () => {
    const wrong: string[] = [];
    for (const { dataSource, name } of world.platform.subgraphs) {
      const rows: Array<{ key: string; type: string; nullable: boolean }> = await dataSource.query(
        `SELECT table_schema || '.' || table_name || '.' || column_name AS key, udt_name AS type, is_nullable = 'YES' AS nullable
           FROM information_schema.columns WHERE table_schema = ANY($1)`,
        [[name, 'shared']],
      );
      const actual = new Map(rows.map(({ key, ...column }) => [key, column]));
      for (const { schema = name, tableName, columns } of dataSource.entityMetadatas) {
        for (const { databaseName, isNullable, type, isArray } of columns) {
          const key = `${schema}.${tableName}.${databaseName}`;
          const found = actual.get(key);
          const aliases: Record<string, string> = {
            int: 'int4',
            smallint: 'int2',
            bigint: 'int8',
            boolean: 'bool',
            'double precision': 'float8',
          };
          const wanted = `${isArray ? '_' : ''}${aliases[String(type)] ?? type}`;
          if (found?.type !== wanted || found.nullable !== isNullable) {
            wrong.push(`${key}: ${wanted} ${isNullable}, in the table ${JSON.stringify(found)}`);
          }
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it('belongs to the PostgreSQL schema of its platform, and points outside only to users', async () => {
    const foreign: Array<{ from: string; to: string }> = await shared(
      `SELECT DISTINCT cl.relnamespace::regnamespace || '.' || cl.relname AS from,
              fc.relnamespace::regnamespace || '.' || fc.relname AS to
         FROM pg_constraint c JOIN pg_class cl ON cl.oid = c.conrelid JOIN pg_class fc ON fc.oid = c.confrelid
        WHERE c.contype = 'f' AND cl.relnamespace <> fc.relnamespace`,
    );
    expect(new Set(foreign.map(({ to }) => to))).toEqual(new Set(['shared.users']));
    expect(manifests.map(({ name }) => name).sort()).toEqual([
      'crm',
      'games',
      'harf',
      'lessons',
      'main',
      'olimp',
      'testai',
    ]);
  });
});
