// The door: what watches a gateway, made of what was asked for. Libraries are loaded only where they are used.
import { randomBytes } from 'node:crypto';
import type { Logger } from 'pino';
import { type AdminServer, startAdminServer } from './admin.ts';
import { combine } from './combine.ts';
import type { Metrics } from './metrics.ts';
import type { Observer } from './observer.ts';
import { operationLog } from './operation-log.ts';
import type { TracingOptions } from './tracer.ts';
import type { UsageOptions } from './usage-report.ts';

/** What an operator may know of a gateway; nothing of it is for the public. */
export interface GatewayStatus {
  isDraining: boolean;
  /** The first 16 hex digits of the SHA-256 of the supergraph that is served. */
  graph: string;
  subgraphs: readonly string[];
  sockets: number;
  eventStreams: number;
  upstreams: number;
}

export interface ObservabilityOptions {
  logger: Logger;
  /** Milliseconds from which an operation is logged as slow. */
  slowAfter?: number;
  /** Keeps the pseudonyms of users the same over restarts and processes; new for every process unless given. */
  pseudonymKey?: string;
  /** Metrics, and where operators read them; none of either without it. */
  admin?: { host: string; port: number };
  /** Traces; none without it. */
  tracing?: TracingOptions;
  /** The only operations whose name becomes a label of metrics; the first five hundred unless given. */
  operationNames?: ReadonlySet<string>;
  /** Which operations are asked, told to a registry of schemas; nothing without it. */
  usage?: Omit<UsageOptions, 'logger'>;
}

export interface Observability {
  observer: Observer;
  /** The port of the address for operators, if there is one. */
  adminPort?: number;
  /** From now on `/ready` tells of this gateway. */
  tellOf(gateway: { status(): GatewayStatus }): void;
  /** Stops listening and sends the last traces. */
  close(): Promise<void>;
}

const SLOW_AFTER = 1_000;
const KEY_BYTES = 32;

/** Rejects when the address for operators cannot be taken. */
export async function openObservability(options: ObservabilityOptions): Promise<Observability> {
  const { logger, slowAfter = SLOW_AFTER, admin, tracing: wanted, operationNames } = options;
  const pseudonymKey = options.pseudonymKey ?? randomBytes(KEY_BYTES);
  let observer = operationLog({ logger, slowAfter, pseudonymKey });
  let gateway: { status(): GatewayStatus } | undefined;
  let server: AdminServer | undefined;
  if (admin) {
    const { createMetrics } = await import('./metrics.ts');
    const metrics = createMetrics(operationNames);
    observer = combine(metrics.observer, observer);
    server = await startAdminServer({
      ...admin,
      metrics,
      details: () => gateway && detailsOf(gateway.status(), metrics),
    });
    logger.info({ address: `${admin.host}:${server.port}` }, 'operators are served');
  }
  const tracing = wanted && (await import('./tracer.ts')).startTracing(wanted, logger);
  if (tracing) observer = combine(tracing.observer, observer);
  const usage = options.usage && (await import('./usage-report.ts')).reportUsage({ ...options.usage, logger });
  if (usage) observer = combine(usage.observer, observer);
  return {
    observer,
    adminPort: server?.port,
    tellOf(told) {
      gateway = told;
    },
    async close() {
      await tracing?.close();
      await usage?.close();
      await server?.close();
    },
  };
}

function detailsOf({ subgraphs, ...status }: GatewayStatus, metrics: Metrics) {
  return {
    ...status,
    subgraphs: Object.fromEntries(subgraphs.map((name) => [name, { breaker: metrics.breakerOf(name) }])),
  };
}
