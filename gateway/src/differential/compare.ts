// When two answers are the same. Each normalisation says why it is one.
import type { GraphQLFormattedError } from 'graphql';
import type { Asking } from './run.ts';
import type { Result } from './ways.ts';

type Path = readonly (string | number)[];

/**
 * The places that errors speak of, each once, sorted. Messages and codes differ by policy: ours masks, the stock gateway does not.
 * A path ends before `_entities` or `@`: the stock gateway shows its plan there, which no client can read.
 */
export function errorPlaces(errors: readonly GraphQLFormattedError[]): string[] {
  return [...new Set(errors.map(({ path }) => (path ? JSON.stringify(readable(path)) : 'nowhere')))].sort();
}

/**
 * The nulls in the data that errors account for. An error lies at the null that it made or below it, so two answers may tell of different
 * errors below one null: which of several fields failed first is nobody's promise.
 */
export function nullsOf(data: unknown, errors: readonly GraphQLFormattedError[]): string[] {
  const places = errors.flatMap(({ path }) => (path ? [nullAlong(data, readable(path))] : []));
  return [...new Set(places)].sort();
}

/**
 * Nulls in our data where the other has a value, with no error at, above or below them, and none without a place. An error at a field that the
 * client did not ask for, a key or a requirement, speaks for the object that it would stand in.
 */
export function unexplained(mine: unknown, other: unknown, errors: readonly GraphQLFormattedError[]): string[] {
  const found: string[] = [];
  const places = errors.map(({ path }) => (path ? shownPart(mine, readable(path)) : []));
  const walk = (a: unknown, b: unknown, path: Path): void => {
    if (a === null && b !== null && b !== undefined) {
      if (!places.some((place) => isAlong(place, path))) found.push(JSON.stringify(path));
    } else if (typeof a === 'object' && a !== null && typeof b === 'object' && b !== null) {
      for (const key of Object.keys(a)) {
        walk((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key], [...path, step(a, key)]);
      }
    }
  };
  walk(mine, other, []);
  return found;
}

/**
 * What was asked again while it was being asked: an entity by one subgraph and document, twice in a call or in two at a time. Later steps of a
 * plan may come back to an entity.
 */
export function askedTwice(askings: readonly Asking[]): string[] {
  return askings.flatMap((asking) => {
    const others = asking.beside.flatMap(topics);
    return topics(asking).filter((topic, index, own) => own.indexOf(topic) < index || others.includes(topic));
  });
}

/** How much was asked: each representation counts, and each call without any. */
export function burden(askings: readonly Asking[]): number {
  return askings.reduce((sum, asking) => sum + topics(asking).length, 0);
}

function topics({ subgraph, query, variables }: Asking): string[] {
  const { lists, rest } = split(variables);
  return lists.length > 0
    ? lists.flat().map((one) => JSON.stringify([subgraph, query, rest, one]))
    : [JSON.stringify([subgraph, query, rest])];
}

/** True when data and errors are the same to a client. */
export function sameAnswer(a: Result, b: Result): boolean {
  return a.data === b.data && String(errorPlaces(a.errors)) === String(errorPlaces(b.errors));
}

function readable(path: Path): Path {
  const end = path.findIndex((part) => part === '_entities' || part === '@');
  return end < 0 ? path : path.slice(0, end);
}

function nullAlong(data: unknown, path: Path): string {
  let value = data;
  for (const [index, part] of path.entries()) {
    if (typeof value !== 'object' || value === null) return JSON.stringify(path.slice(0, index));
    value = (value as Record<string | number, unknown>)[part];
  }
  return JSON.stringify(path);
}

/** The path as far as the client's answer goes. */
function shownPart(data: unknown, path: Path): Path {
  let value = data;
  for (const [index, part] of path.entries()) {
    if (typeof value !== 'object' || value === null) return path;
    if (!Object.hasOwn(value, part)) return path.slice(0, index);
    value = (value as Record<string | number, unknown>)[part];
  }
  return path;
}

function isAlong(one: Path, other: Path): boolean {
  const length = Math.min(one.length, other.length);
  return one.slice(0, length).every((part, index) => part === other[index]);
}

function step(holder: object, key: string): string | number {
  return Array.isArray(holder) ? Number(key) : key;
}

// A call may carry several lists of representations, whatever they are named.
function split(variables: Record<string, unknown>): { lists: unknown[][]; rest: Record<string, unknown> } {
  const isList = (value: unknown): value is unknown[] =>
    Array.isArray(value) && value.length > 0 && value.every((item) => typeof Object(item).__typename === 'string');
  const entries = Object.entries(variables);
  return {
    lists: entries.flatMap(([key, value]) => (isList(value) ? [value.map((item) => [key, item])] : [])),
    rest: Object.fromEntries(entries.filter(([, value]) => !isList(value))),
  };
}
