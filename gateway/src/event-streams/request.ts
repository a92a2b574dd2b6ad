// What a request for an event stream asks, and whether a browser may have been tricked into it.
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import type { Payload } from '../operations/operations.ts';
import { isWithinDepth, RefusedRequest } from '../protection/body.ts';
import type { Limits } from '../protection/limits.ts';
import { type Wishes, wishesOf } from '../subscriptions/reader.ts';

/** True when the answer is to be a stream of events: `text/event-stream` is asked for before anything else. */
export function wantsEventStream({ accept }: IncomingHttpHeaders): boolean {
  return /^\s*text\/event-stream\s*(;|,|$)/i.test(accept ?? '');
}

/** The operation in the body of a POST, or in the address of a GET. Throws RefusedRequest. */
export function readPayload(req: IncomingMessage, body: Record<string, unknown> | undefined, limits: Limits): Payload {
  const payload = body ?? fromAddress(req);
  const { query, variables, operationName, extensions } = payload;
  const isText = isNothing(query) || typeof query === 'string';
  const isName = isNothing(operationName) || typeof operationName === 'string';
  if (!isText || !isName || !isMap(variables) || !isMap(extensions) || (!query && !extensions)) {
    throw new RefusedRequest(400, 'BAD_REQUEST', 'The request holds no GraphQL operation.');
  }
  if (!isWithinDepth(payload, limits.variableDepth)) {
    throw new RefusedRequest(400, 'LIMIT_EXCEEDED', 'The variables are nested too deep.');
  }
  return payload;
}

/** The number of the last event that the client saw, from the header that browsers send, or as over a socket. */
export function wishesOfRequest({ headers }: IncomingMessage, { extensions }: Payload): Wishes {
  const last = headers['last-event-id'];
  const isNumber = typeof last === 'string' && /^\d{1,15}$/.test(last);
  return { ...wishesOf(extensions), ...(isNumber ? { resume: Number(last) } : {}) };
}

// A header that a page of another site cannot send without asking first.
const UNFORGEABLE = ['x-apollo-operation-name', 'apollo-require-preflight'];

function fromAddress({ method, url = '', headers }: IncomingMessage): Record<string, unknown> {
  if (method !== 'GET') throw new RefusedRequest(405, 'BAD_REQUEST', 'An event stream is asked for by POST or GET.');
  if (headers['content-type'] !== undefined && !headers['content-type'].startsWith('application/json')) {
    throw new RefusedRequest(415, 'BAD_REQUEST', 'A GET has no body, so no type of one.');
  }
  const isSafe = headers['content-type'] !== undefined || UNFORGEABLE.some((name) => headers[name]);
  if (!isSafe) {
    throw new RefusedRequest(400, 'BAD_REQUEST', `A GET needs one of these headers: ${UNFORGEABLE.join(', ')}.`);
  }
  const search = new URLSearchParams(url.includes('?') ? url.slice(url.indexOf('?')) : '');
  const text = (name: string) => search.get(name) ?? undefined;
  return {
    query: text('query'),
    operationName: text('operationName'),
    variables: parsed(text('variables')),
    extensions: parsed(text('extensions')),
  };
}

function parsed(text: string | undefined): unknown {
  if (!text) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw new RefusedRequest(400, 'BAD_REQUEST', 'The variables or extensions are not JSON.');
  }
}

const isNothing = (value: unknown) => value === undefined || value === null;

const isMap = (value: unknown) => isNothing(value) || (typeof value === 'object' && !Array.isArray(value));
