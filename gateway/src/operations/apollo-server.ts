// Apollo Server is the HTTP face: GET and POST, CSRF, content negotiation. What it executes is ours.
import { ApolloServer, type ApolloServerOptionsWithGateway } from '@apollo/server';
import {
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { asResult } from '../execution/execute.ts';
import { publicError } from '../fetching/errors.ts';
import type { RequestContext } from '../fetching/request-context.ts';
import type { Observer } from '../observability/observer.ts';
import { codesOf, outcomeOf } from '../observability/outcome.ts';
import { tellRules } from '../protection/operation-limits.ts';
import type { PreparationTime } from '../protection/preparation.ts';
import type { GraphSource } from '../supergraph/graph-source.ts';
import { type DocumentRules, withCode, withoutSuggestions } from './documents.ts';
import { type Operations, streamsElsewhere } from './operations.ts';

export interface ApolloServerParts {
  source: GraphSource;
  operations: Operations;
  rules: DocumentRules;
  introspection: boolean;
  preparation: PreparationTime;
  observer: Observer;
  logger: Logger;
}

/** A started server; its executor runs our plans on the graph that the request was validated against. */
export async function startApolloServer(parts: ApolloServerParts): Promise<ApolloServer<RequestContext>> {
  const { rules, introspection, preparation, observer, logger } = parts;
  const tell = (errors: readonly Error[] = []) =>
    tellRules(
      errors.flatMap((error) => (error instanceof GraphQLError ? withCode(error, '') : [])),
      observer,
    );
  const server = new ApolloServer<RequestContext>({
    gateway: gatewayOf(parts),
    introspection,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    // Hashes are turned into texts before, in one way for all transports.
    persistedQueries: false,
    // It weighs documents without their text, so that a padded one costs nothing; what comes often goes the short way.
    documentStore: null,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: rules.parse,
    validationRules: rules.validate,
    validationOptions: rules.options,
    formatError: (formatted, error) => clientError(formatted, error, introspection),
    logger,
    plugins: [
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      {
        requestDidStart: async ({ contextValue: { hop } }) => {
          // Paid when the answer is out, so that what was let in is not refused half-way.
          let taken = 0;
          const timed = () => {
            const begun = performance.now();
            return () => {
              taken += performance.now() - begun;
            };
          };
          return {
            parsingDidStart: async () => {
              const end = timed();
              return async (error) => {
                end();
                tell(error && [error]);
              };
            },
            validationDidStart: async () => {
              const end = timed();
              return async (errors) => {
                end();
                tell(errors);
              };
            },
            willSendResponse: async ({ response: { body }, contextValue: { span } }) => {
              preparation.spend(hop, taken);
              if (body.kind !== 'single') return;
              const { data, errors } = body.singleResult;
              const text = data === null ? '{"data":null}' : '';
              span.end(data === undefined ? 'refused' : outcomeOf({ text, errors }), codesOf(errors));
            },
          };
        },
      },
    ],
  });
  await server.start();
  return server;
}

function gatewayOf({
  source,
  operations,
}: ApolloServerParts): ApolloServerOptionsWithGateway<RequestContext>['gateway'] {
  return {
    onSchemaLoadOrUpdate: (callback) => {
      const tell = () => callback({ apiSchema: source.current.schema, coreSupergraphSdl: source.current.sdl });
      tell();
      return source.onSwap(tell);
    },
    load: async () => ({
      executor: async ({ source, request, context }) => {
        const payload = { query: source, variables: request.variables, operationName: request.operationName };
        const prepared = await operations.prepare(payload, context as RequestContext);
        if ('errors' in prepared) return { errors: prepared.errors.map(refusing) };
        const outcome = await operations.run(prepared);
        const result = asResult(outcome.text);
        return outcome.status ? { errors: result.errors?.map(refusing) } : result;
      },
    }),
    stop: async () => {},
  };
}

// What never ran is a bad request, over the long way as over the short one.
function refusing({ message, nodes, extensions }: GraphQLError): GraphQLError {
  return new GraphQLError(message, { nodes, extensions: { ...extensions, http: { status: 400 } } });
}

// Apollo says no more than that a GET only reads.
const STREAM_BY_GET = /^GET requests only support .* subscription operations$/;

function clientError(formatted: GraphQLFormattedError, error: unknown, introspection: boolean): GraphQLFormattedError {
  const code = formatted.extensions?.code;
  if (STREAM_BY_GET.test(formatted.message)) return streamsElsewhere().toJSON();
  const isOwn = error instanceof GraphQLError;
  const safe = isOwn ? publicError(withCode(error, String(code))).toJSON() : publicError(error).toJSON();
  return introspection ? safe : { ...safe, message: withoutSuggestions(safe.message) };
}
