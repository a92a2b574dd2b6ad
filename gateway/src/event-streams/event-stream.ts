import type { ServerResponse } from 'node:http';
import type { Caller } from '../fetching/transport.ts';
import type { Joined } from '../subscriptions/hubs.ts';
import type { EndReason, Outlet } from '../subscriptions/reader.ts';
import { madeOnce, payloadOf, type StreamEvent } from '../subscriptions/stream-event.ts';
import type { StreamLimits } from '../subscriptions/stream-limits.ts';

/** Among what is made of an event; the frames of sockets are there under the ids of operations, of which none is empty. */
const OWN_KIND = '';
const COMPLETE = 'event: complete\ndata:\n\n';
const SESSION_OVER = JSON.stringify({
  errors: [{ message: 'The session has ended, or its access token.', extensions: { code: 'UNAUTHENTICATED' } }],
});

/** One answer that stays open: the events of one operation. */
export class EventStream implements Outlet {
  readonly caller: Caller | null;
  joined: Joined | undefined;
  readonly #response: ServerResponse;
  readonly #limits: StreamLimits;
  /** When the access token ends. */
  readonly #expiresAt: number;
  #heartbeatAt = 0;
  #isWaitingForRoom = false;
  /** Nothing has left since the last heartbeat, which waits itself. */
  #isStuck = false;

  constructor(response: ServerResponse, caller: Caller | null, expiresAt: number, limits: StreamLimits) {
    this.caller = caller;
    this.#response = response;
    this.#expiresAt = expiresAt;
    this.#limits = limits;
    response.on('drain', () => this.#flush());
  }

  begin(): void {
    this.#response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      // nginx would collect events until they fill a page.
      'x-accel-buffering': 'no',
    });
    this.#beat(Date.now());
  }

  /** To be called a few times a second. */
  tick(now: number): void {
    if (this.#response.writableEnded) return;
    if (this.#isWaitingForRoom) this.#flush();
    if (now >= this.#expiresAt) this.sessionOver();
    else if (now >= this.#heartbeatAt) this.#beat(now);
  }

  isFull(): boolean {
    this.#isWaitingForRoom = this.#response.writableLength >= this.#limits.bufferBytes;
    return this.#isWaitingForRoom;
  }

  send(event: StreamEvent): void {
    this.#write(madeOnce(event, OWN_KIND, () => Buffer.from(nextText(String(payloadOf(event)), event.sequence))));
  }

  /** An answer that is no event of a stream. */
  sendText(text: string): void {
    this.#write(nextText(text, undefined));
  }

  /** A stream that starts anew ends without a last word, which is how clients know that they should come back. */
  end(reason: EndReason): void {
    if (!this.#response.writableEnded) this.#response.end(reason === 'complete' ? COMPLETE : undefined);
  }

  /** The caller is nobody any more. */
  sessionOver(): void {
    this.joined?.leave(true);
    this.sendText(SESSION_OVER);
    this.end('complete');
  }

  giveUp(): void {
    this.#response.destroy();
  }

  #beat(now: number): void {
    // Proxies and phones give up a connection that is silent for long.
    if (this.#isStuck) this.giveUp();
    this.#isStuck = this.#response.writableLength > 0;
    this.#heartbeatAt = now + this.#limits.heartbeat;
    this.#write(':\n\n');
  }

  #flush(): void {
    this.#isStuck = false;
    this.#isWaitingForRoom = false;
    this.joined?.reader.flush();
  }

  #write(bytes: string | Buffer): void {
    if (!this.#response.writableEnded && !this.#response.destroyed) this.#response.write(bytes);
  }
}

/** A `next` event; its id is what `Last-Event-ID` says when the client comes back. */
function nextText(json: string, sequence: number | undefined): string {
  const id = sequence === undefined ? '' : `id: ${sequence}\n`;
  // A subgraph's own text may have line breaks between its values, and a line is all that a field of an event can hold.
  const data = /[\r\n]/.test(json) ? json.replaceAll(/\r\n|\r|\n/g, '\ndata: ') : json;
  return `event: next\n${id}data: ${data}\n\n`;
}
