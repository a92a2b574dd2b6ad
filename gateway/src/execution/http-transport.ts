import type { Logger } from 'pino';
import { Pool } from 'undici';
import { HOP_HEADER, signHop } from '../identity/hop.ts';
import type { Hop, SubgraphRequest, SubgraphResponse, SubgraphTransport } from './transport.ts';
import { UpstreamSocket } from './upstream-socket.ts';

export interface HttpTransportOptions {
  name: string;
  url: string;
  /** Without it the hop is not signed: for subgraphs that ask for no proof. */
  hopSecret?: string;
  /** Most bytes of one answer. */
  responseBytes: number;
  /** Milliseconds to connect. */
  connectTimeout: number;
  logger: Logger;
}

/** A subgraph in another process: queries and mutations over a keep-alive pool, all subscriptions over one socket. */
export class HttpTransport implements SubgraphTransport {
  readonly #options: HttpTransportOptions;
  readonly #pool: Pool;
  readonly #path: string;
  readonly #socket: UpstreamSocket;

  constructor(options: HttpTransportOptions) {
    const { origin, pathname, search } = new URL(options.url);
    this.#options = options;
    this.#path = pathname + search;
    this.#pool = new Pool(origin, {
      connections: 64,
      connect: { timeout: options.connectTimeout },
      keepAliveTimeout: 4_000,
      maxResponseSize: options.responseBytes,
    });
    this.#socket = new UpstreamSocket(options);
  }

  async execute({ query, variables, operationName, signal }: SubgraphRequest, hop: Hop): Promise<SubgraphResponse> {
    const body = JSON.stringify({ query, variables, operationName });
    const headers: Record<string, string> = {
      'content-type': 'application/json',
      accept: 'application/json',
      'x-request-id': hop.requestId,
    };
    const { hopSecret, name } = this.#options;
    if (hopSecret) headers[HOP_HEADER] = signHop(hopSecret, name, hop, body);
    const answer = await this.#pool.request({ path: this.#path, method: 'POST', headers, body, signal });
    const { statusCode } = answer;
    // A 400 can carry GraphQL errors; a refused hop or a broken server has nothing to say to a client.
    if (statusCode !== 200 && statusCode !== 400) {
      await answer.body.dump();
      throw new Error(`HTTP status ${statusCode}`);
    }
    const response = (await answer.body.json()) as SubgraphResponse;
    const setCookies = answer.headers['set-cookie'];
    return { ...response, setCookies: typeof setCookies === 'string' ? [setCookies] : setCookies };
  }

  subscribe(request: SubgraphRequest, hop: Hop): Promise<AsyncIterableIterator<SubgraphResponse> | SubgraphResponse> {
    return this.#socket.subscribe(request, hop);
  }

  async close(): Promise<void> {
    await Promise.all([this.#pool.close(), this.#socket.close()]);
  }
}
