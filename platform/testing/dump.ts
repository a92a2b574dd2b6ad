import type { SevenSubgraphs } from './seven-subgraphs.ts';

/** Every row of every table of the database, jobs included, as JSON texts by table. */
export async function dumpOf(world: Pick<SevenSubgraphs, 'sql'>): Promise<Map<string, string[]>> {
  const tables: Array<{ name: string }> = await world.sql(`
    SELECT quote_ident(n.nspname) || '.' || quote_ident(c.relname) AS name
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind = 'r' AND n.nspname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1`);
  const dump = new Map<string, string[]>();
  for (const { name } of tables) {
    const rows: Array<{ row: string }> = await world.sql(`SELECT to_jsonb(t)::text AS row FROM ${name} t`);
    dump.set(
      name,
      rows.map(({ row }) => row),
    );
  }
  return dump;
}

/** The tables in which a text stands, with how many rows hold it. */
export function tablesWith(dump: Map<string, string[]>, text: string): Record<string, number> {
  const found = [...dump].map(([table, rows]) => [table, rows.filter((row) => row.includes(text)).length] as const);
  return Object.fromEntries(found.filter(([, count]) => count > 0));
}

/** The rows in which a text stands, in an order of their own. */
export function rowsWith(dump: Map<string, string[]>, text: string): string[] {
  return [...dump]
    .flatMap(([table, rows]) => rows.filter((row) => row.includes(text)).map((row) => `${table} ${row}`))
    .sort();
}
