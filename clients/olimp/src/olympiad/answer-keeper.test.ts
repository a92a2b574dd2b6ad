import { describe, expect, it } from 'vitest';
import { AnswerKeeper, type KeptAnswer, type Refusal } from './answer-keeper.ts';

/** A device with its storage, and a server that keeps the highest revision. */
function world() {
  const stored = new Map<string, string>();
  const server = new Map<string, KeptAnswer>();
  const line: { refusal: Refusal | null } = { refusal: null };
  const refusals: Refusal[] = [];
  const storage = {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
    removeItem: (key: string) => void stored.delete(key),
  };
  const save = async (answer: KeptAnswer) => {
    if (line.refusal) throw line.refusal;
    const before = server.get(answer.problemId);
    if (!before || before.revision < answer.revision) server.set(answer.problemId, answer);
    return server.get(answer.problemId) as KeptAnswer;
  };
  const open = () =>
    new AnswerKeeper([...server.values()], {
      ...{ attemptId: 'a', storage, save, why: (error) => error as Refusal, onChange: () => {}, retryAfterMs: 60_000 },
      onRefusal: (refusal) => void refusals.push(refusal),
    });
  return { stored, server, line, refusals, open };
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
    expect(server.get('p')).toMatchObject({ revision: 1, answer: option(1) });
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
