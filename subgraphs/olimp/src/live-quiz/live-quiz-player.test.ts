import { type GraphClient, testGraph } from '@alif24/subgraph-shared/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';
import { ANSWER, JOIN, join, newQuiz, passTime as passTimeIn, question, STANDING } from './live-quiz.fixture.ts';

const graph = testGraph(subgraph);
let teacher: GraphClient;
beforeAll(async () => {
  teacher = await graph.newUser('TEACHER');
});

const rows = (table: string) => graph.context().db.query(`SELECT * FROM olimp.${table}`) as Promise<unknown[]>;
const passTime = (quizId: string, seconds: number) => passTimeIn(graph, quizId, seconds);

describe('joining', () => {
  it('lets a pupil in with an account and a guest with a token that is stored as a hash', async () => {
    const quiz = await newQuiz(teacher);
    const pupil = await graph.newUser('STUDENT');
    expect(await join(pupil, quiz.pin, 'Sevinch')).toMatchObject({
      playerToken: null,
      player: { nickname: 'Sevinch', user: { id: pupil.userId } },
      quiz: { id: quiz.id, sequence: 2 },
    });
    const spaced = `${quiz.pin.slice(0, 3)} ${quiz.pin.slice(3)}`;
    const guest = await join(graph.anonymous, spaced, 'Amir');
    expect(guest).toMatchObject({ player: { user: null }, playerToken: expect.stringMatching(/^[\w-]{32}$/) });
    expect(JSON.stringify(await rows('live_quiz_players'))).not.toContain(guest.playerToken);
  });

  it('brings an account back as the same player with the score kept, whatever it types', async () => {
    const quiz = await newQuiz(teacher, [question(), question()]);
    const pupil = await graph.newUser('STUDENT');
    const first = await join(pupil, quiz.pin, 'Sevinch');
    const { currentQuestion } = await quiz.open();
    await pupil.data(ANSWER, { input: { quizId: quiz.id, questionId: currentQuestion.id, options: [1] } });
    await quiz.close();
    const second = await join(pupil, quiz.pin, 'Boshqa');
    expect(second.player).toEqual(first.player);
    const { liveQuizStanding } = await pupil.data(STANDING, { quizId: quiz.id });
    expect(liveQuizStanding).toMatchObject({ entry: { rank: 1, correctCount: 1 }, answer: { isCorrect: true } });
    expect(liveQuizStanding.entry.score).toBeGreaterThan(900);
  });

  it('makes one player of an account that joins fifty times at once', async () => {
    const quiz = await newQuiz(teacher);
    const pupil = await graph.newUser('STUDENT');
    const joined = await Promise.all(Array.from({ length: 50 }, (_, n) => join(pupil, quiz.pin, `Sevinch ${n}`)));
    expect(new Set(joined.map(({ player }) => player.id)).size).toBe(1);
    expect((await quiz.read()).playerCount).toBe(1);
  });

  it('calls nobody what letters of neighbours hide, and refuses letters and marks that are of use to nobody', async () => {
    const quiz = await newQuiz(teacher);
    const hidden = ['сӯка', 'хұй', 'жөпа', 'bıtch'];
    for (const name of hidden) {
      const { player } = await join(graph.anonymous, quiz.pin, name);
      expect(player.nickname).toMatch(/^[A-Z]\S+ [A-Z]\S+$/);
    }
    for (const nickname of ['ꜱᴜᴋᴀ', `Ali${'\u0301'.repeat(20)}`]) {
      expect(await graph.anonymous.codes(JOIN, { input: { pin: quiz.pin, nickname } })).toEqual(['BAD_USER_INPUT']);
    }
    expect((await join(graph.anonymous, quiz.pin, 'Тӯтӣ')).player.nickname).toBe('Тӯтӣ');
  });

  it('offers three names that nobody in the quiz has, in the language that is asked for', async () => {
    const quiz = await newQuiz(teacher);
    const offered = async (id: string, language: string | null) =>
      (
        await graph.anonymous.data(
          'query ($id: ID!, $language: Locale) { liveQuizNicknames(quizId: $id, language: $language) }',
          { id, language },
        )
      ).liveQuizNicknames;
    const names: string[] = await offered(quiz.id, null);
    expect(new Set(names).size).toBe(3);
    for (const name of names) expect((await join(graph.anonymous, quiz.pin, name)).player.nickname).toBe(name);
    for (const name of await offered(quiz.id, 'RU')) expect(name).toMatch(/^[\p{Script=Cyrillic} ]+$/u);
    await expect(offered('01980000-0000-7000-8000-000000000000', null)).rejects.toThrow('QUIZ_NOT_FOUND');
  });

  it('gives a name once, also when it only looks the same or all ask at once', async () => {
    const quiz = await newQuiz(teacher);
    const answers = await Promise.all(
      ['Amir', 'amir', 'A m i r', 'AMIR'].map((nickname) =>
        graph.anonymous.codes(JOIN, { input: { pin: quiz.pin, nickname } }),
      ),
    );
    expect(answers.flat()).toEqual(['NAME_TAKEN', 'NAME_TAKEN', 'NAME_TAKEN']);
    expect(await quiz.read()).toMatchObject({ playerCount: 1, sequence: 2 });
    const other = await newQuiz(teacher);
    expect((await join(graph.anonymous, other.pin, 'Amir')).player.nickname).toBe('Amir');
  });

  it('takes late players into a quiz that runs', async () => {
    const quiz = await newQuiz(teacher);
    const { currentQuestion } = await quiz.open();
    const { playerToken } = await join(graph.anonymous, quiz.pin, 'Amir');
    const input = { quizId: quiz.id, questionId: currentQuestion.id, options: [1], playerToken };
    await graph.anonymous.data(ANSWER, { input });
    expect((await quiz.close()).leaderboard[0]).toMatchObject({ rank: 1, correctCount: 1 });
  });

  it.each([
    ['an unknown PIN', { pin: '000000' }, 'QUIZ_NOT_FOUND'],
    ['a PIN of letters', { pin: 'abcdef' }, 'QUIZ_NOT_FOUND'],
    ['an empty PIN', { pin: '' }, 'QUIZ_NOT_FOUND'],
    ['a PIN of a megabyte', { pin: '1'.repeat(1_000_000) }, 'BAD_USER_INPUT'],
    ['an empty name', { nickname: ' ' }, 'BAD_USER_INPUT'],
    ['a name of 25 letters', { nickname: 'x'.repeat(25) }, 'BAD_USER_INPUT'],
    ['a name of a megabyte', { nickname: 'x'.repeat(1_000_000) }, 'BAD_USER_INPUT'],
    ['a name of two scripts', { nickname: 'Аmir' }, 'BAD_USER_INPUT'],
  ])('refuses %s and stores nothing', async (_name, wrong, code) => {
    const quiz = await newQuiz(teacher);
    const before = (await rows('live_quiz_players')).length;
    expect(await graph.anonymous.codes(JOIN, { input: { pin: quiz.pin, nickname: 'Amir', ...wrong } })).toEqual([code]);
    expect(await rows('live_quiz_players')).toHaveLength(before);
    expect((await quiz.read()).sequence).toBe(1);
  });
});

