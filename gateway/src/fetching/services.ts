// Which subgraph is reached how: by a function call when a transport was handed in, over HTTP with a signed hop otherwise.
import type { Logger } from 'pino';
import { type Observer, silentObserver } from '../observability/observer.ts';
import type { Graph } from '../supergraph/graph.ts';
import { SubgraphDataSource } from './data-source.ts';
import { type Deadlines, defaultPolicy, Guard, type GuardPolicy } from './guard.ts';
import type { HttpTransport } from './http-transport.ts';
import type { RequestContext } from './request-context.ts';
import type { SubgraphTransport } from './transport.ts';

export interface ServicesOptions {
  /** Transports in memory, by subgraph. */
  transports: Record<string, SubgraphTransport>;
  /** Addresses that stand above those of the supergraph, by subgraph; `reading_diary` stands for `Reading-Diary` too. */
  urls: Record<string, string>;
  hopSecret?: string;
  sessionSubgraph: string;
  deadlines: Deadlines;
  /** Deadlines that stand above those for all, likewise. */
  subgraphDeadlines?: Record<string, Partial<Deadlines>>;
  /** Bulkhead, breaker and retries, where they are not the usual ones. */
  resilience?: Partial<Omit<GuardPolicy, 'deadlines'>>;
  responseBytes: number;
  observer?: Observer;
  logger: Logger;
}

export type ServiceMap = Record<string, SubgraphDataSource>;

const IDLE_BEFORE_CLOSE = 30_000;

export class Services {
  readonly #options: ServicesOptions;
  readonly #http = new Map<string, SubgraphTransport>();
  readonly #guards = new Map<string, Guard>();
  readonly #maps = new WeakMap<Graph, ServiceMap>();

  constructor(options: ServicesOptions) {
    this.#options = options;
  }

  /** The data sources of a graph's subgraphs. */
  of(graph: Graph): ServiceMap {
    const known = this.#maps.get(graph);
    if (known) return known;
    const services = this.#build(graph);
    this.#maps.set(graph, services);
    return services;
  }

  /** Throws a sentence when a subgraph of this graph cannot be called, for want of an address. */
  check(graph: Graph): void {
    for (const { name, url } of graph.subgraphs) {
      if (this.#options.transports[name]) continue;
      const address = this.#addressOf(name, url);
      if (URL.canParse(address) && /^https?:/i.test(address)) continue;
      const variable = `SUBGRAPH_URL_${plain(name).toUpperCase()}`;
      throw new Error(`The subgraph ${name} has no http address in the supergraph, and ${variable} is not set`);
    }
  }

  /** Closes, once requests under way have ended, the connections that this graph does not use. */
  retain(graph: Graph): void {
    const used = new Set(graph.subgraphs.map(({ name, url }) => this.#key(name, url)));
    for (const key of this.#guards.keys()) if (!used.has(key)) this.#guards.delete(key);
    for (const [key, transport] of this.#http) {
      if (used.has(key)) continue;
      this.#http.delete(key);
      setTimeout(() => void transport.close?.(), IDLE_BEFORE_CLOSE).unref();
    }
  }

  async close(): Promise<void> {
    await Promise.all([...this.#http.values()].map((transport) => transport.close?.()));
    this.#http.clear();
  }

  #build(graph: Graph): ServiceMap {
    const { transports, sessionSubgraph, logger } = this.#options;
    const services: ServiceMap = Object.create(null);
    // One database may stand behind them all.
    const onChange = (context: RequestContext) => forgetUnderWay(services, context);
    for (const { name, url } of graph.subgraphs) {
      const transport = transports[name] ?? this.#overHttp(name, url);
      const guard = this.#guardOf(name, url);
      services[name] = new SubgraphDataSource(name, transport, guard, name === sessionSubgraph, logger, onChange);
    }
    return services;
  }

  // One for each address, whatever graph it is asked for: what is known of a subgraph outlives a swap.
  #guardOf(name: string, url: string): Guard {
    const key = this.#key(name, url);
    const known = this.#guards.get(key);
    if (known) return known;
    const { observer = silentObserver, logger } = this.#options;
    const guard = new Guard(this.#policyOf(name), (event) => {
      if (event === 'breaker-opened')
        logger.warn({ subgraph: name }, 'a subgraph does not answer; it is left alone for a while');
      if (event === 'breaker-closed') logger.info({ subgraph: name }, 'a subgraph answers again');
      observer.resilience(name, event);
    });
    this.#guards.set(key, guard);
    return guard;
  }

  #policyOf(name: string): GuardPolicy {
    const { deadlines, subgraphDeadlines = {}, resilience } = this.#options;
    return { ...defaultPolicy, ...resilience, deadlines: { ...deadlines, ...byName(subgraphDeadlines, name) } };
  }

  #overHttp(name: string, url: string): SubgraphTransport {
    const key = this.#key(name, url);
    let transport = this.#http.get(key);
    if (!transport) {
      const { hopSecret, responseBytes, sessionSubgraph, logger } = this.#options;
      const options = {
        name,
        url: this.#addressOf(name, url),
        hopSecret,
        responseBytes,
        connectTimeout: this.#policyOf(name).deadlines.query,
        readsCookies: name === sessionSubgraph,
        logger,
      };
      // Loaded only where it is used: one process for all has no HTTP client in its memory.
      transport = lazily(async () => new (await import('./http-transport.ts')).HttpTransport(options));
      this.#http.set(key, transport);
    }
    return transport;
  }

  #key(name: string, url: string): string {
    return `${name} ${this.#addressOf(name, url)}`;
  }

  #addressOf(name: string, url: string): string {
    return byName(this.#options.urls, name) ?? url;
  }
}

/** From now on this caller's calls are calls of their own, and do not share an answer to one that was made before. */
export function forgetUnderWay(services: ServiceMap, context: RequestContext): void {
  for (const name in services) services[name]?.forget(context);
}

/** A name as a variable's name can show it. */
function plain(subgraph: string): string {
  return subgraph.toLowerCase().replace(/[^a-z0-9]/g, '_');
}

function byName<T>(values: Record<string, T>, subgraph: string): T | undefined {
  return values[subgraph] ?? values[plain(subgraph)];
}

function lazily(load: () => Promise<HttpTransport>): SubgraphTransport {
  let loading: Promise<HttpTransport> | undefined;
  let loaded: HttpTransport | undefined;
  const transport = async () => {
    loading ??= load();
    loaded = await loading;
    return loaded;
  };
  return {
    execute: async (request, hop) => (await transport()).execute(request, hop),
    // The hot path: no turn of the queue is spent on a transport that is there.
    send: (body, hop, signal) =>
      loaded ? loaded.send(body, hop, signal) : transport().then((first) => first.send(body, hop, signal)),
    subscribe: async (request, hop) => (await transport()).subscribe(request, hop),
    close: async () => (await loading)?.close(),
  };
}
