// An operation that was let through once needs no HTTP framework the next time: the same rules, fewer steps.
import type { ServerResponse } from 'node:http';
import { refusal } from '../execution/execute.ts';
import type { RequestContext } from '../fetching/request-context.ts';
import type { Operations, Payload } from './operations.ts';

const JSON_TYPE = 'application/json; charset=utf-8';
const RESPONSE_TYPE = 'application/graphql-response+json; charset=utf-8';

/** The body as a request for an operation that is known; undefined when it is anything else. */
export function knownPayload(operations: Operations, body: Record<string, unknown> | undefined): Payload | undefined {
  if (!body || !operations.knows(body.query)) return undefined;
  const { operationName, variables, extensions } = body;
  if (operationName !== undefined && operationName !== null && typeof operationName !== 'string') return undefined;
  return isObjectOrNone(variables) && isObjectOrNone(extensions) ? (body as Payload) : undefined;
}

function isObjectOrNone(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'object' && !Array.isArray(value));
}

/** The type of the answer for a plain Accept header; undefined when it takes more to decide. */
export function responseType(accept: string | undefined): string | undefined {
  if (accept === undefined || accept === '*/*' || accept === 'application/json') return JSON_TYPE;
  if (accept.startsWith('application/graphql-response+json')) return RESPONSE_TYPE;
  return accept.startsWith('application/json,') && !accept.includes('graphql-response') ? JSON_TYPE : undefined;
}

/** Runs a known operation and answers. */
export async function answerKnown(
  operations: Operations,
  payload: Payload,
  context: RequestContext,
  res: ServerResponse,
  type: string,
): Promise<void> {
  const prepared = await operations.prepare(payload, context);
  const outcome = 'errors' in prepared ? refusal(prepared.errors) : await operations.run(prepared);
  const bytes = outcome.bytes ?? Buffer.from(outcome.text);
  const headers: Record<string, string | number | string[]> = {
    'content-type': type,
    'content-length': bytes.length,
    'cache-control': 'no-store',
  };
  if (context.setCookies.length > 0) headers['set-cookie'] = context.setCookies;
  res.writeHead(outcome.status ?? 200, headers).end(bytes);
}
