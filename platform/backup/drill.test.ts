import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedServer } from '@alif24/subgraph-shared/database';
import { proveLedger } from '@alif24/subgraph-shared/payments';
import type { OpenSubgraph } from '@alif24/subgraph-shared/server';
import pg from 'pg';
import { afterAll, beforeAll, expect, it, onTestFinished, vi } from 'vitest';
import { platformSettings } from '../env.ts';
import { startPlatform } from '../one-process.ts';
import { PublicGraph, testPlatform } from '../testing/test-platform.ts';
import { writeBackup } from './file.ts';
import { checkBackup } from './format.ts';
import { loadBackup } from './load.ts';
import { tablesOf } from './snapshot.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 });

const world = testPlatform({ demo: true });
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'alif24-drill-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function withOwner<T>(url: string, work: (owner: pg.Client) => Promise<T>): Promise<T> {
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  return work(owner).finally(() => owner.end());
}

const REWARD = `BEGIN;
  INSERT INTO shared.notifications (user_id, template, parameters, reference) SELECT id, 'drill', '{}', $$REF$$ FROM shared.users WHERE phone = '+998900000401';
  INSERT INTO shared.audit_drafts (action, object) VALUES ('drill', $$REF$$);
  COMMIT`;

/** Writes pairs of rows, each pair in one transaction, until told to stop; returns the numbers of those that were acknowledged, as they come. */
function writing(url: string) {
  const acknowledged: number[] = [];
  let goesOn = true;
  const lanes = [0, 1, 2].map((lane) =>
    withOwner(url, async (owner) => {
      for (let n = lane; goesOn; n += 3) {
        await owner.query(REWARD.replaceAll('REF', `drill:${n}`));
        acknowledged.push(n);
      }
    }),
  );
  const stop = async () => {
    goesOn = false;
    await Promise.all(lanes);
  };
  return { acknowledged, stop };
}

const counts = (url: string) =>
  withOwner(url, async (owner) => {
    const found: Record<string, number> = {};
    for (const { name } of await tablesOf(owner))
      found[name] = Number((await owner.query(`SELECT count(*) FROM ${name}`)).rows[0].count);
    return found;
  });

it('a backup taken under writes restores to one moment: every row, a ledger that adds up, a whole audit log, and everybody can sign in', async () => {
  const { databaseUrl } = world;
  const writers = writing(databaseUrl);
  onTestFinished(writers.stop);
  await vi.waitFor(() => expect(writers.acknowledged.length).toBeGreaterThan(20), { timeout: 30_000 });
  const before = [...writers.acknowledged];
  const began = performance.now();
  const file = join(folder, 'under-writes.backup');
  const backup = await writeBackup(databaseUrl, file);
  const backedUp = performance.now();
  const during = writers.acknowledged.length;
  await vi.waitFor(() => expect(writers.acknowledged.length).toBeGreaterThan(during + 20), { timeout: 30_000 });
  await writers.stop();

  const checked = await checkBackup(file);
  const server = await startEmbeddedServer({ dataDirectory: join(folder, 'postgres'), durable: false });
  try {
    const loading = performance.now();
    const { audit, rows } = await loadBackup(server.url, file, checked);
    const loaded = performance.now();
    const seconds = (from: number, to: number) => `${((to - from) / 1000).toFixed(1)} s`;
    process.stdout.write(
      `${rows} rows, ${(backup.bytes / 1e6).toFixed(1)} MB: backed up in ${seconds(began, backedUp)}, restored in ${seconds(loading, loaded)}\n`,
    );
    expect(loaded - loading).toBeLessThan(15 * 60_000);

    expect(await counts(server.url)).toEqual(checked.trailer.rows);
    expect(audit).toMatchObject({ head: checked.header.auditHead });
    await withOwner(server.url, async (owner) => {
      const { rows: pairs } = await owner.query<{ n: number }>(
        `SELECT split_part(object, ':', 2)::int AS n FROM shared.audit_entries WHERE action = 'drill'`,
      );
      const { rows: halves } = await owner.query(
        `SELECT FROM shared.audit_entries a FULL JOIN (SELECT * FROM shared.notifications WHERE template = 'drill') n ON n.reference = a.object
         WHERE (a.action = 'drill' OR a.action IS NULL) AND (n.id IS NULL OR a.id IS NULL)`,
      );
      const restored = new Set(pairs.map(({ n }) => n));
      expect(halves, 'a pair that is torn').toEqual([]);
      expect(
        before.filter((n) => !restored.has(n)),
        'acknowledged before, and missing',
      ).toEqual([]);
      expect(restored.size).toBeLessThan(writers.acknowledged.length);

      // What the role of the services may do came back with the tables.
      await owner.query('SET ROLE alif24_app');
      await expect(owner.query('DELETE FROM shared.audit_entries')).rejects.toMatchObject({ code: '42501' });
      await expect(owner.query('CREATE TABLE shared.mine (n int)')).rejects.toMatchObject({ code: '42501' });
      await owner.query('RESET ROLE');
      await expect(owner.query('DELETE FROM shared.coin_transactions')).rejects.toThrow('append-only');
    });
    await comesBack(server.url);
  } finally {
    await server.stop();
  }
});

async function comesBack(databaseUrl: string) {
  const platform = await startPlatform({
    port: 0,
    databaseUrl,
    secrets: world.secrets,
    settings: platformSettings(0, world.secrets.pepper),
    demo: true,
  });
  const graph = new PublicGraph(`http://localhost:${platform.port}/graphql`);
  try {
    const session = await graph.enter('login', { phone: '+998900000401', password: 'alif2424' });
    const { me } = await graph.data('{ me { id coins { balance movements { amount } } } }', {}, session);
    expect(me.id).toBe(session.id);
    expect(me.coins.movements.length).toBeGreaterThan(0);
    const main = platform.subgraphs.find(({ name }) => name === 'main') as OpenSubgraph;
    expect(await proveLedger(main.context())).toMatchObject({ isWhole: true, total: 0n });
  } finally {
    await graph.close();
    await platform.close();
  }
}
