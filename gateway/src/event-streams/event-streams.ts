// The protocol graphql-sse in distinct connections: one request, one operation, its events as they come.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestContext } from '../fetching/request-context.ts';
import type { Identity } from '../identity/access-token.ts';
import { isRevoked, type Revocation, type Revocations } from '../identity/revocations.ts';
import type { Observer } from '../observability/observer.ts';
import { codesOf, outcomeOf } from '../observability/outcome.ts';
import type { Operations, Payload, Prepared } from '../operations/operations.ts';
import { RefusedRequest } from '../protection/body.ts';
import type { Connections } from '../protection/connections.ts';
import type { Limits } from '../protection/limits.ts';
import { closeSpread } from '../subscriptions/farewell.ts';
import type { Hubs } from '../subscriptions/hubs.ts';
import { Rounds } from '../subscriptions/rounds.ts';
import type { StreamLimits } from '../subscriptions/stream-limits.ts';
import { EventStream } from './event-stream.ts';
import { readPayload, wishesOfRequest } from './request.ts';

export interface EventStreamsParts {
  operations: Operations;
  hubs: Hubs;
  connections: Connections;
  revocations: Pick<Revocations, 'hasEnded'>;
  limits: Limits;
  streams: StreamLimits;
  observer: Observer;
}

/** A request whose caller is known and whose body has been read. */
export interface StreamRequest {
  req: IncomingMessage;
  res: ServerResponse;
  body: Record<string, unknown> | undefined;
  context: RequestContext;
  identity: Identity | null;
}

/** For those who cannot hold a socket. */
export class EventStreams {
  readonly #parts: EventStreamsParts;
  readonly #streams = new Set<EventStream>();
  readonly #rounds: Rounds<EventStream>;
  #isClosing = false;

  constructor(parts: EventStreamsParts) {
    this.#parts = parts;
    this.#rounds = new Rounds(this.#streams);
  }

  get size(): number {
    return this.#streams.size;
  }

  /** Resolves when the answer is out, or the stream stands. Rejects with RefusedRequest before anything is written. */
  async serve(request: StreamRequest): Promise<void> {
    try {
      await this.#serve(request);
    } catch (error) {
      request.context.span.end('refused', []);
      throw error;
    }
  }

  /** Ends the streams of somebody who is no longer signed in. */
  revoke(revocation: Revocation): void {
    for (const stream of this.#streams) if (isRevoked(stream.caller, revocation)) stream.sessionOver();
  }

  /** Ends all streams, spread over some time; their clients come back to the next gateway. */
  async close(): Promise<void> {
    this.#isClosing = true;
    await closeSpread(this.#streams, this.#parts.streams.drain, (stream) => stream.end('restart'));
    this.#rounds.stop();
  }

  async #serve(request: StreamRequest): Promise<void> {
    const { req, res, body, context, identity } = request;
    const { operations, limits, streams, observer } = this.#parts;
    if (this.#streams.size >= streams.connections) {
      observer.rejected('connections');
      throw new RefusedRequest(503, 'OVERLOADED', 'Too many streams are open at the moment; try again soon.');
    }
    const payload = readPayload(req, body, limits);
    const { caller } = context.hop;
    const stream = new EventStream(res, caller, identity?.expiresAt ?? Number.POSITIVE_INFINITY, streams);
    const prepared = await operations.prepare(payload, context);
    if ('errors' in prepared) return answer(stream, JSON.stringify({ errors: prepared.errors }));
    const kind = prepared.operation.definition.operation;
    if (kind === 'mutation' && req.method === 'GET') {
      throw new RefusedRequest(405, 'BAD_REQUEST', 'A GET only reads.');
    }
    if (kind === 'subscription' && context.plan !== 'instead') return this.#follow(stream, prepared, request, payload);
    const { text } = await operations.run(prepared);
    if (context.setCookies.length > 0) res.setHeader('set-cookie', context.setCookies);
    answer(stream, text);
  }

  async #follow(stream: EventStream, prepared: Prepared, { req, res, identity }: StreamRequest, payload: Payload) {
    const { operations, hubs, connections, revocations } = this.#parts;
    const { span, hop } = prepared.context;
    // Much may have happened since the request came in; from here on the stream is told of it.
    if (res.destroyed) return span.end('refused', []);
    if (this.#isClosing) throw new RefusedRequest(503, 'OVERLOADED', 'This gateway stops; try again.');
    if (revocations.hasEnded(identity)) throw new RefusedRequest(401, 'UNAUTHENTICATED', 'The session has ended.');
    const seat = connections.take(hop);
    if (!seat) {
      const details = { rule: 'connections', retryAfter: 10 };
      throw new RefusedRequest(429, 'LIMIT_EXCEEDED', 'Too many streams are open.', details);
    }
    res.once('close', () => seat.leave());
    // Whoever joins a running stream gets its latest event at once.
    stream.begin();
    const admitted = operations.admit(prepared);
    if ('errors' in admitted) {
      span.end('refused', codesOf(admitted.errors));
      return lastWord(stream, JSON.stringify({ errors: admitted.errors }));
    }
    const joined = hubs.join(prepared, admitted.coerced, stream, wishesOfRequest(req, payload));
    stream.joined = joined;
    this.#streams.add(stream);
    res.once('close', () => {
      this.#streams.delete(stream);
      joined.leave(true);
    });
    const refused = await joined.opened;
    if (!refused) return span.end('ok', []);
    joined.leave(false);
    span.end(outcomeOf(refused), codesOf(refused.errors));
    lastWord(stream, refused.text);
  }
}

function answer(stream: EventStream, text: string): void {
  stream.begin();
  lastWord(stream, text);
}

function lastWord(stream: EventStream, text: string): void {
  stream.sendText(text);
  stream.end('complete');
}
