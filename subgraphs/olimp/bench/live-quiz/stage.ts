// Starts what a game needs on 127.0.0.1: PostgreSQL, and the platform in one process as `npm start` does, or subgraphs and gateways in processes of their
// own. Nothing of them is replaced: what is measured is what is run.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createTokenIssuer, generateSigningKey, type TokenIssuer } from '@alif24/subgraph-shared/auth';
import { startEmbeddedServer } from '@alif24/subgraph-shared/database';
import { migrateSubgraphs, type SubgraphManifest } from '@alif24/subgraph-shared/server';
import pg from 'pg';
import { outerEnv } from '../env.ts';
import { familyOf, parentOf } from './cpu.ts';
import { openDoorway } from './doorway.ts';

const root = resolve(import.meta.dirname, '../../../..');
const ISSUER = 'http://bench.alif24.localhost';
const SECRET = 'for the benchmark alone, on this machine alone';
const READY_MILLISECONDS = 60_000;

export interface Stage {
  databaseUrl: string;
  /** PostgreSQL's first process, from which all of its others descend. */
  databasePid: number;
  /** The gateways, as `http://127.0.0.1:<port>/graphql`. */
  gateways: readonly string[];
  /** SIGKILL to PostgreSQL and all of its processes; it is started again at once, under the same address. */
  killDatabase(): Promise<void>;
  /** Every process of ours by its name: `olimp-1`, `gateway-1` and so on. */
  processes: ReadonlyMap<string, StageProcess>;
  /** Of a new teacher who may host, good for ten minutes. */
  hostToken(): Promise<string>;
  close(): Promise<void>;
}

export interface StageProcess {
  pid: number;
  /** SIGKILL; it is started again at once, as any supervisor would. Resolves when it answers. */
  kill(): Promise<void>;
}

