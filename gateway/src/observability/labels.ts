// What clients say about themselves becomes a label only when it is short, tells nothing of a person, and there are not too many already.

/** Stands for everything that gets no label of its own. */
export const OTHER = 'other';

const NAME = /^[_A-Za-z]\w{0,63}$/;
// A telephone number or an id in a name would be personal data, and a label of its own for each.
const LONG_NUMBER = /\d{5}/;

/** The name of an operation, or an error's code, as logs, traces and metrics may have it; `other` when it may tell of a person. */
export function safeLabel(name: string | undefined): string {
  return name !== undefined && NAME.test(name) && !LONG_NUMBER.test(name) ? name : OTHER;
}

/** The names of the operations in a manifest of persisted operations. Throws when it is no JSON. */
export function namesIn(manifest: string): ReadonlySet<string> {
  const { operations } = JSON.parse(manifest) as { operations?: { name?: string }[] };
  return new Set(operations?.map(({ name }) => safeLabel(name)));
}

/** What is kept per label: at most `size` entries, of which one, `other`, is shared by all that come too late or are no label. */
export class LabelMap<T> {
  readonly #entries = new Map<string, T>();
  readonly #size: number;
  readonly #make: (label: string) => T;
  readonly #labelOf: (key: string) => string;

  /** `labelOf`: the label of a key, asked only for keys that have none yet; the key itself unless given. */
  constructor(size: number, make: (label: string) => T, labelOf = (key: string) => key) {
    this.#size = size;
    this.#make = make;
    this.#labelOf = labelOf;
  }

  get(key: string): T {
    return this.#entries.get(key) ?? this.#other(key);
  }

  values(): Iterable<T> {
    return this.#entries.values();
  }

  entries(): Iterable<[string, T]> {
    return this.#entries;
  }

  #other(key: string): T {
    const isFull = this.#entries.size >= this.#size - 1;
    const label = isFull ? OTHER : this.#labelOf(key);
    const known = this.#entries.get(label);
    if (known !== undefined) return known;
    const entry = this.#make(label);
    this.#entries.set(label, entry);
    return entry;
  }
}
