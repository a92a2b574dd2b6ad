import { describe, expect, it } from 'vitest';
import { createQueue } from './hashing-queue.ts';

describe('a queue of work', () => {
  it('runs two at once, all in the end, in the order in which they came', async () => {
    const inQueue = createQueue({ atOnce: 2, waiting: 100 });
    const [started, ended]: [number[], Array<() => void>] = [[], []];
    let most = 0;
    let running = 0;
    const all = Array.from({ length: 20 }, (_, n) =>
      inQueue(async () => {
        started.push(n);
        running += 1;
        most = Math.max(most, running);
        await new Promise<void>((end) => ended.push(end));
        running -= 1;
        return n;
      }),
    );
    while (started.length < 20 || ended.length > 0) {
      ended.shift()?.();
      await new Promise((turn) => setImmediate(turn));
    }
    expect(await Promise.all(all)).toEqual(started);
    expect(most).toBe(2);
  });

  it('goes on after work that failed', async () => {
    const inQueue = createQueue({ atOnce: 1, waiting: 10 });
    const failing = inQueue(() => Promise.reject(new Error('no')));
    const next = inQueue(async () => 'yes');
    await expect(failing).rejects.toThrow('no');
    expect(await next).toBe('yes');
  });

  it('turns away whoever finds it full, with the seconds to wait', async () => {
    const inQueue = createQueue({ atOnce: 1, waiting: 1 });
    const gate = Promise.withResolvers<void>();
    const waiting = [inQueue(() => gate.promise), inQueue(() => gate.promise)];
    await expect(inQueue(async () => 1)).rejects.toMatchObject({ code: 'TOO_MANY_ATTEMPTS', retryAfterSeconds: 5 });
    gate.resolve();
    await Promise.all(waiting);
  });

  it('refuses at once whoever nobody would wait for, each with a later time to come back', async () => {
    let time = 0;
    const inQueue = createQueue({ atOnce: 2, waiting: 1_000, longest: 4_000, now: () => time });
    const gate = Promise.withResolvers<void>();
    const answers = Array.from({ length: 500 }, () =>
      inQueue(() => gate.promise).then(
        () => 0,
        (error) => error,
      ),
    );
    time = 40;
    gate.resolve();
    const refused = (await Promise.all(answers)).filter((answer) => answer !== 0);
    // By fifty milliseconds a piece, two at once, four seconds are 160 pieces.
    expect(refused).toHaveLength(500 - 161);
    const waits = refused.map(({ retryAfterSeconds }) => retryAfterSeconds);
    expect(waits).toEqual(waits.toSorted((one, other) => one - other));
    expect([waits[0], waits.at(-1)]).toEqual([5, 13]);
    expect(await inQueue(async () => 'yes')).toBe('yes');
  });
});
