// Quizzes whose answers are written together, in one transaction.
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { type GraphClient, testGraph, testSettings } from '@alif24/subgraph-shared/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { subgraph as manifest } from '../subgraph.ts';
import { QuizPlayers } from './engine/players.ts';
import { ANSWER, join, newQuiz, OPEN, question } from './live-quiz.fixture.ts';
import { freshView, roomOf } from './live-quiz-rooms.ts';
import {
  countEvents,
  expectSame,
  holdLog,
  holdQuiz,
  hop,
  openedQuiz,
  secondProcess,
} from './live-quiz-world.fixture.ts';

const graph = testGraph(manifest);
let teacher: GraphClient;
const closing: Array<() => Promise<unknown>> = [];
beforeAll(async () => {
  teacher = await graph.newUser('TEACHER');
});
afterAll(async () => {
  for (const close of closing) await close();
});

const opened = (guests: number) => openedQuiz(graph, teacher, guests, 1);
const some = (count: number, guests: number) => Promise.all(Array.from({ length: count }, () => opened(guests)));
const another = async () => {
  const { opened, close } = await secondProcess(graph, { manifest, settings: testSettings() });
  closing.push(close);
  return opened;
};
type Opened = Awaited<ReturnType<typeof opened>>;
const answer = ({ tokens, input }: Opened, n = 0) => graph.anonymous.codes(ANSWER, input(tokens[n] as string));
const answered = ({ quiz }: Opened) => countEvents(graph, quiz.id);

describe('answers in many quizzes at once', () => {
  it('share transactions, and each is acknowledged', async () => {
    const quizzes = await some(12, 5);
    const statements = await graph.statements(() =>
      Promise.all(quizzes.flatMap((one) => one.tokens.map((_, n) => answer(one, n)))),
    );
    const writing = statements.filter((sql) => /INSERT INTO olimp.live_quiz_events/.test(sql));
    expect(writing.length).toBeLessThan(12);
    for (const one of quizzes) {
      expect(await answered(one)).toEqual({ rows: 5, players: 5 });
      await expectSame(graph, one.quiz.id, [graph.subgraph]);
    }
  });

  it('do not wait for a quiz that somebody holds', async () => {
    const [held, ...others] = (await some(4, 1)) as [Opened, ...Opened[]];
    const hold = await holdQuiz(graph, held.quiz.id);
    let isTaken = false;
    const late = answer(held).then((codes) => {
      isTaken = true;
      return codes;
    });
    expect(await Promise.all(others.map((one) => answer(one)))).toEqual([[], [], []]);
    expect(isTaken).toBe(false);
    await hold.letGo();
    expect(await late).toEqual([]);
    expect(await answered(held)).toEqual({ rows: 1, players: 1 });
  });

  it('do not fail with one that the database does not take', async () => {
    const [poisoned, ...others] = (await some(4, 2)) as [Opened, ...Opened[]];
    const nobody = '01900000-0000-7000-8000-000000000000';
    const poison = roomOf(graph.context(), poisoned.quiz.id).change({
      want: () => ({ kind: 'lock', isLocked: true }),
      after: (draft) => void draft.typed.push({ sequence: 1_000, playerId: nobody, typed: 'zahar' }),
    });
    const refused = expect(poison).rejects.toMatchObject({ driverError: { code: '23503' } });
    expect(await Promise.all([poisoned, ...others].map((one) => answer(one)))).toEqual([[], [], [], []]);
    await refused;
    for (const one of [poisoned, ...others]) {
      expect(await answered(one)).toEqual({ rows: 1, players: 1 });
      await expectSame(graph, one.quiz.id, [graph.subgraph]);
    }
  });

  it('do not fail with one that cannot be decided', async () => {
    const [poisoned, ...others] = (await some(3, 2)) as [Opened, ...Opened[]];
    const poison = roomOf(graph.context(), poisoned.quiz.id).change({
      want(draft) {
        // As if the engine had a mistake that only this quiz meets, and only now.
        Object.assign(draft.state, { players: new QuizPlayers() });
        throw new TypeError('cannot be decided');
      },
    });
    const refused = expect(poison).rejects.toThrow('cannot be decided');
    expect(await Promise.all(others.map((one) => answer(one)))).toEqual([[], []]);
    await refused;
  });
});

