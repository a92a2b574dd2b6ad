import type { IncomingMessage, ServerResponse } from 'node:http';
import { type ApolloServer, HeaderMap } from '@apollo/server';
import type { Logger } from 'pino';
import type { EventStreams } from './event-streams/event-streams.ts';
import { wantsEventStream } from './event-streams/request.ts';
import type { Explorer } from './explorer/explorer.ts';
import { PLAN_HEADER, planWish, type QueryPlanAudience } from './explorer/query-plan.ts';
import type { RequestContext } from './fetching/request-context.ts';
import type { Caller } from './fetching/transport.ts';
import { type Authenticate, BadToken, type Identity } from './identity/access-token.ts';
import { forwarded } from './identity/forwarded.ts';
import { KeysUnavailable } from './identity/key-set.ts';
import { addressOf, requestIdOf, sessionOf, userAgentOf } from './identity/request-identity.ts';
import { clientOf } from './observability/client.ts';
import type { Observer } from './observability/observer.ts';
import { spelledOut, spelledOutSearch } from './operations/named-request.ts';
import type { Operations } from './operations/operations.ts';
import { answerKnown, knownPayload, responseType } from './operations/short-way.ts';
import { RefusedRequest, readBody } from './protection/body.ts';
import type { Limits } from './protection/limits.ts';
import type { Load } from './protection/load.ts';
import type { Origins } from './protection/origins.ts';
import type { PreparationTime } from './protection/preparation.ts';
import { type Rates, rateLimited } from './protection/rates.ts';

export interface HttpParts {
  apollo: ApolloServer<RequestContext>;
  operations: Operations;
  eventStreams: EventStreams;
  authenticate: Authenticate;
  origins: Origins;
  limits: Limits;
  rates: Rates;
  preparation: PreparationTime;
  explorer?: Explorer;
  trustProxy: boolean;
  forwardHeaders: readonly string[];
  load: Load;
  isReady: () => boolean;
  queryPlans: QueryPlanAudience;
  observer: Observer;
  logger: Logger;
}

const MOST_HEADERS = 100;

// The only headers of a client that go further than this file, but for those that are to be forwarded.
const HEADERS_FOR_APOLLO = ['accept', 'content-type', 'apollo-require-preflight', 'x-apollo-operation-name'];

/** Every address that the gateway answers over HTTP. */
export function createHttpHandler(parts: HttpParts): (req: IncomingMessage, res: ServerResponse) => void {
  const { origins, explorer, load, isReady, logger, observer } = parts;
  return (req, res) => {
    const requestId = requestIdOf(req.headers);
    res.setHeader('x-request-id', requestId);
    res.setHeader('x-content-type-options', 'nosniff');
    res.setHeader('referrer-policy', 'strict-origin-when-cross-origin');
    res.setHeader('strict-transport-security', 'max-age=31536000');
    if (req.rawHeaders.length > MOST_HEADERS * 2) {
      sendError(req, res, new RefusedRequest(431, 'LIMIT_EXCEEDED', `A request has at most ${MOST_HEADERS} headers.`));
      return;
    }
    // Whoever keeps connections to a gateway that is leaving is to open them elsewhere.
    if (!isReady()) res.setHeader('connection', 'close');
    const [path = ''] = (req.url ?? '').split('?');
    if (path === '/health') return sendJson(res, 200, { status: 'up' });
    if (path === '/ready')
      return isReady() ? sendJson(res, 200, { status: 'ready' }) : sendJson(res, 503, { status: 'draining' });
    if (explorer?.handle(req, res, path)) return;
    if (path !== '/graphql')
      return sendError(req, res, new RefusedRequest(404, 'NOT_FOUND', 'There is nothing at this address.'));
    if (origins.handle(req, res)) return;
    if (!load.enter()) {
      observer.rejected('load');
      sendError(
        req,
        res,
        new RefusedRequest(503, 'OVERLOADED', 'Too much is asked at the moment; try again soon.', { retryAfter: 1 }),
      );
      return;
    }
    const served = serveGraphql(parts, req, res, requestId).catch((error) => {
      if (!(error instanceof RefusedRequest)) logger.error({ err: error, requestId }, 'a request failed');
      const refusal = error instanceof RefusedRequest ? error : undefined;
      // Apollo's clients ask by hash first; that is no attack.
      if (refusal && refusal.status >= 400) observer.rejected(refusal.rule);
      sendError(
        req,
        res,
        refusal ?? new RefusedRequest(500, 'INTERNAL_SERVER_ERROR', 'Something went wrong on our side.'),
      );
    });
    void served.finally(() => load.leave());
  };
}

