import { fillIn, inLocale } from '@alif24/subgraph-shared/notifications';
import { daysBetween, type LocalDate, type Locale } from '@alif24/subgraph-shared/utils';
import type { WeekTopic } from './week.type.ts';

/** Any Monday: weeks are counted from it. */
const FIRST_MONDAY = '2026-01-05';
const LONGEST_TITLE = 40;

interface Words {
  uz: string;
  ru: string;
  en: string;
}

/** Something to do together at home in five minutes, without a screen and with what every home has. */
export interface HomeActivity extends Words {
  id: string;
  /** For which kind of topic. */
  for: 'LETTERS' | 'COUNTING' | 'SUMS' | 'TIMES' | 'MEASURES' | 'READING' | 'KNOWING';
}

/** `{{topic}}` is what the child is stuck on, as its author named it. */
export const HOME_ACTIVITIES: readonly HomeActivity[] = [
  {
    id: 'letter-hunt',
    for: 'LETTERS',
    uz: 'Uydagi yozuvlardan {{topic}} harfini birga qidiring: qutida, kitobda, koʻchadagi yozuvda. Kim birinchi beshtasini topadi?',
    ru: 'Поищите вместе букву {{topic}} дома: на коробках, в книге, на вывеске. Кто первым найдёт пять?',
    en: 'Hunt for the letter {{topic}} together at home: on boxes, in a book, on a sign. Who is first to find five?',
  },
  {
    id: 'letter-flour',
    for: 'LETTERS',
    uz: 'Patnisga un seping va {{topic}} harfini barmoq bilan yozing. Bola ovozini aytib, yonma-yon yozadi.',
    ru: 'Насыпьте муки на поднос и пишите пальцем букву {{topic}}. Ребёнок называет звук и пишет рядом.',
    en: 'Dust a tray with flour and write the letter {{topic}} with a finger. The child says the sound and writes beside it.',
  },
  {
    id: 'letter-words',
    for: 'LETTERS',
    uz: 'Navbat bilan {{topic}} harfi bor soʻz ayting: avval taomlar, keyin hayvonlar. Toʻxtagan odam oʻrnidan turib bir aylanadi.',
    ru: 'По очереди называйте слова с буквой {{topic}}: сначала еда, потом животные. Кто запнулся, один раз кружится.',
    en: 'Take turns to say words with the letter {{topic}}: first food, then animals. Whoever stops turns around once.',
  },
  {
    id: 'count-stairs',
    for: 'COUNTING',
    uz: 'Zinada yoki yoʻlda qadamlarni birga sanang, keyin orqaga: oʻndan birgacha. Oʻntadan qilib guruhlang.',
    ru: 'Считайте вместе шаги или ступеньки, потом обратно от десяти. Собирайте их десятками.',
    en: 'Count steps together on the stairs or the road, then backwards from ten. Group them in tens.',
  },
  {
    id: 'count-beans',
    for: 'COUNTING',
    uz: 'Bir hovuch loviya oling: nechta ekanini avval chamalang, keyin oʻntadan terib sanang. Kim yaqinroq aytdi?',
    ru: 'Возьмите горсть фасоли: сначала прикиньте, сколько, потом сосчитайте десятками. Кто угадал ближе?',
    en: 'Take a handful of beans: guess how many, then count them in tens. Whose guess was closer?',
  },
  {
    id: 'sums-table',
    for: 'SUMS',
    uz: 'Dasturxon tuzayotganda soʻrang: «Oltita piyola bor, ikkitasini olsak, nechta qoladi?» Javobni piyolalar bilan tekshiring.',
    ru: 'Накрывая на стол, спросите: «Шесть пиал, две убрали: сколько осталось?» Проверьте по самим пиалам.',
    en: 'While laying the table ask: “Six bowls, we take two away: how many are left?” Check it with the bowls.',
  },
  {
    id: 'sums-shop',
    for: 'SUMS',
    uz: 'Doʻkon oʻynang: ikki narsaga narx qoʻying, bola hammasi necha soʻm boʻlishini va qaytimini aytadi.',
    ru: 'Поиграйте в магазин: назначьте цену двум вещам, ребёнок скажет, сколько сумов вместе и сколько сдачи.',
    en: 'Play shop: price two things; the child says how many so‘m they cost together and what the change is.',
  },
  {
    id: 'times-pairs',
    for: 'TIMES',
    uz: 'Paypoqlarni juftlab yoki tugmalarni uchtadan tering: toʻrtta uchtalik nechta? Qoʻshib, keyin koʻpaytirib koʻring.',
    ru: 'Разложите носки парами или пуговицы по три: четыре раза по три, сколько? Сложите, потом умножьте.',
    en: 'Sort socks in pairs or buttons in threes: four threes, how many? Add them, then multiply.',
  },
  {
    id: 'share-fruit',
    for: 'TIMES',
    uz: 'Bir nechta mevani oila aʼzolariga teng boʻling. Qolganini nima qilamiz? Olmani yarim va choraklarga kesing.',
    ru: 'Разделите фрукты поровну на всех. Что делать с остатком? Разрежьте яблоко на половины и четверти.',
    en: 'Share some fruit equally in the family. What do we do with the rest? Cut an apple in halves and quarters.',
  },
  {
    id: 'clock-tea',
    for: 'MEASURES',
    uz: 'Choy damlaganda soatga qarang: hozir necha boʻldi, besh daqiqadan keyin-chi? Bola vaqt boʻlganini oʻzi aytadi.',
    ru: 'Заваривая чай, посмотрите на часы: который час, а через пять минут? Ребёнок сам скажет, когда пора.',
    en: 'When tea is brewing look at the clock: what time is it, and in five minutes? The child says when it is ready.',
  },
  {
    id: 'measure-hands',
    for: 'MEASURES',
    uz: 'Stolni qarich bilan oʻlchang: sizda nechta, bolada nechta? Nega har xil chiqdi? Keyin chizgʻich bilan solishtiring.',
    ru: 'Измерьте стол пядями: сколько у вас, сколько у ребёнка? Почему по-разному? Сравните с линейкой.',
    en: 'Measure the table in hand spans: how many are yours, how many the child’s? Why do they differ? Compare with a ruler.',
  },
  {
    id: 'read-aloud',
    for: 'READING',
    uz: 'Bitta sahifani navbat bilan oʻqing: siz bir gap, bola bir gap. Oxirida bola sahifani oʻz soʻzi bilan aytib beradi.',
    ru: 'Прочитайте страницу по очереди: вы предложение, ребёнок предложение. В конце пусть перескажет своими словами.',
    en: 'Read one page in turns: a sentence you, a sentence the child. At the end the child tells the page in their own words.',
  },
  {
    id: 'read-next',
    for: 'READING',
    uz: 'Ertakni eng qiziq joyida toʻxtating va soʻrang: «Keyin nima boʻladi? Nega shunday oʻylaysan?» Keyin oʻqib biling.',
    ru: 'Остановите сказку на самом интересном и спросите: «Что будет дальше? Почему ты так думаешь?» Потом дочитайте.',
    en: 'Stop a story at its best place and ask: “What comes next? Why do you think so?” Then read on and see.',
  },
  {
    id: 'teach-me',
    for: 'KNOWING',
    uz: 'Rol almashing: bola oʻqituvchi, siz oʻquvchi. «{{topic}}» haqida sizga tushuntirsin, siz esa savol bering.',
    ru: 'Поменяйтесь ролями: ребёнок учитель, вы ученик. Пусть объяснит вам «{{topic}}», а вы спрашивайте.',
    en: 'Swap roles: the child is the teacher, you are the pupil. Let them explain “{{topic}}” to you, and ask questions.',
  },
  {
    id: 'three-questions',
    for: 'KNOWING',
    uz: 'Kechki ovqatda uchta savol: bugun nima yangi boʻldi, nima qiyin boʻldi, ertaga nimani sinab koʻramiz?',
    ru: 'Три вопроса за ужином: что сегодня было нового, что трудного, что попробуем завтра?',
    en: 'Three questions at dinner: what was new today, what was hard, what shall we try tomorrow?',
  },
];

