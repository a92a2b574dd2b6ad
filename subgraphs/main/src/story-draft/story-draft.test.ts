import { describe, expect, it } from 'vitest';
import { languages, listStories, themes } from '../story/story.service.ts';
import { bannedWords } from './banned-topics.ts';
import { faultsOf } from './check-content.ts';
import { composeStory } from './compose.ts';
import { readContent, type StoryOrder } from './story-content.ts';

const library = listStories({}, 100).edges.map(({ node }) => node);

describe('our own grammar', () => {
  it('tells a story without a fault in every language, level and theme, with and without a name given', () => {
    const seen = new Set<string>();
    for (const language of languages) {
      for (const level of [1, 2, 3, 4]) {
        for (const theme of themes) {
          for (const seed of 'abcdefghijklmnopqrst') {
            const hero = seed < 'k' ? null : { uz: 'Oʻktam', ru: 'Наргиза', en: 'Rosie' }[language];
            const order: StoryOrder = { language, level, theme, letters: null, hero };
            const story = composeStory(order, seed);
            expect([faultsOf(story, order), story]).toEqual([[], story]);
            const { title, pages, questions } = story;
            const texts = [title, ...pages, ...questions.flatMap((one) => [one.question, ...one.options, one.quote])];
            expect(texts.join(' ')).not.toMatch(/[{}[\]<>|%+]|undefined/);
            seen.add(story.pages.join(' '));
          }
        }
      }
    }
    expect(seen.size).toBeGreaterThan(1_000);
  });

  it('speaks of a girl as a girl and of a boy as a boy, whatever their name ends in', () => {
    const tell = (language: 'ru' | 'en', hero: string | null, isGirl: boolean | null) =>
      composeStory({ language, level: 4, theme: 'city', letters: null, hero, isGirl }, 'b').pages.join(' ');
    expect(tell('ru', 'Нилуфар', true)).toMatch(/Нилуфар (?:гуляла|играла)/);
    expect(tell('ru', 'Лайло', null)).toMatch(/Лайло (?:гуляла|играла)/);
    expect(tell('ru', 'Мустафа', null)).toMatch(/Мустафа (?:гулял|играл) /);
    expect(tell('en', 'Robin', true)).toMatch(/ [Ss]he /);
    for (const seed of 'abcdefgh') {
      const order: StoryOrder = { language: 'en', level: 4, theme: 'city', letters: null, hero: null, isGirl: false };
      expect(composeStory(order, seed).pages.join(' ')).not.toMatch(/\b(?:[Ss]he|[Hh]er)\b/);
    }
  });

  it('puts what a child stumbled over into the story where it has a place', () => {
    const order: StoryOrder = {
      language: 'uz',
      level: 2,
      theme: 'city',
      letters: null,
      hero: null,
      words: ['koptogi', 'zinaga', 'zzz'],
    };
    expect(composeStory(order, 'x').pages.join(' ')).toMatch(/koptogi.*zinaga/);
  });

  it('hangs the Uzbek dative on a name as it is spoken', () => {
    const ask = (hero: string) =>
      [...'abcdefghijkl']
        .flatMap(
          (seed) => composeStory({ language: 'uz', level: 1, theme: 'city', letters: null, hero }, seed).questions,
        )
        .map(({ question }) => question)
        .find((question) => question.includes('qanday yordam'));
    expect(['Otabek', 'Shafaq', 'Temur', 'Lola'].map(ask)).toEqual(
      ['Otabekka', 'Shafaqqa', 'Temurga', 'Lolaga'].map((name) => `Qoʻshnisi ${name} qanday yordam berdi?`),
    );
  });

  it('tells the same for the same order and seed', () => {
    const order: StoryOrder = { language: 'uz', level: 2, theme: 'city', letters: null, hero: null };
    expect(composeStory(order, 'x')).toEqual(composeStory(order, 'x'));
  });
});

describe('the checks', () => {
  it('have nothing to say against the topics and the lengths of the library', () => {
    for (const { language, level, title, pages } of library) {
      const texts = [title, ...pages].join('\n');
      expect([title, bannedWords(texts)]).toEqual([title, []]);
      const codes = faultsOf(
        { title, pages, questions: [] },
        { language, level, theme: 'city', letters: null, hero: null },
      );
      expect([title, codes.filter(({ code }) => !['SHAPE', 'INFERENCE'].includes(code))]).toEqual([title, []]);
    }
  });

  const order: StoryOrder = { language: 'uz', level: 1, theme: 'nature', letters: null, hero: 'Lola' };
  const good = composeStory(order, 'good');
  const [page = '', ...rest] = good.pages;
  const [question, ...others] = good.questions;
  if (!question) throw new Error('no question');
  const ask = (change: object) => ({ ...good, questions: [{ ...question, ...change }, ...others] });
  it.each([
    ['TOPIC', { ...good, pages: [`${page} U pichoq oldi.`, ...rest] }],
    ['TOPIC', { ...good, title: 'Dahshatli tun' }],
    ['LINK', { ...good, pages: [`${page} Yoz: alif24.uz`, ...rest] }],
    ['LINK', { ...good, pages: [`${page} Tel +998 90 123 45 67`, ...rest] }],
    ['SCRIPT', { ...good, pages: [`${page} Лола keldi.`, ...rest] }],
    ['SCRIPT', { ...good, pages: [`${page} O'yin.`, ...rest] }],
    ['LENGTH', { ...good, pages: Array.from({ length: 9 }, () => `${page} ${page}`) }],
    ['SENTENCE', { ...good, pages: ['bir ikki uch toʻrt besh olti yetti sakkiz toʻqqiz oʻn', ...rest] }],
    ['OPTIONS', ask({ options: ['Quti', 'quti', 'Savat'] })],
    ['KEY', ask({ answer: 3 })],
    ['QUOTE', ask({ quote: 'Bu gap matnda yoʻq.' })],
    ['INFERENCE', { ...good, questions: good.questions.map((one) => ({ ...one, kind: 'LITERAL' as const })) }],
    ['SHAPE', { ...good, questions: good.questions.slice(1) }],
  ])('find %s', (code, content) => {
    expect(faultsOf(content, order).map((fault) => fault.code)).toContain(code);
  });

  it('count the words that the learned letters can read', () => {
    expect(faultsOf(good, { ...order, letters: ['a', 'l'] })[0]).toMatchObject({ code: 'LETTERS' });
    const letters = 'a b d e h i k l m n o p q r s t u v x y oʻ sh ch ng z j'.split(' ');
    const chosen = { ...order, letters };
    expect(faultsOf(composeStory(chosen, 'x'), chosen)).toEqual([]);
  });

  it('read nothing of another shape', () => {
    for (const value of [null, 1, [], {}, { title: 'x', pages: 'y', questions: [] }, { ...good, questions: [{}] }]) {
      expect(readContent(value)).toBeNull();
    }
    expect(readContent({ ...good, script: '<b>' })).toEqual(good);
  });
});
