// What comes over a line: packets of `<length><seal><calls>`, calls of `<number><length><length><who calls, as JSON><body>`.

export interface Packet {
  seal: Buffer;
  calls: Buffer;
}

export interface Call {
  id: number;
  /** What the gateway says of the caller: a hop as JSON. */
  told: string;
  /** The request as JSON. */
  body: string;
}

/** The gateway sends less. */
const MOST_BYTES = 1024 * 1024;
const HEAD = 4 + 32;
const CALL_HEAD = 12;

/** Puts packets together from the pieces in which they arrive. */
export class Packets {
  #pieces: Buffer[] = [];
  #bytes = 0;
  #needed = HEAD;

  /** The packets that are whole with this piece; undefined when what comes cannot be one. */
  read(piece: Buffer): Packet[] | undefined {
    this.#pieces.push(piece);
    this.#bytes += piece.length;
    if (this.#bytes < this.#needed) return [];
    const all = this.#pieces.length === 1 ? piece : Buffer.concat(this.#pieces, this.#bytes);
    const packets: Packet[] = [];
    let at = 0;
    this.#needed = HEAD;
    while (all.length - at >= HEAD) {
      const length = all.readUInt32BE(at);
      if (length > MOST_BYTES) return undefined;
      const end = at + HEAD + length;
      if (end > all.length) {
        this.#needed = HEAD + length;
        break;
      }
      packets.push({ seal: all.subarray(at + 4, at + HEAD), calls: all.subarray(at + HEAD, end) });
      at = end;
    }
    this.#pieces = at < all.length ? [all.subarray(at)] : [];
    this.#bytes = all.length - at;
    return packets;
  }

  /** The calls of a packet whose seal is good. */
  static *callsIn(calls: Buffer): Iterable<Call> {
    for (let at = 0; at + CALL_HEAD <= calls.length; ) {
      const toldAt = at + CALL_HEAD;
      const bodyAt = toldAt + calls.readUInt32BE(at + 4);
      const end = bodyAt + calls.readUInt32BE(at + 8);
      yield {
        id: calls.readUInt32BE(at),
        told: calls.toString('utf8', toldAt, bodyAt),
        body: calls.toString('utf8', bodyAt, end),
      };
      at = end;
    }
  }
}
