import { type GraphClient, testGraph } from '@alif24/subgraph-shared/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';
import { JOIN, join, newQuiz, READ } from './live-quiz.fixture.ts';

const graph = testGraph(subgraph);
let teacher: GraphClient;
beforeAll(async () => {
  teacher = await graph.newUser('TEACHER');
});

/** A guest at one address. */
const at = (address: string) => async (query: string, variables: Record<string, unknown>) => {
  const { errors } = await graph.subgraph.execute({ query, variables }, { caller: null, requestId: 'test', address });
  return errors?.[0]?.extensions?.code as string | undefined;
};
const many = <T>(count: number, one: (n: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, n) => one(n)));
/** No quiz has a PIN that begins with 0. */
const wrong = (n: number) => String(n).padStart(6, '0');
const counted = (codes: ReadonlyArray<string | undefined>) =>
  Object.fromEntries([...new Set(codes)].map((code) => [`${code}`, codes.filter((one) => one === code).length]));

describe('guessing PINs at once', () => {
  it('tells twenty that they were wrong and refuses the others, whichever comes first', async () => {
    const guest = at('198.51.100.1');
    const codes = await many(80, (n) =>
      n % 2 ? guest(READ, { pin: wrong(n) }) : guest(JOIN, { input: { pin: wrong(n), nickname: 'Amir' } }),
    );
    expect(counted(codes)).toEqual({ QUIZ_NOT_FOUND: 20, TOO_MANY_ATTEMPTS: 60 });
    const { pin } = await newQuiz(teacher);
    expect(await guest(READ, { pin })).toBe('TOO_MANY_ATTEMPTS');
    expect(await at('198.51.100.2')(READ, { pin })).toBeUndefined();
  });

  it('is counted together from all addresses of one line', async () => {
    const codes = await many(60, (n) => at(`2001:db8:5:6:${n}::${n}`)(READ, { pin: wrong(n) }));
    expect(counted(codes)).toEqual({ QUIZ_NOT_FOUND: 20, TOO_MANY_ATTEMPTS: 40 });
    const { pin } = await newQuiz(teacher);
    expect(await at('2001:db8:5:6::1')(READ, { pin })).toBe('TOO_MANY_ATTEMPTS');
    expect(await at('2001:db8:5:7::1')(READ, { pin })).toBeUndefined();
  });

  it('holds up no class behind one address that types right, with some who do not', async () => {
    const { pin } = await newQuiz(teacher);
    const guest = at('198.51.100.3');
    await many(19, (n) => guest(READ, { pin: wrong(n) }));
    for (let round = 0; round < 3; round += 1) {
      const codes = await many(30, (n) => guest(JOIN, { input: { pin, nickname: `Bola ${round} ${n}` } }));
      expect(counted(codes)).toEqual({ undefined: 30 });
    }
  });
});

describe('guessing codes to come back with at once', () => {
  const RESTORE =
    'mutation ($input: RestoreLiveQuizPlayerInput!) { restoreLiveQuizPlayer(input: $input) { playerToken } }';

  it('tells twenty that they were wrong and refuses the others, the right one too', async () => {
    const { pin } = await newQuiz(teacher);
    const { resumeCode } = await join(graph.anonymous, pin, 'Amir');
    const guest = at('198.51.100.4');
    const guess = (code: string) => guest(RESTORE, { input: { pin, nickname: 'Amir', resumeCode: code } });
    const codes = await many(60, (n) => guess(`A${wrong(n).slice(1)}`));
    expect(counted(codes)).toEqual({ NOT_FOUND: 20, TOO_MANY_ATTEMPTS: 40 });
    expect(await guess(resumeCode)).toBe('TOO_MANY_ATTEMPTS');
    expect(await at('198.51.100.5')(RESTORE, { input: { pin, nickname: 'Amir', resumeCode } })).toBeUndefined();
  });
});
