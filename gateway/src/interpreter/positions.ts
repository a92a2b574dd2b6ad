import type { ResponsePath } from '@apollo/query-planner';
import { isObject, type Json, own } from './objects.ts';

export type Path = readonly (string | number)[];

/** An object in the answer so far, and where it stands. */
export interface Position {
  object: Json;
  path: Path;
}

/** The objects at a path of the plan, where `@` stands for every element of a list. */
export function positionsAt(value: unknown, path: ResponsePath, at: Path = []): Position[] {
  const [head, ...rest] = path;
  if (head === undefined) return isObject(value) ? [{ object: value, path: at }] : [];
  if (head === '@') {
    if (!Array.isArray(value)) return [];
    return value.flatMap((element, index) => positionsAt(element, rest, [...at, index]));
  }
  return isObject(value) ? positionsAt(own(value, String(head)), rest, [...at, head]) : [];
}
