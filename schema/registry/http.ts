import type { IncomingMessage, ServerResponse } from 'node:http';
import { createGunzip } from 'node:zlib';

/** A body that is too long or cannot be unpacked; the message is for the sender. */
export class BodyError extends Error {
  override name = 'BodyError';
}

/** Reads a body, unpacked if it came packed, of at most `limit` bytes either way. Throws BodyError. */
export async function readBody(req: IncomingMessage, limit: number): Promise<string> {
  const isPacked = req.headers['content-encoding'] === 'gzip';
  const stream = isPacked ? req.pipe(createGunzip()) : req;
  const parts: Buffer[] = [];
  let length = 0;
  try {
    for await (const part of stream as AsyncIterable<Buffer>) {
      length += part.length;
      if (length > limit) throw new BodyError(`The request is longer than ${limit} bytes.`);
      parts.push(part);
    }
  } catch (error) {
    if (isPacked && !(error instanceof BodyError)) throw new BodyError('The request cannot be unpacked.');
    throw error;
  }
  return Buffer.concat(parts).toString('utf8');
}

/** JSON, or undefined. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function send(
  res: ServerResponse,
  status: number,
  type: string,
  body: string,
  headers: Record<string, string> = {},
): void {
  res.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(body), ...headers }).end(body);
}

export const sendJson = (res: ServerResponse, status: number, body: unknown): void =>
  send(res, status, 'application/json; charset=utf-8', `${JSON.stringify(body)}\n`);
