import { executeQueryPlan } from '@apollo/gateway/dist/executeQueryPlan.js';
import type { QueryPlan } from '@apollo/query-planner';
import { type ExecutionResult, GraphQLError, getVariableValues } from 'graphql';
import type { Logger } from 'pino';
import type { Graph, Operation } from '../supergraph/graph.ts';
import { MASKED_MESSAGE, publicError } from './errors.ts';
import type { RequestContext } from './request-context.ts';
import type { ServiceMap } from './services.ts';

export type Variables = Record<string, unknown>;

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

/** Runs a plan and answers with errors that can be sent as they are. Never rejects. */
export async function execute(
  graph: Graph,
  operation: Operation,
  variables: Variables,
  services: ServiceMap,
  context: RequestContext,
  logger: Logger,
  plan: QueryPlan = operation.plan,
): Promise<ExecutionResult> {
  const requestContext = { request: { variables }, context, metrics: {}, logger, schema: graph.schema };
  try {
    const { data, errors, extensions } = await executeQueryPlan(
      plan,
      services,
      requestContext as unknown as Parameters<typeof executeQueryPlan>[2],
      operation.context,
      graph.supergraphSchema,
      graph.apiSchema,
    );
    // Apollo hides nulls where none may be among the extensions; to a client they are errors like any other.
    const found = errors ?? incomplete(extensions);
    for (const error of found ?? []) log(error, context, logger);
    return found ? { data: data ?? null, errors: found.map(publicError) } : { data };
  } catch (error) {
    log(error, context, logger);
    return { data: null, errors: [publicError(error)] };
  }
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
