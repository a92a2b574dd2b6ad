// What the fields of each subgraph require of others, and by what keys it knows its entities: a fetch asks for several fields at once, and its
// representations say what any of them needs.
import { type DocumentNode, Kind, type SelectionSetNode } from 'graphql';
import { fieldSet, graphOf, rowIn, stringOf, type TypeWithFields, typesOf } from './join-rows.ts';
import type { RequiredField } from './required-fields.ts';

/** By path in a representation, `/maker/rank`, the planner's name for the last field of it. */
export type Need = ReadonlyMap<string, string>;

export interface Requirements {
  /** The fields that only the planner knows. */
  required: ReadonlyMap<string, RequiredField>;
  /** The name that a field of the planner's supergraph has in subgraphs. */
  nameOf(field: string): string;
  /** What a subgraph needs for a field of a type, or of any type that implements it. */
  needOf(subgraph: string, type: string, field: string): Need;
  /** Whether a key of this type in a subgraph has this path in it. */
  isKey(subgraph: string, type: string, path: string): boolean;
}

const NOTHING: Need = new Map();

/** The requirements in a planner's supergraph. */
export function requirementsOf(supergraph: DocumentNode, required: ReadonlyMap<string, RequiredField>): Requirements {
  const types = typesOf(supergraph);
  const graphs = graphsOf(supergraph);
  const nameOf = (field: string) => required.get(field)?.name ?? field;
  const needs = new Map<string, Need>();
  const keys = new Map<string, Need>();

  const pathsIn = (set: SelectionSetNode, above = '', paths = new Map<string, string>()): Map<string, string> => {
    for (const selection of set.selections) {
      const isField = selection.kind === Kind.FIELD;
      const path = isField ? `${above}/${nameOf(selection.name.value)}` : above;
      if (isField) paths.set(path, selection.name.value);
      if (selection.kind !== Kind.FRAGMENT_SPREAD && selection.selectionSet)
        pathsIn(selection.selectionSet, path, paths);
    }
    return paths;
  };
  const needHere = (type: TypeWithFields, field: string, graph: string): Need => {
    const definition = type.fields?.find(({ name }) => name.value === field);
    const row = definition && rowIn(definition, graph);
    const requires = row && stringOf(row, 'requires');
    return requires ? pathsIn(fieldSet(requires)) : NOTHING;
  };
  const keysHere = (type: TypeWithFields, graph: string): Need => {
    const rows = type.directives?.filter((row) => row.name.value === 'join__type' && graphOf(row) === graph) ?? [];
    return united(rows.map((row) => pathsIn(fieldSet(stringOf(row, 'key') ?? '__typename'))));
  };
  const kin = (type: string) =>
    [...types.values()].filter(
      ({ name, interfaces }) => name.value === type || interfaces?.some((above) => above.name.value === type),
    );

  return {
    required,
    nameOf,
    needOf(subgraph, type, field) {
      const graph = graphs.get(subgraph) ?? '';
      return remembered(needs, `${graph} ${type}.${field}`, () =>
        united(kin(type).map((each) => needHere(each, field, graph))),
      );
    },
    isKey(subgraph, type, path) {
      const graph = graphs.get(subgraph) ?? '';
      const known = remembered(keys, `${graph} ${type}`, () => united(kin(type).map((each) => keysHere(each, graph))));
      return known.has(path);
    },
  };
}

function united(needs: readonly Need[]): Need {
  return new Map(needs.flatMap((need) => [...need]));
}

function remembered<T>(known: Map<string, T>, key: string, make: () => T): T {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}

/** The supergraph's name for each subgraph. */
function graphsOf({ definitions }: DocumentNode): Map<string, string> {
  const graphs = new Map<string, string>();
  for (const node of definitions) {
    if (node.kind !== Kind.ENUM_TYPE_DEFINITION || node.name.value !== 'join__Graph') continue;
    for (const { name, directives } of node.values ?? []) {
      const row = directives?.find((each) => each.name.value === 'join__graph');
      graphs.set((row && stringOf(row, 'name')) ?? name.value, name.value);
    }
  }
  return graphs;
}
