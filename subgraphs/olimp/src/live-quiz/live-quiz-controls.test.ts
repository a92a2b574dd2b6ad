import { type GraphClient, testGraph } from '@alif24/subgraph-shared/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';
import { ANSWER, JOIN, join, newQuiz, passTime, question, READ, STANDING } from './live-quiz.fixture.ts';
import { expectSame } from './live-quiz-world.fixture.ts';

const graph = testGraph(subgraph);
let teacher: GraphClient;
beforeAll(async () => {
  teacher = await graph.newUser('TEACHER');
});

const CLOCK = 'state isPaused remainingMilliseconds currentQuestion { id isSkipped closesAt }';
const answerTo = (quizId: string, questionId: string, playerToken: string, option = 1) => ({
  input: { quizId, questionId, options: [option], playerToken },
});

/** A quiz with its first question open, and a guest in it. */
async function opened(more: object = {}, count = 2) {
  const quiz = await newQuiz(
    teacher,
    Array.from({ length: count }, () => question()),
    more,
  );
  const guest = await join(graph.anonymous, quiz.pin, 'Amir');
  const { currentQuestion } = await quiz.open();
  const answer = (option?: number) => answerTo(quiz.id, currentQuestion.id, guest.playerToken, option);
  return { quiz, guest, answer };
}

