// The compiled ways to an answer, the fastest first: without making values of what comes over a wire, then with values.
import type { FetchNode } from '@apollo/query-planner';
import type { RawAnswer, SubgraphDataSource } from '../fetching/data-source.ts';
import type { RequestContext } from '../fetching/request-context.ts';
import type { CompiledPlan } from './compile.ts';
import { type Asked, Run } from './run.ts';
import { Surprise } from './unsupported.ts';
import type { Variant } from './variants.ts';

export interface CompiledRun {
  variant: Variant | undefined;
  services: Record<string, SubgraphDataSource>;
  variables: Record<string, unknown>;
  context: RequestContext;
  given: ReadonlyMap<FetchNode, RawAnswer> | undefined;
}

/** The data as JSON, or why the interpreter is to go on, with what has been answered so far. */
export type CompiledOutcome =
  | { text: string }
  | { wire: string }
  | { reason: string; cause?: unknown; plan?: CompiledPlan; asked: readonly (Asked | undefined)[] };

// Subgraphs that write their answers otherwise than expected are not tried again and again.
const MOST_FAILURES = 10;

/** Runs a compiled plan. Never rejects; nothing is under way when it resolves. */
export async function runCompiled({ variant, given, ...parts }: CompiledRun): Promise<CompiledOutcome> {
  if (!variant) return { reason: 'variants', asked: [] };
  const { values } = variant;
  if (typeof values === 'string') return { reason: values, asked: [] };
  let answered: readonly (Asked | undefined)[] = [];
  if (!given && isText(variant.text, variant, parts.services)) {
    const run = new Run({ ...parts, plan: variant.text, given: () => undefined });
    const text = await run.start().catch(asSurprise);
    if (typeof text === 'string') {
      variant.failures = 0;
      return { wire: text };
    }
    if (text.message === 'form') variant.failures += 1;
    answered = run.asked;
  }
  const givenOf = (index: number, node: FetchNode | undefined, counts: readonly number[]) => {
    const before = answered[index];
    return before?.counts.join() === counts.join() ? before.raw : node && given?.get(node);
  };
  const run = new Run({ ...parts, plan: values, given: givenOf });
  const text = await run.start().catch(asSurprise);
  if (typeof text === 'string') return { text };
  return { reason: text.message, cause: text.cause, plan: values, asked: run.asked };
}

function isText(
  plan: CompiledPlan | string,
  { failures }: Variant,
  services: CompiledRun['services'],
): plan is CompiledPlan {
  if (typeof plan === 'string' || failures >= MOST_FAILURES) return false;
  return plan.requests.every(({ subgraph }) => services[subgraph]?.transport.send !== undefined);
}

function asSurprise(error: unknown): Surprise {
  return error instanceof Surprise ? error : new Surprise('internal', { cause: error });
}
