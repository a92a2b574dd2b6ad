import { type GraphClient, testGraph } from '@alif24/subgraph-shared/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';
import { ANSWER, join, newQuiz, question } from './live-quiz.fixture.ts';
import { LiveQuizFeed } from './live-quiz-feed.ts';

const graph = testGraph(subgraph);
let teacher: GraphClient;
beforeAll(async () => {
  teacher = await graph.newUser('TEACHER');
});

const STANDING_CHANGED = `subscription ($quizId: ID!, $playerToken: String) {
  liveQuizStandingChanged(quizId: $quizId, playerToken: $playerToken) {
    sequence countedCount wasShown entry { rank score correctCount player { nickname } } neighbours { rank } answer { isCorrect points }
  }
}`;
const MEASURE = 'mutation ($input: MeasureLiveQuizDelayInput!) { measureLiveQuizDelay(input: $input) { echo } }';
const RESTORE = `mutation ($input: RestoreLiveQuizPlayerInput!) { restoreLiveQuizPlayer(input: $input) { playerToken } }`;

type Stream = Awaited<ReturnType<typeof graph.anonymous.events>>;

const watch = (quizId: string, playerToken: string | null, by: GraphClient = graph.anonymous): Promise<Stream> =>
  by.events(STANDING_CHANGED, { quizId, playerToken });

/** The next standing, or the codes of what came instead. */
async function told(stream: Stream) {
  const { data, errors } = (await stream.next()).value;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads what it asked for
  return errors ? errors.map(({ extensions }: any) => extensions.code) : (data as any).liveQuizStandingChanged;
}

async function twoPlayers(questions = [question(), question()]) {
  const quiz = await newQuiz(teacher, questions);
  const amir = await join(graph.anonymous, quiz.pin, 'Amir');
  const botir = await join(graph.anonymous, quiz.pin, 'Botir');
  const answer = (questionId: string, { playerToken }: { playerToken: string }, options: number[]) =>
    graph.anonymous.data(ANSWER, { input: { quizId: quiz.id, questionId, options, playerToken } });
  return { quiz, amir, botir, answer };
}

