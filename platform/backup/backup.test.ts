import { spawn } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { registryTables } from '@alif24/schema';
import { type EmbeddedServer, migrate, startEmbeddedServer } from '@alif24/subgraph-shared/database';
import { migrateSubgraphs } from '@alif24/subgraph-shared/server';
import { createTestDatabase } from '@alif24/subgraph-shared/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { manifests } from '../subgraphs.ts';
import { backupName, forgetOld, writeBackup } from './file.ts';
import { checkBackup, type Header, type Trailer } from './format.ts';
import { ownersAsThen } from './load.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const root = resolve(import.meta.dirname, '../..');
/** An installation as `npm start` makes it, whose database runs. */
let installation: string;
let server: EmbeddedServer | undefined;
let folder: string;
let backup: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'alif24-backup-'));
  installation = join(folder, 'installation');
  server = await startEmbeddedServer({ dataDirectory: join(installation, 'postgres'), durable: false });
  await migrateSubgraphs(server.url, manifests);
  await query(
    server.url,
    `INSERT INTO shared.users (role, first_name, last_name) VALUES ('PARENT', $1, E'tab\\there\\nand \\\\. there')`,
    ['Oʻgʻiloy'],
  );
  await query(server.url, `INSERT INTO shared.audit_drafts (action, object) VALUES ('a', 'b')`);
  await query(server.url, `SELECT shared.enqueue_job('later', '{"n": 1}', NULL, now() + interval '1 day', 0, NULL, 3)`);
  await migrate(server.url, [registryTables]);
  await query(
    server.url,
    `WITH graph AS (INSERT INTO registry.graphs (id) VALUES ('alif24') RETURNING id)
     INSERT INTO registry.publications (graph_id, variant, subgraph, request) SELECT id, 'current', 'olimp', '' FROM graph`,
  );
  backup = join(folder, 'first.backup');
});
afterAll(async () => {
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
});

async function query(url: string, sql: string, parameters?: unknown[]) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return (await client.query(sql, parameters).finally(() => client.end())).rows;
}

function run(
  tool: string,
  args: string[],
  env: Record<string, string>,
): Promise<{ code: number | null; out: string; err: string }> {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, ['--import', './scripts/typescript.mjs', `platform/${tool}.ts`, ...args], {
    cwd: root,
    env: { PATH, HOME, ...env },
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk) => (out += chunk));
  child.stderr.on('data', (chunk) => (err += chunk));
  return new Promise((done) => child.once('close', (code) => done({ code, out, err })));
}

/** Everything that a restore must bring back, in one text. */
const contents = async (url: string) =>
  JSON.stringify([
    await query(url, 'SELECT * FROM shared.users ORDER BY id'),
    await query(url, 'SELECT * FROM shared.audit_entries ORDER BY sequence'),
    await query(url, 'SELECT task_identifier, run_at, max_attempts, id FROM graphile_worker.jobs ORDER BY id'),
    await query(url, 'SELECT name FROM shared.migrations ORDER BY name'),
    await query(url, 'SELECT * FROM registry.publications ORDER BY sequence'),
    await query(url, 'SELECT schemaname, sequencename, last_value FROM pg_sequences ORDER BY 1, 2'),
  ]);

const inInstallation = async <T>(directory: string, work: (url: string) => Promise<T>) => {
  const opened = await startEmbeddedServer({ dataDirectory: join(directory, 'postgres'), durable: false });
  return work(opened.url).finally(() => opened.stop());
};

describe('npm run backup', () => {
  it('backs up the database of a platform that runs into one file of its owner, and says what is in it', async () => {
    const { code, out } = await run('backup', ['--to', backup], { DATA_DIR: installation });
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(/first\.backup: \d+ rows of \d+ tables as of .*Z, .* MB in .* s\.\n/),
    ]);
    expect(out).toMatch(/The audit log ends with 1:[0-9a-f]{64}\./);
    expect((await stat(backup)).mode & 0o777).toBe(0o600);
    expect(await readdir(folder)).toEqual(expect.not.arrayContaining([expect.stringContaining('unfinished')]));
  });

  it('has no secret in it', async () => {
    const password = new URL(server?.url ?? '').password;
    expect(gunzipSync(await readFile(backup)).toString()).not.toContain(password);
  });

  it('does not write over what is there', async () => {
    const { code, err } = await run('backup', ['--to', backup], { DATA_DIR: installation });
    expect([code, err]).toEqual([1, expect.stringMatching(/^There is a file .*first\.backup already; .*\.\n$/)]);
  });

  it('says so when there is no database', async () => {
    const { code, err } = await run('backup', [], { DATA_DIR: join(folder, 'nothing') });
    expect([code, err]).toEqual([1, expect.stringMatching(/^There is no database in .*\.\n$/)]);
  });

  it('keeps as many of its own as it is told, and nothing else goes', async () => {
    const kept = await mkdtemp(join(folder, 'kept-'));
    const names = [1, 2, 3].map((day) => backupName(new Date(`2026-11-0${day}T10:00:00Z`)));
    for (const name of [...names, 'mine.backup', 'alif24-notes.txt']) await writeFile(join(kept, name), '');
    expect(await forgetOld(kept, 2)).toEqual(names.slice(0, 1));
    expect((await readdir(kept)).sort()).toEqual([...names.slice(1), 'alif24-notes.txt', 'mine.backup'].sort());
  });
});

