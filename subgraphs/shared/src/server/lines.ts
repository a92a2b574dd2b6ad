// Lines: one connection from the gateway for many calls at a time. What it asks in one turn comes sealed in one piece, and what is answered in one turn goes
// back in one. `line.ts` in the gateway is the other end.
import type { KeyObject } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { AppError } from '../utils/index.ts';
import { type HopVerifier, isSealed } from './hop.ts';
import { type Call, Packets } from './line-packets.ts';
import type { OpenSubgraph, SubgraphRequest } from './open-subgraph.ts';

export const LINE_PROTOCOL = 'alif24-calls';

const REPLY_HEAD = 9;
const KIND = { answer: 0, withCookies: 1, goodbye: 2 } as const;
const NO_BYTES = Buffer.alloc(0);

interface Reply {
  id: number;
  kind: number;
  bytes: Buffer;
}

export interface Lines {
  /** Takes the connection over from the HTTP server; refuses, with 401, whoever is not the gateway. */
  accept(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Takes no more calls; resolves once those under way are answered and all lines have ended. */
  close(): Promise<void>;
}

export function serveLines(subgraph: OpenSubgraph, verifier: HopVerifier): Lines {
  const lines = new Set<Line>();
  let isClosing = false;
  const refuse = (socket: Duplex, status: string) =>
    void socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
  return {
    accept(request, socket, head) {
      if (isClosing) return refuse(socket, '503 Service Unavailable');
      const proof = request.headers['x-alif24-hop'];
      let key: KeyObject;
      try {
        key = verifier.lineKey(typeof proof === 'string' ? proof : undefined);
      } catch {
        return refuse(socket, '401 Unauthorized');
      }
      socket.write(`HTTP/1.1 101 Switching Protocols\r\nconnection: Upgrade\r\nupgrade: ${LINE_PROTOCOL}\r\n\r\n`);
      const line = new Line(subgraph, socket, key);
      lines.add(line);
      socket.once('close', () => lines.delete(line));
      if (head.length > 0) socket.unshift(head);
    },
    async close() {
      isClosing = true;
      await Promise.all([...lines].map((line) => line.sayGoodbye()));
    },
  };
}

class Line {
  readonly #subgraph: OpenSubgraph;
  readonly #socket: Duplex;
  readonly #key: KeyObject;
  readonly #packets = new Packets();
  readonly #closed: Promise<void>;
  #unsent: Reply[] = [];
  #read = 0;
  #underWay = 0;
  #isEnding = false;

  constructor(subgraph: OpenSubgraph, socket: Duplex, key: KeyObject) {
    this.#subgraph = subgraph;
    this.#socket = socket;
    this.#key = key;
    this.#closed = new Promise((resolve) => socket.once('close', () => resolve()));
    socket.on('data', (piece: Buffer) => this.#receive(piece));
    socket.on('error', () => {});
    socket.on('end', () => {
      this.#isEnding = true;
      this.#endIfDone();
    });
  }

  /** The gateway then sends no more and ends the line, so that nothing it has sent is lost. Resolves when it is gone. */
  sayGoodbye(): Promise<void> {
    this.#reply({ id: 0, kind: KIND.goodbye, bytes: NO_BYTES });
    return this.#closed;
  }

  #receive(piece: Buffer): void {
    const packets = this.#packets.read(piece);
    for (const { calls, seal } of packets ?? []) {
      if (!isSealed(this.#key, this.#read, calls, seal)) return void this.#socket.destroy();
      this.#read += 1;
      for (const call of Packets.callsIn(calls)) void this.#answer(call);
    }
    if (!packets) this.#socket.destroy();
  }

  async #answer({ id, told, body }: Call): Promise<void> {
    this.#underWay += 1;
    const answer = await this.#ask(told, body);
    this.#underWay -= 1;
    const { setCookies, ...result } = answer;
    const text = Buffer.from(JSON.stringify(result));
    if (!setCookies) return this.#reply({ id, kind: KIND.answer, bytes: text });
    const cookies = Buffer.from(JSON.stringify(setCookies));
    const length = Buffer.alloc(4);
    length.writeUInt32BE(cookies.length);
    this.#reply({ id, kind: KIND.withCookies, bytes: Buffer.concat([length, cookies, text]) });
  }

  async #ask(told: string, body: string): Promise<Awaited<ReturnType<OpenSubgraph['execute']>>> {
    try {
      const { query, variables, operationName } = JSON.parse(body) as SubgraphRequest;
      return await this.#subgraph.execute({ query, variables, operationName }, JSON.parse(told));
    } catch (error) {
      const failure = error instanceof AppError ? error : new AppError('BAD_USER_INPUT', 'The request cannot be read.');
      return { errors: [{ message: failure.message, extensions: failure.extensions }] };
    }
  }

  #reply(reply: Reply): void {
    if (this.#unsent.length === 0) setImmediate(() => this.#flush());
    this.#unsent.push(reply);
  }

  #flush(): void {
    const unsent = this.#unsent;
    this.#unsent = [];
    if (this.#socket.destroyed) return;
    const whole = Buffer.allocUnsafe(unsent.reduce((sum, { bytes }) => sum + REPLY_HEAD + bytes.length, 0));
    let at = 0;
    for (const { id, kind, bytes } of unsent) {
      whole.writeUInt32BE(bytes.length, at);
      whole.writeUInt32BE(id, at + 4);
      whole[at + 8] = kind;
      bytes.copy(whole, at + REPLY_HEAD);
      at += REPLY_HEAD + bytes.length;
    }
    this.#socket.write(whole);
    this.#endIfDone();
  }

  #endIfDone(): void {
    if (this.#isEnding && this.#underWay === 0 && this.#unsent.length === 0) this.#socket.end();
  }
}
