// What a client may read of an error. Everything else stays in the log, under the request's id.
import { GraphQLError, type GraphQLFormattedError } from 'graphql';

export const MASKED_MESSAGE = 'Something went wrong on our side.';

const INTERNAL = 'INTERNAL_SERVER_ERROR';
const NEVER_OUT = new Set([
  'serviceName',
  'stacktrace',
  'exception',
  'originalError',
  'http',
  'query',
  'sql',
  'parameters',
]);
// Codes of a subgraph's engine, and of Node or a driver: not meant for clients, so what carries them is masked.
const FOREIGN_CODE = /^(GRAPHQL_.*|DOWNSTREAM_SERVICE_ERROR|INVALID_GRAPHQL|E[A-Z]+|ERR_.*|UND_ERR_.*)$/;

/** True when a subgraph meant this error for the client: it carries a code of the platform. */
export function isMeantForClients(error: GraphQLFormattedError): boolean {
  const code = error.extensions?.code;
  return typeof code === 'string' && /^[A-Z][A-Z0-9_]*$/.test(code) && code !== INTERNAL && !FOREIGN_CODE.test(code);
}

/** An error of a subgraph as the client gets it: with the subgraph's name, its own code and words if it has a code, else masked. */
export function subgraphError(error: GraphQLFormattedError, subgraph: string): GraphQLFormattedError {
  if (!isMeantForClients(error)) {
    return { message: MASKED_MESSAGE, path: error.path, extensions: { code: INTERNAL, subgraph } };
  }
  return { message: error.message, path: error.path, extensions: { ...withoutSecrets(error.extensions), subgraph } };
}

/** The error that stands for a subgraph that did not answer. */
export function subgraphUnavailable(subgraph: string, path?: readonly (string | number)[]): GraphQLError {
  const message = `This part of Alif24 is not answering at the moment: ${subgraph}.`;
  return new GraphQLError(message, { path, extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph } });
}

/** A GraphQLError that can be sent as it is: executed plans mix errors of the planner, of Apollo and of the subgraphs. */
export function publicError(error: unknown): GraphQLError {
  if (!(error instanceof GraphQLError)) return new GraphQLError(MASKED_MESSAGE, { extensions: { code: INTERNAL } });
  const { nodes, source, positions, path } = error;
  const extensions = withoutSecrets(error.extensions);
  const code = extensions.code ?? INTERNAL;
  const message = code === INTERNAL || code === 'DOWNSTREAM_SERVICE_ERROR' ? MASKED_MESSAGE : error.message;
  return new GraphQLError(message, {
    nodes,
    source,
    positions,
    path,
    extensions: { ...extensions, code: code === 'DOWNSTREAM_SERVICE_ERROR' ? INTERNAL : code },
  });
}

function withoutSecrets(extensions: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return Object.fromEntries(Object.entries(extensions).filter(([key]) => !NEVER_OUT.has(key)));
}
