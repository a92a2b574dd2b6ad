import { describe, expect, it } from 'vitest';
import { mapEvents } from './map-events.ts';

/** Events that are told when `tell` is called, and what each brought. */
function toldByHand() {
  const results: IteratorResult<object>[] = [];
  let deliver = (_: IteratorResult<object>) => {};
  const source: AsyncIterableIterator<object> = {
    next: () =>
      new Promise((resolve) => {
        deliver = resolve;
      }),
    async return() {
      deliver({ value: undefined, done: true });
      return { value: undefined, done: true };
    },
    [Symbol.asyncIterator]: () => source,
  };
  const tell = (value: object) => {
    const result = { value, done: false };
    results.push(result);
    deliver(result);
  };
  return { source, tell, results };
}

describe('mapped events', () => {
  it('are what is made of each, and what brought an event has it no more', async () => {
    const { source, tell, results } = toldByHand();
    const doubled = mapEvents(source, async (event) => ({ twice: (event as { n: number }).n * 2 }));
    for (const n of [1, 2]) {
      const next = doubled.next();
      tell({ n });
      expect(await next).toEqual({ value: { twice: 2 * n }, done: false });
      expect(results[n - 1]).toEqual({ value: undefined, done: false });
    }
  });

  it('end at once although one is waited for', async () => {
    const { source } = toldByHand();
    const mapped = mapEvents(source, async (event) => event);
    const waiting = mapped.next();
    expect(await mapped.return?.()).toEqual({ value: undefined, done: true });
    expect(await waiting).toEqual({ value: undefined, done: true });
  });

  it('fail when their source does, and when one cannot be mapped', async () => {
    const failing = mapEvents(
      {
        [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(new Error('lost')) }),
      },
      async (event) => event,
    );
    await expect(failing.next()).rejects.toThrow('lost');
    const { source, tell } = toldByHand();
    const unmapped = mapEvents(source, () => Promise.reject(new Error('not mapped'))).next();
    tell({});
    await expect(unmapped).rejects.toThrow('not mapped');
  });
});
