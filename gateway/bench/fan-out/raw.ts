// What fan-out costs at least: a `ws` server that sends one frame to everybody, and of the protocol knows the greeting alone.
import { WebSocketServer } from 'ws';
import { readArguments } from '../contestants/arguments.ts';
import { answerTo } from '../conversation.ts';
import { now } from './event.ts';

const handleProtocols = () => 'graphql-transport-ws';
const server = new WebSocketServer({
  port: readArguments().port,
  host: '127.0.0.1',
  path: '/graphql',
  handleProtocols,
});
server.on('connection', (socket) => {
  socket.once('message', () => socket.send('{"type":"connection_ack"}'));
});

/** Sends this text; when it began to. */
answerTo('publish', (text: string): number => {
  const at = now();
  const frame = Buffer.from(text);
  for (const socket of server.clients) socket.send(frame, { binary: false });
  return at;
});
