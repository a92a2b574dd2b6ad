import { describe, expect, it } from 'vitest';
import { inLane } from './lane.ts';

describe('statements of statistics', () => {
  it('run two at a time, in the order they came, also after one that failed', async () => {
    const gates = Array.from({ length: 5 }, () => Promise.withResolvers<number>());
    const begun: number[] = [];
    const all = gates.map(({ promise }, n) =>
      inLane(() => {
        begun.push(n);
        return promise;
      }),
    );
    const outcomes = Promise.allSettled(all);
    await null;
    expect(begun).toEqual([0, 1]);
    gates[1]?.reject(new Error('refused'));
    await expect(all[1]).rejects.toThrow('refused');
    await expect.poll(() => begun).toEqual([0, 1, 2]);
    for (const [n, gate] of gates.entries()) gate.resolve(n);
    expect((await outcomes).map(({ status }) => status)).toEqual([
      ...['fulfilled', 'rejected', 'fulfilled', 'fulfilled', 'fulfilled'],
    ]);
    expect(begun).toEqual([0, 1, 2, 3, 4]);
    expect(await inLane(async () => 'free again')).toBe('free again');
  });

  it('are refused where sixty wait, and taken again when those are through', async () => {
    const gate = Promise.withResolvers<string>();
    const all = Array.from({ length: 62 }, () => inLane(() => gate.promise));
    await expect(inLane(() => gate.promise)).rejects.toMatchObject({ code: 'LIMIT_EXCEEDED' });
    gate.resolve('done');
    expect(new Set(await Promise.all(all))).toEqual(new Set(['done']));
    expect(await inLane(async () => 'free again')).toBe('free again');
  });
});
