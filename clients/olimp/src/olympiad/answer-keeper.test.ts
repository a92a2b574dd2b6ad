import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AnswerKeeper, type KeptAnswer, type Refusal } from './answer-keeper.ts';

type Line = 'OPEN' | 'REQUEST_LOST' | 'RESPONSE_LOST' | 'REQUEST_LATE';

/** A device with its storage, and a server that keeps the highest revision and listens only to the page that was opened last. */
function world() {
  const stored = new Map<string, string>();
  const server = new Map<string, KeptAnswer>();
  const line: { refusal: Refusal | null; is: Line } = { refusal: null, is: 'OPEN' };
  const refusals: Refusal[] = [];
  let onTheirWay: Array<() => void> = [];
  let newest = 0;
  const storage = {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
    removeItem: (key: string) => void stored.delete(key),
  };
  const arrive = (answer: KeptAnswer) => {
    const before = server.get(answer.problemId);
    if (!before || before.revision < answer.revision) server.set(answer.problemId, answer);
    return server.get(answer.problemId) as KeptAnswer;
  };
  const open = () => {
    newest += 1;
    const session = newest;
    const save = async (answer: KeptAnswer) => {
      if (line.refusal) throw line.refusal;
      const now = line.is;
      if (now === 'REQUEST_LATE') onTheirWay.push(() => session === newest && arrive(answer));
      if (now === 'REQUEST_LOST' || now === 'REQUEST_LATE') throw 'PASSING';
      if (session !== newest) throw 'ELSEWHERE';
      const kept = arrive(answer);
      if (now === 'RESPONSE_LOST') throw 'PASSING';
      return kept;
    };
    return new AnswerKeeper([...server.values()], {
      ...{ attemptId: 'a', storage, save, why: (error) => error as Refusal, onChange: () => {}, retryAfterMs: 60_000 },
      onRefusal: (refusal) => void refusals.push(refusal),
    });
  };
  const catchUp = () => {
    for (const request of onTheirWay) request();
    onTheirWay = [];
  };
  return { stored, server, line, refusals, open, catchUp };
}
const option = (n: number) => ({ options: [n] });

