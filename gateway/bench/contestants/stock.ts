// The stock Apollo gateway, as its manual writes it: Apollo Server on its own, and a data source that passes one header on.
import { ApolloGateway, type GraphQLDataSourceProcessOptions, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { readArguments } from './arguments.ts';

type Headers = Record<string, string | undefined>;

const { supergraphSdl, port, forward } = readArguments();

class ForwardingSource extends RemoteGraphQLDataSource<Headers> {
  override willSendRequest({ request, context }: GraphQLDataSourceProcessOptions<Headers>): void {
    const value = context[forward];
    if (value) request.http?.headers.set(forward, value);
  }
}

const gateway = new ApolloGateway({ supergraphSdl, buildService: ({ url }) => new ForwardingSource({ url }) });
const server = new ApolloServer<Headers>({ gateway });
await startStandaloneServer(server, {
  listen: { port, host: '127.0.0.1' },
  context: async ({ req }) => ({ [forward]: req.headers[forward] as string | undefined }),
});
