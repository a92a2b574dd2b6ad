import { type StatsListener, unwatchFile, watchFile } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Logger } from 'pino';
import type { Observer } from '../observability/observer.ts';
import { Graph } from './graph.ts';

export type SupergraphSource = { file: string; watch?: boolean } | { sdl: string };

type Listener = (graph: Graph) => void;

const POLL_INTERVAL = 500;

/** Holds the graph that is served now, and swaps it when its file changes. A file that is no supergraph changes nothing. */
export class GraphSource {
  #current: Graph;
  readonly #listeners = new Set<Listener>();
  readonly #check: (graph: Graph) => void;
  readonly #observer: Observer;
  readonly #logger: Logger;
  readonly #file: string | undefined;
  #stopWatching = () => {};

  private constructor(
    graph: Graph,
    file: string | undefined,
    check: (graph: Graph) => void,
    observer: Observer,
    logger: Logger,
  ) {
    this.#current = graph;
    this.#file = file;
    this.#check = check;
    this.#observer = observer;
    this.#logger = logger;
  }

  /** Rejects with a sentence when the supergraph cannot be read or built, or when `check` throws for it. */
  static async load(
    source: SupergraphSource,
    check: (graph: Graph) => void,
    observer: Observer,
    logger: Logger,
  ): Promise<GraphSource> {
    const file = 'file' in source ? source.file : undefined;
    const graph = built('file' in source ? await textOf(source.file) : source.sdl, check);
    const graphs = new GraphSource(graph, file, check, observer, logger);
    if ('file' in source && source.watch !== false) graphs.#watch(source.file);
    return graphs;
  }

  get current(): Graph {
    return this.#current;
  }

  onSwap(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Serves another supergraph from now on. Returns false, and goes on with the old one, when it cannot be built or is the same. */
  swap(sdl: string): boolean {
    if (sdl === this.#current.sdl) return false;
    const start = performance.now();
    try {
      const graph = built(sdl, this.#check);
      this.#current = graph;
      for (const listener of this.#listeners) listener(graph);
    } catch (error) {
      this.#refuse(error);
      return false;
    }
    this.#observer.graph('swapped');
    // Building blocks: nothing else runs meanwhile, so whoever operates this should know for how long.
    this.#logger.info({ ms: Math.round(performance.now() - start) }, 'the supergraph was swapped');
    return true;
  }

  /** Reads the file now, whether or not it seems to have changed; true when another graph is served since. Never rejects. */
  async reload(): Promise<boolean> {
    if (this.#file === undefined) return false;
    try {
      return this.swap(await textOf(this.#file));
    } catch (error) {
      this.#refuse(error);
      return false;
    }
  }

  stop(): void {
    this.#stopWatching();
    this.#listeners.clear();
  }

  #refuse(error: unknown): void {
    this.#observer.graph('refused');
    this.#logger.error({ err: error }, 'the new supergraph cannot be used; the old one goes on');
  }

  // Polled: a file that is replaced by a rename, or mounted into a container, sends no dependable event.
  #watch(file: string): void {
    const reread: StatsListener = (now) => {
      if (now.mtimeMs !== 0) void this.reload();
    };
    watchFile(file, { interval: POLL_INTERVAL, persistent: false }, reread);
    this.#stopWatching = () => unwatchFile(file, reread);
  }
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new Error(`The supergraph cannot be read: ${(error as Error).message}`, { cause: error });
  }
}

function built(sdl: string, check: (graph: Graph) => void): Graph {
  let graph: Graph;
  try {
    graph = new Graph(sdl);
  } catch (error) {
    const [reason] = (error as Error).message.split('\n');
    throw new Error(`This is no supergraph that can be served: ${reason}`, { cause: error });
  }
  check(graph);
  return graph;
}