describe('the answers on a device', () => {
  it('are sent at once, each change as a higher revision, and nothing stays on the device', async () => {
    const { server, stored, open } = world();
    const keeper = open();
    for (const n of [1, 2, 3]) keeper.put('p', option(n));
    expect(await keeper.flush()).toBe(true);
    expect(server.get('p')?.answer).toEqual(option(3));
    expect([stored.size, keeper.state]).toEqual([0, 'kept']);
  });

  it('wait on the device while the line is lost, outlive a reload, and are sent when it is back', async () => {
    const { server, line, open } = world();
    const keeper = open();
    line.refusal = 'PASSING';
    keeper.put('p', option(1));
    expect(await keeper.flush()).toBe(false);
    expect(keeper.state).toBe('waiting');
    keeper.stop();
    const reloaded = open();
    expect(reloaded.answerTo('p')).toEqual(option(1));
    line.refusal = null;
    expect(await reloaded.flush()).toBe(true);
    expect(server.get('p')).toMatchObject({ answer: option(1) });
  });

  it('are the last ones chosen though a response was lost, on the page and after a reload', async () => {
    for (const isReloaded of [false, true]) {
      const { server, line, open } = world();
      const keeper = open();
      line.is = 'RESPONSE_LOST';
      keeper.put('p', option(1));
      await keeper.flush();
      line.is = 'REQUEST_LOST';
      keeper.put('p', option(2));
      await keeper.flush();
      expect(server.get('p')?.answer).toEqual(option(1));
      line.is = 'OPEN';
      if (isReloaded) keeper.stop();
      const back = isReloaded ? open() : keeper;
      expect(back.answerTo('p')).toEqual(option(2));
      expect(await back.flush()).toBe(true);
      expect([back.answerTo('p'), server.get('p')?.answer]).toEqual([option(2), option(2)]);
    }
  });

  it('are the last ones chosen, whatever was lost on the way, came late, or was loaded anew', async () => {
    const lines = fc.constantFrom<Line>('OPEN', 'REQUEST_LOST', 'RESPONSE_LOST', 'REQUEST_LATE');
    const step = fc.oneof(
      fc.record({
        is: fc.constant('CHOOSE' as const),
        problem: fc.constantFrom('p', 'q'),
        n: fc.integer({ min: 0, max: 3 }),
      }),
      fc.record({ is: fc.constant('LINE' as const), line: lines }),
      fc.constantFrom({ is: 'SEND' as const }, { is: 'RELOAD' as const }, { is: 'CATCH_UP' as const }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const { server, line, open, catchUp, stored } = world();
        const chosen = new Map<string, unknown>();
        let keeper = open();
        for (const each of steps) {
          if (each.is === 'CHOOSE') {
            keeper.put(each.problem, option(each.n));
            chosen.set(each.problem, option(each.n));
          }
          if (each.is === 'LINE') line.is = each.line;
          if (each.is === 'SEND') await keeper.flush();
          if (each.is === 'CATCH_UP') catchUp();
          if (each.is === 'RELOAD') {
            keeper.stop();
            keeper = open();
          }
          for (const [problem, answer] of chosen) expect(keeper.answerTo(problem)).toEqual(answer);
        }
        await keeper.flush();
        line.is = 'OPEN';
        expect(await keeper.flush()).toBe(true);
        catchUp();
        expect(new Map([...server].map(([id, { answer }]) => [id, answer]))).toEqual(chosen);
        expect([stored.size, keeper.state]).toEqual([0, 'kept']);
      }),
      { numRuns: 500 },
    );
  });

  it('never overwrite what another device put down later', async () => {
    const { server, line, open } = world();
    const first = open();
    line.refusal = 'PASSING';
    first.put('p', option(1));
    first.put('q', option(1));
    await first.flush();
    first.stop();
    line.refusal = null;
    server.set('p', { problemId: 'p', revision: 1, answer: option(2) });
    const back = open();
    expect([back.answerTo('p'), back.answerTo('q')]).toEqual([option(2), option(1)]);
    await back.flush();
    expect([server.get('p')?.answer, server.get('q')?.answer]).toEqual([option(2), option(1)]);
  });

  it('give way to another device that gave the same answer as was lost here before they were changed', async () => {
    const { server, line, open } = world();
    const first = open();
    line.refusal = 'PASSING';
    for (const n of [1, 2]) {
      first.put('p', option(n));
      await first.flush();
    }
    first.stop();
    server.set('p', { problemId: 'p', revision: 900, answer: option(1) });
    expect(open().answerTo('p')).toEqual(option(1));
  });

  it('stand where the server cannot read them, without keeping the others from being kept', async () => {
    const { server, line, open } = world();
    const keeper = open();
    line.refusal = 'NO_ANSWER';
    keeper.put('p', { number: 'olma' });
    await keeper.flush();
    line.refusal = null;
    keeper.put('q', option(0));
    expect(await keeper.flush()).toBe(true);
    expect([keeper.isRefused('p'), keeper.hasRefused, server.has('q')]).toEqual([true, true, true]);
    expect(keeper.answerTo('p')).toEqual({ number: 'olma' });
    keeper.put('p', { number: '7' });
    await keeper.flush();
    expect([keeper.isRefused('p'), server.get('p')?.answer]).toEqual([false, { number: '7' }]);
  });

  it('are sent no more once another device went on, or the time is over', async () => {
    const { server, line, refusals, open } = world();
    const keeper = open();
    line.refusal = 'ELSEWHERE';
    keeper.put('p', option(1));
    await keeper.flush();
    line.refusal = null;
    keeper.put('q', option(1));
    await keeper.flush();
    expect([refusals, server.size]).toEqual([['ELSEWHERE'], 0]);
  });

  it('do not stay on a device that others use once nobody will take them any more', async () => {
    const { stored, line, refusals, open } = world();
    const keeper = open();
    line.refusal = 'PASSING';
    keeper.put('p', option(1));
    await keeper.flush();
    expect(stored.size).toBe(1);
    line.refusal = 'OVER';
    await keeper.flush();
    expect([refusals, stored.size]).toEqual([['OVER'], 0]);
  });
});
