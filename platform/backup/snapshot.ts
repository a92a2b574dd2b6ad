import { createHash } from 'node:crypto';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { BackupError, FORMAT, type Header, headerLine, trailerLine } from './format.ts';

export interface Snapshot {
  header: Header;
  rows: number;
  tables: number;
}

interface Table {
  name: string;
  columns: string;
}

/** Values are written as every server and every time zone reads them. */
export const PLAIN_VALUES = `SET client_encoding = 'UTF8'; SET datestyle = 'ISO'; SET intervalstyle = 'postgres'; SET timezone = 'UTC';
  SET bytea_output = 'hex'; SET search_path = pg_catalog; SET statement_timeout = 0; SET idle_in_transaction_session_timeout = 0`;

const OURS = `n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'`;

/**
 * The text of a backup, in chunks: everything as it was at one moment, whatever is written meanwhile. Nobody waits for it but who changes tables.
 * `done` is told what is in it.
 */
export async function* snapshotOf(url: string, done: (snapshot: Snapshot) => void): AsyncGenerator<Buffer> {
  const connection = new pg.Client({ connectionString: url, application_name: 'alif24-backup' });
  connection.on('error', () => undefined);
  await connection.connect();
  const hash = createHash('sha256');
  const told = (text: string | Buffer) => {
    const bytes = Buffer.from(text);
    hash.update(bytes);
    return bytes;
  };
  try {
    await connection.query(PLAIN_VALUES);
    const tables = await beginOver(connection);
    const header = await describe(connection);
    yield told(headerLine(header));
    const rows: Record<string, number> = {};
    for (const { name, columns } of tables) {
      yield told(`COPY ${name} (${columns}) FROM stdin;\n`);
      const stream = connection.query(copyTo(`COPY (SELECT ${columns} FROM ${name}) TO STDOUT`));
      for await (const chunk of stream as AsyncIterable<Buffer>) yield told(chunk);
      rows[name] = stream.rowCount;
      yield told('\\.\n');
    }
    for (const line of await sequences(connection)) yield told(line);
    yield Buffer.from(trailerLine({ sha256: hash.digest('hex'), rows }));
    await connection.query('COMMIT');
    const counts = Object.values(rows);
    done({ header, tables: counts.length, rows: counts.reduce((sum, count) => sum + count, 0) });
  } finally {
    await connection.end();
  }
}

/** Begins the transaction that sees one moment, in which no table can be changed until it ends; returns the tables. */
async function beginOver(connection: pg.Client): Promise<Table[]> {
  for (;;) {
    const before = await tablesOf(connection);
    // The moment is that of the first look after the locks, as in pg_dump.
    await connection.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    try {
      if (before.length > 0)
        await connection.query(`LOCK TABLE ${before.map(({ name }) => name).join(', ')} IN ACCESS SHARE MODE`);
      const now = await tablesOf(connection);
      if (now.length === 0) throw new BackupError('There is nothing to back up: the database is empty.');
      if (JSON.stringify(now) === JSON.stringify(before)) return now;
    } catch (error) {
      if ((error as { code?: string }).code !== '42P01') throw error; // a table went away in between
    }
    await connection.query('ROLLBACK');
  }
}

/** Tables of all schemas with the columns that can be written; of a partitioned one the whole, not its parts. */
export async function tablesOf(connection: pg.ClientBase): Promise<Table[]> {
  const { rows } = await connection.query<Table>(`
    SELECT format('%I.%I', n.nspname, c.relname) AS name, string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum) AS columns
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
    WHERE ${OURS} AND c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relpersistence <> 't'
    GROUP BY 1 ORDER BY 1`);
  return rows;
}

async function sequences(connection: pg.Client): Promise<string[]> {
  const { rows } = await connection.query<{ name: string; value: string }>(
    `SELECT format('%I.%I', schemaname, sequencename) AS name, last_value AS value FROM pg_sequences n
     WHERE ${OURS.replaceAll('n.nspname', 'schemaname')} AND last_value IS NOT NULL ORDER BY 1`,
  );
  return rows.map(({ name, value }) => `SELECT setval('${name}', ${value});\n`);
}

async function describe(connection: pg.Client): Promise<Header> {
  const { rows } = await connection.query<{
    takenAt: string;
    server: number;
    schemas: string[];
    firstMonth: string | null;
  }>(`
    SELECT to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "takenAt",
      current_setting('server_version_num')::int AS server,
      ARRAY(SELECT n.nspname::text FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relname = 'migrations' AND c.relkind = 'r' AND n.nspname <> 'graphile_worker' AND ${OURS} ORDER BY 1) AS schemas,
      (SELECT min(replace(right(c.relname, 7), '_', '-')) || '-01' FROM pg_class c
        WHERE c.relispartition AND c.relkind = 'r' AND c.relname ~ '_[0-9]{4}_[0-9]{2}$') AS "firstMonth"`);
  const { takenAt, server, schemas, firstMonth } = rows[0] as (typeof rows)[number];
  const migrations: Record<string, string[]> = {};
  for (const schema of schemas) {
    const found = await connection.query<{ name: string }>(
      `SELECT name FROM "${schema}".migrations ORDER BY timestamp, name`,
    );
    migrations[schema] = found.rows.map(({ name }) => name);
  }
  const head = await ifThere<{ sequence: number; hash: string }>(
    connection,
    'shared.audit_head',
    `SELECT sequence::int, encode(hash, 'hex') AS hash FROM shared.audit_head`,
  );
  const jobs = await ifThere<{ id: number }>(
    connection,
    'graphile_worker.migrations',
    'SELECT max(id)::int AS id FROM graphile_worker.migrations',
  );
  return { format: FORMAT, takenAt, server, migrations, jobs: jobs?.id ?? 0, firstMonth, auditHead: head ?? null };
}

async function ifThere<T extends pg.QueryResultRow>(
  connection: pg.ClientBase,
  table: string,
  sql: string,
): Promise<T | undefined> {
  const { rows } = await connection.query('SELECT to_regclass($1) IS NOT NULL AS is_there', [table]);
  return rows[0].is_there ? (await connection.query<T>(sql)).rows[0] : undefined;
}
