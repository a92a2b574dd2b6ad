import { LOCALES, numberToWords, toCyrillic } from '@alif24/subgraph-shared/utils';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge, optionsOf, problemOf, templates } from './math-problem.service.ts';
import type { Answer, Problem } from './math-problem.type.ts';
import { englishWords, russianWords } from './number-words.fixture.ts';

/** A problem with the answer that a test wants. */
function withAnswer(answer: Answer, from = 'add-within-10', more: Partial<Problem> = {}): Problem {
  return { ...problemOf(from, 'judge'), answer, ...more };
}

const integer = (value: number) => withAnswer({ kind: 'INTEGER', value });
const part = (numerator: number, denominator: number) =>
  withAnswer({ kind: 'FRACTION', numerator, denominator }, 'shape-fraction');
const decimal = (value: number) => withAnswer({ kind: 'DECIMAL', value }, 'metres-as-decimal');
const clock = (hours: number, minutes: number, isOnDial = true) =>
  withAnswer({ kind: 'TIME', hours, minutes, isOnDial }, 'clock-minutes');

const right = { isCorrect: true, isReadable: true, slip: null };
const unreadable = { isCorrect: false, isReadable: false, slip: null };
const everywhere = (problem: Problem, typed: string) => LOCALES.map((locale) => judge(problem, typed, locale));
const same = <T>(value: T) => LOCALES.map(() => value);

