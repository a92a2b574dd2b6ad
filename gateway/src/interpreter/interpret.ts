// The general way to run a query plan, and the truth: it builds the merged answer step by step and takes anything that a subgraph may say.
import type { FetchNode, PlanNode } from '@apollo/query-planner';
import { executeSync, type GraphQLFormattedError, isAbstractType, Kind } from 'graphql';
import type { FetchAnswer } from '../fetching/data-source.ts';
import { MASKED_MESSAGE } from '../fetching/errors.ts';
import { preparedFetch } from '../fetching/fetches.ts';
import { lostFields } from '../fetching/lost-fields.ts';
import { collectFields, type Selecting } from '../supergraph/fields.ts';
import type { Graph, Operation } from '../supergraph/graph.ts';
import { clientKey, plannedKey } from '../supergraph/planned-keys.ts';
import { type Completion, complete } from './complete.ts';
import { byContext } from './context.ts';
import { copy, isObject, type Json, merge } from './objects.ts';
import { type Path, type Position, positionsAt } from './positions.ts';
import { representationOf, rewrite } from './representations.ts';

export interface Interpretation {
  graph: Graph;
  operation: Operation;
  node: PlanNode | undefined;
  /** As the client sent them, and with defaults and coercion. */
  variables: Json;
  coerced: Json;
  /** What a subgraph answers to a fetch; `representations` as JSON text where the fetch is one of entities. Never rejects. */
  ask(fetch: FetchNode, variables: Json, representations?: readonly string[]): Promise<FetchAnswer>;
}

interface State extends Interpretation {
  data: Json;
  errors: GraphQLFormattedError[];
  /** Places of which an error elsewhere in the same answer accounts: what a refused field took with it. */
  lost: Path[];
}

/** Runs the plan and shapes the answer. Never rejects for anything that a subgraph says. */
export async function interpret(interpretation: Interpretation): Promise<Completion> {
  const { graph, operation, node, coerced } = interpretation;
  const state: State = { ...interpretation, data: Object.create(null), errors: [], lost: [] };
  if (node) await walk(state, node, []);
  const { definition, context } = operation;
  const selecting: Selecting = { schema: graph.schema, fragments: context.fragments, conditions: coerced };
  const rootType = graph.schema.getRootType(definition.operation);
  if (!rootType) throw new Error(`the graph has no ${definition.operation} type`);
  const unplanned = operation.unplanned.length > 0 ? unplannedFields(selecting, rootType.name, interpretation) : [];
  if (unplanned.length > 0) return { data: null, errors: [...state.errors, ...unplanned] };
  const introspection = introspect(selecting, rootType.name, interpretation);
  const shaping = { ...selecting, guarded: graph.guardedNames };
  const { data, errors, lost } = state;
  return complete(shaping, rootType, definition.selectionSet, { data, errors, lost }, introspection);
}

async function walk(state: State, node: PlanNode, path: Path): Promise<void> {
  switch (node.kind) {
    case 'Sequence':
      for (const child of node.nodes) await walk(state, child, path);
      return;
    case 'Parallel':
      await Promise.all(node.nodes.map((child) => walk(state, child, path)));
      return;
    case 'Flatten':
      return walk(state, node.node, [...path, ...node.path]);
    case 'Condition': {
      const clause = state.coerced[node.condition] === true ? node.ifClause : node.elseClause;
      return clause && walk(state, clause, path);
    }
    case 'Fetch':
      return fetch(state, node, path);
    default:
      throw new Error(`a plan of ${node.kind} is not run here`);
  }
}

async function fetch(state: State, node: FetchNode, path: Path): Promise<void> {
  const positions = positionsAt(state.data, [...path]);
  if (positions.length === 0) return;
  const variables = Object.create(null);
  for (const name of node.variableUsages ?? []) {
    if (Object.hasOwn(state.variables, name)) variables[name] = state.variables[name];
  }
  if (node.requires) {
    const audiences = byContext(state.graph.supergraphSchema, state.data, node, positions);
    await Promise.all(
      audiences.map(({ context, positions }) => fetchEntities(state, node, { ...variables, ...context }, positions)),
    );
    return;
  }
  const { data, errors } = await state.ask(node, variables);
  const renamed = copy(data);
  rewrite(state.graph.supergraphSchema, node.outputRewrites, renamed);
  for (const position of positions) {
    if (isObject(renamed)) mergeInto(state, position.object, renamed);
    else if (errors.length > 0) loseFields(state, node, position.path);
    for (const error of errors) addError(state, node, error, error.path && [...position.path, ...error.path]);
  }
}

