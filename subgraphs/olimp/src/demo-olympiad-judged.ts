import { type DemoProblem, same, typed } from './demo-olympiad-problem.ts';

/** Of the problems in their order; what is left out is of none. */
const SKILLS = ['adding-to-20', 'comparing', 'subtracting-to-20', 'adding-to-20', 'sequences', '', 'missing-to-20'];

const PROBLEMS: readonly DemoProblem[] = [
  same(
    3,
    {
      uz: 'Stolda 3 ta olma va 4 ta nok bor. Jami nechta meva bor?',
      ru: 'На столе 3 яблока и 4 груши. Сколько всего фруктов?',
      en: 'There are 3 apples and 4 pears on the table. How many fruits are there?',
    },
    ...['7', '6', '8', '1'],
  ),
  same(
    3,
    {
      uz: 'Qaysi son eng katta?',
      ru: 'Какое число самое большое?',
      en: 'Which number is the largest?',
    },
    ...['19', '9', '12', '17'],
  ),
  same(
    3,
    {
      uz: 'Daraxtda 9 ta qush bor edi, 4 tasi uchib ketdi. Nechta qush qoldi?',
      ru: 'На дереве сидело 9 птиц, 4 улетели. Сколько птиц осталось?',
      en: 'There were 9 birds in a tree, 4 flew away. How many are left?',
    },
    ...['5', '4', '6', '13'],
  ),
  typed(3, '13', '8 ga 5 ni qoʻshing.', 'Прибавьте 5 к 8.', 'Add 5 to 8.'),
  same(
    4,
    {
      uz: 'Sonlar qatori: 2, 4, 6, 8, … Keyingi son qaysi?',
      ru: 'Ряд чисел: 2, 4, 6, 8, … Какое число следующее?',
      en: 'A row of numbers: 2, 4, 6, 8, … Which number comes next?',
    },
    ...['10', '9', '12', '11'],
  ),
  {
    points: 4,
    uz: ['Bugun dushanba. Ertadan keyin qaysi kun?', 'chorshanba', 'seshanba', 'payshanba', 'yakshanba'],
    ru: ['Сегодня понедельник. Какой день послезавтра?', 'среда', 'вторник', 'четверг', 'воскресенье'],
    en: ['Today is Monday. Which day is the day after tomorrow?', 'Wednesday', 'Tuesday', 'Thursday', 'Sunday'],
  },
  typed(
    4,
    '7',
    'Men bir son oʻyladim. Unga 3 ni qoʻshsam, 10 boʻladi. Qaysi sonni oʻyladim?',
    'Я задумал число. Если прибавить к нему 3, получится 10. Какое число я задумал?',
    'I thought of a number. If I add 3 to it, I get 10. Which number is it?',
  ),
  same(
    5,
    {
      uz: 'Arqon 2 joyidan kesildi. Nechta boʻlak boʻldi?',
      ru: 'Верёвку разрезали в 2 местах. Сколько стало кусков?',
      en: 'A rope was cut in 2 places. How many pieces are there?',
    },
    ...['3', '2', '4', '1'],
  ),
  typed(
    5,
    '8',
    'Navbatda Laylo oldidan 5-, orqadan 4-. Navbatda necha kishi bor?',
    'Лайло стоит в очереди пятой спереди и четвёртой сзади. Сколько человек в очереди?',
    'In a queue Laylo is the 5th from the front and the 4th from the back. How many people are in it?',
  ),
  typed(
    5,
    '12',
    'Hovlida 2 ta uch gʻildirakli va 3 ta ikki gʻildirakli velosiped bor. Gʻildiraklar jami nechta?',
    'Во дворе 2 трёхколёсных и 3 двухколёсных велосипеда. Сколько всего колёс?',
    'There are 2 tricycles and 3 bicycles in a yard. How many wheels have they altogether?',
  ),
];

/** What the first grade was asked in the olympiad whose results may be appealed against. */
export const JUDGED_PROBLEMS: readonly DemoProblem[] = PROBLEMS.map((problem, n) =>
  SKILLS[n] ? { ...problem, skill: SKILLS[n] } : problem,
);
