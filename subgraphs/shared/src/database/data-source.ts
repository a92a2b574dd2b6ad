import 'reflect-metadata';
import { DataSource, type EntityManager, type MigrationInterface } from 'typeorm';
import { asApplication } from './application-role.ts';
import { Client } from './client.ts';
import { SnakeNaming } from './naming.ts';

export type Entity = new () => object;
export type Migration = new () => MigrationInterface;

/** The tables of one owner: a platform's PostgreSQL schema, or `shared`. */
export interface Tables {
  /** Name of the PostgreSQL schema. */
  schema: string;
  entities: readonly Entity[];
  migrations: readonly Migration[];
  /** True: the services have no rights here, not even to look. */
  isClosed?: boolean;
}

export interface DataSourceOptions {
  url: string;
  /** Connections kept for this data source. */
  poolSize?: number;
  /** Sees each SQL statement sent. */
  onStatement?: (sql: string) => void;
}

/**
 * A connected data source over `tables`, whose unqualified names live in `tables.schema`. Whoever the URL names, it acts as the services' role.
 * Waits at most 5 s for a connection and lets no statement run longer than 15 s. Throws what the driver throws.
 */
export async function openDataSource(
  tables: Tables,
  { url, poolSize = 5, onStatement }: DataSourceOptions,
): Promise<DataSource> {
  const source = new DataSource({
    type: 'postgres',
    url,
    schema: tables.schema,
    entities: [...tables.entities],
    migrations: [...tables.migrations],
    migrationsTableName: 'migrations',
    namingStrategy: new SnakeNaming(),
    installExtensions: false,
    poolSize,
    applicationName: `alif24-${tables.schema}`,
    connectTimeoutMS: 5_000,
    extra: {
      Client,
      options: `-c search_path=${tables.schema} ${asApplication}`,
      statement_timeout: 15_000,
      lock_timeout: 5_000,
      idle_in_transaction_session_timeout: 30_000,
    },
    poolErrorHandler: () => {}, // an idle connection that dies is replaced at its next use
    ...(onStatement && { logging: ['query'], logger: { ...quietLogger, logQuery: onStatement } }),
  });
  return source.initialize();
}

export type Database = EntityManager;

const ignore = () => {};

/** A logger of TypeORM that says nothing. */
export const quietLogger = {
  logQuery: ignore,
  logQueryError: ignore,
  logQuerySlow: ignore,
  logSchemaBuild: ignore,
  logMigration: ignore,
  log: ignore,
};
