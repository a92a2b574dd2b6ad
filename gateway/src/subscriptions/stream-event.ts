/** One event as all its readers get it: executed once, made into bytes once. */
export interface StreamEvent {
  /** The GraphQL response as JSON in UTF-8, and one closing brace: the end of a message that carries it. */
  readonly tail: Buffer;
  /** Its number, where the operation asks for one. */
  readonly sequence: number | undefined;
  /** What is made of it is shared for as long as it is being given out: these are there until then. */
  made: Map<string, Buffer> | undefined;
  variants: Map<string, StreamEvent> | undefined;
}

/** What a reader may be told beside an event. */
export interface Told {
  /** The first event after coming back: true when nothing is missing before it. */
  recovered?: boolean;
  /** Events that were skipped before this one, because the reader was too slow for them. */
  dropped?: number;
}

export function streamEvent(text: string, sequence: number | undefined): StreamEvent {
  const whole = `${text}}`;
  // Bytes of its own: an event is kept until the next one, and a piece of Node's pool would keep all that it was cut from.
  const tail = Buffer.allocUnsafeSlow(Buffer.byteLength(whole));
  tail.write(whole);
  return { tail, sequence, made: new Map(), variants: new Map() };
}

/** The JSON of the GraphQL response. */
export function payloadOf({ tail }: Pick<StreamEvent, 'tail'>): Buffer {
  return tail.subarray(0, -1);
}

/** The same event with something told under `extensions`; made once for all who are told the same while it is given out. */
export function telling({ tail, sequence, variants }: StreamEvent, told: Told): StreamEvent {
  const key = JSON.stringify(told);
  const known = variants?.get(key);
  if (known) return known;
  const payload = JSON.parse(String(payloadOf({ tail }))) as { extensions?: object };
  const variant = streamEvent(JSON.stringify({ ...payload, extensions: { ...payload.extensions, ...told } }), sequence);
  variants?.set(key, variant);
  return variant;
}

/** Bytes made of an event under this key: by the first who asks, the same for the others while it is given out. */
export function madeOnce({ made }: StreamEvent, key: string, make: () => Buffer): Buffer {
  const known = made?.get(key);
  if (known) return known;
  const bytes = make();
  made?.set(key, bytes);
  return bytes;
}

/** The event has been given out: from now on it is its bytes alone, however long it is remembered and waited for. */
export function forgetMade(event: StreamEvent): void {
  // Not deleted: what has been, an object keeps in a table that is five times its size.
  event.made = undefined;
  event.variants = undefined;
}
