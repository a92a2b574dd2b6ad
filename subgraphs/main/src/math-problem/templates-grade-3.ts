import { bare, define, integer } from './define.ts';
import { leftOver, minus, plus, times } from './expression.ts';

const PLACES = [
  { size: 1, uz: 'birliklar', ru: 'единиц', en: 'ones' },
  { size: 10, uz: 'oʻnliklar', ru: 'десятков', en: 'tens' },
  { size: 100, uz: 'yuzliklar', ru: 'сотен', en: 'hundreds' },
] as const;

const rounded = (number: number, to: number) => to * Math.floor((number + to / 2) / to);

const rounding = (id: string, to: 10 | 100, difficulty: number) =>
  define({
    id,
    skill: 'rounding',
    grade: 3,
    difficulty,
    make: (random) => ({
      number: to * random.int(1, 9) + random.int(1, to - 1) + (to === 10 ? 100 * random.int(0, 8) : 0),
    }),
    text: ({ number }) => ({
      uz: `${number} sonini ${to === 10 ? 'oʻnliklargacha' : 'yuzliklargacha'} yaxlitla.`,
      ru: `Округли число ${number} до ${to === 10 ? 'десятков' : 'сотен'}.`,
      en: `Round ${number} to the nearest ${to === 10 ? 'ten' : 'hundred'}.`,
    }),
    answer: ({ number }) => integer(rounded(number, to)),
    guidance: ({ number }) => {
      const decides = to === 10 ? number % 10 : Math.floor(number / 10) % 10;
      return {
        idea: {
          uz: 'Yaxlitlanadigan xonadan keyingi raqamga qara: u tomonni hal qiladi.',
          ru: 'Посмотри на цифру справа от нужного разряда: она решает, в какую сторону.',
          en: 'Look at the digit after the place you round to: it decides which way.',
        },
        step: {
          uz: `Bu raqam — ${decides}. U ${decides < 5 ? '5 dan kichik, demak pastga' : '5 dan kichik emas, demak yuqoriga'}.`,
          ru: `Эта цифра — ${decides}. Она ${decides < 5 ? 'меньше 5, значит, вниз' : 'не меньше 5, значит, вверх'}.`,
          en: `That digit is ${decides}. It is ${decides < 5 ? 'less than 5, so down' : 'not less than 5, so up'}.`,
        },
      };
    },
    slips: ({ number }) => [
      ['ROUNDED_WRONG_WAY', integer(2 * to * Math.floor(number / to) + to - rounded(number, to))],
    ],
  });

