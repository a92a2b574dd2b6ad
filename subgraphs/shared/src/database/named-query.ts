import type { PoolClient } from 'pg';
import { QueryFailedError } from 'typeorm';
import type { DatabaseContext } from './transaction.ts';

/** A statement that is sent so often that PostgreSQL shall parse and plan it once a connection. */
export interface NamedStatement {
  /** Unique in the platform. */
  name: string;
  text: string;
}

/** As `ctx.db.query`, inside a transaction where there is one, of a statement that each connection keeps. Throws the same. */
export async function queryNamed<T>(
  { db }: Pick<DatabaseContext, 'db'>,
  statement: NamedStatement,
  values: unknown[],
): Promise<T[]> {
  const runner = db.queryRunner ?? db.connection.createQueryRunner();
  try {
    const client: PoolClient = await runner.connect();
    db.connection.logger.logQuery(statement.text, values, runner);
    return (await asked(client, statement, values)) as T[];
  } finally {
    if (runner !== db.queryRunner) await runner.release();
  }
}

async function asked(client: PoolClient, statement: NamedStatement, values: unknown[]): Promise<unknown[]> {
  try {
    return (await client.query({ ...statement, values })).rows;
  } catch (error) {
    throw new QueryFailedError(statement.text, values, error as Error);
  }
}
