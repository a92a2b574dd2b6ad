// The answer to an operation of which fields were taken out, in the shape of the operation as it was asked.
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLFormattedError,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type InlineFragmentNode,
  isAbstractType,
  isCompositeType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Graph, RefusedFields } from '../supergraph/graph.ts';
import { amountOf, type Defaults, presence, type Variables } from './amount.ts';
import { conditionOf, TYPE_KEY } from './authorization.ts';

interface Answer {
  data?: Record<string, unknown> | null;
  errors?: readonly GraphQLFormattedError[];
  extensions?: Record<string, unknown>;
}

const MOST_ERRORS = 100;
// Stands for a null where none may be: it nulls what is around it.
const NOTHING = Symbol('nothing');

/** Puts a null and an error wherever a field was taken out; a null where none may be nulls its parent, as always. */
export function withRefused(answer: Answer, refused: RefusedFields, graph: Graph, variables: Variables): Answer {
  const { operation, fragments, removed } = refused;
  const errors: GraphQLFormattedError[] = [...(answer.errors ?? [])];
  const defaults: Defaults = new Map(
    operation.variableDefinitions?.flatMap(({ variable, defaultValue }) =>
      defaultValue ? [[variable.name.value, defaultValue] as const] : [],
    ),
  );
  let told = 0;

  const tell = (path: readonly (string | number)[]) => {
    told += 1;
    if (told > MOST_ERRORS) return;
    const extensions = { code: 'UNAUTHORIZED_FIELD_OR_TYPE' };
    errors.push({ message: 'Unauthorized field or type', path, extensions });
  };

  /** The fields by key. Where no object says of which type it is, whatever any fragment would have brought. */
  const collect = (set: SelectionSetNode, type?: GraphQLObjectType, fields = new Map<string, FieldNode[]>()) => {
    for (const selection of set.selections) {
      if (amountOf(presence(selection.directives, defaults), variables) === 0) continue;
      if (selection.kind === Kind.FIELD) {
        const key = selection.alias?.value ?? selection.name.value;
        fields.set(key, [...(fields.get(key) ?? []), selection]);
        continue;
      }
      const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments[selection.name.value] : selection;
      if (fragment && (!type || applies(fragment, type))) collect(fragment.selectionSet, type, fields);
    }
    return fields;
  };

  const applies = (fragment: FragmentDefinitionNode | InlineFragmentNode, type: GraphQLObjectType) => {
    const condition = conditionOf(graph, fragment, type);
    return condition === type || (isAbstractType(condition) && graph.schema.isSubType(condition, type));
  };

  const collectAll = (nodes: readonly FieldNode[], type: GraphQLObjectType) => {
    const fields = new Map<string, FieldNode[]>();
    for (const { selectionSet } of nodes) if (selectionSet) collect(selectionSet, type, fields);
    return fields;
  };

  /** Tells of every field that was taken out of what is missing here as a whole. */
  const tellMissing = (nodes: readonly FieldNode[], path: readonly (string | number)[]): void => {
    if (nodes.some((node) => removed.has(node))) {
      tell(path);
      return;
    }
    for (const { selectionSet } of nodes) {
      for (const [key, inner] of selectionSet ? collect(selectionSet) : []) tellMissing(inner, [...path, key]);
    }
  };

  const finish = (
    type: GraphQLOutputType,
    value: unknown,
    nodes: readonly FieldNode[],
    path: readonly (string | number)[],
  ): unknown => {
    if (isNonNullType(type)) return finish(type.ofType, value, nodes, path) ?? NOTHING;
    if (value === null || value === undefined) return null;
    if (isListType(type)) {
      const items = (value as unknown[]).map((item, index) => finish(type.ofType, item, nodes, [...path, index]));
      return items.includes(NOTHING) ? null : items;
    }
    if (!isCompositeType(type)) return value;
    const object = value as Record<string, unknown>;
    const named = isAbstractType(type) ? graph.schema.getType(String(object[TYPE_KEY])) : type;
    return isObjectType(named) ? finishObject(named, object, collectAll(nodes, named), path) : null;
  };

  const finishObject = (
    type: GraphQLObjectType,
    object: Record<string, unknown>,
    fields: ReadonlyMap<string, readonly FieldNode[]>,
    path: readonly (string | number)[],
  ): Record<string, unknown> | null => {
    const finished: Record<string, unknown> = {};
    let isWhole = true;
    for (const [key, nodes] of fields) {
      const field = type.getFields()[nodes[0]?.name.value ?? ''];
      const isPresent = Object.hasOwn(object, key);
      if (!isPresent) tellMissing(nodes, [...path, key]);
      const value = field ? finish(field.type, object[key], nodes, [...path, key]) : object[key];
      if (value === NOTHING) isWhole = false;
      else if (isPresent || field) finished[key] = value;
    }
    return isWhole ? finished : null;
  };

  const root = graph.schema.getRootType(operation.operation);
  const data =
    answer.data && root ? finishObject(root, answer.data, collect(operation.selectionSet, root), []) : answer.data;
  return { ...answer, errors: errors.length > 0 ? errors : undefined, data };
}

/** The operation that asks for nothing at all: what is left when everything was taken out. */
export function emptyDocument(operation: OperationDefinitionNode): DocumentNode {
  const typename: FieldNode = {
    kind: Kind.FIELD,
    alias: { kind: Kind.NAME, value: TYPE_KEY },
    name: { kind: Kind.NAME, value: '__typename' },
  };
  const selectionSet: SelectionSetNode = { kind: Kind.SELECTION_SET, selections: [typename] };
  const { name, operation: kind } = operation;
  return {
    kind: Kind.DOCUMENT,
    definitions: [{ kind: Kind.OPERATION_DEFINITION, operation: kind, name, selectionSet }],
  };
}
