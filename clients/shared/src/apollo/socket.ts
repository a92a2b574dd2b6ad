import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { createClient } from 'graphql-ws';
import type { SocketWay } from './links.ts';
import { resuming } from './resume.ts';
import type { Tokens } from './tokens.ts';

/** The graph closes a socket whose token was refused or has ended with this code. */
const refused = 4403;
const longestPause = 5_000;

/**
 * One socket for all subscriptions. It comes back by itself, whatever it was lost for, with a new token, and as somebody else when the
 * person changes; what happened meanwhile is not missed.
 */
export function createSocketWay(url: string, tokens: Tokens): SocketWay {
  let socket: WebSocket | null = null;
  const listening: Array<() => void> = [];
  let operations = 0;
  const client = resuming(
    createClient({
      url,
      // Counted, not drawn: pages that show the same name their streams alike, and the graph sends all of them the same bytes.
      generateID: () => String(++operations),
      keepAlive: 20_000,
      retryAttempts: Number.POSITIVE_INFINITY,
      shouldRetry: () => true,
      retryWait: (attempt) => pause(Math.min(longestPause, 500 * 2 ** attempt) * (0.5 + Math.random())),
      connectionParams: async () => {
        try {
          const token = await tokens.current();
          return token ? { authorization: `Bearer ${token}` } : {};
        } catch {
          // The way to a token is as broken as the socket's will be: try both again together.
          socket?.close(refused);
          return new Promise<never>(() => {});
        }
      },
      on: {
        opened: (opened) => {
          socket = opened as WebSocket;
        },
        message: () => {
          for (const heard of listening.splice(0)) heard();
        },
        closed: (event) => {
          // What the page asks meanwhile must not leave with it either.
          if ((event as CloseEvent).code === refused) tokens.distrust();
        },
      },
    }),
  );
  tokens.onChange(() => client.terminate());
  const sign = () =>
    new Promise<void>((heard) => {
      listening.push(heard);
      if (socket?.readyState === WebSocket.OPEN) socket.send('{"type":"ping"}');
    });
  return { link: new GraphQLWsLink(client), sign };
}

/** Waits, but not when the phone says that it is back on the network. */
function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, milliseconds);
    function done() {
      clearTimeout(timer);
      globalThis.removeEventListener?.('online', done);
      resolve();
    }
    globalThis.addEventListener?.('online', done);
  });
}
