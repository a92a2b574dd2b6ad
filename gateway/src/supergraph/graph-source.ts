import { type StatsListener, unwatchFile, watchFile } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { Graph } from './graph.ts';

export type SupergraphSource = { file: string; watch?: boolean } | { sdl: string };

type Listener = (graph: Graph) => void;

/** Holds the graph that is served now, and swaps it when its file changes. A file that is no supergraph changes nothing. */
export class GraphSource {
  #current: Graph;
  readonly #graphs = new WeakMap<GraphQLSchema, Graph>();
  readonly #listeners = new Set<Listener>();
  readonly #logger: Logger;
  #stopWatching = () => {};

  private constructor(graph: Graph, logger: Logger) {
    this.#current = graph;
    this.#graphs.set(graph.schema, graph);
    this.#logger = logger;
  }

  /** Rejects when the supergraph cannot be read or built. */
  static async load(source: SupergraphSource, logger: Logger): Promise<GraphSource> {
    if ('sdl' in source) return new GraphSource(new Graph(source.sdl), logger);
    const graphs = new GraphSource(new Graph(await readFile(source.file, 'utf8')), logger);
    if (source.watch !== false) graphs.#watch(source.file);
    return graphs;
  }

  get current(): Graph {
    return this.#current;
  }

  /** The graph that a schema belongs to: a request that started before a swap is finished on the graph it was validated against. */
  ofSchema(schema: GraphQLSchema): Graph {
    return this.#graphs.get(schema) ?? this.#current;
  }

  onSwap(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Serves another supergraph from now on. Returns false, and goes on with the old one, when it cannot be built or is the same. */
  swap(sdl: string): boolean {
    if (sdl === this.#current.sdl) return false;
    try {
      const graph = new Graph(sdl);
      this.#current = graph;
      this.#graphs.set(graph.schema, graph);
      for (const listener of this.#listeners) listener(graph);
    } catch (error) {
      this.#logger.error({ err: error }, 'the new supergraph cannot be used; the old one goes on');
      return false;
    }
    this.#logger.info('the supergraph was swapped');
    return true;
  }

  stop(): void {
    this.#stopWatching();
    this.#listeners.clear();
  }

  // Polled: a file that is replaced by a rename, or mounted into a container, sends no dependable event.
  #watch(file: string): void {
    const reread: StatsListener = (now) => {
      if (now.mtimeMs === 0) return;
      readFile(file, 'utf8').then(
        (sdl) => this.swap(sdl),
        (error) => this.#logger.error({ err: error }, 'the supergraph file cannot be read; the old one goes on'),
      );
    };
    watchFile(file, { interval: 500, persistent: false }, reread);
    this.#stopWatching = () => unwatchFile(file, reread);
  }
}
