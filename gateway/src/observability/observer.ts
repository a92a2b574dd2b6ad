// What the gateway tells whoever watches it. Metrics, traces and logs are made behind this one interface; nothing else knows of them.

import type { DocumentNode } from 'graphql';

/** How an operation came; `event`: it runs once for an event of a stream, on behalf of all who read it. */
export type TransportKind = 'http' | 'websocket' | 'sse' | 'event';

export type OperationKind = 'query' | 'mutation' | 'subscription';

/** How a call to a subgraph ended: with data, with errors among them, or without an answer. */
export type FetchOutcome = 'ok' | 'errors' | 'unavailable';

/** How an operation ended: whole, with errors beside data, without data, or not run at all. */
export type OperationOutcome = 'ok' | 'partial' | 'failed' | 'refused';

/** What may stand in a call to `resilience`: a call tried again, given up or not even tried, and what the breaker does. */
export type ResilienceEvent =
  | 'retry'
  | 'deadline'
  | 'bulkhead-full'
  | 'breaker-open'
  | 'breaker-opened'
  | 'breaker-half-open'
  | 'breaker-closed';

/**
 * What may stand in a call to `live`. A stream is one client's subscription, an upstream the one that it shares; an event came from an
 * upstream, a delivery went to one client. What did not reach a slow client is dropped.
 */
export type LiveEvent =
  | 'socket-opened'
  | 'socket-closed'
  | 'stream-opened'
  | 'stream-closed'
  | 'upstream-opened'
  | 'upstream-closed'
  | 'event'
  | 'delivered'
  | 'dropped'
  | 'slow-reader'
  | 'resumed';

/** A program that asks: one of our sites, an app, a tool. */
export interface Client {
  name: string;
  version?: string;
}

export interface OperationStart {
  transport: TransportKind;
  requestId: string;
  /** The W3C `traceparent` header that came with the request, as it came. */
  traceparent?: string;
  /** Which program asks, as it says itself: see `clientOf`. */
  client?: Client;
  /** The signed-in user's id; never logged as it is. */
  userId?: string;
  role?: string;
  /** The trace that the operation belongs to, told by whoever traces to whoever watches beside. */
  traceId?: string;
}

/** An operation that is about to run. */
export interface PlannedOperation {
  name: string | undefined;
  kind: OperationKind;
  /** For the hash in logs and traces; its text goes nowhere. */
  document?: DocumentNode;
}

export interface FetchSpan {
  /** The W3C `traceparent` for the subgraph; none when nothing is traced. */
  readonly traceparent?: string;
  end(outcome: FetchOutcome): void;
}

/** One operation from the first byte to the last: an event of a subscription is one too. */
export interface OperationSpan {
  /** Of the trace that this operation belongs to; none when nothing is traced. */
  readonly traceId?: string;
  /** `ms`: the time that planning took, 0 when the plan was known. */
  planned(operation: PlannedOperation, ms: number): void;
  fetch(subgraph: string): FetchSpan;
  /** An identical call was under way; its answer is shared. */
  shared(subgraph: string): void;
  /** The compiled plan gave way to the interpreter, and why. */
  interpreted(reason: string): void;
  /** `codes`: the `extensions.code` of each error in the answer. The first call counts; whoever comes later is not heard. */
  end(outcome: OperationOutcome, codes: readonly string[]): void;
}

export interface Observer {
  operation(start: OperationStart): OperationSpan;
  /** A request, operation or connection was refused by a rule of protection, e.g. `depth`, `cost`, `rate`. */
  rejected(rule: string): void;
  resilience(subgraph: string, event: ResilienceEvent): void;
  live(event: LiveEvent, count?: number): void;
  /** The supergraph was swapped, or refused. */
  graph(event: 'swapped' | 'refused'): void;
}

const NO_FETCH: FetchSpan = { end() {} };

const NO_OPERATION: OperationSpan = {
  planned() {},
  fetch: () => NO_FETCH,
  shared() {},
  interpreted() {},
  end() {},
};

/** Watches nothing: for embedded gateways that were given no observer. */
export const silentObserver: Observer = {
  operation: () => NO_OPERATION,
  rejected() {},
  resilience() {},
  live() {},
  graph() {},
};

export const silentSpan: OperationSpan = NO_OPERATION;
