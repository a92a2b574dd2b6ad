// What generated code calls. Leaves become JSON text here, or are a surprise.
import { Surprise } from './unsupported.ts';

const INVALID = new Surprise('value');
const NULL = new Surprise('null');
const LIST = new Surprise('list');
const TYPE = new Surprise('type');

// Anything but what JSON text holds as it is: no quotes, backslashes, control characters, halves of pairs.
const SPECIAL = /[^\u0020\u0021\u0023-\u005b\u005d-\ud7ff\ue000-\uffff]/;
const INTEGER = /^-?(0|[1-9]\d*)$/;

function quoted(value: string): string {
  return value.length < 100 && !SPECIAL.test(value) ? `"${value}"` : JSON.stringify(value);
}

export const helpers = {
  /** Each of the following takes a value as a subgraph sent it and gives its JSON text; a null where none may be is a surprise. */
  string(value: unknown): string {
    if (typeof value !== 'string') throw INVALID;
    return quoted(value);
  },
  id(value: unknown): string {
    if (typeof value === 'string') return quoted(value);
    if (typeof value !== 'number' || !INTEGER.test(String(value))) throw INVALID;
    return `${value}`;
  },
  int(value: unknown): string {
    if (typeof value !== 'number') throw INVALID;
    if ((value | 0) !== value && !INTEGER.test(String(value))) throw INVALID;
    return `${value}`;
  },
  float(value: unknown): string {
    if (typeof value !== 'number' || !Number.isFinite(value)) throw INVALID;
    return `${value}`;
  },
  boolean(value: unknown): string {
    if (typeof value !== 'boolean') throw INVALID;
    return value ? 'true' : 'false';
  },
  json(value: unknown): string {
    if (typeof value === 'function' || value === undefined || value === null) throw INVALID;
    return JSON.stringify(value);
  },
  /** A value of an enum that clients may see. */
  enumeration(values: ReadonlyMap<unknown, string>, value: unknown): string {
    const text = values.get(value);
    if (text === undefined) throw INVALID;
    return text;
  },
  /** A list of leaves, or of lists of them; `element` takes nulls too. */
  list(value: unknown, element: (value: unknown) => string): string {
    if (!Array.isArray(value)) throw LIST;
    let text = '';
    for (let index = 0; index < value.length; index += 1) text += (index === 0 ? '' : ',') + element(value[index]);
    return `[${text}]`;
  },
  /** A field of a representation: whatever the subgraph sent, as it is. */
  key(value: unknown): string {
    if (typeof value === 'string') return quoted(value);
    if (typeof value === 'function') throw INVALID;
    return JSON.stringify(value);
  },
  /** Of several objects for one place: one of them when they agree that there is one, null when they agree that there is none. */
  agreed(values: readonly unknown[]): unknown {
    let found: unknown;
    for (const value of values) {
      if (value === undefined) continue;
      const isOther = (found === null) !== (value === null) || Array.isArray(found) !== Array.isArray(value);
      if (
        (found !== undefined && isOther) ||
        (Array.isArray(found) && Array.isArray(value) && found.length !== value.length)
      )
        throw LIST;
      found ??= value;
    }
    return found ?? null;
  },
  /** The first that is there. */
  first(one: unknown, other: unknown): unknown {
    return one === undefined ? other : one;
  },
  /** The name of a concrete type among what several subgraphs call an object. */
  concrete(types: ReadonlySet<unknown>, names: readonly unknown[]): unknown {
    return names.find((name) => types.has(name)) ?? names.find((name) => name !== undefined);
  },
  /** Makes one piece of a text that was put together of many: it is about to be copied again. */
  flat(text: string): void {
    text.charCodeAt(0);
  },
  missing(): never {
    throw NULL;
  },
  notList(): never {
    throw LIST;
  },
  wrongType(): never {
    throw TYPE;
  },
};

export type Helpers = typeof helpers;
