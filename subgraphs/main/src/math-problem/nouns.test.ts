import { describe, expect, it } from 'vitest';
import { CHILDREN, counted, countedObject, DEAR_WARES, did, THINGS, WARES } from './nouns.ts';
import { ablative, accusative, dative, genitive, locative, possessive } from './uzbek-cases.ts';
import { hours, minutes, numeral, russianForm, som } from './wording.ts';

describe('Uzbek endings', () => {
  it('hang on the last sound of the word', () => {
    expect(['Nodira', 'Anvar', 'Ulugʻbek', 'qishloq', 'bogʻ', 'pedagog', 'Toshkent', 'ming'].map(dative)).toEqual([
      'Nodiraga',
      'Anvarga',
      'Ulugʻbekka',
      'qishloqqa',
      'bogʻqa',
      'pedagogka',
      'Toshkentga',
      'mingga',
    ]);
    expect(['olma', 'kitob', 'yongʻoq', 'koptok', 'shaftoli', 'nok', 'oʻq', 'oʻchirgʻich'].map(possessive)).toEqual([
      'olmasi',
      'kitobi',
      'yongʻogʻi',
      'koptogi',
      'shaftolisi',
      'noki',
      'oʻqi',
      'oʻchirgʻichi',
    ]);
    expect([genitive('Anvar'), accusative('olma'), locative('Lola'), ablative('bozor')]).toEqual([
      'Anvarning',
      'olmani',
      'Lolada',
      'bozordan',
    ]);
  });
});

describe('Russian numbers', () => {
  it('take one of three forms, as the last digits say', () => {
    const forms = [1, 2, 4, 5, 11, 12, 14, 19, 20, 21, 22, 25, 101, 111, 112, 1001].map((n) =>
      russianForm(n, 'а', 'б', 'в'),
    );
    expect(forms.join('')).toBe('абб' + 'ввввв' + 'ваб' + 'вавва');
  });

  it('put a single thing into the accusative after a verb', () => {
    const stamp = THINGS.find(({ uz }) => uz === 'marka');
    const apple = THINGS[0];
    if (!stamp || !apple) throw new Error('The lists have lost a word');
    expect([1, 2, 5, 21].map((count) => countedObject(count, stamp, 'ru'))).toEqual([
      '1 марку',
      '2 марки',
      '5 марок',
      '21 марку',
    ]);
    expect([1, 3, 11].map((count) => counted(count, stamp, 'ru'))).toEqual(['1 марка', '3 марки', '11 марок']);
    expect([1, 21].map((count) => countedObject(count, apple, 'ru'))).toEqual(['1 яблоко', '21 яблоко']);
    expect([1, 2].map((count) => countedObject(count, apple, 'en'))).toEqual(['1 apple', '2 apples']);
    expect(counted(21, apple, 'uz')).toBe('21 ta olma');
  });

  it('count time and money', () => {
    expect([1, 2, 5].map((count) => hours(count).ru)).toEqual(['1 час', '2 часа', '5 часов']);
    expect([1, 22, 45].map((count) => minutes(count).ru)).toEqual(['1 минута', '22 минуты', '45 минут']);
    expect(som(12_500)).toEqual({
      uz: '12\u00a0500\u00a0soʻm',
      ru: '12\u00a0500\u00a0сум',
      en: '12\u00a0500\u00a0soʻm',
    });
    expect([numeral(1.05), numeral(1.05, 'en')]).toEqual(['1,05', '1.05']);
  });
});

describe('the words of the problems', () => {
  it('have every form, and girls and boys have their own verbs', () => {
    for (const { uz, ru, en, price } of [...THINGS, ...WARES, ...DEAR_WARES]) {
      expect([uz, ru.length, en.length, ru.every((form) => /^[а-яё]+$/.test(form))]).toEqual([uz, 4, 2, true]);
      expect(price[0]).toBeLessThanOrEqual(price[1]);
    }
    for (const child of CHILDREN) {
      expect([child.ru, /[ыи]$/.test(child.ruGenitive), /е$/.test(child.ruDative)]).toEqual([
        child.ru,
        child.isGirl,
        child.isGirl,
      ]);
      expect(did(child, 'купил', 'купила').endsWith('а')).toBe(child.isGirl);
    }
  });
});
