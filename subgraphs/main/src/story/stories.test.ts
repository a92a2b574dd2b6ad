import { readdirSync, readFileSync } from 'node:fs';
import { syllables } from '@alif24/subgraph-shared/utils';
import { describe, expect, it } from 'vitest';
import { type FamilyQuestion, type Language, languages, questionKinds, type StoryFamily } from './story-family.ts';

// What a single file must keep to is checked when it is read; here is what they promise together.
const folder = new URL('./stories/', import.meta.url);
const families = readdirSync(folder).map(
  (name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as StoryFamily,
);
const LEVELS = [1, 2, 3, 4];

const textOf = (family: StoryFamily, language: Language) => family.texts[language] ?? { title: '', pages: [] };
const askedIn = (question: FamilyQuestion, language: Language) =>
  question.texts[language] ?? { question: '', options: [], why: '' };
const pagesOf = (level: number, language: Language) =>
  families.filter((family) => family.level === level).flatMap((family) => textOf(family, language).pages);
const wordsOf = (text: string) => text.match(/\p{L}[\p{L}ʻʼ’-]*/gu) ?? [];
// A sentence ends where the next one begins with a capital: “Woof!” — said the puppy is one.
const sentencesOf = (page: string) => page.split(/(?<=[.!?…][”»]?)\s+(?=[“«—]?\s?\p{Lu})/u);

function growsByLevel(measure: (pages: readonly string[]) => number, language: Language): void {
  const levels = LEVELS.map((level) => measure(pagesOf(level, language)));
  expect(levels).toEqual(levels.toSorted((a, b) => a - b));
  expect(new Set(levels).size).toBe(LEVELS.length);
}

describe('the stories together', () => {
  it('are twenty-four families, six a level, about every theme and of one picture each', () => {
    expect(families).toHaveLength(24);
    for (const level of LEVELS) expect(families.filter((family) => family.level === level)).toHaveLength(6);
    expect(new Set(families.map(({ picture }) => picture)).size).toBe(families.length);
    expect(new Set(families.map(({ theme }) => theme)).size).toBe(8);
  });

  it.each(families)('are told and asked alike in all three languages: $id', (family) => {
    const [uz, ru, en] = languages.map((language) => textOf(family, language));
    expect(uz?.pages.length).toBeGreaterThanOrEqual(5);
    expect([ru?.pages.length, en?.pages.length]).toEqual([uz?.pages.length, uz?.pages.length]);
    expect(new Set([uz?.title, ru?.title, en?.title]).size).toBe(3);
    expect(new Set(family.questions.map(({ kind }) => kind))).toEqual(new Set(questionKinds));
    for (const question of family.questions) {
      expect(Object.keys(question.texts).toSorted()).toEqual(['en', 'ru', 'uz']);
    }
  });

  it.each(languages)(
    'ask more of a reader with each level, in words a page and in words a sentence: %s',
    (language) => {
      growsByLevel((pages) => wordsOf(pages.join(' ')).length / pages.length, language);
      growsByLevel((pages) => wordsOf(pages.join(' ')).length / pages.flatMap(sentencesOf).length, language);
    },
  );

  it('begin with a few words a page, and have longer Uzbek words with each level', () => {
    for (const language of languages) {
      expect(pagesOf(1, language).every((page) => wordsOf(page).length <= 12)).toBe(true);
    }
    const syllablesAWord = (pages: readonly string[]) => {
      const words = wordsOf(pages.join(' ')).flatMap((word) => word.split('-'));
      return words.reduce((sum, word) => sum + syllables(word).length, 0) / words.length;
    };
    growsByLevel(syllablesAWord, 'uz');
  });
});

describe('the questions together', () => {
  const questions = families.flatMap((family) => family.questions);

  it('have their keys spread over the options, also within a story', () => {
    for (const place of [0, 1, 2]) {
      const share = questions.filter(({ answer }) => answer === place).length / questions.length;
      expect(share).toBeGreaterThan(0.25);
      expect(share).toBeLessThan(0.45);
    }
    const allInOnePlace = families.filter((family) => new Set(family.questions.map(({ answer }) => answer)).size === 1);
    expect(allInOnePlace.map(({ id }) => id)).toEqual([]);
  });

  it.each(languages)('cannot be passed by picking the longest option, and the options fit a button: %s', (language) => {
    const options = questions.flatMap((question) => askedIn(question, language).options);
    expect(options.filter((option) => option.length > 60)).toEqual([]);
    const given = questions.filter((question) => {
      const lengths = askedIn(question, language).options.map((option) => option.length);
      const key = lengths[question.answer] ?? 0;
      return lengths.every((length, at) => at === question.answer || length < key);
    });
    expect(given.length / questions.length).toBeLessThan(0.4);
  });

  it.each(languages)('ask no two of a story the same: %s', (language) => {
    for (const family of families) {
      const asked = family.questions.map((question) => askedIn(question, language).question);
      expect(new Set(asked).size).toBe(asked.length);
    }
  });
});
