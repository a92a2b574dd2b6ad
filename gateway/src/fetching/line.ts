// One connection to a subgraph of ours for many calls at a time: what is asked in one turn of the process leaves in one piece, and what has been
// answered by then comes back in one. Each call over HTTP is a write, a read and a proof of its own; of a small operation that is most of the cost.
import { isUtf8 } from 'node:buffer';
import type { KeyObject } from 'node:crypto';
import type { Duplex } from 'node:stream';
import { sealOf } from '../identity/hop.ts';
import { looksLikeGraphql } from './http-answer.ts';
import { Replies, type Reply, ReplyKind } from './line-replies.ts';
import type { Hop, WireResponse } from './transport.ts';

/** Most bytes of calls that are sealed together, unless it is one alone. */
const PACKET_BYTES = 256 * 1024;
/** Of a packet: its length and its seal. Of a call: its number and the lengths of what is said about the caller and of the body. */
const PACKET_HEAD = 4 + 32;
const CALL_HEAD = 12;

interface Call {
  resolve: (answer: WireResponse) => void;
  reject: (error: unknown) => void;
  signal: AbortSignal | undefined;
  onAbort: () => void;
}

interface Unsent {
  id: number;
  caller: string;
  callerBytes: number;
  body: string;
}

const ignore = () => {};

/** A line that stands. It is good until it is lost, the subgraph says goodbye, or a call over it was given up: that may be the line's fault. */
export class Line {
  readonly #socket: Duplex;
  readonly #key: KeyObject;
  readonly #replies: Replies;
  readonly #calls = new Map<number, Call>();
  readonly #onEnd: () => void;
  #unsent: Unsent[] = [];
  #packets = 0;
  #lastId = 0;
  #isGood = true;

  /** `key` seals what is sent; `onEnd` is called once, when there is nothing left of the line. */
  constructor(socket: Duplex, key: KeyObject, responseBytes: number, onEnd: () => void) {
    this.#socket = socket;
    this.#key = key;
    this.#onEnd = onEnd;
    this.#replies = new Replies(responseBytes);
    socket.on('data', (chunk: Buffer) => this.#receive(chunk));
    socket.on('error', () => {});
    socket.once('close', () => this.#lost());
  }

  /** Takes calls. */
  get isGood(): boolean {
    return this.#isGood;
  }

  get underWay(): number {
    return this.#calls.size;
  }

  /** Rejects when the line is lost, and with the signal's reason when it aborts. */
  send(body: string, hop: Hop, signal?: AbortSignal): Promise<WireResponse> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      this.#lastId = (this.#lastId + 1) >>> 0;
      const id = this.#lastId;
      const onAbort = () => {
        this.#settle(id)?.reject(signal?.reason);
        this.retire();
      };
      signal?.addEventListener('abort', onAbort, { once: true });
      this.#calls.set(id, { resolve, reject, signal, onAbort });
      const { caller, requestId, address, userAgent, session } = hop;
      const told = JSON.stringify({ caller, requestId, address, userAgent, session });
      if (this.#unsent.length === 0) setImmediate(() => this.#flush());
      this.#unsent.push({ id, caller: told, callerBytes: Buffer.byteLength(told), body });
    });
  }

  /** Takes no more calls, and ends when those under way have ended. */
  retire(): void {
    this.#isGood = false;
    if (this.#calls.size === 0) this.#end();
  }

  // Whoever does not answer will not say goodbye either.
  #end(): void {
    this.#socket.end(() => this.#socket.destroy());
  }

  #flush(): void {
    const unsent = this.#unsent;
    this.#unsent = [];
    if (this.#socket.destroyed) return;
    let bytes = 0;
    let from = 0;
    for (const [index, { callerBytes, body }] of unsent.entries()) {
      const more = CALL_HEAD + callerBytes + body.length;
      if (bytes > 0 && bytes + more > PACKET_BYTES) {
        this.#write(unsent.slice(from, index), bytes);
        [from, bytes] = [index, 0];
      }
      bytes += more;
    }
    if (bytes > 0) this.#write(unsent.slice(from), bytes);
  }

  #write(calls: readonly Unsent[], bytes: number): void {
    const packet = Buffer.allocUnsafe(PACKET_HEAD + bytes);
    let at = PACKET_HEAD;
    for (const { id, caller, callerBytes, body } of calls) {
      packet.writeUInt32BE(id, at);
      packet.writeUInt32BE(callerBytes, at + 4);
      packet.writeUInt32BE(body.length, at + 8);
      packet.write(caller, at + CALL_HEAD, callerBytes, 'utf8');
      packet.write(body, at + CALL_HEAD + callerBytes, body.length, 'latin1');
      at += CALL_HEAD + callerBytes + body.length;
    }
    packet.writeUInt32BE(bytes, 0);
    sealOf(this.#key, this.#packets, packet.subarray(PACKET_HEAD)).copy(packet, 4);
    this.#packets += 1;
    this.#socket.write(packet);
  }

  #receive(chunk: Buffer): void {
    for (const reply of this.#replies.read(chunk)) {
      if (reply.kind === ReplyKind.goodbye) this.retire();
      else this.#answer(reply);
    }
  }

  #answer({ id, kind, bytes }: Reply): void {
    const call = this.#settle(id);
    if (!call) return;
    const answer = bytes && read(kind, bytes);
    if (answer) call.resolve(answer);
    else call.reject(new Error(bytes ? 'the answer is not a GraphQL response' : 'the answer is too big'));
  }

  #settle(id: number): Pick<Call, 'resolve' | 'reject'> | undefined {
    const call = this.#calls.get(id);
    if (!call) return undefined;
    this.#calls.delete(id);
    call.signal?.removeEventListener('abort', call.onAbort);
    const { resolve, reject } = call;
    // A table that the map has left keeps the call until the next great collection, but no answer.
    Object.assign(call, { resolve: ignore, reject: ignore, signal: undefined, onAbort: ignore });
    if (!this.#isGood && this.#calls.size === 0) this.#end();
    return { resolve, reject };
  }

  #lost(): void {
    this.#isGood = false;
    const error = Object.assign(new Error('the line to the subgraph was lost'), { code: 'ECONNRESET' });
    for (const id of [...this.#calls.keys()]) this.#settle(id)?.reject(error);
    this.#onEnd();
  }
}

/** The answer as it came; undefined when it is none. */
function read(kind: number, bytes: Buffer): WireResponse | undefined {
  const cookieBytes = kind === ReplyKind.withCookies ? bytes.readUInt32BE(0) : undefined;
  const text = cookieBytes === undefined ? bytes : bytes.subarray(4 + cookieBytes);
  const wire = isUtf8(text) ? text.toString('latin1') : '';
  if (!looksLikeGraphql(wire)) return undefined;
  return cookieBytes === undefined
    ? { wire }
    : { wire, setCookies: JSON.parse(bytes.toString('utf8', 4, 4 + cookieBytes)) };
}
