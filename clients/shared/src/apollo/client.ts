import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { tap } from 'rxjs';
import { connectionFields, embeddedTypes, possibleTypes } from '../graphql/generated/cache.ts';
import { graphUrls } from '../hosts/index.ts';
import { insistLink } from './insist-link.ts';
import { authorizationLink, freshLink, renewalLink, returnLink, socketLink, wayLink } from './links.ts';
import { typePoliciesOf } from './policies.ts';
import { streamLink } from './stream-link.ts';
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
 * The client of the one graph; `answered` is called with each answer, before it is in the cache. A query keeps what arrived when a subgraph is down (`errorPolicy: 'all'`): the error is beside the data.
 */
export function createGraphClient(tokens: Tokens, answered: () => void): ApolloClient {
  const urls = graphUrls();
  const http = new HttpLink({ uri: urls.http, credentials: 'include' });
  return new ApolloClient({
    link: ApolloLink.from([
      new ApolloLink((operation, forward) => forward(operation).pipe(tap(answered))),
      freshLink(),
      returnLink(),
      streamLink(),
      insistLink(),
      renewalLink(tokens),
      authorizationLink(tokens),
      wayLink(socketLink(urls.socket, tokens), http),
    ]),
    cache: new InMemoryCache({ possibleTypes, typePolicies: typePoliciesOf({ connectionFields, embeddedTypes }) }),
    defaultOptions: { watchQuery: { errorPolicy: 'all' } },
  });
}