/** PostgreSQL waits for the disk at each commit, as in production. `redisUrl` carries the events where there is more than one of each. */
export async function openStage({
  manifest,
  isTogether = false,
  gateways,
  subgraphs,
  redisUrl,
  mayKillDatabase = false,
}: {
  manifest: SubgraphManifest;
  /** The whole platform in one process; `gateways` and `subgraphs` count for nothing then. */
  isTogether?: boolean;
  gateways: number;
  subgraphs: number;
  redisUrl?: string;
  mayKillDatabase?: boolean;
}): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), 'alif24-bench-'));
  const closers: Array<() => Promise<unknown>> = [() => rm(folder, { recursive: true, force: true })];
  const close = async () => {
    for (const end of closers.toReversed()) await end();
  };
  try {
    const dataDirectory = join(folder, 'postgres');
    let server = await startEmbeddedServer({ dataDirectory, durable: true });
    closers.push(() => server.stop());
    // Only for who kills the database: a doorway costs, and is no part of what is run.
    const doorway = mayKillDatabase ? await openDoorway() : undefined;
    closers.push(async () => doorway?.close());
    doorway?.leadTo(server.url);
    const databaseUrl = doorway?.url(server.url) ?? server.url;
    const databasePid = await postmasterOf(databaseUrl);
    const processes = new Map<string, StageProcess>();
    const common = {
      ...outerEnv,
      DATABASE_URL: databaseUrl,
      // Every player has an address, as behind nginx.
      TRUST_PROXY: 'true',
      LOG_LEVEL: 'warn',
      ...(redisUrl && { REDIS_URL: redisUrl }),
    };
    const start = async (name: string, file: string, env: Record<string, string>) => {
      const port = await freePort();
      const one = await startProcess(file, { ...common, ...env, PORT: String(port) }, port);
      closers.push(one.stop);
      processes.set(name, one);
      return port;
    };
    const { issuer, ports } = isTogether
      ? await startTogether(join(folder, 'data'), start)
      : await startApart({ manifest, databaseUrl, gateways, subgraphs }, start, closers);
    return {
      databaseUrl,
      databasePid,
      gateways: ports.map((port) => `http://127.0.0.1:${port}/graphql`),
      processes,
      async killDatabase() {
        if (!doorway) throw new Error('open the stage with mayKillDatabase');
        for (const pid of await familyOf(await postmasterOf(databaseUrl))) killIfThere(pid);
        server = await startEmbeddedServer({ dataDirectory, durable: true });
        doorway.leadTo(server.url);
      },
      async hostToken() {
        const userId = await insertTeacher(databaseUrl);
        return (await issuer.issue({ userId, role: 'TEACHER', sessionId: userId })).accessToken;
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

type Start = (name: string, file: string, env: Record<string, string>) => Promise<number>;

interface Started {
  issuer: TokenIssuer;
  /** Where gateways listen. */
  ports: number[];
}

async function startTogether(dataDirectory: string, start: Start): Promise<Started> {
  const port = await start('platform', 'platform.ts', { DATA_DIR: dataDirectory });
  const { signingKey } = JSON.parse(await readFile(join(dataDirectory, 'secrets.json'), 'utf8'));
  return { issuer: await createTokenIssuer(signingKey, `http://api.alif24.localhost:${port}`), ports: [port] };
}

async function startApart(
  {
    manifest,
    databaseUrl,
    gateways,
    subgraphs,
  }: { manifest: SubgraphManifest; databaseUrl: string; gateways: number; subgraphs: number },
  start: Start,
  closers: Array<() => Promise<unknown>>,
): Promise<Started> {
  await migrateSubgraphs(databaseUrl, [manifest]);
  const issuer = await createTokenIssuer(await generateSigningKey(), ISSUER);
  const keys = await serveKeys(issuer);
  closers.push(async () => keys.close());
  const keysUrl = `http://127.0.0.1:${(keys.address() as AddressInfo).port}`;
  const common = { HOP_SECRET: SECRET, PEPPER: SECRET, TOKEN_ISSUER: ISSUER, HOST: '127.0.0.1' };
  const olimps: number[] = [];
  for (let n = 1; n <= subgraphs; n++) olimps.push(await start(`olimp-${n}`, 'subgraphs/olimp/src/main.ts', common));
  const ports: number[] = [];
  for (let n = 1; n <= gateways; n++) {
    // Each gateway has a subgraph of its own, so that a game played through both is played by both.
    const port = await start(`gateway-${n}`, 'gateway/src/main.ts', {
      ...common,
      SUPERGRAPH: resolve(root, 'schema/supergraph.graphql'),
      SUBGRAPH_URL_OLIMP: `http://127.0.0.1:${olimps[(n - 1) % olimps.length]}/graphql`,
      JWKS_URL: `${keysUrl}/jwks`,
      REVOCATIONS_URL: `${keysUrl}/revoked-sessions`,
      DRAIN_GRACE_MS: '0',
    });
    ports.push(port);
  }
  return { issuer, ports };
}

async function insertTeacher(url: string): Promise<string> {
  const db = new pg.Client({ connectionString: url });
  await db.connect();
  const { rows } = await db.query(
    `INSERT INTO shared.users (role, first_name) VALUES ('TEACHER', 'Nodira') RETURNING id`,
  );
  await db.end();
  return rows[0].id;
}

/** The process from which all others of this PostgreSQL descend. */
async function postmasterOf(url: string): Promise<number> {
  const db = new pg.Client({ connectionString: url });
  await db.connect();
  const { rows } = await db.query('SELECT pg_backend_pid() AS pid');
  const pid = await parentOf(rows[0].pid);
  await db.end();
  return pid;
}

async function serveKeys(issuer: TokenIssuer): Promise<Server> {
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(request.url === '/jwks' ? issuer.jwks() : { sessions: [] }));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return server;
}

async function startProcess(file: string, env: NodeJS.ProcessEnv, port: number) {
  const run = async (): Promise<ChildProcess> => {
    const begin = () =>
      spawn(process.execPath, ['--import', './scripts/typescript.mjs', file], {
        cwd: root,
        env,
        stdio: ['ignore', 'ignore', 'inherit'],
      });
    let child = begin();
    const deadline = Date.now() + READY_MILLISECONDS;
    while (!(await isUp(port))) {
      if (Date.now() > deadline) throw new Error(`${file} did not start.`);
      // Its database may be on its way too: whoever supervises it begins it again.
      if (child.exitCode !== null) child = begin();
      await pause(20);
    }
    return child;
  };
  let child = await run();
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exit = once(child, 'exit');
    child.kill(signal);
    await exit;
  };
  return {
    get pid() {
      return child.pid as number;
    },
    async kill() {
      await end('SIGKILL');
      child = await run();
    },
    stop: () => end('SIGKILL'),
  };
}

/** Who talks to a process that is killed may be gone with it. */
function killIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

const isUp = (port: number) =>
  fetch(`http://127.0.0.1:${port}/health`).then(
    ({ ok }) => ok,
    () => false,
  );

async function freePort(): Promise<number> {
  const server = createTcpServer();
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
