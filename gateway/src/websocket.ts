import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { ExecutionResult } from 'graphql';
import { type Context, handleProtocols, makeServer } from 'graphql-ws';
import type { Logger } from 'pino';
import { type WebSocket, WebSocketServer } from 'ws';
import { asResult, type Outcome } from './execution/execute.ts';
import type { Hop } from './execution/transport.ts';
import { type Authenticate, BadToken } from './identity/access-token.ts';
import { addressOf, requestIdOf } from './identity/request-identity.ts';
import type { Observer } from './observability/observer.ts';
import type { Operations, Prepared } from './operations/operations.ts';
import type { Limits } from './protection/limits.ts';
import { limitExceeded } from './protection/operation-limits.ts';
import type { Origins } from './protection/origins.ts';
import type { Hubs } from './subscriptions/hubs.ts';

export interface SocketParts {
  operations: Operations;
  hubs: Hubs;
  authenticate: Authenticate;
  origins: Origins;
  limits: Limits;
  trustProxy: boolean;
  observer: Observer;
  logger: Logger;
}

interface Connection {
  socket: WebSocket;
  hop: Hop;
  operations: number;
  expiry?: NodeJS.Timeout;
}

type ConnectionContext = Context<Record<string, unknown>, Connection>;

const INIT_TIMEOUT = 3_000;
const PING_INTERVAL = 12_000;
const CLOSE_TIMEOUT = 2_000;
const CLOSE_GOING_AWAY = 1001;
const CLOSE_RESTART = 1012;
const CLOSE_FORBIDDEN = 4403;
const CLOSE_FAILED = 4500;

/** graphql-ws at the door: who may open a socket, as whom, and how long. */
export class SocketServer {
  readonly #parts: SocketParts;
  readonly #sockets: WebSocketServer;
  readonly #contexts = new Set<ConnectionContext>();
  readonly #requestIds = new WeakMap<IncomingMessage, string>();
  readonly #protocol: ReturnType<typeof makeServer<Record<string, unknown>, Connection>>;

