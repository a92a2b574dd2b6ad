import { describe, expect, it } from 'vitest';
import { Turns, type TurnsOptions } from './turns.ts';

function worked(options: Partial<TurnsOptions<number>> = {}) {
  const heard = { begun: [] as number[], dropped: [] as Array<[number, number]>, errors: [] as unknown[] };
  let finish = () => {};
  const turns = new Turns<number>({
    limit: 2,
    work: (value) => {
      heard.begun.push(value);
      return new Promise((done) => {
        finish = done;
      });
    },
    onDrop: (...values) => heard.dropped.push(values),
    onError: (error) => heard.errors.push(error),
    ...options,
  });
  return { turns, heard, finish: () => finish() };
}

describe('turns', () => {
  it('are taken one by one, in order, and are over when all are done', async () => {
    const { turns, heard, finish } = worked();
    await turns.rest();
    for (const value of [1, 2]) turns.push(value);
    let isOver = false;
    const rest = turns.rest().then(() => {
      isOver = true;
    });
    expect(heard.begun).toEqual([1]);
    finish();
    await Promise.resolve();
    await Promise.resolve();
    expect(heard.begun).toEqual([1, 2]);
    expect(isOver).toBe(false);
    finish();
    await rest;
    turns.push(3);
    expect(heard.begun).toEqual([1, 2, 3]);
  });

  it('are lost from the oldest on when too many wait, and the next one hears of it', () => {
    const { turns, heard } = worked();
    for (const value of [1, 2, 3, 4, 5]) turns.push(value);
    expect(heard.begun).toEqual([1]);
    expect(heard.dropped).toEqual([
      [2, 3],
      [3, 4],
    ]);
  });

  it('end with the first that fails, which is told once', async () => {
    const { turns, heard } = worked({ work: async (value) => Promise.reject(new Error(`not ${value}`)) });
    for (const value of [1, 2]) turns.push(value);
    await turns.rest();
    turns.push(3);
    await turns.rest();
    expect(heard.errors).toEqual([new Error('not 1')]);
  });
});