async function fetchEntities(state: State, node: FetchNode, variables: Json, positions: Position[]): Promise<void> {
  const schema = state.graph.supergraphSchema;
  const byText = new Map<string, Position[]>();
  for (const position of positions) {
    const representation = representationOf(schema, position.object, node.requires ?? [], node.inputRewrites);
    if (!representation) continue;
    const text = JSON.stringify(representation);
    const known = byText.get(text);
    if (known) known.push(position);
    else byText.set(text, [position]);
  }
  if (byText.size === 0) return;
  const texts = [...byText.keys()];
  const { data, errors } = await state.ask(node, variables, texts);
  const entities = data?._entities;
  const byIndex = [...byText.values()];
  const isWhole = Array.isArray(entities) && entities.length === byIndex.length;
  for (const [index, places] of byIndex.entries()) {
    const entity = isWhole ? copy(entities[index]) : undefined;
    if (!isObject(entity)) {
      const isExplained = errors.some(({ path }) => typeof path?.[1] !== 'number' || path[1] === index);
      for (const { path } of isExplained ? places : []) loseFields(state, node, path, texts[index]);
      continue;
    }
    for (const { object } of places) {
      const placed = copy(entity) as Json;
      placed.__typename ??= object.__typename;
      rewrite(schema, node.outputRewrites, placed);
      mergeInto(state, object, placed);
    }
  }
  for (const error of errors) {
    const [, index, ...rest] = error.path ?? [];
    const places = typeof index === 'number' ? byIndex[index] : byIndex.flat();
    for (const { path } of places ?? []) addError(state, node, error, [...path, ...rest]);
  }
}

function mergeInto({ graph }: State, target: Json, source: Json): void {
  const isAbstract = (typename: unknown) => {
    const type = graph.supergraphSchema.getType(String(typename));
    return type === undefined || isAbstractType(type);
  };
  merge(target, source, isAbstract);
}

/** A fetch found nothing at `path`, and said why. */
function loseFields({ lost }: State, node: FetchNode, path: Path, representation?: string): void {
  const representations = representation ? [JSON.parse(representation)] : [];
  for (const fields of lostFields(preparedFetch(node).document, { representations })) {
    lost.push([...path, clientKey(String(fields.at(-1)))]);
  }
}

/** Keys that the planner made up go back to the client's own in the path of an error. */
function addError(state: State, node: FetchNode, error: GraphQLFormattedError, path: Path | undefined): void {
  const renames = new Map<string | number, string>();
  for (const one of node.outputRewrites ?? []) {
    if (one.kind === 'KeyRenamer') renames.set(one.path.at(-1) ?? '', one.renameKeyTo);
  }
  const { message, extensions } = error;
  state.errors.push({ message, path: path?.map((part) => clientKey(renames.get(part) ?? part)), extensions });
}

/** An error for each root field asked for that nobody can answer. */
function unplannedFields(selecting: Selecting, rootName: string, { graph, operation }: Interpretation) {
  const fields = collectFields(selecting, rootName, [operation.definition.selectionSet]);
  return [...fields].flatMap(([key, [node]]): GraphQLFormattedError[] => {
    if (!node || !operation.unplanned.includes(plannedKey(node, graph.guardedNames))) return [];
    return [{ message: MASKED_MESSAGE, path: [key], extensions: { code: 'INTERNAL_SERVER_ERROR' } }];
  });
}

/** The answers to `__schema` and `__type` beside other root fields. */
function introspect(selecting: Selecting, rootName: string, { graph, operation, variables }: Interpretation): Json {
  const { definition, document } = operation;
  const nodes = [...collectFields(selecting, rootName, [definition.selectionSet]).values()].flat();
  const selections = nodes.filter(({ name }) => name.value === '__schema' || name.value === '__type');
  if (selections.length === 0) return {};
  const alone = { ...definition, directives: [], selectionSet: { kind: Kind.SELECTION_SET, selections } as const };
  const fragments = document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
  const asked = { kind: Kind.DOCUMENT, definitions: [alone, ...fragments] } as const;
  const { data } = executeSync({ schema: graph.schema, document: asked, variableValues: variables });
  return (data as Json | null | undefined) ?? {};
}
