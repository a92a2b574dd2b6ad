import type { FetchDataRewrite, QueryPlanSelectionNode } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import { isOfType } from '../supergraph/fields.ts';
import { isObject, type Json, own } from './objects.ts';

const FRAGMENT = '... on ';

/** What a subgraph needs to know of an entity; undefined when the entity does not have it. */
export function representationOf(
  schema: GraphQLSchema,
  entity: Json,
  requires: readonly QueryPlanSelectionNode[],
  rewrites: readonly FetchDataRewrite[] | undefined,
): Json | undefined {
  const representation = select(schema, entity, requires);
  if (!representation?.__typename) return undefined;
  rewrite(schema, rewrites, representation);
  return representation;
}

// A part that cannot be built is left out as a whole; the others stand.
function select(schema: GraphQLSchema, source: unknown, selections: readonly QueryPlanSelectionNode[]): Json | null {
  if (!isObject(source)) return null;
  const result: Json = Object.create(null);
  for (const selection of selections) {
    if (selection.kind === 'Field') {
      const value = own(source, selection.alias ?? selection.name);
      if (value === undefined) return null;
      result[selection.name] = selection.selections ? selectEach(schema, value, selection.selections) : value;
      continue;
    }
    const typename = own(source, '__typename');
    if (selection.typeCondition && !isOfType(schema, String(typename), selection.typeCondition)) continue;
    addAll(result, select(schema, source, selection.selections));
  }
  return result;
}

function selectEach(schema: GraphQLSchema, value: unknown, selections: readonly QueryPlanSelectionNode[]): unknown {
  if (Array.isArray(value)) return value.map((element) => selectEach(schema, element, selections));
  return select(schema, value, selections);
}

function addAll(target: Json, source: Json | null): void {
  for (const key of Object.keys(source ?? {})) {
    const [present, incoming] = [target[key], source?.[key]];
    if (isObject(present) && isObject(incoming)) addAll(present, incoming);
    else if (Array.isArray(present) && Array.isArray(incoming)) {
      for (const [index, element] of incoming.entries()) {
        if (isObject(present[index]) && isObject(element)) addAll(present[index], element);
      }
    } else target[key] = incoming;
  }
}

/** Applies the planner's rewrites in place: another type name towards a subgraph, another key on the way back. */
export function rewrite(
  schema: GraphQLSchema,
  rewrites: readonly FetchDataRewrite[] | undefined,
  value: unknown,
): void {
  for (const one of rewrites ?? []) {
    const key = one.path.at(-1) ?? '';
    for (const object of objectsAt(schema, value, one.path.slice(0, -1))) {
      if (one.kind === 'ValueSetter') object[key] = one.setValueTo;
      else if (Object.hasOwn(object, key)) {
        object[one.renameKeyTo] = object[key];
        delete object[key];
      }
    }
  }
}

function objectsAt(schema: GraphQLSchema, value: unknown, path: readonly string[]): Json[] {
  if (Array.isArray(value)) return value.flatMap((element) => objectsAt(schema, element, path));
  if (!isObject(value)) return [];
  const [first, ...rest] = path;
  if (first === undefined) return [value];
  if (!first.startsWith(FRAGMENT)) return objectsAt(schema, own(value, first), rest);
  const typename = own(value, '__typename');
  const matches = typename === undefined || isOfType(schema, String(typename), first.slice(FRAGMENT.length));
  return matches ? objectsAt(schema, value, rest) : [];
}
