import { type GraphClient, testGraph } from '@alif24/subgraph-shared/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';
import { ANSWER, join, newQuiz, passTime, QUIZ, question, READ } from './live-quiz.fixture.ts';

const graph = testGraph(subgraph);
let teacher: GraphClient;
beforeAll(async () => {
  teacher = await graph.newUser('TEACHER');
});

const CHANGED = `subscription ($id: ID, $pin: String) { liveQuizChanged(id: $id, pin: $pin) { ${QUIZ} } }`;
const ENTRY = 'rank score correctCount change player { id nickname }';
const BOARD_CHANGED = `subscription ($quizId: ID!, $first: Int! = 5) { liveQuizLeaderboardChanged(quizId: $quizId, first: $first) {
  sequence quiz { id state questionNumber } entries { ${ENTRY} } topMover { change player { nickname } } } }`;
const BOARD = `query ($quizId: ID!, $first: Int! = 5) { liveQuizLeaderboard(quizId: $quizId, first: $first) {
  sequence entries { ${ENTRY} } topMover { change player { nickname } } } }`;

type Stream = AsyncIterableIterator<{ data?: Record<string, unknown> | null }>;
// biome-ignore lint/suspicious/noExplicitAny: a test reads what it asked for
async function next(stream: Stream): Promise<any> {
  const { value, done } = await stream.next();
  return done ? undefined : Object.values(value.data ?? {})[0];
}
// biome-ignore lint/suspicious/noExplicitAny: a test reads what it asked for
async function until(stream: Stream, isIt: (event: any) => boolean): Promise<any> {
  for (;;) {
    const event = await next(stream);
    if (event === undefined || isIt(event)) return event;
  }
}

describe('a subscribed screen', () => {
  it('gets the state at once and each later one with a higher sequence, by id and by PIN alike', async () => {
    const quiz = await newQuiz(teacher);
    const byId = (await graph.anonymous.events(CHANGED, { id: quiz.id })) as Stream;
    const byPin = (await graph.anonymous.events(CHANGED, { pin: quiz.pin })) as Stream;
    expect(await next(byId)).toMatchObject({ state: 'LOBBY', sequence: 1, playerCount: 0 });
    expect(await next(byPin)).toMatchObject({ state: 'LOBBY', sequence: 1 });
    await join(graph.anonymous, quiz.pin, 'Amir');
    expect(await next(byId)).toMatchObject({ playerCount: 1, sequence: 2 });
    const opened = await quiz.open();
    expect(await next(byId)).toEqual(opened);
    expect(await until(byPin, ({ sequence }) => sequence === opened.sequence)).toEqual(opened);
    await Promise.all([byId, byPin].map((stream) => stream.return?.()));
  });

  it('that shows no counts is told of moves alone', async () => {
    const quiz = await newQuiz(teacher, [question(), question()]);
    const hand = (await graph.anonymous.events(
      `subscription ($id: ID!) { liveQuizChanged(id: $id) { ...Hand } }
       fragment Hand on LiveQuiz { sequence state currentQuestion { ... on LiveQuizQuestion { id closesAt } } }`,
      { id: quiz.id },
    )) as Stream;
    const wall = (await graph.anonymous.events(CHANGED, { id: quiz.id })) as Stream;
    expect(await next(hand)).toMatchObject({ state: 'LOBBY' });
    const { playerToken } = await join(graph.anonymous, quiz.pin, 'Amir');
    const { currentQuestion, sequence } = await quiz.open();
    expect(await next(hand)).toMatchObject({ state: 'QUESTION_OPEN', sequence });
    const input = { quizId: quiz.id, questionId: currentQuestion.id, options: [1], playerToken };
    const moved = next(hand);
    await graph.anonymous.data(ANSWER, { input });
    await until(wall, ({ answeredCount }) => answeredCount === 1);
    await quiz.move('extendLiveQuizQuestion', 'id');
    const extended = await moved;
    expect([extended.state, Date.parse(extended.currentQuestion.closesAt)]).toEqual([
      'QUESTION_OPEN',
      Date.parse(currentQuestion.closesAt) + 10_000,
    ]);
    expect(await quiz.close()).toMatchObject(await next(hand));
    await Promise.all([hand, wall].map((stream) => stream.return?.()));
  });

  it('sees a question close at its time though nobody does anything', async () => {
    const quiz = await newQuiz(teacher);
    const screen = (await graph.anonymous.events(CHANGED, { id: quiz.id })) as Stream;
    await quiz.open();
    await passTime(graph, quiz.id, 29.9);
    await join(graph.anonymous, quiz.pin, 'Amir');
    const closed = await until(screen, ({ state }) => state === 'QUESTION_CLOSED');
    expect(closed.currentQuestion).toMatchObject({ correctOptions: [1], distribution: [0, 0, 0, 0] });
    await screen.return?.();
  });

  it('that leaves is forgotten at once, also while it waits', async () => {
    const quiz = await newQuiz(teacher);
    const screen = (await graph.anonymous.events(CHANGED, { id: quiz.id })) as Stream;
    await next(screen);
    const waiting = screen.next();
    await screen.return?.();
    expect((await waiting).done).toBe(true);
    const statements = await graph.statements(async () => {
      await join(graph.anonymous, quiz.pin, 'Amir');
      const other = (await graph.anonymous.events(CHANGED, { id: quiz.id })) as Stream;
      await next(other);
      await other.return?.();
    });
    // What the new screen checked and what it read: nobody reads for the one that left.
    expect(statements.filter((sql) => sql.includes('q.roster, clock_timestamp() AS now')).length).toBe(2);
  });

  it.each([
    ['an unknown id', CHANGED, { id: '01900000-0000-7000-8000-000000000000' }, 'QUIZ_NOT_FOUND'],
    ['an unknown PIN', CHANGED, { pin: '000000' }, 'QUIZ_NOT_FOUND'],
    ['neither id nor PIN', CHANGED, {}, 'BAD_USER_INPUT'],
    [
      'the board of an unknown quiz',
      BOARD_CHANGED,
      { quizId: '01900000-0000-7000-8000-000000000000' },
      'QUIZ_NOT_FOUND',
    ],
    ['the best 0', BOARD_CHANGED, { quizId: '01900000-0000-7000-8000-000000000000', first: 0 }, 'BAD_USER_INPUT'],
    ['the best 101', BOARD_CHANGED, { quizId: '01900000-0000-7000-8000-000000000000', first: 101 }, 'BAD_USER_INPUT'],
  ])('is refused for %s', async (_name, subscription, variables, code) => {
    await expect(graph.anonymous.events(subscription, variables)).rejects.toThrow(code);
  });
});

