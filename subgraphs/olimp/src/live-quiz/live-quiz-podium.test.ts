import { type GraphClient, testGraph } from '@alif24/subgraph-shared/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';
import { ANSWER, join, newQuiz, question } from './live-quiz.fixture.ts';

const graph = testGraph(subgraph);
let teacher: GraphClient;
beforeAll(async () => {
  teacher = await graph.newUser('TEACHER');
});

describe('the podium', () => {
  const STEPS = 'podium { rank score playerCount players { nickname } }';

  it('has a step for each of the first three ranks with all who share it, once the quiz is over', async () => {
    const quiz = await newQuiz(teacher, [question({ points: 100 }), question({ points: 50 })], { mode: 'ACCURACY' });
    const right = [
      [...'abcdefghijklmn'].map((letter) => [letter, 1, 1] as const),
      [
        ['o', 1, 0],
        ['p', 0, 0],
      ] as const,
    ];
    const players = await Promise.all(
      right.flat().map(async ([name, ...options]) => ({ ...(await join(graph.anonymous, quiz.pin, name)), options })),
    );
    for (const n of [0, 1]) {
      const { currentQuestion } = await quiz.open();
      const input = { quizId: quiz.id, questionId: currentQuestion.id };
      for (const { playerToken, options } of players) {
        await graph.anonymous.data(ANSWER, { input: { ...input, playerToken, options: [options[n]] } });
      }
      expect((await quiz.move('closeLiveQuizQuestion', STEPS)).podium).toEqual([]);
    }
    const { podium } = await quiz.move('finishLiveQuiz', STEPS);
    expect(podium).toMatchObject([{ rank: 1, score: 150, playerCount: 14 }]);
    expect(podium[0].players).toHaveLength(12);
  });

  it('has no step for who has nothing, and none where the board is never shown', async () => {
    for (const [boardFrequency, ranks] of [
      ['END', [1, 2]],
      ['NEVER', []],
      ['SELF_ONLY', []],
    ] as const) {
      const quiz = await newQuiz(teacher, [question({ points: 100 }), question({ points: 50 })], {
        boardFrequency,
        mode: 'ACCURACY',
      });
      const tokens = await Promise.all(
        ['Amir', 'Botir', 'Davron'].map(async (name) => (await join(graph.anonymous, quiz.pin, name)).playerToken),
      );
      for (const playerToken of [tokens[0], tokens[1]]) {
        const { currentQuestion } = await quiz.open();
        const input = { quizId: quiz.id, questionId: currentQuestion.id, playerToken, options: [1] };
        await graph.anonymous.data(ANSWER, { input });
        await quiz.close();
      }
      const { podium } = await quiz.move('finishLiveQuiz', STEPS);
      expect(podium.map(({ rank }: { rank: number }) => rank)).toEqual(ranks);
    }
  });
});
