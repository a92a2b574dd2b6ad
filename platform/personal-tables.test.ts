import { PLATFORMS } from '@alif24/subgraph-shared/privacy';
import { describe, expect, it } from 'vitest';
import { manifests } from './subgraphs.ts';
import { sevenSubgraphs } from './testing/seven-subgraphs.ts';

const world = sevenSubgraphs({ demo: false });

const personal = manifests.flatMap(({ personalData }) => personalData.tables);
const impersonal = Object.assign({}, ...manifests.map(({ personalData }) => personalData.impersonal)) as object;

describe('the list of what the platforms hold of people', () => {
  it('is of the seven that are asked', () => {
    expect([...PLATFORMS].sort()).toEqual(manifests.map(({ name }) => name).sort());
  });

  it('names every table, as personal or with a reason why it is not', async () => {
    const tables: Array<{ name: string }> = await world.sql(`
      SELECT n.nspname || '.' || c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relname <> 'migrations'
         AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'graphile_worker') ORDER BY 1`);
    const known = new Set([...personal.map(({ table }) => table), ...Object.keys(impersonal)]);
    expect(tables.map(({ name }) => name).filter((name) => !known.has(name))).toEqual([]);
  });

  it('says of every column that points to a person what becomes of it', async () => {
    const columns: Array<{ table: string; column: string }> = await world.sql(`
      SELECT n.nspname || '.' || c.relname AS table, a.attname AS column
        FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
        JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = ANY(k.conkey)
       WHERE k.contype = 'f' AND k.confrelid = 'shared.users'::regclass AND NOT c.relispartition ORDER BY 1, 2`);
    const said = ({ table, column }: { table: string; column: string }) =>
      personal.some((entry) => entry.table === table && (entry.by === column || entry.where?.includes(column))) ||
      `${table}.${column}` in impersonal ||
      table in impersonal;
    expect(columns.filter((column) => !said(column))).toEqual([]);
  });

  it('names no table and no column that is not there', async () => {
    const rows: Array<{ name: string }> = await world.sql(
      `SELECT table_schema || '.' || table_name || '.' || column_name AS name FROM information_schema.columns`,
    );
    const columns = new Set(rows.map(({ name }) => name));
    const tables = new Set(rows.map(({ name }) => name.replace(/\.[^.]*$/, '')));
    expect(personal.map(({ table, by }) => `${table}.${by}`).filter((name) => !columns.has(name))).toEqual([]);
    expect(Object.keys(impersonal).filter((name) => !columns.has(name) && !tables.has(name))).toEqual([]);
  });

  it('gives a reason wherever rows stay, and lets nothing go that is append-only', async () => {
    const staying = personal.filter(({ erase }) => erase === 'KEEP');
    expect(staying.filter(({ why = '' }) => why.length < 8)).toEqual([]);
    const fixed: Array<{ name: string }> = await world.sql(
      `SELECT DISTINCT tgrelid::regclass::text AS name FROM pg_trigger WHERE tgfoid = 'shared.refuse_change()'::regprocedure`,
    );
    const appendOnly = new Set(fixed.map(({ name }) => name));
    expect(personal.filter(({ table, erase }) => appendOnly.has(table) && erase !== 'KEEP')).toEqual([]);
  });

  it('lets services remove rows of shared, and bills, only where erasure removes them, or they are short-lived by nature', async () => {
    const may: Array<{ name: string }> = await world.sql(`
      SELECT relnamespace::regnamespace || '.' || relname AS name FROM pg_class
       WHERE (relnamespace = 'shared'::regnamespace OR oid = 'crm.bills'::regclass) AND has_table_privilege('alif24_app', oid, 'DELETE') ORDER BY 1`);
    const erased = personal.filter(({ erase }) => erase === 'DELETE').map(({ table }) => table);
    const shortLived = ['attempts', 'login_failures', 'one_time_codes', 'spent_proofs', 'child_doors', 'sessions'];
    const ours = ['telegram_updates', 'demo_loads'];
    const known = new Set([...erased, ...[...shortLived, ...ours].map((name) => `shared.${name}`)]);
    expect(may.map(({ name }) => name).filter((name) => !known.has(name))).toEqual([]);
  });
});
