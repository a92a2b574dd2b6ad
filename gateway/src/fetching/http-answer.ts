import { isUtf8 } from 'node:buffer';
import type { Dispatcher } from 'undici';
import type { WireResponse } from './transport.ts';

/** A subgraph answered with a status that carries no GraphQL. */
export class BadStatus extends Error {
  readonly status: number;

  constructor(status: number) {
    super(`HTTP status ${status}`);
    this.status = status;
  }
}

// A 400 can carry GraphQL errors; a refused hop or a broken server has nothing to say to a client.
const STATUSES = new Set([200, 400]);
const JSON_TYPE = /^application\/(graphql-response\+)?json *(;|$)/i;

/**
 * Collects one HTTP answer for `Pool.dispatch`, which costs less than `request` and its streams. Settles once: with the whole text, or with
 * the error that ended it, which also gives the connection up.
 */
export class HttpAnswer implements Dispatcher.DispatchHandler {
  readonly #resolve: (answer: WireResponse) => void;
  readonly #reject: (error: unknown) => void;
  readonly #mostBytes: number;
  readonly #readsCookies: boolean;
  #controller: Dispatcher.DispatchController | undefined;
  #signal: AbortSignal | undefined;
  #setCookies: string[] | undefined;
  // Most answers come in one piece; only then no list is made.
  #first: Buffer | undefined;
  #more: Buffer[] | undefined;
  #bytes = 0;
  isSettled = false;

  constructor(
    resolve: (answer: WireResponse) => void,
    reject: (error: unknown) => void,
    mostBytes: number,
    readsCookies: boolean,
  ) {
    this.#resolve = resolve;
    this.#reject = reject;
    this.#mostBytes = mostBytes;
    this.#readsCookies = readsCookies;
  }

  /** Rejects with the signal's reason when it aborts, at once if it has. */
  endWith(signal: AbortSignal): void {
    this.#signal = signal;
    if (signal.aborted) this.#onAbort();
    else signal.addEventListener('abort', this.#onAbort, { once: true });
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    // It waited for a connection, and meanwhile nobody waits for it.
    if (this.isSettled) controller.abort(new Error('nobody waits for this answer'));
  }

  onResponseStart(
    _controller: Dispatcher.DispatchController,
    status: number,
    headers: Record<string, string | string[] | undefined>,
  ): void {
    if (status < 200) return;
    const fault = this.#faultOf(status, headers);
    if (fault) this.#fail(fault);
    const cookies = this.#readsCookies ? headers['set-cookie'] : undefined;
    if (cookies !== undefined) this.#setCookies = typeof cookies === 'string' ? [cookies] : cookies;
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    if (this.isSettled) return;
    this.#bytes += chunk.length;
    if (this.#bytes > this.#mostBytes) this.#fail(this.#tooBig());
    else if (this.#first === undefined) this.#first = chunk;
    else if (this.#more === undefined) this.#more = [this.#first, chunk];
    else this.#more.push(chunk);
  }

  onResponseEnd(): void {
    if (this.isSettled) return;
    this.#settle();
    const bytes = this.#more ? Buffer.concat(this.#more, this.#bytes) : this.#first;
    const wire = bytes !== undefined && isUtf8(bytes) ? bytes.toString('latin1') : '';
    if (looksLikeGraphql(wire)) this.#resolve(this.#setCookies ? { wire, setCookies: this.#setCookies } : { wire });
    else this.#reject(new Error('the answer is not a GraphQL response'));
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    if (!this.isSettled) this.#fail(error);
  }

  #faultOf(status: number, headers: Record<string, string | string[] | undefined>): Error | undefined {
    if (!STATUSES.has(status)) return new BadStatus(status);
    const type = String(headers['content-type']);
    if (!JSON_TYPE.test(type))
      return status === 400 ? new BadStatus(status) : new Error(`the answer is not JSON but ${type.slice(0, 100)}`);
    return Number(headers['content-length'] ?? 0) > this.#mostBytes ? this.#tooBig() : undefined;
  }

  readonly #onAbort = () => this.#fail(this.#signal?.reason);

  #fail(error: unknown): void {
    if (this.isSettled) return;
    this.#settle();
    this.#first = undefined;
    this.#more = undefined;
    this.#reject(error);
    this.#controller?.abort(error instanceof Error ? error : new Error(String(error)));
  }

  #settle(): void {
    this.isSettled = true;
    this.#signal?.removeEventListener('abort', this.#onAbort);
  }

  #tooBig(): Error {
    return new Error(`the answer has more than ${this.#mostBytes} bytes`);
  }
}

/** Not whether it is one, which is seen when it is read: whether somebody else than a GraphQL server is talking, or was cut off. */
export function looksLikeGraphql(text: string): boolean {
  return (
    /^\s*\{/.test(text) && /\}\s*$/.test(text.slice(-16)) && (text.includes('"data"') || text.includes('"errors"'))
  );
}
