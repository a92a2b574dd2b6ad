import { executeQueryPlan } from '@apollo/gateway/dist/executeQueryPlan.js';
import type { QueryPlan } from '@apollo/query-planner';
import {
  type DocumentNode,
  type ExecutionResult,
  executeSync,
  GraphQLError,
  getOperationAST,
  getVariableValues,
} from 'graphql';
import type { Logger } from 'pino';
import type { Graph, Operation } from '../supergraph/graph.ts';
import { MASKED_MESSAGE, publicError } from './errors.ts';
import type { RequestContext } from './request-context.ts';
import type { ServiceMap } from './services.ts';

export type Variables = Record<string, unknown>;

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

/** Runs a plan and answers with errors that can be sent as they are. Never rejects. */
export async function execute(
  graph: Graph,
  operation: Operation,
  variables: Variables,
  services: ServiceMap,
  context: RequestContext,
  logger: Logger,
  queryPlan: QueryPlan | undefined = operation.plan,
): Promise<ExecutionResult> {
  if (!queryPlan) return describeSchema(graph, operation, variables);
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
    return found ? { data: data ?? null, errors: found.map(publicError) } : { data };
  } catch (error) {
    log(error, context, logger);
    return { data: null, errors: [publicError(error)] };
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
