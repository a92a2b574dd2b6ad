import { globSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadCyrillic, toCyrillicText } from './cyrillic.ts';
import { addTexts, translate } from './instance.ts';
import type { Language } from './languages.ts';
import { addCyrillicOfAll, defineTexts, type Texts } from './texts.ts';

type Source = Texts<Record<string, string>>['source'];

const clients = path.join(import.meta.dirname, '../../..');
const written: { file: string; namespace: string; source: Source }[] = [];

beforeAll(async () => {
  for (const file of globSync('*/src/**/*.texts.ts', { cwd: clients })) {
    const exported: object = await import(path.join(clients, file));
    for (const one of Object.values(exported) as Texts<Record<string, string>>[]) written.push({ file, ...one });
  }
  await loadCyrillic();
  addCyrillicOfAll();
});

const places = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();
const forms = (text: string | object): string[] => (typeof text === 'string' ? [text] : Object.values(text));

describe('the texts of all sites', () => {
  it('have a namespace of their own each', () => {
    const names = written.map(({ namespace }) => namespace);
    expect(new Set(names).size).toBe(names.length);
  });

  it('have the same places to fill in every language', () => {
    const wrong = written.flatMap(({ file, source: { uz, ru, en } }) =>
      Object.entries(uz).flatMap(([key, text]) =>
        [...forms(ru[key] ?? ''), ...forms(en[key] ?? '')]
          .filter((other) => places(other).join() !== places(text).join())
          .map((other) => `${file}: ${key}: ${other}`),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('let what is counted follow its number, in Russian and English', () => {
    const counted = {
      ru: /\{\{\w+\}\} (?:балл|монет|минут|секунд|час|дн[еяё]|недел|вопрос|задач|ученик|участник|игрок|ошиб|раз(?:а|ов)?(?![а-я]))/,
      en: /\{\{\w+\}\} (?:point|coin|second|hour|day|week|question|problem|pupil|player|mistake|time)s?\b/,
    };
    const wrong = written.flatMap(({ file, source }) =>
      (['ru', 'en'] as const).flatMap((language) =>
        Object.entries<string | object>(source[language])
          .filter(([, text]) =>
            typeof text === 'string'
              ? counted[language].test(text)
              : forms(text).some((one) => !one.includes('{{count}}')),
          )
          .map(([key, text]) => `${file}: ${key}: ${JSON.stringify(text)}`),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('are spelt with U+02BB in oʻ and gʻ, U+02BC for the tutuq, and no other apostrophe', () => {
    const wrong = written.flatMap(({ file, source: { uz } }) =>
      Object.values(uz)
        .filter((text) => /[a-z][\u0027\u2018\u2019\u0060\u00b4]|[^oOgG]\u02bb|[oOgG]\u02bc/i.test(text))
        .map((text) => `${file}: ${text}`),
    );
    expect(wrong).toEqual([]);
  });

  it('leave no Latin letter in the Cyrillic that is made of them, but in names that keep theirs', () => {
    const names = /\{\{\w+\}\}|alif24\.uz[\w/]*|TestAI|CRM|CSV|Excel|PIN|AI|SMS|QR|JSON|Telegram|PDF|Alif24/g;
    const wrong = written.flatMap(({ file, source: { uz, cyrl } }) =>
      Object.entries(uz)
        .filter(([key]) => cyrl?.[key] === undefined)
        .map(([, text]) => toCyrillicText(text) ?? '')
        .filter((text) => /[a-z\u02bb]/i.test(text.replace(names, '')))
        .map((text) => `${file}: ${text}`),
    );
    expect(wrong).toEqual([]);
  });
});

describe('a number and its unit', () => {
  it('stay on one line in every language, whatever the text around them', async () => {
    defineTexts('test/units', {
      uz: { one: '{{percent}} % oʻqildi, {{count}} ta soʻz', other: '5 tasi, 90 %: {{sum}} soʻmdan' },
      ru: { one: '{{percent}} % прочитано, слов {{count}}', other: '5 из них, 90 %: от {{sum}} мин' },
      en: { one: '{{percent}} % read, {{count}} words', other: '5 of them, 90 %: {{sum}} min' },
    });
    await loadCyrillic();
    addCyrillicOfAll();
    const inEach = (key: string, values: object) =>
      (['uz-Latn', 'uz-Cyrl', 'ru', 'en'] as const).map((language) =>
        translate(language, 'test/units', key, values as Record<string, number>).replaceAll('\u00a0', '_'),
      );
    expect(inEach('one', { percent: 40, count: 3 })).toEqual([
      '40_% oʻqildi, 3_ta soʻz',
      '40_% ўқилди, 3_та сўз',
      '40_% прочитано, слов 3',
      '40_% read, 3 words',
    ]);
    expect(inEach('other', { sum: 7 })).toEqual([
      '5 tasi, 90_%: 7 soʻmdan',
      '5 таси, 90_%: 7 сўмдан',
      '5 из них, 90_%: от 7_мин',
      '5 of them, 90_%: 7_min',
    ]);
  });
});

describe('a text', () => {
  defineTexts('test/numbers', {
    uz: { tests: '{{count}} ta test', hello: 'Salom, {{name}}' },
    ru: {
      tests: { one: '{{count}} тест', few: '{{count}} теста', many: '{{count}} тестов' },
      hello: 'Здравствуйте, {{name}}',
    },
    en: { tests: { one: '{{count}} test', other: '{{count}} tests' }, hello: 'Hello, {{name}}' },
  });
  const t = (language: Language, key: string, values: Record<string, string | number>) =>
    translate(language, 'test/numbers', key, values);

  it('takes the form that its number asks for, the digits in groups', () => {
    expect([1, 3, 12_500, 2.5].map((count) => t('ru', 'tests', { count }))).toEqual([
      '1 тест',
      '3 теста',
      '12\u00a0500 тестов',
      '2,5 теста',
    ]);
    expect(t('en', 'tests', { count: 2 })).toBe('2 tests');
    expect(t('uz-Latn', 'tests', { count: 12_500 })).toBe('12\u00a0500\u00a0ta test');
  });

  it('is read in Uzbek where a language lacks it, and is its key where nobody wrote it', () => {
    addTexts('uz-Latn', 'test/lacking', { only: 'Faqat oʻzbekcha' });
    expect(translate('ru', 'test/lacking', 'only')).toBe('Faqat oʻzbekcha');
    expect(translate('ru', 'test/lacking', 'nobody')).toBe('nobody');
  });

  it('is made in Cyrillic from the Latin one, and fills its places untouched', () => {
    expect(t('uz-Cyrl', 'hello', { name: 'Gʻayrat' })).toBe('Салом, Gʻayrat');
  });
});
