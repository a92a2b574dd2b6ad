import type { TestQuestionInput } from './test/test.input.ts';
import { TestQuestionType } from './test/test.type.ts';

export interface DemoTest {
  /** Whose class of the demo school, 0 to 5. */
  teacher: number;
  title: string;
  grade: number;
  language: 'UZ_LATN' | 'RU' | 'EN';
  /** When it was published; null for a draft. */
  daysAgo: number | null;
  questions: TestQuestionInput[];
}

const question = (type: TestQuestionType, text: string, more: Partial<TestQuestionInput>): TestQuestionInput => ({
  type,
  text,
  points: 1,
  explanation: '',
  options: [],
  number: null,
  tolerance: null,
  acceptedTexts: [],
  ...more,
});
const options = (right: string[], wrong: string[]) => [
  ...right.map((text) => ({ text, isCorrect: true })),
  ...wrong.map((text) => ({ text, isCorrect: false })),
];
const one = (text: string, right: string, ...wrong: string[]) =>
  question(TestQuestionType.SINGLE_CHOICE, text, { options: options([right], wrong) });
const some = (text: string, right: string[], wrong: string[]) =>
  question(TestQuestionType.MULTIPLE_CHOICE, text, { options: options(right, wrong), points: 2 });
const number = (text: string, value: number, explanation = '') =>
  question(TestQuestionType.NUMBER, text, { number: value, explanation });
const word = (text: string, ...acceptedTexts: string[]) =>
  question(TestQuestionType.SHORT_TEXT, text, { acceptedTexts });

