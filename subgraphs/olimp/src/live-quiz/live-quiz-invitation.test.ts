import { testGraph } from '@alif24/subgraph-shared/testing';
import { describe, expect, it } from 'vitest';
import { chatWorld } from '../olympiad-invitation/chat.fixture.ts';
import { subgraph } from '../subgraph.ts';
import { newQuiz, READ } from './live-quiz.fixture.ts';

const chat = await chatWorld();
const { sent, buttons } = chat;
const graph = testGraph(chat.besideBot(subgraph), chat.environment);
const open = (chatId: number, link: string, language?: string) => chat.open(graph, chatId, link, language);
const NONE = /^Bu raqamda ochiq viktorina yoʻq/;

describe('the link of the bot to a quiz', () => {
  it('is answered with a button into its room, in the language of the chat', async () => {
    const { pin } = await newQuiz(await graph.newUser('TEACHER'));
    const url = `https://olimp.alif24.uz/join/${pin}`;
    await open(910, `quiz_${pin}`);
    expect(sent).toMatchObject([{ chat_id: '910', text: 'Viktorina: Karra jadvali\nKirish uchun tugmani bos.' }]);
    expect(buttons()).toEqual([{ text: 'Viktorinaga kirish', url }]);
    await open(910, `quiz_${pin}`, 'ru');
    expect(buttons()).toEqual([{ text: 'Войти в викторину', url }]);
  });

  it('says that there is none when it is over, or never was', async () => {
    const quiz = await newQuiz(await graph.newUser('TEACHER'));
    await quiz.finish();
    for (const pin of [quiz.pin, '000000']) {
      await open(911, `quiz_${pin}`);
      expect(sent.at(-1)?.text).toMatch(NONE);
      expect(buttons()).toEqual([{ text: 'Raqamni yozish', url: 'https://olimp.alif24.uz/' }]);
    }
    await open(911, 'quiz_12345');
    expect(sent.at(-1)?.text).toMatch(/^Bu havola yaroqsiz/);
  });

  it('lets a chat try twenty wrong numbers a minute, and no other chat nor anybody on the site waits for that', async () => {
    const { pin } = await newQuiz(await graph.newUser('TEACHER'));
    for (let n = 0; n < 20; n += 1) await open(912, `quiz_00000${n % 10}`);
    expect(sent.filter(({ text }) => NONE.test(text))).toHaveLength(20);
    await open(912, `quiz_${pin}`);
    expect(sent.at(-1)?.text).toMatch(/^Juda koʻp raqam/);
    await open(913, `quiz_${pin}`);
    expect(sent.at(-1)?.text).toMatch(/^Viktorina: /);
    expect(await graph.anonymous.codes(READ, { pin })).toEqual([]);
  });
});
