import { choice, define, fraction, integer, properTops, workOutFraction } from './define.ts';
import { over, times } from './expression.ts';

export const FRACTIONS_3 = [
  define({
    id: 'shape-fraction',
    skill: 'fractions',
    grade: 3,
    difficulty: 0.1,
    make: (random) => {
      const whole = random.int(4, 10);
      return { whole, dark: random.int(1, whole - 1) };
    },
    text: ({ whole, dark }) => {
      const row = `${'■'.repeat(dark)}${'□'.repeat(whole - dark)}`;
      return {
        uz: `Tasmaning qaysi qismi boʻyalgan? ${row}`,
        ru: `Какая часть полоски закрашена? ${row}`,
        en: `What fraction of the strip is dark? ${row}`,
      };
    },
    answer: ({ whole, dark }) => fraction(dark, whole),
    guidance: () => ({
      idea: {
        uz: 'Kasrning pastida butunning hamma kataklari, yuqorida boʻyalganlari yoziladi.',
        ru: 'Внизу дроби — сколько всего клеток, вверху — сколько закрашено.',
        en: 'Below stands how many squares there are in all, above how many are dark.',
      },
      step: {
        uz: 'Avval hamma kataklarni sana, keyin faqat boʻyalganlarini.',
        ru: 'Сначала сосчитай все клетки, потом только закрашенные.',
        en: 'Count all the squares first, then only the dark ones.',
      },
    }),
    slips: ({ whole, dark }) => [
      ['PART_TO_PART', fraction(dark, whole - dark)],
      ['PART_TO_PART', fraction(whole - dark, whole)],
    ],
  }),
  define({
    id: 'compare-unit-fractions',
    skill: 'fractions',
    grade: 3,
    difficulty: 0.4,
    make: (random) => {
      const first = random.int(2, 9);
      return { first, second: first < 6 ? random.int(first + 1, 10) : random.int(2, first - 1) };
    },
    text: ({ first, second }) => ({
      uz: `Qaysi kasr katta: 1/${first} mi yoki 1/${second} mi?`,
      ru: `Какая дробь больше: 1/${first} или 1/${second}?`,
      en: `Which fraction is larger: 1/${first} or 1/${second}?`,
    }),
    answer: ({ first, second }) => choice(first < second ? 0 : 1, [`1/${first}`, `1/${second}`]),
    guidance: ({ first, second }) => ({
      idea: {
        uz: 'Bitta non tasavvur qil. Uni koʻp boʻlakka boʻlsak, boʻlaklar maydalashadi.',
        ru: 'Представь одну лепёшку. Чем больше частей, тем они мельче.',
        en: 'Think of one bread. The more pieces, the smaller they are.',
      },
      step: {
        uz: `Bir nonni ${first} ga, xuddi shunday ikkinchi nonni ${second} ga boʻl. Qaysi boʻlak kattaroq?`,
        ru: `Одну лепёшку раздели на ${first}, такую же другую — на ${second}. Какая часть больше?`,
        en: `Cut one bread into ${first} and another like it into ${second}. Which piece is larger?`,
      },
    }),
    slips: ({ first, second }) => [
      ['BIGGER_DENOMINATOR_BIGGER', choice(first < second ? 1 : 0, [`1/${first}`, `1/${second}`])],
    ],
  }),
  define({
    id: 'fraction-of-number',
    skill: 'fractions',
    grade: 3,
    difficulty: 0.9,
    make: (random) => {
      const bottom = random.int(2, 8);
      return { whole: bottom * random.int(2, 9), top: random.pick(properTops(bottom)), bottom };
    },
    text: ({ whole, top, bottom }) => ({
      uz: `${whole} ning ${top}/${bottom} qismini top.`,
      ru: `Найди ${top}/${bottom} от числа ${whole}.`,
      en: `Find ${top}/${bottom} of ${whole}.`,
    }),
    answer: ({ whole, top, bottom }) => integer((whole * top) / bottom),
    expression: ({ whole, top, bottom }) => (top > 1 ? times(over(whole, bottom), top) : over(whole, bottom)),
    guidance: () => ({
      idea: {
        uz: 'Avval bitta ulushni top: sonni maxrajga boʻl. Keyin ulushlarni hisobla.',
        ru: 'Сначала найди одну долю: раздели число на знаменатель. Потом посчитай доли.',
        en: 'Find one part first: divide the number by the denominator. Then count the parts.',
      },
    }),
    slips: ({ whole, top, bottom }) => (top > 1 ? [['ONE_PART_ONLY', integer(whole / bottom)]] : []),
  }),
];

