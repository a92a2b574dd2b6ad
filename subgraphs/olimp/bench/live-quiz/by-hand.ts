// The limit: rooms as one would write them for this quiz alone. A `ws` server without a protocol, one INSERT a message, the same frames to everybody.
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { type WebSocket, WebSocketServer } from 'ws';
import { byHandEnv } from '../env.ts';

const { databaseUrl, stateBytes, standingBytes } = byHandEnv();
const pool = new pg.Pool({ connectionString: databaseUrl, max: 10 });
const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false });

const INSERT = {
  name: 'answer',
  text: `INSERT INTO bench.answers (question_id, player_id, options, is_correct, points, elapsed_milliseconds, submitted_at)
         VALUES ($1, $2, '{0}', true, 950, 3000, clock_timestamp())`,
};
const MOVE = { name: 'move', text: 'UPDATE bench.quizzes SET question_number = question_number + 1 WHERE id = $1' };
const frame = (kind: string, bytes: number) => Buffer.from(kind.padEnd(bytes, ' '));
const standing = frame('place', standingBytes);

const rooms = new Map<string, Set<WebSocket>>();

server.on('connection', (socket, request) => {
  const room = request.url?.slice(1) ?? '';
  const screens = rooms.get(room) ?? new Set();
  rooms.set(room, screens.add(socket));
  socket.on('close', () => screens.delete(socket));
  socket.on('message', async (data) => {
    const [kind, question, player] = data.toString().split(' ');
    if (kind === 'answer') {
      await pool.query({ ...INSERT, values: [question, player] });
      socket.send(`taken ${player}`);
    } else if (kind === 'move') {
      await pool.query({ ...MOVE, values: [room] });
      const state = frame(`moved ${question}`, stateBytes);
      for (const each of screens) each.send(state, { binary: false });
      // What is closed is counted: each is told their own place.
      if (player === 'closing') for (const each of screens) each.send(standing, { binary: false });
    }
  });
});

await once(server, 'listening');
process.send?.({ port: (server.address() as AddressInfo).port });
