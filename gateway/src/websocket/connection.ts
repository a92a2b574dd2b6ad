import type { Duplex } from 'node:stream';
import type { Logger } from 'pino';
import type { WebSocket } from 'ws';
import type { Hop } from '../fetching/transport.ts';
import { type Authenticate, BadToken } from '../identity/access-token.ts';
import { forwardedParams } from '../identity/forwarded.ts';
import { KeysUnavailable } from '../identity/key-set.ts';
import type { Client } from '../observability/observer.ts';
import type { Payload } from '../operations/operations.ts';
import type { Seat } from '../protection/connections.ts';
import type { StreamLimits } from '../subscriptions/stream-limits.ts';
import { textFrame } from './frames.ts';
import { ACK, type ClientMessage, CloseCode, pongMessage, readMessage } from './messages.ts';
import { SocketOperations, type SocketOperationsParts, type Wire } from './socket-operations.ts';
import { Vitals } from './vitals.ts';

export interface ConnectionParts extends SocketOperationsParts {
  authenticate: Authenticate;
  /** Names of what a client may send along for the subgraphs. */
  forwardHeaders: readonly string[];
  streams: StreamLimits;
  logger: Logger;
}

const INIT_TIMEOUT = 3_000;
/** What is under way when a socket is to be closed may take so long to end. */
const FINISH_TIMEOUT = 3_000;
/** Characters of an id that fit into the 123 bytes of a close reason, whatever they are. */
const SHOWN_ID = 30;
/** Answers that wait for a client that does not read them. */
const MOST_UNREAD = 8 * 1024 * 1024;

/** Who is at the other end. */
export interface Peer {
  hop: Hop;
  seat: Seat;
  client: Client | undefined;
}

/** One socket: the protocol's state, and who is behind it. */
export class Connection implements Wire {
  readonly #parts: ConnectionParts;
  readonly #socket: WebSocket;
  readonly #wire: Duplex;
  readonly #vitals: Vitals;
  readonly #operations: SocketOperations;
  readonly #seat: Seat;
  #hop: Hop;
  #state: 'new' | 'authenticating' | 'acknowledged' = 'new';
  /** When an unfinished beginning, or the access token, ends this socket. */
  #endsAt: number;
  #finishing: { code: number; reason: string; by: number } | undefined;
  #isWaitingForRoom = false;

