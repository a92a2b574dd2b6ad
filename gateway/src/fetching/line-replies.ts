// The answers of a line as they come back: `<length><number of the call><kind><bytes>`.

export const ReplyKind = {
  /** JSON, as it would be the body over HTTP. */
  answer: 0,
  /** The length of a list of Set-Cookie values, the list as JSON, and the answer. */
  withCookies: 1,
  /** Of no call: the subgraph takes no more of them here. */
  goodbye: 2,
} as const;

export interface Reply {
  id: number;
  kind: number;
  /** Undefined when there are more than there may be; they are thrown away as they come. */
  bytes: Buffer | undefined;
}

const HEAD = 9;

/** Puts replies together from the pieces in which they arrive. */
export class Replies {
  readonly #mostBytes: number;
  #pieces: Buffer[] = [];
  #bytes = 0;
  /** Bytes that have to be there before there is anything to read. */
  #needed = HEAD;
  /** Bytes of a reply that is too big which are still to come. */
  #skipping = 0;

  constructor(mostBytes: number) {
    this.#mostBytes = mostBytes;
  }

  /** The replies that are whole with this piece. */
  read(piece: Buffer): Reply[] {
    const rest = this.#skip(piece);
    if (rest.length === 0) return [];
    this.#pieces.push(rest);
    this.#bytes += rest.length;
    if (this.#bytes < this.#needed) return [];
    const all = this.#pieces.length === 1 ? rest : Buffer.concat(this.#pieces, this.#bytes);
    const replies: Reply[] = [];
    let at = 0;
    this.#needed = HEAD;
    while (all.length - at >= HEAD) {
      const length = all.readUInt32BE(at);
      const reply = { id: all.readUInt32BE(at + 4), kind: all[at + 8] as number };
      const end = at + HEAD + length;
      if (length > this.#mostBytes) {
        replies.push({ ...reply, bytes: undefined });
        this.#skipping = Math.max(0, end - all.length);
      } else if (end > all.length) {
        this.#needed = HEAD + length;
        break;
      } else replies.push({ ...reply, bytes: all.subarray(at + HEAD, end) });
      at = Math.min(end, all.length);
    }
    this.#pieces = at < all.length ? [all.subarray(at)] : [];
    this.#bytes = all.length - at;
    return replies;
  }

  #skip(piece: Buffer): Buffer {
    if (this.#skipping === 0) return piece;
    const skipped = Math.min(this.#skipping, piece.length);
    this.#skipping -= skipped;
    return piece.subarray(skipped);
  }
}
