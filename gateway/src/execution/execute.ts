import {
  type DocumentNode,
  type ExecutionResult,
  executeSync,
  GraphQLError,
  type GraphQLFormattedError,
  getOperationAST,
  getVariableValues,
} from 'graphql';
import type { Logger } from 'pino';
import { replay } from '../compiler/replay.ts';
import { runCompiled } from '../compiler/run-compiled.ts';
import { variantOf } from '../compiler/variants.ts';
import { publicError } from '../fetching/errors.ts';
import type { RequestContext } from '../fetching/request-context.ts';
import { forgetUnderWay, type ServiceMap } from '../fetching/services.ts';
import type { SubgraphResponse } from '../fetching/transport.ts';
import { fromWire, wireBytes } from '../fetching/wire-text.ts';
import { interpret } from '../interpreter/interpret.ts';
import { withRefused } from '../protection/refused-fields.ts';
import { type Graph, isSubscriptionPlan, nodeOf, type Operation } from '../supergraph/graph.ts';

export type Variables = Record<string, unknown>;

/** An answer as it leaves the gateway. */
export interface Outcome {
  /** The GraphQL response as JSON text: `{"data":…}`, with `errors` where there are any. */
  text: string;
  /** The same as bytes, where they are at hand. */
  readonly bytes?: Buffer;
  /** The errors in it. */
  errors?: readonly GraphQLFormattedError[];
  /** The HTTP status, when it was not run at all. */
  status?: number;
}

/** An answer that was never text. */
class WireOutcome implements Outcome {
  readonly #wire: string;

  constructor(wire: string) {
    this.#wire = wire;
  }

  get bytes(): Buffer {
    return wireBytes(this.#wire);
  }

  get text(): string {
    return fromWire(this.#wire);
  }
}

interface Answer {
  data?: Record<string, unknown> | null;
  errors?: readonly (GraphQLError | GraphQLFormattedError)[];
}

/** The planned operation, or the errors that the client gets when the document has no such operation or cannot be planned. */
export function plan(
  graph: Graph,
  document: DocumentNode,
  operationName: string | null | undefined,
  context: RequestContext,
  logger: Logger,
): { operation: Operation } | { errors: GraphQLError[] } {
  if (!getOperationAST(document, operationName)) {
    const extensions = { code: 'OPERATION_RESOLUTION_FAILURE' };
    return { errors: [new GraphQLError('The request names no operation of its document.', { extensions })] };
  }
  try {
    const begun = graph.isPlanned(document, operationName) ? undefined : performance.now();
    const operation = graph.operation(document, operationName);
    const { name, operation: kind } = operation.definition;
    const milliseconds = begun === undefined ? 0 : performance.now() - begun;
    context.span.planned({ name: name?.value, kind, document }, milliseconds);
    return { operation };
  } catch (error) {
    if (error instanceof GraphQLError && error.extensions.code === 'LIMIT_EXCEEDED') return { errors: [error] };
    logger.error({ err: error, requestId: context.hop.requestId }, 'an operation could not be planned');
    return { errors: [publicError(error instanceof GraphQLError ? new Error('unplanned') : error)] };
  }
}

/** Coerces variables against the graph's schema: the values, or the errors that the client gets. */
export function coerceVariables(graph: Graph, operation: Operation, variables: Variables) {
  const { coerced, errors } = getVariableValues(
    graph.schema,
    operation.definition.variableDefinitions ?? [],
    variables,
    {
      maxErrors: 5,
    },
  );
  return {
    coerced,
    errors: errors?.map(
      ({ message, nodes }) => new GraphQLError(message, { nodes, extensions: { code: 'BAD_USER_INPUT' } }),
    ),
  };
}

/** One run of an operation. */
export interface Execution {
  graph: Graph;
  operation: Operation;
  /** As the client sent them, and as the graph takes them. */
  variables: Variables;
  coerced: Variables;
  services: ServiceMap;
  context: RequestContext;
  logger: Logger;
  /** A subscription runs once per event, which is what its first fetch answered. */
  event?: SubgraphResponse;
}

/** Runs an operation and answers with errors that can be sent as they are. Never rejects. */
export async function execute(execution: Execution): Promise<Outcome> {
  const { graph, operation, variables, services, context, event } = execution;
  // An event tells of a change.
  if (event) forgetUnderWay(services, context);
  const outcome = await executePlan(execution);
  const { refused } = operation;
  return refused ? toOutcome(withRefused(JSON.parse(outcome.text), refused, graph, variables)) : outcome;
}

async function executePlan(execution: Execution): Promise<Outcome> {
  const { graph, operation, variables, coerced, services, context, logger, event } = execution;
  const { plan } = operation;
  if (!plan) return toOutcome(describeSchema(graph, operation, variables));
  try {
    const given = event && isSubscriptionPlan(plan) ? new Map([[plan.node.primary, { response: event }]]) : undefined;
    const variant = variantOf(graph, operation, coerced);
    const outcome = await runCompiled({ variant, services, variables, context, given });
    if ('text' in outcome) return { text: `{"data":${outcome.text}}` };
    if ('wire' in outcome) return new WireOutcome(`{"data":${outcome.wire}}`);
    const { reason, cause, plan: compiled, asked } = outcome;
    if (cause) logger.error({ err: cause, requestId: context.hop.requestId }, 'a compiled plan failed');
    context.span.interpreted(reason);
    const parts = { plan: compiled, asked, given, services, context };
    const node = nodeOf(operation);
    const { data, errors } = await interpret({ graph, operation, node, variables, coerced, ask: replay(parts) });
    for (const error of errors) log(error, context, logger);
    return toOutcome({ data, errors });
  } catch (error) {
    logger.error({ err: error, requestId: context.hop.requestId }, 'an operation could not be executed as planned');
    return toOutcome({ data: null, errors: [publicError(error)] });
  }
}

/** The answer that says no. */
export function refusal(errors: readonly GraphQLError[]): Outcome {
  return { ...toOutcome({ errors }), status: 400 };
}

interface Parsed {
  data?: Record<string, unknown>;
  errors?: GraphQLFormattedError[];
  extensions?: Record<string, unknown>;
}

/** The answer as objects, its errors as graphql-js knows them: for libraries that take nothing else. */
export function asResult(text: string): ExecutionResult {
  const { data, errors, extensions } = JSON.parse(text) as Parsed;
  return {
    data,
    errors: errors?.map(({ message, path, extensions }) => new GraphQLError(message, { path, extensions })),
    ...(extensions && { extensions }),
  };
}

function toOutcome({ data, errors }: Answer): Outcome {
  if (!errors || errors.length === 0) return { text: JSON.stringify({ data }) };
  const formatted = errors.map((error) => (error instanceof GraphQLError ? error.toJSON() : error));
  return { text: JSON.stringify({ errors: formatted, data }), errors: formatted };
}

// By graphql-js, not by the planner's library, which knows no newer introspection field than it needs itself.
function describeSchema(
  { schema }: Graph,
  { document, definition }: Operation,
  variableValues: Variables,
): ExecutionResult {
  return executeSync({ schema, document, operationName: definition.name?.value, variableValues });
}

// A subgraph's own failures were logged where they arrived; what is left is a null where none may be.
function log({ path, extensions }: GraphQLFormattedError, { hop }: RequestContext, logger: Logger): void {
  if (extensions?.subgraph) return;
  logger.error({ path, requestId: hop.requestId }, 'a subgraph answered with what its schema does not allow');
}
