/** One event as all its readers get it: executed once, made into bytes once. */
export interface StreamEvent {
  /** The GraphQL response as JSON in UTF-8, and one closing brace: the end of a message that carries it. */
  readonly tail: Buffer;
  /** Its number, where the operation asks for one. */
  readonly sequence: number | undefined;
  /** What transports made of it, for as long as it is being given out. */
  made?: Map<string, Buffer>;
  variants?: Map<string, StreamEvent>;
}

/** What a reader may be told beside an event. */
export interface Told {
  /** The first event after coming back: true when nothing is missing before it. */
  recovered?: boolean;
  /** Events that were skipped before this one, because the reader was too slow for them. */
  dropped?: number;
}

export function streamEvent(text: string, sequence: number | undefined): StreamEvent {
  return { tail: Buffer.from(`${text}}`), sequence };
}

/** The JSON of the GraphQL response. */
export function payloadOf({ tail }: StreamEvent): Buffer {
  return tail.subarray(0, -1);
}

/** The same event with something told under `extensions`; made once for all who are told the same. */
export function telling(event: StreamEvent, told: Told): StreamEvent {
  event.variants ??= new Map();
  const key = JSON.stringify(told);
  let variant = event.variants.get(key);
  if (!variant) {
    const payload = JSON.parse(String(payloadOf(event))) as { extensions?: object };
    variant = streamEvent(
      JSON.stringify({ ...payload, extensions: { ...payload.extensions, ...told } }),
      event.sequence,
    );
    event.variants.set(key, variant);
  }
  return variant;
}

/** Bytes made of an event under this key: by the first who asks, the same for the others. */
export function madeOnce(event: StreamEvent, key: string, make: () => Buffer): Buffer {
  event.made ??= new Map();
  let bytes = event.made.get(key);
  if (!bytes) {
    bytes = make();
    event.made.set(key, bytes);
  }
  return bytes;
}

/** What is remembered of an event is the event alone. */
export function forgetMade(event: StreamEvent): void {
  event.made = undefined;
  event.variants = undefined;
}
