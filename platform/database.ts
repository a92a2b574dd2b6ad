import { join } from 'node:path';
import { checkDatabase, makeServicesLogin, startEmbeddedServer } from '@alif24/subgraph-shared/database';
import type { PlatformEnv } from './env.ts';

export interface RunningDatabase {
  url: string;
  /** Of the owner of the tables; on a server that is not ours the same unless MIGRATION_DATABASE_URL says otherwise. */
  ownerUrl: string;
  /** Where it is, for the person who reads the output. */
  place: string;
  stop(): Promise<void>;
}

/** The server of DATABASE_URL, or our own PostgreSQL with its files in DATA_DIR. Throws one sentence when neither can be had. */
export async function openDatabase(env: PlatformEnv, onExit: (error: Error) => void): Promise<RunningDatabase> {
  const { DATABASE_URL: url, MIGRATION_DATABASE_URL: ownerUrl = url, DATA_DIR } = env;
  if (url && ownerUrl) {
    await checkDatabase(ownerUrl);
    return { url, ownerUrl, place: `the server ${new URL(url).host}`, stop: async () => {} };
  }
  const place = join(DATA_DIR, 'postgres');
  const { url: owner, stop } = await startEmbeddedServer({ dataDirectory: place, onExit });
  try {
    return { url: await makeServicesLogin(owner), ownerUrl: owner, place, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