async function serveGraphql(
  parts: HttpParts,
  req: IncomingMessage,
  res: ServerResponse,
  requestId: string,
): Promise<void> {
  const { origins, limits, load, trustProxy, observer } = parts;
  const session = sessionOf(req.headers);
  if (session !== undefined && origins.isForeign(req.headers)) {
    throw new RefusedRequest(403, 'FORBIDDEN', 'This site may not call on behalf of a signed-in person.');
  }
  const address = addressOf(req, trustProxy);
  const identity = await identify(parts.authenticate, req.headers.authorization).catch(async (error) => {
    // Whoever tries tokens counts as nobody.
    await enter(parts.rates, { caller: null, address });
    throw error;
  });
  const caller = identity?.caller ?? null;
  const from = { caller, address };
  await enter(parts.rates, from);
  const { traceparent } = req.headers as { traceparent?: string };
  const body =
    req.method === 'POST' ? spelledOut(await readBody(req, limits, load), parts.operations, from) : undefined;
  const transport = wantsEventStream(req.headers) ? 'sse' : 'http';
  const context: RequestContext = {
    hop: {
      caller,
      requestId,
      address,
      userAgent: userAgentOf(req.headers),
      ...(session === undefined ? {} : { session }),
      headers: forwarded(req.headers, parts.forwardHeaders),
    },
    setCookies: [],
    span: observer.operation({
      ...{ transport, requestId, traceparent, client: clientOf(req.headers) },
      ...{ userId: caller?.userId, role: caller?.role },
    }),
    plan: planWish(req.headers[PLAN_HEADER], parts.queryPlans, caller),
  };
  try {
    await answer(parts, req, res, body, context, identity);
  } finally {
    // What never became an operation: no JSON for GraphQL, a cross-site request. Any other has ended.
    context.span.end('refused', []);
  }
}

async function answer(
  parts: HttpParts,
  req: IncomingMessage,
  res: ServerResponse,
  body: Record<string, unknown> | undefined,
  context: RequestContext,
  identity: Identity | null,
): Promise<void> {
  const { apollo, operations, preparation } = parts;
  const { method = 'GET', url = '' } = req;
  if (wantsEventStream(req.headers)) return parts.eventStreams.serve({ req, res, body, context, identity });
  const payload = method === 'POST' ? knownPayload(operations, body) : undefined;
  const type = payload && responseType(req.headers.accept);
  if (payload && type) return answerKnown(operations, payload, context, res, type);
  const headers = new HeaderMap();
  for (const name of HEADERS_FOR_APOLLO) {
    const value = req.headers[name];
    if (typeof value === 'string') headers.set(name, value);
  }
  const search = spelledOutSearch(url.includes('?') ? url.slice(url.indexOf('?')) : '', operations, context.hop);
  const isKnown = operations.knows(body ? body.query : new URLSearchParams(search).get('query'));
  const wait = isKnown ? 0 : preparation.wait(context.hop);
  if (wait > 0) throw rateLimited(wait, 'preparation');
  const answered = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method, headers, search, body },
    context: async () => context,
  });
  for (const [name, value] of answered.headers) res.setHeader(name, value);
  if (!answered.headers.has('cache-control')) res.setHeader('cache-control', 'no-store');
  if (context.setCookies.length > 0) res.setHeader('set-cookie', context.setCookies);
  res.statusCode = answered.status ?? 200;
  // Chunks come only from incremental delivery, which the planner does not do.
  res.end(answered.body.kind === 'complete' ? answered.body.string : undefined);
}

async function enter(rates: Rates, from: { caller: Caller | null; address: string }): Promise<void> {
  const seconds = await rates.enter(from);
  if (seconds > 0) throw rateLimited(seconds);
}

async function identify(authenticate: Authenticate, authorization: string | undefined) {
  try {
    return await authenticate(authorization);
  } catch (error) {
    if (error instanceof BadToken)
      throw new RefusedRequest(401, 'UNAUTHENTICATED', 'The access token is not valid or has expired.');
    if (error instanceof KeysUnavailable) {
      throw new RefusedRequest(503, 'SUBGRAPH_UNAVAILABLE', 'Nobody can be recognised at the moment; try again soon.');
    }
    throw error;
  }
}

function sendError(req: IncomingMessage, res: ServerResponse, refusal: RefusedRequest): void {
  const { status, code, message, retryAfter } = refusal;
  if (retryAfter !== undefined) res.setHeader('retry-after', String(retryAfter));
  // What is left of a refused body is not read.
  if (!req.complete) res.setHeader('connection', 'close');
  const extensions = { code, ...(retryAfter !== undefined && { retryAfterSeconds: retryAfter }) };
  sendJson(res, status, { errors: [{ message, extensions }] });
}

function sendJson(res: ServerResponse, status: number, body: unknown): void {
  if (res.headersSent || res.destroyed) return;
  res.setHeader('cache-control', 'no-store');
  res.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body));
}