  constructor(parts: ConnectionParts, socket: WebSocket, wire: Duplex, { hop, seat, client }: Peer) {
    this.#parts = parts;
    this.#socket = socket;
    this.#wire = wire;
    this.#hop = hop;
    this.#seat = seat;
    this.#operations = new SocketOperations(parts, this, client);
    const now = Date.now();
    this.#vitals = new Vitals(socket, parts.streams, now);
    this.#endsAt = now + INIT_TIMEOUT;
    socket.on('message', (data) => this.#receive(String(data)));
    const onControl = () => this.#control();
    socket.on('ping', onControl).on('pong', onControl);
    wire.on('drain', () => this.#flush());
  }

  get hop(): Hop {
    return this.#hop;
  }

  /** To be called a few times a second. */
  tick(now: number): void {
    if (now >= this.#endsAt && this.#state === 'new') {
      this.close(CloseCode.initTimeout, 'Connection initialisation timeout');
    } else if (now >= this.#endsAt) this.close(CloseCode.forbidden, 'The access token has expired');
    if (this.#finishing && now >= this.#finishing.by) this.#finish();
    if (this.#isWaitingForRoom) this.#flush();
    const verdict = this.#vitals.check(now);
    if (verdict === 'dead') this.#socket.terminate();
    else if (verdict) this.#refuse(CloseCode.policy, `Refused: ${verdict}`);
  }

  /** Closes at once; a client that does not answer is cut off. */
  close(code: number, reason: string): void {
    this.abandon();
    this.#socket.close(code, reason);
  }

  /** Closes when the queries and mutations under way have been answered. */
  finish(code: number, reason: string): void {
    this.#finishing ??= { code, reason, by: Date.now() + FINISH_TIMEOUT };
    if (this.#operations.executing === 0) this.#finish();
  }

  /** The socket is gone: its streams are left, for the client may come back. */
  abandon(): void {
    this.#operations.abandon();
  }

  isFull(): boolean {
    this.#isWaitingForRoom = this.#wire.writableLength >= this.#parts.streams.bufferBytes;
    return this.#isWaitingForRoom;
  }

  write(frame: Buffer | [Buffer, Buffer]): void {
    if (this.#socket.readyState !== this.#socket.OPEN) return;
    if (Buffer.isBuffer(frame)) {
      this.#wire.write(frame);
      return;
    }
    this.#wire.cork();
    for (const piece of frame) this.#wire.write(piece);
    this.#wire.uncork();
  }

  send(...messages: string[]): void {
    if (this.#wire.writableLength > MOST_UNREAD) this.tooSlow();
    else this.write(Buffer.concat(messages.map(textFrame)));
  }

  restart(): void {
    this.finish(CloseCode.restart, 'Subscribe again');
  }

  tooSlow(): void {
    this.close(CloseCode.tryAgainLater, 'The reader is too slow');
  }

  #finish(): void {
    const { code, reason } = this.#finishing ?? { code: CloseCode.goingAway, reason: '' };
    this.close(code, reason);
  }

  #refuse(code: number, reason: string): void {
    this.#parts.observer.rejected('socket-abuse');
    this.close(code, reason);
  }

  #control(): void {
    if (this.#vitals.control()) this.#refuse(CloseCode.policy, 'Too many pings');
  }

  #receive(text: string): void {
    if (this.#socket.readyState !== this.#socket.OPEN) return;
    this.#vitals.message();
    const message = readMessage(text);
    if (!message) {
      this.close(CloseCode.badRequest, 'Invalid message received');
      return;
    }
    this.#handle(message).catch((error) => {
      this.#parts.logger.error({ err: error, requestId: this.#hop.requestId }, 'a socket message failed');
      this.close(CloseCode.failed, 'Internal server error');
    });
  }

  async #handle(message: ClientMessage): Promise<void> {
    switch (message.type) {
      case 'connection_init':
        return this.#init(message.payload ?? {});
      case 'ping':
        this.#control();
        return this.send(pongMessage(message.payload));
      case 'pong':
        return this.#control();
      case 'subscribe':
        return this.#subscribe(message.id, message.payload);
      case 'complete':
        return this.#operations.drop(message.id);
    }
  }

  async #init(params: Record<string, unknown>): Promise<void> {
    if (this.#state !== 'new') {
      return this.close(CloseCode.tooManyInits, 'Too many initialisation requests');
    }
    this.#state = 'authenticating';
    this.#endsAt = Number.POSITIVE_INFINITY;
    const authorization = params.authorization ?? params.Authorization ?? '';
    try {
      const identity = await this.#parts.authenticate(authorization === '' ? undefined : String(authorization));
      // Whoever is gone has left their seat for good.
      if (this.#socket.readyState !== this.#socket.OPEN) return;
      if (identity) {
        if (identity.expiresAt <= Date.now()) throw new BadToken('the token has expired');
        this.#hop = { ...this.#hop, caller: identity.caller };
        if (!this.#seat.move(this.#hop)) return this.#refuse(CloseCode.tryAgainLater, 'Too many connections');
        this.#endsAt = identity.expiresAt;
      }
    } catch (error) {
      if (error instanceof BadToken) return this.close(CloseCode.forbidden, 'Forbidden');
      if (error instanceof KeysUnavailable) {
        return this.close(CloseCode.tryAgainLater, 'Nobody can be recognised at the moment');
      }
      throw error;
    }
    // A browser's socket has no headers of its own.
    const headers = forwardedParams(params, this.#parts.forwardHeaders);
    if (headers) this.#hop = { ...this.#hop, headers: { ...this.#hop.headers, ...headers } };
    this.#state = 'acknowledged';
    this.send(ACK);
  }

  async #subscribe(id: string, payload: Payload): Promise<void> {
    if (this.#state !== 'acknowledged') return this.close(CloseCode.unauthorized, 'Unauthorized');
    if (this.#operations.has(id)) {
      return this.close(CloseCode.subscriberExists, `Subscriber for ${id.slice(0, SHOWN_ID)} already exists`);
    }
    try {
      await this.#operations.start(id, payload, this.#hop);
    } finally {
      if (this.#finishing && this.#operations.executing === 0) this.#finish();
    }
  }

  #flush(): void {
    this.#isWaitingForRoom = false;
    this.#operations.flush();
  }
}
