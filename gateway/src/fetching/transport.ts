// The border to a subgraph, declared here and, structurally equal, on the subgraphs' side: the gateway imports nothing from them.
import type { DocumentNode, GraphQLFormattedError } from 'graphql';

export type Role = 'STUDENT' | 'PARENT' | 'TEACHER' | 'ORGANIZATION' | 'MODERATOR' | 'ANALYST';

export interface Caller {
  userId: string;
  role: Role;
  sessionId: string;
  /** The organisation that the person belongs to, where the token names one. */
  organizationId?: string;
  /** The scopes of the token, where it has any. */
  scopes?: readonly string[];
}

/** What travels with every call from the gateway to a subgraph. */
export interface Hop {
  caller: Caller | null;
  requestId: string;
  /** The client's network address. */
  address: string;
  /** The client's User-Agent header, its first 200 characters; sent to the session subgraph only. */
  userAgent?: string;
  /** The session cookie's value; sent to the session subgraph only. */
  session?: string;
  /** Headers of the request that are passed on as they came, by lower-case name: only those that the gateway was told to forward. */
  headers?: Readonly<Record<string, string>>;
  /** The W3C trace context of this very call. */
  traceparent?: string;
}

export interface SubgraphRequest {
  query: string;
  /** The same operation, parsed once per query plan; shared, so never to be changed. */
  document?: DocumentNode;
  variables?: Record<string, unknown>;
  operationName?: string;
  /** Aborts when the deadline has passed: nobody waits for the answer any more. */
  signal?: AbortSignal;
}

export interface SubgraphResponse {
  /** Fresh objects: the gateway merges into them. */
  data?: Record<string, unknown> | null;
  errors?: readonly GraphQLFormattedError[];
  extensions?: Record<string, unknown>;
  /** Set-Cookie header values, honoured only from the session subgraph. */
  setCookies?: string[];
}

export interface SubgraphTransport {
  /** Rejects when the subgraph cannot be reached or does not answer with GraphQL. */
  execute(request: SubgraphRequest, hop: Hop): Promise<SubgraphResponse>;
  /** Resolves to a stream, or to a response with errors when refused. return() of the stream acts at once. */
  subscribe(request: SubgraphRequest, hop: Hop): Promise<AsyncIterableIterator<SubgraphResponse> | SubgraphResponse>;
  /**
   * The same over a wire, for a body that is JSON already, in the form of wire-text.ts: the answer is what came back. Only transports that talk
   * JSON have it. Rejects as `execute` does, and for what is no UTF-8; whether the text is a GraphQL response is for the caller to see.
   */
  send?(body: string, hop: Hop, signal?: AbortSignal): Promise<WireResponse>;
  close?(): Promise<void>;
}

/** An answer as it came over a wire, in the form of wire-text.ts. */
export interface WireResponse {
  wire: string;
  setCookies?: string[];
}

export function isStream(
  answer: AsyncIterableIterator<SubgraphResponse> | SubgraphResponse,
): answer is AsyncIterableIterator<SubgraphResponse> {
  return Symbol.asyncIterator in answer;
}
