import { stat } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { until } from '../testing/gateway-world.ts';
import { type Attempt, defaultPolicy, Guard, type GuardPolicy } from './guard.ts';
import { BadStatus } from './http-answer.ts';

const refused = () => Object.assign(new Error('refused'), { code: 'ECONNREFUSED' });
const down = async () => {
  throw refused();
};
const up = async () => 'answer';
const never: Attempt<never> = () => new Promise(() => {});

function guardOf(policy: Partial<GuardPolicy> = {}) {
  const events: string[] = [];
  return { guard: new Guard({ ...defaultPolicy, ...policy }, (event) => events.push(event)), events };
}

const reasonOf = (call: Promise<unknown>) =>
  call.then(
    () => 'answered',
    ({ reason }) => reason,
  );

describe('a guard', () => {
  it('gives the answer of the attempt, and says why there is none', async () => {
    const { guard } = guardOf({ deadlines: { query: 20, mutation: 40 } });
    expect(await guard.run('query', up)).toBe('answer');
    expect(await reasonOf(guard.run('mutation', down))).toBe('unreachable');
    expect(await reasonOf(guard.run('mutation', () => Promise.reject(new SyntaxError('no JSON'))))).toBe('bad-answer');
    expect(await reasonOf(guard.run('query', never))).toBe('deadline');
    expect(await reasonOf(guard.run('subscription', never))).toBe('deadline');
  });

  it('tells the attempt when nobody waits any more', async () => {
    const { guard, events } = guardOf({ deadlines: { query: 20, mutation: 40 } });
    const signals: AbortSignal[] = [];
    await reasonOf(
      guard.run('query', (signal) => {
        signals.push(signal);
        return never(signal);
      }),
    );
    expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
    expect(events).toEqual(['deadline']);
  });

  it('does not call an answer late that came while the process was busy', async () => {
    const { guard } = guardOf({ deadlines: { query: 30, mutation: 40 } });
    // From here the loop looks at its timers next, and only then at what has come.
    await new Promise((resolve) => setImmediate(resolve));
    // It comes from outside the process, and lies there unread while the deadline passes.
    const answer = guard.run('query', () => stat(import.meta.dirname));
    const end = performance.now() + 100;
    while (performance.now() < end);
    expect((await answer).isDirectory()).toBe(true);
  });

  it('leaves a subgraph alone after five calls in a row without an answer, and finds it again when it is back', async () => {
    const { guard, events } = guardOf({ pause: 20, retryShare: 0 });
    let attempts = 0;
    const failing = () => {
      attempts += 1;
      return down();
    };
    for (let call = 0; call < 5; call += 1) expect(await reasonOf(guard.run('mutation', failing))).toBe('unreachable');
    expect(await reasonOf(guard.run('mutation', failing))).toBe('breaker-open');
    expect(attempts).toBe(5);
    // Of many that come at once, one is let through to see.
    const crowd = () => Promise.all(Array.from({ length: 20 }, () => reasonOf(guard.run('mutation', failing))));
    await until(async () => (await crowd()).includes('unreachable'));
    expect(attempts).toBe(6);
    await until(async () => (await reasonOf(guard.run('query', up))) === 'answered');
    expect(await reasonOf(guard.run('query', up))).toBe('answered');
    expect(events.filter((event) => event.startsWith('breaker-') && event !== 'breaker-open')).toEqual([
      'breaker-opened',
      'breaker-half-open',
      'breaker-half-open',
      'breaker-closed',
    ]);
  });

  it('goes on where four of five calls fail: only calls in a row count', async () => {
    const { guard } = guardOf({ retryShare: 0 });
    for (let call = 0; call < 50; call += 1) {
      const answer = await reasonOf(guard.run('mutation', call % 5 === 0 ? up : down));
      expect(answer).not.toBe('breaker-open');
    }
  });

  it('does not leave a subgraph alone that refuses requests, as long as it is not too much for it', async () => {
    const afterSix = async (status: number) => {
      const { guard } = guardOf({ retryShare: 0 });
      for (let call = 0; call < 6; call += 1)
        await reasonOf(guard.run('mutation', () => Promise.reject(new BadStatus(status))));
      return guard.state.isOpen;
    };
    for (const status of [401, 404, 413, 431]) expect([status, await afterSix(status)]).toEqual([status, false]);
    for (const status of [408, 429, 500, 503]) expect([status, await afterSix(status)]).toEqual([status, true]);
  });

  it('tries a query once more when nothing was done, and nothing else', async () => {
    const attemptsOf = async (kind: 'query' | 'mutation' | 'subscription', error: unknown) => {
      const { guard } = guardOf();
      let attempts = 0;
      await reasonOf(
        guard.run(kind, async () => {
          attempts += 1;
          throw error;
        }),
      );
      return attempts;
    };
    expect(await attemptsOf('query', refused())).toBe(2);
    expect(await attemptsOf('query', new BadStatus(503))).toBe(2);
    expect(await attemptsOf('query', new BadStatus(401))).toBe(1);
    expect(await attemptsOf('query', new SyntaxError('no JSON'))).toBe(1);
    expect(await attemptsOf('mutation', refused())).toBe(1);
    expect(await attemptsOf('mutation', new BadStatus(503))).toBe(1);
    expect(await attemptsOf('subscription', refused())).toBe(1);
  });

  it('adds no more than a tenth to the traffic by trying again', async () => {
    const { guard, events } = guardOf();
    let attempts = 0;
    let unanswered = 0;
    for (let call = 0; call < 200; call += 1) {
      let tries = 0;
      // One in four is lost, the next try of it is not.
      const attempt = async () => {
        attempts += 1;
        tries += 1;
        return call % 4 === 0 && tries === 1 ? down() : 'answer';
      };
      if ((await reasonOf(guard.run('query', attempt))) !== 'answered') unanswered += 1;
    }
    const retries = events.filter((event) => event === 'retry').length;
    expect(retries).toBeGreaterThan(5);
    expect(retries).toBeLessThanOrEqual(1 + 200 / 10);
    expect([attempts, unanswered]).toEqual([200 + retries, 50 - retries]);
  });

  it('does not wait beyond the deadline for a second attempt', async () => {
    const { guard } = guardOf({ deadlines: { query: 300, mutation: 300 } });
    let attempts = 0;
    const start = performance.now();
    const reason = await reasonOf(
      guard.run('query', (signal) => {
        attempts += 1;
        return attempts === 1 ? down() : never(signal);
      }),
    );
    expect([attempts, reason]).toEqual([2, 'deadline']);
    expect(performance.now() - start).toBeLessThan(3_000);
  });

  it('lets so many run, so many wait, and turns the others away at once', async () => {
    const { guard } = guardOf({ inFlight: 3, waiting: 2 });
    const answers = Array.from({ length: 3 }, () => Promise.withResolvers<string>());
    const running = answers.map(({ promise }) => guard.run('query', () => promise));
    let started = 0;
    const begin = () => {
      started += 1;
      return up();
    };
    const waiting = [guard.run('query', begin), guard.run('query', begin)];
    expect(await reasonOf(guard.run('query', begin))).toBe('bulkhead-full');
    expect([started, guard.state]).toEqual([0, { inFlight: 3, waiting: 2, isOpen: false }]);
    for (const { resolve } of answers) resolve('answer');
    expect(await Promise.all([...running, ...waiting])).toEqual(Array(5).fill('answer'));
    expect(guard.state).toEqual({ inFlight: 0, waiting: 0, isOpen: false });
  });

  it('does not begin for somebody whose time is up', async () => {
    const { guard } = guardOf({ inFlight: 1, deadlines: { query: 30, mutation: 60_000 } });
    const running = Promise.withResolvers<string>();
    const first = guard.run('mutation', () => running.promise);
    let attempts = 0;
    const late = reasonOf(
      guard.run('query', () => {
        attempts += 1;
        return up();
      }),
    );
    const end = performance.now() + 60;
    while (performance.now() < end);
    running.resolve('answer');
    expect([await first, await late, attempts]).toEqual(['answer', 'deadline', 0]);
    expect(guard.state).toMatchObject({ inFlight: 0, waiting: 0 });
  });

  it('lets nobody wait for a subgraph that is left alone', async () => {
    const { guard } = guardOf({ inFlight: 5 });
    const gone = Promise.withResolvers<never>();
    let attempts = 0;
    const failing = () => {
      attempts += 1;
      return gone.promise;
    };
    const calls = Array.from({ length: 1_500 }, () => reasonOf(guard.run('mutation', failing)));
    expect(guard.state).toMatchObject({ inFlight: 5, waiting: 1_495 });
    gone.reject(new Error('gone'));
    const reasons = await Promise.all(calls);
    expect(attempts).toBeLessThan(20);
    expect(reasons.filter((reason) => reason === 'breaker-open')).toHaveLength(1_500 - attempts);
    expect(guard.state).toEqual({ inFlight: 0, waiting: 0, isOpen: true });
  });

  it('keeps its word whatever happens: bounds hold, everything ends, nothing is tried too often', async () => {
    const outcome = fc.constantFrom<Attempt<unknown>>(up, down, never, () => Promise.reject(new Error('odd')));
    const call = fc.record({ kind: fc.constantFrom('query', 'mutation', 'subscription'), outcome, pause: fc.nat(2) });
    await fc.assert(
      fc.asyncProperty(fc.array(call, { maxLength: 60 }), async (calls) => {
        const deadlines = { query: 15, mutation: 25 };
        const { guard, events } = guardOf({ deadlines, inFlight: 4, waiting: 3, pause: 5, retryShare: 0.1 });
        let running = 0;
        let most = 0;
        let attempts = 0;
        const ends: Promise<unknown>[] = [];
        for (const { kind, outcome, pause } of calls) {
          const run = guard.run(kind as 'query', (signal) => {
            attempts += 1;
            running += 1;
            most = Math.max(most, running);
            let isIn = true;
            const leave = () => {
              if (isIn) running -= 1;
              isIn = false;
            };
            const attempt = outcome(signal);
            attempt.then(leave, leave);
            signal.addEventListener('abort', leave);
            return attempt;
          });
          ends.push(reasonOf(run));
          for (let turn = 0; turn < pause; turn += 1) await new Promise((resolve) => setImmediate(resolve));
        }
        await Promise.all(ends);
        const retries = events.filter((event) => event === 'retry').length;
        expect(most).toBeLessThanOrEqual(4);
        expect(retries).toBeLessThanOrEqual(1 + calls.length / 10);
        expect(attempts).toBeLessThanOrEqual(calls.length + retries);
        expect(guard.state).toMatchObject({ inFlight: 0, waiting: 0 });
      }),
      { numRuns: 60 },
    );
  });
});
