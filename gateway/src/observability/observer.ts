// What the gateway tells whoever watches it. Metrics, traces and logs are made behind this one interface; nothing else knows of them.

export type TransportKind = 'http' | 'websocket' | 'sse';

/** How a call to a subgraph ended: with data, with errors among them, or without an answer. */
export type FetchOutcome = 'ok' | 'errors' | 'unavailable';

/** How an operation ended: whole, with errors beside data, without data, or not run at all. */
export type OperationOutcome = 'ok' | 'partial' | 'failed' | 'refused';

export interface OperationStart {
  transport: TransportKind;
  requestId: string;
  /** The W3C `traceparent` header that came with the request. */
  traceparent?: string;
  /** The signed-in user's id; never logged as it is. */
  userId?: string;
}

export interface FetchSpan {
  /** The W3C `traceparent` for the subgraph; none when nothing is traced. */
  readonly traceparent?: string;
  end(outcome: FetchOutcome): void;
}

/** One operation from the first byte to the last: an event of a subscription is one too. */
export interface OperationSpan {
  /** `name` is the operation's name, `kind` its type, `ms` the time that planning took, 0 when the plan was known. */
  planned(operation: { name: string | undefined; kind: 'query' | 'mutation' | 'subscription' }, ms: number): void;
  fetch(subgraph: string): FetchSpan;
  /** An identical call was under way; its answer is shared. */
  shared(subgraph: string): void;
  /** The compiled plan gave way to the interpreter, and why. */
  interpreted(reason: string): void;
  /** `codes`: the `extensions.code` of each error in the answer. */
  end(outcome: OperationOutcome, codes: readonly string[]): void;
}

export interface Observer {
  operation(start: OperationStart): OperationSpan;
  /** A request, operation or connection was refused by a rule of protection, e.g. `depth`, `cost`, `rate`. */
  rejected(rule: string): void;
  /** A call to a subgraph was tried again, or not even tried: `retry`, `breaker-open`, `bulkhead-full`, `deadline`. */
  resilience(subgraph: string, event: string): void;
  /** Something about live streams happened: `socket-opened`, `socket-closed`, `stream-opened`, `stream-closed`, `event`, `delivered`, `dropped`, `slow-reader`, `resumed`. */
  live(event: string, count?: number): void;
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
