import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { type ExecutionResult, GraphQLError } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { type WebSocket, WebSocketServer } from 'ws';
import { AppError } from '../utils/index.ts';
import type { Hop } from './context.ts';
import { GatheredWrites } from './gathered.ts';
import { type HopSecrets, HopVerifier } from './hop.ts';
import { LINE_PROTOCOL, serveLines } from './lines.ts';
import type { OpenSubgraph, SubgraphRequest } from './open-subgraph.ts';
import { serveRoute } from './routes.ts';

const BODY_BYTES = 1024 * 1024;
const DRAIN_MILLISECONDS = 5_000;

export interface SubgraphServer {
  server: Server;
  /** Ends subscriptions, lets requests under way finish for five seconds, then cuts what is left. */
  close(): Promise<void>;
}

/** What the subgraph that issues tokens tells of them. */
export interface Issued {
  jwks: () => object;
  /** The sessions whose tokens are good no longer. */
  revoked: () => Promise<string[]>;
}

/**
 * The subgraph over HTTP and graphql-ws at `/graphql`, for the gateway and nobody else; `/health`; where tokens are issued the JWKS and,
 * for the gateway, the sessions that have ended.
 */
export function serveSubgraph(subgraph: OpenSubgraph, hopSecrets: HopSecrets, issued?: Issued): SubgraphServer {
  const verifier = new HopVerifier(hopSecrets, subgraph.name);
  const server = createServer((request, response) => {
    const path = request.url?.split('?')[0];
    if (path === '/health') return send(response, 200, { status: 'ok' });
    if (issued && path === '/.well-known/jwks.json') return send(response, 200, issued.jwks());
    if (issued && path === '/revoked-sessions') {
      tellRevoked(issued, verifier, request, response).catch((error: unknown) => refuse(response, error));
      return;
    }
    if (path?.startsWith('/callbacks/')) return void serveRoute(subgraph, request, response);
    if (path !== '/graphql' || request.method !== 'POST')
      return send(response, 404, { errors: [{ message: 'Not found' }] });
    answer(subgraph, verifier, request, response).catch((error: unknown) => refuse(response, error));
  });
  const subscriptions = serveSubscriptions(subgraph, verifier);
  const lines = serveLines(subgraph, verifier);
  const upgraded = new Set<Duplex>();
  server.on('upgrade', (request, socket, head) => {
    if (request.url?.split('?')[0] !== '/graphql') return socket.destroy();
    upgraded.add(socket);
    socket.once('close', () => upgraded.delete(socket));
    if (request.headers.upgrade === LINE_PROTOCOL) lines.accept(request, socket, head);
    else subscriptions.accept(request, socket, head);
  });
  return {
    server,
    async close() {
      // Going away (1001), before anything else ends: the gateway then comes back by itself, and no reader notices.
      await subscriptions.close();
      const closed = once(server, 'close');
      server.close();
      server.closeIdleConnections();
      const drained = setTimeout(() => {
        server.closeAllConnections();
        for (const socket of upgraded) socket.destroy();
      }, DRAIN_MILLISECONDS);
      await Promise.all([closed, lines.close()]);
      clearTimeout(drained);
    },
  };
}

async function answer(
  subgraph: OpenSubgraph,
  verifier: HopVerifier,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const body = await readBody(request);
  const introspecting = verifier.mayIntrospect(request.headers.authorization);
  const hop: Hop = introspecting
    ? { caller: null, requestId: 'introspection', address: '' }
    : verifier.verify(header(request, 'x-alif24-hop'), body);
  const asked = JSON.parse(body.toString()) as SubgraphRequest;
  if (introspecting && !asksOnlyForSdl(asked.query)) {
    throw new AppError('FORBIDDEN', 'This credential reads the SDL and nothing else.');
  }
  const { query, variables, operationName } = asked;
  const { setCookies, ...result } = await subgraph.execute({ query, variables, operationName }, hop);
  if (setCookies) response.setHeader('set-cookie', setCookies);
  send(response, 200, result);
}

async function tellRevoked(issued: Issued, verifier: HopVerifier, request: IncomingMessage, response: ServerResponse) {
  verifier.verify(header(request, 'x-alif24-hop'), '');
  send(response, 200, { sessions: await issued.revoked() });
}

const asksOnlyForSdl = (query: string) => /^\s*(query\s*\w*\s*)?\{\s*_service\s*\{\s*sdl\s*\}\s*\}\s*$/.test(query);

function refuse(response: ServerResponse, error: unknown) {
  const failure = error instanceof AppError ? error : new AppError('BAD_USER_INPUT', 'The request cannot be read.');
  const status = { UNAUTHENTICATED: 401, FORBIDDEN: 403, LIMIT_EXCEEDED: 413 }[failure.code as string] ?? 400;
  send(response, status, { errors: [{ message: failure.message, extensions: failure.extensions }] });
}

function send(response: ServerResponse, status: number, body: object) {
  const text = JSON.stringify(body);
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) });
  response.end(text);
}

function readBody(request: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      chunks.push(chunk);
      if (bytes <= BODY_BYTES) return;
      request.pause();
      reject(new AppError('LIMIT_EXCEEDED', 'The request is larger than 1 MiB.'));
    });
    request.on('end', () => resolve(Buffer.concat(chunks)));
    request.on('error', reject);
  });
}

function header(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name];
  return typeof value === 'string' ? value : undefined;
}

/** Each subscribe message brings its own proof, for one socket carries many callers. */
function serveSubscriptions(subgraph: OpenSubgraph, verifier: HopVerifier) {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: BODY_BYTES });
  const gathered = new WeakMap<WebSocket, GatheredWrites>();
  const { dispose } = useServer(
    {
      onSubscribe: (_ctx, _id, { query, variables, operationName, extensions }) => {
        const proof = extensions?.hop;
        const signed = `${query}\n${JSON.stringify(variables ?? {})}`;
        let hop: Hop;
        try {
          hop = verifier.verify(typeof proof === 'string' ? proof : undefined, signed);
        } catch {
          return [
            new GraphQLError('This subgraph answers the gateway alone.', { extensions: { code: 'UNAUTHENTICATED' } }),
          ];
        }
        const asked = { query, variables: variables ?? undefined, operationName: operationName ?? undefined };
        // The schema and document are graphql-ws's to have, ours to ignore: `subscribe` below answers from the request alone.
        return { schema: subgraph.schema, document: subscriptionDocument, contextValue: { asked, hop } };
      },
      subscribe: (args) => {
        const { asked, hop } = args.contextValue as { asked: SubgraphRequest; hop: Hop };
        return subgraph.subscribe(asked, hop) as Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult>;
      },
      // What is answered is presented already; of itself the library takes errors for those of graphql-js, and fails on any other.
      onNext: ({ extra }, _id, _payload, _args, result) => {
        gathered.get(extra.socket as WebSocket)?.frame();
        const told = { ...result };
        // The library holds the last result of each stream until the next one, and there are thousands that are silent for long.
        Object.assign(result, { data: undefined, errors: undefined });
        return told;
      },
    },
    sockets,
  );
  return {
    accept: (request: IncomingMessage, socket: Duplex, head: Buffer) =>
      sockets.handleUpgrade(request, socket, head, (webSocket: WebSocket) => {
        gathered.set(webSocket, new GatheredWrites(socket));
        sockets.emit('connection', webSocket, request);
      }),
    close: async () => dispose(),
  };
}

const subscriptionDocument = {
  kind: 'Document',
  definitions: [
    { kind: 'OperationDefinition', operation: 'subscription', selectionSet: { kind: 'SelectionSet', selections: [] } },
  ],
} as never;
