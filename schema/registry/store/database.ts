import { migrate } from '@alif24/subgraph-shared/database';
import pg from 'pg';
import { registryTables } from './migrations.ts';

/** What a statement can be sent to: the pool, or the connection of a transaction. */
export interface Connection {
  query<Row extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<pg.QueryResult<Row>>;
}

export interface Store extends Connection {
  /** Runs `work` in one transaction while nobody else changes that variant; rejects when that takes too long. */
  alone<T>(graph: string, variant: string, work: (connection: Connection) => Promise<T>): Promise<T>;
  /** Runs `work`, which only reads, on everything as it is at one moment. */
  snapshot<T>(work: (connection: Connection) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** How long one publication waits for another: less than rover waits for us. */
const LOCK_TIMEOUT = '20s';

/**
 * Brings the tables up to date and opens them. Publications, which hold a connection while they compose, have connections of their own, so that
 * gateways and pages are answered meanwhile. Throws what the driver throws.
 */
export async function openStore(url: string): Promise<Store> {
  await migrate(url, [registryTables]);
  const reading = pool(url, 6);
  const changing = pool(url, 4);
  const transaction = async <T>(
    connections: pg.Pool,
    begin: string,
    work: (connection: Connection) => Promise<T>,
  ): Promise<T> => {
    const connection = await connections.connect();
    let broken: Error | undefined;
    try {
      await connection.query(begin);
      const result = await work(connection);
      await connection.query('COMMIT');
      return result;
    } catch (error) {
      await connection.query('ROLLBACK').catch((reason: Error) => {
        broken = reason;
      });
      throw error;
    } finally {
      connection.release(broken);
    }
  };
  return {
    query: (text, values) => reading.query(text, values),
    snapshot: (work) => transaction(reading, 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', work),
    alone: (graph, variant, work) =>
      transaction(changing, 'BEGIN', async (connection) => {
        await connection.query(`SET LOCAL lock_timeout = '${LOCK_TIMEOUT}'`);
        await connection.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 240024))`, [
          `registry ${graph}@${variant}`,
        ]);
        return work(connection);
      }),
    close: async () => {
      await Promise.all([reading.end(), changing.end()]);
    },
  };
}

function pool(connectionString: string, max: number): pg.Pool {
  const made = new pg.Pool({
    connectionString,
    max,
    application_name: 'alif24-registry',
    connectionTimeoutMillis: 25_000,
    statement_timeout: 30_000,
  });
  made.on('error', () => {}); // an idle connection that dies is replaced at its next use
  return made;
}

/** The one row of a statement that gives one. */
export function only<Row>({ rows }: { rows: Row[] }): Row {
  const [row] = rows;
  if (row === undefined) throw new Error('A row was expected.');
  return row;
}
