import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { connectionFields, embeddedTypes, possibleTypes } from '../graphql/generated/cache.ts';
import { graphUrls } from '../hosts/index.ts';
import { authorizationLink, renewalLink, returnLink, socketLink } from './links.ts';
import { typePoliciesOf } from './policies.ts';
import type { Tokens } from './tokens.ts';

declare module '@apollo/client' {
  namespace ApolloClient {
    namespace DeclareDefaultOptions {
      interface WatchQuery {
        errorPolicy: 'all';
      }
    }
  }
}

/**
 * The client of the one graph. A query keeps what arrived when a subgraph is down (`errorPolicy: 'all'`): the error is beside the data.
 */
export function createGraphClient(tokens: Tokens): ApolloClient {
  const urls = graphUrls();
  const http = new HttpLink({ uri: urls.http, credentials: 'include' });
  return new ApolloClient({
    link: ApolloLink.from([
      returnLink(),
      renewalLink(tokens),
      authorizationLink(tokens),
      ApolloLink.split(({ operationType }) => operationType === 'subscription', socketLink(urls.socket, tokens), http),
    ]),
    cache: new InMemoryCache({ possibleTypes, typePolicies: typePoliciesOf({ connectionFields, embeddedTypes }) }),
    defaultOptions: { watchQuery: { errorPolicy: 'all' } },
  });
}
