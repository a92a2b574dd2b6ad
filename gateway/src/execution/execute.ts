import { executeQueryPlan } from '@apollo/gateway/dist/executeQueryPlan.js';
import type { QueryPlan } from '@apollo/query-planner';
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
import { type Graph, isSubscriptionPlan, type Operation } from '../supergraph/graph.ts';
import { checked, type SubgraphDataSource } from './data-source.ts';
import { MASKED_MESSAGE, publicError } from './errors.ts';
import type { RequestContext } from './request-context.ts';
import type { ServiceMap } from './services.ts';
import type { SubgraphResponse } from './transport.ts';

export type Variables = Record<string, unknown>;

/** An answer as it leaves the gateway. */
export interface Outcome {
  /** The GraphQL response as JSON text: `{"data":…}`, with `errors` where there are any. */
  text: string;
  /** The errors in it. */
  errors?: readonly GraphQLFormattedError[];
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
    return { operation: graph.operation(document, operationName) };
  } catch (error) {
    log(error, context, logger);
    return { errors: [publicError(new Error('unplanned', { cause: error }))] };
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

/**
 * Runs an operation and answers with errors that can be sent as they are. Never rejects. A subscription runs once per event, which is
 * what its first fetch answered.
 */
export async function execute(
  graph: Graph,
  operation: Operation,
  variables: Variables,
  services: ServiceMap,
  context: RequestContext,
  logger: Logger,
  event?: SubgraphResponse,
): Promise<Outcome> {
  const { plan } = operation;
  if (!plan) return toOutcome(describeSchema(graph, operation, variables));
  if (event && isSubscriptionPlan(plan)) {
    const { primary, rest } = plan.node;
    const nodes = rest ? [primary, rest] : [primary];
    const eventPlan: QueryPlan = { kind: 'QueryPlan', node: { kind: 'Sequence', nodes } };
    const served = serving(event, services[primary.serviceName] as SubgraphDataSource, context);
    return run(graph, operation, eventPlan, variables, { ...services, [primary.serviceName]: served }, context, logger);
  }
  return run(graph, operation, plan, variables, services, context, logger);
}

/** The answer that says no. */
export function refusal(errors: readonly GraphQLError[]): Outcome {
  return toOutcome({ errors });
}

/** The answer as objects, its errors as graphql-js knows them: for libraries that take nothing else. */
export function asResult(text: string): ExecutionResult {
  const { data, errors } = JSON.parse(text) as { data?: Record<string, unknown>; errors?: GraphQLFormattedError[] };
  return {
    data,
    errors: errors?.map(({ message, path, extensions }) => new GraphQLError(message, { path, extensions })),
  };
}

function toOutcome({ data, errors }: ExecutionResult): Outcome {
  const formatted = errors?.map((error) => error.toJSON());
  return { text: JSON.stringify({ errors: formatted, data }), errors: formatted };
}

/** The event stands for the answer of the plan's first fetch, so that the rest of the plan runs as for any query. */
function serving(event: SubgraphResponse, source: SubgraphDataSource, { hop }: RequestContext): SubgraphDataSource {
  let isServed = false;
  return {
    process: async (options: Parameters<SubgraphDataSource['process']>[0]) => {
      if (isServed) return source.process(options);
      isServed = true;
      const { data, errors } = checked(event);
      return { data, errors: errors?.map((error) => source.clientError(error, hop)) };
    },
  } as SubgraphDataSource;
}

async function run(
  graph: Graph,
  operation: Operation,
  queryPlan: QueryPlan,
  variables: Variables,
  services: ServiceMap,
  context: RequestContext,
  logger: Logger,
): Promise<Outcome> {
  const requestContext = { request: { variables }, context, metrics: {}, logger, schema: graph.schema };
  try {
    const { data, errors, extensions } = await executeQueryPlan(
      queryPlan,
      services,
      requestContext as unknown as Parameters<typeof executeQueryPlan>[2],
      operation.context,
      graph.supergraphSchema,
      graph.apiSchema,
    );
    // Apollo hides nulls where none may be among the extensions; to a client they are errors like any other.
    const found = errors ?? incomplete(extensions);
    for (const error of found ?? []) log(error, context, logger);
    return toOutcome(found ? { data: data ?? null, errors: found.map(publicError) } : { data });
  } catch (error) {
    log(error, context, logger);
    return toOutcome({ data: null, errors: [publicError(error)] });
  }
}

// By graphql-js, not by the planner's library, which knows no newer introspection field than it needs itself.
function describeSchema(
  { schema }: Graph,
  { document, definition }: Operation,
  variableValues: Variables,
): ExecutionResult {
  return executeSync({ schema, document, operationName: definition.name?.value, variableValues });
}

function incomplete(extensions?: Record<string, unknown>): GraphQLError[] | undefined {
  const errors = extensions?.valueCompletion as GraphQLError[] | undefined;
  return errors?.map(
    (error) =>
      new GraphQLError(MASKED_MESSAGE, {
        path: error.path,
        originalError: error,
        extensions: { code: 'INTERNAL_SERVER_ERROR' },
      }),
  );
}

// A subgraph's own failures were logged where they arrived.
function log(error: unknown, { hop }: RequestContext, logger: Logger): void {
  if (error instanceof GraphQLError && error.extensions.subgraph) return;
  const cause = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  logger.error({ err: cause, requestId: hop.requestId }, 'an operation could not be executed as planned');
}
