import { bare, define, integer } from './define.ts';
import { minus, over, plus, times } from './expression.ts';

export const GRADE_4 = [
  bare({
    id: 'add-large',
    skill: 'large-sums',
    grade: 4,
    difficulty: 1,
    make: (random) => ({ left: random.int(1_250, 58_000), right: random.int(1_250, 41_000) }),
    expression: ({ left, right }) => plus(left, right),
  }),
  bare({
    id: 'subtract-across-zeros',
    skill: 'large-sums',
    grade: 4,
    difficulty: 1.4,
    make: (random) => {
      const left = 1000 * random.int(2, 9) + random.int(0, 9);
      return { left, right: random.int(1_011, left - 500) };
    },
    expression: ({ left, right }) => minus(left, right),
  }),
  bare({
    id: 'two-digits-times-two',
    skill: 'long-multiplication',
    grade: 4,
    difficulty: 1.5,
    make: (random) => ({ left: random.int(12, 98), right: 10 * random.int(1, 9) + random.int(1, 9) }),
    expression: ({ left, right }) => times(left, right),
    guidance: ({ left, right }) => {
      const [ones, tens] = [right % 10, right - (right % 10)];
      return {
        idea: {
          uz: 'Ikkinchi koʻpaytuvchini oʻnlik va birliklarga ajrat.',
          ru: 'Разбей второй множитель на десятки и единицы.',
          en: 'Split the second factor into tens and ones.',
        },
        step: {
          uz: `${left} × ${ones} = ${left * ones}. Endi ${left} × ${tens} ni top va ikkalasini qoʻsh.`,
          ru: `${left} × ${ones} = ${left * ones}. Теперь найди ${left} × ${tens} и сложи.`,
          en: `${left} × ${ones} = ${left * ones}. Now find ${left} × ${tens} and add the two.`,
        },
      };
    },
    slips: ({ left, right }) => [['ZERO_LOST', integer(left * (right % 10) + left * Math.floor(right / 10))]],
  }),
  bare({
    id: 'times-round-number',
    skill: 'long-multiplication',
    grade: 4,
    difficulty: 0.9,
    make: (random) => ({ left: random.int(12, 98), right: 10 * random.int(2, 9) }),
    expression: ({ left, right }) => times(left, right),
    guidance: ({ left, right }) => ({
      idea: {
        uz: 'Avval nolsiz koʻpaytir, keyin nolni oxiriga yoz.',
        ru: 'Сначала умножь без нуля, потом припиши ноль.',
        en: 'Multiply without the zero first, then put the zero at the end.',
      },
      step: {
        uz: `${left} × ${right / 10} = ${(left * right) / 10}. Bu hali oʻn marta kichik.`,
        ru: `${left} × ${right / 10} = ${(left * right) / 10}. Это пока в десять раз меньше.`,
        en: `${left} × ${right / 10} = ${(left * right) / 10}. That is still ten times too small.`,
      },
    }),
  }),
  bare({
    id: 'long-division',
    skill: 'long-division',
    grade: 4,
    difficulty: 1.3,
    make: (random) => {
      const divisor = random.int(2, 9);
      return { whole: divisor * random.int(35, 160), divisor };
    },
    expression: ({ whole, divisor }) => over(whole, divisor),
  }),
  bare({
    id: 'division-with-zero-inside',
    skill: 'long-division',
    grade: 4,
    difficulty: 1.7,
    make: (random) => {
      const divisor = random.int(2, 9);
      return { whole: divisor * (100 * random.int(1, 9) + random.int(1, 9)), divisor };
    },
    expression: ({ whole, divisor }) => over(whole, divisor),
  }),
  define({
    id: 'metres-as-decimal',
    skill: 'units',
    grade: 4,
    difficulty: 1.4,
    unit: 'METRE',
    make: (random) => ({ metres: random.int(1, 9), centimetres: random.pick([random.int(1, 9), random.int(11, 99)]) }),
    text: ({ metres, centimetres }) => ({
      uz: `Metrda, vergulli son bilan yoz: ${metres} m ${centimetres} sm.`,
      ru: `Запиши в метрах десятичной дробью: ${metres} м ${centimetres} см.`,
      en: `Write in metres as a decimal: ${metres} m ${centimetres} cm.`,
    }),
    answer: ({ metres, centimetres }) => ({ kind: 'DECIMAL', value: (100 * metres + centimetres) / 100 }),
    guidance: () => ({
      idea: {
        uz: 'Bir santimetr — metrning yuzdan biri. Verguldan keyin ikkita raqam kerak.',
        ru: 'Один сантиметр — сотая часть метра. После запятой нужны две цифры.',
        en: 'A centimetre is a hundredth of a metre. Two digits are needed after the point.',
      },
      step: {
        uz: 'Verguldan oldin metrlarni yoz, keyin santimetrlarni. Santimetr bir xonali boʻlsa, oldiga nol qoʻy.',
        ru: 'До запятой запиши метры, после — сантиметры. Если сантиметров меньше десяти, впереди поставь ноль.',
        en: 'Write the metres before the point and the centimetres after it. If there are fewer than ten, put a zero first.',
      },
    }),
    slips: ({ metres, centimetres }) => [
      ...(centimetres < 10
        ? [['ZERO_LOST', { kind: 'DECIMAL', value: (10 * metres + centimetres) / 10 }] as const]
        : []),
      ['UNITS_MIXED', integer(metres + centimetres)],
      ['UNITS_MIXED', integer(100 * metres + centimetres)],
    ],
  }),
  define({
    id: 'kilograms-to-grams',
    skill: 'units',
    grade: 4,
    difficulty: 1,
    unit: 'GRAM',
    make: (random) => ({
      kilograms: random.int(1, 9),
      grams: random.pick([50 * random.int(2, 19), 5 * random.int(1, 18)]),
    }),
    text: ({ kilograms, grams }) => ({
      uz: `Bu necha gramm: ${kilograms} kg ${grams} g?`,
      ru: `Сколько это граммов: ${kilograms} кг ${grams} г?`,
      en: `How many grams is this: ${kilograms} kg ${grams} g?`,
    }),
    answer: ({ kilograms, grams }) => integer(1000 * kilograms + grams),
    expression: ({ kilograms, grams }) => plus(times(kilograms, 1000), grams),
    guidance: () => ({
      idea: {
        uz: 'Bir kilogrammda 1000 gramm bor. Kilogrammlarni grammga aylantir.',
        ru: 'В одном килограмме 1000 граммов. Переведи килограммы в граммы.',
        en: 'There are 1000 grams in a kilogram. Turn the kilograms into grams.',
      },
    }),
    slips: ({ kilograms, grams }) => [
      ['UNITS_MIXED', integer(kilograms + grams)],
      ...(grams < 100 ? [['ZERO_LOST', integer(Number(`${kilograms}${grams}`))] as const] : []),
      ['UNITS_MIXED', integer(100 * kilograms + grams)],
    ],
  }),
  define({
    id: 'hours-to-minutes',
    skill: 'units',
    grade: 4,
    difficulty: 1,
    unit: 'MINUTE',
    make: (random) => ({ hours: random.int(1, 5), minutes: 5 * random.int(1, 11) }),
    text: ({ hours, minutes }) => ({
      uz: `Bu necha daqiqa: ${hours} soat ${minutes} daqiqa?`,
      ru: `Сколько это минут: ${hours} ч ${minutes} мин?`,
      en: `How many minutes is this: ${hours} h ${minutes} min?`,
    }),
    answer: ({ hours, minutes }) => integer(60 * hours + minutes),
    expression: ({ hours, minutes }) => plus(times(hours, 60), minutes),
    guidance: () => ({
      idea: {
        uz: 'Bir soatda 60 daqiqa bor. Soatlarni daqiqaga aylantir.',
        ru: 'В одном часе 60 минут. Переведи часы в минуты.',
        en: 'There are 60 minutes in an hour. Turn the hours into minutes.',
      },
    }),
    slips: ({ hours, minutes }) => [
      ['HOUR_OF_HUNDRED', integer(100 * hours + minutes)],
      ['UNITS_MIXED', integer(hours + minutes)],
    ],
  }),
];
