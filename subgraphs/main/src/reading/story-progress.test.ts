import { testGraph } from '@alif24/subgraph-shared/testing';
import { describe, expect, it } from 'vitest';
import { questionsOf } from '../story/story.service.ts';
import { optionOrder } from '../story/story-question.service.ts';
import { subgraph } from '../subgraph.ts';
import { coinsOf, family } from './reading-world.fixture.ts';

const graph = testGraph(subgraph);
const STORY = 'uz-laylak';
const PROGRESS = 'correct total isRead readAt coins answers { questionId choice rightChoice isCorrect why }';
const ANSWER = `mutation ($input: AnswerStoryQuestionInput!) { answerStoryQuestion(input: $input) { ${PROGRESS} } }`;
const questions = questionsOf(STORY);

const rightChoice = (userId: string, n: number) => {
  const question = questions[n] as (typeof questions)[number];
  return optionOrder(graph.context(), userId, STORY, question).indexOf(question.answer);
};
const answer = (n: number, choice: number) => ({ input: { storyId: STORY, questionId: questions[n]?.id, choice } });

describe('a question about a story', () => {
  it('is judged by the server: the first answer counts, and only then the key and the reason are told', async () => {
    const { pupil } = await family(graph);
    const right = rightChoice(pupil.userId, 0);
    const wrong = right === 0 ? 1 : 0;
    const before = await pupil.data(
      `{ story(id: "${STORY}") { questions { id question options } myProgress { correct } } }`,
    );
    expect(before.story.myProgress).toBeNull();
    const first = (await pupil.data(ANSWER, answer(0, wrong))).answerStoryQuestion;
    expect(first.answers).toEqual([
      { questionId: 'q1', choice: wrong, rightChoice: right, isCorrect: false, why: questions[0]?.why },
    ]);
    expect((await pupil.data(ANSWER, answer(0, right))).answerStoryQuestion).toEqual(first);
    await graph
      .context()
      .db.query(`UPDATE main.story_answers SET answered_at = '2026-10-01T10:00:00Z' WHERE student_id = $1`, [
        pupil.userId,
      ]);
    await pupil.data(ANSWER, answer(1, 0));
    const { story } = await pupil.data(`{ story(id: "${STORY}") { myProgress { begunAt readAt } } }`);
    expect(story.myProgress).toEqual({ begunAt: '2026-10-01T10:00:00.000Z', readAt: null });
  });

  it('that is the last makes the story read, once, and pays for what was right at once', async () => {
    const { pupil, mother, stranger } = await family(graph);
    const at = (n: number) => rightChoice(pupil.userId, n);
    for (let n = 0; n < questions.length; n += 1) {
      const choice = n === 0 ? (at(0) + 1) % 3 : at(n);
      const { answerStoryQuestion } = await pupil.data(ANSWER, answer(n, choice));
      expect(answerStoryQuestion.isRead).toBe(n === questions.length - 1);
    }
    const again = (await pupil.data(ANSWER, answer(1, at(1)))).answerStoryQuestion;
    const correct = questions.length - 1;
    expect(again).toMatchObject({ correct, total: questions.length, isRead: true, coins: 2 * correct });
    expect(await coinsOf(graph, pupil.userId, 'main.story')).toBe(2 * correct);
    const events = await graph
      .context()
      .db.query('SELECT kind, topic, correct, total FROM shared.activity_events WHERE student_id = $1', [pupil.userId]);
    expect(events).toEqual([{ kind: 'STORY_READ', topic: STORY, correct, total: questions.length }]);
    const LIST = 'query ($id: ID!) { user(id: $id) { storyProgress { correct isRead story { id } } } }';
    const { user } = await mother.data(LIST, { id: pupil.userId });
    expect(user.storyProgress).toEqual([{ correct, isRead: true, story: { id: STORY } }]);
    expect((await stranger.data(LIST, { id: pupil.userId })).user).toBeNull();
  });

  it('answered all at once is counted once', async () => {
    const { pupil } = await family(graph);
    const all = questions.flatMap((_, n) => [
      answer(n, rightChoice(pupil.userId, n)),
      answer(n, rightChoice(pupil.userId, n)),
    ]);
    await Promise.all(all.map((one) => pupil.data(ANSWER, one)));
    expect(await coinsOf(graph, pupil.userId, 'main.story')).toBe(2 * questions.length);
  });

  it('is for pupils, with an option that is there', async () => {
    const { pupil, mother } = await family(graph);
    expect(await mother.codes(ANSWER, answer(0, 0))).toEqual(['FORBIDDEN']);
    expect(await pupil.codes(ANSWER, answer(0, 7))).toEqual(['BAD_USER_INPUT']);
    expect(await pupil.codes(ANSWER, { input: { storyId: STORY, questionId: 'q99', choice: 0 } })).toEqual([
      'NOT_FOUND',
    ]);
    expect(await pupil.codes(ANSWER, { input: { storyId: 'uz-yoq', questionId: 'q1', choice: 0 } })).toEqual([
      'NOT_FOUND',
    ]);
  });

  it('costs a library of any length two statements for the own progress', async () => {
    const { pupil } = await family(graph);
    await pupil.data(ANSWER, answer(0, 0));
    const LIBRARY = 'query ($first: Int!) { stories(first: $first) { edges { node { id myProgress { correct } } } } }';
    for (const first of [1, 8]) expect(await graph.statements(() => pupil.data(LIBRARY, { first }))).toHaveLength(2);
  });
});
