import { type GraphClient, testGraph } from '@alif24/subgraph-shared/testing';
import { describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';
import type { DealtPrompt } from './letter-practice.entity.ts';

const graph = testGraph(subgraph);

const PRACTICE = `id language letter { id } correct coins completedAt
  prompts { number kind text gap { tiles picture } choices { id } wrongChoices triesLeft isCorrect answer { id } }`;
const START = `mutation ($input: StartLetterPracticeInput!) { startLetterPractice(input: $input) { ${PRACTICE} } }`;
const ANSWER = `mutation ($input: AnswerLetterPracticeInput!) {
  answerLetterPractice(input: $input) { isCorrect hint { text picture } practice { ${PRACTICE} } }
}`;

const start = async (pupil: GraphClient, input: object = { letterId: 'uz-sh' }) =>
  (await pupil.data(START, { input })).startLetterPractice;
const answer = (practiceId: string, prompt: number, choice: string) => ({ input: { practiceId, prompt, choice } });
const query = (sql: string, parameters: unknown[]) => graph.context().db.query(sql, parameters);
const keysOf = async (practiceId: string): Promise<DealtPrompt[]> =>
  (await query('SELECT prompts FROM harf.letter_practices WHERE id = $1', [practiceId]))[0].prompts;
const storedAnswers = async (practiceId: string) =>
  query('SELECT prompt, attempt, is_correct FROM harf.letter_answers WHERE practice_id = $1', [practiceId]);
const wrongOf = ({ choices, letterId }: DealtPrompt, n = 0) => choices.filter((id) => id !== letterId)[n] as string;
const balanceOf = async ({ userId }: GraphClient) =>
  Number((await query('SELECT balance FROM shared.student_coins WHERE student_id = $1', [userId]))[0]?.balance ?? 0);

async function solve(pupil: GraphClient, practiceId: string) {
  let last: { practice: { coins: number; completedAt: string | null; correct: number } } | undefined;
  for (const [n, { letterId }] of (await keysOf(practiceId)).entries()) {
    last = (await pupil.data(ANSWER, answer(practiceId, n + 1, letterId))).answerLetterPractice;
  }
  return last?.practice;
}

describe('starting a practice', () => {
  it('deals five prompts about the letter without their keys', async () => {
    const practice = await start(await graph.newUser('STUDENT'));
    expect(practice).toMatchObject({
      language: 'uz',
      letter: { id: 'uz-sh' },
      correct: 0,
      coins: 0,
      completedAt: null,
    });
    expect(practice.prompts).toHaveLength(5);
    for (const prompt of practice.prompts) {
      expect(prompt).toMatchObject({ triesLeft: 2, answer: null, isCorrect: false, wrongChoices: [] });
      expect(prompt.choices).toHaveLength(4);
      if (prompt.kind === 'WORD') expect(prompt.gap.tiles).toContain(null);
      else expect(prompt.text).toEqual(expect.any(String));
    }
  });

  it('takes a whole alphabet as well', async () => {
    const practice = await start(await graph.newUser('STUDENT'), { alphabet: 'ru' });
    expect(practice).toMatchObject({ language: 'ru', letter: null });
  });

  it.each([
    ['nothing', {}, 'BAD_USER_INPUT'],
    ['a letter and an alphabet', { letterId: 'uz-a', alphabet: 'uz' }, 'BAD_USER_INPUT'],
    ['an unknown letter', { letterId: 'uz-w' }, 'NOT_FOUND'],
    ['an unknown alphabet', { alphabet: 'xx' }, 'NOT_FOUND'],
    ['an id of a megabyte', { letterId: 'x'.repeat(1_000_000) }, 'BAD_USER_INPUT'],
  ])('refuses %s and stores nothing', async (_name, input, code) => {
    const pupil = await graph.newUser('STUDENT');
    expect(await pupil.codes(START, { input })).toEqual([code]);
    expect(await query('SELECT 1 FROM harf.letter_practices WHERE student_id = $1', [pupil.userId])).toEqual([]);
  });

  it('is for pupils', async () => {
    const input = { alphabet: 'uz' };
    expect(await graph.anonymous.codes(START, { input })).toEqual(['UNAUTHENTICATED']);
    for (const role of ['PARENT', 'TEACHER', 'ORGANIZATION', 'MODERATOR'] as const) {
      expect(await (await graph.newUser(role)).codes(START, { input })).toEqual(['FORBIDDEN']);
    }
  });
});

describe('answering', () => {
  it('gives a hint after a first wrong choice, and the answer after the second', async () => {
    const pupil = await graph.newUser('STUDENT');
    const { id } = await start(pupil);
    const [key] = (await keysOf(id)) as [DealtPrompt];
    const first = (await pupil.data(ANSWER, answer(id, 1, wrongOf(key)))).answerLetterPractice;
    expect(first).toMatchObject({ isCorrect: false, hint: { text: expect.any(String) } });
    expect(first.practice.prompts[0]).toMatchObject({ triesLeft: 1, answer: null, wrongChoices: [wrongOf(key)] });
    const second = (await pupil.data(ANSWER, answer(id, 1, wrongOf(key, 1)))).answerLetterPractice;
    expect(second).toMatchObject({ isCorrect: false, hint: null });
    expect(second.practice.prompts[0]).toMatchObject({ triesLeft: 0, answer: { id: key.letterId }, isCorrect: false });
  });

  it('counts a second right try as done, not as known', async () => {
    const pupil = await graph.newUser('STUDENT');
    const { id } = await start(pupil);
    const [key] = (await keysOf(id)) as [DealtPrompt];
    await pupil.data(ANSWER, answer(id, 1, wrongOf(key)));
    const { isCorrect, practice } = (await pupil.data(ANSWER, answer(id, 1, key.letterId))).answerLetterPractice;
    expect(isCorrect).toBe(true);
    expect(practice.prompts[0]).toMatchObject({ triesLeft: 0, isCorrect: false, answer: { id: key.letterId } });
    expect(practice.correct).toBe(0);
  });

  it('pays once on completion, a coin for each that was right at once', async () => {
    const pupil = await graph.newUser('STUDENT');
    const { id } = await start(pupil);
    const [key] = (await keysOf(id)) as [DealtPrompt];
    await pupil.data(ANSWER, answer(id, 1, wrongOf(key)));
    const practice = await solve(pupil, id);
    expect(practice).toMatchObject({ correct: 4, coins: 4, completedAt: expect.any(String) });
    expect(await balanceOf(pupil)).toBe(4);
    expect(await pupil.codes(ANSWER, answer(id, 5, key.letterId))).not.toEqual([]);
    expect(await balanceOf(pupil)).toBe(4);
  });

  it('pays for five practices of a day and lets more be done', async () => {
    const pupil = await graph.newUser('STUDENT');
    const coins: unknown[] = [];
    for (let n = 0; n < 6; n += 1) coins.push((await solve(pupil, (await start(pupil)).id))?.coins);
    expect(coins).toEqual([5, 5, 5, 5, 5, 0]);
    expect(await balanceOf(pupil)).toBe(25);
  });

  it.each([
    ['a letter that was not offered', 1, 'ru-a', 'BAD_USER_INPUT'],
    ['a prompt that was not dealt', 6, 'uz-sh', 'BAD_USER_INPUT'],
    ['the prompt before the first', 0, 'uz-sh', 'BAD_USER_INPUT'],
    ['a prompt beyond all numbers', 2_147_483_647, 'uz-sh', 'BAD_USER_INPUT'],
  ])('refuses %s and stores nothing', async (_name, prompt, choice, code) => {
    const pupil = await graph.newUser('STUDENT');
    const { id } = await start(pupil);
    expect(await pupil.codes(ANSWER, answer(id, prompt, choice))).toEqual([code]);
    expect(await storedAnswers(id)).toEqual([]);
  });

  it('refuses a choice made before and a prompt that is done', async () => {
    const pupil = await graph.newUser('STUDENT');
    const { id } = await start(pupil);
    const [key, next] = (await keysOf(id)) as [DealtPrompt, DealtPrompt];
    await pupil.data(ANSWER, answer(id, 1, key.letterId));
    expect(await pupil.codes(ANSWER, answer(id, 1, wrongOf(key)))).toEqual(['ALREADY_ANSWERED']);
    await pupil.data(ANSWER, answer(id, 2, wrongOf(next)));
    expect(await pupil.codes(ANSWER, answer(id, 2, wrongOf(next)))).toEqual(['ALREADY_ANSWERED']);
    expect(await storedAnswers(id)).toHaveLength(2);
  });

  it.each(['a right choice', 'a wrong choice'])('stores %s once, however often it is sent at once', async (which) => {
    const pupil = await graph.newUser('STUDENT');
    const { id } = await start(pupil);
    const [key] = (await keysOf(id)) as [DealtPrompt];
    const choice = which === 'a right choice' ? key.letterId : wrongOf(key);
    const codes = await Promise.all(Array.from({ length: 50 }, () => pupil.codes(ANSWER, answer(id, 1, choice))));
    expect(codes.filter((code) => code.length === 0)).toHaveLength(1);
    expect(codes.flat().every((code) => code === 'ALREADY_ANSWERED')).toBe(true);
    expect(await storedAnswers(id)).toHaveLength(1);
  });

  it('knows a practice of nobody else', async () => {
    const [owner, other] = [await graph.newUser('STUDENT'), await graph.newUser('STUDENT')];
    const { id } = await start(owner);
    const [key] = (await keysOf(id)) as [DealtPrompt];
    expect(await other.codes(ANSWER, answer(id, 1, key.letterId))).toEqual(['NOT_FOUND']);
    expect(await other.data(`{ letterPractice(id: "${id}") { id } }`)).toEqual({ letterPractice: null });
    expect(await owner.data(`{ letterPractice(id: "${id}") { id } }`)).toEqual({ letterPractice: { id } });
    expect(await owner.codes(ANSWER, answer('no-such-practice', 1, 'uz-a'))).toEqual(['NOT_FOUND']);
    expect(await storedAnswers(id)).toEqual([]);
  });
});
