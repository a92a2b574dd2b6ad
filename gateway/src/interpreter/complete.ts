// From everything the subgraphs said to exactly what the client asked, with GraphQL's rules for null.
import {
  type FieldNode,
  type GraphQLFormattedError,
  type GraphQLInterfaceType,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type SelectionSetNode,
} from 'graphql';
import { MASKED_MESSAGE } from '../fetching/errors.ts';
import { collectFields, type Selecting } from '../supergraph/fields.ts';
import { plannedKey } from '../supergraph/planned-keys.ts';
import { isObject, type Json, own } from './objects.ts';
import type { Path } from './positions.ts';

const BUBBLE = Symbol('a null where none may be');

export interface Completion {
  data: Json | null;
  /** The errors given, and one for each null that none of them explains. */
  errors: GraphQLFormattedError[];
}

interface Shaping extends Selecting {
  /** Names that the planner needs for itself. */
  guarded: ReadonlySet<string>;
}

interface Task {
  selecting: Shaping;
  errors: GraphQLFormattedError[];
  lost: readonly Path[];
  /** The answers of root fields that ask about the schema. */
  introspection: Json;
}

/** What the subgraphs said, merged. */
interface Merged {
  data: Json;
  errors: readonly GraphQLFormattedError[];
  /** Places that an error speaks for although it lies beside them. */
  lost: readonly Path[];
}

/** Shapes merged data for the client. */
export function complete(
  selecting: Shaping,
  rootType: GraphQLObjectType,
  selectionSet: SelectionSetNode,
  { data: merged, errors: found, lost }: Merged,
  introspection: Json,
): Completion {
  const task: Task = { selecting, errors: [...found], lost, introspection };
  const data = completeObject(task, rootType, [selectionSet], merged, []);
  return { data: data === BUBBLE ? null : (data as Json), errors: task.errors };
}

function completeObject(
  task: Task,
  type: GraphQLObjectType | GraphQLInterfaceType,
  selectionSets: readonly SelectionSetNode[],
  value: Json,
  path: Path,
): Json | typeof BUBBLE {
  const result: Json = Object.create(null);
  const definitions = type.getFields();
  for (const [key, nodes] of collectFields(task.selecting, type.name, selectionSets)) {
    const [node] = nodes as [FieldNode, ...FieldNode[]];
    const name = node.name.value;
    if (name === '__typename') {
      if (!isObjectType(type)) return explain(task, [...path, key]);
      result[key] = type.name;
      continue;
    }
    if (path.length === 0 && Object.hasOwn(task.introspection, key)) {
      result[key] = task.introspection[key];
      continue;
    }
    const definition = definitions[name];
    if (!definition) continue;
    const completed = completeValue(
      task,
      definition.type,
      nodes,
      own(value, plannedKey(node, task.selecting.guarded)),
      [...path, key],
    );
    if (completed === BUBBLE) return BUBBLE;
    result[key] = completed;
  }
  return result;
}

function completeValue(
  task: Task,
  type: GraphQLOutputType,
  nodes: readonly FieldNode[],
  value: unknown,
  path: Path,
): unknown {
  if (isNonNullType(type)) {
    const completed = completeValue(task, type.ofType, nodes, value, path);
    if (completed !== null) return completed;
    explain(task, path);
    return BUBBLE;
  }
  if (value === null || value === undefined) return null;
  if (isListType(type)) {
    if (!Array.isArray(value)) return invalid(task, path);
    const list: unknown[] = [];
    for (const [index, element] of value.entries()) {
      const completed = completeValue(task, type.ofType, nodes, element, [...path, index]);
      if (completed === BUBBLE) return null;
      list.push(completed);
    }
    return list;
  }
  if (isLeafType(type)) return isValidLeaf(type, value) ? value : invalid(task, path);
  if (!isObject(value)) return invalid(task, path);
  const runtimeType = runtimeTypeOf(task, type, own(value, '__typename'));
  if (!runtimeType) return invalid(task, path);
  const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
  const completed = completeObject(task, runtimeType, sets, value, path);
  return completed === BUBBLE ? null : completed;
}

/**
 * The type that an object says it has, if it may have it where it stands. Of what comes from a subgraph that knows an interface as an object,
 * only the interface is known: that is enough for the interface's own fields.
 */
function runtimeTypeOf(
  task: Task,
  type: GraphQLOutputType,
  typename: unknown,
): GraphQLObjectType | GraphQLInterfaceType | undefined {
  const { schema } = task.selecting;
  const said = typeof typename === 'string' ? schema.getType(typename) : undefined;
  if (isObjectType(type)) {
    const fits = typename === undefined || said === type || (isCompositeType(said) && !isObjectType(said));
    return fits ? type : undefined;
  }
  if (isInterfaceType(type) && (typename === undefined || said === type)) return type;
  if (!isAbstractType(type) || !(isObjectType(said) || isInterfaceType(said))) return undefined;
  return schema.isSubType(type, said) ? said : undefined;
}

const INTEGER = /^-?(0|[1-9]\d*)$/;

/** Whether a subgraph may have sent this for a scalar or enum of this type. Scalars of our own are for the subgraph to judge. */
export function isValidLeaf(type: GraphQLLeafType, value: unknown): boolean {
  if (isEnumType(type)) return typeof value === 'string' && type.getValue(value) !== undefined;
  switch (type.name) {
    case 'String':
      return typeof value === 'string';
    case 'ID':
      return typeof value === 'string' || (Number.isFinite(value) && INTEGER.test(String(value)));
    case 'Int':
      return Number.isFinite(value) && INTEGER.test(String(value));
    case 'Float':
      return Number.isFinite(value);
    case 'Boolean':
      return typeof value === 'boolean';
    default:
      return true;
  }
}

function invalid(task: Task, path: Path): null {
  explain(task, path);
  return null;
}

/** Every null that the data does not account for is accounted for by an error at, above or below it. */
function explain({ errors, lost }: Task, path: Path): typeof BUBBLE {
  const isExplained =
    errors.some((error) => !error.path || isAlong(error.path, path)) || lost.some((place) => isAlong(place, path));
  if (!isExplained) errors.push({ message: MASKED_MESSAGE, path, extensions: { code: 'INTERNAL_SERVER_ERROR' } });
  return BUBBLE;
}

function isAlong(one: Path, other: Path): boolean {
  const length = Math.min(one.length, other.length);
  for (let index = 0; index < length; index += 1) if (one[index] !== other[index]) return false;
  return true;
}
