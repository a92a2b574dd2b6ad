// The two ways to a subgraph, as the platform offers them: a function call, and a server that believes only the signed hop.
import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type ExecutionArgs, execute, GraphQLError, parse, subscribe, validate } from 'graphql';
import { makeServer } from 'graphql-ws';
import { WebSocketServer } from 'ws';
import type { Hop, SubgraphResponse, SubgraphTransport } from '../fetching/transport.ts';
import type { Subgraph, SubgraphContext } from './subgraphs.ts';

export function inMemory({ schema }: Subgraph): SubgraphTransport {
  return {
    async execute({ document, query, variables, operationName }, hop) {
      const contextValue: SubgraphContext = { hop, setCookies: [] };
      const args = {
        schema,
        document: document ?? parse(query),
        variableValues: variables,
        operationName,
        contextValue,
      };
      return { ...(await execute(args)), setCookies: contextValue.setCookies } as SubgraphResponse;
    },
    async subscribe({ document, query, variables, operationName }, hop) {
      const contextValue: SubgraphContext = { hop, setCookies: [] };
      const args = {
        schema,
        document: document ?? parse(query),
        variableValues: variables,
        operationName,
        contextValue,
      };
      return (await subscribe(args)) as AsyncIterableIterator<SubgraphResponse> | SubgraphResponse;
    },
  };
}

export interface SubgraphServer {
  url: string;
  /** Sockets that the gateway holds open now. */
  sockets(): number;
  close(): Promise<void>;
}

/** A subgraph as a service: 401 to everybody whose hop is not signed for it, for this body, now, once. */
export async function serve(subgraph: Subgraph, secret: string, port = 0): Promise<SubgraphServer> {
  const transport = inMemory(subgraph);
  const seen = new Set<string>();
  const prove = (proof: unknown, body: string) => verifyHop(String(proof), secret, subgraph.name, body, seen);
  const server = createServer(async (req, res) => {
    const body = await readText(req);
    const hop = prove(req.headers['x-alif24-hop'], body);
    if (!hop)
      return res.writeHead(401).end('{"errors":[{"message":"no proof","extensions":{"code":"UNAUTHENTICATED"}}]}');
    const request = JSON.parse(body);
    const { setCookies = [], ...answer } = await transport.execute(request, hop);
    res.writeHead(200, { 'content-type': 'application/json', 'set-cookie': setCookies }).end(JSON.stringify(answer));
  });
  const sockets = new WebSocketServer({ server, path: '/graphql', handleProtocols: () => 'graphql-transport-ws' });
  const protocol = makeServer<Record<string, unknown>, object>({
    onSubscribe: (_context, _id, { query, variables, extensions }) => {
      const hop = prove(extensions?.hop, `${query}\n${JSON.stringify(variables ?? {})}`);
      if (!hop) return [new GraphQLError('no proof', { extensions: { code: 'UNAUTHENTICATED' } })];
      const document = parse(query);
      const errors = validate(subgraph.schema, document);
      const contextValue: SubgraphContext = { hop, setCookies: [] };
      return errors.length > 0
        ? errors
        : { schema: subgraph.schema, document, variableValues: variables, contextValue };
    },
    subscribe: async (args: ExecutionArgs) => subscribe(args),
  });
  sockets.on('connection', (socket) => {
    const closed = protocol.opened(
      {
        protocol: socket.protocol,
        send: (data) => socket.send(data),
        close: (code, reason) => socket.close(code, reason),
        onMessage: (handle) => socket.on('message', (data) => void handle(String(data))),
      },
      {},
    );
    socket.once('close', (code, reason) => void closed(code, String(reason)));
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    sockets: () => sockets.clients.size,
    close: () => stop(server, sockets),
  };
}

async function stop(server: Server, sockets: WebSocketServer): Promise<void> {
  for (const client of sockets.clients) client.terminate();
  sockets.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}

async function readText(req: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

function verifyHop(proof: string, secret: string, name: string, body: string, seen: Set<string>): Hop | undefined {
  const [payload = '', signature] = proof.split('.');
  if (createHmac('sha256', secret).update(payload).digest('base64url') !== signature) return undefined;
  const { v, aud, iat, nonce, body: hash, hop } = JSON.parse(Buffer.from(payload, 'base64url').toString());
  const isFresh = v === 1 && Math.abs(Date.now() / 1000 - iat) <= 30 && !seen.has(nonce);
  seen.add(nonce);
  const isBody = hash === createHash('sha256').update(body).digest('base64url');
  return isFresh && isBody && aud === name ? hop : undefined;
}