describe('npm run restore', () => {
  it('brings an installation back on an empty machine: rows, sequences, jobs, migrations, and the audit log', async () => {
    const DATA_DIR = join(folder, 'empty');
    const { code, out, err } = await run('restore', ['--from', backup], { DATA_DIR });
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^Restored: \d+ rows as of .*\nThe audit log is whole: 1 entries\.\n$/);
    expect(await inInstallation(DATA_DIR, contents)).toBe(await contents(server?.url ?? ''));
  });

  it('does not touch a database that is there, unless it is told to, and then keeps the old one', async () => {
    const DATA_DIR = join(folder, 'empty');
    await inInstallation(DATA_DIR, (url) => query(url, `UPDATE shared.users SET first_name = 'Keyin'`));
    const refused = await run('restore', ['--from', backup], { DATA_DIR });
    expect([refused.code, refused.err]).toEqual([
      1,
      expect.stringMatching(/^There is a database in .* with --force it is moved aside and kept\.\n$/),
    ]);
    const { out } = await run('restore', ['--from', backup, '--force'], { DATA_DIR });
    const aside = /kept in (.*)\.\n$/.exec(out)?.[1] ?? '';
    expect(existsSync(join(aside, 'cluster/PG_VERSION'))).toBe(true);
    expect(await inInstallation(DATA_DIR, contents)).toBe(await contents(server?.url ?? ''));
  });

  it('does not pull the database from under a platform that runs', async () => {
    const { code, err } = await run('restore', ['--from', backup, '--force'], { DATA_DIR: installation });
    expect([code, err]).toEqual([1, expect.stringMatching(/is in use; stop the platform first\.\n$/)]);
  });

  it('fills a server of DATABASE_URL that is empty, and renames a database there that is not', async () => {
    const database = await createTestDatabase([]);
    const url = new URL(database.url);
    const { rows } = await withAdmin(url, `CREATE DATABASE ${url.pathname.slice(1)}_target`);
    expect(rows).toEqual([]);
    url.pathname += '_target';
    const env = { DATABASE_URL: url.href, DATA_DIR: join(folder, 'unused') };
    expect(await run('restore', ['--from', backup], env)).toMatchObject({ code: 0, err: '' });
    expect(await contents(url.href)).toBe(await contents(server?.url ?? ''));
    expect((await run('restore', ['--from', backup], env)).err).toMatch(
      /is not empty; with --force it is renamed and kept\.\n$/,
    );
    const { out } = await run('restore', ['--from', backup, '--force'], env);
    const aside = /kept in (.*)\.\n$/.exec(out)?.[1] ?? '';
    expect(await contents(url.href)).toBe(await contents(server?.url ?? ''));
    await withAdmin(url, `DROP DATABASE "${aside}"`);
    await withAdmin(url, `DROP DATABASE "${url.pathname.slice(1)}" WITH (FORCE)`);
    await database.drop();
  });

  it('brings back an installation from before there were jobs and an audit log, and up to date', async () => {
    const migrations: Record<string, string[]> = {};
    for (const schema of ['shared', ...manifests.map(({ name }) => name)]) {
      const rows = await query(
        server?.url ?? '',
        `SELECT name FROM "${schema}".migrations WHERE timestamp < 1764300000000`,
      );
      migrations[schema] = rows.map(({ name }) => name);
    }
    const database = await createTestDatabase([]);
    await query(database.url, 'DROP SCHEMA IF EXISTS shared, graphile_worker CASCADE');
    await migrate(database.url, ownersAsThen({ migrations, jobs: 0 } as Header));
    await query(
      database.url,
      `INSERT INTO shared.users (role, first_name, last_name) VALUES ('PARENT', 'Aziza', 'Karimova')`,
    );
    const file = join(folder, 'old.backup');
    expect((await writeBackup(database.url, file)).header).toMatchObject({ jobs: 0, auditHead: null });
    await database.drop();
    const DATA_DIR = join(folder, 'from-old');
    expect(await run('restore', ['--from', file], { DATA_DIR })).toMatchObject({ code: 0, err: '' });
    await inInstallation(DATA_DIR, async (url) => {
      expect(await query(url, 'SELECT first_name FROM shared.users')).toEqual([{ first_name: 'Aziza' }]);
      await query(url, `SELECT shared.enqueue_job('later', '{}', NULL, NULL, 0, NULL, 3)`);
    });
  });

  it('refuses a backup of a version of the project that knows more', async () => {
    const { header } = await checkBackup(backup);
    const newer = { ...header, migrations: { ...header.migrations, olimp: ['FromTheFuture1999999999999'] } };
    expect(() => ownersAsThen(newer)).toThrow(
      /^The backup was made by a newer version .* FromTheFuture1999999999999; bring the project up to date/,
    );
    expect(() => ownersAsThen({ ...header, jobs: header.jobs + 1 })).toThrow(/newer version/);
  });

  it('leaves nothing behind when the backup turns out to be impossible', async () => {
    const DATA_DIR = join(folder, 'impossible');
    const file = join(folder, 'impossible.backup');
    // Whole by its checksum, but a session of a person who is not there.
    const text = gunzipSync(await readFile(backup)).toString();
    const row = ['', randomUUID(), randomUUID(), '2026-11-01', '2026-12-01'].join('\t').slice(1);
    const head = /(COPY shared\.sessions \()[^)]*(\) FROM stdin;\n)/;
    await writeFile(
      file,
      gzipSync(resigned(text.replace(head, `$1id, user_id, created_at, expires_at$2${row}\n`), { sessions: 1 })),
    );
    const { code, err } = await run('restore', ['--from', file], { DATA_DIR });
    expect([code, err]).toEqual([1, expect.stringMatching(/violates foreign key constraint/)]);
    expect(await readdir(DATA_DIR)).toEqual([]);
  });

  it.each([
    [
      'cut off',
      (whole: Buffer) => whole.subarray(0, whole.length - 200),
      /cannot be used, nothing was changed: .*\.\n$/,
    ],
    [
      'altered in one byte',
      (whole: Buffer) => Buffer.from(whole.map((byte, n) => (n === 2_000 ? byte ^ 1 : byte))),
      /cannot be used/,
    ],
    [
      'altered and packed again',
      (whole: Buffer) => repacked(whole, (text) => text.replace('PARENT', 'MODERATOR')),
      /its checksum is another\.\n$/,
    ],
    [
      'without its end',
      (whole: Buffer) => repacked(whole, (text) => text.replace(/-- end .*\n$/, '')),
      /its end is missing\.\n$/,
    ],
    ['another file', () => gzipSync('SELECT 1;\n'), /it is no backup of this project\.\n$/],
    ['no archive', () => Buffer.from('hello'), /it is no backup of this project\.\n$/],
    ['empty', () => Buffer.alloc(0), /cannot be used/],
    [
      'of another format',
      (whole: Buffer) => repacked(whole, (text) => text.replace('"format":1', '"format":9')),
      /has the format 9, but .* reads 1; .*\.\n$/,
    ],
  ])('refuses a backup that is %s, in one sentence and before anything is done', async (name, change, sentence) => {
    const file = join(folder, `${name}.backup`);
    await writeFile(file, change(await readFile(backup)));
    const DATA_DIR = join(folder, 'untouched');
    const { code, err } = await run('restore', ['--from', file], { DATA_DIR });
    expect([code, err]).toEqual([1, expect.stringMatching(sentence)]);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(existsSync(join(DATA_DIR, 'postgres'))).toBe(false);
  });
});

