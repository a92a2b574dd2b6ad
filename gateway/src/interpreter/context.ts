// Arguments that a subgraph takes from the objects above an entity: @fromContext.
import type { FetchNode } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import { isOfType } from '../supergraph/fields.ts';
import { isObject, type Json, own } from './objects.ts';
import type { Path, Position } from './positions.ts';

const ABOVE = '..';
const FRAGMENT = '... on ';

/** Positions for which a fetch is sent the same values, and these by variable. */
export interface Audience {
  context: Json;
  positions: Position[];
}

/** The positions of a fetch by what stands above them. One above which a value is missing is left out: nothing true could be asked about it. */
export function byContext(
  schema: GraphQLSchema,
  data: Json,
  { contextRewrites, variableUsages = [] }: FetchNode,
  positions: Position[],
): Audience[] {
  const rewrites = contextRewrites?.filter(({ renameKeyTo }) => variableUsages.includes(renameKeyTo)) ?? [];
  if (rewrites.length === 0) return [{ context: {}, positions }];
  const names = new Set(rewrites.map(({ renameKeyTo }) => renameKeyTo));
  const audiences = new Map<string, Audience>();
  for (const position of positions) {
    const above = objectsAlong(data, position.path);
    const context: Json = Object.create(null);
    for (const { path, renameKeyTo: name } of rewrites) {
      if (context[name] === undefined) context[name] = valueAt(schema, above, path);
    }
    if ([...names].some((name) => context[name] === undefined)) continue;
    const text = JSON.stringify(context);
    const known = audiences.get(text);
    if (known) known.positions.push(position);
    else audiences.set(text, { context, positions: [position] });
  }
  return [...audiences.values()];
}

/** The objects on the way from the root to a position, both included; lists are no step. */
function objectsAlong(data: Json, path: Path): Json[] {
  const objects = [data];
  let value: unknown = data;
  for (const part of path) {
    value = Array.isArray(value) ? value[Number(part)] : own(value as Json, String(part));
    if (isObject(value)) objects.push(value);
  }
  return objects;
}

function valueAt(schema: GraphQLSchema, objects: readonly Json[], path: readonly string[]): unknown {
  const levels = path.findIndex((part) => part !== ABOVE);
  let value: unknown = objects.at(-1 - levels);
  for (const part of path.slice(levels)) {
    if (!isObject(value)) return value === null ? null : undefined;
    if (!part.startsWith(FRAGMENT)) {
      value = own(value, part);
      continue;
    }
    const typename = own(value, '__typename') ?? part.slice(FRAGMENT.length);
    if (!isOfType(schema, String(typename), part.slice(FRAGMENT.length))) return undefined;
  }
  return value;
}
