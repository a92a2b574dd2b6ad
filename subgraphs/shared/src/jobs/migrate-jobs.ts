import { Logger, runMigrations } from 'graphile-worker';
import { alone } from '../database/index.ts';

const silent = new Logger(() => () => {});

/** Brings the tables of the job library up to date, in a PostgreSQL schema of its own. Idempotent; two processes may call it at once. */
export async function migrateJobs(databaseUrl: string): Promise<void> {
  await alone(databaseUrl, () => runMigrations({ connectionString: databaseUrl, logger: silent, maxPoolSize: 1 }));
}
