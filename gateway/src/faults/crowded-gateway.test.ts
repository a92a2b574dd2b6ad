import { describe, expect, it } from 'vitest';
import { startProcess } from '../testing/process.ts';
import { openRaw, subscribe } from '../testing/raw-socket.ts';
import { serveSchool } from '../testing/served-school.ts';

// A quarter of a hall, for a machine with two processors that runs other tests beside; so no time is asserted either.
const CROWD = 500;
const BOARD = 'subscription { boardChanged(quizId: 1) { sequence } }';
const ANSWER = 'mutation { answer(quizId: 1, points: 1) { sequence } }';

interface Pupil {
  /** The states of the board that this pupil saw, in order; all of them are there once `sawLast` resolves. */
  seen: number[];
  sawLast: Promise<void>;
  /** The state that the pupil's own answer led to. */
  answered: Promise<number>;
  leave(): void;
}

/** Connects, listens, and answers at once: one half over the socket, the other over HTTP. */
async function join(origin: string, overHttp: boolean): Promise<Pupil> {
  const { socket, say, closed } = await openRaw(origin);
  const seen: number[] = [];
  const sawLast = Promise.withResolvers<void>();
  const answered = Promise.withResolvers<number>();
  // The test waits for one after the other, and may end before it asks for the second.
  for (const { promise } of [sawLast, answered]) promise.catch(() => {});
  const fail = (error: Error) => {
    sawLast.reject(error);
    answered.reject(error);
  };
  void closed.then((code) => fail(new Error(`the socket was closed with ${code}`)));
  socket.on('message', (text) => {
    const { id, type, payload } = JSON.parse(String(text));
    if (type === 'complete' || type === 'ping') return;
    const state = payload?.data?.boardChanged ?? payload?.data?.answer;
    if (!state) return fail(new Error(String(text)));
    if (id === 'answer') return answered.resolve(state.sequence);
    seen.push(state.sequence);
    if (state.sequence === CROWD) sawLast.resolve();
  });
  say(subscribe('board', BOARD));
  if (overHttp) answerOverHttp(origin).then(answered.resolve, fail);
  else say(subscribe('answer', ANSWER));
  return { seen, sawLast: sawLast.promise, answered: answered.promise, leave: () => socket.terminate() };
}

async function answerOverHttp(origin: string): Promise<number> {
  const answer = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: ANSWER }),
  });
  const text = await answer.text();
  if (answer.status !== 200) throw new Error(`${answer.status} ${text}`);
  const { data } = JSON.parse(text);
  if (!data?.answer) throw new Error(text);
  return data.answer.sequence;
}

describe('a gateway to which a hall comes at once', () => {
  it('refuses nobody, takes every answer once, and shows everybody every state up to the last', async () => {
    await using world = await serveSchool();
    await using gateway = startProcess([], world.env);
    const origin = await gateway.origin();
    const pupils = await Promise.all(Array.from({ length: CROWD }, (_, n) => join(origin, n % 2 === 1)));
    const states = await Promise.all(pupils.map(({ answered }) => answered));
    expect(states.sort((a, b) => a - b)).toEqual(Array.from({ length: CROWD }, (_, n) => n + 1));
    await Promise.all(pupils.map(({ sawLast }) => sawLast));
    for (const { seen } of pupils) {
      const [first = CROWD] = seen;
      expect(seen).toEqual(Array.from({ length: CROWD - first + 1 }, (_, n) => first + n));
    }
    expect(world.school.streams.size).toBe(1);
    for (const { leave } of pupils) leave();
  });
});
