// This gateway with its subgraphs in the same process, called by function: how `npm start` runs the platform.
import { createServer } from 'node:http';
import { createGateway, type SubgraphResponse, type SubgraphTransport, serverOptions } from '../src/gateway.ts';
import { readArguments } from './contestants/arguments.ts';
import { compiledExecutor } from './subgraphs/compiled.ts';
import { schemaOf, school } from './subgraphs/schemas.ts';

const { supergraphSdl, port } = readArguments();
const transports = Object.fromEntries(school.map((subgraph) => [subgraph.name, inMemory(schemaOf(subgraph))]));
const gateway = await createGateway({
  supergraph: { sdl: supergraphSdl },
  transports,
  landingPage: false,
  introspection: false,
  // As in env.ts: one address is the whole load, and the machine may be busy.
  limits: { addressRate: 1_000_000_000 },
  deadlines: { query: 30_000 },
});
createServer(serverOptions, gateway.handleRequest).listen(port, '127.0.0.1');

function inMemory(schema: ReturnType<typeof schemaOf>): SubgraphTransport {
  const execute = compiledExecutor(schema);
  return {
    execute: async ({ query, variables }) =>
      (await execute(query, variables, { authorization: undefined })) as SubgraphResponse,
    subscribe: async () => ({ errors: [{ message: 'there are no streams here' }] }),
  };
}