describe('a leaderboard', () => {
  it('tells of joins and counted questions, and keeps silent while answers come in', async () => {
    const quiz = await newQuiz(teacher, [question(), question()]);
    const board = (await graph.anonymous.events(BOARD_CHANGED, { quizId: quiz.id })) as Stream;
    expect(await next(board)).toMatchObject({ entries: [], topMover: null });
    const { playerToken } = await join(graph.anonymous, quiz.pin, 'Amir');
    expect((await next(board)).entries).toHaveLength(1);
    const { currentQuestion } = await quiz.open();
    expect(await next(board)).toMatchObject({ quiz: { state: 'QUESTION_OPEN' }, entries: [{ score: 0 }] });
    const input = { quizId: quiz.id, questionId: currentQuestion.id, options: [1], playerToken };
    await graph.anonymous.data(ANSWER, { input });
    const closed = await quiz.close();
    const counted = await next(board);
    expect(counted).toMatchObject({
      sequence: closed.sequence,
      quiz: { state: 'QUESTION_CLOSED' },
      entries: [{ rank: 1 }],
    });
    expect(closed.leaderboard).toMatchObject(counted.entries);
    await board.return?.();
  });

  it('names who climbed most', async () => {
    const quiz = await newQuiz(teacher, [question(), question({ points: 3000 })]);
    const players = [];
    for (const name of ['Amir', 'Sevinch', 'Nargiza']) players.push(await join(graph.anonymous, quiz.pin, name));
    for (const right of [0, 2]) {
      const { currentQuestion } = await quiz.open();
      for (const [n, { playerToken }] of players.entries()) {
        const input = { quizId: quiz.id, questionId: currentQuestion.id, options: [n === right ? 1 : 0], playerToken };
        await graph.anonymous.data(ANSWER, { input });
      }
      await quiz.close();
    }
    const { liveQuizLeaderboard } = await graph.anonymous.data(BOARD, { quizId: quiz.id });
    expect(liveQuizLeaderboard).toMatchObject({
      entries: [
        { rank: 1, change: 1, player: { nickname: 'Nargiza' } },
        { rank: 2, change: -1, player: { nickname: 'Amir' } },
        { rank: 3, change: -1, player: { nickname: 'Sevinch' } },
      ],
      topMover: { change: 1, player: { nickname: 'Nargiza' } },
    });
    const two = await graph.anonymous.data(BOARD, { quizId: quiz.id, first: 2 });
    expect(two.liveQuizLeaderboard.entries).toEqual(liveQuizLeaderboard.entries.slice(0, 2));
  });
});

