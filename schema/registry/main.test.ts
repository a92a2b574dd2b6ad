import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RegistryWorld, registryWorld } from './testing/registry-world.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

let world: RegistryWorld;
beforeAll(async () => {
  world = await registryWorld();
});
afterAll(() => world.close());

function start(...args: string[]): ChildProcess {
  return spawn(process.execPath, ['--import', './scripts/typescript.mjs', 'schema/registry/main.ts', ...args], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: world.databaseUrl, REGISTRY_PORT: '0', NODE_ENV: 'development' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function run(...args: string[]) {
  const child = start(...args);
  if (!child.stdout || !child.stderr) throw new Error('Nothing to read from.');
  const [stdout, stderr, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { stdout, stderr, code };
}

describe('npm run registry', () => {
  it('serves until it is told to stop', async () => {
    const child = start();
    if (!child.stdout) throw new Error('Nothing to read from.');
    const lines = createInterface({ input: child.stdout });
    const [said] = await once(lines, 'line');
    const [url = ''] = /http\S+/.exec(said) ?? [];
    expect((await fetch(new URL('/health', url))).status).toBe(200);
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  it('makes a key that works, lists it without its secret, and revokes it', async () => {
    const made = await run('key', '--role', 'READ', '--name', 'a laptop');
    expect(made.code, made.stderr).toBe(0);
    const key = made.stdout.trim();
    const use = () => world.rover(key, 'config', 'whoami', '--format', 'json');
    expect((await use()).code).toBe(0);
    const listed = await run('keys');
    const line = listed.stdout.split('\n').find((one) => one.includes('a laptop')) ?? '';
    expect(line).toContain('READ');
    expect(listed.stdout).not.toContain(key.split('.')[1]);
    const revoked = await run('revoke', line.split(' ')[0] ?? '');
    expect(revoked.code, revoked.stderr).toBe(0);
    expect((await use()).code).toBe(1);
  });

  it.each([
    ['a role that is none', ['key', '--role', 'KING'], 'Say what it may: --role READ|USAGE|CHECK|PUBLISH|ADMIN.'],
    ['a command that is none', ['dance'], 'There are serve, key, keys, revoke, seed, settings.'],
    ['a key that is none', ['revoke', 'x'], 'There is no such key, or it was revoked before.'],
  ])('says in one sentence that it got %s', async (_name, args, sentence) => {
    const { code, stderr } = await run(...args);
    expect([code, stderr.trim()]).toEqual([1, sentence]);
  });

  it('takes settings of checks from a file and refuses a waiver without a reason', async () => {
    const waiver = { operationId: null, code: 'FIELD_REMOVED', coordinate: 'User.email', reason: '', until: null };
    const bad = await run('settings', '--file', world.file('bad.json', JSON.stringify({ waivers: [waiver] })));
    expect(bad.code).toBe(1);
    expect(bad.stderr).toContain('waivers.0.reason: says why');
    const good = { waivers: [{ ...waiver, reason: 'Nobody has used it since spring.' }], countThreshold: 5 };
    const { code, stdout, stderr } = await run('settings', '--file', world.file('good.json', JSON.stringify(good)));
    expect(code, stderr).toBe(0);
    expect(JSON.parse(stdout)).toEqual(good);
  });
});

describe('the tables of the registry', () => {
  it('are closed to the services of the platform', async () => {
    const service = new pg.Client({ connectionString: world.databaseUrl, options: '-c role=alif24_app' });
    await service.connect();
    await expect(service.query('SELECT FROM registry.api_keys')).rejects.toThrow('permission denied');
    await service.end();
  });

  it('let nobody change what was published', async () => {
    for (const table of ['documents', 'publications', 'launches', 'persisted_builds'])
      await expect(world.registry.store.query(`DELETE FROM registry.${table}`)).rejects.toThrow(`${table} only grows`);
  });
});