/** What the teachers of the demo school wrote; the options are mixed when it is loaded. */
export const TESTS: readonly DemoTest[] = [
  {
    teacher: 0,
    title: 'Harflar va tovushlar',
    grade: 1,
    language: 'UZ_LATN',
    daysAgo: 38,
    questions: [
      one('Qaysi harf unli tovushni bildiradi?', 'oʻ', 'b', 'sh', 'q'),
      some('Qaysi soʻzlar “sh” harfi bilan boshlanadi?', ['shahar', 'sholgʻom'], ['savat', 'choy']),
      number('Oʻzbek alifbosida nechta harf bor?', 29, 'Alifboda 29 ta harf bor; oʻ, gʻ, sh, ch, ng ham bitta harf.'),
      word('“Olma” soʻzining oxirgi harfi qaysi?', 'a'),
      one('“Gʻoz” soʻzida nechta harf bor?', '3', '4', '2', '5'),
    ],
  },
  {
    teacher: 0,
    title: 'Boʻgʻinlar',
    grade: 1,
    language: 'UZ_LATN',
    daysAgo: 10,
    questions: [
      number('“Kitob” soʻzida nechta boʻgʻin bor?', 2, 'Ki-tob: unlilar nechta boʻlsa, boʻgʻin ham shuncha.'),
      number('“Daftar” soʻzida nechta boʻgʻin bor?', 2),
      one('Qaysi soʻz bir boʻgʻinli?', 'tosh', 'olma', 'bola', 'anor'),
      some('Qaysi soʻzlar ikki boʻgʻinli?', ['maktab', 'qalam'], ['gul', 'kapalak']),
      word('“Ba” va “hor” boʻgʻinlaridan qaysi soʻz hosil boʻladi?', 'bahor'),
    ],
  },
  {
    teacher: 1,
    title: '20 ichida qoʻshish va ayirish',
    grade: 1,
    language: 'UZ_LATN',
    daysAgo: 33,
    questions: [
      number('8 + 5 = ?', 13, '8 ga 2 ni qoʻshsak 10, yana 3 ni qoʻshsak 13.'),
      number('17 − 9 = ?', 8),
      one('Qaysi ifoda 12 ga teng?', '7 + 5', '6 + 7', '15 − 4', '9 + 2'),
      some('Qaysi sonlar 15 dan katta?', ['16', '19'], ['14', '9']),
      number('Savatda 11 ta olma bor edi. 4 tasi yeyildi. Nechta qoldi?', 7),
    ],
  },
  {
    teacher: 1,
    title: 'Shakllar va sanoq',
    grade: 1,
    language: 'UZ_LATN',
    daysAgo: 6,
    questions: [
      one('Uchburchakning nechta burchagi bor?', '3', '4', '2', '5'),
      number('Toʻrtburchakning nechta tomoni bor?', 4),
      one('20 dan oldin qaysi son keladi?', '19', '21', '18', '10'),
      word('“12” sonini soʻz bilan yozing.', 'oʻn ikki'),
      some('Qaysi sonlar juft?', ['4', '10'], ['7', '13']),
    ],
  },
  {
    teacher: 2,
    title: 'Hayvonlar va oʻsimliklar',
    grade: 2,
    language: 'UZ_LATN',
    daysAgo: 29,
    questions: [
      some('Qaysilari uy hayvoni?', ['sigir', 'qoʻy'], ['boʻri', 'ayiq']),
      one('Qaysi daraxtning bargi qishda toʻkilmaydi?', 'archa', 'tut', 'oʻrik', 'chinor'),
      word('Asalni qaysi hasharot yigʻadi?', 'asalari', 'ari'),
      number('Oʻrgimchakning nechta oyogʻi bor?', 8, 'Oʻrgimchakning 8 ta, hasharotlarning 6 ta oyogʻi bor.'),
      one('Ildiz oʻsimlikka nima beradi?', 'suv', 'yorugʻlik', 'havo', 'soya'),
    ],
  },
  {
    teacher: 2,
    title: 'Koʻpaytirish: 2, 3 va 4',
    grade: 2,
    language: 'UZ_LATN',
    daysAgo: 8,
    questions: [
      number('3 × 4 = ?', 12),
      number('2 × 9 = ?', 18),
      one('4 × 4 nechaga teng?', '16', '8', '12', '20'),
      number('Har qutida 3 ta qalam bor. 6 ta qutida nechta qalam bor?', 18, '6 marta 3 — 18.'),
      some('Qaysi ifodalar 12 ga teng?', ['3 × 4', '2 × 6'], ['4 × 4', '3 × 3']),
    ],
  },
  {
    teacher: 3,
    title: 'Oʻzbekiston — Vatanim',
    grade: 3,
    language: 'UZ_LATN',
    daysAgo: 26,
    questions: [
      word('Oʻzbekistonning poytaxti qaysi shahar?', 'Toshkent', 'Toshkent shahri'),
      one('Registon maydoni qaysi shaharda?', 'Samarqand', 'Buxoro', 'Xiva', 'Termiz'),
      some('Qaysilari Oʻzbekistondagi daryo?', ['Amudaryo', 'Zarafshon'], ['Volga', 'Nil']),
      number(
        'Oʻzbekistonda nechta viloyat bor?',
        12,
        '12 viloyat, Qoraqalpogʻiston Respublikasi va Toshkent shahri bor.',
      ),
      word('Mustaqillik kuni qaysi oyda nishonlanadi?', 'sentabr', 'sentyabr'),
    ],
  },
  {
    teacher: 3,
    title: 'Colours and animals',
    grade: 3,
    language: 'EN',
    daysAgo: 5,
    questions: [
      one('What colour is grass?', 'green', 'blue', 'red', 'white'),
      word('Which animal says “meow”?', 'cat', 'a cat', 'the cat'),
      some('Which of these can fly?', ['bird', 'butterfly'], ['fish', 'dog']),
      number('How many legs does a horse have?', 4),
      one('What is “olma” in English?', 'apple', 'orange', 'grape', 'pear'),
    ],
  },
  {
    teacher: 4,
    title: 'Karra jadvali',
    grade: 3,
    language: 'UZ_LATN',
    daysAgo: 36,
    questions: [
      number('7 × 8 = ?', 56, '7 × 7 = 49, yana 7 ni qoʻshsak 56.'),
      number('9 × 6 = ?', 54),
      one('63 ni 7 ga boʻlsak, necha boʻladi?', '9', '8', '7', '6'),
      some('Qaysi sonlar 6 ga qoldiqsiz boʻlinadi?', ['18', '42'], ['20', '33']),
      number('8 × 8 = ?', 64),
    ],
  },
  {
    teacher: 4,
    title: 'Masalalar: bozorda',
    grade: 3,
    language: 'UZ_LATN',
    daysAgo: 12,
    questions: [
      number('1 kg olma 9 000 soʻm. 3 kg olma necha soʻm turadi?', 27_000, '9 000 × 3 = 27 000.'),
      number('Onam 50 000 soʻm berdi, non 6 000 soʻm ekan. Necha soʻm qaytadi?', 44_000),
      one('2,5 kg — bu necha gramm?', '2500 g', '250 g', '25 g', '25 000 g'),
      number('Yarim soatda necha daqiqa bor?', 30),
      word('“1000” sonini soʻz bilan yozing.', 'ming'),
    ],
  },
  {
    teacher: 5,
    title: 'Части речи',
    grade: 4,
    language: 'RU',
    daysAgo: 24,
    questions: [
      one('Какое слово — имя существительное?', 'дорога', 'бежать', 'красивый', 'быстро'),
      some('Выбери глаголы.', ['читать', 'рисует'], ['книга', 'весёлый']),
      word('На какой вопрос отвечает имя прилагательное?', 'какой', 'какой? какая? какое? какие?'),
      one('В каком слове есть мягкий знак?', 'письмо', 'окно', 'школа', 'река'),
      number('Сколько гласных букв в русском алфавите?', 10, 'А, Е, Ё, И, О, У, Ы, Э, Ю, Я.'),
    ],
  },
  {
    teacher: 5,
    title: 'Синонимы и антонимы',
    grade: 4,
    language: 'RU',
    daysAgo: 4,
    questions: [
      one('Какое слово — синоним слова «смелый»?', 'храбрый', 'слабый', 'тихий', 'старый'),
      word('Напиши антоним слова «день».', 'ночь'),
      some('Выбери пары антонимов.', ['горячий — холодный', 'высокий — низкий'], ['друг — приятель', 'дом — здание']),
      word('Напиши антоним слова «весело».', 'грустно', 'скучно', 'печально'),
      one('Какое слово лишнее?', 'стол', 'радость', 'веселье', 'счастье'),
    ],
  },
  {
    teacher: 0,
    title: 'Belgi bildiruvchi soʻzlar',
    grade: 1,
    language: 'UZ_LATN',
    daysAgo: null,
    questions: [some('Qaysi soʻzlar belgini bildiradi?', ['katta', 'qizil'], ['kitob', 'bordi'])],
  },
  {
    teacher: 4,
    title: 'Kasrlar',
    grade: 3,
    language: 'UZ_LATN',
    daysAgo: null,
    questions: [one('Yarim qanday yoziladi?', '1/2', '1/3', '2/1', '1/4'), number('12 ning choragi nechaga teng?', 3)],
  },
];
