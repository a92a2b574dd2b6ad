import { collectFields, conditionVariables } from '../supergraph/fields.ts';
import { type Graph, nodeOf, type Operation } from '../supergraph/graph.ts';
import { plannedKey } from '../supergraph/planned-keys.ts';
import { type CompiledPlan, compile, type Reading } from './compile.ts';
import { Unsupported } from './unsupported.ts';

const MOST_VARIANTS = 32;

/** A plan under one combination of its conditions, compiled for each way of reading; a text says why it is not. */
export interface Variant {
  values: CompiledPlan | string;
  text: CompiledPlan | string;
  /** Answers in a row that could not be read as text. */
  failures: number;
}

interface Variants {
  names: readonly string[];
  /** By the values of the conditions. */
  known: Map<string, Variant>;
}

const variantsOf = new WeakMap<Operation, Variants>();

/** The operation's plan, compiled for these values of its @skip and @include variables; undefined when there are too many combinations. */
export function variantOf(
  graph: Graph,
  operation: Operation,
  coerced: Readonly<Record<string, unknown>>,
): Variant | undefined {
  let variants = variantsOf.get(operation);
  if (!variants) {
    const { definition, context } = operation;
    variants = { names: conditionVariables([definition.selectionSet], context.fragments), known: new Map() };
    variantsOf.set(operation, variants);
  }
  const { names, known } = variants;
  const key = names.length === 0 ? '' : names.map((name) => (coerced[name] === true ? '1' : '0')).join('');
  let variant = known.get(key);
  if (!variant && known.size < MOST_VARIANTS) {
    const conditions = Object.fromEntries(names.map((name) => [name, coerced[name]]));
    const compiled = (reading: Reading) => compileOrSay(graph, operation, conditions, reading);
    variant = { values: compiled('values'), text: compiled('text'), failures: 0 };
    known.set(key, variant);
  }
  return variant;
}

function compileOrSay(graph: Graph, operation: Operation, conditions: Record<string, unknown>, reading: Reading) {
  const node = nodeOf(operation);
  if (!node) return 'nothing';
  if (isUnplanned(graph, operation, conditions)) return 'unplanned';
  try {
    return compile(graph, operation, node, conditions, reading);
  } catch (error) {
    if (error instanceof Unsupported) return error.message;
    throw error;
  }
}

/** Whether a root field is asked for that no subgraph can bring. */
function isUnplanned(graph: Graph, { unplanned, definition, context }: Operation, conditions: Record<string, unknown>) {
  const rootType = graph.schema.getRootType(definition.operation);
  if (unplanned.length === 0 || !rootType) return unplanned.length > 0;
  const selecting = { schema: graph.schema, fragments: context.fragments, conditions };
  const nodes = [...collectFields(selecting, rootType.name, [definition.selectionSet]).values()].flat();
  return nodes.some((node) => unplanned.includes(plannedKey(node, graph.guardedNames)));
}
