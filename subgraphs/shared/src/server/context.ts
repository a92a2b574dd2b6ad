import DataLoader from 'dataloader';
import type { Logger } from 'pino';
import type { AnalystCaller, Caller, CallerContext, TokenIssuer } from '../auth/index.ts';
import type { Database } from '../database/index.ts';
import type { EventBus, Redis } from '../events/index.ts';
import type { Settings } from '../settings/index.ts';

/** What the gateway sends along with every call. */
export interface Hop {
  caller: Caller | AnalystCaller | null;
  /** Of the client's request; the same in every subgraph and log line. */
  requestId: string;
  /** The client's network address. */
  address: string;
  /** The client's User-Agent header; only the main subgraph ever gets it. */
  userAgent?: string;
  /** The session cookie's value; only the main subgraph ever gets it. */
  session?: string;
}

/** What a process has once and every request uses. */
export interface Resources {
  events: EventBus;
  /** For copies that any process may use and nobody misses; absent where none is configured. */
  redis?: Redis;
  log: Logger;
  settings: Settings;
  /** Present where sessions are issued. */
  tokens: TokenIssuer | null;
}

/** One request's view of the world: who calls, the database, the events. The first argument of every service function. */
export class Context implements CallerContext {
  readonly #loaders = new Map<unknown, DataLoader<unknown, unknown>>();
  readonly #commit: ((work: () => void) => void) | undefined;
  /** Set-Cookie headers to send with the answer. */
  readonly cookies: string[];

  constructor(
    readonly db: Database,
    readonly hop: Hop,
    readonly resources: Resources,
    inherited: { commit?: (work: () => void) => void; cookies?: string[] } = {},
  ) {
    this.#commit = inherited.commit;
    this.cookies = inherited.cookies ?? [];
  }

  get caller(): Caller | null {
    const { caller } = this.hop;
    return caller?.role === 'ANALYST' ? null : caller;
  }

  get isAnalyst(): boolean {
    return this.hop.caller?.role === 'ANALYST';
  }

  get settings(): Settings {
    return this.resources.settings;
  }

  get log(): Logger {
    return this.resources.log;
  }

  get events(): EventBus {
    return this.resources.events;
  }

  load<K, V>(batch: (ctx: this, keys: readonly K[]) => Promise<readonly V[]>, key: K): Promise<V> {
    let loader = this.#loaders.get(batch) as DataLoader<K, V> | undefined;
    if (!loader) {
      loader = new DataLoader<K, V>((keys) => batch(this, keys));
      this.#loaders.set(batch, loader as DataLoader<unknown, unknown>);
    }
    return loader.load(key);
  }

  afterCommit(work: () => void): void {
    if (this.#commit) this.#commit(work);
    else work();
  }

  within(db: Database, commit: (work: () => void) => void): this {
    return new Context(db, this.hop, this.resources, { commit, cookies: this.cookies }) as this;
  }
}
