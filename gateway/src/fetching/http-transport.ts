import type { Logger } from 'pino';
import { Pool } from 'undici';
import { HOP_HEADER, signHop } from '../identity/hop.ts';
import { HttpAnswer } from './http-answer.ts';
import { Lines } from './lines.ts';
import type { Hop, SubgraphRequest, SubgraphResponse, SubgraphTransport, WireResponse } from './transport.ts';
import { UpstreamSocket } from './upstream-socket.ts';
import { fromWire, toWire, wireBytes } from './wire-text.ts';

export interface HttpTransportOptions {
  name: string;
  url: string;
  /** Without it the hop is not signed: for subgraphs that ask for no proof. */
  hopSecret?: string;
  /** Most bytes of one answer. */
  responseBytes: number;
  /** Milliseconds to connect. */
  connectTimeout: number;
  /** Look for Set-Cookie in answers: for the session subgraph alone. */
  readsCookies?: boolean;
  logger: Logger;
}

// More would lie idle between two calls, and an idle connection is looked at before it is used again: measured, a tenth of the CPU of a call.
const CONNECTIONS = 64;
// Shorter than the five seconds after which Node's servers close an idle connection: a request must not meet that.
const KEEP_ALIVE = 4_000;

/**
 * A subgraph in another process: queries and mutations over a few lines where it is one of ours, else over a keep-alive pool; all subscriptions over one
 * socket.
 */
export class HttpTransport implements SubgraphTransport {
  readonly #options: HttpTransportOptions;
  readonly #pool: Pool;
  readonly #path: string;
  readonly #lines: Lines | undefined;
  readonly #socket: UpstreamSocket;

  constructor(options: HttpTransportOptions) {
    const { origin, pathname, search } = new URL(options.url);
    this.#options = options;
    this.#path = pathname + search;
    this.#pool = new Pool(origin, {
      connections: CONNECTIONS,
      connect: { timeout: options.connectTimeout },
      keepAliveTimeout: KEEP_ALIVE,
      allowH2: false,
      // Who asks brings a deadline, which ends a call wherever it is; two more clocks per call would only cost.
      headersTimeout: 0,
      bodyTimeout: 0,
    });
    const { hopSecret } = options;
    if (hopSecret) this.#lines = new Lines({ ...options, hopSecret });
    this.#socket = new UpstreamSocket(options);
  }

  send(wire: string, hop: Hop, signal?: AbortSignal): Promise<WireResponse> {
    const line = this.#lines?.take(wire, hop);
    if (line) return line.send(wire, hop, signal);
    const body = wireBytes(wire);
    return new Promise((resolve, reject) => {
      const { responseBytes, readsCookies = false } = this.#options;
      const answer = new HttpAnswer(resolve, reject, responseBytes, readsCookies);
      if (signal) answer.endWith(signal);
      if (answer.isSettled) return;
      const headers = this.#headers(body, hop);
      this.#pool.dispatch({ path: this.#path, method: 'POST', headers, body }, answer);
    });
  }

  async execute({ query, variables, operationName, signal }: SubgraphRequest, hop: Hop): Promise<SubgraphResponse> {
    const body = JSON.stringify({ query, variables, operationName });
    const { wire, setCookies } = await this.send(toWire(body), hop, signal);
    return { ...(JSON.parse(fromWire(wire)) as SubgraphResponse), setCookies };
  }

  subscribe(request: SubgraphRequest, hop: Hop): Promise<AsyncIterableIterator<SubgraphResponse> | SubgraphResponse> {
    return this.#socket.subscribe(request, hop);
  }

  async close(): Promise<void> {
    this.#lines?.close();
    await Promise.all([this.#pool.close(), this.#socket.close()]);
  }

  /** Names and values in turn: the form that costs the client least. */
  #headers(body: Buffer, hop: Hop): string[] {
    const { caller, requestId, address, userAgent, session, headers, traceparent } = hop;
    const list = ['content-type', 'application/json', 'accept', 'application/json', 'x-request-id', requestId];
    if (traceparent !== undefined) list.push('traceparent', traceparent);
    for (const name in headers) list.push(name, headers[name] as string);
    const { hopSecret, name } = this.#options;
    const told = { caller, requestId, address, userAgent, session };
    if (hopSecret) list.push(HOP_HEADER, signHop(hopSecret, name, told, body));
    return list;
  }
}
