import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import type { GatewayGraphQLResponse } from '@apollo/server-gateway-interface';
import { type DocumentNode, type GraphQLError, type GraphQLFormattedError, parse } from 'graphql';
import type { Logger } from 'pino';
import { isMeantForClients, subgraphError, subgraphUnavailable } from './errors.ts';
import { lostFields } from './lost-fields.ts';
import type { RequestContext } from './request-context.ts';
import {
  type Hop,
  isStream,
  type SubgraphRequest,
  type SubgraphResponse,
  type SubgraphTransport,
} from './transport.ts';

export interface Deadlines {
  /** Milliseconds that a query waits for one subgraph. */
  query: number;
  /** Milliseconds that a mutation waits: a password is hashed, a payment is booked. */
  mutation: number;
}

/** One subgraph as the executor of query plans sees it. It never rejects: what goes wrong costs the fields of this fetch only. */
export class SubgraphDataSource implements GraphQLDataSource<RequestContext> {
  readonly name: string;
  readonly transport: SubgraphTransport;
  readonly #deadlines: Deadlines;
  readonly #isSession: boolean;
  readonly #logger: Logger;

  constructor(name: string, transport: SubgraphTransport, deadlines: Deadlines, isSession: boolean, logger: Logger) {
    this.name = name;
    this.transport = transport;
    this.#deadlines = deadlines;
    this.#isSession = isSession;
    this.#logger = logger;
  }

  async process(options: GraphQLDataSourceProcessOptions<RequestContext>): Promise<GatewayGraphQLResponse> {
    const { request, context } = options;
    const { hop, setCookies } = context as RequestContext;
    const query = request.query ?? '';
    const document = (options as { document?: DocumentNode }).document ?? parse(query);
    const { variables, operationName } = request;
    try {
      const response = checked(await this.#ask({ query, document, variables, operationName }, this.hopOf(hop)));
      if (this.#isSession && response.setCookies) setCookies.push(...response.setCookies);
      return { data: response.data, errors: response.errors?.map((error) => this.clientError(error, hop)) };
    } catch (error) {
      this.#logger.warn({ err: error, subgraph: this.name, requestId: hop.requestId }, 'a subgraph did not answer');
      return {
        data: null,
        errors: this.#unavailable(document, variables),
      };
    }
  }

  #unavailable(document: DocumentNode, variables?: Record<string, unknown>): GraphQLError[] {
    const paths = lostFields(document, variables);
    return paths.length > 0
      ? paths.map((path) => subgraphUnavailable(this.name, path))
      : [subgraphUnavailable(this.name)];
  }

  /** Opens a stream. Rejects when the subgraph cannot be reached, or is not there within the deadline of a query. */
  subscribe(request: SubgraphRequest, hop: Hop): Promise<AsyncIterableIterator<SubgraphResponse> | SubgraphResponse> {
    const opening = this.transport.subscribe(request, this.hopOf(hop));
    return within(this.#deadlines.query, opening, () => {
      // Nobody waits any more: what comes too late is given back.
      opening.then((answer) => (isStream(answer) ? answer.return?.() : undefined)).catch(() => {});
    });
  }

  /** What this subgraph may know of the caller: the session cookie is for the session subgraph only. */
  hopOf({ caller, requestId, address, session }: Hop): Hop {
    const hop = { caller, requestId, address };
    return this.#isSession && session !== undefined ? { ...hop, session } : hop;
  }

  /** The error as a client gets it; what is masked is logged in full. */
  clientError(error: GraphQLFormattedError, { requestId }: Hop): GraphQLFormattedError {
    if (!isMeantForClients(error)) {
      this.#logger.error({ subgraphError: error, subgraph: this.name, requestId }, 'a subgraph failed');
    }
    return subgraphError(error, this.name);
  }

  async #ask(request: SubgraphRequest, hop: Hop): Promise<SubgraphResponse> {
    const milliseconds = request.query.startsWith('mutation') ? this.#deadlines.mutation : this.#deadlines.query;
    const controller = new AbortController();
    const answer = this.transport.execute({ ...request, signal: controller.signal }, hop);
    return within(milliseconds, answer, (error) => controller.abort(error));
  }
}

/** The answer, or a rejection when the time is up: a call in memory cannot be aborted from outside, so it is raced with the clock. */
async function within<T>(milliseconds: number, answer: Promise<T>, onLate: (error: Error) => void): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const error = new Error(`no answer within ${milliseconds} ms`);
      reject(error);
      onLate(error);
    }, milliseconds);
  });
  try {
    return await Promise.race([answer, deadline]);
  } finally {
    clearTimeout(timer);
  }
}

/** Throws when the answer is no GraphQL response: nothing behind this line looks at its shape again. */
export function checked(response: SubgraphResponse): SubgraphResponse {
  const { data, errors } = Object(response) as SubgraphResponse;
  const isData = data === undefined || data === null || (typeof data === 'object' && !Array.isArray(data));
  const isErrors = errors === undefined || errors === null || (Array.isArray(errors) && errors.every(isError));
  if (!isData || !isErrors || (data === undefined && !errors?.length))
    throw new Error('the answer is not a GraphQL response');
  return { data, errors: errors?.length ? errors : undefined, setCookies: response.setCookies };
}

function isError(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { message, path } = error as GraphQLFormattedError;
  return typeof message === 'string' && (path === undefined || path === null || Array.isArray(path));
}
