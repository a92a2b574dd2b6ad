import { type GraphClient, testGraph } from '@alif24/subgraph-shared/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';
import { ANSWER, join, newQuiz, passTime, question, STANDING } from './live-quiz.fixture.ts';
import { roomOf } from './live-quiz-rooms.ts';

const graph = testGraph(subgraph);
let teacher: GraphClient;
beforeAll(async () => {
  teacher = await graph.newUser('TEACHER');
});

const RESTORE = `mutation ($input: RestoreLiveQuizPlayerInput!) {
  restoreLiveQuizPlayer(input: $input) { playerToken resumeCode player { id nickname } quiz { id state } } }`;
const MEASURE = `mutation ($input: MeasureLiveQuizDelayInput!) { measureLiveQuizDelay(input: $input) { echo milliseconds } }`;
const score = async (quizId: string, playerToken: string) =>
  (await graph.anonymous.data(STANDING, { quizId, playerToken })).liveQuizStanding.entry.score;

/** A guest with a right answer to the first of two questions. */
async function played() {
  const quiz = await newQuiz(teacher, [question(), question()]);
  const guest = await join(graph.anonymous, quiz.pin, 'Amir');
  const { currentQuestion } = await quiz.open();
  const input = { quizId: quiz.id, questionId: currentQuestion.id, options: [1], playerToken: guest.playerToken };
  await graph.anonymous.data(ANSWER, { input });
  await quiz.close();
  return { quiz, guest };
}

describe('coming back', () => {
  it('from another device takes PIN, nickname and code: the same player, a new token, and the old one is void', async () => {
    const { quiz, guest } = await played();
    expect(guest.resumeCode).toMatch(/^[0-9A-Z]{6}$/);
    const before = await score(quiz.id, guest.playerToken);
    const input = { pin: quiz.pin, nickname: ' amir', resumeCode: guest.resumeCode.toLowerCase() };
    const { restoreLiveQuizPlayer: back } = await graph.anonymous.data(RESTORE, { input });
    expect(back).toMatchObject({ player: guest.player && { id: guest.player.id, nickname: 'Amir' }, resumeCode: null });
    expect(await score(quiz.id, back.playerToken)).toBe(before);
    expect(await graph.anonymous.codes(STANDING, { quizId: quiz.id, playerToken: guest.playerToken })).toEqual([
      'FORBIDDEN',
    ]);
    const stored = JSON.stringify(await graph.context().db.query('SELECT * FROM olimp.live_quiz_players'));
    for (const secret of [guest.resumeCode, back.playerToken]) expect(stored).not.toContain(secret);
  });

  it('with a wrong code is refused, and soon nobody may guess any more', async () => {
    const { quiz, guest } = await played();
    const guesser = await graph.newUser('STUDENT');
    const guess = (resumeCode: string, nickname = 'Amir') =>
      guesser.codes(RESTORE, { input: { pin: quiz.pin, nickname, resumeCode } });
    expect(await guess('000000')).toEqual(['NOT_FOUND']);
    expect(await guess(guest.resumeCode, 'Botir')).toEqual(['NOT_FOUND']);
    for (let n = 0; n < 18; n += 1) await guess('AAAAAA');
    expect(await guess(guest.resumeCode)).toEqual(['TOO_MANY_ATTEMPTS']);
  });

  it('a hundred times in one game, by code, by token and in a new process, loses no point', async () => {
    const { quiz, guest } = await played();
    const before = await score(quiz.id, guest.playerToken);
    let { playerToken } = guest;
    for (let n = 0; n < 100; n += 1) {
      if (n % 3 === 0) roomOf(graph.context(), quiz.id).forget();
      if (n % 3 === 1) {
        const input = { pin: quiz.pin, nickname: 'Amir', resumeCode: guest.resumeCode };
        playerToken = (await graph.anonymous.data(RESTORE, { input })).restoreLiveQuizPlayer.playerToken;
      } else await join(graph.anonymous, quiz.pin, 'Amir', { playerToken });
    }
    expect(await score(quiz.id, playerToken)).toBe(before);
    expect((await quiz.finish()).leaderboard).toMatchObject([
      { rank: 1, score: before, player: { id: guest.player.id } },
    ]);
  });

  it('to a stream says whether the quiz stands where it stood', async () => {
    const { quiz } = await played();
    const CHANGED = `subscription ($id: ID!, $after: Int) { liveQuizChanged(id: $id, after: $after) { sequence recovered } }`;
    const first = async (after: number | null) => {
      const stream = await graph.anonymous.events(CHANGED, { id: quiz.id, after });
      const { data } = (await stream.next()).value as {
        data: { liveQuizChanged: { sequence: number; recovered: boolean } };
      };
      await stream.return?.();
      return data.liveQuizChanged;
    };
    const { sequence, recovered } = await first(null);
    expect(recovered).toBeNull();
    await join(graph.anonymous, quiz.pin, 'Botir');
    expect(await first(sequence)).toEqual({ sequence: sequence + 1, recovered: true });
    expect((await first(sequence + 9)).recovered).toBe(false);
    await quiz.open();
    expect((await first(sequence)).recovered).toBe(false);
    await expect(first(-1)).rejects.toThrow('BAD_USER_INPUT');
  });
});

