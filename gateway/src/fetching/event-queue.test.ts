import { setImmediate as turn } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { collect } from '../testing/gateway-world.ts';
import { EventQueue, eachOf } from './event-queue.ts';

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

describe('each of a stream', () => {
  it('is taken when the one before is done, up to the end', async () => {
    const queue = new EventQueue<number>(3);
    for (const event of [1, 2, 3]) queue.push(event);
    queue.end();
    const steps: string[] = [];
    await eachOf(queue, async (event) => {
      steps.push(`${event} begun`);
      await turn();
      steps.push(`${event} done`);
    });
    expect(steps).toEqual(['1 begun', '1 done', '2 begun', '2 done', '3 begun', '3 done']);
  });

  it('fails when the stream does, and when taking one does', async () => {
    const lost = new EventQueue<number>(3);
    lost.end(new Error('lost'));
    await expect(eachOf(lost, () => {})).rejects.toThrow('lost');
    const queue = new EventQueue<number>(3);
    queue.push(1);
    const taking = eachOf(queue, () => {
      throw new Error('not taken');
    });
    await expect(taking).rejects.toThrow('not taken');
  });

  it('is held by nobody while the next is waited for', async () => {
    setFlagsFromString('--expose-gc');
    const collectGarbage = runInNewContext('gc') as () => void;
    const queue = new EventQueue<object>(3);
    let held: WeakRef<object> | undefined;
    const taken = eachOf(queue, (event) => {
      held = new WeakRef(event);
    });
    queue.push({ data: 'of the last event' });
    await turn();
    await turn();
    collectGarbage();
    expect(held).toBeDefined();
    expect(held?.deref()).toBeUndefined();
    queue.end();
    await taken;
  });

  it('is not held by what brought it either', async () => {
    const brought: IteratorResult<object>[] = [{ value: { data: 1 }, done: false }];
    const values = {
      next: async () => brought.at(values.reads++) ?? { value: undefined, done: true as const },
      reads: 0,
    };
    const taken: object[] = [];
    await eachOf(values as AsyncIterator<object>, (event) => void taken.push(event));
    expect(taken).toEqual([{ data: 1 }]);
    expect(brought).toEqual([{ value: undefined, done: false }]);
  });
});
