import { regionNamed } from './regions.ts';

interface Connection {
  query(sql: string, parameters?: unknown[]): Promise<unknown>;
}

/** Gives a table, in a migration, the codes of its regions: `region_code` where what people typed as `region` names one, in whatever script. */
export async function codeRegions(db: Connection, table: string): Promise<void> {
  const typed = await db.query(`SELECT DISTINCT region FROM ${table} WHERE region <> ''`);
  for (const { region } of typed as Array<{ region: string }>) {
    const code = regionNamed(region)?.code;
    if (code) await db.query(`UPDATE ${table} SET region_code = $2 WHERE region = $1`, [region, code]);
  }
}
