import type { DatabaseContext } from '../database/index.ts';
import { AppError } from '../utils/index.ts';
import type { Role } from './roles.ts';

/** The person behind a request, as the gateway verified them. */
export interface Caller {
  userId: string;
  role: `${Role}`;
  sessionId: string;
}

/** Whoever calls with a token for statistics: nobody's account. Both ids are that of the token. */
export interface AnalystCaller {
  userId: string;
  role: 'ANALYST';
  sessionId: string;
}

/** Answers many keys with one statement; the answers stand in the order of the keys. */
export type Batch<K, V, C extends CallerContext = CallerContext> = (
  ctx: C,
  keys: readonly K[],
) => Promise<readonly V[]>;

export interface CallerContext extends DatabaseContext {
  /** Nobody signed in: null. */
  readonly caller: Caller | null;
  /** True for a token for statistics, which opens what says so and nothing else; `caller` is null then. */
  readonly isAnalyst?: boolean;
  /** One key of `batch`; all keys asked in the same turn of the event loop become one call, and each is asked once a request. */
  load<K, V>(batch: (ctx: this, keys: readonly K[]) => Promise<readonly V[]>, key: K): Promise<V>;
}

/** A context that knows from where the caller comes. */
export interface ClientContext extends CallerContext {
  readonly hop: { readonly address: string; readonly userAgent?: string };
}

/** A context that can tell others. */
export interface TellingContext extends CallerContext {
  readonly events: { publish(ctx: DatabaseContext, ...topics: string[]): Promise<void> };
}

/** The caller, or UNAUTHENTICATED: the first line of a service function that needs one. */
export function requireCaller(ctx: CallerContext): Caller {
  if (!ctx.caller) throw new AppError('UNAUTHENTICATED', 'Sign in first.');
  return ctx.caller;
}
