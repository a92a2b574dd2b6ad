// Which subgraph is reached how: by a function call when a transport was handed in, over HTTP with a signed hop otherwise.
import type { Logger } from 'pino';
import type { Observer } from '../observability/observer.ts';
import type { Graph } from '../supergraph/graph.ts';
import { SubgraphDataSource } from './data-source.ts';
import { type Deadlines, Guard, type GuardPolicy } from './guard.ts';
import type { HttpTransport } from './http-transport.ts';
import type { SubgraphTransport } from './transport.ts';

export interface ServicesOptions {
  /** Transports in memory, by subgraph. */
  transports: Record<string, SubgraphTransport>;
  /** Addresses that stand above those of the supergraph, by subgraph. */
  urls: Record<string, string>;
  hopSecret?: string;
  sessionSubgraph: string;
  policy: GuardPolicy;
  /** Deadlines that stand above the policy's, by subgraph. */
  deadlines: Record<string, Partial<Deadlines>>;
  responseBytes: number;
  observer: Observer;
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

  /** Closes, once requests under way have ended, the connections that this graph does not use. */
  retain(graph: Graph): void {
    const used = new Set(graph.subgraphs.map(({ name, url }) => this.#key(name, url)));
    for (const [key, transport] of this.#http) {
      if (used.has(key)) continue;
      this.#http.delete(key);
      this.#guards.delete(key);
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
    for (const { name, url } of graph.subgraphs) {
      const transport = transports[name] ?? this.#overHttp(name, url);
      const guard = this.#guardOf(name, url);
      services[name] = new SubgraphDataSource(name, transport, guard, name === sessionSubgraph, logger);
    }
    return services;
  }

  // One for each address, whatever graph it is asked for: what is known of a subgraph outlives a swap.
  #guardOf(name: string, url: string): Guard {
    const key = this.#key(name, url);
    const known = this.#guards.get(key);
    if (known) return known;
    const { observer, logger } = this.#options;
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
    const { policy, deadlines } = this.#options;
    return { ...policy, deadlines: { ...policy.deadlines, ...deadlines[name] } };
  }

  #overHttp(name: string, url: string): SubgraphTransport {
    const key = this.#key(name, url);
    let transport = this.#http.get(key);
    if (!transport) {
      const { hopSecret, responseBytes, sessionSubgraph, logger, urls } = this.#options;
      const options = {
        name,
        url: urls[name] ?? url,
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
    return `${name} ${this.#options.urls[name] ?? url}`;
  }
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
