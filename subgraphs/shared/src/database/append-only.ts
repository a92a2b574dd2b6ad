import { applicationRole, type OwnerConnection, servicesComment } from './application-role.ts';

/**
 * Makes a table append-only, for a migration: `appendOnly(db, 'shared.coin_transactions')`. The services lose the right to change or remove its rows,
 * and triggers refuse it to everybody, on the table and on each of its partitions, also those made later. Call it again after a partition was
 * attached that stood alone before. A partition as a whole may still be dropped by the owner.
 */
export async function appendOnly(db: OwnerConnection, table: string): Promise<void> {
  const name = table.replace(/^.*\./, '').replaceAll('"', '');
  await db.query(`
    CREATE OR REPLACE TRIGGER ${name}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
      FOR EACH STATEMENT EXECUTE FUNCTION shared.refuse_change();
    CREATE OR REPLACE TRIGGER ${name}_rows_append_only BEFORE UPDATE OR DELETE ON ${table}
      FOR EACH ROW EXECUTE FUNCTION shared.refuse_change();
    REVOKE UPDATE, DELETE, TRUNCATE ON ${table} FROM ${applicationRole}`);
}

/**
 * Says what the services may do with the rows of a table, where it is less than everything: `servicesMay(db, 'shared.audit_head', 'SELECT')`. It is
 * written on the table itself, so that it holds after the next start and in a restored database.
 */
export async function servicesMay(
  db: OwnerConnection,
  table: string,
  rights: 'SELECT' | 'INSERT' | 'SELECT, INSERT, UPDATE' | 'SELECT, INSERT, DELETE',
): Promise<void> {
  await db.query(`COMMENT ON TABLE ${table} IS '${servicesComment}${rights}';
    REVOKE ALL ON ${table} FROM ${applicationRole}; GRANT ${rights} ON ${table} TO ${applicationRole}`);
}
