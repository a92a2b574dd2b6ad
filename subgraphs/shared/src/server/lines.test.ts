import { createHash, createHmac, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { request } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { notes, testGraph } from '../testing/index.ts';
import { type SubgraphServer, serveSubgraph } from './http.ts';

const SECRET = 'a secret of at least thirty-two characters';
const BEFORE = 'the secret that was there until yesterday';
const graph = testGraph(notes);
let served: SubgraphServer;
let port: number;

beforeAll(async () => {
  served = serveSubgraph(graph.subgraph, [SECRET, BEFORE]);
  await once(served.server.listen(0, '127.0.0.1'), 'listening');
  port = (served.server.address() as AddressInfo).port;
});
afterAll(() => served.close());

const hmac = (secret: string | Buffer, ...parts: (string | Buffer)[]) =>
  parts.reduce((mac, part) => mac.update(part), createHmac('sha256', secret)).digest();

function prove(secret: string, aud = 'notes'): string {
  const hop = { caller: null, requestId: 'line', address: '' };
  const body = createHash('sha256').update('').digest('base64url');
  const claims = { v: 1, aud, iat: Math.floor(Date.now() / 1000), nonce: randomUUID(), body, hop };
  const payload = Buffer.from(JSON.stringify(claims)).toString('base64url');
  return `${payload}.${hmac(secret, payload).toString('base64url')}`;
}

/** The socket of a line, or the status of who is refused. */
function open(proof: string): Promise<Socket | number | undefined> {
  const headers = { connection: 'Upgrade', upgrade: 'alif24-calls', 'x-alif24-hop': proof };
  const asked = request({ port, host: '127.0.0.1', path: '/graphql', headers });
  return new Promise((resolve, reject) => {
    asked.on('upgrade', (_response, socket: Socket) => resolve(socket));
    asked.on('response', (response) => resolve(response.resume().statusCode));
    asked.on('error', reject).end();
  });
}

const key = (secret: string, proof: string) => hmac(secret, `line:${proof}`);
const number = (value: number, bytes = 4) => {
  const buffer = Buffer.alloc(bytes);
  buffer.writeUIntBE(value, bytes === 8 ? 2 : 0, bytes === 8 ? 6 : 4);
  return buffer;
};

function call(id: number, body: string, told = '{"caller":null,"requestId":"r","address":""}'): Buffer {
  const [one, other] = [Buffer.from(told), Buffer.from(body)];
  return Buffer.concat([number(id), number(one.length), number(other.length), one, other]);
}

const packet = (lineKey: Buffer, index: number, calls: Buffer) =>
  Buffer.concat([number(calls.length), hmac(lineKey, number(index, 8), calls), calls]);

/** The answers by the number of their calls, until there are so many; null when the line ends before. */
async function answers(socket: Socket, count: number): Promise<Map<number, unknown> | null> {
  const found = new Map<number, unknown>();
  let bytes = Buffer.alloc(0);
  let read = 0;
  for await (const piece of socket) {
    bytes = Buffer.concat([bytes, piece]);
    while (bytes.length >= 9 && bytes.length >= 9 + bytes.readUInt32BE(0)) {
      const end = 9 + bytes.readUInt32BE(0);
      found.set(bytes.readUInt32BE(4), JSON.parse(bytes.toString('utf8', 9, end)));
      bytes = bytes.subarray(end);
      read += 1;
    }
    if (read === count) return found;
  }
  return null;
}

const ASK = JSON.stringify({ query: '{ __typename }' });
const answer = { data: { __typename: 'Query' } };

async function line(secret = SECRET) {
  const proof = prove(secret);
  const socket = (await open(proof)) as Socket;
  return { socket, lineKey: key(secret, proof) };
}

describe('a line', () => {
  it('is opened by who has the secret, the one of before included, once with each proof and for this subgraph alone', async () => {
    for (const secret of [SECRET, BEFORE]) {
      const { socket, lineKey } = await line(secret);
      socket.write(packet(lineKey, 0, call(7, ASK)));
      expect(await answers(socket, 1)).toEqual(new Map([[7, answer]]));
    }
    expect(await open(prove('a secret that somebody made up just now'))).toBe(401);
    expect(await open(prove(SECRET, 'olimp'))).toBe(401);
    const proof = prove(SECRET);
    ((await open(proof)) as Socket).destroy();
    expect(await open(proof)).toBe(401);
  });

  it('answers what comes in one packet and in pieces of any size, and says what is wrong with a call', async () => {
    const { socket, lineKey } = await line();
    const calls = Buffer.concat([
      call(1, ASK),
      call(2, '{"query":1'),
      call(3, JSON.stringify({ query: '{ nothing }' })),
    ]);
    const both = Buffer.concat([packet(lineKey, 0, calls), packet(lineKey, 1, call(4, ASK))]);
    for (const [from, to] of [
      [0, 3],
      [3, 40],
      [40, 41],
      [41, both.length],
    ] as const) {
      await new Promise((sent) => socket.write(both.subarray(from, to), sent));
    }
    const found = await answers(socket, 4);
    expect([found?.get(1), found?.get(4)]).toEqual([answer, answer]);
    expect(found?.get(2)).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
    expect(found?.get(3)).toMatchObject({ errors: [{ message: expect.stringContaining('nothing') }] });
  });

  it('ends, and runs nothing, when a packet was changed, left out, sent again or is too long', async () => {
    const pupil = await graph.newUser('STUDENT');
    const write = (text: string) => {
      const told = JSON.stringify({ caller: pupil.caller, requestId: 'r', address: '' });
      return call(1, JSON.stringify({ query: `mutation { writeNote(text: "${text}") { text } }` }), told);
    };
    const spoilt: ((lineKey: Buffer) => Buffer)[] = [
      (lineKey) => {
        const changed = packet(lineKey, 0, write('changed'));
        changed[changed.length - 20] = (changed[changed.length - 20] as number) ^ 1;
        return changed;
      },
      (lineKey) => packet(lineKey, 1, write('left out')),
      (lineKey) => Buffer.concat([number(2 ** 21), packet(lineKey, 0, write('too long'))]),
    ];
    for (const bytes of spoilt) {
      const { socket, lineKey } = await line();
      socket.write(bytes(lineKey));
      expect(await answers(socket, 1).catch(() => null)).toBeNull();
    }
    const { socket, lineKey } = await line();
    const once = packet(lineKey, 0, write('once'));
    socket.write(Buffer.concat([once, once]));
    await answers(socket, 2).catch(() => null);
    await expect.poll(async () => (await pupil.data('{ notes { text } }')).notes).toEqual([{ text: 'once' }]);
  });
});
