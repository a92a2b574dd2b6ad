import { type DemoProblem, same, typed } from './demo-olympiad-problem.ts';

/** What the olympiad that is over asked. */
export const FINAL_PROBLEMS: readonly DemoProblem[] = [
  same(
    3,
    {
      uz: 'Bogʻda 8 qator, har qatorda 7 tadan daraxt bor. 6 tasi quridi. Nechta daraxt qoldi?',
      ru: 'В саду 8 рядов по 7 деревьев. 6 деревьев засохло. Сколько осталось?',
      en: 'A garden has 8 rows of 7 trees. 6 of them dried up. How many are left?',
    },
    ...['50', '56', '62', '49'],
  ),
  {
    points: 3,
    uz: ['Qaysi biri eng ogʻir?', '2 kg paxta', '1 kg temir', '900 g tosh', '1 kg 500 g un'],
    ru: ['Что тяжелее всего?', '2 кг хлопка', '1 кг железа', '900 г камней', '1 кг 500 г муки'],
    en: ['What is the heaviest?', '2 kg of cotton', '1 kg of iron', '900 g of stones', '1 kg 500 g of flour'],
  },
  same(
    3,
    {
      uz: 'Jasurda 24 ta yongʻoq bor edi. U uchdan birini ukasiga berdi. Ukasi nechta yongʻoq oldi?',
      ru: 'У Жасура было 24 ореха. Треть он отдал брату. Сколько орехов получил брат?',
      en: 'Jasur had 24 nuts. He gave a third of them to his brother. How many nuts did his brother get?',
    },
    ...['8', '12', '6', '16'],
  ),
  typed(3, '407', '1000 dan 593 ni ayiring.', 'Вычтите 593 из 1000.', 'Subtract 593 from 1000.'),
  {
    points: 4,
    uz: [
      'Laylo, Madina va Nargiza yugurishdi. Laylo birinchi kelmadi, Nargiza Laylodan keyin keldi. Kim birinchi keldi?',
      'Madina',
      'Laylo',
      'Nargiza',
      'bilib boʻlmaydi',
    ],
    ru: [
      'Лайло, Мадина и Наргиза бежали наперегонки. Лайло была не первой, Наргиза пришла после Лайло. Кто пришёл первым?',
      'Мадина',
      'Лайло',
      'Наргиза',
      'нельзя узнать',
    ],
    en: [
      'Laylo, Madina and Nargiza ran a race. Laylo was not first, Nargiza came after Laylo. Who came first?',
      'Madina',
      'Laylo',
      'Nargiza',
      'one cannot know',
    ],
  },
  same(
    4,
    {
      uz: 'Sonlar qatori: 81, 27, 9, … Keyingi son qaysi?',
      ru: 'Ряд чисел: 81, 27, 9, … Какое число следующее?',
      en: 'A row of numbers: 81, 27, 9, … Which number comes next?',
    },
    ...['3', '1', '6', '0'],
  ),
  typed(
    4,
    '45',
    'Ikkita sonning yigʻindisi 80, ayirmasi 10. Kattasi qaysi?',
    'Сумма двух чисел 80, разность 10. Чему равно большее?',
    'The sum of two numbers is 80, their difference 10. Which is the larger one?',
  ),
  same(
    5,
    {
      uz: 'Salyangoz 10 metrli devorga chiqmoqda: kunduzi 4 metr chiqadi, kechasi 2 metr pastga tushadi. U nechanchi kuni tepaga chiqadi?',
      ru: 'Улитка ползёт на стену высотой 10 метров: днём поднимается на 4 метра, ночью сползает на 2. На какой день она окажется наверху?',
      en: 'A snail climbs a wall of 10 metres: by day it climbs 4 metres, by night it slides down 2. On which day is it at the top?',
    },
    ...['4', '5', '3', '10'],
  ),
  same(
    5,
    {
      uz: 'Stolda 3 xil choy va 4 xil shirinlik bor. Bitta choy va bitta shirinlikni necha xil tanlash mumkin?',
      ru: 'На столе 3 вида чая и 4 вида сладостей. Сколькими способами можно выбрать один чай и одну сладость?',
      en: 'There are 3 kinds of tea and 4 kinds of sweets. In how many ways can one tea and one sweet be chosen?',
    },
    ...['12', '7', '4', '24'],
  ),
  typed(
    5,
    '9',
    'Hovlida tovuqlar va quyonlar bor: 15 ta bosh va 42 ta oyoq. Nechta tovuq bor?',
    'Во дворе куры и кролики: 15 голов и 42 ноги. Сколько кур?',
    'There are hens and rabbits in a yard: 15 heads and 42 legs. How many hens are there?',
  ),
];
