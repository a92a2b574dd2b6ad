// The gateway as a service of its own: environment, graph, one port for HTTP and websocket.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import { type Env, readEnv } from './env.ts';
import { readFlags, USAGE } from './flags.ts';
import { createGateway, serverOptions } from './gateway.ts';
import { pollRevocations } from './identity/revocation-poll.ts';
import { namesIn } from './observability/labels.ts';
import { createLogger } from './observability/logger.ts';
import { openObservability } from './observability/observability.ts';
import { RegistryPoll } from './supergraph/registry-poll.ts';

async function start(env: Env): Promise<void> {
  const logger = createLogger(env.LOG_LEVEL);
  const manifest = env.SAFELIST === 'off' ? undefined : await readFile(env.SAFELIST_FILE, 'utf8');
  const watch = await openObservability(observabilityOf(env, logger, manifest));
  const registry = registryOf(env, logger);
  const gateway = await createGateway({
    supergraph: await supergraphOf(env, registry, logger),
    subgraphUrls: env.subgraphUrls,
    hopSecret: env.HOP_SECRET,
    jwks: env.JWKS_URL,
    issuer: env.TOKEN_ISSUER,
    revocations: revocationsOf(env, logger),
    forwardHeaders: env.FORWARD_HEADERS,
    allowedOrigins: env.ALLOWED_ORIGINS,
    // Cookies are for our accounts: a graph without them has none.
    sessionSubgraph: env.isAnonymous ? '' : 'main',
    landingPage: env.LANDING_PAGE,
    introspection: env.INTROSPECTION,
    queryPlans: env.QUERY_PLANS,
    deadlines: { query: env.SUBGRAPH_DEADLINE_MS, mutation: env.MUTATION_DEADLINE_MS },
    subgraphDeadlines: env.subgraphDeadlines,
    limits: env.LIMITS,
    redisUrl: env.REDIS_URL,
    safelist: manifest === undefined ? undefined : { mode: env.SAFELIST, manifest },
    requestsAtOnce: env.REQUESTS_AT_ONCE,
    trustProxy: env.TRUST_PROXY,
    logger,
    observer: watch.observer,
  });
  watch.tellOf(gateway);
  const server = createServer(serverOptions, gateway.handleRequest);
  server.on('upgrade', gateway.handleUpgrade);
  server.on('error', (error) => fail(`The gateway cannot listen on ${env.HOST}:${env.PORT}: ${error.message}`));
  server.listen(env.PORT, env.HOST, () => logger.info({ address: server.address() }, 'the graph is served'));
  registry?.start((sdl) => gateway.swapSupergraph(sdl));
  process.on('SIGHUP', () => {
    void (registry ? registry.readNow((sdl) => gateway.swapSupergraph(sdl)) : gateway.reloadSupergraph());
  });

  let isStopping = false;
  const stop = async (grace: number) => {
    // Whoever asks twice is not served faster: what is under way would be lost.
    if (isStopping) return;
    isStopping = true;
    registry?.stop();
    endIn(env.DRAIN_TIMEOUT_MS, logger);
    gateway.drain();
    // Whoever sends requests here needs a moment to see that it should not.
    await pause(grace);
    const closed = new Promise((resolve) => server.close(resolve));
    // A connection that was busy when the server closed is closed as soon as its answer is out.
    setInterval(() => server.closeIdleConnections(), 100).unref();
    await gateway.close();
    await closed;
    await watch.close();
    process.exit(0);
  };
  process.on('SIGTERM', () => void stop(env.DRAIN_GRACE_MS));
  // Somebody at a terminal, with nothing in front.
  process.on('SIGINT', () => void stop(0));
}

const registryOf = ({ REGISTRY_URL, REGISTRY_KEY = '', REGISTRY_GRAPH, REGISTRY_POLL_MS }: Env, logger: Logger) =>
  REGISTRY_URL === undefined
    ? undefined
    : new RegistryPoll({
        url: `${REGISTRY_URL.replace(/\/$/, '')}/supergraph/${REGISTRY_GRAPH}`,
        ...{ key: REGISTRY_KEY, interval: REGISTRY_POLL_MS, logger },
      });

/** What the registry has, else the file: a gateway starts also while the registry does not answer. */
async function supergraphOf({ SUPERGRAPH: file }: Env, registry: RegistryPoll | undefined, logger: Logger) {
  if (!registry) return { file };
  try {
    const sdl = await registry.read();
    if (sdl !== undefined) return { sdl };
  } catch (error) {
    logger.warn({ err: error, file }, 'the registry does not answer; the supergraph of the file is served');
  }
  return { file, watch: false };
}

function observabilityOf(env: Env, logger: Logger, manifest?: string) {
  const { ADMIN_PORT: port, ADMIN_HOST: host, OTEL_EXPORTER_OTLP_ENDPOINT: endpoint } = env;
  return {
    logger,
    slowAfter: env.LOG_SLOW_MS,
    pseudonymKey: env.LOG_PSEUDONYM_KEY,
    // Where there is a list of operations, no client can fill the metrics with names of its own.
    operationNames: manifest === undefined ? undefined : namesIn(manifest),
    usage:
      env.REGISTRY_URL === undefined
        ? undefined
        : {
            url: `${env.REGISTRY_URL.replace(/\/$/, '')}/usage/${env.REGISTRY_GRAPH}`,
            key: env.REGISTRY_KEY ?? '',
            interval: env.REGISTRY_USAGE_MS,
          },
    admin: port === undefined ? undefined : { host, port },
    tracing:
      endpoint === undefined
        ? undefined
        : {
            endpoint,
            serviceName: env.OTEL_SERVICE_NAME,
            sampler: env.OTEL_TRACES_SAMPLER,
            ratio: env.OTEL_TRACES_SAMPLER_ARG,
          },
  };
}

function revocationsOf({ REVOCATIONS_URL: url, HOP_SECRET: hopSecret }: Env, logger: Logger) {
  return url && hopSecret ? pollRevocations({ url, subgraph: 'main', hopSecret, logger }) : undefined;
}

function endIn(milliseconds: number, logger: Logger): void {
  const end = () => {
    logger.warn('what is still under way is cut off');
    process.exit(0);
  };
  setTimeout(end, milliseconds).unref();
}

function fail(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

try {
  const { help, variables } = readFlags(process.argv.slice(2));
  if (help) process.stdout.write(USAGE);
  else await start(readEnv(variables));
} catch (error) {
  fail(`The gateway cannot start. ${error instanceof Error ? error.message : String(error)}`);
}
