// The limit: a room as one would write it for this quiz alone. A `ws` server without a protocol, one INSERT a message, the same frames to everybody.
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { WebSocketServer } from 'ws';
import { byHandEnv } from '../env.ts';

const { databaseUrl, stateBytes, standingBytes } = byHandEnv();
const pool = new pg.Pool({ connectionString: databaseUrl, max: 10 });
const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false });

const INSERT = {
  name: 'answer',
  text: `INSERT INTO bench.answers (question_id, player_id, options, is_correct, points, elapsed_milliseconds, submitted_at)
         VALUES ($1, $2, '{0}', true, 950, 3000, clock_timestamp())`,
};
const MOVE = { name: 'move', text: 'UPDATE bench.quizzes SET question_number = question_number + 1' };
const frame = (kind: string, bytes: number) => Buffer.from(kind.padEnd(bytes, ' '));
const standing = frame('place', standingBytes);

server.on('connection', (socket) => {
  socket.on('message', async (data) => {
    const [kind, question, player] = data.toString().split(' ');
    if (kind === 'answer') {
      await pool.query({ ...INSERT, values: [question, player] });
      socket.send(`taken ${player}`);
    } else if (kind === 'move') {
      await pool.query(MOVE);
      const state = frame(`moved ${question}`, stateBytes);
      for (const each of server.clients) each.send(state, { binary: false });
      // What is closed is counted: each is told their own place.
      if (player === 'closing') for (const each of server.clients) each.send(standing, { binary: false });
    }
  });
});

await once(server, 'listening');
process.send?.({ port: (server.address() as AddressInfo).port });
