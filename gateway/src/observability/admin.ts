// The address for operators: metrics and details. Never the public one, and off unless it is asked for.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface AdminParts {
  host: string;
  /** 0 takes any free one. */
  port: number;
  metrics: { contentType: string; text(): Promise<string> };
  /** What `/ready` tells; undefined as long as there is no gateway. */
  details: () => { isDraining: boolean } | undefined;
}

export interface AdminServer {
  port: number;
  close(): Promise<void>;
}

const TEXT = 'text/plain; charset=utf-8';
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i;

/** Listens; rejects when it cannot. */
export async function startAdminServer(parts: AdminParts): Promise<AdminServer> {
  const { host, port } = parts;
  const server = createServer((req, res) => {
    answer(parts, req, res).catch(() => res.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  { host, metrics, details }: AdminParts,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  res.setHeader('x-content-type-options', 'nosniff');
  res.setHeader('cache-control', 'no-store');
  // A web page that gives its own name the address of this machine asks under that name.
  const isForeign = LOOPBACK.test(host) && !LOOPBACK.test(req.headers.host ?? '');
  if (isForeign) return send(res, 403, TEXT, 'Only by the name of this machine.\n');
  if (req.method !== 'GET') return send(res, 405, TEXT, 'Only GET.\n');
  const [path] = (req.url ?? '').split('?');
  if (path === '/metrics') return send(res, 200, metrics.contentType, await metrics.text());
  if (path === '/health') return sendJson(res, 200, { status: 'up' });
  if (path !== '/ready') return send(res, 404, TEXT, 'There are /metrics, /ready and /health.\n');
  const told = details();
  const isReady = told !== undefined && !told.isDraining;
  return sendJson(res, isReady ? 200 : 503, { status: isReady ? 'ready' : told ? 'draining' : 'starting', ...told });
}

function sendJson(res: ServerResponse, status: number, body: unknown): void {
  send(res, status, 'application/json; charset=utf-8', `${JSON.stringify(body, null, 2)}\n`);
}

function send(res: ServerResponse, status: number, type: string, body: string): void {
  res.writeHead(status, { 'content-type': type }).end(body);
}
