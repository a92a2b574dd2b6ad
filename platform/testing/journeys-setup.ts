import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { findEmbeddedServer } from '@alif24/subgraph-shared/database';
import type { TestProject } from 'vitest/node';
import { buildSites } from '../sites.ts';
import { freePort } from './free-port.ts';

interface StartedPlatform {
  port: number;
  /** Where it logs once it is ready. */
  logFile: string;
  /** Of its database: days pass only there. */
  databaseUrl: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    /** One for each worker, all with the demo school: files that run at the same moment do not see each other. */
    platforms: StartedPlatform[];
  }
}

const stops: Array<() => Promise<void>> = [];

export async function setup(project: TestProject) {
  // Once for all of them, which would else write over each other.
  await buildSites();
  const ports: number[] = [];
  while (ports.length < project.config.maxWorkers) ports.push(await freePort());
  try {
    project.provide('platforms', await Promise.all(ports.map(start)));
  } catch (error) {
    // Nobody else would stop the others.
    await teardown();
    throw error;
  }
}

export async function teardown() {
  await Promise.all(stops.map((stop) => stop()));
}

/** Starts the platform as its user would, on a port and with data of its own. */
async function start(port: number): Promise<StartedPlatform> {
  const directory = await mkdtemp(join(tmpdir(), 'alif24-journeys-'));
  const platform = spawn(process.execPath, ['--import', './scripts/typescript.mjs', 'platform.ts'], {
    cwd: resolve(import.meta.dirname, '../..'),
    env: { ...process.env, NODE_ENV: 'development', PORT: String(port), DATA_DIR: directory },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  stops.push(async () => {
    if (platform.exitCode === null && platform.kill('SIGTERM')) await once(platform, 'exit');
    await rm(directory, { recursive: true, force: true });
  });
  await Promise.race([
    ready(platform),
    once(platform, 'exit').then(([code]) => Promise.reject(new Error(`The platform ended with ${code}.`))),
  ]);
  const logFile = join(directory, 'log');
  (platform.stdout as Readable).pipe(createWriteStream(logFile));
  const databaseUrl = await findEmbeddedServer(join(directory, 'postgres'));
  if (!databaseUrl) throw new Error('The database of the platform does not answer.');
  return { port, logFile, databaseUrl };
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
