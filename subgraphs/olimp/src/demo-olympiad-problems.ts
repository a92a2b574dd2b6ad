import { type DemoProblem, same, typed } from './demo-olympiad-problem.ts';

/** Ten problems for the third grade, easier ones first; one list for each olympiad of the demo school. */
export const RUNNING_PROBLEMS: readonly DemoProblem[] = [
  same(
    3,
    {
      uz: 'Zuhra har kuni 4 betdan kitob oʻqiydi. 36 betli kitobni u necha kunda oʻqib tugatadi?',
      ru: 'Зухра читает по 4 страницы в день. За сколько дней она прочтёт книгу в 36 страниц?',
      en: 'Zuhra reads 4 pages a day. In how many days does she finish a book of 36 pages?',
    },
    ...['9', '8', '12', '32'],
  ),
  {
    points: 3,
    uz: [
      'Bir choynak 6 piyolani toʻldiradi. 15 piyolani toʻldirish uchun kamida nechta choynak choy kerak?',
      '3',
      '2',
      '4',
      '9',
    ],
    ru: [
      'Одного чайника хватает на 6 пиал. Сколько чайников нужно самое меньшее, чтобы наполнить 15 пиал?',
      '3',
      '2',
      '4',
      '9',
    ],
    en: ['One teapot fills 6 cups. How many teapots are needed at least to fill 15 cups?', '3', '2', '4', '9'],
  },
  {
    points: 3,
    uz: ['Bugun chorshanba. 10 kundan keyin qaysi kun boʻladi?', 'shanba', 'juma', 'yakshanba', 'chorshanba'],
    ru: ['Сегодня среда. Какой день будет через 10 дней?', 'суббота', 'пятница', 'воскресенье', 'среда'],
    en: ['Today is Wednesday. Which day is it in 10 days?', 'Saturday', 'Friday', 'Sunday', 'Wednesday'],
  },
  typed(
    3,
    '64',
    'Qoʻyxonada 14 ta qoʻy va 4 ta tovuq bor. Ularning oyoqlari jami nechta?',
    'В загоне 14 овец и 4 курицы. Сколько у них ног всего?',
    'There are 14 sheep and 4 hens in a pen. How many legs have they altogether?',
  ),
  {
    points: 4,
    uz: [
      'Ali Validan baland, Sobir Alidan baland, Karim Validan past. Kim eng baland?',
      'Sobir',
      'Ali',
      'Vali',
      'Karim',
    ],
    ru: ['Али выше Вали, Сабир выше Али, Карим ниже Вали. Кто самый высокий?', 'Сабир', 'Али', 'Вали', 'Карим'],
    en: [
      'Ali is taller than Vali, Sobir is taller than Ali, Karim is shorter than Vali. Who is the tallest?',
      'Sobir',
      'Ali',
      'Vali',
      'Karim',
    ],
  },
  same(
    4,
    {
      uz: 'Madina nonning $\\frac{1}{2}$ qismini, keyin yana $\\frac{1}{4}$ qismini yedi. Nonning qancha qismi qoldi?',
      ru: 'Мадина съела $\\frac{1}{2}$ лепёшки, а потом ещё $\\frac{1}{4}$. Какая часть лепёшки осталась?',
      en: 'Madina ate $\\frac{1}{2}$ of a loaf and then $\\frac{1}{4}$ more of it. What part of the loaf is left?',
    },
    ...['$\\frac{1}{4}$', '$\\frac{1}{3}$', '$\\frac{1}{2}$', '$\\frac{3}{4}$'],
  ),
  typed(
    4,
    '7',
    'Nilufar bir son oʻyladi, uni 5 ga koʻpaytirdi va 8 ni qoʻshdi. 43 chiqdi. U qaysi sonni oʻylagan?',
    'Нилуфар задумала число, умножила его на 5 и прибавила 8. Получилось 43. Какое число она задумала?',
    'Nilufar thought of a number, multiplied it by 5 and added 8. She got 43. Which number was it?',
  ),
  same(
    5,
    {
      uz: 'Uzunligi 12 metr yoʻlak boʻyiga, boshidan oxirigacha, har 3 metrda bittadan gul ekildi. Nechta gul ekilgan?',
      ru: 'Вдоль дорожки длиной 12 метров, от начала до конца, через каждые 3 метра посадили по цветку. Сколько цветов посадили?',
      en: 'Along a path of 12 metres, from its beginning to its end, a flower was planted every 3 metres. How many flowers are there?',
    },
    ...['5', '4', '3', '6'],
  ),
  same(
    5,
    {
      uz: 'Besh bola bir-biri bilan bir martadan qoʻl berib koʻrishdi. Jami nechta qoʻl berib koʻrishish boʻldi?',
      ru: 'Пятеро детей пожали друг другу руки по одному разу. Сколько было рукопожатий?',
      en: 'Five children shook hands with each other once. How many handshakes were there?',
    },
    ...['10', '20', '25', '5'],
  ),
  typed(
    5,
    '24',
    'Bobur tangalarining yarmini akasiga, qolganining yarmini singlisiga berdi. Oʻzida 6 ta tanga qoldi. Boshida nechta edi?',
    'Бабур отдал половину монет брату, а половину остатка — сестре. У него осталось 6 монет. Сколько было сначала?',
    'Bobur gave half of his coins to his brother and half of the rest to his sister. He has 6 coins left. How many had he at first?',
  ),
];

