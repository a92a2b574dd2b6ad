import { Duplex } from 'node:stream';
import { expect, it } from 'vitest';
import { GatheredWrites } from './gathered.ts';

function socketOf(writes: string[]): Duplex {
  return new Duplex({
    decodeStrings: false,
    read() {},
    write(chunk, _encoding, done) {
      writes.push(String(chunk));
      done();
    },
    writev(chunks, done) {
      writes.push(chunks.map(({ chunk }) => String(chunk)).join(''));
      done();
    },
  });
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

it('lets the frames of one turn leave together, in their order, and some before the last is made', async () => {
  const writes: string[] = [];
  const socket = socketOf(writes);
  const gathered = new GatheredWrites(socket);
  const send = (from: number, to: number) => {
    for (let n = from; n < to; n += 1) {
      gathered.frame();
      socket.write(`${n} `);
    }
  };
  send(0, 33);
  expect(writes.join('')).toBe(Array.from({ length: 32 }, (_, n) => `${n} `).join(''));
  await turn();
  send(33, 36);
  await turn();
  await turn();
  expect(writes.join('')).toBe(Array.from({ length: 36 }, (_, n) => `${n} `).join(''));
  expect(writes.length).toBeLessThan(6);
  // Whoever writes without telling is not kept back.
  socket.write('at once');
  expect(writes.at(-1)).toBe('at once');
});
