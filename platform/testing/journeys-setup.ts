import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { findEmbeddedServer } from '@alif24/subgraph-shared/database';
import type { TestProject } from 'vitest/node';
import { freePort } from './free-port.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The platform that the journeys go through, with the demo school, where it logs once it is ready, and its database: days pass only there. */
    platform: { port: number; logFile: string; databaseUrl: string };
  }
}

let platform: ChildProcess;
let directory: string;

/** Starts the platform as its user would, on a port and with data of its own. */
export async function setup(project: TestProject) {
  directory = await mkdtemp(join(tmpdir(), 'alif24-journeys-'));
  const port = await freePort();
  platform = spawn(process.execPath, ['--import', './scripts/typescript.mjs', 'platform.ts'], {
    cwd: resolve(import.meta.dirname, '../..'),
    env: { ...process.env, NODE_ENV: 'development', PORT: String(port), DATA_DIR: directory },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await Promise.race([
    ready(platform),
    once(platform, 'exit').then(([code]) => Promise.reject(new Error(`The platform ended with ${code}.`))),
  ]);
  const logFile = join(directory, 'log');
  (platform.stdout as Readable).pipe(createWriteStream(logFile));
  const databaseUrl = await findEmbeddedServer(join(directory, 'postgres'));
  if (!databaseUrl) throw new Error('The database of the platform does not answer.');
  project.provide('platform', { port, logFile, databaseUrl });
}

export async function teardown() {
  platform.kill('SIGTERM');
  await once(platform, 'exit');
  await rm(directory, { recursive: true, force: true });
}

async function ready(process: ChildProcess): Promise<void> {
  const stdout = process.stdout as Readable;
  let output = '';
  // The pipe stays open and is read on: whoever logs into a closed one ends with EPIPE.
  for await (const chunk of stdout.iterator({ destroyOnReturn: false })) {
    output += chunk;
    if (output.includes('Ctrl-C stops everything.')) break;
  }
}
