import { afterEach, expect, it, vi } from 'vitest';
import { type Answer, AnswerSaver, type SaveState } from './answer-saver.ts';

afterEach(() => vi.useRealTimers());

/** A graph that keeps answers when told to. */
function createGraph() {
  const kept = new Map<string, Answer>();
  const sent: string[] = [];
  const open: Array<() => void> = [];
  const states: SaveState[] = [];
  const failures: unknown[] = [];
  let problem: unknown = null;
  const saver = new AnswerSaver({
    save: async (questionId, answer) => {
      sent.push(`${questionId}=${answer.text}`);
      await new Promise<void>((resolve) => open.push(resolve));
      if (problem) throw problem;
      kept.set(questionId, answer);
    },
    isPassing: (error) => error === 'offline',
    show: (state) => states.push(state),
    fail: (error) => failures.push(error),
  });
  return {
    saver,
    kept,
    sent,
    states,
    failures,
    break: (error: unknown) => {
      problem = error;
    },
    /** Answers what was asked, and what is asked because of it. */
    async answer() {
      for (let quiet = 0; quiet < 5; quiet += 1) {
        if (open.length > 0) quiet = 0;
        open.shift()?.();
        await Promise.resolve();
      }
    },
  };
}

it('sends a change at once and of what was typed meanwhile only the newest', async () => {
  const graph = createGraph();
  graph.saver.put('q', { text: '1' });
  expect(graph.sent).toEqual(['q=1']);
  for (const text of ['12', '123']) graph.saver.put('q', { text });
  await graph.answer();
  expect(graph.sent).toEqual(['q=1', 'q=123']);
  expect(graph.kept.get('q')).toEqual({ text: '123' });
  expect(graph.states.at(-1)).toBe('saved');
});

it('keeps the answers of all questions', async () => {
  const graph = createGraph();
  for (const id of ['a', 'b', 'c']) graph.saver.put(id, { text: id });
  await graph.answer();
  expect([...graph.kept.keys()]).toEqual(['a', 'b', 'c']);
});

it('tries again by itself until the network is back, and tells so', async () => {
  vi.useFakeTimers();
  const graph = createGraph();
  graph.break('offline');
  graph.saver.put('q', { text: '1' });
  await graph.answer();
  expect(graph.states.at(-1)).toBe('waiting');
  graph.break(null);
  graph.saver.put('r', { text: '2' });
  await graph.answer();
  expect([...graph.kept.keys()]).toEqual(['q', 'r']);
  graph.break('offline');
  graph.saver.put('q', { text: '3' });
  await graph.answer();
  graph.break(null);
  await vi.advanceTimersByTimeAsync(3_000);
  await graph.answer();
  expect(graph.kept.get('q')).toEqual({ text: '3' });
});

it('says whether everything is saved', async () => {
  const graph = createGraph();
  graph.saver.put('q', { text: '1' });
  const whole = graph.saver.flush();
  await graph.answer();
  expect(await whole).toBe(true);
  graph.break('offline');
  graph.saver.put('q', { text: '2' });
  const partly = graph.saver.flush();
  await graph.answer();
  expect(await partly).toBe(false);
  graph.saver.stop();
});

it('gives up what can no longer be answered, and says why', async () => {
  const graph = createGraph();
  graph.break('closed');
  graph.saver.put('q', { text: '1' });
  await graph.answer();
  expect(graph.failures).toEqual(['closed']);
  expect(await graph.saver.flush()).toBe(true);
});