describe('the clock in the hands of the host', () => {
  it('stands still for everybody and goes on with what was left', async () => {
    const { quiz, answer } = await opened();
    await passTime(graph, quiz.id, 10);
    const paused = await quiz.move('pauseLiveQuiz', CLOCK);
    expect(paused).toMatchObject({ state: 'QUESTION_OPEN', isPaused: true });
    await passTime(graph, quiz.id, 600);
    const later = (await graph.anonymous.data(`query ($id: ID) { liveQuiz(id: $id) { ${CLOCK} } }`, { id: quiz.id }))
      .liveQuiz;
    expect(later).toMatchObject({ isPaused: true, remainingMilliseconds: paused.remainingMilliseconds });
    expect(await graph.anonymous.codes(ANSWER, answer())).toEqual(['QUIZ_STATE']);
    const again = await quiz.move('pauseLiveQuiz', CLOCK);
    expect(again.remainingMilliseconds).toBe(paused.remainingMilliseconds);
    const running = await quiz.move('resumeLiveQuiz', CLOCK);
    expect(running.isPaused).toBe(false);
    expect(running.remainingMilliseconds).toBeLessThanOrEqual(paused.remainingMilliseconds);
    expect(running.remainingMilliseconds).toBeGreaterThan(paused.remainingMilliseconds - 5_000);
    expect(await graph.anonymous.codes(ANSWER, answer())).toEqual([]);
    // Ten of thirty seconds were over, and the ten minutes are nobody's.
    const [{ score }] = (await quiz.close()).leaderboard;
    expect(score).toBeGreaterThan(700);
    expect(score).toBeLessThanOrEqual(833);
  });

  it('has ten seconds more when they are given', async () => {
    const { quiz, answer } = await opened();
    const before = (await quiz.read()).currentQuestion.closesAt;
    const { currentQuestion } = await quiz.move('extendLiveQuizQuestion', CLOCK);
    expect(+new Date(currentQuestion.closesAt) - +new Date(before)).toBe(10_000);
    await passTime(graph, quiz.id, 35);
    expect(await graph.anonymous.codes(ANSWER, answer())).toEqual([]);
  });

  it('runs for nobody when the question is skipped: it counts for no one, and the next one may be opened', async () => {
    const { quiz, answer } = await opened();
    await graph.anonymous.data(ANSWER, answer());
    const skipped = await quiz.move('skipLiveQuizQuestion', `${CLOCK} leaderboard(first: 1) { score correctCount }`);
    expect(skipped).toMatchObject({
      state: 'QUESTION_CLOSED',
      currentQuestion: { isSkipped: true },
      leaderboard: [{ score: 0, correctCount: 0 }],
    });
    expect((await quiz.open()).questionNumber).toBe(2);
  });

  it('takes a question back that was counted: its points and right answers are nobody’s, and a season and coins know nothing of it', async () => {
    const quiz = await newQuiz(teacher, [question(), question()]);
    const pupil = await graph.newUser('STUDENT');
    await join(pupil, quiz.pin, 'Sevinch');
    for (const takesBack of [false, true]) {
      const { currentQuestion } = await quiz.open();
      await pupil.data(ANSWER, { input: { quizId: quiz.id, questionId: currentQuestion.id, options: [1] } });
      expect((await quiz.close()).leaderboard).toMatchObject([{ correctCount: takesBack ? 2 : 1 }]);
      if (takesBack) await quiz.move('skipLiveQuizQuestion', 'id', { questionNumber: 2 });
    }
    const fields = 'currentQuestion { isSkipped } leaderboard(first: 1) { correctCount score }';
    const [again, read] = [
      await quiz.move('skipLiveQuizQuestion', fields),
      await pupil.data(STANDING, { quizId: quiz.id }),
    ];
    expect(again.currentQuestion).toEqual({ isSkipped: true });
    expect(again.leaderboard).toMatchObject([{ correctCount: 1 }]);
    expect(read.liveQuizStanding).toMatchObject({
      entry: { score: again.leaderboard[0].score, correctCount: 1 },
      answer: { points: 0 },
    });
    await quiz.finish();
    const [coins] = await graph
      .context()
      .db.query('SELECT balance::int FROM shared.student_coins WHERE student_id = $1', [pupil.userId]);
    expect(coins.balance).toBe(2);
    await expect(quiz.move('skipLiveQuizQuestion', 'id')).rejects.toThrow('QUIZ_STATE');
    await expectSame(graph, quiz.id, [graph.subgraph]);
  });

  it('moves on what the host sees and nothing else, when the move says which question that is', async () => {
    const quiz = await newQuiz(teacher, [question(), question()]);
    const opened = await quiz.move('openLiveQuizQuestion', CLOCK, { questionNumber: 0 });
    expect(await quiz.move('openLiveQuizQuestion', 'state questionNumber', { questionNumber: 0 })).toEqual({
      state: 'QUESTION_OPEN',
      questionNumber: 1,
    });
    expect(await quiz.move('closeLiveQuizQuestion', 'state', { questionNumber: 0 })).toEqual({
      state: 'QUESTION_OPEN',
    });
    for (const name of ['skipLiveQuizQuestion', 'extendLiveQuizQuestion', 'pauseLiveQuiz']) {
      await expect(quiz.move(name, 'id', { questionNumber: 2 })).rejects.toThrow('QUIZ_STATE');
    }
    expect((await quiz.read()).currentQuestion.closesAt).toBe(opened.currentQuestion.closesAt);
  });

  it('holds the quiz between two questions, where it would go on by itself', async () => {
    const { quiz } = await opened({ autoAdvanceSeconds: 5 });
    await quiz.close();
    const step = 'state isPaused nextStepAt questionNumber';
    const held = await quiz.move('pauseLiveQuiz', step);
    expect(held).toMatchObject({ state: 'QUESTION_CLOSED', isPaused: true, nextStepAt: null });
    await passTime(graph, quiz.id, 600);
    expect((await quiz.read()).questionNumber).toBe(1);
    const going = await quiz.move('resumeLiveQuiz', `serverTime ${step}`);
    const left = Date.parse(going.nextStepAt) - Date.parse(going.serverTime);
    expect(left).toBeLessThanOrEqual(5000);
    expect(left).toBeGreaterThan(0);
    await passTime(graph, quiz.id, 5);
    expect(await quiz.read()).toMatchObject({ state: 'QUESTION_OPEN', questionNumber: 2 });
  });

  it('cannot be stopped between two questions where the host opens the next one', async () => {
    const { quiz } = await opened();
    await quiz.close();
    await expect(quiz.move('pauseLiveQuiz', 'id')).rejects.toThrow('QUIZ_STATE');
  });

  it('goes through all questions by itself and ends the quiz, though nobody looks on', async () => {
    const { quiz } = await opened({ autoAdvanceSeconds: 5 });
    // 30 s of a question, then 5 s until the next: the job comes by, and nobody else.
    for (let n = 0; n < 4; n += 1) {
      await passTime(graph, quiz.id, 31);
      await graph.context().db.query(`SELECT shared.enqueue_job('olimp.pass-quiz-time', '{}', NULL, NULL, 0, NULL, 1)`);
      await graph.runJobs();
    }
    expect(await kindsOf(quiz.id)).toEqual(['joined', 'opened', 'closed', 'opened', 'closed', 'finished']);
  });
});

const kindsOf = async (quizId: string): Promise<string[]> =>
  (
    await graph
      .context()
      .db.query('SELECT kind FROM olimp.live_quiz_events WHERE quiz_id = $1 ORDER BY sequence', [quizId])
  ).map(({ kind }: { kind: string }) => kind);

