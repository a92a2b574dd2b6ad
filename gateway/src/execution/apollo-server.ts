// Apollo Server is the HTTP face: GET and POST, CSRF, persisted queries, content negotiation. What it executes is ours.
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GatewayInterface } from '@apollo/server-gateway-interface';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { planExtensions } from '../explorer/query-plan.ts';
import { codesOf, outcomeOf } from '../observability/outcome.ts';
import { type DocumentRules, withCode, withoutSuggestions } from '../operations/documents.ts';
import type { GraphSource } from '../supergraph/graph-source.ts';
import { publicError } from './errors.ts';
import { asResult, coerceVariables, execute, plan } from './execute.ts';
import type { RequestContext } from './request-context.ts';
import type { Services } from './services.ts';

export interface ApolloServerParts {
  source: GraphSource;
  services: Services;
  rules: DocumentRules;
  introspection: boolean;
  logger: Logger;
}

/** A started server; its executor runs our plans on the graph that the request was validated against. */
export async function startApolloServer(parts: ApolloServerParts): Promise<ApolloServer<RequestContext>> {
  const { rules, introspection, logger } = parts;
  const server = new ApolloServer<RequestContext>({
    gateway: gatewayOf(parts),
    introspection,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: rules.parse,
    validationRules: rules.validate,
    formatError: (formatted, error) => clientError(formatted, error, introspection),
    logger,
    plugins: [
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      {
        requestDidStart: async () => ({
          didResolveOperation: async ({ operation, contextValue }) => {
            if (operation?.operation !== 'subscription' || contextValue.plan === 'instead') return;
            throw new GraphQLError(
              'Subscriptions are served over a websocket at this address, protocol graphql-transport-ws.',
              {
                extensions: { code: 'BAD_REQUEST', http: { status: 400 } },
              },
            );
          },
          willSendResponse: async ({ response: { body }, contextValue: { span } }) => {
            if (body.kind !== 'single') return;
            const { data, errors } = body.singleResult;
            const text = data === null ? '{"data":null}' : '';
            span.end(data === undefined ? 'refused' : outcomeOf({ text, errors }), codesOf(errors));
          },
        }),
      },
    ],
  });
  await server.start();
  return server;
}

function gatewayOf({ source, services, logger }: ApolloServerParts): GatewayInterface {
  return {
    onSchemaLoadOrUpdate: (callback) => {
      const tell = () => callback({ apiSchema: source.current.schema, coreSupergraphSdl: source.current.sdl });
      tell();
      return source.onSwap(tell);
    },
    load: async () => ({
      executor: async ({ schema, document, request, context }) => {
        const graph = source.ofSchema(schema);
        const requestContext = context as RequestContext;
        const planned = plan(graph, document, request.operationName, requestContext, logger);
        if ('errors' in planned) return planned;
        const { operation } = planned;
        const extensions = requestContext.plan && planExtensions(operation.plan);
        if (requestContext.plan === 'instead') return { data: null, extensions };
        const variables = request.variables ?? {};
        const { errors } = coerceVariables(graph, operation, variables);
        if (errors) return { errors };
        const { text } = await execute(graph, operation, variables, services.of(graph), requestContext, logger);
        return extensions ? { ...asResult(text), extensions } : asResult(text);
      },
    }),
    stop: async () => {},
  };
}

function clientError(formatted: GraphQLFormattedError, error: unknown, introspection: boolean): GraphQLFormattedError {
  const code = formatted.extensions?.code;
  const isOwn = error instanceof GraphQLError;
  const safe = isOwn ? publicError(withCode(error, String(code))).toJSON() : publicError(error).toJSON();
  return introspection ? safe : { ...safe, message: withoutSuggestions(safe.message) };
}
