// The door of the package: one graph over HTTP and websocket, to be mounted on a server by whoever runs it.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { type Logger, pino } from 'pino';
import { EventStreams } from './event-streams/event-streams.ts';
import { createExplorer } from './explorer/explorer.ts';
import type { QueryPlanAudience } from './explorer/query-plan.ts';
import { type Deadlines, defaultPolicy, type GuardPolicy } from './fetching/guard.ts';
import type { HttpTransportOptions } from './fetching/http-transport.ts';
import { Services } from './fetching/services.ts';
import type { SubgraphTransport } from './fetching/transport.ts';
import { createHttpHandler } from './http.ts';
import { createAuthenticator } from './identity/access-token.ts';
import type { KeySource } from './identity/key-set.ts';
import { type RevocationSource, Revocations } from './identity/revocations.ts';
import { hashOf } from './observability/hash.ts';
import type { GatewayStatus } from './observability/observability.ts';
import { type Observer, silentObserver } from './observability/observer.ts';
import { startApolloServer } from './operations/apollo-server.ts';
import { Documents, documentRules } from './operations/documents.ts';
import { Operations } from './operations/operations.ts';
import { PersistedOperations } from './operations/persisted.ts';
import { Gatekeeper, type GrantPolicies } from './protection/admission.ts';
import { Connections } from './protection/connections.ts';
import { defaultLimits, type Limits } from './protection/limits.ts';
import { Load } from './protection/load.ts';
import { Origins } from './protection/origins.ts';
import { PreparationTime } from './protection/preparation.ts';
import { createRates } from './protection/rates.ts';
import { createSafelist, noSafelist, type SafelistMode } from './protection/safelist.ts';
import { Hubs } from './subscriptions/hubs.ts';
import { defaultStreamLimits, type StreamLimits } from './subscriptions/stream-limits.ts';
import { GraphSource, type SupergraphSource } from './supergraph/graph-source.ts';
import { SocketServer } from './websocket/socket-server.ts';

export type { Caller, Hop, Role, SubgraphRequest, SubgraphResponse, SubgraphTransport } from './fetching/transport.ts';
export { openObservability } from './observability/observability.ts';
export { operationOf } from './observability/operation-id.ts';

/** A subgraph in another process, as the gateway calls it. */
export async function httpTransport(options: HttpTransportOptions): Promise<SubgraphTransport> {
  return new (await import('./fetching/http-transport.ts')).HttpTransport(options);
}

export interface GatewayOptions {
  /** A file, swapped in when it changes, or the text itself. */
  supergraph: SupergraphSource;
  /** Subgraphs of this process, by name; all others are called over HTTP. */
  transports?: Record<string, SubgraphTransport>;
  /** Addresses by subgraph name, above those written in the supergraph. */
  subgraphUrls?: Record<string, string>;
  /** Signs calls over HTTP; the same secret as the subgraphs'. */
  hopSecret?: string;
  /** Public keys of access tokens: an address or a function. Without it everybody is anonymous. */
  jwks?: KeySource;
  issuer?: string;
  audience?: string;
  /** Tells of sessions that have ended before their access tokens do: those tokens are refused, and what they opened is closed. */
  revocations?: RevocationSource;
  /** Request headers, in lower case, that go on to subgraphs in other processes as they came. */
  forwardHeaders?: readonly string[];
  /** Origins of the sites that may call, exactly as browsers write them. */
  allowedOrigins?: readonly string[];
  /** The subgraph that gets the session cookie and may set it. */
  sessionSubgraph?: string;
  /** Sandbox at GET /graphql and the explorer at /explorer. */
  landingPage?: boolean;
  introspection?: boolean;
  /** Who may see query plans: everybody where the pages are on, otherwise moderators, unless given. */
  queryPlans?: QueryPlanAudience;
  limits?: Partial<Limits>;
  /** Counts rates for all gateways together, in Redis at this address; without it each counts for itself. */
  redisUrl?: string;
  /** Operations that may run, a manifest in Apollo's format: `report` logs what is not on it, `enforce` refuses it. */
  safelist?: { mode: SafelistMode; manifest: string };
  /** Decides which policies of `@policy` are met; without it none is. */
  policies?: GrantPolicies;
  /** What sockets, event streams and subscriptions may cost. */
  streams?: Partial<StreamLimits>;
  /** Milliseconds that one subgraph may take. */
  deadlines?: Partial<Deadlines>;
  /** The same for single subgraphs, by name. */
  subgraphDeadlines?: Record<string, Partial<Deadlines>>;
  /** Bulkhead, breaker and retries of each subgraph. */
  resilience?: Partial<Omit<GuardPolicy, 'deadlines'>>;
  /** Most bytes of one subgraph's answer. */
  responseBytes?: number;
  /** Most HTTP requests that are answered at one time; others are told to come back. */
  requestsAtOnce?: number;
  /** Take the client's address from X-Forwarded-For: only behind a proxy of ours. */
  trustProxy?: boolean;
  logger?: Logger;
  /** Told of everything that happens, for metrics, traces and logs. */
  observer?: Observer;
}

