import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { type GraphClient, testGraph, testSettings } from '@alif24/subgraph-shared/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { subgraph as manifest } from '../subgraph.ts';
import { ANSWER, CLOSE, JOIN, join, newQuiz, OPEN, READ, STANDING } from './live-quiz.fixture.ts';
import { currentViews, roomOf } from './live-quiz-rooms.ts';
import { countEvents, expectSame, holdQuiz, hop, openedQuiz, secondProcess } from './live-quiz-world.fixture.ts';

const graph = testGraph(manifest);
let teacher: GraphClient;
const closing: Array<() => Promise<unknown>> = [];
beforeAll(async () => {
  teacher = await graph.newUser('TEACHER');
});
afterAll(async () => {
  for (const close of closing) await close();
});

const count = (quizId: string, kind?: string) => countEvents(graph, quizId, kind);
const opened = (guests: number, questions?: number) => openedQuiz(graph, teacher, guests, questions);
const another = async () => {
  const { opened, close } = await secondProcess(graph, { manifest, settings: testSettings() });
  closing.push(close);
  return opened;
};

describe('answers that come together', () => {
  it('are written together: two hundred in a handful of transactions, each acknowledged', async () => {
    const { quiz, tokens, input } = await opened(200);
    const statements = await graph.statements(() =>
      Promise.all(tokens.map((token) => graph.anonymous.data(ANSWER, input(token)))),
    );
    expect(await count(quiz.id)).toEqual({ rows: 200, players: 200 });
    expect(statements.filter((sql) => sql === 'COMMIT').length).toBeLessThan(20);
    expect((await quiz.close()).currentQuestion.distribution).toEqual([0, 200, 0, 0]);
  });

  it('lose nothing when one of them is more than the database takes', async () => {
    const { quiz } = await opened(0);
    const nobody = graph.as({
      ...{ userId: '01900000-0000-7000-8000-000000000000', role: 'STUDENT' },
      sessionId: '00000000-0000-7000-8000-000000000000',
    });
    const hold = await holdQuiz(graph, quiz.id);
    const names = ['Amir', 'Botir', 'Davron', 'Eldor'];
    const asked = [nobody, ...names.map(() => graph.anonymous)].map((who, n) =>
      who.codes(JOIN, { input: { pin: quiz.pin, nickname: names[n - 1] ?? 'Hech kim' } }),
    );
    await hold.somebodyWaits();
    await hold.letGo();
    expect(await Promise.all(asked)).toEqual([['INTERNAL_SERVER_ERROR'], [], [], [], []]);
    expect((await quiz.read()).playerCount).toBe(4);
  });
});

describe('two processes', () => {
  it('play one game without disagreeing, and screens of either see what the other did', async () => {
    const other = await another();
    const { quiz, tokens, input } = await opened(40, 3);
    const watch = `subscription ($id: ID!) { liveQuizChanged(id: $id) { state sequence questionNumber } }`;
    const screen = await other.subscribe({ query: watch, variables: { id: quiz.id } }, hop);
    if (!(Symbol.asyncIterator in screen)) throw new Error(JSON.stringify(screen));
    const elsewhere = async (query: string, variables: Record<string, unknown>) =>
      (await other.execute({ query, variables }, hop)).errors?.map(({ extensions }) => extensions?.code) ?? [];
    const asHost = { ...hop, caller: teacher.caller };
    for (let number = 1; number <= 3; number += 1) {
      const { currentQuestion } = await quiz.read();
      const given = (token: string, option: number) => ({
        input: { ...input(token, option).input, questionId: currentQuestion.id },
      });
      // Everybody sends a different answer to each process at once; one of the two stands, and both say which.
      await Promise.all(
        tokens.flatMap((token, n) => [
          graph.anonymous.codes(ANSWER, given(token, n % 2)),
          elsewhere(ANSWER, given(token, (n + 1) % 2)),
        ]),
      );
      expect(await count(quiz.id)).toEqual({ rows: 40 * number, players: 40 });
      const variables = { input: quiz.input };
      const closed = await other.execute({ query: CLOSE, variables }, asHost);
      expect(closed.errors).toBeUndefined();
      await expectSame(graph, quiz.id, [graph.subgraph, other]);
      if (number < 3) await other.execute({ query: OPEN, variables }, asHost);
    }
    const end = await quiz.finish();
    for await (const { data } of screen) {
      const { state, sequence } = (data as { liveQuizChanged: { state: string; sequence: number } }).liveQuizChanged;
      if (state !== 'FINISHED') continue;
      expect(sequence).toBe(end.sequence);
      break;
    }
    await expectSame(graph, quiz.id, [graph.subgraph, other]);
  });

  it('know at once who joined, came back or was sent out at the other', async () => {
    const other = await another();
    const { quiz, tokens, input } = await opened(1);
    const elsewhere = (query: string, variables: Record<string, unknown>) => other.execute({ query, variables }, hop);
    const seen = await elsewhere(STANDING, { quizId: quiz.id, playerToken: tokens[0] });
    expect(seen.errors).toBeUndefined();
    const late = await join(graph.anonymous, quiz.pin, 'Kechikkan');
    expect((await elsewhere(ANSWER, input(late.playerToken))).errors).toBeUndefined();
    await quiz.move('banLiveQuizPlayer', 'id', { playerId: late.player.id });
    const refused = await elsewhere(STANDING, { quizId: quiz.id, playerToken: late.playerToken });
    expect(refused.errors?.[0]?.extensions?.code).toBe('PLAYER_REMOVED');
    const taken = await elsewhere(JOIN, { input: { pin: quiz.pin, nickname: 'oʻquvchi 0' } });
    expect(taken.errors?.[0]?.extensions?.code).toBe('NAME_TAKEN');
  });
});

