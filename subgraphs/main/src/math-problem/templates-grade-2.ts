import { bare, define, integer, time } from './define.ts';
import { minus, over, plus, times } from './expression.ts';

/** A two-digit number from its digits. */
const of = (tens: number, ones: number) => 10 * tens + ones;

export const GRADE_2 = [
  bare({
    id: 'add-without-carry',
    skill: 'adding-to-100',
    grade: 2,
    difficulty: -1.2,
    make: (random) => {
      const [tens, ones] = [random.int(1, 7), random.int(0, 7)];
      return { left: of(tens, ones), right: of(random.int(1, 8 - tens), random.int(1, 9 - ones)) };
    },
    expression: ({ left, right }) => plus(left, right),
  }),
  bare({
    id: 'add-with-carry',
    skill: 'adding-to-100',
    grade: 2,
    difficulty: -0.5,
    make: (random) => {
      const [tens, ones] = [random.int(1, 7), random.int(2, 9)];
      return { left: of(tens, ones), right: of(random.int(0, 8 - tens), random.int(10 - ones, 9)) };
    },
    expression: ({ left, right }) => plus(left, right),
  }),
  bare({
    id: 'subtract-without-borrow',
    skill: 'subtracting-to-100',
    grade: 2,
    difficulty: -0.9,
    make: (random) => {
      const [tens, ones] = [random.int(2, 9), random.int(1, 9)];
      return { left: of(tens, ones), right: of(random.int(1, tens - 1), random.int(0, ones)) };
    },
    expression: ({ left, right }) => minus(left, right),
  }),
  bare({
    id: 'subtract-with-borrow',
    skill: 'subtracting-to-100',
    grade: 2,
    difficulty: 0,
    make: (random) => {
      const [tens, ones] = [random.int(2, 9), random.int(0, 8)];
      return { left: of(tens, ones), right: of(random.int(0, tens - 1), random.int(ones + 1, 9)) };
    },
    expression: ({ left, right }) => minus(left, right),
  }),
  bare({
    id: 'times-table',
    skill: 'times-tables',
    grade: 2,
    difficulty: -0.3,
    make: (random) => ({ left: random.int(2, 9), right: random.int(2, 9) }),
    expression: ({ left, right }) => times(left, right),
  }),
  bare({
    id: 'divide-by-table',
    skill: 'dividing',
    grade: 2,
    difficulty: 0,
    make: (random) => {
      const divisor = random.int(2, 9);
      return { whole: divisor * random.int(2, 9), divisor };
    },
    expression: ({ whole, divisor }) => over(whole, divisor),
  }),
  define({
    id: 'missing-factor',
    skill: 'dividing',
    grade: 2,
    difficulty: 0.2,
    make: (random) => {
      const factor = random.int(2, 9);
      return { whole: factor * random.int(2, 9), factor };
    },
    text: ({ whole, factor }) => ({
      uz: `□ oʻrnida qaysi son yashiringan: □ × ${factor} = ${whole}?`,
      ru: `Какое число спряталось: □ × ${factor} = ${whole}?`,
      en: `Which number is hidden: □ × ${factor} = ${whole}?`,
    }),
    answer: ({ whole, factor }) => integer(whole / factor),
    expression: ({ whole, factor }) => over(whole, factor),
    guidance: ({ whole, factor }) => ({
      idea: {
        uz: 'Yashiringan koʻpaytuvchini boʻlish bilan topamiz.',
        ru: 'Спрятанный множитель находим делением.',
        en: 'A hidden factor is found by dividing.',
      },
      step: {
        uz: `Jadvalni esla: ${factor} dan sanab, ${whole} ga yetguncha necha qadam boʻladi?`,
        ru: `Вспомни таблицу: сколько раз взять по ${factor}, чтобы получилось ${whole}?`,
        en: `Remember the table: how many times ${factor} do you need to reach ${whole}?`,
      },
    }),
  }),
  define({
    id: 'clock-minutes',
    skill: 'clock-minutes',
    grade: 2,
    difficulty: 0.1,
    make: (random) => ({ hour: random.int(1, 11), long: random.int(1, 11) }),
    text: ({ hour, long }) => ({
      uz: `Soatning kichik mili ${hour} bilan ${hour + 1} orasida, katta mili ${long} da turibdi. Soat necha boʻldi?`,
      ru: `Маленькая стрелка часов стоит между ${hour} и ${hour + 1}, большая — на ${long}. Сколько времени?`,
      en: `The short hand of a clock is between ${hour} and ${hour + 1}, the long hand is at ${long}. What time is it?`,
    }),
    answer: ({ hour, long }) => time(60 * hour + 5 * long, true),
    guidance: ({ hour, long }) => ({
      idea: {
        uz: 'Kichik mil soatni, katta mil daqiqani koʻrsatadi.',
        ru: 'Маленькая стрелка показывает часы, большая — минуты.',
        en: 'The short hand shows the hours, the long hand the minutes.',
      },
      step: {
        uz: `Kichik mil ${hour} dan oʻtgan, hali ${hour + 1} ga yetmagan. Daqiqalarni beshtadan sana: ${long} × 5 = ${5 * long}.`,
        ru: `Маленькая стрелка уже прошла ${hour} и ещё не дошла до ${hour + 1}. Минуты считай по пять: ${long} × 5 = ${5 * long}.`,
        en: `The short hand has passed ${hour} and not reached ${hour + 1}. Count the minutes in fives: ${long} × 5 = ${5 * long}.`,
      },
    }),
    slips: ({ hour, long }) => [
      ['HANDS_SWAPPED', time(60 * long + 5 * hour, true)],
      ['UNITS_MIXED', time(60 * hour + long, true)],
      ['OFF_BY_ONE', time(60 * (hour + 1) + 5 * long, true)],
    ],
  }),
  define({
    id: 'metres-to-centimetres',
    skill: 'length',
    grade: 2,
    difficulty: 0.3,
    unit: 'CENTIMETRE',
    make: (random) => ({ metres: random.int(1, 9), centimetres: random.pick([random.int(1, 9), random.int(10, 99)]) }),
    text: ({ metres, centimetres }) => ({
      uz: `Bu necha santimetr: ${metres} m ${centimetres} sm?`,
      ru: `Сколько это сантиметров: ${metres} м ${centimetres} см?`,
      en: `How many centimetres is this: ${metres} m ${centimetres} cm?`,
    }),
    answer: ({ metres, centimetres }) => integer(100 * metres + centimetres),
    expression: ({ metres, centimetres }) => plus(times(metres, 100), centimetres),
    guidance: ({ metres }) => ({
      idea: {
        uz: 'Bir metrda 100 santimetr bor.',
        ru: 'В одном метре 100 сантиметров.',
        en: 'There are 100 centimetres in a metre.',
      },
      step: {
        uz: `Metrlarni santimetrga aylantir: ${metres} × 100 = ${100 * metres}. Endi santimetrlarni qoʻsh.`,
        ru: `Переведи метры в сантиметры: ${metres} × 100 = ${100 * metres}. Теперь прибавь сантиметры.`,
        en: `Turn the metres into centimetres: ${metres} × 100 = ${100 * metres}. Now add the centimetres.`,
      },
    }),
    slips: ({ metres, centimetres }) => [
      ...(centimetres < 10 ? [['ZERO_LOST', integer(10 * metres + centimetres)] as const] : []),
      ['UNITS_MIXED', integer(metres + centimetres)],
      ['UNITS_MIXED', integer(10 * metres + centimetres)],
      ['UNITS_MIXED', integer(1000 * metres + centimetres)],
    ],
  }),
  define({
    id: 'rectangle-perimeter',
    skill: 'perimeter',
    grade: 2,
    difficulty: 0.3,
    unit: 'CENTIMETRE',
    make: (random) => {
      const short = random.int(2, 9);
      return { long: short + random.int(1, 9), short };
    },
    text: ({ long, short }) => ({
      uz: `Toʻgʻri toʻrtburchakning boʻyi ${long} sm, eni ${short} sm. Uning perimetri necha santimetr?`,
      ru: `Длина прямоугольника ${long} см, ширина ${short} см. Чему равен его периметр в сантиметрах?`,
      en: `A rectangle is ${long} cm long and ${short} cm wide. What is its perimeter in centimetres?`,
    }),
    answer: ({ long, short }) => integer(2 * long + 2 * short),
    expression: ({ long, short }) => times(plus(long, short), 2),
    guidance: ({ long, short }) => ({
      idea: {
        uz: 'Perimetr — hamma tomonlar yigʻindisi. Toʻgʻri toʻrtburchakda toʻrtta tomon bor.',
        ru: 'Периметр — сумма всех сторон. У прямоугольника их четыре.',
        en: 'The perimeter is all the sides together. A rectangle has four.',
      },
      step: {
        uz: `Boʻyi bilan enini qoʻsh: ${long} + ${short} = ${long + short}. Bunday juftlik ikkita.`,
        ru: `Сложи длину и ширину: ${long} + ${short} = ${long + short}. Таких пар две.`,
        en: `Add length and width: ${long} + ${short} = ${long + short}. There are two such pairs.`,
      },
    }),
    slips: ({ long, short }) => [
      ['HALF_PERIMETER', integer(long + short)],
      ['AREA_AND_PERIMETER_MIXED', integer(long * short)],
      ['HALF_PERIMETER', integer(2 * long + short)],
      ['HALF_PERIMETER', integer(long + 2 * short)],
    ],
  }),
];
