// The little language of @key and @requires, read from the things themselves and from what a representation brings.
import {
  type FieldNode,
  getArgumentValues,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
} from 'graphql';
import type { Thing, Universe } from './universe.ts';

const parsed = new Map<string, SelectionSetNode>();

/** The selections of a field set such as `id owner { id }`. */
export function fieldSet(text: string): SelectionSetNode {
  const known = parsed.get(text);
  if (known) return known;
  const { selectionSet } = parse(`{${text}}`, { noLocation: true }).definitions[0] as OperationDefinitionNode;
  parsed.set(text, selectionSet);
  return selectionSet;
}

/** The field set as the universe has it: plain JSON without type names. */
export function project(universe: Universe, thing: Thing, { selections }: SelectionSetNode): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) {
      const [site] = universe.sites(thing.type, selection.name.value);
      const args = site ? getArgumentValues(site.field, selection) : {};
      out[selection.name.value] = projected(universe, universe.valueOf(thing, selection.name.value, args), selection);
    } else if (
      selection.kind === Kind.INLINE_FRAGMENT &&
      isA(universe, thing.type, selection.typeCondition?.name.value)
    ) {
      Object.assign(out, project(universe, thing, selection.selectionSet));
    }
  }
  return out;
}

function projected(universe: Universe, value: unknown, field: FieldNode): unknown {
  if (!field.selectionSet || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => projected(universe, item, field));
  return project(universe, value as Thing, field.selectionSet);
}

/** The field set as a representation has it, comparable with `project`. Undefined when anything is missing. */
export function pick(universe: Universe, given: unknown, set: SelectionSetNode): Record<string, unknown> | undefined {
  const source = given as Record<string, unknown>;
  const out: Record<string, unknown> = {};
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) {
      const value = picked(universe, source[selection.name.value], selection);
      if (value === undefined) return undefined;
      out[selection.name.value] = value;
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      const { __typename: name } = source;
      if (name !== undefined && !isA(universe, String(name), selection.typeCondition?.name.value)) continue;
      const part = pick(universe, given, selection.selectionSet);
      // A subgraph that did not ask for the type goes by what is there.
      if (!part && name === undefined) continue;
      if (!part) return undefined;
      Object.assign(out, part);
    }
  }
  return out;
}

function picked(universe: Universe, value: unknown, field: FieldNode): unknown {
  if (!field.selectionSet || value === null || value === undefined) return value;
  if (Array.isArray(value)) {
    const items = value.map((item) => picked(universe, item, field));
    return items.includes(undefined) ? undefined : items;
  }
  return pick(universe, value, field.selectionSet);
}

function isA({ graph }: Universe, typeName: string, condition: string | undefined): boolean {
  if (!condition || condition === typeName) return true;
  const type = graph.supergraphSchema.getType(typeName);
  const abstract = graph.supergraphSchema.getType(condition);
  const isObjectLike = isObjectType(type) || isInterfaceType(type);
  return isObjectLike && isAbstractType(abstract) && graph.supergraphSchema.isSubType(abstract, type);
}