describe('a class of thirty', () => {
  it('plays five questions, and thirty-one screens end with the board that the answers give', async () => {
    const quiz = await newQuiz(
      teacher,
      Array.from({ length: 5 }, (_, n) => question({ text: `Savol ${n + 1}` })),
    );
    const pupils = await Promise.all(Array.from({ length: 30 }, () => graph.newUser('STUDENT')));
    const subscribe = (client: GraphClient) => client.events(BOARD_CHANGED, { quizId: quiz.id, first: 30 });
    const screens = (await Promise.all([teacher, ...pupils].map(subscribe))) as Stream[];
    const ends = screens.map((screen) => until(screen, (board) => board.quiz.state === 'FINISHED'));
    await Promise.all(pupils.map((pupil, n) => join(pupil, quiz.pin, `Oʻquvchi ${n + 1}`)));
    for (let number = 1; number <= 5; number += 1) {
      const { currentQuestion } = await quiz.open();
      const input = { quizId: quiz.id, questionId: currentQuestion.id };
      await Promise.all(
        pupils.map((pupil, n) =>
          pupil.data(ANSWER, { input: { ...input, options: [(n * number) % 3 === 0 ? 0 : 1] } }),
        ),
      );
      await quiz.close();
    }
    await quiz.finish();

    const boards = await Promise.all(ends);
    for (const board of boards) expect(board).toEqual(boards[0]);
    const recount: Array<{ rank: number; score: number; id: string }> = await graph.context().db.query(
      `SELECT rank() OVER (ORDER BY points DESC)::int AS rank, points AS score, id FROM (
         SELECT p.id, coalesce(sum((a.body ->> 'points')::int), 0)::int AS points
           FROM olimp.live_quiz_players p LEFT JOIN olimp.live_quiz_events a ON a.player_id = p.id AND a.kind = 'answered'
          WHERE p.quiz_id = $1 GROUP BY p.id) AS sums ORDER BY rank, id`,
      [quiz.id],
    );
    const shown = boards[0].entries.map(
      ({ rank, score, player }: { rank: number; score: number; player: { id: string } }) => {
        return { rank, score, id: player.id };
      },
    );
    expect(shown).toEqual(recount);
    expect(recount).toHaveLength(30);
    await Promise.all(screens.map((screen) => screen.return?.()));
  });

  it('costs the database the same, however many screens look on', async () => {
    const cost = async (count: number) => {
      const quiz = await newQuiz(teacher);
      const open = async () => (await graph.anonymous.events(CHANGED, { id: quiz.id })) as Stream;
      const screens = await Promise.all(Array.from({ length: count }, open));
      await Promise.all(screens.map(next));
      const statements = await graph.statements(async () => {
        await quiz.open();
        await Promise.all(screens.map(next));
      });
      await Promise.all(screens.map((screen) => screen.return?.()));
      return statements;
    };
    expect(await cost(31)).toEqual(await cost(1));
  });
});

describe('looking at a quiz', () => {
  it('costs one statement, with a hundred players as with none', async () => {
    const quiz = await newQuiz(teacher);
    const look = () => graph.statements(() => graph.anonymous.data(READ, { id: quiz.id }));
    const before = await look();
    await Promise.all(Array.from({ length: 100 }, (_, n) => join(graph.anonymous, quiz.pin, `Oʻquvchi ${n}`)));
    expect((await quiz.read()).playerCount).toBe(100);
    expect([before.length, (await look()).length]).toEqual([1, 1]);
  });
});
