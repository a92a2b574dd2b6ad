// The lines to one subgraph: opened beside the calls and never waited for. Where none stands, a call goes over HTTP as to any other subgraph.
import type { KeyObject } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { request as plain } from 'node:http';
import { request as secure } from 'node:https';
import type { Socket } from 'node:net';
import { HOP_HEADER, lineKey, signHop } from '../identity/hop.ts';
import { Line } from './line.ts';
import type { Hop } from './transport.ts';

export interface LinesOptions {
  name: string;
  url: string;
  hopSecret: string;
  responseBytes: number;
  connectTimeout: number;
}

export const LINE_PROTOCOL = 'alif24-calls';

/** What is bigger would keep small ones waiting behind it. */
const MOST_BODY = 64 * 1024;
/** Calls under way on each line, from which another line is opened: behind one address there may be several processes. */
const CROWDED = 32;
const MOST_LINES = 4;
/** Milliseconds until it is tried again after a failure, and with a subgraph that knows of no lines. */
const RETRY = 1_000;
const RETRY_WHERE_UNKNOWN = 60_000;
const KEEP_ALIVE = 15_000;

export class Lines {
  readonly #options: LinesOptions;
  readonly #lines = new Set<Line>();
  #isOpening = false;
  #notBefore = 0;
  #isClosed = false;

  constructor(options: LinesOptions) {
    this.#options = options;
  }

  /** The line with the fewest calls that may take this one; undefined when it is to go over HTTP. */
  take(body: string, { headers }: Hop): Line | undefined {
    // Headers that are passed on as they came are for subgraphs of others.
    if (body.length > MOST_BODY || headers) return undefined;
    let best: Line | undefined;
    let good = 0;
    for (const line of this.#lines) {
      if (!line.isGood) continue;
      good += 1;
      if (!best || line.underWay < best.underWay) best = line;
    }
    if (good < MOST_LINES && (!best || best.underWay >= CROWDED)) this.#open();
    return best;
  }

  /** Ends the lines once their calls have ended. */
  close(): void {
    this.#isClosed = true;
    for (const line of this.#lines) line.retire();
  }

  #open(): void {
    if (this.#isOpening || this.#isClosed || performance.now() < this.#notBefore) return;
    this.#isOpening = true;
    const { name, url, hopSecret, connectTimeout } = this.#options;
    const proof = signHop(hopSecret, name, { caller: null, requestId: 'line', address: '' }, '');
    const headers = { connection: 'Upgrade', upgrade: LINE_PROTOCOL, [HOP_HEADER]: proof };
    const asked = (url.startsWith('https:') ? secure : plain)(url, { headers, timeout: connectTimeout });
    const failed = (pause: number) => {
      this.#isOpening = false;
      this.#notBefore = performance.now() + pause;
    };
    asked.on('upgrade', (_response: IncomingMessage, socket: Socket, head: Buffer) => {
      this.#isOpening = false;
      this.#stands(socket, lineKey(hopSecret, proof));
      if (head.length > 0) socket.unshift(head);
    });
    asked.on('response', (response) => {
      response.destroy();
      failed(response.statusCode === 503 ? RETRY : RETRY_WHERE_UNKNOWN);
    });
    asked.on('timeout', () => asked.destroy(new Error('no line stands')));
    asked.on('error', () => failed(RETRY));
    asked.end();
  }

  #stands(socket: Socket, key: KeyObject): void {
    socket.setTimeout(0);
    socket.setNoDelay(true);
    socket.setKeepAlive(true, KEEP_ALIVE);
    const line: Line = new Line(socket, key, this.#options.responseBytes, () => void this.#lines.delete(line));
    this.#lines.add(line);
    if (this.#isClosed) line.retire();
  }
}
