import { createClient } from 'graphql-ws';
import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { until } from '../testing/gateway-world.ts';
import { ask, startProcess } from '../testing/process.ts';
import { serveSchool } from '../testing/served-school.ts';

const HEAP_MEGABYTES = 64;
// What is kept of known operations may take as much as this whole heap, so it is full long before so many are known.
const MOST_OPERATIONS = 1_000;
const FIELDS = 'id fullName locale '.repeat(20);

/** An operation as none before it, of the size that the limits allow. */
function operation(n: number): string {
  const nested = Array.from({ length: 8 }).reduce<string>((inner) => `${FIELDS} friend { ${inner} }`, FIELDS);
  return `query Number${n} { user(id: ${n}) { ${nested} } }`;
}

describe('a gateway whose memory is full', () => {
  it('ends with an error instead of lingering, and the one that takes its place has its listeners back', async () => {
    await using world = await serveSchool();
    const env = { ...world.env, LIMITS: 'addressRate=0,preparationTime=0,repeats=1000' };
    await using full = startProcess([], { ...env, NODE_OPTIONS: `--max-old-space-size=${HEAP_MEGABYTES}` });
    const origin = await full.origin();
    const seen: number[] = [];
    const listener = createClient({
      url: `${origin.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      retryAttempts: 1_000,
      shouldRetry: () => true,
      retryWait: () => new Promise((resolve) => setTimeout(resolve, 100)),
    });
    const next = ({ data }: { data?: { boardChanged?: { sequence: number } } | null }) =>
      void seen.push(data?.boardChanged?.sequence ?? -1);
    const board = { query: 'subscription { boardChanged(quizId: 1) { sequence } }' };
    listener.subscribe(board, { next, error() {}, complete() {} });
    await until(() => seen.length === 1);

    let isOver = false;
    void full.exit.then(() => {
      isOver = true;
    });
    let answered = 0;
    const lane = async () => {
      while (!isOver && answered < MOST_OPERATIONS) {
        const answer = await ask(origin, operation(answered)).catch(() => undefined);
        if (answer) expect(answer.errors).toBeUndefined();
        if (answer) answered += 1;
      }
    };
    await Promise.all(Array.from({ length: 4 }, lane));
    expect(isOver, `it still runs after ${answered} operations`).toBe(true);
    // By a signal of its own, for which there is no code.
    expect(full.child.exitCode).not.toBe(0);
    expect(full.words()).toContain('heap out of memory');

    world.school.score();
    await using heir = startProcess([], { ...env, PORT: new URL(origin).port });
    await heir.origin();
    expect(await ask(origin, '{ lesson }')).toEqual({ data: { lesson: 'Alifbo' } });
    await until(() => seen.at(-1) === 1, 30_000);
    expect(seen).toEqual([0, 1]);
    await listener.dispose();
  });
});