describe('quizzes that are read at the same moment', () => {
  const freshOf = (one: Opened) => freshView(graph.context(), one.quiz.id);

  it('are read by one statement', async () => {
    const quizzes = await some(5, 0);
    const statements = await graph.statements(() => Promise.all(quizzes.map(freshOf)));
    expect(statements).toHaveLength(1);
    for (const one of quizzes) expect((await freshOf(one))?.quiz.id).toBe(one.quiz.id);
  });

  it('do not fail with one that cannot be read', async () => {
    const [poisoned, ...others] = (await some(3, 0)) as [Opened, ...Opened[]];
    const { id } = poisoned.quiz;
    await graph.asOwner(
      `INSERT INTO olimp.live_quiz_events (quiz_id, sequence, at, kind, player_id, body)
       SELECT id, sequence + 1, now(), 'opened', NULL, 'null' FROM olimp.live_quizzes WHERE id = '${id}';
       UPDATE olimp.live_quizzes SET sequence = sequence + 1 WHERE id = '${id}'`,
    );
    const [refused, ...read] = await Promise.allSettled([poisoned, ...others].map(freshOf));
    expect(refused?.status).toBe('rejected');
    expect(read.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
  });
});

describe('two processes with the same quizzes', () => {
  it('write them in opposite order and stand in no circle', async () => {
    const other = await another();
    const quizzes = await some(16, 6);
    // Both have come as far as they can when the one in the middle is let go.
    const hold = await holdQuiz(graph, (quizzes[8] as Opened).quiz.id);
    const here = quizzes.flatMap((one) => [0, 1, 2].map((n) => answer(one, n)));
    const there = quizzes.toReversed().flatMap(({ tokens, input }) =>
      [3, 4, 5].map(async (n) => {
        const { errors } = await other.execute({ query: ANSWER, variables: input(tokens[n] as string) }, hop);
        return errors?.map(({ extensions }) => extensions?.code) ?? [];
      }),
    );
    await expect.poll(async () => (await hold.waiting()).length).toBeGreaterThan(1);
    await hold.letGo();
    expect((await Promise.all([...here, ...there])).flat()).toEqual([]);
    for (const one of quizzes) {
      expect(await answered(one)).toEqual({ rows: 6, players: 6 });
      await expectSame(graph, one.quiz.id, [graph.subgraph, other]);
    }
    const [{ deadlocks }] = (await graph.asOwner<{ deadlocks: number }>(
      'SELECT deadlocks::int FROM pg_stat_database WHERE datname = current_database()',
    )) as [{ deadlocks: number }];
    expect(deadlocks).toBe(0);
  });

  it('never refuse by what one of them does not know yet', async () => {
    const other = await another();
    const quiz = await newQuiz(teacher, [question()]);
    const { playerToken } = await join(graph.anonymous, quiz.pin, 'Amir');
    const asHost = { ...hop, caller: teacher.caller };
    const { data } = await other.execute({ query: OPEN, variables: { input: quiz.input } }, asHost);
    const opened = data?.openLiveQuizQuestion as { currentQuestion: { id: string } };
    expect(roomOf(graph.context(), quiz.id).view?.state.phase).toBe('LOBBY');
    const input = { quizId: quiz.id, questionId: opened.currentQuestion.id, options: [1], playerToken };
    expect(await graph.anonymous.codes(ANSWER, { input })).toEqual([]);
  });
});

it('an instant that the database has not reached yet is not written', async () => {
  const one = await opened(1);
  const { clock } = roomOf(graph.context(), one.quiz.id);
  const now = clock.now.bind(clock);
  clock.now = () => now() + 10_000;
  expect(await answer(one)).toEqual([]);
  clock.now = now;
  const [{ early }] = (await graph.asOwner<{ early: boolean }>(
    `SELECT bool_and(at <= clock_timestamp()) AS early FROM olimp.live_quiz_events WHERE quiz_id = '${one.quiz.id}'`,
  )) as [{ early: boolean }];
  expect(early).toBe(true);
});

describe('in the middle of the transaction of several quizzes', () => {
  const children: ChildProcess[] = [];
  afterAll(() => {
    for (const child of children) child.kill('SIGKILL');
  });

  it('a process that dies has acknowledged nothing, and everybody who sends again is taken once', async () => {
    const { quiz, tokens, questionId, input } = await opened(20);
    const child = fork(
      new URL('./live-quiz-answering.fixture.mjs', import.meta.url),
      [graph.databaseUrl, quiz.id, questionId, ...tokens],
      { execArgv: ['--import', './scripts/typescript.mjs'] },
    );
    children.push(child);
    await once(child, 'message');
    let taken = 0;
    child.on('message', () => {
      taken += 1;
    });
    const hold = await holdLog(graph);
    child.send('answer');
    await hold.somebodyWaits();
    child.kill('SIGKILL');
    await once(child, 'exit');
    for (const pid of await hold.waiting()) await hold.kill(pid);
    await hold.letGo();
    expect([taken, (await countEvents(graph, quiz.id)).rows]).toEqual([0, 0]);
    for (const token of tokens) expect(await graph.anonymous.codes(ANSWER, input(token))).toEqual([]);
    expect(await countEvents(graph, quiz.id)).toEqual({ rows: 20, players: 20 });
    await expectSame(graph, quiz.id, [graph.subgraph]);
  });

  it('a database that goes away gives everybody in them a code to try again by', async () => {
    const quizzes = await some(5, 2);
    const hold = await holdLog(graph);
    const codes = quizzes.flatMap((one) => [answer(one, 0), answer(one, 1)]);
    await hold.somebodyWaits();
    // Those that come later wait in a transaction beside it.
    let refused: unknown[][] | undefined;
    void Promise.all(codes).then((all) => {
      refused = all;
    });
    await expect
      .poll(async () => {
        for (const pid of await hold.waiting()) await hold.kill(pid);
        return refused !== undefined;
      })
      .toBe(true);
    await hold.letGo();
    expect(new Set(refused?.flat())).toEqual(new Set(['DATABASE_UNAVAILABLE']));
    for (const one of quizzes) {
      for (const n of [0, 1]) expect(await answer(one, n)).toEqual([]);
      expect(await answered(one)).toEqual({ rows: 2, players: 2 });
      await expectSame(graph, one.quiz.id, [graph.subgraph]);
    }
  });
});
