import { afterEach, describe, expect, it } from 'vitest';
import { defaultSettings } from './check/settings.ts';
import { type Engine, EngineBusy, startEngine } from './engine.ts';
import { PEOPLE } from './testing/registry-world.ts';

let engine: Engine | undefined;
afterEach(() => engine?.close());

const subgraphs = [{ name: 'people', routingUrl: 'https://x.example/graphql', sdl: PEOPLE }];

describe('the thread that composes', () => {
  it('is ended when a task takes too long, and the next task gets a new one', async () => {
    engine = startEngine({ patience: 1 });
    await expect(engine.run('compose', subgraphs)).rejects.toThrow('was given up');
    await expect(engine.run('compose', subgraphs)).rejects.toThrow('was given up');
    await engine.close();
    engine = startEngine();
    expect(await engine.run('compose', subgraphs)).toHaveProperty('sdl');
  });

  it('gives nobody the answer to what was given up before', async () => {
    engine = startEngine({ patience: 100 });
    const [late, next] = [engine.run('compose', subgraphs), engine.run('apiSchema', 'type {')];
    const outcomes = Promise.allSettled([late, next]);
    // Whoever answers is busy while the thread gets done: what it says and that it took too long are there at once.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 6_000);
    expect((await outcomes).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });

  it('goes on after a task that failed', async () => {
    engine = startEngine();
    await expect(engine.run('apiSchema', 'type {')).rejects.toThrow('Syntax Error');
    expect(await engine.run('compose', subgraphs)).toHaveProperty('sdl');
  });

  it('refuses at once what it has no room for, and does the rest', async () => {
    engine = startEngine({ queue: 1 });
    const [first, second] = [engine.run('compose', subgraphs), engine.run('compose', subgraphs)];
    await expect(engine.run('compose', subgraphs)).rejects.toThrow(EngineBusy);
    await Promise.all([first, second]);
  });

  it('does what somebody waits for before the checks that wait', async () => {
    engine = startEngine();
    const { run } = engine;
    const order: string[] = [];
    const proposal = { published: subgraphs, before: null, subgraph: 'people', sdl: PEOPLE, operations: [] };
    const check = (name: string) =>
      run('check', { ...proposal, settings: defaultSettings, now: new Date() }).then(() => order.push(name));
    await Promise.all([
      check('the check that runs'),
      check('the check that waits'),
      run('compose', subgraphs).then(() => order.push('the publication')),
    ]);
    expect(order).toEqual(['the check that runs', 'the publication', 'the check that waits']);
  });

  it('fails what waits when it is closed', async () => {
    engine = startEngine();
    const waiting = expect(engine.run('compose', subgraphs)).rejects.toThrow('The registry stops.');
    await engine.close();
    await waiting;
  });
});
