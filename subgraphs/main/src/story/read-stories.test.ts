import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readStories } from './read-stories.ts';
import type { FamilyQuestion, StoryFamily } from './story-family.ts';

const uz = { title: 'Ot', pages: ['Ot bor.', 'Ot yurdi.', 'Ot keldi.'] };
const question = (id: string, change: Partial<FamilyQuestion> = {}): FamilyQuestion => ({
  ...{ id, kind: 'INFERENTIAL', answer: 0 },
  texts: { uz: { question: 'Kim keldi?', options: ['Ot', 'It', 'Mushuk'], why: 'Matnda ot keldi, deyilgan.' } },
  ...change,
});
const family: StoryFamily = {
  ...{ id: 'ot', level: 1, picture: 'horse', theme: 'nature', texts: { uz } },
  questions: [question('q1'), question('q2', { kind: 'LITERAL' }), question('q3', { kind: 'VOCABULARY' })],
};
const asked = (change: Partial<FamilyQuestion>) => ({
  questions: [question('q1', change), ...family.questions.slice(1)],
});
const text = (change: object) =>
  asked({
    texts: { uz: { ...(family.questions[0]?.texts.uz as NonNullable<FamilyQuestion['texts']['uz']>), ...change } },
  });

function folderOf(content: object): string {
  const folder = mkdtempSync(join(tmpdir(), 'alif24-stories-'));
  writeFileSync(join(folder, 'ot.json'), JSON.stringify(content));
  return folder;
}

describe('a file of a story family', () => {
  it('gives a story a language, with its own questions', () => {
    const ru = { title: 'Конь', pages: ['Вот конь.', 'Конь идёт.', 'Конь пришёл.'] };
    const stories = readStories(folderOf({ ...family, texts: { uz, ru } }));
    expect(stories.map(({ id, script, questions }) => [id, script, questions.length])).toEqual([
      ['ru-ot', 'CYRL', 0],
      ['uz-ot', 'LATN', 3],
    ]);
  });

  it.each<[string, object]>([
    ['named otherwise', { id: 'it' }],
    ['without a level', { level: 5 }],
    ['without a picture', { picture: '' }],
    ['without a theme', { theme: 'war' }],
    ['in no language', { texts: {} }],
    ['in a language that we have not', { texts: { uz, kk: uz } }],
    ['without a list of questions', { questions: undefined }],
    ['with an empty page', { texts: { uz: { ...uz, pages: ['a', ' ', 'c'] } } }],
    ['with a page that is a chapter', { texts: { uz: { ...uz, pages: ['a', 'b', 'c'.repeat(601)] } } }],
    ['with a word of two scripts', { texts: { uz: { ...uz, title: 'Мomiq' } } }],
    ['with an apostrophe that is no letter', { texts: { uz: { ...uz, title: "Qo'y" } } }],
    ['with two questions', { questions: family.questions.slice(1) }],
    ['with two questions of one id', { questions: [...family.questions, question('q1')] }],
    ['with nothing between the lines', asked({ kind: 'LITERAL' })],
    ['with a question of no kind', asked({ kind: 'OPEN' as 'LITERAL' })],
    ['with a key outside the options', asked({ answer: 3 })],
    ['with a key that is no index', asked({ answer: 0.5 })],
    ['with equal options', text({ options: ['Ot', 'ot ', 'It'] })],
    ['with an empty option', text({ options: ['Ot', ' ', 'It'] })],
    ['with two options', text({ options: ['Ot', 'It'] })],
    ['with a question that is not asked', text({ question: '' })],
    ['with an answer that nothing explains', text({ why: '' })],
    ['with an option of two scripts', text({ options: ['Ot', 'Иt', 'Mushuk'] })],
    [
      'with a question of a language that the story lacks',
      asked({ texts: { ...family.questions[0]?.texts, en: family.questions[0]?.texts.uz } }),
    ],
    ['with a question that one language lacks', asked({ texts: {} })],
  ])('is refused at the start when it is %s', (_name, change) => {
    expect(() => readStories(folderOf({ ...family, ...change }))).toThrow(/^ot\.json: /);
  });
});