export const FRACTIONS_4 = [
  define({
    id: 'add-fractions',
    skill: 'fraction-sums',
    grade: 4,
    difficulty: 0.9,
    make: (random) => {
      const bottom = random.int(5, 12);
      const first = random.int(1, bottom - 2);
      return { first, second: random.int(1, bottom - 1 - first), bottom };
    },
    text: ({ first, second, bottom }) => workOutFraction(`${first}/${bottom} + ${second}/${bottom}`),
    answer: ({ first, second, bottom }) => fraction(first + second, bottom),
    guidance: ({ first, second }) => ({
      idea: {
        uz: 'Maxraj bir xil: boʻlaklar teng. Faqat suratlarni qoʻsh.',
        ru: 'Знаменатели одинаковы: доли равны. Складывай только числители.',
        en: 'The denominators are the same, so the pieces are equal. Add only the numerators.',
      },
      step: {
        uz: `Nechta boʻlak boʻldi: ${first} + ${second} = ${first + second}. Maxrajni oʻzgartirma.`,
        ru: `Сколько стало долей: ${first} + ${second} = ${first + second}. Знаменатель не меняй.`,
        en: `How many pieces: ${first} + ${second} = ${first + second}. Keep the denominator.`,
      },
    }),
    slips: ({ first, second, bottom }) => [
      ['FRACTION_ADDED_TOP_AND_BOTTOM', fraction(first + second, 2 * bottom)],
      ['SUBTRACTED_INSTEAD_OF_ADDED', fraction(Math.abs(first - second), bottom)],
    ],
  }),
  define({
    id: 'subtract-fractions',
    skill: 'fraction-sums',
    grade: 4,
    difficulty: 1,
    make: (random) => {
      const bottom = random.int(5, 12);
      const first = random.int(2, bottom - 1);
      return { first, second: random.int(1, first - 1), bottom };
    },
    text: ({ first, second, bottom }) => workOutFraction(`${first}/${bottom} − ${second}/${bottom}`),
    answer: ({ first, second, bottom }) => fraction(first - second, bottom),
    guidance: ({ first, second }) => ({
      idea: {
        uz: 'Maxraj bir xil: boʻlaklar teng. Faqat suratlarni ayir.',
        ru: 'Знаменатели одинаковы: доли равны. Вычитай только числители.',
        en: 'The denominators are the same, so the pieces are equal. Subtract only the numerators.',
      },
      step: {
        uz: `Nechta boʻlak qoldi: ${first} − ${second} = ${first - second}. Maxrajni oʻzgartirma.`,
        ru: `Сколько осталось долей: ${first} − ${second} = ${first - second}. Знаменатель не меняй.`,
        en: `How many pieces are left: ${first} − ${second} = ${first - second}. Keep the denominator.`,
      },
    }),
    slips: ({ first, second, bottom }) => [['ADDED_INSTEAD_OF_SUBTRACTED', fraction(first + second, bottom)]],
  }),
  define({
    id: 'compare-fractions',
    skill: 'fraction-sums',
    grade: 4,
    difficulty: 0.8,
    make: (random) => {
      const top = random.int(2, 7);
      const first = random.int(top + 1, 11);
      const second = random.int(top + 1, 10);
      return { top, first, second: second >= first ? second + 1 : second };
    },
    text: ({ top, first, second }) => ({
      uz: `Qaysi kasr katta: ${top}/${first} mi yoki ${top}/${second} mi?`,
      ru: `Какая дробь больше: ${top}/${first} или ${top}/${second}?`,
      en: `Which fraction is larger: ${top}/${first} or ${top}/${second}?`,
    }),
    answer: ({ top, first, second }) => choice(first < second ? 0 : 1, [`${top}/${first}`, `${top}/${second}`]),
    guidance: ({ first, second }) => ({
      idea: {
        uz: 'Suratlar bir xil: boʻlaklar soni teng. Endi boʻlaklarning kattaligini solishtir.',
        ru: 'Числители одинаковы: долей поровну. Сравни, какие доли крупнее.',
        en: 'The numerators are the same, so there are as many pieces. Compare how large the pieces are.',
      },
      step: {
        uz: `Bir nonni ${first} ga, ikkinchisini ${second} ga boʻl. Qaysi boʻlak kattaroq?`,
        ru: `Одну лепёшку раздели на ${first}, другую — на ${second}. Какая часть больше?`,
        en: `Cut one bread into ${first} and another into ${second}. Which piece is larger?`,
      },
    }),
    slips: ({ top, first, second }) => [
      ['BIGGER_DENOMINATOR_BIGGER', choice(first < second ? 1 : 0, [`${top}/${first}`, `${top}/${second}`])],
    ],
  }),
];
