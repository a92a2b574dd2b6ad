import { type AddressInfo, connect, createServer } from 'node:net';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { type BadNetwork, createDirection, openBadNetwork } from './bad-network.ts';

/** Numbers one after the other, and 1 from then on: nothing is lost any more. */
const oneByOne = (numbers: number[]) => () => numbers.shift() ?? 1;

describe('one direction of a bad way', () => {
  it('holds up what is behind a lost segment, and waits twice as long when that is lost again', () => {
    const direction = createDirection({ delay: 200, loss: 0.5, resend: 600, random: oneByOne([1, 0, 0, 1, 1]) });
    const times = direction(Buffer.alloc(3 * 1_460), 1_000).map(({ arrivesAt }) => arrivesAt);
    expect(times).toEqual([1_200, 3_000, 3_000]);
    expect(direction(Buffer.alloc(10), 1_500).map(({ arrivesAt }) => arrivesAt)).toEqual([3_000]);
    expect(direction(Buffer.alloc(10), 2_900).map(({ arrivesAt }) => arrivesAt)).toEqual([3_100]);
  });

  it('loses nothing and changes no order, whatever is sent when', () => {
    const sends = fc.array(fc.tuple(fc.uint8Array({ maxLength: 5_000 }), fc.nat(400)), { maxLength: 20 });
    fc.assert(
      fc.property(sends, fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (all, random) => {
        const direction = createDirection({ delay: 200, loss: 0.3, resend: 600, random: oneByOne(random) });
        let now = 0;
        const segments = all.flatMap(([bytes, pause]) => {
          now += pause;
          return direction(Buffer.from(bytes), now).map((segment) => ({ ...segment, sentAt: now }));
        });
        expect(Buffer.concat(segments.map(({ bytes }) => bytes))).toEqual(Buffer.concat(all.map(([bytes]) => bytes)));
        for (const [n, { bytes, arrivesAt, sentAt }] of segments.entries()) {
          expect(bytes.length).toBeLessThanOrEqual(1_460);
          expect(arrivesAt).toBeGreaterThanOrEqual(Math.max(sentAt + 200, segments[n - 1]?.arrivesAt ?? 0));
        }
      }),
    );
  });
});

describe('a bad network', () => {
  let network: BadNetwork | undefined;
  afterEach(() => network?.close());

  it('carries both directions whole, and an end after everything before it', async () => {
    const server = createServer((socket) => socket.pipe(socket));
    await new Promise<void>((listening) => server.listen(0, listening));
    const way = { delay: 5, loss: 0.2, resend: 10, random: Math.random };
    network = await openBadNetwork((server.address() as AddressInfo).port, way);
    const sent = Buffer.from(Array.from({ length: 40_000 }, (_, n) => n % 251));
    const socket = connect(network.port, 'localhost');
    socket.end(sent);
    const back: Buffer[] = [];
    for await (const bytes of socket) back.push(bytes as Buffer);
    expect(Buffer.concat(back).equals(sent)).toBe(true);
    await new Promise((closed) => server.close(closed));
  });
});
