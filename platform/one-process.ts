import { createServer, type Server } from 'node:http';
import { resolve } from 'node:path';
import { createGateway, type Gateway, openObservability, type SubgraphTransport, serverOptions } from '@alif24/gateway';
import { createTokenIssuer, watchRevokedSessions } from '@alif24/subgraph-shared/auth';
import { openEventBus, openRedis } from '@alif24/subgraph-shared/events';
import { startJobs } from '@alif24/subgraph-shared/jobs';
import {
  loadDemo,
  migrateSubgraphs,
  type OpenSubgraph,
  openSubgraph,
  serveRoute,
} from '@alif24/subgraph-shared/server';
import type { Settings } from '@alif24/subgraph-shared/settings';
import { type Logger, pino } from 'pino';
import type { Secrets } from './secrets.ts';
import { createSites, type Handler, SITES } from './sites.ts';
import { manifests } from './subgraphs.ts';

export interface PlatformOptions {
  port: number;
  databaseUrl: string;
  /** Of the owner of the tables; `databaseUrl` unless given. */
  ownerUrl?: string;
  redisUrl?: string;
  secrets: Secrets;
  settings: Settings;
  /** Believe `X-Forwarded-For`: behind a proxy of ours. False unless given. */
  trustProxy?: boolean;
  /** Load the demo school if it is not there yet. */
  demo: boolean;
  logger?: Logger;
  /** Where operators find the gateway's metrics; nothing is measured without it. */
  admin?: { host: string; port: number };
  /** Milliseconds that a subgraph may take; the gateway's own unless given. */
  deadlines?: { query?: number; mutation?: number };
  /** Told as each stage is done, for whoever waits. */
  onStage?: (stage: string) => void;
  /** Sees each SQL statement that any subgraph sends. */
  onStatement?: (sql: string) => void;
}

export interface Platform {
  /** `http://alif24.localhost:<port>` and its neighbours. */
  origins: string[];
  port: number;
  gateway: Gateway;
  subgraphs: OpenSubgraph[];
  close(): Promise<void>;
}

const DOMAIN = 'alif24.localhost';

