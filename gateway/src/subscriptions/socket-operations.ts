// What a websocket may run: the same operations under the same rules as over HTTP.
import { type ExecutionArgs, type ExecutionResult, GraphQLError } from 'graphql';
import type { SubscribePayload } from 'graphql-ws';
import type { Logger } from 'pino';
import { coerceVariables, execute, plan, type Variables } from '../execution/execute.ts';
import type { RequestContext } from '../execution/request-context.ts';
import type { Services } from '../execution/services.ts';
import type { Hop } from '../execution/transport.ts';
import { isWithinDepth } from '../protection/body.ts';
import { type Documents, withoutSuggestions } from '../protection/documents.ts';
import type { Limits } from '../protection/limits.ts';
import { limitExceeded } from '../protection/operation-limits.ts';
import type { Graph, Operation } from '../supergraph/graph.ts';
import type { GraphSource } from '../supergraph/graph-source.ts';
import type { Hubs } from './hubs.ts';

export interface SocketOperationsParts {
  source: GraphSource;
  services: Services;
  hubs: Hubs;
  documents: Documents;
  limits: Limits;
  introspection: boolean;
  logger: Logger;
}

interface Prepared {
  graph: Graph;
  operation: Operation;
  variables: Variables;
  request: RequestContext;
}

export class SocketOperations {
  readonly #parts: SocketOperationsParts;

  constructor(parts: SocketOperationsParts) {
    this.#parts = parts;
  }

  /** The operation, ready to run for this caller, or the errors that refuse it. */
  prepare(payload: SubscribePayload, hop: Hop): ExecutionArgs | readonly GraphQLError[] {
    const { source, documents, limits } = this.#parts;
    const graph = source.current;
    const { query, variables, operationName } = payload;
    if (!isWithinDepth(variables, limits.variableDepth)) return [limitExceeded('The variables are nested too deep.')];
    const prepared = documents.prepare(graph, query);
    if ('errors' in prepared) return prepared.errors.map((error) => this.#hushed(error));
    const { document } = prepared;
    const request: RequestContext = { hop, setCookies: [] };
    const planned = plan(graph, document, operationName, request, this.#parts.logger);
    if ('errors' in planned) return planned.errors;
    const contextValue: Prepared = { graph, operation: planned.operation, variables: variables ?? {}, request };
    return { schema: graph.schema, document, operationName, variableValues: variables, contextValue };
  }

  /** Runs a query or mutation. Cookies that it wants set are lost: a socket cannot set any, so signing in goes over HTTP. */
  async execute({ contextValue }: ExecutionArgs): Promise<ExecutionResult> {
    const { graph, operation, variables, request } = contextValue as Prepared;
    const { errors } = coerceVariables(graph, operation, variables);
    if (errors) return { errors: errors.map((error) => this.#hushed(error)) };
    const { services, logger } = this.#parts;
    return execute(graph, operation, variables, services.of(graph), request, logger);
  }

  async subscribe({ contextValue }: ExecutionArgs): Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult> {
    const { graph, operation, variables, request } = contextValue as Prepared;
    return this.#parts.hubs.subscribe(graph, operation, variables, request);
  }

  #hushed(error: GraphQLError): GraphQLError {
    if (this.#parts.introspection) return error;
    const { nodes, source, positions, path, extensions } = error;
    return new GraphQLError(withoutSuggestions(error.message), { nodes, source, positions, path, extensions });
  }
}