describe('guessing PINs', () => {
  it('is over after twenty wrong ones in a minute, for that account alone, and even for the right one', async () => {
    const quiz = await newQuiz(teacher);
    const guesser = await graph.newUser('STUDENT');
    const guess = (pin: string, who = guesser) => who.ask(JOIN, { input: { pin, nickname: 'Amir' } });
    for (let n = 0; n < 20; n += 1) {
      expect((await guess('000000')).errors?.[0]?.extensions).toEqual({ code: 'QUIZ_NOT_FOUND' });
    }
    expect((await guess(quiz.pin)).errors?.[0]?.extensions).toEqual({
      code: 'TOO_MANY_ATTEMPTS',
      retryAfterSeconds: expect.any(Number),
    });
    expect((await guess(quiz.pin, await graph.newUser('STUDENT'))).errors).toBeUndefined();
    await graph
      .context()
      .db.query(`UPDATE olimp.live_quiz_pin_failures SET first_at = first_at - interval '61 seconds'`);
    expect((await guess(quiz.pin, guesser)).errors?.[0]?.extensions).toEqual({ code: 'NAME_TAKEN' });
    expect((await guess('000000')).errors?.[0]?.extensions).toEqual({ code: 'QUIZ_NOT_FOUND' });
  });
});

describe('answering', () => {
  async function openQuestion(more: object = {}) {
    const quiz = await newQuiz(teacher, [question(more), question()]);
    const pupil = await graph.newUser('STUDENT');
    await join(pupil, quiz.pin, 'Sevinch');
    const { currentQuestion } = await quiz.open();
    const input = { quizId: quiz.id, questionId: currentQuestion.id as string, options: [1] };
    return { quiz, pupil, input };
  }
  const answers = async () =>
    (await rows('live_quiz_events')).filter((event) => (event as { kind: string }).kind === 'answered');

  it('is taken without a word about being right, and paid by the clock of the server when the question closes', async () => {
    const { quiz, pupil, input } = await openQuestion();
    await passTime(quiz.id, 15);
    const { submitLiveQuizAnswer } = await pupil.data(ANSWER, { input });
    expect(submitLiveQuizAnswer).toEqual({ questionId: input.questionId, options: [1], isCorrect: null, points: null });
    const open = await quiz.read();
    expect(open).toMatchObject({ answeredCount: 1, leaderboard: [{ score: 0, correctCount: 0 }] });
    expect((await pupil.data(STANDING, { quizId: quiz.id })).liveQuizStanding.answer).toMatchObject({
      isCorrect: null,
    });
    const [{ score }] = (await quiz.close()).leaderboard;
    expect(score).toBeLessThanOrEqual(750);
    expect(score).toBeGreaterThan(700);
  });

  it('stores one row of fifty parallel submits: the first stands, and all get the same reply, also after closing', async () => {
    const { quiz, pupil, input } = await openQuestion();
    const before = (await answers()).length;
    const submit = async (option: number) =>
      (await pupil.data(ANSWER, { input: { ...input, options: [option] } })).submitLiveQuizAnswer;
    const replies = await Promise.all(Array.from({ length: 50 }, (_, n) => submit(n % 4)));
    for (const reply of replies) expect(reply).toEqual(replies[0]);
    expect(await answers()).toHaveLength(before + 1);
    expect((await quiz.read()).answeredCount).toBe(1);
    await quiz.close();
    expect(await submit(3)).toMatchObject({ options: replies[0].options, isCorrect: replies[0].options[0] === 1 });
    expect(await answers()).toHaveLength(before + 1);
  });

  it('a wrong answer and no answer bring 0 points', async () => {
    const { quiz, pupil, input } = await openQuestion();
    await join(graph.anonymous, quiz.pin, 'Amir');
    await pupil.data(ANSWER, { input: { ...input, options: [0] } });
    expect((await quiz.close()).leaderboard.map(({ score, rank }: Record<string, number>) => [rank, score])).toEqual([
      [1, 0],
      [1, 0],
    ]);
  });

  it('with several correct options needs them all, in any order', async () => {
    const { quiz, pupil, input } = await openQuestion({ correctOptions: [3, 0] });
    await pupil.data(ANSWER, { input: { ...input, options: [3, 0] } });
    expect((await quiz.close()).leaderboard[0]).toMatchObject({ correctCount: 1 });
  });

  it('is refused after its time, and the row is not stored', async () => {
    const { quiz, pupil, input } = await openQuestion();
    await passTime(quiz.id, 30);
    const before = (await answers()).length;
    expect(await pupil.codes(ANSWER, { input })).toEqual(['QUESTION_CLOSED']);
    expect(await answers()).toHaveLength(before);
  });

  it('is refused in the lobby, after closing, for an earlier question and after the end', async () => {
    const { quiz, pupil, input } = await openQuestion();
    const before = (await answers()).length;
    await quiz.close();
    expect(await pupil.codes(ANSWER, { input })).toEqual(['QUESTION_CLOSED']);
    await quiz.open();
    expect(await pupil.codes(ANSWER, { input })).toEqual(['QUESTION_CLOSED']);
    await quiz.finish();
    expect(await pupil.codes(ANSWER, { input })).toEqual(['QUIZ_STATE']);
    const lobby = await newQuiz(teacher);
    await join(pupil, lobby.pin, 'Sevinch');
    expect(await pupil.codes(ANSWER, { input: { ...input, quizId: lobby.id } })).toEqual(['QUIZ_STATE']);
    expect(await answers()).toHaveLength(before);
  });

  it.each([
    ['no option', [], 'BAD_USER_INPUT'],
    ['an option that is none', [4], 'BAD_USER_INPUT'],
    ['an option below the first', [-1], 'BAD_USER_INPUT'],
    ['an option twice', [1, 1], 'BAD_USER_INPUT'],
    ['several options where one is asked for', [0, 1], 'BAD_USER_INPUT'],
  ])('refuses %s and leaves the try open', async (_name, options, code) => {
    const { pupil, input } = await openQuestion();
    expect(await pupil.codes(ANSWER, { input: { ...input, options } })).toEqual([code]);
    expect(await pupil.codes(ANSWER, { input })).toEqual([]);
  });

  it('is for players of this quiz alone', async () => {
    const { quiz, input } = await openQuestion();
    const before = (await answers()).length;
    const stranger = await graph.newUser('STUDENT');
    const elsewhere = await join(graph.anonymous, (await newQuiz(teacher)).pin, 'Amir');
    expect(await graph.anonymous.codes(ANSWER, { input })).toEqual(['UNAUTHENTICATED']);
    expect(await stranger.codes(ANSWER, { input })).toEqual(['FORBIDDEN']);
    for (const playerToken of [elsewhere.playerToken, 'x', "' OR 1=1--"]) {
      expect(await graph.anonymous.codes(ANSWER, { input: { ...input, playerToken } })).toEqual(['FORBIDDEN']);
      expect(await graph.anonymous.codes(STANDING, { quizId: quiz.id, playerToken })).toEqual(['FORBIDDEN']);
    }
    expect(await stranger.codes(STANDING, { quizId: quiz.id })).toEqual(['FORBIDDEN']);
    const foreign = { ...input, questionId: '01900000-0000-7000-8000-000000000000' };
    expect(await graph.anonymous.codes(ANSWER, { input: foreign })).toEqual(['UNAUTHENTICATED']);
    expect(await answers()).toHaveLength(before);
  });

  it('loses nothing when the host closes while all answer: the scores are what the answers say', async () => {
    const quiz = await newQuiz(teacher);
    const tokens: string[] = [];
    for (let n = 0; n < 12; n += 1) tokens.push((await join(graph.anonymous, quiz.pin, `Amir ${n}`)).playerToken);
    const { currentQuestion } = await quiz.open();
    const input = { quizId: quiz.id, questionId: currentQuestion.id, options: [1] };
    const [codes] = await Promise.all([
      Promise.all(tokens.map((playerToken) => graph.anonymous.codes(ANSWER, { input: { ...input, playerToken } }))),
      quiz.close(),
    ]);
    const taken = codes.filter((some) => some.length === 0).length;
    expect(codes.flat().every((code) => code === 'QUESTION_CLOSED')).toBe(true);
    await quiz.finish();
    const [{ scored, stored, points, score }] = await graph.context().db.query(
      `SELECT count(*) FILTER (WHERE p.correct_count = 1)::int AS scored, count(a)::int AS stored,
              coalesce(sum((a.body ->> 'points')::int), 0)::int AS points, sum(p.score)::int AS score
         FROM olimp.live_quiz_players p LEFT JOIN olimp.live_quiz_events a ON a.player_id = p.id AND a.kind = 'answered'
        WHERE p.quiz_id = $1`,
      [quiz.id],
    );
    expect([scored, stored]).toEqual([taken, taken]);
    expect(score).toBe(points);
  });
});
