// What a command at the terminal does as the platform itself: the database, the events, nobody as its caller.
import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { openDataSource } from '@alif24/subgraph-shared/database';
import { openEventBus } from '@alif24/subgraph-shared/events';
import { Context } from '@alif24/subgraph-shared/server';
import { pino } from 'pino';
import { withDatabase } from './backup/place.ts';
import { type PlatformEnv, platformSettings } from './env.ts';

/** Runs `work` over this installation's database, whether the platform runs or not. Rejects with a sentence where that was never started. */
export function withContext<T>(env: PlatformEnv, work: (ctx: Context) => Promise<T>): Promise<T> {
  return withDatabase({ ...env, DATA_DIR: resolve(env.DATA_DIR) }, async (url) => {
    const source = await openDataSource({ schema: 'shared', entities: [], migrations: [] }, { url, poolSize: 1 });
    const events = await openEventBus(url, env.REDIS_URL);
    // Nothing that is done at the terminal hashes what a person keeps secret.
    const settings = platformSettings(env.PORT, randomBytes(32).toString('base64url'));
    const resources = { events, settings, log: pino({ level: 'silent' }), tokens: null };
    try {
      return await work(new Context(source.manager, { caller: null, requestId: 'terminal', address: '' }, resources));
    } catch (error) {
      if ((error as { code?: string }).code !== '42P01') throw error;
      throw new Error('This database is older than the code: start the platform once, then try again.');
    } finally {
      await events.close();
      await source.destroy();
    }
  });
}
