import { resolve } from 'node:path';
import { openEventBus } from '@alif24/subgraph-shared/events';
import { loadDemo, migrateSubgraphs, openSubgraph } from '@alif24/subgraph-shared/server';
import { pino } from 'pino';
import { inherited, ownAddresses, platformSettings } from './env.ts';
import { writeRoverConfig } from './rover-dev.ts';
import type { Secrets } from './secrets.ts';
import { Service } from './service.ts';
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
  /**
   * For whoever writes a subgraph: one whose code changes starts again, and rover composes what all of them say, behind the gateway. The
   * folder is for rover's configuration.
   */
  dev?: { directory: string };
  /** Another program in place of a subgraph's own, by its name. */
  programs?: Record<string, string>;
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
const TYPESCRIPT = ['--import', './scripts/typescript.mjs'];
const WATCHING = ['--watch', '--watch-preserve-output'];

/** The gateway and the seven subgraphs as eight processes over HTTP. One that dies is started again. */
export async function startServices(options: ServicesOptions): Promise<Services> {
  const {
    databaseUrl,
    ownerUrl = databaseUrl,
    redisUrl,
    secrets,
    port,
    subgraphPorts = {},
    dev,
    programs = {},
    onStage = () => {},
  } = options;
  await prepare(options);
  const ports = Object.fromEntries(manifests.map(({ name, port: own }) => [name, subgraphPorts[name] ?? own]));
  const url = (service: number) => `http://localhost:${service}/graphql`;
  const addresses = Object.fromEntries(manifests.map(({ name }) => [name, `http://127.0.0.1:${ports[name]}/graphql`]));
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
  const subgraphs = manifests.map(({ name }) => {
    const args = [...(dev ? WATCHING : []), ...TYPESCRIPT, programs[name] ?? `subgraphs/${name}/src/main.ts`];
    return new Service(name, args, `http://127.0.0.1:${ports[name]}/health`, {
      ...common,
      PORT: String(ports[name]),
      // Only main issues tokens, so only main has the key.
      ...(name === 'main' && { SIGNING_KEY: secrets.signingKey, SIGNING_KEY_PREVIOUS: secrets.previousSigningKey }),
    });
  });
  const gateway = new Service(
    'gateway',
    dev ? await roverDev(dev.directory, port, addresses, secrets.hopSecret) : [...TYPESCRIPT, 'gateway/src/main.ts'],
    `http://127.0.0.1:${port}/health`,
    {
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
      ...Object.fromEntries(manifests.map(({ name }) => [`SUBGRAPH_URL_${name.toUpperCase()}`, addresses[name]])),
    },
  );
  const services = [...subgraphs, gateway];
  const start = (wanted: Service[]) => Promise.all(wanted.map((service) => service.start()));
  const close = async () => void (await Promise.all(services.map((service) => service.stop())));
  try {
    // Rover asks all subgraphs at its start.
    if (dev) await start(subgraphs);
    await start(dev ? [gateway] : services);
  } catch (error) {
    await close();
    throw error;
  }
  onStage(dev ? 'The subgraphs run, and rover serves what they say' : 'Eight processes are ready');
  return {
    pids: () => Object.fromEntries(services.map(({ name, pid }) => [name, pid])),
    urls: {
      ...Object.fromEntries(manifests.map(({ name }) => [name, url(ports[name] as number)])),
      gateway: url(port),
    },
    close,
  };
}

/** The real rover, with our gateway as its router. */
async function roverDev(directory: string, port: number, addresses: Record<string, string>, hopSecret: string) {
  const config = await writeRoverConfig(directory, addresses, hopSecret);
  return ['scripts/rover.mjs', 'dev', '--supergraph-config', config, '--supergraph-port', String(port)];
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
