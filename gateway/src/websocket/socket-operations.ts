import type { RequestContext } from '../fetching/request-context.ts';
import type { Hop } from '../fetching/transport.ts';
import type { Client, Observer } from '../observability/observer.ts';
import { codesOf, outcomeOf } from '../observability/outcome.ts';
import type { Operations, Payload, Prepared } from '../operations/operations.ts';
import type { Limits } from '../protection/limits.ts';
import { limitExceeded } from '../protection/operation-limits.ts';
import { type Rates, rateError } from '../protection/rates.ts';
import type { Hubs } from '../subscriptions/hubs.ts';
import { type EndReason, wishesOf } from '../subscriptions/reader.ts';
import { completeMessage, errorMessage, nextMessage } from './messages.ts';
import { SocketStream } from './socket-stream.ts';

export interface SocketOperationsParts {
  operations: Operations;
  hubs: Hubs;
  limits: Limits;
  rates: Rates;
  observer: Observer;
}

/** What operations need of their socket. */
export interface Wire {
  /** One or two messages, which go out together. */
  send(...messages: string[]): void;
  /** Frames that are made already; two pieces of one frame go out together. */
  write(frame: Buffer | [Buffer, Buffer]): void;
  isFull(): boolean;
  tooSlow(): void;
  /** The client is to come back and subscribe again. */
  restart(): void;
}

/** An operation under way: without a stream it has not answered yet. */
interface Running {
  stream?: SocketStream;
}

/** The operations of one socket. */
export class SocketOperations {
  readonly #parts: SocketOperationsParts;
  readonly #wire: Wire;
  readonly #client: Client | undefined;
  readonly #running = new Map<string, Running>();
  #count = 0;
  #executing = 0;

  constructor(parts: SocketOperationsParts, wire: Wire, client: Client | undefined) {
    this.#parts = parts;
    this.#wire = wire;
    this.#client = client;
  }

  /** Queries and mutations that have not been answered, and subscriptions that do not stand yet. */
  get executing(): number {
    return this.#executing;
  }

  has(id: string): boolean {
    return this.#running.has(id);
  }

  /** Runs an operation for the caller behind the hop; resolves when it has been answered, or its stream stands. */
  async start(id: string, payload: Payload, hop: Hop): Promise<void> {
    const { operations, limits, observer } = this.#parts;
    if (this.#running.size >= limits.socketOperations) {
      observer.rejected('socket-operations');
      return this.#wire.send(errorMessage(id, [limitExceeded('socket operations')]));
    }
    const running: Running = {};
    this.#running.set(id, running);
    this.#executing += 1;
    try {
      const seconds = await this.#parts.rates.enter(hop);
      if (seconds > 0) {
        observer.rejected('rate');
        return this.#answer(id, running, errorMessage(id, [rateError(seconds)]));
      }
      const context = this.#context(hop, payload);
      const prepared = await operations.prepare(payload, context);
      if (this.#running.get(id) !== running) return context.span.end('refused', []);
      if ('errors' in prepared) this.#answer(id, running, errorMessage(id, prepared.errors));
      else if (prepared.operation.definition.operation === 'subscription') {
        await this.#stream(id, running, prepared, payload);
      } else this.#answer(id, running, nextMessage(id, (await operations.run(prepared)).text), completeMessage(id));
    } finally {
      this.#executing -= 1;
    }
  }

  /** The client wants no more of this operation. */
  drop(id: string): void {
    const stream = this.#running.get(id)?.stream;
    this.#running.delete(id);
    stream?.joined?.leave(false);
  }

  /** The socket is gone; its streams are left, and the client may come back for them. */
  abandon(): void {
    for (const { stream } of this.#running.values()) stream?.joined?.leave(true);
    this.#running.clear();
  }

  /** There is room for what streams have held back. */
  flush(): void {
    for (const { stream } of this.#running.values()) stream?.joined?.reader.flush();
  }

  async #stream(id: string, running: Running, prepared: Prepared, { extensions }: Payload): Promise<void> {
    const { operations, hubs } = this.#parts;
    const { span } = prepared.context;
    const admitted = operations.admit(prepared);
    if ('errors' in admitted) {
      span.end('refused', codesOf(admitted.errors));
      const text = JSON.stringify({ errors: admitted.errors });
      return this.#answer(id, running, nextMessage(id, text), completeMessage(id));
    }
    const stream = new SocketStream(this.#wire, id, (reason) => this.#ended(id, reason));
    const joined = hubs.join(prepared, admitted.coerced, stream, wishesOf(extensions));
    stream.joined = joined;
    running.stream = stream;
    const refused = await joined.opened;
    if (!refused) return span.end('ok', []);
    joined.leave(false);
    span.end(outcomeOf(refused), codesOf(refused.errors));
    this.#answer(id, running, nextMessage(id, refused.text), completeMessage(id));
  }

  #ended(id: string, reason: EndReason): void {
    this.drop(id);
    if (reason === 'complete') this.#wire.send(completeMessage(id));
    else this.#wire.restart();
  }

  #context(hop: Hop, { extensions }: Payload): RequestContext {
    const { traceparent } = Object(extensions) as { traceparent?: unknown };
    this.#count += 1;
    const requestId = `${hop.requestId}-${this.#count}`;
    const span = this.#parts.observer.operation({
      transport: 'websocket',
      requestId,
      client: this.#client,
      traceparent: typeof traceparent === 'string' ? traceparent : undefined,
      userId: hop.caller?.userId,
      role: hop.caller?.role,
    });
    return { hop: { ...hop, requestId }, setCookies: [], span };
  }

  /** The last words of an operation, unless the client has left it. */
  #answer(id: string, running: Running, ...messages: string[]): void {
    if (this.#running.get(id) !== running) return;
    this.#running.delete(id);
    this.#wire.send(...messages);
  }
}
