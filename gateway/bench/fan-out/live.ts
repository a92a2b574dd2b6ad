// The subgraph that streams, as a process: `live.ts <port>`. A graphql-ws server like any other; it publishes when it is asked to.
import { EventEmitter, on } from 'node:events';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { answerTo } from '../conversation.ts';
import { live, schemaOf } from '../subgraphs/schemas.ts';
import { eventOf, now } from './event.ts';

const emitter = new EventEmitter().setMaxListeners(0);
const pointsWon = {
  subscribe: () => on(emitter, 'pointsWon'),
  resolve: ([event]: [ReturnType<typeof eventOf>]) => event,
};
const schema = schemaOf({ ...live, resolvers: { ...live.resolvers, Subscription: { pointsWon } } });
const server = new WebSocketServer({ port: Number(process.argv[2]), host: '127.0.0.1', path: '/graphql' });
useServer({ schema }, server);

/** When it was published. */
answerTo('publish', (sequence: number): number => {
  const at = now();
  emitter.emit('pointsWon', eventOf(sequence));
  return at;
});
/** How many subscriptions are open now. */
answerTo('subscriptions', (): number => emitter.listenerCount('pointsWon'));
