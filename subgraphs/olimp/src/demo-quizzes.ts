export interface DemoQuiz {
  title: string;
  language: 'UZ_LATN' | 'UZ_CYRL' | 'RU' | 'EN';
  /** Text and options; the first option is the right one. */
  questions: ReadonlyArray<readonly [text: string, ...options: string[]]>;
  /** Titles of sections by the numbers of the questions that begin them. */
  sections?: Readonly<Record<number, { title: string; translations: Partial<Record<'RU' | 'EN', string>> }>>;
}

/** One for each week, the oldest first. */
export const QUIZZES: readonly DemoQuiz[] = [
  {
    title: 'Harflar va soʻzlar',
    language: 'UZ_LATN',
    questions: [
      ['“Maktab” soʻzida nechta harf bor?', '6', '5', '7', '8'],
      ['Qaysi soʻz “oʻ” harfi bilan boshlanadi?', 'oʻrdak', 'olma', 'uzum', 'anor'],
      ['“Singil” soʻzida nechta boʻgʻin bor?', '2', '1', '3', '4'],
      ['Alifboda “a” dan keyin qaysi harf keladi?', 'b', 'd', 'e', 'f'],
      ['Qaysi soʻz toʻgʻri yozilgan?', 'shahar', 'sahar', 'shaxar', 'shaar'],
      ['“Katta” soʻzining qarama-qarshisi qaysi?', 'kichik', 'baland', 'uzun', 'keng'],
    ],
  },
  {
    title: 'Karra jadvali',
    language: 'UZ_LATN',
    questions: [
      ['7 × 8 nechaga teng?', '56', '54', '63', '48'],
      ['6 × 6 nechaga teng?', '36', '30', '42', '32'],
      ['9 × 4 nechaga teng?', '36', '32', '45', '27'],
      ['$\\frac{81}{9}$ nechaga teng?', '9', '8', '7', '10'],
      ['Qaysi son 3 ga ham, 5 ga ham boʻlinadi?', '45', '35', '27', '20'],
      ['5 ta qutida 7 tadan qalam bor. Jami nechta?', '35', '30', '12', '40'],
    ],
  },
  {
    title: 'Ватаним Ўзбекистон',
    language: 'UZ_CYRL',
    questions: [
      ['Ўзбекистон пойтахти қайси шаҳар?', 'Тошкент', 'Самарқанд', 'Бухоро', 'Хива'],
      ['Регистон майдони қайси шаҳарда?', 'Самарқандда', 'Хивада', 'Тошкентда', 'Нукусда'],
      ['Мустақиллик куни қачон?', '1 сентябрь', '21 март', '8 декабрь', '9 май'],
      ['Ичан қалъа қаерда жойлашган?', 'Хивада', 'Термизда', 'Қўқонда', 'Андижонда'],
      ['Мамлакатимизда нечта вилоят бор?', '12', '10', '14', '7'],
      ['Наврўз қайси фаслда нишонланади?', 'баҳорда', 'ёзда', 'кузда', 'қишда'],
    ],
  },
  {
    title: 'Окружающий мир',
    language: 'RU',
    questions: [
      ['Сколько планет вращается вокруг Солнца?', '8', '7', '9', '10'],
      ['Кто из них птица?', 'пингвин', 'летучая мышь', 'дельфин', 'бабочка'],
      ['Чем дышат растения и люди?', 'воздухом', 'водой', 'светом', 'песком'],
      ['Какая река течёт в Узбекистане?', 'Амударья', 'Волга', 'Нил', 'Дунай'],
      ['Сколько дней в неделе?', '7', '5', '6', '10'],
      ['Во что превращается вода на морозе?', 'в лёд', 'в пар', 'в песок', 'в соль'],
    ],
  },
  {
    title: 'My first English words',
    language: 'EN',
    questions: [
      ['What colour is the sky on a sunny day?', 'blue', 'green', 'red', 'black'],
      ['Which of these is a fruit?', 'apple', 'carrot', 'bread', 'milk'],
      ['How many legs has a cat?', '4', '2', '6', '8'],
      ['Which day comes after Monday?', 'Tuesday', 'Sunday', 'Friday', 'Thursday'],
      ['What do we read?', 'a book', 'a spoon', 'a shoe', 'a chair'],
      ['Which number is “twelve”?', '12', '20', '11', '2'],
    ],
  },
  {
    title: 'Mantiqiy savollar',
    language: 'UZ_LATN',
    sections: {
      1: { title: 'Qatorlar', translations: { RU: 'Ряды', EN: 'Rows' } },
      3: { title: 'Vaqt va shakllar', translations: { RU: 'Время и фигуры', EN: 'Time and shapes' } },
      5: { title: 'Oʻylab koʻr', translations: { RU: 'Подумай', EN: 'Think' } },
    },
    questions: [
      ['2, 4, 6, 8, … Keyingi son qaysi?', '10', '9', '12', '11'],
      ['Qaysi biri ortiqcha?', 'sabzi', 'olma', 'nok', 'shaftoli'],
      ['Soat 3 dan 2 soat oʻtsa, soat nechchi boʻladi?', '5', '4', '6', '1'],
      ['Uchburchakning nechta tomoni bor?', '3', '4', '5', '2'],
      ['Ali Validan katta, Vali Gʻanidan katta. Kim eng kichik?', 'Gʻani', 'Ali', 'Vali', 'bilib boʻlmaydi'],
      ['Bir yilda nechta oy 28 kundan kam emas?', '12', '1', '11', '6'],
    ],
  },
];

/** The quiz whose lobby is open right now. */
export const LIVE_QUIZ: DemoQuiz = {
  title: '3-sinf · jonli viktorina',
  language: 'UZ_LATN',
  questions: [
    ['Qaysi soʻz “maktab” soʻziga eng yaqin?', 'dars', 'bozor', 'oʻrmon', 'dengiz'],
    ['12 × 5 nechaga teng?', '60', '50', '65', '70'],
    ['Qaysi hayvon uyquga ketadi qishda?', 'ayiq', 'ot', 'mushuk', 'qoʻy'],
    ['“Gʻ” harfi bilan boshlanadigan soʻz qaysi?', 'gʻisht', 'gul', 'kitob', 'qalam'],
    ['100 dan 37 ni ayirsak?', '63', '73', '67', '53'],
  ],
};
