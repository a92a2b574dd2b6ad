import { migrate, SharedMigrations, type Tables } from '../database/index.ts';
import { migrateJobs } from '../jobs/index.ts';
import type { SubgraphManifest } from './manifest.ts';

/** Brings the shared tables and those of `manifests` up to date. Idempotent; safe from many processes at once. */
export async function migrateSubgraphs(databaseUrl: string, manifests: readonly SubgraphManifest[]): Promise<void> {
  const shared: Tables = { schema: 'shared', entities: [], migrations: SharedMigrations };
  const owners = manifests.map(({ name, entities, migrations }) => ({ schema: name, entities, migrations }));
  await migrateJobs(databaseUrl);
  await migrate(databaseUrl, [shared, ...owners]);
}
