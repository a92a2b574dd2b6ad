// The protocol graphql-transport-ws, as the server side speaks it.
import type { GraphQLError } from 'graphql';
import type { Payload } from '../operations/operations.ts';

export const PROTOCOL = 'graphql-transport-ws';

/** Why a socket is closed. Clients come back by themselves after all of those below 4400 but the policy's, and after 4403 and 4408. */
export const CloseCode = {
  goingAway: 1001,
  policy: 1008,
  restart: 1012,
  tryAgainLater: 1013,
  badRequest: 4400,
  unauthorized: 4401,
  forbidden: 4403,
  subprotocol: 4406,
  initTimeout: 4408,
  subscriberExists: 4409,
  tooManyInits: 4429,
  failed: 4500,
} as const;

export type ClientMessage =
  | { type: 'connection_init'; payload?: Record<string, unknown> | null }
  | { type: 'ping' | 'pong'; payload?: Record<string, unknown> | null }
  | { type: 'subscribe'; id: string; payload: Payload }
  | { type: 'complete'; id: string };

/** The message in a frame; undefined for what is none. */
export function readMessage(text: string): ClientMessage | undefined {
  let message: unknown;
  try {
    message = JSON.parse(text);
  } catch {
    return undefined;
  }
  const { type, id, payload } = Object(message) as { type?: unknown; id?: unknown; payload?: unknown };
  switch (type) {
    case 'connection_init':
    case 'ping':
    case 'pong':
      return isNothing(payload) || isObject(payload) ? { type, payload } : undefined;
    case 'subscribe':
      return isId(id) && isPayload(payload) ? { type, id, payload } : undefined;
    case 'complete':
      return isId(id) ? { type, id } : undefined;
    default:
      return undefined;
  }
}

export const ACK = '{"type":"connection_ack"}';

/** The answer to a ping, with what the ping brought. */
export function pongMessage(payload: Record<string, unknown> | null | undefined): string {
  return JSON.stringify(payload ? { type: 'pong', payload } : { type: 'pong' });
}

/** `text` is the GraphQL response as JSON. */
export function nextMessage(id: string, text: string): string {
  return `{"id":${JSON.stringify(id)},"type":"next","payload":${text}}`;
}

/** The operation was refused before it ran. */
export function errorMessage(id: string, errors: readonly GraphQLError[]): string {
  return JSON.stringify({ id, type: 'error', payload: errors.map((error) => error.toJSON()) });
}

export function completeMessage(id: string): string {
  return JSON.stringify({ id, type: 'complete' });
}

const isNothing = (value: unknown): value is null | undefined => value === undefined || value === null;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isId = (id: unknown): id is string => typeof id === 'string' && id.length > 0;

function isPayload(payload: unknown): payload is Payload {
  if (!isObject(payload)) return false;
  const { query, variables, operationName, extensions } = payload;
  const isText = typeof query === 'string' || (isNothing(query) && isObject(extensions));
  const isName = isNothing(operationName) || typeof operationName === 'string';
  return isText && isName && [variables, extensions].every((part) => isNothing(part) || isObject(part));
}
