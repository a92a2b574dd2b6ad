import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openEventBus } from '@alif24/subgraph-shared/events';
import { loadDemo, migrateSubgraphs, openSubgraph } from '@alif24/subgraph-shared/server';
import { pino } from 'pino';
import { inherited, ownAddresses, platformSettings } from './env.ts';
import type { Secrets } from './secrets.ts';
import { manifests } from './subgraphs.ts';

export interface ServicesOptions {
  databaseUrl: string;
  /** Of the owner of the tables; `databaseUrl` unless given. */
  ownerUrl?: string;
  redisUrl?: string;
  secrets: Secrets;
  /** The gateway's port; the subgraphs take those of their manifests, or others by name. */
  port: number;
  subgraphPorts?: Record<string, number>;
  demo: boolean;
  logLevel?: string;
  /** Milliseconds that the gateway gives a subgraph; its own default unless given. */
  deadline?: number;
  onStage?: (stage: string) => void;
}

export interface Services {
  /** Process ids by service name: for the person who wants to kill one. */
  pids(): Record<string, number | undefined>;
  /** `http://localhost:<port>/graphql` by service name. */
  urls: Record<string, string>;
  close(): Promise<void>;
}

const root = resolve(import.meta.dirname, '..');
const RESTART_MILLISECONDS = 500;
const READY_MILLISECONDS = 60_000;

/** The gateway and the seven subgraphs as eight processes over HTTP. One that dies is started again. */
export async function startServices(options: ServicesOptions): Promise<Services> {
  const {
    databaseUrl,
    ownerUrl = databaseUrl,
    redisUrl,
    secrets,
    port,
    subgraphPorts = {},
    onStage = () => {},
  } = options;
  await prepare(options);
  const ports = Object.fromEntries(manifests.map(({ name, port: own }) => [name, subgraphPorts[name] ?? own]));
  const url = (service: number) => `http://localhost:${service}/graphql`;
  const issuer = `http://api.alif24.localhost:${port}`;
  const common = {
    ...ownAddresses(port),
    ...inherited(),
    DATABASE_URL: databaseUrl,
    MIGRATION_DATABASE_URL: ownerUrl,
    ...(redisUrl && { REDIS_URL: redisUrl }),
    HOP_SECRET: secrets.hopSecret,
    HOP_SECRET_PREVIOUS: secrets.previousHopSecret,
    PEPPER: secrets.pepper,
    TOKEN_ISSUER: issuer,
    HOST: '127.0.0.1',
    LOG_LEVEL: options.logLevel ?? 'warn',
  };
  const services = [
    ...manifests.map(
      ({ name }) =>
        new Service(name, `subgraphs/${name}/src/main.ts`, `http://127.0.0.1:${ports[name]}/health`, {
          ...common,
          PORT: String(ports[name]),
          // Only main issues tokens, so only main has the key.
          ...(name === 'main' && {
            SIGNING_KEY: secrets.signingKey,
            SIGNING_KEY_PREVIOUS: secrets.previousSigningKey,
          }),
        }),
    ),
    new Service('gateway', 'gateway/src/main.ts', `http://127.0.0.1:${port}/health`, {
      ...common,
      PORT: String(port),
      // Nothing stands in front that would have to see it leave.
      DRAIN_GRACE_MS: '0',
      ...(options.deadline && { SUBGRAPH_DEADLINE_MS: String(options.deadline) }),
      SUPERGRAPH: resolve(root, 'schema/supergraph.graphql'),
      JWKS_URL: `http://127.0.0.1:${ports.main}/.well-known/jwks.json`,
      REVOCATIONS_URL: `http://127.0.0.1:${ports.main}/revoked-sessions`,
      ALLOWED_ORIGINS: ['', 'harf.', 'testai.', 'crm.', 'games.', 'olimp.', 'lession.', 'api.']
        .map((label) => `http://${label}alif24.localhost:${port}`)
        .concat(`http://localhost:${port}`)
        .join(','),
      ...Object.fromEntries(
        manifests.map(({ name }) => [`SUBGRAPH_URL_${name.toUpperCase()}`, `http://127.0.0.1:${ports[name]}/graphql`]),
      ),
    }),
  ];
  const close = async () => void (await Promise.all(services.map((service) => service.stop())));
  try {
    await Promise.all(services.map((service) => service.start()));
  } catch (error) {
    await close();
    throw error;
  }
  onStage('Eight processes are ready');
  return {
    pids: () => Object.fromEntries(services.map(({ name, pid }) => [name, pid])),
    urls: {
      ...Object.fromEntries(manifests.map(({ name }) => [name, url(ports[name] as number)])),
      gateway: url(port),
    },
    close,
  };
}

/** Migrates and, where wanted, loads the demo school, before any process needs either. */
async function prepare({
  databaseUrl,
  ownerUrl = databaseUrl,
  redisUrl,
  demo,
  port,
  secrets,
  onStage = () => {},
}: ServicesOptions): Promise<void> {
  await migrateSubgraphs(ownerUrl, manifests);
  onStage('The database is up to date');
  if (!demo) return;
  const events = await openEventBus(databaseUrl, redisUrl);
  const settings = platformSettings(port, secrets.pepper);
  const resources = { events, log: pino({ level: 'silent' }), tokens: null, settings };
  const opened = await Promise.all(
    manifests.map(async (manifest) => ({
      manifest,
      subgraph: await openSubgraph(manifest, { databaseUrl, resources, poolSize: 1 }),
    })),
  );
  const loaded = await loadDemo(ownerUrl, opened);
  if (loaded.length > 0) onStage('The demo school is loaded');
  await Promise.all(opened.map(({ subgraph }) => subgraph.close()));
  await events.close();
}

class Service {
  #child: ChildProcess | undefined;
  #stopped = false;

  constructor(
    readonly name: string,
    private readonly file: string,
    private readonly health: string,
    private readonly env: NodeJS.ProcessEnv,
  ) {}

  get pid(): number | undefined {
    return this.#child?.pid;
  }

  /** Resolves when the service answers; rejects when it ends first or is not ready within a minute. */
  async start(): Promise<void> {
    const child = spawn(process.execPath, ['--import', './scripts/typescript.mjs', this.file], {
      cwd: root,
      env: this.env,
      stdio: ['ignore', 'inherit', 'inherit'],
      detached: true, // Ctrl-C is ours to pass on, in order
    });
    this.#child = child;
    const deadline = Date.now() + READY_MILLISECONDS;
    while (!(await this.#answers())) {
      if (child.exitCode !== null || Date.now() > deadline) throw new Error(`The service ${this.name} did not start.`);
      await pause(50);
    }
    child.once('exit', () => this.#revive());
  }

  #revive(): void {
    if (this.#stopped) return;
    setTimeout(() => {
      if (!this.#stopped) this.start().catch(() => this.#revive());
    }, RESTART_MILLISECONDS);
  }

  async #answers(): Promise<boolean> {
    return fetch(this.health).then(
      (response) => response.ok,
      () => false,
    );
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGTERM');
    await once(child, 'exit');
  }
}
