import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import { type Context, type Registry, unknownKey } from './context.ts';
import { startEngine } from './engine.ts';
import { answer, failed } from './execute.ts';
import { answerGateway } from './gateway-routes.ts';
import { BodyError, parseJson, readBody, send, sendJson } from './http.ts';
import { findKey } from './keys.ts';
import { makeLinks } from './links.ts';
import { answerPage } from './pages/pages.ts';
import { prune } from './store/checks.ts';
import { openStore, type Store } from './store/database.ts';

export interface RegistryOptions {
  /** Of a user who owns the schema `registry`, or may make it. */
  databaseUrl: string;
  /** Default 127.0.0.1: whoever listens elsewhere puts a proxy with TLS before it. */
  host?: string;
  /** 0 takes any free one. */
  port: number;
  /** How people reach it, without a slash at the end; default http:// and where it listens. */
  publicUrl?: string;
  log: Logger;
  /** How long the submission of a check waits for its end, in milliseconds: less than the 30 s that rover waits. Default 20 s. */
  answerWithin?: number;
}

export interface RunningRegistry {
  /** For APOLLO_REGISTRY_URL. */
  url: string;
  /** Before the paths of pages and of what gateways ask. */
  address: string;
  store: Store;
  /** Lets what runs end, for at most ten seconds. */
  close(): Promise<void>;
}

/** Whole schemas and manifests of persisted operations come in one request. */
const BODY_BYTES = 16_000_000;
/** Of who has no key: enough for what rover asks first. */
const STRANGER_BYTES = 100_000;
const HOUR = 3_600_000;

/** Brings the tables up to date and listens. Rejects when it cannot. */
export async function startRegistry(options: RegistryOptions): Promise<RunningRegistry> {
  const { databaseUrl, host = '127.0.0.1', port, log } = options;
  const store = await openStore(databaseUrl);
  const engine = startEngine();
  const server = createServer({ requestTimeout: 60_000 }, (req, res) => {
    handle(registry, req, res).catch((error: Error) => {
      log.error({ err: error }, 'a request failed');
      if (res.headersSent) res.destroy();
      else sendJson(res, 500, { error: 'The registry could not do it; its log says why.' });
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  const address = options.publicUrl ?? `http://${host.includes(':') ? `[${host}]` : host}:${taken}`;
  const links = await makeLinks(store, address);
  const registry: Registry = { store, engine, log, links, answerWithin: options.answerWithin ?? 20_000 };
  const tidy = () => void prune(store).catch((error: Error) => log.error({ err: error }, 'nothing was pruned'));
  const timer = setInterval(tidy, HOUR).unref();
  tidy();
  return {
    url: `${address}/graphql`,
    address,
    store,
    close: async () => {
      clearInterval(timer);
      const patience = setTimeout(() => server.closeAllConnections(), 10_000);
      server.closeIdleConnections();
      await new Promise((done) => server.close(done));
      clearTimeout(patience);
      await engine.close();
      await store.close();
    },
  };
}

async function handle(registry: Registry, req: IncomingMessage, res: ServerResponse): Promise<void> {
  res.setHeader('x-content-type-options', 'nosniff');
  res.setHeader('referrer-policy', 'no-referrer');
  const { pathname = '', searchParams = new URLSearchParams() } = URL.parse(req.url ?? '', 'http://registry') ?? {};
  if (pathname === '/health') return sendJson(res, 200, { status: 'up' });
  if (req.method === 'GET' && (await answerPage(registry, pathname, searchParams, req, res))) return;
  res.setHeader('cache-control', 'no-store');
  const given = req.headers['x-api-key'];
  const ctx: Context = { ...registry, key: await findKey(registry.store, Array.isArray(given) ? given[0] : given) };
  if (pathname === '/graphql' && req.method === 'POST') return answerRover(ctx, req, res);
  if (await answerGateway(ctx, pathname, req, res)) return;
  send(res, 404, 'text/plain; charset=utf-8', 'There is nothing here.\n');
}

async function answerRover(ctx: Context, req: IncomingMessage, res: ServerResponse): Promise<void> {
  // A web page can send no such body to another origin without asking first, and nobody answers that question.
  if (!req.headers['content-type']?.startsWith('application/json')) {
    return sendJson(res, 400, failed('The request is not JSON.'));
  }
  try {
    const limit = ctx.key ? BODY_BYTES : STRANGER_BYTES;
    sendJson(res, 200, await answer(parseJson(await readBody(req, limit)), ctx));
  } catch (error) {
    if (!(error instanceof BodyError)) throw error;
    res.setHeader('connection', 'close');
    sendJson(res, 200, failed(ctx.key ? error.message : unknownKey));
  }
}
