import { type AddressInfo, createServer } from 'node:net';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { serverAccount } from './embedded-account.ts';
import { findBinaries } from './embedded-binaries.ts';
import { clusterFolder, ownerName, prepareCluster } from './embedded-cluster.ts';
import { DatabaseServerError, explainFailure } from './embedded-failure.ts';
import { breakStaleLock, ownerSession, retirePredecessor } from './embedded-predecessor.ts';
import { launch, type ServerProcess } from './embedded-process.ts';

export { DatabaseServerError } from './embedded-failure.ts';

export interface EmbeddedServerOptions {
  /** The folder that holds the server's files and nothing else; made if missing, kept between starts. */
  dataDirectory: string;
  /** `false` for tests: faster, and lost if the machine goes down. Default `true`. */
  durable?: boolean;
  /** Receives every line the server writes. */
  log?: (line: string) => void;
  /** Called when the server ends although nobody has stopped it. */
  onExit?: (error: DatabaseServerError) => void;
}

export interface EmbeddedServer {
  /** For any number of processes of this machine; it carries the password. */
  url: string;
  /** Shuts the server down in order. Does nothing the second time. */
  stop(): Promise<void>;
}

const attempts = 5;
const silenceMs = 60_000;

/**
 * Starts the real PostgreSQL that npm brought, on a free port of the loopback address, with an empty database on the first start.
 * However our process ends, the server ends with it; what an unlucky earlier start has left behind is put right.
 * @throws DatabaseServerError with one sentence for a person
 */
export async function startEmbeddedServer(options: EmbeddedServerOptions): Promise<EmbeddedServer> {
  if (process.platform === 'win32') {
    throw new DatabaseServerError(
      'The embedded PostgreSQL does not run on Windows itself; start the project inside WSL, or set DATABASE_URL.',
    );
  }
  const dataDirectory = resolve(options.dataDirectory);
  const durable = options.durable ?? true;
  const cluster = clusterFolder(dataDirectory);
  const account = serverAccount(cluster);
  const binaries = findBinaries(account);
  const { password } = await prepareCluster(dataDirectory, binaries, account, durable);
  await retirePredecessor(cluster, password);

  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    const server = launch(binaries, cluster, port, { account, durable, log: options.log });
    const session = await openSession(server, port, password);
    if (session) return await serve(server, session, port, password, dataDirectory, options);
    const output = server.output.join('\n');
    if (attempt < attempts && /address already in use/i.test(output)) continue;
    if (attempt < attempts && /lock file "postmaster.pid" already exists/.test(output)) {
      await retirePredecessor(cluster, password);
      breakStaleLock(cluster);
      continue;
    }
    // The last sessions of a killed server take a moment to notice.
    if (attempt < attempts && /pre-existing shared memory block/.test(output)) {
      await pause(500);
      continue;
    }
    throw explainFailure(server.output, dataDirectory);
  }
}

async function serve(
  server: ServerProcess,
  session: pg.Client,
  port: number,
  password: string,
  dataDirectory: string,
  options: EmbeddedServerOptions,
): Promise<EmbeddedServer> {
  try {
    const { rowCount } = await session.query('select 1 from pg_database where datname = $1', [ownerName]);
    if (rowCount === 0) await session.query(`create database ${ownerName}`);
  } catch (error) {
    const said = [...server.output, String(error), (error as { hint?: string }).hint ?? ''];
    await server.stop();
    throw explainFailure(said, dataDirectory);
  }
  let stopping: Promise<void> | undefined;
  void server.ended.then(() => {
    if (!stopping) options.onExit?.(explainFailure(server.output, dataDirectory));
  });
  return {
    url: `postgres://${ownerName}:${password}@127.0.0.1:${port}/${ownerName}`,
    stop() {
      stopping ??= session
        .end()
        .catch(() => undefined)
        .then(() => server.stop());
      return stopping;
    },
  };
}

/** The session that says this server has an owner, opened as soon as the server takes it; `undefined` when the server has ended instead. */
async function openSession(server: ServerProcess, port: number, password: string): Promise<pg.Client | undefined> {
  let deadline = Date.now() + silenceMs;
  while (!server.hasEnded()) {
    const client = new pg.Client({
      host: '127.0.0.1',
      port,
      user: ownerName,
      password,
      database: 'postgres',
      application_name: ownerSession,
    });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return client;
    } catch (error) {
      await client.end().catch(() => undefined);
      // 57P03: it is there, and still repairs what a crash has left.
      if ((error as { code?: string }).code === '57P03') deadline = Date.now() + silenceMs;
      if (Date.now() > deadline) await server.stop();
    }
    await pause(20);
  }
  return undefined;
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => done(port));
    });
  });
}