describe('a player’s own standing', () => {
  it('is told at once, after each counted question and at the end, and at no time between', async () => {
    const { quiz, amir, botir, answer } = await twoPlayers();
    const stream = await watch(quiz.id, amir.playerToken);
    expect(await told(stream)).toMatchObject({ countedCount: 0, entry: { rank: 1, score: 0 }, answer: null });
    await join(graph.anonymous, quiz.pin, 'Davron');
    const first = (await quiz.open()).currentQuestion.id;
    await answer(first, botir, [1]);
    await answer(first, amir, [0]);
    const { sequence } = await quiz.close();
    expect(await told(stream)).toEqual({
      ...{ sequence, countedCount: 1, wasShown: true, neighbours: [{ rank: 1 }, { rank: 2 }, { rank: 2 }] },
      entry: { rank: 2, score: 0, correctCount: 0, player: { nickname: 'Amir' } },
      answer: { isCorrect: false, points: 0 },
    });
    await answer((await quiz.open()).currentQuestion.id, amir, [1]);
    await quiz.close();
    expect(await told(stream)).toMatchObject({
      countedCount: 2,
      entry: { correctCount: 1 },
      answer: { isCorrect: true },
    });
    await quiz.finish();
    expect(await told(stream)).toMatchObject({ countedCount: 2, entry: { correctCount: 1 } });
    await stream.return?.();
  });

  it('says to whoever comes between two questions that the one before was not shown to them', async () => {
    const { quiz } = await twoPlayers();
    await quiz.open();
    await quiz.close();
    const late = await join(graph.anonymous, quiz.pin, 'Davron');
    const stream = await watch(quiz.id, late.playerToken);
    expect(await told(stream)).toMatchObject({ countedCount: 1, wasShown: false, answer: null });
    await quiz.open();
    let echo: string | null = null;
    for (const _ of ['asked', 'sent back']) {
      const input: object = { quizId: quiz.id, playerToken: late.playerToken, echo };
      echo = (await graph.anonymous.data(MEASURE, { input })).measureLiveQuizDelay.echo;
    }
    await quiz.close();
    expect(await told(stream)).toMatchObject({ countedCount: 2, wasShown: true, answer: null });
    await stream.return?.();
  });

  it('is told anew when the host takes a question back', async () => {
    const { quiz, amir, answer } = await twoPlayers();
    await answer((await quiz.open()).currentQuestion.id, amir, [1]);
    await quiz.close();
    const stream = await watch(quiz.id, amir.playerToken);
    expect(await told(stream)).toMatchObject({ entry: { correctCount: 1 }, answer: { isCorrect: true } });
    await quiz.move('skipLiveQuizQuestion', 'id');
    expect(await told(stream)).toMatchObject({
      countedCount: 1,
      entry: { score: 0, correctCount: 0 },
      answer: { points: 0 },
    });
    await stream.return?.();
  });

  it('is told after the state, which everybody waits for', async () => {
    const { quiz } = await twoPlayers();
    const feed = LiveQuizFeed.of(graph.context(), quiz.id);
    const view = ({ sequence }: { sequence: number }) => ({ key: sequence, event: () => sequence });
    const streams = [feed.subscribe(view, { isOwn: true }), feed.subscribe(view)];
    await Promise.all(streams.map((stream) => stream.next()));
    const order: string[] = [];
    const told = streams.map((stream, n) => stream.next().then(() => order.push(['own', 'shared'][n] as string)));
    await quiz.open();
    await Promise.all(told);
    expect(order).toEqual(['shared', 'own']);
    await Promise.all(streams.map((stream) => stream.return?.()));
  });

  it('is told to a few at a time, so that fifty places do not hold up the answers of other rooms', async () => {
    const { quiz } = await twoPlayers();
    const feed = LiveQuizFeed.of(graph.context(), quiz.id);
    const view = ({ sequence }: { sequence: number }) => ({ key: sequence, event: () => sequence });
    const streams = Array.from({ length: 50 }, () => feed.subscribe(view, { isOwn: true }));
    await Promise.all(streams.map((stream) => stream.next()));
    let count = 0;
    const told = streams.map((stream) => stream.next().then(() => count++));
    await quiz.open();
    await Promise.race(told);
    await new Promise(setImmediate);
    expect(count).toBeLessThan(25);
    await Promise.all(told);
    await Promise.all(streams.map((stream) => stream.return?.()));
  });

  it('begins with a state in which they are, however busy the quiz is', async () => {
    const { quiz, amir } = await twoPlayers();
    const screen = await watch(quiz.id, amir.playerToken);
    await told(screen);
    for (const nickname of ['Davron', 'Eldor', 'Farrux']) {
      const { playerToken } = await join(graph.anonymous, quiz.pin, nickname);
      const stream = await watch(quiz.id, playerToken);
      expect(await told(stream)).toMatchObject({ entry: { player: { nickname } } });
      await stream.return?.();
    }
    await screen.return?.();
  });

  it('tells whoever is sent out so at once, and goes on when they are let in again', async () => {
    const { quiz, amir } = await twoPlayers();
    const stream = await watch(quiz.id, amir.playerToken);
    await told(stream);
    await quiz.move('removeLiveQuizPlayer', 'playerCount', { playerId: amir.player.id });
    expect(await told(stream)).toEqual(['PLAYER_REMOVED']);
    await join(graph.anonymous, quiz.pin, 'Amir', { playerToken: amir.playerToken });
    expect(await told(stream)).toMatchObject({ entry: { player: { nickname: 'Amir' } } });
    await stream.return?.();
  });

  it('tells nothing more to a token that was given up for another device', async () => {
    const { quiz, amir } = await twoPlayers();
    const stream = await watch(quiz.id, amir.playerToken);
    await told(stream);
    const input = { pin: quiz.pin, nickname: 'Amir', resumeCode: amir.resumeCode };
    const { restoreLiveQuizPlayer: back } = await graph.anonymous.data(RESTORE, { input });
    await quiz.open();
    await quiz.close();
    expect(await told(stream)).toEqual(['FORBIDDEN']);
    const other = await watch(quiz.id, back.playerToken);
    expect(await told(other)).toMatchObject({ countedCount: 1 });
    await Promise.all([stream, other].map((one) => one.return?.()));
  });

  it('is nobody else’s: a stranger, a wrong token and an unknown quiz are refused alike', async () => {
    const { quiz, amir } = await twoPlayers();
    const stranger = await graph.newUser('STUDENT');
    await expect(watch(quiz.id, null)).rejects.toThrow('UNAUTHENTICATED');
    await expect(watch(quiz.id, null, stranger)).rejects.toThrow('FORBIDDEN');
    await expect(watch(quiz.id, `${amir.playerToken}x`)).rejects.toThrow('FORBIDDEN');
    await expect(watch('00000000-0000-7000-8000-000000000000', amir.playerToken)).rejects.toThrow('FORBIDDEN');
  });
});
