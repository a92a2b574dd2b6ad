import type { IncomingMessage, ServerResponse } from 'node:http';
import { AppError } from '../utils/index.ts';
import type { Context } from './context.ts';

/** A call from outside the graph: a payment provider, a bot's server. */
export interface RouteRequest {
  method: string;
  /** Without the query. */
  path: string;
  search: URLSearchParams;
  /** Names in lower case. */
  headers: Readonly<Record<string, string | string[] | undefined>>;
  body: Buffer;
}

export interface RouteAnswer {
  status: number;
  headers?: Record<string, string>;
  /** An object is sent as JSON, a buffer as it is: its `content-type` stands in `headers`. */
  body: object | string | Buffer;
}

/** Answers one path. Nobody is signed in: the route itself proves who calls. What it throws is answered as 500 and logged. */
export type Route = (ctx: Context, request: RouteRequest) => Promise<RouteAnswer>;

/** The paths that a subgraph answers besides the graph, all below `https://api.alif24.uz/callbacks/`. */
export type Routes = Readonly<Record<`/callbacks/${string}`, Route>>;

const BODY_BYTES = 64 * 1024;
const BODY_MILLISECONDS = 10_000;

/** What answers callbacks: a subgraph. */
export interface RouteOwner {
  route(request: RouteRequest, address: string): Promise<RouteAnswer>;
}

/** Reads a callback off the wire, has `owner` answer it and writes that. Never rejects. */
export async function serveRoute(owner: RouteOwner, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://callbacks');
  const answer = await readBody(request).then(
    (body) => {
      const { method = 'GET', headers } = request;
      const asked = { method, path: url.pathname, search: url.searchParams, headers, body };
      return owner.route(asked, addressOf(request));
    },
    (error: unknown): RouteAnswer => ({
      status: error instanceof AppError ? 413 : 400,
      headers: { connection: 'close' },
      body: { error: 'The request cannot be read.' },
    }),
  );
  const { type, bytes } = written(answer.body);
  response.writeHead(answer.status, {
    'content-type': type,
    'content-length': bytes.length,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...answer.headers,
  });
  response.end(bytes);
}

function written(body: RouteAnswer['body']): { type: string; bytes: Buffer } {
  if (Buffer.isBuffer(body)) return { type: 'application/octet-stream', bytes: body };
  if (typeof body === 'string') return { type: 'text/plain; charset=utf-8', bytes: Buffer.from(body) };
  return { type: 'application/json', bytes: Buffer.from(JSON.stringify(body)) };
}

/** Only our own proxy reaches this port, and it writes the header anew. */
function addressOf(request: IncomingMessage): string {
  const forwarded = request.headers['x-forwarded-for'];
  return (typeof forwarded === 'string' && forwarded.split(',').at(-1)?.trim()) || request.socket.remoteAddress || '';
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const late = setTimeout(() => request.destroy(), BODY_MILLISECONDS);
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > BODY_BYTES) throw new AppError('LIMIT_EXCEEDED', 'The request is larger than 64 KiB.');
      chunks.push(chunk);
    }
  } finally {
    clearTimeout(late);
  }
  return Buffer.concat(chunks);
}