export interface Gateway {
  handleRequest(req: IncomingMessage, res: ServerResponse): void;
  handleUpgrade(req: IncomingMessage, socket: Duplex, head: Buffer): void;
  status(): GatewayStatus;
  /** Live upstream subscriptions: one per distinct operation, variables and scope; also those kept for readers who may come back. */
  liveSubscriptions(): number;
  /** Serves another supergraph from now on; false, and no change, when it is the same or cannot be built. */
  swapSupergraph(sdl: string): boolean;
  /** Reads the supergraph's file now; resolves to true when another one is served since. */
  reloadSupergraph(): Promise<boolean>;
  /** Unready from now on, and connections end with their next answer; everything is answered as before. */
  drain(): void;
  /** Sockets are closed, requests under way end, and no others are let in. */
  close(): Promise<void>;
}

/** For `http.createServer`, wherever the gateway is mounted: how long a client may take to send a request. */
export const serverOptions = {
  headersTimeout: 10_000,
  requestTimeout: 15_000,
  // Node looks at both only so often, of itself twice a minute.
  connectionsCheckingInterval: 1_000,
};

const REQUESTS_AT_ONCE = 2_048;
const RESPONSE_BYTES = 10 * 1024 * 1024;

/** Rejects when the supergraph cannot be loaded. Subgraphs need not be up. */
export async function createGateway(options: GatewayOptions): Promise<Gateway> {
  const { transports = {}, subgraphUrls = {}, hopSecret, sessionSubgraph = 'main', jwks, trustProxy = false } = options;
  const { issuer = 'https://api.alif24.uz', audience = 'alif24', introspection = true, landingPage = true } = options;
  const { forwardHeaders = [] } = options;
  const logger = options.logger ?? pino({ level: 'silent' });
  const observer = options.observer ?? silentObserver;
  // Where nobody can sign in, an address says nothing about who asks; whoever wants a limit there sets one.
  const open = jwks ? {} : { addressRate: 0, preparationTime: 0 };
  const limits = { ...defaultLimits, ...open, ...options.limits };
  const streams = { ...defaultStreamLimits, ...options.streams };
  const deadlines = { ...defaultPolicy.deadlines, ...options.deadlines };
  const { subgraphDeadlines, resilience } = options;
  const responseBytes = options.responseBytes ?? RESPONSE_BYTES;

  const services = new Services({
    transports,
    urls: subgraphUrls,
    hopSecret,
    sessionSubgraph,
    deadlines,
    subgraphDeadlines,
    resilience,
    responseBytes,
    observer,
    logger,
  });
  const source = await GraphSource.load(options.supergraph, (graph) => services.check(graph), observer, logger);
  const rules = documentRules(limits, introspection);
  const documents = new Documents(rules);
  const origins = new Origins(options.allowedOrigins ?? [], forwardHeaders, landingPage);
  const revocations = new Revocations(options.revocations);
  const authenticate = revocations.guarding(createAuthenticator({ jwks, issuer, audience }));
  const safelist = options.safelist ? createSafelist(options.safelist.mode, options.safelist.manifest) : noSafelist;
  const rates = await createRates(limits, options.redisUrl);
  const hubs = new Hubs({ services, limits: streams, rates, observer, logger });
  const gatekeeper = new Gatekeeper({ limits, safelist, rates, policies: options.policies, logger });
  const persisted = new PersistedOperations(limits, safelist);
  const preparation = new PreparationTime(limits);
  const operations = new Operations({
    ...{ source, services, documents, persisted, gatekeeper, preparation },
    ...{ introspection, observer, logger },
  });
  const apollo = await startApolloServer({ source, operations, rules, introspection, preparation, observer, logger });
  const connections = new Connections(limits);
  const live = { operations, hubs, limits, streams, rates, connections, revocations, observer };
  const eventStreams = new EventStreams(live);
  const sockets = new SocketServer({ ...live, authenticate, origins, trustProxy, forwardHeaders, logger });
  const queryPlans = options.queryPlans ?? (landingPage ? 'all' : 'moderators');
  const explorer = landingPage ? createExplorer(source, queryPlans === 'all') : undefined;
  const load = new Load(options.requestsAtOnce ?? REQUESTS_AT_ONCE);
  let isDraining = false;
  const isReady = () => !isDraining;
  const handleRequest = createHttpHandler({
    apollo,
    operations,
    eventStreams,
    authenticate,
    origins,
    limits,
    rates,
    preparation,
    explorer,
    trustProxy,
    forwardHeaders,
    load,
    isReady,
    queryPlans,
    observer,
    logger,
  });

  revocations.onRevoked((revocation) => {
    sockets.revoke(revocation);
    eventStreams.revoke(revocation);
    hubs.revoke(revocation);
  });
  source.onSwap((graph) => {
    hubs.endAll('restart');
    services.retain(graph);
  });

  return {
    handleRequest,
    handleUpgrade: (req, socket, head) => sockets.handleUpgrade(req, socket, head),
    status: () => ({
      isDraining,
      graph: hashOf(source.current.sdl),
      subgraphs: source.current.subgraphs.map(({ name }) => name),
      sockets: sockets.size,
      eventStreams: eventStreams.size,
      upstreams: hubs.size,
    }),
    liveSubscriptions: () => hubs.size,
    swapSupergraph: (sdl) => source.swap(sdl),
    reloadSupergraph: () => source.reload(),
    drain() {
      isDraining = true;
    },
    async close() {
      isDraining = true;
      source.stop();
      revocations.stop();
      await Promise.all([sockets.close(), eventStreams.close()]);
      hubs.endAll('restart');
      await load.close();
      await apollo.stop();
      await services.close();
      await rates.close();
    },
  };
}