export const OPEN_PROBLEMS: readonly DemoProblem[] = [
  same(
    3,
    {
      uz: 'Doʻkonda 1 kg olma 9 ming soʻm, 1 kg nok 12 ming soʻm. 2 kg olma va 1 kg nok necha ming soʻm?',
      ru: 'Килограмм яблок стоит 9 тысяч сумов, килограмм груш — 12 тысяч. Сколько тысяч стоят 2 кг яблок и 1 кг груш?',
      en: 'A kilogram of apples costs 9 thousand soums, a kilogram of pears 12 thousand. How many thousands do 2 kg of apples and 1 kg of pears cost?',
    },
    ...['30', '21', '33', '42'],
  ),
  {
    points: 3,
    uz: ['Qaysi shaklning toʻrtta teng tomoni bor?', 'kvadrat', 'uchburchak', 'doira', 'beshburchak'],
    ru: ['У какой фигуры четыре равные стороны?', 'квадрат', 'треугольник', 'круг', 'пятиугольник'],
    en: ['Which shape has four equal sides?', 'a square', 'a triangle', 'a circle', 'a pentagon'],
  },
  same(
    3,
    {
      uz: 'Soat 9:40 da dars boshlandi va 45 daqiqa davom etdi. Dars qachon tugadi?',
      ru: 'Урок начался в 9:40 и длился 45 минут. Когда он закончился?',
      en: 'A lesson began at 9:40 and lasted 45 minutes. When did it end?',
    },
    ...['10:25', '10:15', '10:35', '9:85'],
  ),
  typed(
    3,
    '350',
    '7 ta qutining har birida 50 tadan qalam bor. Jami nechta qalam?',
    'В 7 коробках по 50 карандашей. Сколько карандашей всего?',
    'There are 50 pencils in each of 7 boxes. How many pencils are there?',
  ),
  {
    points: 4,
    uz: [
      'Uch qutida qizil, koʻk va yashil shar bor. Qizil birinchida emas, koʻk ikkinchida ham, birinchida ham emas. Birinchi qutida qaysi shar?',
      'yashil',
      'qizil',
      'koʻk',
      'bilib boʻlmaydi',
    ],
    ru: [
      'В трёх коробках лежат красный, синий и зелёный шары. Красный не в первой, синий не в первой и не во второй. Какой шар в первой?',
      'зелёный',
      'красный',
      'синий',
      'нельзя узнать',
    ],
    en: [
      'Three boxes hold a red, a blue and a green ball. The red one is not in the first, the blue one neither in the first nor in the second. Which is in the first?',
      'the green one',
      'the red one',
      'the blue one',
      'one cannot know',
    ],
  },
  same(
    4,
    {
      uz: '15 dan 25 gacha (ikkalasi bilan) nechta juft son bor?',
      ru: 'Сколько чётных чисел от 15 до 25 включительно?',
      en: 'How many even numbers are there from 15 to 25, both included?',
    },
    ...['5', '6', '10', '11'],
  ),
  typed(
    4,
    '16',
    'Toʻgʻri toʻrtburchakning boʻyi 5 sm, eni 3 sm. Uning perimetri necha santimetr?',
    'Длина прямоугольника 5 см, ширина 3 см. Чему равен его периметр в сантиметрах?',
    'A rectangle is 5 cm long and 3 cm wide. What is its perimeter in centimetres?',
  ),
  same(
    5,
    {
      uz: 'Otasi 36 yoshda, oʻgʻli 8 yoshda. 6 yildan keyin otasi oʻgʻlidan necha marta katta boʻladi?',
      ru: 'Отцу 36 лет, сыну 8. Во сколько раз отец будет старше сына через 6 лет?',
      en: 'A father is 36 years old, his son is 8. In 6 years, how many times as old as his son will he be?',
    },
    ...['3', '4', '2', '5'],
  ),
  same(
    5,
    {
      uz: '1, 2 va 3 raqamlaridan, har birini bir martadan ishlatib, nechta uch xonali son yozish mumkin?',
      ru: 'Сколько трёхзначных чисел можно записать цифрами 1, 2 и 3, взяв каждую по одному разу?',
      en: 'How many three-digit numbers can be written with the digits 1, 2 and 3, each used once?',
    },
    ...['6', '3', '9', '27'],
  ),
  typed(
    5,
    '12',
    'Yogʻochni 4 boʻlakka boʻlish uchun 9 daqiqa kerak boʻldi, har bir kesish bir xil vaqt oladi. 5 boʻlakka boʻlish uchun necha daqiqa kerak?',
    'Чтобы распилить бревно на 4 части, понадобилось 9 минут, все распилы длятся одинаково. Сколько минут нужно на 5 частей?',
    'Sawing a log into 4 pieces took 9 minutes, each cut the same time. How many minutes do 5 pieces take?',
  ),
];
