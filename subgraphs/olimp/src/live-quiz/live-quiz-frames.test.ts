import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { testGraph } from '@alif24/subgraph-shared/testing';
import { describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';
import { ANSWER, join, newQuiz } from './live-quiz.fixture.ts';

const graph = testGraph(subgraph);
const LARGEST_FRAME = 4_096;

const OPERATIONS = resolve(import.meta.dirname, '../../../../schema/operations');
const operation = (name: string) => readFile(resolve(OPERATIONS, `${name}.graphql`), 'utf8');

/** Text as long as may be, in words. */
const filled = (word: string, length: number) => `${word} `.repeat(length).slice(0, length).trimEnd();
const texts = (word: string) => ({
  text: filled(word, 300),
  options: [0, 1, 2, 3].map((n) => filled(`${n} ${word}`, 80)),
  explanation: filled(word, 500),
});

/** What a page is told about a quiz, each event as long as it goes over the socket. */
async function listen(name: string, variables: Record<string, unknown>) {
  const stream = await graph.anonymous.events(await operation(name), variables);
  const frames: Array<{ bytes: number; data: string }> = [];
  const listening = (async () => {
    for await (const payload of stream) {
      expect(payload.errors).toBeUndefined();
      const frame = JSON.stringify({ id: '12', type: 'next', payload });
      frames.push({ bytes: Buffer.byteLength(frame), data: frame });
    }
  })();
  return {
    frames,
    async stop() {
      await stream.return?.();
      await listening;
    },
  };
}

describe('what a player is sent', () => {
  it('has 4 KB at most an event, with texts and names as long as may be, in every language', async () => {
    const host = await graph.newUser('TEACHER');
    const question = {
      ...{
        ...texts('shirinliklar'),
        correctOptions: [1],
        seconds: 120,
        points: 5000,
        section: filled('геометрия', 60),
      },
      translations: [
        { language: 'RU', ...texts('достопримечательность') },
        { language: 'EN', ...texts('neighbourhoods') },
      ],
    };
    const teams = Array.from({ length: 8 }, (_, n) => filled(`${n} отличники`, 24));
    const quiz = await newQuiz(host, [question, question], { title: filled('викторина', 120), teams });
    const players: string[] = [];
    for (let n = 0; n < 12; n += 1) {
      const { playerToken } = await join(graph.anonymous, quiz.pin, filled(`${n} Шахзода`, 24), { team: n % 8 });
      players.push(playerToken);
    }
    const streams = await Promise.all([
      ...['UZ_LATN', 'UZ_CYRL', 'RU', 'EN'].map((language) =>
        listen('OlimpLiveQuizChanged', { id: quiz.id, language }),
      ),
      listen('OlimpLeaderboardChanged', { quizId: quiz.id }),
      listen('OlimpLiveQuizStandingChanged', { quizId: quiz.id, playerToken: players[6] }),
    ]);
    const opened = await quiz.open();
    const input = { quizId: quiz.id, questionId: opened.currentQuestion.id, options: [1] };
    for (const playerToken of players) await graph.anonymous.data(ANSWER, { input: { ...input, playerToken } });
    await quiz.close();
    const heard = (words: string) => streams.some(({ frames }) => frames.some(({ data }) => data.includes(words)));
    for (const word of ['shirinliklar', 'ширинликлар', 'достопримечательность', 'neighbourhoods'])
      await expect.poll(() => heard(`"explanation":"${word}`)).toBe(true);
    const told = () =>
      streams.slice(4).every(({ frames }) => frames.some(({ data }) => /"score":[45]\d{3}/.test(data)));
    await expect.poll(told).toBe(true);
    await Promise.all(streams.map((stream) => stream.stop()));
    const largest = Math.max(...streams.flatMap(({ frames }) => frames.map(({ bytes }) => bytes)));
    expect(largest).toBeGreaterThan(LARGEST_FRAME / 4);
    expect(largest).toBeLessThanOrEqual(LARGEST_FRAME);
  });
});
