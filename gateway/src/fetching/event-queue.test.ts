import { describe, expect, it } from 'vitest';
import { collect } from '../testing/gateway-world.ts';
import { EventQueue } from './event-queue.ts';

describe('a bounded stream', () => {
  it('gives events in order', async () => {
    const queue = new EventQueue<number>(10);
    queue.push(1);
    const second = queue.next().then(() => queue.next());
    queue.push(2);
    expect(await second).toEqual({ value: 2, done: false });
  });

  it('keeps the latest when its reader is slow', async () => {
    const queue = new EventQueue<number>(3);
    for (let event = 1; event <= 100; event += 1) queue.push(event);
    queue.end();
    expect(await collect(queue)).toEqual([98, 99, 100]);
  });

  it('is returned at once, also while a read is waiting', async () => {
    let isReturned = false;
    const queue = new EventQueue<number>(3, () => {
      isReturned = true;
    });
    const waiting = queue.next();
    void queue.return();
    expect(isReturned).toBe(true);
    expect(await waiting).toEqual({ value: undefined, done: true });
    queue.push(1);
    expect((await queue.next()).done).toBe(true);
  });

  it('rejects once, behind what still waits, when it ends with an error', async () => {
    const queue = new EventQueue<number>(3);
    queue.push(1);
    queue.end(new Error('lost'));
    expect((await queue.next()).value).toBe(1);
    await expect(queue.next()).rejects.toThrow('lost');
    expect((await queue.next()).done).toBe(true);
  });
});
