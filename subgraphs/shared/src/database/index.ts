export { appendOnly, servicesMay } from './append-only.ts';
export * from './application-role.ts';
export { checkDatabase } from './check-database.ts';
export * from './data-source.ts';
export * from './embedded-server.ts';
export { freeMegabytes } from './free-space.ts';
export * from './migrate.ts';
export { SharedMigrations } from './migrations/index.ts';
export * from './transaction.ts';