export const GRADE_3 = [
  bare({
    id: 'expanded-number',
    skill: 'place-value',
    grade: 3,
    difficulty: -0.2,
    make: (random) => {
      const tens = random.pick([0, random.int(1, 9)]);
      return { hundreds: random.int(1, 9), tens, ones: random.int(1, 9) };
    },
    expression: ({ hundreds, tens, ones }) =>
      tens > 0 ? plus(plus(100 * hundreds, 10 * tens), ones) : plus(100 * hundreds, ones),
    guidance: () => ({
      idea: {
        uz: 'Har bir xonaga bitta raqam: yuzlik, oʻnlik, birlik.',
        ru: 'Каждому разряду — одна цифра: сотни, десятки, единицы.',
        en: 'One digit for each place: hundreds, tens, ones.',
      },
      step: {
        uz: 'Uchta katak chiz va raqamlarni joyiga yoz. Boʻsh xonaga nol qoʻyiladi.',
        ru: 'Нарисуй три клетки и впиши цифры. В пустой разряд ставится ноль.',
        en: 'Draw three boxes and put in the digits. An empty place gets a zero.',
      },
    }),
    slips: ({ hundreds, tens, ones }) => [
      ['WRITTEN_AS_HEARD', integer(Number(`${100 * hundreds}${tens > 0 ? 10 * tens : ''}${ones}`))],
    ],
  }),
  define({
    id: 'digit-of-place',
    skill: 'place-value',
    grade: 3,
    difficulty: -0.4,
    make: (random) => ({ number: random.int(102, 987), place: random.int(0, 2) }),
    text: ({ number, place }) => {
      const { uz, ru, en } = PLACES[place] as (typeof PLACES)[number];
      return {
        uz: `${number} sonining ${uz} xonasida qaysi raqam turibdi?`,
        ru: `Какая цифра стоит в разряде ${ru} числа ${number}?`,
        en: `Which digit is in the ${en} place of ${number}?`,
      };
    },
    answer: ({ number, place }) => integer(Math.floor(number / 10 ** place) % 10),
    guidance: () => ({
      idea: {
        uz: 'Xonalar oʻngdan boshlab sanaladi: birliklar, oʻnliklar, yuzliklar.',
        ru: 'Разряды считают справа: единицы, десятки, сотни.',
        en: 'Places are counted from the right: ones, tens, hundreds.',
      },
      step: {
        uz: 'Sonni yoz va har bir raqam ostiga xonasining nomini yoz.',
        ru: 'Запиши число и подпиши под каждой цифрой её разряд.',
        en: 'Write the number and put the name of the place under each digit.',
      },
    }),
    slips: ({ number, place }) =>
      place === 1 ? [] : [['REVERSED_DIGITS', integer(Math.floor(number / 10 ** (2 - place)) % 10)]],
  }),
  rounding('round-to-tens', 10, 0.2),
  rounding('round-to-hundreds', 100, 0.5),
  bare({
    id: 'add-three-digits',
    skill: 'column-sums',
    grade: 3,
    difficulty: 0.4,
    make: (random) => {
      const left = random.int(125, 690);
      return { left, right: random.int(115, 999 - left) };
    },
    expression: ({ left, right }) => plus(left, right),
  }),
  bare({
    id: 'subtract-three-digits',
    skill: 'column-sums',
    grade: 3,
    difficulty: 0.7,
    make: (random) => {
      const left = random.int(300, 999);
      return { left, right: random.int(105, left - 50) };
    },
    expression: ({ left, right }) => minus(left, right),
  }),
  bare({
    id: 'two-digits-times-one',
    skill: 'multiplying',
    grade: 3,
    difficulty: 0.7,
    make: (random) => ({ left: 10 * random.int(1, 9) + random.int(1, 9), right: random.int(2, 9) }),
    expression: ({ left, right }) => times(left, right),
  }),
  define({
    id: 'remainder-of-division',
    skill: 'remainders',
    grade: 3,
    difficulty: 0.6,
    make: (random) => {
      const divisor = random.int(3, 9);
      return { whole: divisor * random.int(2, 9) + random.int(1, divisor - 1), divisor };
    },
    text: ({ whole, divisor }) => ({
      uz: `${whole} ni ${divisor} ga boʻlganda qoldiq nechaga teng?`,
      ru: `Какой остаток получится, если ${whole} разделить на ${divisor}?`,
      en: `What is the remainder when ${whole} is divided by ${divisor}?`,
    }),
    answer: ({ whole, divisor }) => integer(whole % divisor),
    expression: ({ whole, divisor }) => leftOver(whole, divisor),
  }),
  define({
    id: 'rectangle-area',
    skill: 'area',
    grade: 3,
    difficulty: 0.4,
    make: (random) => {
      const short = random.int(3, 9);
      return { long: short + random.int(1, 6), short };
    },
    text: ({ long, short }) => ({
      uz: `Toʻgʻri toʻrtburchakning boʻyi ${long} sm, eni ${short} sm. Uning yuzi necha kvadrat santimetr?`,
      ru: `Длина прямоугольника ${long} см, ширина ${short} см. Сколько квадратных сантиметров его площадь?`,
      en: `A rectangle is ${long} cm long and ${short} cm wide. What is its area in square centimetres?`,
    }),
    answer: ({ long, short }) => integer(long * short),
    expression: ({ long, short }) => times(long, short),
    guidance: ({ long, short }) => ({
      idea: {
        uz: `Ichiga bir santimetrli kataklar chiz: bir qatorda ${long} ta, qatorlar esa ${short} ta.`,
        ru: `Нарисуй внутри клетки по сантиметру: в одном ряду ${long}, а рядов ${short}.`,
        en: `Draw squares of a centimetre inside: ${long} in a row, and ${short} rows.`,
      },
    }),
    slips: ({ long, short }) => [
      ['AREA_AND_PERIMETER_MIXED', integer(2 * (long + short))],
      ['AREA_AND_PERIMETER_MIXED', integer(long + short)],
    ],
  }),
  bare({
    id: 'sum-before-product',
    skill: 'order-of-operations',
    grade: 3,
    difficulty: 0.8,
    make: (random) => ({ first: random.int(2, 20), second: random.int(2, 9), third: random.int(2, 9) }),
    expression: ({ first, second, third }) => plus(first, times(second, third)),
    guidance: () => ({
      idea: {
        uz: 'Avval koʻpaytirish, keyin qoʻshish bajariladi.',
        ru: 'Сначала умножение, потом сложение.',
        en: 'Multiplying comes first, adding after it.',
      },
    }),
    slips: ({ first, second, third }) => [['LEFT_TO_RIGHT', integer((first + second) * third)]],
  }),
  bare({
    id: 'brackets-first',
    skill: 'order-of-operations',
    grade: 3,
    difficulty: 0.7,
    make: (random) => {
      const second = random.int(2, 8);
      return { first: second + random.int(2, 9), second, third: random.int(2, 9) };
    },
    expression: ({ first, second, third }) => times(minus(first, second), third),
    guidance: () => ({
      idea: {
        uz: 'Avval qavs ichidagi amal bajariladi.',
        ru: 'Сначала выполняют действие в скобках.',
        en: 'What stands in brackets comes first.',
      },
    }),
    slips: ({ first, second, third }) => [['LEFT_TO_RIGHT', integer(Math.abs(first - second * third))]],
  }),
];