describe('a process that dies', () => {
  const children: ChildProcess[] = [];
  afterAll(() => {
    for (const child of children) child.kill('SIGKILL');
  });
  const playing = async (quizId: string, questionId: string, tokens: readonly string[]) => {
    const child = fork(
      new URL('./live-quiz-answering.fixture.mjs', import.meta.url),
      [graph.databaseUrl, quizId, questionId, ...tokens],
      { execArgv: ['--import', './scripts/typescript.mjs'] },
    );
    children.push(child);
    const taken = new Set<string>();
    await once(child, 'message');
    child.on('message', (token: string) => taken.add(token));
    return { child, taken };
  };

  it('between receipt and commit has acknowledged nothing, and everybody who sends again is taken once', async () => {
    const { quiz, tokens, questionId, input } = await opened(30);
    const { child, taken } = await playing(quiz.id, questionId, tokens);
    const hold = await holdQuiz(graph, quiz.id);
    child.send('answer');
    await hold.somebodyWaits();
    child.kill('SIGKILL');
    await once(child, 'exit');
    // The server notices at its next word that nobody listens any more; what it was asked to do stays undone.
    for (const pid of await hold.waiting()) await hold.kill(pid);
    await hold.letGo();
    expect([taken.size, (await count(quiz.id)).rows]).toEqual([0, 0]);
    for (const token of tokens) expect(await graph.anonymous.codes(ANSWER, input(token))).toEqual([]);
    expect(await count(quiz.id)).toEqual({ rows: 30, players: 30 });
    await expectSame(graph, quiz.id, [graph.subgraph]);
  });

  it('among many answers loses none that it acknowledged and doubles none', async () => {
    const { quiz, tokens, questionId, input } = await opened(150);
    const { child, taken } = await playing(quiz.id, questionId, tokens);
    const first = new Promise((resolve) => child.once('message', resolve));
    child.send('answer');
    await first;
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(taken.size).toBeGreaterThan(0);
    const rows: Array<{ id: string }> = await graph
      .context()
      .db.query(`SELECT player_id AS id FROM olimp.live_quiz_events WHERE quiz_id = $1 AND kind = 'answered'`, [
        quiz.id,
      ]);
    const people = (await currentViews(graph.context(), [quiz.id]))[0]?.people;
    const stored = new Set(rows.map(({ id }) => id));
    for (const playerToken of taken) {
      expect(stored).toContain(people?.whoIs({ playerToken, userId: null })?.id);
    }
    for (const token of tokens) expect(await graph.anonymous.codes(ANSWER, input(token))).toEqual([]);
    expect(await count(quiz.id)).toEqual({ rows: 150, players: 150 });
  });

  it('in the middle of a question is followed by one that goes on where it was', async () => {
    const { quiz, tokens, input } = await opened(3);
    await graph.anonymous.data(ANSWER, input(tokens[0] as string));
    const other = await another();
    const { data } = await other.execute({ query: READ, variables: { id: quiz.id } }, hop);
    expect(data?.liveQuiz).toEqual(await quiz.read());
    const answered = await other.execute({ query: ANSWER, variables: input(tokens[1] as string) }, hop);
    expect(answered.errors).toBeUndefined();
    await expectSame(graph, quiz.id, [graph.subgraph, other]);
  });
});

describe('a database that goes away in the middle of a batch', () => {
  it('gives everybody a code to try again by, and heals by itself', async () => {
    const { quiz, tokens, input } = await opened(20);
    const hold = await holdQuiz(graph, quiz.id);
    const codes = tokens.map((token) => graph.anonymous.codes(ANSWER, input(token)));
    await hold.somebodyWaits();
    for (const pid of await hold.waiting()) await hold.kill(pid);
    await hold.letGo();
    const refused = (await Promise.all(codes)).flat();
    expect(new Set(refused)).toEqual(new Set(['DATABASE_UNAVAILABLE']));
    for (const token of tokens) expect(await graph.anonymous.codes(ANSWER, input(token))).toEqual([]);
    expect(await count(quiz.id)).toEqual({ rows: 20, players: 20 });
    await expectSame(graph, quiz.id, [graph.subgraph]);
  });
});

describe('a person who is erased', () => {
  it('is nameless on every board at once, and the board is what it was', async () => {
    const quiz = await newQuiz(teacher);
    const pupil = await graph.newUser('STUDENT');
    await join(pupil, quiz.pin, 'Zzlaqab');
    const { currentQuestion } = await quiz.open();
    await pupil.data(ANSWER, { input: { quizId: quiz.id, questionId: currentQuestion.id, options: [1] } });
    const before = (await quiz.close()).leaderboard;
    await manifest.personalData.erase(graph.context(), pupil.userId);
    const { leaderboard } = await quiz.read();
    expect(JSON.stringify(leaderboard)).not.toContain('Zzlaqab');
    expect(leaderboard).toMatchObject([{ rank: 1, score: before[0].score, player: { user: null } }]);
    expect(await pupil.codes(STANDING, { quizId: quiz.id })).toEqual(['FORBIDDEN']);
    await expectSame(graph, quiz.id, [graph.subgraph]);
    expect(roomOf(graph.context(), quiz.id).isIdle).toBe(true);
  });
});
