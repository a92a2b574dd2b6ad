import { createClient } from 'graphql-ws';
import { describe, expect, it } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { resuming } from './resume.ts';

describe('a subscription of our clients', () => {
  it('says which event it saw last whenever it has to subscribe again', async () => {
    const asked: unknown[] = [];
    const server = new WebSocketServer({ port: 0, handleProtocols: () => 'graphql-transport-ws' });
    server.on('connection', (socket) => {
      socket.on('message', (data) => {
        const { type, id, payload } = JSON.parse(String(data));
        if (type === 'connection_init') return socket.send('{"type":"connection_ack"}');
        if (type !== 'subscribe') return;
        asked.push(payload.extensions);
        const event = { data: { board: { sequence: 40 + asked.length } } };
        socket.send(JSON.stringify({ id, type: 'next', payload: event }));
        if (asked.length < 3) socket.close(1012);
      });
    });
    const { port } = server.address() as { port: number };
    const client = createClient({ url: `ws://localhost:${port}`, webSocketImpl: WebSocket, retryWait: async () => {} });
    const seen: unknown[] = [];
    const { promise: third, resolve } = Promise.withResolvers<void>();
    resuming(client).subscribe(
      { query: 'subscription { board { sequence } }', extensions: { page: 'wall' } },
      { next: ({ data }) => seen.push(data) === 3 && resolve(), error: () => {}, complete: () => {} },
    );
    await third;
    expect(seen).toEqual([41, 42, 43].map((sequence) => ({ board: { sequence } })));
    expect(asked).toEqual([
      { page: 'wall' },
      { page: 'wall', resume: { sequence: 41 } },
      { page: 'wall', resume: { sequence: 42 } },
    ]);
    await client.dispose();
    server.close();
  });

  it('starts anew as somebody else, for what one person saw is not what another has seen', async () => {
    const asked: unknown[] = [];
    const server = new WebSocketServer({ port: 0, handleProtocols: () => 'graphql-transport-ws' });
    server.on('connection', (socket) => {
      socket.on('message', (data) => {
        const { type, id, payload } = JSON.parse(String(data));
        if (type === 'connection_init') return socket.send('{"type":"connection_ack"}');
        if (type !== 'subscribe') return;
        asked.push(payload.extensions);
        socket.send(JSON.stringify({ id, type: 'next', payload: { data: { letters: { sequence: 7 } } } }));
      });
    });
    const { port } = server.address() as { port: number };
    const client = resuming(
      createClient({ url: `ws://localhost:${port}`, webSocketImpl: WebSocket, retryWait: async () => {} }),
    );
    const seen: unknown[] = [];
    const { promise: second, resolve } = Promise.withResolvers<void>();
    client.subscribe(
      { query: 'subscription { letters { sequence } }', extensions: { page: 'post' } },
      {
        next: () => {
          if (seen.push(1) === 1) client.terminate();
          else resolve();
        },
        error: () => {},
        complete: () => {},
      },
    );
    await second;
    expect(asked).toEqual([{ page: 'post' }, { page: 'post' }]);
    await client.dispose();
    server.close();
  });
});