  constructor(parts: SocketParts) {
    this.#parts = parts;
    const { operations, hubs, limits, observer } = parts;
    this.#sockets = new WebSocketServer({
      noServer: true,
      maxPayload: limits.frameBytes,
      perMessageDeflate: false,
      handleProtocols,
    });
    this.#sockets.on('headers', (headers, req) => headers.push(`x-request-id: ${this.#requestIds.get(req)}`));
    this.#protocol = makeServer<Record<string, unknown>, Connection>({
      connectionInitWaitTimeout: INIT_TIMEOUT,
      onConnect: (context) => this.#connect(context),
      onClose: (context) => {
        clearTimeout(context.extra.expiry);
        this.#contexts.delete(context);
      },
      onSubscribe: ({ subscriptions, extra }, _id, payload) => {
        if (Object.keys(subscriptions).length > limits.socketOperations) {
          observer.rejected('socket-operations');
          return [limitExceeded(`A socket runs ${limits.socketOperations} operations at one time.`)];
        }
        extra.operations += 1;
        const hop = { ...extra.hop, requestId: `${extra.hop.requestId}-${extra.operations}` };
        const { traceparent } = Object(payload.extensions) as { traceparent?: unknown };
        const span = observer.operation({
          transport: 'websocket',
          requestId: hop.requestId,
          traceparent: typeof traceparent === 'string' ? traceparent : undefined,
          userId: hop.caller?.userId,
          role: hop.caller?.role,
        });
        const prepared = operations.prepare(payload, { hop, setCookies: [], span });
        if ('errors' in prepared) return prepared.errors;
        const { graph, operation, variables } = prepared;
        const { document, definition } = operation;
        const operationName = definition.name?.value;
        return { schema: graph.schema, document, operationName, variableValues: variables, contextValue: prepared };
      },
      execute: async ({ contextValue }) => asResult((await operations.run(contextValue as Prepared)).text),
      subscribe: async ({ contextValue }) => {
        const answer = await hubs.subscribe(contextValue as Prepared);
        return Symbol.asyncIterator in answer ? parsed(answer) : asResult(answer.text);
      },
    });
  }

  handleUpgrade(req: IncomingMessage, socket: Duplex, head: Buffer): void {
    const { origins, trustProxy, observer } = this.#parts;
    socket.on('error', () => socket.destroy());
    const isGraph = (req.url ?? '').split('?')[0] === '/graphql';
    const requestId = requestIdOf(req.headers);
    if (!isGraph || !origins.allows(req.headers)) {
      if (isGraph) observer.rejected('socket-origin');
      refuse(socket, isGraph ? '403 Forbidden' : '404 Not Found', requestId);
      return;
    }
    const hop: Hop = { caller: null, requestId, address: addressOf(req, trustProxy) };
    this.#requestIds.set(req, requestId);
    this.#sockets.handleUpgrade(req, socket, head, (opened) => this.#open(opened, hop));
  }

  get size(): number {
    return this.#sockets.clients.size;
  }

  /** Closes the sockets that hold streams, so that their clients come back and subscribe on the new graph. */
  restartStreams(): void {
    for (const { extra, subscriptions } of this.#contexts) {
      if (Object.keys(subscriptions).length > 0) extra.socket.close(CLOSE_RESTART, 'The graph has changed');
    }
  }

  async close(): Promise<void> {
    const { clients } = this.#sockets;
    for (const client of clients) client.close(CLOSE_GOING_AWAY, 'Going away');
    const timer = setTimeout(() => {
      for (const client of clients) client.terminate();
    }, CLOSE_TIMEOUT);
    await new Promise((resolve) => this.#sockets.close(resolve));
    clearTimeout(timer);
  }

  async #connect(context: ConnectionContext): Promise<boolean> {
    const { extra, connectionParams } = context;
    this.#contexts.add(context);
    const authorization = connectionParams?.authorization ?? connectionParams?.Authorization;
    if (authorization === undefined || authorization === null || authorization === '') return true;
    try {
      const identity = await this.#parts.authenticate(String(authorization));
      if (!identity) return true;
      const left = identity.expiresAt - Date.now();
      if (left <= 0) return false;
      extra.hop = { ...extra.hop, caller: identity.caller };
      extra.expiry = setTimeout(() => extra.socket.close(CLOSE_FORBIDDEN, 'The access token has expired'), left);
      return true;
    } catch (error) {
      if (error instanceof BadToken) return false;
      throw error;
    }
  }

  #open(socket: WebSocket, hop: Hop): void {
    const { logger, observer } = this.#parts;
    const stopPinging = keepAlive(socket);
    observer.live('socket-opened');
    // A frame that is too big or broken ends here; ws closes the socket with the code that says so.
    socket.on('error', (error) => logger.debug({ err: error, requestId: hop.requestId }, 'a socket broke'));
    const closed = this.#protocol.opened(
      {
        protocol: socket.protocol,
        // Resolves when the bytes have left: so a slow reader waits in its own queue and not in this process's memory.
        send: (data) =>
          new Promise((resolve) => {
            if (socket.readyState === socket.OPEN) socket.send(data, () => resolve());
            else resolve();
          }),
        close: (code, reason) => socket.close(code, reason),
        onMessage: (handle) =>
          socket.on('message', (data) => {
            handle(String(data)).catch((error) => {
              logger.error({ err: error, requestId: hop.requestId }, 'a socket message failed');
              socket.close(CLOSE_FAILED, 'Internal server error');
            });
          }),
      },
      { socket, hop, operations: 0 },
    );
    socket.once('close', (code, reason) => {
      stopPinging();
      observer.live('socket-closed');
      void closed(code, String(reason));
    });
  }
}

/** Ends sockets whose other side is gone or has stopped reading. */
function keepAlive(socket: WebSocket): () => void {
  let isAlive = true;
  socket.on('pong', () => (isAlive = true));
  const timer = setInterval(() => {
    if (!isAlive) return socket.terminate();
    isAlive = false;
    socket.ping();
  }, PING_INTERVAL);
  return () => clearInterval(timer);
}

function refuse(socket: Duplex, status: string, requestId: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nX-Request-Id: ${requestId}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

function parsed(outcomes: AsyncIterableIterator<Outcome>): AsyncIterableIterator<ExecutionResult> {
  const toResult = ({ value, done }: IteratorResult<Outcome>): IteratorResult<ExecutionResult> =>
    done ? { value: undefined, done } : { value: asResult(value.text), done: false };
  return {
    next: async () => toResult(await outcomes.next()),
    return: async () => toResult((await outcomes.return?.()) ?? { value: undefined, done: true }),
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
