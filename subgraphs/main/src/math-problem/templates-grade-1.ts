import { choice, define, integer, time, workOut } from './define.ts';
import { minus, plus } from './expression.ts';

const SHAPES = ['★', '●', '▲', '■'] as const;
const SIGNS = ['<', '=', '>'] as const;

export const GRADE_1 = [
  define({
    id: 'count-shapes',
    skill: 'counting',
    grade: 1,
    difficulty: -3,
    make: (random) => {
      const mine = random.int(3, 9);
      const others = random.int(2, 6);
      const shape = random.int(0, 3);
      return { mine, others, shape, other: (shape + random.int(1, 3)) % 4, order: random.int(1, 1_000_000) };
    },
    text: ({ mine, others, shape, other, order }) => {
      const [counted, strange] = [SHAPES[shape] as string, SHAPES[other] as string];
      // A spread that the same numbers give again, without a second generator.
      const row = Array.from({ length: mine + others }, (_, at) => ({
        shape: at < mine ? counted : strange,
        key: (order * (at + 7) * 2_654_435) % 1_000_003,
      }));
      const line = row
        .sort((a, b) => a.key - b.key)
        .map((place) => place.shape)
        .join(' ');
      return {
        uz: `Nechta ${counted} bor? ${line}`,
        ru: `Сколько здесь ${counted}? ${line}`,
        en: `How many ${counted} are there? ${line}`,
      };
    },
    answer: ({ mine }) => integer(mine),
    guidance: ({ shape }) => ({
      idea: {
        uz: `Faqat ${SHAPES[shape]} shakllarini sana, boshqalarini tashlab ket.`,
        ru: `Считай только ${SHAPES[shape]}, другие фигуры пропускай.`,
        en: `Count only ${SHAPES[shape]} and skip the other shapes.`,
      },
      step: {
        uz: 'Har bir shaklga barmogʻingni qoʻy va ovoz chiqarib sana: hech birini ikki marta sanama.',
        ru: 'Ставь палец на каждую фигуру и считай вслух, ни одну не считай дважды.',
        en: 'Put a finger on each shape and count aloud; count none of them twice.',
      },
    }),
    slips: ({ mine, others }) => [
      ['COUNTED_ALL', integer(mine + others)],
      ['COUNTED_TWICE', integer(mine + 1)],
      ['OFF_BY_ONE', integer(mine - 1)],
    ],
  }),
  define({
    id: 'next-number',
    skill: 'counting',
    grade: 1,
    difficulty: -2.6,
    make: (random) => ({ number: random.int(4, 98) }),
    text: ({ number }) => ({
      uz: `Sanaganda ${number} dan keyin qaysi son keladi?`,
      ru: `Какое число идёт при счёте сразу после ${number}?`,
      en: `Which number comes right after ${number} when you count?`,
    }),
    answer: ({ number }) => integer(number + 1),
    expression: ({ number }) => plus(number, 1),
    guidance: ({ number }) => ({
      idea: {
        uz: 'Keyingi son bittaga katta boʻladi.',
        ru: 'Следующее число больше на единицу.',
        en: 'The next number is one more.',
      },
      step: {
        uz: `Ovoz chiqarib sana: ${number - 2}, ${number - 1}, ${number} …`,
        ru: `Посчитай вслух: ${number - 2}, ${number - 1}, ${number} …`,
        en: `Count aloud: ${number - 2}, ${number - 1}, ${number} …`,
      },
    }),
    slips: ({ number }) => [
      ['OFF_BY_ONE', integer(number)],
      ['OFF_BY_ONE', integer(number + 2)],
      ['SUBTRACTED_INSTEAD_OF_ADDED', integer(number - 1)],
    ],
  }),
  define({
    id: 'compare-numbers',
    skill: 'comparing',
    grade: 1,
    difficulty: -2.4,
    make: (random) => {
      const left = random.int(1, 20);
      return { left, right: random.int(0, 5) === 0 ? left : random.int(1, 20) };
    },
    text: ({ left, right }) => ({
      uz: `□ oʻrniga qaysi belgi mos keladi: ${left} □ ${right}?`,
      ru: `Какой знак стоит вместо □: ${left} □ ${right}?`,
      en: `Which sign goes in place of □: ${left} □ ${right}?`,
    }),
    answer: ({ left, right }) => choice(1 + Math.sign(left - right), SIGNS),
    guidance: ({ left, right }) => ({
      idea: {
        uz: 'Belgining ochiq tomoni katta songa qaraydi.',
        ru: 'Знак раскрыт в сторону большего числа.',
        en: 'The sign opens towards the larger number.',
      },
      step: {
        uz: `Sanaganda qaysi son keyinroq keladi: ${left} mi yoki ${right} mi? Yoki ular bir xilmi?`,
        ru: `Какое число при счёте идёт позже: ${left} или ${right}? Или они одинаковы?`,
        en: `Which number comes later when you count, ${left} or ${right}? Or are they the same?`,
      },
    }),
    slips: ({ left, right }) => (left === right ? [] : [['SIGN_REVERSED', choice(1 - Math.sign(left - right), SIGNS)]]),
  }),
  define({
    id: 'add-within-10',
    skill: 'adding-to-20',
    grade: 1,
    difficulty: -2.7,
    make: (random) => {
      const left = random.int(1, 8);
      return { left, right: random.int(1, 10 - left) };
    },
    text: ({ left, right }) => workOut(plus(left, right)),
    answer: ({ left, right }) => integer(left + right),
    expression: ({ left, right }) => plus(left, right),
  }),
  define({
    id: 'add-across-10',
    skill: 'adding-to-20',
    grade: 1,
    difficulty: -1.8,
    make: (random) => {
      const left = random.int(3, 9);
      return { left, right: random.int(11 - left, 9) };
    },
    text: ({ left, right }) => workOut(plus(left, right)),
    answer: ({ left, right }) => integer(left + right),
    expression: ({ left, right }) => plus(left, right),
  }),
  define({
    id: 'subtract-within-10',
    skill: 'subtracting-to-20',
    grade: 1,
    difficulty: -2.3,
    make: (random) => {
      const left = random.int(3, 10);
      return { left, right: random.int(1, left - 1) };
    },
    text: ({ left, right }) => workOut(minus(left, right)),
    answer: ({ left, right }) => integer(left - right),
    expression: ({ left, right }) => minus(left, right),
  }),
  define({
    id: 'subtract-across-10',
    skill: 'subtracting-to-20',
    grade: 1,
    difficulty: -1.4,
    make: (random) => {
      const right = random.int(3, 9);
      return { left: random.int(11, 9 + right), right };
    },
    text: ({ left, right }) => workOut(minus(left, right)),
    answer: ({ left, right }) => integer(left - right),
    expression: ({ left, right }) => minus(left, right),
  }),
  define({
    id: 'missing-addend',
    skill: 'missing-to-20',
    grade: 1,
    difficulty: -1.5,
    make: (random) => {
      const whole = random.int(6, 20);
      return { part: random.int(2, whole - 1), whole };
    },
    text: ({ part, whole }) => ({
      uz: `□ oʻrnida qaysi son yashiringan: ${part} + □ = ${whole}?`,
      ru: `Какое число спряталось: ${part} + □ = ${whole}?`,
      en: `Which number is hidden: ${part} + □ = ${whole}?`,
    }),
    answer: ({ part, whole }) => integer(whole - part),
    expression: ({ part, whole }) => minus(whole, part),
    guidance: ({ part, whole }) => ({
      idea: {
        uz: `${whole} — butun son, ${part} — uning bir qismi. Ikkinchi qismini top.`,
        ru: `${whole} — это целое, ${part} — одна его часть. Найди вторую часть.`,
        en: `${whole} is the whole and ${part} is one part of it. Find the other part.`,
      },
      step: {
        uz: `${part} dan ${whole} gacha sana yoki ayir: ${whole} − ${part}.`,
        ru: `Досчитай от ${part} до ${whole} или вычти: ${whole} − ${part}.`,
        en: `Count on from ${part} to ${whole}, or subtract: ${whole} − ${part}.`,
      },
    }),
  }),
  define({
    id: 'sequence-next',
    skill: 'sequences',
    grade: 1,
    difficulty: -1.6,
    make: (random) => {
      const step = random.pick([1, 2, 2, 5, 10]);
      return { start: random.int(1, 12), step };
    },
    text: ({ start, step }) => {
      const row = [0, 1, 2, 3].map((at) => start + at * step).join(', ');
      return {
        uz: `Qatorni davom ettir: ${row}, □`,
        ru: `Продолжи ряд: ${row}, □`,
        en: `Continue the row: ${row}, □`,
      };
    },
    answer: ({ start, step }) => integer(start + 4 * step),
    expression: ({ start, step }) => plus(start + 3 * step, step),
    guidance: ({ start, step }) => ({
      idea: {
        uz: 'Qoʻshni sonlar orasidagi farqni top: u hamma joyda bir xil.',
        ru: 'Найди разницу между соседними числами: она везде одинакова.',
        en: 'Find the difference between neighbours: it is the same everywhere.',
      },
      step: {
        uz: `${start + step} − ${start} = ${step}. Oxirgi songa ham shuncha qoʻsh.`,
        ru: `${start + step} − ${start} = ${step}. Столько же прибавь к последнему числу.`,
        en: `${start + step} − ${start} = ${step}. Add as much to the last number.`,
      },
    }),
  }),
  define({
    id: 'tens-and-ones',
    skill: 'tens-and-ones',
    grade: 1,
    difficulty: -1.9,
    make: (random) => ({ tens: random.int(1, 9), ones: random.int(0, 9) }),
    text: ({ tens, ones }) => ({
      uz: `${tens} ta oʻnlik va ${ones} ta birlik. Bu qaysi son?`,
      ru: `Десятков: ${tens}, единиц: ${ones}. Какое это число?`,
      en: `Tens: ${tens}, ones: ${ones}. Which number is it?`,
    }),
    answer: ({ tens, ones }) => integer(10 * tens + ones),
    expression: ({ tens, ones }) => plus(10 * tens, ones),
    guidance: () => ({
      idea: {
        uz: 'Oʻnliklar chapda, birliklar oʻngda yoziladi.',
        ru: 'Десятки пишут слева, единицы справа.',
        en: 'Tens are written on the left, ones on the right.',
      },
      step: {
        uz: 'Avval oʻnliklar raqamini yoz, yoniga birliklar raqamini yoz. Birlik boʻlmasa, nol yoz.',
        ru: 'Сначала запиши цифру десятков, рядом цифру единиц. Если единиц нет, пиши ноль.',
        en: 'Write the digit of the tens first and the digit of the ones next to it. If there are no ones, write a zero.',
      },
    }),
    slips: ({ tens, ones }) => [
      ...(tens === ones || ones === 0 ? [] : [['REVERSED_DIGITS', integer(10 * ones + tens)] as const]),
      ['WRITTEN_AS_HEARD', integer(100 * tens + ones)],
    ],
  }),
  define({
    id: 'clock-hour',
    skill: 'clock-hours',
    grade: 1,
    difficulty: -1.7,
    make: (random) => ({ hour: random.int(1, 11) }),
    text: ({ hour }) => ({
      uz: `Soatning katta mili 12 da, kichik mili ${hour} da turibdi. Soat necha boʻldi?`,
      ru: `Большая стрелка часов стоит на 12, маленькая — на ${hour}. Который час?`,
      en: `The long hand of a clock is at 12 and the short hand is at ${hour}. What time is it?`,
    }),
    answer: ({ hour }) => time(60 * hour, true),
    guidance: () => ({
      idea: {
        uz: 'Kichik mil soatni, katta mil daqiqani koʻrsatadi.',
        ru: 'Маленькая стрелка показывает часы, большая — минуты.',
        en: 'The short hand shows the hours, the long hand the minutes.',
      },
      step: {
        uz: 'Katta mil 12 da boʻlsa, soat rosa: kichik mil turgan songa qara.',
        ru: 'Большая стрелка на 12 — значит, ровно: посмотри, на каком числе маленькая.',
        en: 'The long hand at 12 means a whole hour: look where the short hand is.',
      },
    }),
    slips: ({ hour }) => [['HANDS_SWAPPED', time(12 * 60 + ((5 * hour) % 60), true)]],
  }),
];
