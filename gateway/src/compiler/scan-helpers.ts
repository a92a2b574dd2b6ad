// Reads JSON text without making values of it. Each function takes the text and the position of a value's first character, and gives the position
// behind it. What is no JSON, or not of the type, is a surprise.
import type { GraphQLLeafType } from 'graphql';
import { isEnumType } from 'graphql';
import { Surprise } from './unsupported.ts';

const FORM = new Surprise('form');

const QUOTE = 34;
const COMMA = 44;
const MINUS = 45;
const POINT = 46;
const ZERO = 48;
const NINE = 57;
const COLON = 58;
const OPEN_LIST = 91;
const BACKSLASH = 92;
const CLOSE_LIST = 93;
const SMALL_E = 101;
const SMALL_N = 110;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;

// Deeper than any value that a scalar should hold; beyond it the engine's own parser decides.
const DEEPEST = 100;

export const scan = {
  form(): never {
    throw FORM;
  },

  string(text: string, start: number): number {
    if (text.charCodeAt(start) !== QUOTE) throw FORM;
    let at = start + 1;
    for (;;) {
      const code = text.charCodeAt(at);
      if (code === QUOTE) return at + 1;
      if (code === BACKSLASH) at = behindEscape(text, at + 1);
      // Also at the end of the text, where the code is no number.
      else if (code >= 32) at += 1;
      else throw FORM;
    }
  },

  int(text: string, start: number): number {
    let at = text.charCodeAt(start) === MINUS ? start + 1 : start;
    const first = text.charCodeAt(at);
    if (!(first >= ZERO && first <= NINE)) throw FORM;
    at += 1;
    // Minus zero would be written as zero.
    if (first === ZERO) return at - start > 1 || isNumberPart(text.charCodeAt(at)) ? scan.form() : at;
    let code = text.charCodeAt(at);
    while (code >= ZERO && code <= NINE) code = text.charCodeAt(++at);
    // More digits than a number can hold exactly would be written in another way.
    if (code === POINT || (code | 32) === SMALL_E || at - start > 15) throw FORM;
    return at;
  },

  float(text: string, start: number): number {
    const digits = text.charCodeAt(start) === MINUS ? start + 1 : start;
    let at = behindDigits(text, digits);
    const isFraction = text.charCodeAt(at) === POINT;
    // No digits behind a leading zero; and minus zero would be written as zero.
    if (text.charCodeAt(digits) === ZERO && (at - digits > 1 || (digits > start && !isFraction))) throw FORM;
    if (isFraction) at = behindDigits(text, at + 1);
    // Exponents are rare: they go the way of the engine, which knows what is too large.
    if ((text.charCodeAt(at) | 32) === SMALL_E || at - start > 300) throw FORM;
    return at;
  },

  boolean(text: string, start: number): number {
    if (text.startsWith('true', start)) return start + 4;
    if (text.startsWith('false', start)) return start + 5;
    throw FORM;
  },

  id(text: string, start: number): number {
    return text.charCodeAt(start) === QUOTE ? scan.string(text, start) : scan.int(text, start);
  },

  /** One of the values, which are JSON texts. */
  enumeration(values: ReadonlySet<string>, text: string, start: number): number {
    const end = scan.string(text, start);
    if (!values.has(text.slice(start, end))) throw FORM;
    return end;
  },

  isNull(text: string, start: number): boolean {
    return text.charCodeAt(start) === SMALL_N && text.startsWith('null', start);
  },

  list(text: string, start: number, element: (text: string, at: number) => number): number {
    if (text.charCodeAt(start) !== OPEN_LIST) throw FORM;
    let at = start + 1;
    if (text.charCodeAt(at) === CLOSE_LIST) return at + 1;
    for (;;) {
      at = element(text, at);
      const code = text.charCodeAt(at);
      if (code === CLOSE_LIST) return at + 1;
      if (code !== COMMA) throw FORM;
      at += 1;
    }
  },

  /** Any value. */
  any(text: string, start: number): number {
    return behindValue(text, start, 0);
  },

  /** Any value but null. */
  some(text: string, start: number): number {
    if (text.charCodeAt(start) === SMALL_N) throw FORM;
    return behindValue(text, start, 0);
  },
};

export type Scan = typeof scan;

function behindEscape(text: string, at: number): number {
  const code = text[at];
  if (code === 'u' && /^[0-9a-fA-F]{4}$/.test(text.slice(at + 1, at + 5))) return at + 5;
  if (code === undefined || !'"\\/bfnrt'.includes(code)) throw FORM;
  return at + 1;
}

function behindDigits(text: string, start: number): number {
  let at = start;
  let code = text.charCodeAt(at);
  while (code >= ZERO && code <= NINE) code = text.charCodeAt(++at);
  if (at === start) throw FORM;
  return at;
}

function isNumberPart(code: number): boolean {
  return (code >= ZERO && code <= NINE) || code === POINT || (code | 32) === SMALL_E;
}

function behindValue(text: string, start: number, depth: number): number {
  if (depth > DEEPEST) throw FORM;
  switch (text.charCodeAt(start)) {
    case QUOTE:
      return scan.string(text, start);
    case OPEN_LIST:
      return scan.list(text, start, (_, at) => behindValue(text, at, depth + 1));
    case OPEN_OBJECT:
      return behindObject(text, start, depth);
    case SMALL_N:
      return text.startsWith('null', start) ? start + 4 : scan.form();
    case 116:
    case 102:
      return scan.boolean(text, start);
    default:
      return scan.float(text, start);
  }
}

function behindObject(text: string, start: number, depth: number): number {
  let at = start + 1;
  if (text.charCodeAt(at) === CLOSE_OBJECT) return at + 1;
  for (;;) {
    at = scan.string(text, at);
    if (text.charCodeAt(at) !== COLON) throw FORM;
    at = behindValue(text, at + 1, depth + 1);
    const code = text.charCodeAt(at);
    if (code === CLOSE_OBJECT) return at + 1;
    if (code !== COMMA) throw FORM;
    at += 1;
  }
}

const LEAVES: Record<string, string> = { String: 'string', ID: 'id', Int: 'int', Float: 'float', Boolean: 'boolean' };

/** The name of the function that reads a leaf of this type which is not null; enums have one of their own. */
export function leafScan(type: GraphQLLeafType): string {
  return isEnumType(type) ? 'enumeration' : (LEAVES[type.name] ?? 'some');
}
