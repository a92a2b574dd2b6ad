import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { generateSigningKey } from '@alif24/subgraph-shared/auth';
import { faultOfSecret } from '@alif24/subgraph-shared/settings';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { keepSecrets } from './secrets.ts';

vi.setConfig({ testTimeout: 60_000 });

const root = resolve(import.meta.dirname, '..');
let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'alif24-secrets-'));
});
afterAll(() => rm(directory, { recursive: true, force: true }));

/** Starts a process of ours in production with that environment and nothing else; resolves with what it said when it has ended. */
function start(args: string[], env: Record<string, string>): Promise<{ code: number | null; said: string }> {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, ['--import', './scripts/typescript.mjs', ...args], {
    cwd: root,
    env: { PATH, HOME, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
  return new Promise((done) => child.once('close', (code) => done({ code, said })));
}

const strong = () => randomBytes(32).toString('hex');
const DATABASE_URL = 'postgres://alif24:password@127.0.0.1:1/alif24';
const refusal = /^[^\n]*In production every installation has secrets of its own, but .*\.\n$/;

describe('in production', () => {
  it.each([
    ['gateway', { HOP_SECRET: 'changeme'.repeat(6) }, ['HOP_SECRET is an example']],
    [
      'subgraphs/main',
      { HOP_SECRET: strong(), PEPPER: 'a'.repeat(40), DATABASE_URL },
      ['PEPPER is no random text', 'SIGNING_KEY is missing', 'DATABASE_URL has the password of an example'],
    ],
    ...['harf', 'testai', 'crm', 'games', 'olimp', 'lessons'].map(
      (name) =>
        [
          `subgraphs/${name}`,
          { HOP_SECRET: 'short', DATABASE_URL },
          ['HOP_SECRET is shorter', 'PEPPER is missing', 'DATABASE_URL has'],
        ] as const,
    ),
  ] as const)(
    '%s does not start with secrets that are none, and says which in one sentence',
    async (folder, env, faults) => {
      const { code, said } = await start([`${folder}/src/main.ts`], env);
      expect(code).not.toBe(0);
      expect(said).toMatch(refusal);
      for (const fault of faults) expect(said).toContain(fault);
      expect(said).not.toContain('changeme');
    },
  );

  it.each([[[]], [['services']]])('npm start %j does not start with those of an example', async (mode) => {
    const env = { DATA_DIR: directory, DATABASE_URL, HOP_SECRET: 'changeme'.repeat(6) };
    const { code, said } = await start(['platform.ts', ...mode], env);
    expect(code).toBe(1);
    expect(said.trim()).toMatch(/but HOP_SECRET is an example, DATABASE_URL has the password of an example; /);
  });

  it('npm start does not start when the secrets it has kept were written by hand', async () => {
    const DATA_DIR = await mkdtemp(join(directory, 'kept-'));
    const kept = { hopSecret: 'changeme', signingKey: await generateSigningKey(), pepper: strong() };
    await writeFile(join(DATA_DIR, 'secrets.json'), JSON.stringify(kept));
    const { code, said } = await start(['platform.ts'], { DATA_DIR, PORT: '4999' });
    expect([code, said]).toEqual([1, expect.stringContaining('HOP_SECRET is shorter than 32 characters')]);
  });
});

it('the secrets that an installation makes for itself are strong, its owner’s alone, and the same at the next start', async () => {
  const folder = await mkdtemp(join(directory, 'made-'));
  const made = await keepSecrets(folder);
  expect([faultOfSecret(made.hopSecret), faultOfSecret(made.pepper)]).toEqual([undefined, undefined]);
  expect((await stat(join(folder, 'secrets.json'))).mode & 0o777).toBe(0o600);
  expect(await keepSecrets(folder)).toEqual(made);
});

it('.env.example has no secret that somebody could use as it stands', async () => {
  const lines = (await readFile(join(root, '.env.example'), 'utf8')).split('\n');
  const secrets = lines.filter((line) => /^#? ?\w*(SECRET|PEPPER|KEY|PASSWORD|BOT_TOKEN)\w*=/.test(line));
  expect(secrets.length).toBeGreaterThan(4);
  for (const line of secrets) expect(line, line).toMatch(/=$/);
});

it('no code of ours lets TypeORM change the tables by itself', async () => {
  const { openDataSource } = await import('@alif24/subgraph-shared/database');
  const { createTestDatabase } = await import('@alif24/subgraph-shared/testing');
  const database = await createTestDatabase([]);
  const source = await openDataSource({ schema: 'shared', entities: [], migrations: [] }, { url: database.url });
  const { synchronize = false, dropSchema = false, migrationsRun = false } = source.options;
  expect([synchronize, dropSchema, migrationsRun]).toEqual([false, false, false]);
  await expect(source.synchronize(true)).rejects.toThrow(/permission denied|must be owner/);
  await source.destroy();
  await database.drop();
});
