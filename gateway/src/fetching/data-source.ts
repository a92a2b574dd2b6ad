import type { DocumentNode, GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { hasErrors } from '../observability/outcome.ts';
import { isMeantForClients, subgraphError, subgraphUnavailable } from './errors.ts';
import type { Guard } from './guard.ts';
import { lostFields } from './lost-fields.ts';
import type { RequestContext } from './request-context.ts';
import {
  type Hop,
  isStream,
  type SubgraphRequest,
  type SubgraphResponse,
  type SubgraphTransport,
  type WireResponse,
} from './transport.ts';
import { wasNotAsked } from './unavailable.ts';
import { fromWire } from './wire-text.ts';

/** One fetch of a plan, ready to be sent. */
export interface FetchRequest {
  kind: 'query' | 'mutation';
  query: string;
  document: DocumentNode;
  operationName: string | undefined;
  /** The variables as JSON text. */
  variables: string;
  /** All of it as JSON, in the form of wire-text.ts. */
  body: string;
}

/** What came back: JSON over a wire, objects in memory, or nothing. */
export type RawAnswer = { wire: string } | { response: SubgraphResponse } | { lost: unknown };

/** A GraphQL response of a subgraph, its errors as clients may read them, their paths still its own. */
export interface FetchAnswer {
  data: Record<string, unknown> | null;
  errors: readonly GraphQLFormattedError[];
}

/** One subgraph as plans see it. It never rejects: what goes wrong costs the fields of this fetch only. */
export class SubgraphDataSource {
  readonly name: string;
  readonly transport: SubgraphTransport;
  readonly #guard: Guard;
  readonly #isSession: boolean;
  readonly #logger: Logger;
  readonly #onChange: (context: RequestContext) => void;
  /** Queries under way, by all that the subgraph hears of the caller, and by body. */
  readonly #underWay = new Map<string, Map<string, Promise<RawAnswer>>>();

  /** `onChange` is told of every mutation that has ended, whatever came of it. */
  constructor(
    name: string,
    transport: SubgraphTransport,
    guard: Guard,
    isSession: boolean,
    logger: Logger,
    onChange: (context: RequestContext) => void = () => {},
  ) {
    this.name = name;
    this.transport = transport;
    this.#guard = guard;
    this.#isSession = isSession;
    this.#logger = logger;
    this.#onChange = onChange;
  }

  /** Sends a fetch, or shares the answer of the same one that is under way for a caller of whom the subgraph hears the same. */
  ask(request: FetchRequest, context: RequestContext): Promise<RawAnswer> {
    if (request.kind === 'mutation') return this.#send(request, context).finally(() => this.#onChange(context));
    const audience = this.#audience(context);
    let underWay = this.#underWay.get(audience);
    if (!underWay) {
      underWay = new Map();
      this.#underWay.set(audience, underWay);
    }
    const known = underWay.get(request.body);
    if (known) {
      context.span.shared(this.name);
      return known;
    }
    const answer = this.#send(request, context).finally(() => {
      underWay.delete(request.body);
      if (underWay.size === 0 && this.#underWay.get(audience) === underWay) this.#underWay.delete(audience);
    });
    underWay.set(request.body, answer);
    return answer;
  }

  /** Shares no more what is under way for this caller: it may not know of what has been changed since it was asked. */
  forget(context: RequestContext): void {
    if (this.#underWay.size > 0) this.#underWay.delete(this.#audience(context));
  }

  /** The raw answer read as a GraphQL response; one that is none costs what a lost one costs. */
  read(raw: RawAnswer, { document, variables }: FetchRequest, { hop }: RequestContext): FetchAnswer {
    try {
      if ('lost' in raw) throw raw.lost;
      const { data, errors } = checked('wire' in raw ? JSON.parse(fromWire(raw.wire)) : raw.response);
      return { data: data ?? null, errors: errors?.map((error) => this.clientError(error, hop)) ?? [] };
    } catch (error) {
      // That nobody is asked was told once; it would be told thousands of times.
      const level = wasNotAsked(error) ? 'debug' : 'warn';
      this.#logger[level]({ err: error, subgraph: this.name, requestId: hop.requestId }, 'a subgraph did not answer');
      const paths = lostFields(document, JSON.parse(variables));
      const lost = paths.map((path) => subgraphUnavailable(this.name, path).toJSON());
      return { data: null, errors: lost.length > 0 ? lost : [subgraphUnavailable(this.name).toJSON()] };
    }
  }

  /** Opens a stream. Rejects when the subgraph cannot be reached, or is not there within the deadline of a query. */
  subscribe(request: SubgraphRequest, hop: Hop): Promise<AsyncIterableIterator<SubgraphResponse> | SubgraphResponse> {
    return this.#guard.run('subscription', (signal) => {
      const opening = this.transport.subscribe(request, this.hopOf(hop));
      const giveBack = async () => {
        const answer = await opening;
        if (isStream(answer)) await answer.return?.();
      };
      // Nobody waits any more: what comes too late is given back.
      signal.addEventListener('abort', () => void giveBack().catch(() => {}), { once: true });
      return opening;
    });
  }

  /** What this subgraph may know of the caller: the session cookie and the browser are for the session subgraph only. */
  hopOf({ caller, requestId, address, userAgent, session, headers }: Hop, traceparent?: string): Hop {
    const hop: Hop = { caller, requestId, address };
    if (headers) hop.headers = headers;
    if (traceparent !== undefined) hop.traceparent = traceparent;
    if (this.#isSession && userAgent !== undefined) hop.userAgent = userAgent;
    if (this.#isSession && session !== undefined) hop.session = session;
    return hop;
  }

  /** The error as a client gets it; what is masked is logged in full. */
  clientError(error: GraphQLFormattedError, { requestId }: Hop): GraphQLFormattedError {
    if (!isMeantForClients(error)) {
      this.#logger.error({ subgraphError: error, subgraph: this.name, requestId }, 'a subgraph failed');
    }
    return subgraphError(error, this.name);
  }

  async #send(request: FetchRequest, context: RequestContext): Promise<RawAnswer> {
    const span = context.span.fetch(this.name);
    const hop = this.hopOf(context.hop, span.traceparent);
    try {
      const answer = await this.#guard.run(request.kind, (signal) => this.#call(request, hop, signal));
      const { setCookies } = answer;
      if (this.#isSession && setCookies) context.setCookies.push(...setCookies);
      const isFaulty = 'wire' in answer ? hasErrors(answer.wire) : answer.errors?.length;
      span.end(isFaulty ? 'errors' : 'ok');
      return 'wire' in answer ? answer : { response: answer };
    } catch (lost) {
      span.end('unavailable');
      return { lost };
    }
  }

  #call(request: FetchRequest, hop: Hop, signal: AbortSignal): Promise<WireResponse | SubgraphResponse> {
    const { query, document, operationName, body, variables } = request;
    if (this.transport.send) return this.transport.send(body, hop, signal);
    return this.transport.execute({ query, document, operationName, variables: JSON.parse(variables), signal }, hop);
  }

  /** Everything that the subgraph is told about the caller, as one text; made once per operation and kind of subgraph. */
  #audience({ hop }: RequestContext): string {
    const known = this.#isSession ? sessionAudiences : audiences;
    let audience = known.get(hop);
    if (audience === undefined) {
      const { caller, address, session, headers } = this.hopOf(hop);
      audience = JSON.stringify([caller, address, session, headers]);
      known.set(hop, audience);
    }
    return audience;
  }
}

const audiences = new WeakMap<Hop, string>();
const sessionAudiences = new WeakMap<Hop, string>();

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