/** Words of a skill's key that tell which activity helps; what fits none is sums. */
const SKILLS: ReadonlyArray<[RegExp, HomeActivity['for']]> = [
  [/count|compar|sequence|tens|place|round/, 'COUNTING'],
  [/times|divid|multipl|remainder|fraction/, 'TIMES'],
  [/clock|length|perimeter|duration|area|mass|unit/, 'MEASURES'],
];

function helpFor({ kind, topic }: Pick<WeekTopic, 'kind' | 'topic'>): HomeActivity['for'] {
  if (kind === 'LETTER_PRACTISED') return 'LETTERS';
  if (kind === 'STORY_READ' || kind === 'READING_ANALYSED') return 'READING';
  if (kind !== 'MATHS_PRACTISED') return 'KNOWING';
  return SKILLS.find(([words]) => words.test(topic))?.[1] ?? 'SUMS';
}

/** The activity for a topic; for none of them, reading together. `turn` changes it from week to week. */
export function homeActivity(topic: Pick<WeekTopic, 'kind' | 'topic' | 'title'> | null, turn: number): HomeActivity {
  const wanted = topic ? helpFor(topic) : 'READING';
  // What cannot be named is not asked about by name.
  const fitting = HOME_ACTIVITIES.filter(
    (one) => one.for === wanted && (topic?.title || !one.uz.includes('{{topic}}')),
  );
  return (fitting[turn % fitting.length] ?? HOME_ACTIVITIES.at(-1)) as HomeActivity;
}

/** Of a week by its Monday: changes the activity. */
export const turnOf = (monday: LocalDate): number => daysBetween(FIRST_MONDAY, monday) / 7;

/** The same in words, with the topic by its name. */
export function homeActivityText(
  topic: Pick<WeekTopic, 'kind' | 'topic' | 'title'> | null,
  turn: number,
  locale: Locale,
): string {
  return fillIn(inLocale(homeActivity(topic, turn), locale), { topic: cut(topic?.title ?? '', LONGEST_TITLE) });
}

/** The beginning of a text, with a mark where something is left out. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  let kept = '';
  for (const sign of text) {
    if (kept.length + sign.length >= most) break;
    kept += sign;
  }
  return `${kept.trimEnd()}…`;
}
