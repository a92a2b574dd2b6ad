import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startEmbeddedServer } from '../database/index.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    databaseServer: string;
  }
}

let stop: () => Promise<void>;

/** One real PostgreSQL for the whole run; each test file makes its own database in it. */
export async function setup(project: TestProject) {
  const directory = await mkdtemp(join(tmpdir(), 'alif24-test-'));
  const server = await startEmbeddedServer({ dataDirectory: join(directory, 'postgres'), durable: false });
  project.provide('databaseServer', server.url);
  stop = async () => {
    await server.stop();
    await rm(directory, { recursive: true, force: true });
  };
}

export async function teardown() {
  await stop();
}
