import { conditionVariables } from '../execution/fields.ts';
import type { Graph, Operation } from '../supergraph/graph.ts';
import { nodeOf } from '../supergraph/graph.ts';
import { type CompiledPlan, compile } from './compile.ts';
import { Unsupported } from './unsupported.ts';

const MOST_VARIANTS = 32;

interface Variants {
  names: readonly string[];
  /** By the values of the conditions; a text says why there is no compiled plan. */
  plans: Map<string, CompiledPlan | string>;
}

const variantsOf = new WeakMap<Operation, Variants>();

/** The operation's plan, compiled for these values of its @skip and @include variables, or the reason why it is not. */
export function compiledPlan(
  graph: Graph,
  operation: Operation,
  coerced: Readonly<Record<string, unknown>>,
): CompiledPlan | string {
  let variants = variantsOf.get(operation);
  if (!variants) {
    const { definition, context } = operation;
    variants = { names: conditionVariables([definition.selectionSet], context.fragments), plans: new Map() };
    variantsOf.set(operation, variants);
  }
  const { names, plans } = variants;
  const key = names.length === 0 ? '' : names.map((name) => (coerced[name] === true ? '1' : '0')).join('');
  let plan = plans.get(key);
  if (plan === undefined) {
    if (plans.size >= MOST_VARIANTS) return 'variants';
    plan = compileOrSay(graph, operation, coerced);
    plans.set(key, plan);
  }
  return plan;
}

function compileOrSay(graph: Graph, operation: Operation, coerced: Readonly<Record<string, unknown>>) {
  const node = nodeOf(operation);
  if (!node) return 'nothing';
  if (operation.unplanned.length > 0) return 'unplanned';
  try {
    return compile(graph, operation, node, coerced);
  } catch (error) {
    if (error instanceof Unsupported) return error.message;
    throw error;
  }
}
