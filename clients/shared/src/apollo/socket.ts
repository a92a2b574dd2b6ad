import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { createClient } from 'graphql-ws';
import type { Tokens } from './tokens.ts';

/** The graph closes a socket whose token was refused or has ended with this code. */
const refused = 4403;
const longestPause = 20_000;

export function createSocketLink(url: string, tokens: Tokens): GraphQLWsLink {
  let wasRefused = false;
  const client = createClient({
    url,
    keepAlive: 20_000,
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: () => true,
    retryWait: (attempt) => pause(Math.min(longestPause, 500 * 2 ** attempt) * (0.5 + Math.random())),
    connectionParams: async () => {
      const token = await (wasRefused ? tokens.renew() : tokens.current());
      wasRefused = false;
      return token ? { authorization: `Bearer ${token}` } : {};
    },
    on: {
      closed: (event) => {
        wasRefused = (event as CloseEvent).code === refused;
      },
    },
  });
  return new GraphQLWsLink(client);
}

/** Waits, but not when the phone says that it is back on the network. */
function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, milliseconds);
    function done() {
      clearTimeout(timer);
      window.removeEventListener('online', done);
      resolve();
    }
    window.addEventListener('online', done);
  });
}