describe('the way to a player', () => {
  const measure = async (quizId: string, playerToken: string, echo?: string) =>
    (await graph.anonymous.data(MEASURE, { input: { quizId, playerToken, echo } })).measureLiveQuizDelay;

  it('is measured by our own clock and taken off, and holding the echo back gains a quarter of a second at most', async () => {
    const quiz = await newQuiz(teacher);
    const { playerToken } = await join(graph.anonymous, quiz.pin, 'Amir');
    let { echo, milliseconds } = await measure(quiz.id, playerToken);
    expect(milliseconds).toBe(0);
    for (let n = 0; n < 3; n += 1) ({ echo, milliseconds } = await measure(quiz.id, playerToken, echo));
    expect(milliseconds).toBeLessThan(250);
    const trips = () => roomOf(graph.context(), quiz.id).view?.state.players.list[0]?.roundTrips;
    expect(trips()).toHaveLength(3);
    for (let n = 0; n < 3; n += 1) {
      // As if ten seconds had passed since the echo was given out: a seal of then is as good as one of now.
      const old = await heldBack(quiz.id, playerToken);
      ({ milliseconds } = await measure(quiz.id, playerToken, old));
    }
    expect([milliseconds, trips()]).toEqual([250, [500, 500, 500]]);
  });

  /** An echo that was given out ten seconds ago. */
  async function heldBack(quizId: string, playerToken: string): Promise<string> {
    const { clock } = roomOf(graph.context(), quizId);
    const now = clock.now.bind(clock);
    clock.now = () => now() - 10_000;
    try {
      return (await measure(quizId, playerToken)).echo;
    } finally {
      clock.now = now;
    }
  }

  it('counts an echo once, and no echo that is another’s or made up', async () => {
    const quiz = await newQuiz(teacher);
    const [amir, botir] = [
      await join(graph.anonymous, quiz.pin, 'Amir'),
      await join(graph.anonymous, quiz.pin, 'Botir'),
    ];
    const { echo } = await measure(quiz.id, amir.playerToken);
    await measure(quiz.id, amir.playerToken, echo);
    const { sequence } = await quiz.read();
    await measure(quiz.id, amir.playerToken, echo);
    expect((await quiz.read()).sequence).toBe(sequence);
    for (const [playerToken, wrong] of [
      [botir.playerToken, echo],
      [amir.playerToken, `1.0.${echo.split('.')[2]}`],
      [amir.playerToken, 'nonsense'],
      [amir.playerToken, '1.1.'],
    ]) {
      expect(await graph.anonymous.codes(MEASURE, { input: { quizId: quiz.id, playerToken, echo: wrong } })).toEqual([
        'BAD_USER_INPUT',
      ]);
    }
    expect(await graph.anonymous.codes(MEASURE, { input: { quizId: quiz.id } })).toEqual(['UNAUTHENTICATED']);
    expect(await graph.anonymous.codes(MEASURE, { input: { quizId: quiz.id, playerToken: 'x' } })).toEqual([
      'FORBIDDEN',
    ]);
  });

  it('is all that a client can say of time: nothing it sends with an answer moves it', async () => {
    const scores = [];
    for (const lie of ['', ', at: "2020-01-01T00:00:00Z"', ', elapsed: 0']) {
      const { quiz, guest } = await played();
      const { currentQuestion } = await quiz.open();
      await passTime(graph, quiz.id, 10);
      const input = `quizId: "${quiz.id}", questionId: "${currentQuestion.id}", options: [1], playerToken: "${guest.playerToken}"`;
      const { errors } = await graph.anonymous.ask(
        `mutation { submitLiveQuizAnswer(input: { ${input}${lie} }) { options } }`,
      );
      expect(errors === undefined).toBe(lie === '');
      if (lie) await graph.anonymous.ask(`mutation { submitLiveQuizAnswer(input: { ${input} }) { options } }`);
      const before = await score(quiz.id, guest.playerToken);
      await quiz.close();
      scores.push((await score(quiz.id, guest.playerToken)) - before);
    }
    for (const points of scores) expect(Math.abs(points - 833)).toBeLessThan(30);
  });
});