/** The whole platform in this process: seven subgraphs called in memory, the gateway, and the sites as built. */
export async function startPlatform(options: PlatformOptions): Promise<Platform> {
  const { databaseUrl, ownerUrl = databaseUrl, redisUrl, secrets, settings, onStage = () => {} } = options;
  const log = options.logger ?? pino({ level: 'silent' });
  const { server, port, mount } = await listen(options.port);
  const closing: Array<() => Promise<unknown>> = [() => closeServer(server)];
  const close = async () => {
    for (const step of closing.splice(0).reverse()) await step();
  };
  try {
    await migrateSubgraphs(ownerUrl, manifests);
    onStage('The database is up to date');
    const issuer = `http://api.${DOMAIN}:${port}`;
    const tokens = await createTokenIssuer(secrets.signingKey, issuer, secrets.previousSigningKey);
    const events = await openEventBus(databaseUrl, redisUrl);
    closing.push(() => events.close());
    const redis = redisUrl ? openRedis(redisUrl) : undefined;
    closing.push(async () => redis?.disconnect());
    const open = (manifest: (typeof manifests)[number]) => {
      const resources = {
        events,
        redis,
        log: log.child({ name: manifest.name }),
        settings,
        tokens: manifest.name === 'main' ? tokens : null,
      };
      return openSubgraph(manifest, { databaseUrl, resources, poolSize: 8, onStatement: options.onStatement });
    };
    const subgraphs: OpenSubgraph[] = [];
    for (const manifest of manifests) {
      const subgraph = await open(manifest);
      subgraphs.push(subgraph);
      closing.push(() => subgraph.close());
    }
    onStage('Seven subgraphs are open');
    if (options.demo) {
      const pairs = manifests.map((manifest, n) => ({ manifest, subgraph: subgraphs[n] as OpenSubgraph }));
      const loaded = await loadDemo(ownerUrl, pairs);
      if (loaded.length > 0) onStage('The demo school is loaded');
    }
    const jobs = await startJobs({ databaseUrl: ownerUrl, jobs: subgraphs.flatMap((subgraph) => subgraph.jobs), log });
    closing.push(() => jobs.close());
    for (const subgraph of subgraphs) closing.push(await subgraph.startBackground());
    const gatewayLog = log.child({ name: 'gateway' });
    const watch = options.admin && (await openObservability({ logger: gatewayLog, admin: options.admin }));
    if (watch) closing.push(() => watch.close());
    const main = subgraphs.find(({ name }) => name === 'main') as OpenSubgraph;
    const origins = Object.keys(SITES).map((label) => `http://${label && `${label}.`}${DOMAIN}:${port}`);
    const gateway = await createGateway({
      supergraph: { file: resolve(import.meta.dirname, '../schema/supergraph.graphql') },
      transports: Object.fromEntries(subgraphs.map((subgraph) => [subgraph.name, transportTo(subgraph)])),
      jwks: () => tokens.jwks() as never,
      issuer,
      revocations: (listener) =>
        watchRevokedSessions(main.dataSource.manager, events, (sessionId) => listener({ sessionId })),
      allowedOrigins: [...origins, issuer, `http://localhost:${port}`],
      deadlines: options.deadlines,
      trustProxy: options.trustProxy,
      redisUrl: options.redisUrl,
      logger: gatewayLog,
      observer: watch?.observer,
    });
    watch?.tellOf(gateway);
    closing.push(() => gateway.close());
    mount({
      gateway,
      callbacks: (request, response) => void serveRoute(main, request, response),
      sites: createSites(issuer),
    });
    onStage('The gateway serves the graph');
    return { origins, port, gateway, subgraphs, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The gateway and the subgraph say the same with types of their own; only here both are known. */
function transportTo(subgraph: OpenSubgraph): SubgraphTransport {
  return {
    execute: (request, hop) => subgraph.execute(request, hop),
    subscribe: (request, hop) => subgraph.subscribe(request, hop),
  };
}

/** What answers on the port once everything is open. */
interface Mounted {
  gateway: Gateway;
  callbacks: Handler;
  sites: Record<string, Handler>;
}

/** Takes the port at once, so that a taken one is told before anything else is done, and answers 503 until mounted. */
async function listen(wanted: number) {
  let mounted: Mounted | undefined;
  const server = createServer(serverOptions, (request, response) => {
    const site = siteOf(request.headers.host);
    if (!mounted) {
      response.writeHead(503, { 'content-type': 'text/plain', 'retry-after': '2' }).end('Alif24 is starting.\n');
    } else if (site !== undefined) mounted.sites[site]?.(request, response);
    else if (request.url?.startsWith('/callbacks/')) mounted.callbacks(request, response);
    else mounted.gateway.handleRequest(request, response);
  });
  server.on('upgrade', (request, socket, head) => {
    if (mounted && siteOf(request.headers.host) === undefined) mounted.gateway.handleUpgrade(request, socket, head);
    else socket.destroy();
  });
  await new Promise<void>((done, failed) => {
    server.once('error', failed);
    server.listen(wanted, () => done());
  });
  const { port } = server.address() as { port: number };
  const mount = (whole: Mounted) => {
    mounted = whole;
  };
  return { server, port, mount };
}

/** The label of the site that a Host header names; undefined for the api, for localhost and for whatever else reached us. */
function siteOf(host = ''): string | undefined {
  const name = host.replace(/:\d+$/, '').toLowerCase();
  if (name === DOMAIN) return '';
  const label = name.endsWith(`.${DOMAIN}`) ? name.slice(0, -DOMAIN.length - 1) : undefined;
  return label !== undefined && label in SITES ? label : undefined;
}

function closeServer(server: Server): Promise<void> {
  return new Promise((done) => {
    server.close(() => done());
    server.closeAllConnections();
  });
}
