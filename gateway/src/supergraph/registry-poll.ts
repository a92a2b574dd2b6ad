import type { Logger } from 'pino';

export interface RegistryOptions {
  /** Where the registry gives out the last good supergraph of a graph: `http://…/supergraph/alif24@current`. */
  url: string;
  /** A key of the registry that may read. */
  key: string;
  /** Milliseconds between two questions. */
  interval?: number;
  logger: Logger;
}

const INTERVAL = 10_000;
const TIMEOUT = 10_000;

/** Asks a registry for the supergraph again and again. While it does not answer, what is served stays. */
export class RegistryPoll {
  readonly #options: RegistryOptions;
  #etag: string | undefined;
  #timer: NodeJS.Timeout | undefined;
  #isStopped = false;
  #isFailing = false;

  constructor(options: RegistryOptions) {
    this.#options = options;
  }

  /** The supergraph now, or undefined when it is the one of the last time. Rejects with a sentence when the registry does not give it. */
  async read(): Promise<string | undefined> {
    const { url, key } = this.#options;
    const headers = { 'x-api-key': key, ...(this.#etag && { 'if-none-match': this.#etag }) };
    const answer = await fetch(url, { headers, signal: AbortSignal.timeout(TIMEOUT), redirect: 'error' });
    if (answer.status === 304) return undefined;
    const text = await answer.text();
    if (!answer.ok) throw new Error(`the registry answers ${answer.status}: ${text.slice(0, 200)}`);
    this.#etag = answer.headers.get('etag') ?? undefined;
    return text;
  }

  /** Gives every other supergraph to `take` from now on. One that cannot be served is not asked for again until there is another. */
  start(take: (sdl: string) => boolean): void {
    const { interval = INTERVAL } = this.#options;
    const ask = async () => {
      await this.readNow(take);
      if (!this.#isStopped) this.#timer = setTimeout(ask, interval).unref();
    };
    this.#timer = setTimeout(ask, interval).unref();
  }

  /** Asks once, now. Never rejects: the first failure in a row is logged. */
  async readNow(take: (sdl: string) => boolean): Promise<void> {
    const { logger } = this.#options;
    try {
      const sdl = await this.read();
      if (this.#isFailing) logger.info('the registry answers again');
      this.#isFailing = false;
      if (sdl !== undefined && !this.#isStopped) take(sdl);
    } catch (error) {
      if (!this.#isFailing) logger.warn({ err: error }, 'the registry does not answer; the supergraph stays as it is');
      this.#isFailing = true;
    }
  }

  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
  }
}