describe('the door in the hands of the host', () => {
  it('lets nobody else in while it is locked, and those who are in come and go', async () => {
    const quiz = await newQuiz(teacher);
    const pupil = await graph.newUser('STUDENT');
    await join(pupil, quiz.pin, 'Sevinch');
    expect(await quiz.move('lockLiveQuiz', 'isLocked', { isLocked: true })).toEqual({ isLocked: true });
    const other = { input: { pin: quiz.pin, nickname: 'Amir' } };
    expect(await graph.anonymous.codes(JOIN, other)).toEqual(['QUIZ_LOCKED']);
    expect((await join(pupil, quiz.pin, 'Sevinch')).player.nickname).toBe('Sevinch');
    await quiz.move('lockLiveQuiz', 'isLocked', { isLocked: false });
    expect(await graph.anonymous.codes(JOIN, other)).toEqual([]);
  });

  it('removes a guest, who comes back with token and score under another name, and bans for good', async () => {
    const { quiz, guest, answer } = await opened();
    await graph.anonymous.data(ANSWER, answer());
    await quiz.close();
    const playerId = guest.player.id;
    expect(await quiz.move('removeLiveQuizPlayer', 'playerCount', { playerId })).toEqual({ playerCount: 0 });
    const standing = { quizId: quiz.id, playerToken: guest.playerToken };
    const { errors } = await graph.anonymous.ask(STANDING, standing);
    expect(errors?.[0]?.extensions).toEqual({ code: 'PLAYER_REMOVED', details: { isBanned: false } });
    expect(await graph.anonymous.codes(ANSWER, answer())).toEqual(['PLAYER_REMOVED']);
    const back = await join(graph.anonymous, quiz.pin, 'Botir', { playerToken: guest.playerToken });
    expect(back).toMatchObject({ playerToken: guest.playerToken, player: { id: playerId, nickname: 'Botir' } });
    expect((await graph.anonymous.data(STANDING, standing)).liveQuizStanding.entry.score).toBeGreaterThan(0);
    await quiz.move('banLiveQuizPlayer', 'playerCount', { playerId });
    const again = { input: { pin: quiz.pin, nickname: 'Amir', playerToken: guest.playerToken } };
    expect(await graph.anonymous.codes(JOIN, again)).toEqual(['PLAYER_REMOVED']);
    expect(await graph.anonymous.codes(JOIN, { input: { pin: quiz.pin, nickname: 'Botir' } })).toEqual(['NAME_TAKEN']);
    expect((await quiz.finish()).leaderboard).toEqual([]);
  });

  it('sends out at once all who came within the last minute, in any phase, and tells how many and each of them', async () => {
    const { quiz, guest } = await opened();
    await passTime(graph, quiz.id, 61);
    const late = await Promise.all(['Bot 1', 'Bot 2', 'Bot 3'].map((name) => join(graph.anonymous, quiz.pin, name)));
    const token = late[0].playerToken;
    const stream = await graph.anonymous.events(
      `subscription ($quizId: ID!, $playerToken: String) {
        liveQuizStandingChanged(quizId: $quizId, playerToken: $playerToken) { sequence }
      }`,
      { quizId: quiz.id, playerToken: token },
    );
    expect((await stream.next()).value.errors).toBeUndefined();
    const fields = 'removedCount quiz { playerCount players { nickname } }';
    const first = await quiz.move('removeLatestLiveQuizPlayers', fields);
    expect(first).toEqual({ removedCount: 3, quiz: { playerCount: 1, players: [{ nickname: 'Amir' }] } });
    expect((await stream.next()).value.errors?.[0]?.extensions.code).toBe('PLAYER_REMOVED');
    expect(await quiz.move('removeLatestLiveQuizPlayers', 'removedCount')).toEqual({ removedCount: 0 });
    const standing = { quizId: quiz.id, playerToken: token };
    expect(await graph.anonymous.codes(STANDING, standing)).toEqual(['PLAYER_REMOVED']);
    expect(await graph.anonymous.codes(STANDING, { ...standing, playerToken: guest.playerToken })).toEqual([]);
    const rows = await graph
      .context()
      .db.query('SELECT nickname FROM olimp.live_quiz_players WHERE quiz_id = $1 AND is_inside', [quiz.id]);
    expect(rows).toEqual([{ nickname: 'Amir' }]);
    await quiz.finish();
    await expect(quiz.move('removeLatestLiveQuizPlayers', 'removedCount')).rejects.toThrow('QUIZ_STATE');
  });

  it('finds a player among all by a part of the name, in either script, though a hundred came later', async () => {
    const quiz = await newQuiz(teacher);
    await join(graph.anonymous, quiz.pin, 'Шаҳноза 7');
    for (let n = 0; n < 5; n += 1) await join(graph.anonymous, quiz.pin, `Bot ${n}`);
    const named = async (name: string | null) => {
      const query =
        'query ($id: ID, $name: String) { liveQuiz(id: $id) { players(first: 2, name: $name) { nickname } } }';
      return (await graph.anonymous.data(query, { id: quiz.id, name })).liveQuiz.players;
    };
    expect(await named('shahno')).toEqual([{ nickname: 'Шаҳноза 7' }]);
    expect(await named('BOT')).toEqual([{ nickname: 'Bot 4' }, { nickname: 'Bot 3' }]);
    expect(await named(null)).toEqual([{ nickname: 'Bot 4' }, { nickname: 'Bot 3' }]);
    expect(await named('Karim')).toEqual([]);
    await expect(named('a'.repeat(61))).rejects.toThrow('BAD_USER_INPUT');
  });

  it('bans an account from one quiz and pays it nothing', async () => {
    const quiz = await newQuiz(teacher);
    const pupil = await graph.newUser('STUDENT');
    const { player } = await join(pupil, quiz.pin, 'Sevinch');
    const { currentQuestion } = await quiz.open();
    await pupil.data(ANSWER, { input: { quizId: quiz.id, questionId: currentQuestion.id, options: [1] } });
    await quiz.move('banLiveQuizPlayer', 'id', { playerId: player.id });
    expect(await pupil.codes(JOIN, { input: { pin: quiz.pin, nickname: 'Yangi' } })).toEqual(['PLAYER_REMOVED']);
    await quiz.finish();
    const coins = await graph
      .context()
      .db.query('SELECT 1 FROM shared.student_coins WHERE student_id = $1', [pupil.userId]);
    expect(coins).toEqual([]);
  });

  it.each([
    ...['pauseLiveQuiz', 'resumeLiveQuiz', 'extendLiveQuizQuestion', 'skipLiveQuizQuestion'].map((name) => [name, {}]),
    ['lockLiveQuiz', { isLocked: true }],
    ['removeLiveQuizPlayer', {}],
    ['removeLatestLiveQuizPlayers', {}],
    ['banLiveQuizPlayer', {}],
    ['moveLiveQuizDeadline', { deadline: new Date(Date.now() + 86_400_000).toISOString() }],
    ['playLiveQuizAgain', {}],
    ['assignLiveQuiz', { deadline: new Date(Date.now() + 86_400_000).toISOString() }],
  ] as Array<[string, object]>)('%s is for the host alone', async (name, more) => {
    const { quiz, guest } = await opened();
    const before = await quiz.read();
    const fields = name === 'removeLatestLiveQuizPlayers' ? 'removedCount' : 'id';
    const playerId = name.endsWith('LiveQuizPlayer') ? { playerId: guest.player.id } : {};
    const others = [await graph.newUser('TEACHER'), await graph.newUser('STUDENT')];
    for (const other of others) {
      await expect(quiz.move(name, fields, { ...more, ...playerId }, other), name).rejects.toThrow('FORBIDDEN');
    }
    await expect(quiz.move(name, fields, { ...more, ...playerId }, graph.anonymous)).rejects.toThrow('UNAUTHENTICATED');
    expect((await graph.anonymous.data(READ, { id: quiz.id })).liveQuiz).toEqual(before);
  });
});

describe('playing again', () => {
  it('is a new quiz with the same questions under a PIN of its own', async () => {
    const quiz = await newQuiz(teacher, [question(), question({ text: '6 × 6?' })], {
      ...{ grade: 2, teams: ['A', 'B'], closesWhenAllAnswered: true },
    });
    await quiz.finish();
    const fields =
      'id pin state mode closesWhenAllAnswered questionCount sourceId teams { name } players(first: 5) { id }';
    const again = await quiz.move('playLiveQuizAgain', fields);
    expect(again).toMatchObject({ closesWhenAllAnswered: true });
    expect(again).toMatchObject({ state: 'LOBBY', mode: 'ACCURACY', questionCount: 2, sourceId: quiz.id, players: [] });
    expect(again.teams).toEqual([{ name: 'A' }, { name: 'B' }]);
    expect([again.id === quiz.id, again.pin === quiz.pin]).toEqual([false, false]);
    await join(graph.anonymous, again.pin, 'Amir');
  });
});
