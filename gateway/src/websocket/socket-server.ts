import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type ServerOptions, type WebSocket, WebSocketServer } from 'ws';
import type { Hop } from '../fetching/transport.ts';
import { forwarded } from '../identity/forwarded.ts';
import { addressOf, requestIdOf } from '../identity/request-identity.ts';
import { isRevoked, type Revocation } from '../identity/revocations.ts';
import { clientOf } from '../observability/client.ts';
import type { Connections, Seat } from '../protection/connections.ts';
import type { Origins } from '../protection/origins.ts';
import { closeSpread } from '../subscriptions/farewell.ts';
import { Rounds } from '../subscriptions/rounds.ts';
import { Connection, type ConnectionParts } from './connection.ts';
import { CloseCode, PROTOCOL } from './messages.ts';

export interface SocketParts extends ConnectionParts {
  origins: Origins;
  connections: Connections;
  trustProxy: boolean;
}

const CLOSE_TIMEOUT = 2_000;
/** Most pieces of one message. */
const FRAGMENTS = 64;

/** The door for sockets: who may open one, and the clock that looks after all of them. */
export class SocketServer {
  readonly #parts: SocketParts;
  readonly #sockets: WebSocketServer;
  readonly #connections = new Set<Connection>();
  readonly #requestIds = new WeakMap<IncomingMessage, string>();
  readonly #rounds: Rounds<Connection>;
  #isDraining = false;

  constructor(parts: SocketParts) {
    this.#parts = parts;
    this.#sockets = new WebSocketServer({
      noServer: true,
      maxPayload: parts.limits.frameBytes,
      maxFragments: FRAGMENTS,
      perMessageDeflate: false,
      closeTimeout: CLOSE_TIMEOUT,
      handleProtocols: (offered) => (offered.has(PROTOCOL) ? PROTOCOL : false),
    } as ServerOptions);
    this.#sockets.on('headers', (headers, req) => headers.push(`x-request-id: ${this.#requestIds.get(req)}`));
    this.#rounds = new Rounds(this.#connections);
  }

  get size(): number {
    return this.#connections.size;
  }

  handleUpgrade(req: IncomingMessage, socket: Duplex, head: Buffer): void {
    const { trustProxy, forwardHeaders } = this.#parts;
    destroyOnError(socket);
    const requestId = requestIdOf(req.headers);
    const refused = this.#refusal(req);
    if (refused) {
      refuse(socket, refused, requestId);
      return;
    }
    const headers = forwarded(req.headers, forwardHeaders);
    const hop: Hop = { caller: null, requestId, address: addressOf(req, trustProxy), headers };
    const seat = this.#parts.connections.take(hop);
    if (!seat) {
      this.#parts.observer.rejected('connections');
      refuse(socket, '429 Too Many Requests', requestId);
      return;
    }
    leaveOnClose(socket, seat);
    this.#requestIds.set(req, requestId);
    this.#sockets.handleUpgrade(req, socket, head, (opened) =>
      this.#open(new Connection(this.#parts, opened, socket, { hop, seat, client: clientOf(req.headers) }), opened),
    );
  }

  /** Closes the sockets of somebody who is no longer signed in. */
  revoke(revocation: Revocation): void {
    for (const connection of this.#connections) {
      if (isRevoked(connection.hop.caller, revocation)) connection.close(CloseCode.forbidden, 'The session has ended');
    }
  }

  /** Closes all sockets, spread over some time; resolves when they are gone. */
  async close(): Promise<void> {
    this.#isDraining = true;
    await closeSpread(this.#connections, this.#parts.streams.drain, (connection) =>
      connection.finish(CloseCode.goingAway, 'Going away'),
    );
    await new Promise((resolve) => this.#sockets.close(resolve));
    this.#rounds.stop();
  }

  #refusal(req: IncomingMessage): string | undefined {
    const { origins, streams, observer } = this.#parts;
    if ((req.url ?? '').split('?')[0] !== '/graphql') return '404 Not Found';
    if (!origins.allows(req.headers)) {
      observer.rejected('socket-origin');
      return '403 Forbidden';
    }
    if (this.#isDraining) return '503 Service Unavailable';
    if (this.size < streams.connections) return undefined;
    observer.rejected('connections');
    return '503 Service Unavailable';
  }

  #open(connection: Connection, socket: WebSocket): void {
    const { logger, observer } = this.#parts;
    this.#connections.add(connection);
    observer.live('socket-opened');
    // A frame that is too big or broken ends here; ws closes the socket with the code that says so.
    socket.on('error', (error) => logger.debug({ err: error, requestId: connection.hop.requestId }, 'a socket broke'));
    socket.once('close', () => {
      this.#connections.delete(connection);
      connection.abandon();
      observer.live('socket-closed');
    });
    if (socket.protocol !== PROTOCOL) connection.close(CloseCode.subprotocol, 'Subprotocol not acceptable');
  }
}

// Each in a scope of its own: what waits for the end of a socket lives as long as it, and would keep the request, too.
const destroyOnError = (socket: Duplex) => socket.on('error', () => socket.destroy());
const leaveOnClose = (socket: Duplex, seat: Seat) => socket.once('close', () => seat.leave());

function refuse(socket: Duplex, status: string, requestId: string): void {
  // A client that keeps its half open would keep ours.
  socket.once('finish', () => socket.destroy());
  socket.end(`HTTP/1.1 ${status}\r\nX-Request-Id: ${requestId}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
