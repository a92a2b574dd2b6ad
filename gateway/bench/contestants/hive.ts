// Hive Gateway as a library on node:http and ws, as its manual writes it; with --rust it plans and executes through Hive Router's runtime.
import { createServer } from 'node:http';
import { createGatewayRuntime, getGraphQLWSOptions } from '@graphql-hive/gateway-runtime';
import { unifiedGraphHandler } from '@graphql-hive/router-runtime';
import http from '@graphql-mesh/transport-http';
import ws from '@graphql-mesh/transport-ws';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { readArguments } from './arguments.ts';

const { supergraphSdl, port, forward, rust } = readArguments();

const gateway = createGatewayRuntime({
  supergraph: supergraphSdl,
  logging: 'error',
  transports: { http, ws },
  transportEntries: { '*.http': { options: { subscriptions: { kind: 'ws', location: '/graphql' } } } },
  propagateHeaders: {
    fromClientToSubgraphs: ({ request }) => {
      const value = request.headers.get(forward);
      return value ? { [forward]: value } : undefined;
    },
  },
  ...(rust ? { unifiedGraphHandler } : {}),
});
const server = createServer(gateway);
const sockets = new WebSocketServer({ path: '/graphql', server });
const asRequest = (url = '/') => new Request(new URL(url, `http://127.0.0.1:${port}`));
useServer(
  getGraphQLWSOptions(gateway, ({ extra }) => {
    const { request, socket } = extra as { request: { url?: string }; socket: unknown };
    return { req: request, request: asRequest(request.url), socket };
  }),
  sockets,
);
// Otherwise it loads the graph on the first HTTP request, and until then no subscription finds a schema.
await gateway.getSchema();
server.listen(port, '127.0.0.1');
