import pg from 'pg';
import { DataSource } from 'typeorm';
import { ensureApplicationRole, grantToServices, openToServices } from './application-role.ts';
import { quietLogger, type Tables } from './data-source.ts';

/** Any constant: whoever migrates or loads demo content holds this lock, so that two processes never do it at once. */
const LOCK = 240_024;

/** Runs `work` while this process alone, of all on that database, holds the advisory lock; others wait. */
export async function alone<T>(url: string, work: (connection: pg.Client) => Promise<T>): Promise<T> {
  const connection = new pg.Client({ connectionString: url, application_name: 'alif24-lock' });
  connection.on('error', () => {}); // a server that goes away fails the statement under way, not the process
  await connection.connect();
  try {
    await connection.query('SELECT pg_advisory_lock($1)', [LOCK]);
    return await work(connection);
  } finally {
    await connection.end();
  }
}

/**
 * Brings the schemas of `owners` up to date, in that order, each migration in its own transaction, and lets the services in where they may go. `url` is the owner's.
 * Idempotent; two processes may call it at once. A migration that fails is rolled back and named in the error; the next call tries it again.
 */
export async function migrate(url: string, owners: readonly Tables[]): Promise<void> {
  await alone(url, async (connection) => {
    await ensureApplicationRole(connection);
    for (const owner of owners) {
      let said = '';
      await connection.query(`CREATE SCHEMA IF NOT EXISTS "${owner.schema}"`);
      if (!owner.isClosed) await openToServices(connection, owner.schema);
      const source = new DataSource({
        type: 'postgres',
        url,
        schema: owner.schema,
        migrations: [...owner.migrations],
        migrationsTableName: 'migrations',
        migrationsTransactionMode: 'each',
        installExtensions: false,
        poolSize: 1,
        // TypeORM would print which migration failed; who calls us decides what is printed.
        logger: { ...quietLogger, logMigration: (line: string) => (said = line) },
      });
      await source.initialize();
      try {
        await source.runMigrations().catch((cause: Error) => {
          throw new Error(said || cause.message, { cause });
        });
      } finally {
        await source.destroy();
      }
      if (!owner.isClosed) await grantToServices(connection, owner.schema);
    }
  });
}