describe('a whole number', () => {
  it.each([
    [
      12,
      [
        '12',
        ' 12 ',
        '12.',
        '12!',
        '= 12',
        'o‘n ikki',
        "o'n ikki",
        'oʻn ikki',
        'Oʻn Ikki',
        'ўн икки',
        'двенадцать',
        'twelve',
        '１２',
        '12,0',
      ],
    ],
    [15, ['on besh', 'он беш', 'oʻnbesh', 'onbesh', 'ўнбеш', 'o`n besh', 'ON BESH']],
    [24, ['yigirmatort', 'yigirma tort', 'йигирма торт', 'двадцать четыре', 'twenty-four']],
    [3, ['3 ta', '3ta', 'uch', 'уч', 'три', 'three', '3 dona', '3 шт.']],
    [100, ['yuz', 'bir yuz', 'юз', 'бир юз', 'сто', 'one hundred', 'a hundred'.replace('a ', '')]],
    [
      1000,
      [
        'ming',
        'bir ming',
        'минг',
        'бир минг',
        'тысяча',
        'одна тысяча',
        'one thousand',
        '1 000',
        '1\u00a0000',
        '1000',
        '1,000',
        '1.000',
      ],
    ],
    [
      12_500,
      ['12 500', '12,500', 'oʻn ikki ming besh yuz', 'двенадцать тысяч пятьсот', 'twelve thousand five hundred'],
    ],
    [105, ['one hundred and five', 'yuz besh', 'сто пять']],
    [0, ['0', 'nol', 'ноль', 'zero']],
  ] as const)('%s is right however it is written, whichever language the page has', (value, ways) => {
    for (const typed of ways) expect([typed, everywhere(integer(value), typed)]).toEqual([typed, same(right)]);
  });

  it('is right with its unit and wrong with another', () => {
    const price = withAnswer({ kind: 'INTEGER', value: 1000 }, 'change-at-the-shop');
    for (const typed of ['1000 so‘m', "1 000 so'm", '1000 сўм', '1000 сум', '1000 soʻm.', 'ming soʻm', '1000som']) {
      expect([typed, everywhere(price, typed)]).toEqual([typed, same(right)]);
    }
    const length = withAnswer({ kind: 'INTEGER', value: 205 }, 'metres-to-centimetres');
    for (const typed of ['205 sm', '205 см', '205cm', '205 santimetr'])
      expect(judge(length, typed, 'RU')).toEqual(right);
    expect(judge(length, '205 m', 'UZ_LATN')).toMatchObject({ isCorrect: false });
    const lasts = withAnswer({ kind: 'INTEGER', value: 90 }, 'lesson-lasts');
    for (const typed of ['90', '90 daqiqa', '1 soat 30 daqiqa', '1 ч 30 мин']) {
      expect([typed, judge(lasts, typed, 'RU')]).toEqual([typed, right]);
    }
  });

  it('is right with the thing that was counted, in any case and script', () => {
    const apples = withAnswer({ kind: 'INTEGER', value: 5 }, 'gave-away', {
      text: { uz: 'Nechta olma qoldi?', ru: 'Сколько яблок осталось?', en: 'How many apples are left?' },
    });
    for (const typed of ['5 ta olma', '5 та олма', '5 яблок', '5 apples', 'пять яблок']) {
      expect([typed, everywhere(apples, typed)]).toEqual([typed, same(right)]);
    }
  });

  it('is right in the words of all four languages and scripts, up to ten thousand', () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.constantFrom(...LOCALES), (value, locale) => {
        const uzbek = numberToWords(value);
        const ways = [
          String(value),
          uzbek,
          toCyrillic(uzbek),
          uzbek.replaceAll('ʻ', "'"),
          russianWords(value),
          englishWords(value),
        ];
        for (const typed of ways) expect([typed, judge(integer(value), typed, locale)]).toEqual([typed, right]);
      }),
      { numRuns: 300 },
    );
  });

  it('is wrong when it is another number, and then it is readable', () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.nat(10_000), (value, other) => {
        fc.pre(value !== other);
        for (const typed of [String(other), numberToWords(other), russianWords(other), englishWords(other)]) {
          expect([typed, judge(integer(value), typed, 'UZ_LATN')]).toMatchObject([
            typed,
            { isCorrect: false, isReadable: true },
          ]);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('a fraction or decimal', () => {
  it.each([
    ['0,5', part(1, 2)],
    ['0.5', part(1, 2)],
    ['1/2', part(1, 2)],
    ['2/4', part(1, 2)],
    ['½', part(1, 2)],
    ['yarim', part(1, 2)],
    ['ярим', part(1, 2)],
    ['половина', part(1, 2)],
    ['half', part(1, 2)],
    ['1 / 2', part(1, 2)],
    ['ikkidan bir', part(1, 2)],
    ['toʻrtdan uch', part(3, 4)],
    ['тўртдан уч', part(3, 4)],
    ['4 dan 3', part(3, 4)],
    ['три четверти', part(3, 4)],
    ['three quarters', part(3, 4)],
    ['две третьих', part(2, 3)],
    ['две трети', part(2, 3)],
    ['two thirds', part(2, 3)],
    ['три пятых', part(3, 5)],
    ['три восьмых', part(3, 8)],
    ['1,5', decimal(1.5)],
    ['1.5', decimal(1.5)],
    ['1½', decimal(1.5)],
    ['1 1/2', decimal(1.5)],
    ['3/2', decimal(1.5)],
    ['1,50', decimal(1.5)],
    ['1,5 m', decimal(1.5)],
    ['1,05 м', decimal(1.05)],
  ] as const)('%s is right on every page', (typed, problem) => {
    expect(everywhere(problem, typed)).toEqual(same(right));
  });

  it('is right as any equal fraction and wrong as any other', () => {
    const small = fc.integer({ min: 1, max: 40 });
    fc.assert(
      fc.property(small, small, small, small, (a, b, c, d) => {
        expect(judge(part(a, b), `${a * c}/${b * c}`, 'RU')).toEqual(right);
        expect(judge(part(a, b), `${c}/${d}`, 'EN')).toMatchObject({ isCorrect: a * d === b * c, isReadable: true });
      }),
    );
  });
});

describe('a time', () => {
  it.each([
    '7:30',
    '07:30',
    '19:30',
    '7.30',
    '7 : 30',
    '7 30',
    '7 soat 30 daqiqa',
    '7 соат 30 дақиқа',
    '7 ч 30 мин',
    'yetti yarim',
    'soat yetti yarim',
    'етти ярим',
    'half past seven',
    'soat 7:30 da',
  ])('%s is half past seven on a dial', (typed) => {
    expect(everywhere(clock(7, 30), typed)).toEqual(same(right));
  });

  it('may leave out the minutes of a whole hour', () => {
    for (const typed of ['7', '7:00', 'yetti', 'семь часов', "seven o'clock", 'soat 7']) {
      expect([typed, everywhere(clock(7, 0), typed)]).toEqual([typed, same(right)]);
    }
  });

  it('is told apart by half of the day where there is no dial', () => {
    expect(judge(clock(7, 30, false), '19:30', 'EN')).toMatchObject({ isCorrect: false, isReadable: true });
    expect(judge(clock(19, 30, false), '19:30', 'EN')).toEqual(right);
  });
});

describe('a choice', () => {
  it('is made by the option as it is shown, and exactly one is right', () => {
    for (const { id } of templates) {
      const problem = problemOf(id, 'choice');
      for (const locale of LOCALES) {
        const options = optionsOf(problem, locale);
        if (options === null) continue;
        expect(options.filter((option) => judge(problem, option, locale).isCorrect)).toHaveLength(1);
        expect(options.every((option) => judge(problem, ` ${option} `, locale).isReadable)).toBe(true);
        expect(judge(problem, 'x', locale)).toEqual(unreadable);
      }
    }
  });
});

describe('what is no answer', () => {
  it.each([
    '',
    ' ',
    '?',
    'bilmayman',
    'не знаю',
    'asdf',
    '12 13',
    '12 yoki 13',
    '3+4',
    '10 + 2',
    '6×2',
    '24 : 2',
    '3-4',
    '1/0',
    '12%',
    '=',
    '-',
    '9'.repeat(40),
    '<script>',
    '12 yoʻlbars',
  ])('%s is not readable, and so not wrong', (typed) => {
    expect(everywhere(integer(12), typed)).toEqual(same(unreadable));
  });

  it('never breaks the judge, whatever is typed', () => {
    fc.assert(
      fc.property(fc.constantFrom(...templates), fc.string({ unit: 'grapheme', maxLength: 80 }), ({ id }, typed) => {
        const { isCorrect, isReadable, slip } = judge(problemOf(id, 'any'), typed, 'UZ_LATN');
        expect(isReadable || (!isCorrect && slip === null)).toBe(true);
        expect(!isCorrect || slip === null).toBe(true);
      }),
    );
  });

  it('is no time of day or no number where one is asked for', () => {
    expect(judge(clock(7, 30), '25:00', 'EN')).toEqual(unreadable);
    expect(judge(clock(7, 30), '7:175', 'EN')).toEqual(unreadable);
    // 8:75 would be 9:15, but nobody may write it so.
    expect(judge(clock(9, 15, false), '8:75', 'EN')).toMatchObject({ isCorrect: false, isReadable: true });
    expect(judge(integer(7), '7:30', 'EN')).toEqual(unreadable);
    expect(judge(integer(3), '6/2', 'EN')).toEqual(unreadable);
    expect(judge(part(3, 2), '1 + 1/2', 'EN')).toEqual(unreadable);
    expect(judge(clock(7, 30), '7 + 30', 'EN')).toEqual(unreadable);
  });
});
