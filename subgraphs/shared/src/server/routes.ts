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
export interface Route {
  (ctx: Context, request: RouteRequest): Promise<RouteAnswer>;
  /** The largest body that it takes, where that is more than 64 KiB. */
  mostBytes?: number;
}

/** A route that takes bodies of up to `mostBytes`, for what people record. */
export function largeRoute(mostBytes: number, answer: Route): Route {
  return Object.assign((ctx: Context, request: RouteRequest) => answer(ctx, request), { mostBytes });
}

/** The paths that a subgraph answers besides the graph, all below `https://api.alif24.uz/callbacks/`. */
export type Routes = Readonly<Record<`/callbacks/${string}`, Route>>;

const BODY_BYTES = 64 * 1024;
const BODY_MILLISECONDS = 10_000;
/** Over a slow line; and no more of them at one time in a process, for they lie in memory before anybody knows who sends. */
const LARGE_BODY_MILLISECONDS = 60_000;
const LARGE_BODIES = 16;
let largeBodies = 0;

/** What answers callbacks: a subgraph. */
export interface RouteOwner {
  /** The largest body that the route of a path takes, where that is more than 64 KiB. */
  mostBytes(path: string): number | undefined;
  route(request: RouteRequest, address: string): Promise<RouteAnswer>;
}

/** Reads a callback off the wire, has `owner` answer it and writes that. Never rejects. */
export async function serveRoute(owner: RouteOwner, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://callbacks');
  const answer = await readBodyOf(request, owner.mostBytes(url.pathname)).then(
    (body) => {
      const { method = 'GET', headers } = request;
      const asked = { method, path: url.pathname, search: url.searchParams, headers, body };
      return owner.route(asked, addressOf(request));
    },
    (error: unknown): RouteAnswer => ({
      status: !(error instanceof AppError) ? 400 : error.code === 'LIMIT_EXCEEDED' ? 413 : 503,
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

async function readBodyOf(request: IncomingMessage, mostBytes: number | undefined): Promise<Buffer> {
  if (mostBytes === undefined || request.method === 'OPTIONS') return readBody(request, BODY_BYTES, BODY_MILLISECONDS);
  if (largeBodies >= LARGE_BODIES) throw new AppError('TOO_MANY_ATTEMPTS', 'Too many are sending at this moment.');
  largeBodies += 1;
  try {
    return await readBody(request, mostBytes, LARGE_BODY_MILLISECONDS);
  } finally {
    largeBodies -= 1;
  }
}

async function readBody(request: IncomingMessage, mostBytes: number, milliseconds: number): Promise<Buffer> {
  const late = setTimeout(() => request.destroy(), milliseconds);
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > mostBytes) throw new AppError('LIMIT_EXCEEDED', 'The request is too large.');
      chunks.push(chunk);
    }
  } finally {
    clearTimeout(late);
  }
  return Buffer.concat(chunks);
}
