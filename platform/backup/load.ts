import { pipeline } from 'node:stream/promises';
import { registryTables } from '@alif24/schema';
import { type AuditVerdict, verifyAudit } from '@alif24/subgraph-shared/auth';
import { migrate, SharedMigrations, type Tables } from '@alif24/subgraph-shared/database';
import { migrateJobs } from '@alif24/subgraph-shared/jobs';
import { migrateSubgraphs } from '@alif24/subgraph-shared/server';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { manifests } from '../subgraphs.ts';
import { BackupError, type Header, type Piece, piecesOf, type Trailer } from './format.ts';
import { PLAIN_VALUES, tablesOf } from './snapshot.ts';

export interface Loaded {
  rows: number;
  audit: AuditVerdict;
}

const COPY = /^COPY ([\w".]+) \(([\w", ]+)\) FROM stdin;$/;
const SETVAL = /^SELECT setval\('([\w".]+)', (\d+)\);$/;

/**
 * Makes the tables as they were in the empty database at `url`, fills them from a checked backup, brings them up to date and proves that all of it is
 * there: rows counted, references checked by the server, the audit chain verified against the head in the backup.
 * @throws BackupError with one sentence; the database is then useless
 */
export async function loadBackup(
  url: string,
  file: string,
  { header, trailer }: { header: Header; trailer: Trailer },
): Promise<Loaded> {
  await migrateJobs(url);
  await migrate(url, ownersAsThen(header));
  const connection = new pg.Client({ connectionString: url, application_name: 'alif24-restore' });
  connection.on('error', () => undefined);
  await connection.connect();
  try {
    await connection.query(PLAIN_VALUES);
    await connection.query('BEGIN');
    await makePartitions(connection, header);
    const rows = await fill(connection, file, trailer);
    await connection.query('COMMIT');
    await migrateSubgraphs(url, manifests);
    await connection.query('ANALYZE');
    const audit = await verifyAudit(connection, header.auditHead ? [header.auditHead] : []);
    if (audit.fault) throw new BackupError(`The audit log in the backup is not whole: ${audit.fault}`);
    return { rows, audit };
  } finally {
    await connection.end();
  }
}

/** @throws BackupError when the backup was made by a version of the project that knows more than this one */
export function ownersAsThen({ migrations, jobs }: Header): Tables[] {
  const ours: Tables[] = [
    { schema: 'shared', entities: [], migrations: SharedMigrations },
    ...manifests.map((it) => ({ ...it, schema: it.name })),
    registryTables,
  ];
  const known = (schema: string) => ours.find((owner) => owner.schema === schema)?.migrations.map(nameOf) ?? [];
  const strange = Object.entries(migrations).flatMap(([schema, names]) =>
    names.filter((name) => !known(schema).includes(name)),
  );
  if (strange.length > 0 || jobs > NEWEST_JOBS)
    throw new BackupError(
      `The backup was made by a newer version of the project, which knows ${strange[0] ?? `version ${jobs} of the jobs' tables`}; bring the project up to date first.`,
    );
  // An installation that keeps no registry has no tables of one.
  const owners = ours.filter((owner) => owner !== registryTables || migrations[owner.schema]?.length);
  return owners.map((owner) => ({
    ...owner,
    migrations: owner.migrations.filter((it) => migrations[owner.schema]?.includes(nameOf(it))),
  }));
}

const nameOf = (It: Tables['migrations'][number]): string => new It().name ?? It.name;

/** Of the job library's own tables, in the version that package.json names. */
const NEWEST_JOBS = 20;

/** Rows of earlier months find the partitions that they lay in. */
async function makePartitions(connection: pg.Client, { firstMonth, takenAt }: Header): Promise<void> {
  const { rows } = await connection.query(`SELECT to_regproc('shared.ensure_partitions') IS NOT NULL AS is_there`);
  if (firstMonth && rows[0].is_there)
    await connection.query("SELECT shared.ensure_partitions($1::date, ($2::timestamptz + interval '3 months')::date)", [
      firstMonth,
      takenAt,
    ]);
}

async function fill(connection: pg.Client, file: string, trailer: Trailer): Promise<number> {
  const tables = (await tablesOf(connection)).map(({ name }) => name);
  const missing = Object.keys(trailer.rows).find((name) => !tables.includes(name));
  if (missing) throw new BackupError(`The backup has the table ${missing}, which no migration of this project makes.`);
  // Nothing may happen by itself while rows come in, in whatever order; the references are checked at once when all are there.
  const { rows: references } = await connection.query<{ name: string; constraint: string; definition: string }>(`
    SELECT format('%I.%I', n.nspname, t.relname) AS name, quote_ident(c.conname) AS constraint, pg_get_constraintdef(c.oid) AS definition
    FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid JOIN pg_namespace n ON n.oid = t.relnamespace
    WHERE c.contype = 'f' AND c.conparentid = 0 AND n.nspname !~ '^pg_'`);
  for (const { name, constraint } of references)
    await connection.query(`ALTER TABLE ${name} DROP CONSTRAINT ${constraint}`);
  const parts = await partsAndTables(connection);
  for (const name of parts) await connection.query(`ALTER TABLE ${name} DISABLE TRIGGER USER`);
  // Only what comes again: an installation from before there were jobs has none of their tables, and their version stays.
  await connection.query(`TRUNCATE ${Object.keys(trailer.rows).join(', ')}`);
  const total = await copyAll(connection, file, trailer);
  for (const { name, constraint, definition } of references)
    await connection.query(`ALTER TABLE ${name} ADD CONSTRAINT ${constraint} ${definition}`);
  for (const name of parts) await connection.query(`ALTER TABLE ${name} ENABLE TRIGGER USER`);
  return total;
}

/** Each partition too: what is switched off on the whole goes on in them. */
async function partsAndTables(connection: pg.Client): Promise<string[]> {
  const { rows } = await connection.query<{ name: string }>(`
    SELECT format('%I.%I', n.nspname, c.relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'`);
  return rows.map(({ name }) => name);
}

async function copyAll(connection: pg.Client, file: string, trailer: Trailer): Promise<number> {
  const pieces = piecesOf(file);
  let total = 0;
  for await (const piece of { [Symbol.asyncIterator]: () => pieces }) {
    if (piece.kind !== 'line') throw new BackupError('The backup has rows that belong to no table.');
    // What stands in the file is never run: it only says which of our own statements, on what.
    const [, table, columns] = COPY.exec(piece.text) ?? [];
    const [, sequence, value] = SETVAL.exec(piece.text) ?? [];
    if (table && columns) {
      const stream = connection.query(copyFrom(`COPY ${table} (${columns}) FROM STDIN`));
      await pipeline(rowsOf(pieces), stream);
      if (stream.rowCount !== trailer.rows[table])
        throw new BackupError(`Of the ${trailer.rows[table]} rows of ${table} only ${stream.rowCount} arrived.`);
      total += stream.rowCount;
    } else if (sequence && value) await connection.query('SELECT setval($1::regclass, $2)', [sequence, value]);
    else if (!piece.text.startsWith('-- ')) throw new BackupError('The backup has a line that is none of a backup.');
  }
  return total;
}

/** The rows of one table; leaves the rest of the pieces for the next one. */
async function* rowsOf(pieces: AsyncGenerator<Piece>): AsyncGenerator<Buffer> {
  for (let next = await pieces.next(); !next.done && next.value.kind === 'rows'; next = await pieces.next())
    yield next.value.bytes;
}
