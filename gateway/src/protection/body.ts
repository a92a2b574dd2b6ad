import type { IncomingMessage } from 'node:http';
import type { Limits } from './limits.ts';
import type { Load } from './load.ts';

export interface RefusalDetails {
  rule?: string;
  retryAfter?: number;
}

/** A request that is refused before it is GraphQL. */
export class RefusedRequest extends Error {
  readonly status: number;
  readonly code: string;
  /** The name of what refused it, for metrics. */
  readonly rule: string;
  /** Seconds after which it may be tried again. */
  readonly retryAfter: number | undefined;

  constructor(status: number, code: string, message: string, { rule = code, retryAfter }: RefusalDetails = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.rule = rule;
    this.retryAfter = retryAfter;
  }
}

/** The JSON object in a request's body. Rejects with RefusedRequest: too big, too slow, encoded, no JSON, no object. */
export async function readBody(
  req: IncomingMessage,
  limits: Limits,
  load: Pick<Load, 'wait'>,
): Promise<Record<string, unknown>> {
  const [type = '', ...parameters] = (req.headers['content-type'] ?? '').toLowerCase().split(';');
  const charset = parameters
    .find((parameter) => parameter.trim().startsWith('charset='))
    ?.split('=')[1]
    ?.trim();
  const isJson = type.trim() === 'application/json' && (charset === undefined || /^"?utf-?8"?$/.test(charset));
  if (!isJson) throw new RefusedRequest(415, 'BAD_REQUEST', 'The body must be application/json in UTF-8.');
  if ((req.headers['content-encoding'] ?? 'identity') !== 'identity') {
    throw new RefusedRequest(415, 'BAD_REQUEST', 'The body must not be compressed.');
  }
  const body = parseJson(await readBytes(req, limits, load));
  if (Array.isArray(body))
    throw new RefusedRequest(400, 'BAD_REQUEST', 'Operations are taken one by one, not in batches.');
  if (typeof body !== 'object' || body === null)
    throw new RefusedRequest(400, 'BAD_REQUEST', 'The body must be a JSON object.');
  if (!isWithinDepth(body, limits.variableDepth))
    throw new RefusedRequest(400, 'LIMIT_EXCEEDED', 'The variables are nested too deep.', { rule: 'variable depth' });
  return body as Record<string, unknown>;
}

/** True when no object or list lies deeper than this. Looks level by level, so that no depth exhausts the stack. */
export function isWithinDepth(value: unknown, depth: number): boolean {
  let level = [value].filter(isNested);
  for (let reached = 0; level.length > 0; reached += 1) {
    if (reached > depth) return false;
    level = level.flatMap((part) => Object.values(part).filter(isNested));
  }
  return true;
}

function isNested(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    throw new RefusedRequest(400, 'BAD_REQUEST', 'The body is not JSON.');
  }
}

function readBytes(
  req: IncomingMessage,
  { bodyBytes, bodyTimeout }: Limits,
  load: Pick<Load, 'wait'>,
): Promise<Buffer> {
  // An error is made only when it is one: its stack costs as much as reading a body.
  const tooBig = () => new RefusedRequest(413, 'LIMIT_EXCEEDED', 'The body is too large.', { rule: 'body' });
  if (Number(req.headers['content-length'] ?? 0) > bodyBytes) return Promise.reject(tooBig());
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const giveUp = () => settle(new RefusedRequest(408, 'BAD_REQUEST', 'The body took too long.'));
    const timer = setTimeout(giveUp, bodyTimeout);
    const arrived = load.wait(giveUp);
    const settle = (error?: Error) => {
      clearTimeout(timer);
      arrived();
      req.removeAllListeners('data').removeAllListeners('end').removeAllListeners('close');
      if (error) reject(error);
      else resolve(Buffer.concat(chunks));
    };
    req.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > bodyBytes) settle(tooBig());
      else chunks.push(chunk);
    });
    req.on('end', () => settle());
    req.on('error', settle);
    req.on('close', () => settle(new RefusedRequest(400, 'BAD_REQUEST', 'The request was broken off.')));
  });
}
