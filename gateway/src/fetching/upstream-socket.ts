import { type Client, createClient } from 'graphql-ws';
import type { Logger } from 'pino';
import { WebSocket } from 'ws';
import { signHop, socketBody } from '../identity/hop.ts';
import { EventQueue } from './event-queue.ts';
import type { Hop, SubgraphRequest, SubgraphResponse } from './transport.ts';

interface UpstreamSocketOptions {
  name: string;
  url: string;
  hopSecret?: string;
  responseBytes: number;
  connectTimeout: number;
  logger: Logger;
}

// As many as one packet may bring before anybody gets to read them.
const WAITING_EVENTS = 4_096;
const PING_INTERVAL = 10_000;
const PONG_TIMEOUT = 5_000;

/** One socket to a subgraph for all its subscriptions: opened with the first, closed with the last. A lost socket ends its streams with an error. */
export class UpstreamSocket {
  readonly #options: UpstreamSocketOptions;
  readonly #client: Client;
  #isConnected = false;

  constructor(options: UpstreamSocketOptions) {
    this.#options = options;
    const { responseBytes, connectTimeout, url } = options;
    let pongWait: NodeJS.Timeout | undefined;
    this.#client = createClient({
      url: url.replace(/^http/, 'ws'),
      // A repeated subscribe message would carry a stale proof: whoever holds the stream subscribes again with a fresh one.
      retryAttempts: 0,
      lazyCloseTimeout: 1_000,
      connectionAckWaitTimeout: connectTimeout,
      keepAlive: PING_INTERVAL,
      webSocketImpl: class extends WebSocket {
        constructor(address: string, protocols: string) {
          super(address, protocols, {
            maxPayload: responseBytes,
            perMessageDeflate: false,
            handshakeTimeout: connectTimeout,
          });
        }
      },
      on: {
        connected: () => (this.#isConnected = true),
        closed: () => {
          this.#isConnected = false;
          clearTimeout(pongWait);
        },
        ping: (received) => {
          if (!received) pongWait = setTimeout(() => this.#client.terminate(), PONG_TIMEOUT);
        },
        pong: (received) => {
          if (received) clearTimeout(pongWait);
        },
      },
    });
  }

  /** Resolves once the subscribe message is under way; rejects when the subgraph cannot be reached. */
  async subscribe(
    request: SubgraphRequest,
    hop: Hop,
  ): Promise<AsyncIterableIterator<SubgraphResponse> | SubgraphResponse> {
    const { query, variables, operationName } = request;
    const { hopSecret, name } = this.#options;
    const extensions = {
      hop: hopSecret ? signHop(hopSecret, name, hop, socketBody(query, variables)) : undefined,
      headers: hop.headers,
      traceparent: hop.traceparent,
    };
    const hasSome = Object.values(extensions).some((extension) => extension !== undefined);
    let unsubscribe = () => {};
    const events = new EventQueue<SubgraphResponse>(WAITING_EVENTS, () => unsubscribe());
    const { promise: opened, resolve, reject } = Promise.withResolvers<void>();
    const stopWaiting = this.#client.on('connected', () => resolve());
    unsubscribe = this.#client.subscribe<Record<string, unknown>>(
      { query, variables, operationName, extensions: hasSome ? extensions : undefined },
      {
        next: (event) => {
          resolve();
          events.push(event as SubgraphResponse);
        },
        error: (error) => {
          // A list of GraphQL errors is the subgraph's answer: a refusal, not a failure.
          if (Array.isArray(error)) {
            resolve();
            events.push({ errors: error });
            return events.end();
          }
          const lost = asError(error);
          reject(lost);
          events.end(lost);
        },
        complete: () => {
          resolve();
          events.end();
        },
      },
    );
    if (this.#isConnected) resolve();
    try {
      await opened;
    } finally {
      stopWaiting();
    }
    return events;
  }

  async close(): Promise<void> {
    await this.#client.dispose();
  }
}

function asError(error: unknown): Error {
  if (error instanceof Error) return error;
  const { code, reason, message } = Object(error) as { code?: number; reason?: string; message?: string };
  return new Error(`the subscription socket was lost: ${message ?? `${code ?? ''} ${reason ?? ''}`.trim()}`);
}