describe('npm run audit -- verify', () => {
  it('passes the log that is whole, and proves by a backup that nothing before it was written anew', async () => {
    const { code, out } = await run('audit', ['verify', '--backup', backup], { DATA_DIR: installation });
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(/^The audit log is whole: 1 entries, the last of which is 1:[0-9a-f]{64}\.\n$/),
    ]);
  });

  it('names the first broken entry and ends with 1', async () => {
    const url = server?.url ?? '';
    await query(
      url,
      `ALTER TABLE shared.audit_entries DISABLE TRIGGER ALL; UPDATE shared.audit_entries SET action = 'c'`,
    );
    const { code, err } = await run('audit', ['verify'], { DATA_DIR: installation });
    expect([code, err]).toEqual([1, 'Entry 1 is not what was recorded: it, or the order around it, was changed.\n']);
  });
});

/** The text with the checksum, and the number of sessions, that it then has. */
function resigned(text: string, { sessions }: { sessions: number }): string {
  const end = text.lastIndexOf('-- end ');
  const sha256 = createHash('sha256').update(text.slice(0, end)).digest('hex');
  const trailer = JSON.parse(text.slice(end + 7)) as Trailer;
  return `${text.slice(0, end)}-- end ${JSON.stringify({ sha256, rows: { ...trailer.rows, 'shared.sessions': sessions } })}\n`;
}

const repacked = (whole: Buffer, change: (text: string) => string) => gzipSync(change(gunzipSync(whole).toString()));

async function withAdmin(url: URL, sql: string) {
  const admin = new pg.Client({ connectionString: Object.assign(new URL(url), { pathname: '/postgres' }).href });
  await admin.connect();
  return admin.query(sql).finally(() => admin.end());
}
