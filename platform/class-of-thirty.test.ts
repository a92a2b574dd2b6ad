import { expect, it } from 'vitest';
import { type Answer, type Session, testPlatform } from './testing/test-platform.ts';

const world = testPlatform({ demo: false });

const PUPILS = 30;
const QUESTIONS = 5;

const CREATE = `mutation ($input: CreateLiveQuizInput!) { createLiveQuiz(input: $input) { id pin } }`;
const JOIN = `mutation ($input: JoinLiveQuizInput!) { joinLiveQuiz(input: $input) { player { id } playerToken } }`;
const OPEN = `mutation ($input: LiveQuizInput!) { openLiveQuizQuestion(input: $input) { currentQuestion { id } } }`;
const CLOSE = `mutation ($input: LiveQuizInput!) { closeLiveQuizQuestion(input: $input) { sequence } }`;
const FINISH = `mutation ($input: LiveQuizInput!) { finishLiveQuiz(input: $input) { state sequence } }`;
const ANSWER = `mutation ($input: SubmitLiveQuizAnswerInput!) { submitLiveQuizAnswer(input: $input) { questionId options } }`;
const BOARD = `subscription ($quizId: ID!) {
  liveQuizLeaderboardChanged(quizId: $quizId, first: ${PUPILS}) {
    sequence
    quiz { state }
    entries { rank score correctCount player { id nickname user { displayName } } }
  }
}`;

const names = ['Sevinch', 'Oʻtkir', 'Shahzoda', 'Gʻayrat', 'Алина', 'Nargiza'];

async function enterAll(): Promise<[Session, Session[]]> {
  const person = (n: number, role: string) => ({
    phone: `+99893${String(n).padStart(7, '0')}`,
    password: 'bir-ikki-uch',
    firstName: names[n % names.length],
    lastName: 'Karimova',
    role,
    ...(role === 'STUDENT' && { grade: 3 }),
  });
  const teacher = await world.graph.enter('register', person(0, 'TEACHER'));
  const pupils = await Promise.all(
    Array.from({ length: PUPILS }, (_, n) => world.graph.enter('register', person(n + 1, 'STUDENT'))),
  );
  return [teacher, pupils];
}

/** Reads a screen to its end: the board of the finished quiz. */
async function lastBoard(events: AsyncIterableIterator<Answer>) {
  let sequence = -1;
  for await (const { data, errors } of events) {
    expect(errors).toBeUndefined();
    const board = data.liveQuizLeaderboardChanged;
    expect(board.sequence).toBeGreaterThan(sequence);
    sequence = board.sequence;
    if (board.quiz.state === 'FINISHED') return board.entries;
  }
  throw new Error('The screen went dark before the end.');
}

it('a class of thirty plays a live quiz over real sockets, and thirty-one screens end with the same true board', async () => {
  const { graph } = world;
  const [teacher, pupils] = await enterAll();
  const questions = Array.from({ length: QUESTIONS }, (_, n) => ({
    text: `${n} + 1 = ?`,
    options: [String(n + 1), String(n + 2), String(n + 3), String(n + 4)],
    correctOptions: [0],
    seconds: 60,
  }));
  const { createLiveQuiz: quiz } = await graph.data(CREATE, { input: { title: 'Qoʻshish', questions } }, teacher);
  const quizId = quiz.id;

  const screens = Promise.all(
    [teacher, ...pupils].map((session) => lastBoard(graph.subscribe(BOARD, { quizId }, session))),
  );
  screens.catch(() => {}); // awaited below; what fails before is the better news
  await Promise.all(
    pupils.map((pupil, n) => graph.data(JOIN, { input: { pin: quiz.pin, nickname: `Oʻquvchi ${n}` } }, pupil)),
  );
  for (let n = 0; n < QUESTIONS; n += 1) {
    const opened = await graph.data(OPEN, { input: { quizId } }, teacher);
    const questionId = opened.openLiveQuizQuestion.currentQuestion.id;
    // Every pupil is wrong at another question; the thirtieth is never wrong.
    await Promise.all(
      pupils.map((pupil, p) =>
        graph.data(ANSWER, { input: { quizId, questionId, options: [p % 6 === n ? 1 : 0] } }, pupil),
      ),
    );
    // Sent again, the first answer is the reply, whatever comes and whenever.
    const again = { input: { quizId, questionId, options: [2] } };
    expect((await graph.data(ANSWER, again, pupils[0])).submitLiveQuizAnswer.options).toEqual([n === 0 ? 1 : 0]);
    await graph.data(CLOSE, { input: { quizId } }, teacher);
    expect((await graph.data(ANSWER, again, pupils[1])).submitLiveQuizAnswer.options).toEqual([n === 1 ? 1 : 0]);
  }
  await graph.data(FINISH, { input: { quizId } }, teacher);

  const boards = await screens;
  // Whose a nickname is each pupil is told of themselves alone, and a teacher of others of none of them.
  const places = (board: Array<{ player: { user?: unknown } }>) =>
    board.map(({ player: { user: _user, ...player }, ...entry }) => ({ ...entry, player }));
  for (const board of boards) expect(places(board)).toEqual(places(boards[0]));
  expect(boards[0]).toHaveLength(PUPILS);
  const known = boards.map((board) => board.filter(({ player }: { player: { user: unknown } }) => player.user).length);
  expect(known.sort()).toEqual([0, ...Array(PUPILS).fill(1)]);

  const olimp = world.platform.subgraphs.find(({ name }) => name === 'olimp');
  const recount = await olimp?.dataSource.query(
    `SELECT player_id AS id, sum((body ->> 'points')::int)::int AS score, count(*) FILTER (WHERE (body ->> 'points')::int > 0)::int AS correct
       FROM live_quiz_events WHERE quiz_id = $1 AND kind = 'answered' GROUP BY player_id`,
    [quizId],
  );
  const counted = new Map(recount.map((row: { id: string }) => [row.id, row]));
  expect(counted.size).toBe(PUPILS);
  for (const { player, score, correctCount } of boards[0]) {
    expect(counted.get(player.id)).toEqual({ id: player.id, score, correct: correctCount });
  }
  const scores: number[] = boards[0].map((entry: { score: number }) => entry.score);
  expect(scores).toEqual([...scores].sort((a, b) => b - a));
  expect(boards[0].map((entry: { rank: number }) => entry.rank)).toEqual(
    scores.map((score) => 1 + scores.filter((other) => other > score).length),
  );
});
