import { migrate, SharedMigrations, type Tables } from '../database/index.ts';
import type { SubgraphManifest } from './manifest.ts';

/** Brings the shared tables and those of `manifests` up to date. Idempotent; safe from many processes at once. */
export function migrateSubgraphs(databaseUrl: string, manifests: readonly SubgraphManifest[]): Promise<void> {
  const shared: Tables = { schema: 'shared', entities: [], migrations: SharedMigrations };
  const owners = manifests.map(({ name, entities, migrations }) => ({ schema: name, entities, migrations }));
  return migrate(databaseUrl, [shared, ...owners]);
}
