import { addSupervision } from '@alif24/subgraph-shared/auth';
import { type GraphClient, testGraph } from '@alif24/subgraph-shared/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';
import { ANSWER, join, newQuiz, passTime, question } from './live-quiz.fixture.ts';

const graph = testGraph(subgraph);
let teacher: GraphClient;
beforeAll(async () => {
  teacher = await graph.newUser('TEACHER');
});

const HOMEWORK = `query ($users: [_Any!]!) { _entities(representations: $users) { ... on User {
  liveQuizHomework { answeredCount doneAt quiz { id title state deadline questionCount } } } } }`;
const of = (...ids: string[]) => ({ users: ids.map((id) => ({ __typename: 'User', id })) });
const homeworkOf = async (pupil: GraphClient, by = pupil) =>
  (await by.data(HOMEWORK, of(pupil.userId)))._entities[0].liveQuizHomework;
const NEXT = `mutation ($input: LiveQuizPlayerTokenInput!) { nextLiveQuizQuestion(input: $input) { question { id } } }`;

interface Given {
  id: string;
  pin: string;
}

async function assign(title: string, days: number): Promise<Given> {
  const quiz = await newQuiz(teacher, [question(), question()], { title });
  const deadline = new Date(Date.now() + days * 86_400_000).toISOString();
  return quiz.move('assignLiveQuiz', 'id pin', { deadline });
}

async function answerNext(pupil: GraphClient, { id: quizId }: Given) {
  const { nextLiveQuizQuestion } = await pupil.data(NEXT, { input: { quizId } });
  const input = { quizId, questionId: nextLiveQuizQuestion.question.id, options: [0] };
  await pupil.data(ANSWER, { input });
}

describe('User.liveQuizHomework', () => {
  it('is what the pupil has joined, the nearest deadline first, with how far they have come', async () => {
    const pupil = await graph.newUser('STUDENT');
    const [later, sooner, ofOthers] = [await assign('Shakllar', 5), await assign('Karra', 2), await assign('Yoʻq', 1)];
    for (const one of [later, sooner]) await join(pupil, one.pin, 'Sevinch');
    await join(await graph.newUser('STUDENT'), ofOthers.pin, 'Malika');
    // A quiz that is hosted is no homework.
    await join(pupil, (await newQuiz(teacher)).pin, 'Sevinch');
    await answerNext(pupil, sooner);
    expect(await homeworkOf(pupil)).toMatchObject([
      { answeredCount: 1, doneAt: null, quiz: { id: sooner.id, title: 'Karra', state: 'LOBBY', questionCount: 2 } },
      { answeredCount: 0, doneAt: null, quiz: { id: later.id } },
    ]);
    const before = Date.now();
    await answerNext(pupil, sooner);
    const [done] = await homeworkOf(pupil);
    expect(done).toMatchObject({ answeredCount: 2, quiz: { id: sooner.id } });
    expect(Math.abs(new Date(done.doneAt).getTime() - before)).toBeLessThan(60_000);
  });

  it('stays for a day when its time is over, and not when the host has sent the pupil out', async () => {
    const pupil = await graph.newUser('STUDENT');
    const [over, left] = [await assign('Karra', 1), await assign('Shakllar', 3)];
    for (const one of [over, left]) await join(pupil, one.pin, 'Sevinch');
    await passTime(graph, over.id, 86_400 + 60);
    expect(await homeworkOf(pupil)).toMatchObject([
      { quiz: { id: over.id, state: 'FINISHED' } },
      { quiz: { id: left.id } },
    ]);
    await passTime(graph, over.id, 86_400);
    const players = 'query ($id: ID!) { liveQuiz(id: $id) { players { id } } }';
    const { liveQuiz } = await teacher.data(players, { id: left.id });
    const remove = `mutation ($input: LiveQuizPlayerInput!) { removeLiveQuizPlayer(input: $input) { id } }`;
    await teacher.data(remove, { input: { quizId: left.id, playerId: liveQuiz.players[0].id } });
    expect(await homeworkOf(pupil)).toEqual([]);
  });

  it('is for the pupil and those who look after them', async () => {
    const [pupil, parent] = [await graph.newUser('STUDENT'), await graph.newUser('PARENT')];
    await addSupervision(graph.context(), pupil.userId, parent.userId, 'GUARDIAN');
    await join(pupil, (await assign('Karra', 1)).pin, 'Sevinch');
    expect(await homeworkOf(pupil, parent)).toHaveLength(1);
    const stranger = await graph.newUser('PARENT');
    expect(await stranger.codes(HOMEWORK, of(pupil.userId))).toEqual(['FORBIDDEN']);
    expect(await graph.anonymous.codes(HOMEWORK, of(pupil.userId))).toEqual(['UNAUTHENTICATED']);
  });

  it('costs as many statements for many pieces of homework as for one', async () => {
    const pupil = await graph.newUser('STUDENT');
    const statements = async () => (await graph.statements(() => homeworkOf(pupil))).length;
    await join(pupil, (await assign('Birinchi', 1)).pin, 'Sevinch');
    const one = await statements();
    for (const days of [2, 3, 4]) await join(pupil, (await assign(`${days}`, days)).pin, 'Sevinch');
    expect(await statements()).toBe(one);
  });
});
