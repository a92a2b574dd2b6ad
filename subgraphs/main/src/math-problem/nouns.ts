import type { Random } from '@alif24/subgraph-shared/utils';
import type { Wording } from './math-problem.type.ts';
import { type Language, numeral, russianForm } from './wording.ts';

/** A child in a word problem; the Russian forms are spelled out, as verbs and cases hang on them. */
export interface Child {
  uz: string;
  en: string;
  ru: string;
  ruGenitive: string;
  ruDative: string;
  isGirl: boolean;
}

const child = (isGirl: boolean, uz: string, en: string, ru: string, ruGenitive: string, ruDative: string): Child => ({
  uz,
  en,
  ru,
  ruGenitive,
  ruDative,
  isGirl,
});

/** Girls and boys in turn. */
export const CHILDREN: readonly Child[] = [
  child(true, 'Nodira', 'Nodira', 'Нодира', 'Нодиры', 'Нодире'),
  child(false, 'Anvar', 'Anvar', 'Анвар', 'Анвара', 'Анвару'),
  child(true, 'Malika', 'Malika', 'Малика', 'Малики', 'Малике'),
  child(false, 'Jasur', 'Jasur', 'Жасур', 'Жасура', 'Жасуру'),
  child(true, 'Zuhra', 'Zuhra', 'Зухра', 'Зухры', 'Зухре'),
  child(false, 'Ulugʻbek', 'Ulugʻbek', 'Улугбек', 'Улугбека', 'Улугбеку'),
  child(true, 'Dilnoza', 'Dilnoza', 'Дилноза', 'Дилнозы', 'Дилнозе'),
  child(false, 'Sardor', 'Sardor', 'Сардор', 'Сардора', 'Сардору'),
  child(true, 'Lola', 'Lola', 'Лола', 'Лолы', 'Лоле'),
  child(false, 'Bekzod', 'Bekzod', 'Бекзод', 'Бекзода', 'Бекзоду'),
];

/** A thing that can be counted: Russian as 1, the accusative of 1, 2–4, 5 and more. */
export interface Thing {
  uz: string;
  ru: readonly [one: string, accusative: string, few: string, many: string];
  en: readonly [one: string, many: string];
  /** What one costs, in thousands of soʻm, from and to. */
  price: readonly [number, number];
}

const thing = (uz: string, ru: string, en: string, low: number, high: number): Thing => ({
  uz,
  ru: ru.split(' ') as unknown as Thing['ru'],
  en: en.split(' ') as unknown as Thing['en'],
  price: [low, high],
});

/** What children have, give and share. */
export const THINGS: readonly Thing[] = [
  thing('olma', 'яблоко яблоко яблока яблок', 'apple apples', 1, 2),
  thing('anor', 'гранат гранат граната гранатов', 'pomegranate pomegranates', 5, 9),
  thing('shaftoli', 'персик персик персика персиков', 'peach peaches', 2, 3),
  thing('yongʻoq', 'орех орех ореха орехов', 'walnut walnuts', 1, 1),
  thing('konfet', 'конфета конфету конфеты конфет', 'sweet sweets', 1, 2),
  thing('marka', 'марка марку марки марок', 'stamp stamps', 2, 4),
  thing('rasm', 'рисунок рисунок рисунка рисунков', 'picture pictures', 1, 1),
];

/** What is sold, with prices as in shops and bazaars of Uzbekistan. */
export const WARES: readonly Thing[] = [
  thing('non', 'лепёшка лепёшку лепёшки лепёшек', 'flatbread flatbreads', 4, 6),
  thing('daftar', 'тетрадь тетрадь тетради тетрадей', 'notebook notebooks', 3, 7),
  thing('qalam', 'карандаш карандаш карандаша карандашей', 'pencil pencils', 2, 3),
  thing('ruchka', 'ручка ручку ручки ручек', 'pen pens', 3, 5),
  thing('oʻchirgʻich', 'ластик ластик ластика ластиков', 'rubber rubbers', 2, 4),
  thing('anor', 'гранат гранат граната гранатов', 'pomegranate pomegranates', 6, 9),
];

/** What costs more. */
export const DEAR_WARES: readonly Thing[] = [
  thing('kitob', 'книга книгу книги книг', 'book books', 25, 48),
  thing('koptok', 'мяч мяч мяча мячей', 'ball balls', 35, 80),
  thing('qovun', 'дыня дыню дыни дынь', 'melon melons', 12, 30),
  thing('oʻyinchoq', 'игрушка игрушку игрушки игрушек', 'toy toys', 30, 70),
];

export const childAt = (at: number): Child => CHILDREN[at] as Child;
export const thingAt = (at: number): Thing => THINGS[at] as Thing;
export const wareAt = (at: number): Thing => WARES[at] as Thing;
export const dearWareAt = (at: number): Thing => DEAR_WARES[at] as Thing;

/** `3 ta olma`, `3 яблока`, `3 apples`: as the subject of a sentence. */
export function counted(count: number, { uz, ru, en }: Thing, language: Language): string {
  const amount = numeral(count, language);
  if (language === 'uz') return `${amount} ta ${uz}`;
  if (language === 'ru') return `${amount} ${russianForm(count, ru[0], ru[2], ru[3])}`;
  return `${amount} ${count === 1 ? en[0] : en[1]}`;
}

/** The same after a verb; Russian has another form for 1, 21, 31: купила 21 книгу. */
export function countedObject(count: number, things: Thing, language: Language): string {
  if (language !== 'ru') return counted(count, things, language);
  return `${numeral(count, 'ru')} ${russianForm(count, things.ru[1], things.ru[2], things.ru[3])}`;
}

/** The Russian verb of the past as the child's gender wants it. */
export const did = (who: Child, he: string, she: string): string => (who.isGirl ? she : he);

/** He or she at the start of a sentence. Uzbek has one word for both. */
export const pronoun = (who: Child): Wording => ({
  uz: 'U',
  ru: who.isGirl ? 'Она' : 'Он',
  en: who.isGirl ? 'She' : 'He',
});

/** Two different places in a list of the length. */
export function twoOf(length: number, random: Random): [number, number] {
  const first = random.int(0, length - 1);
  return [first, (first + random.int(1, length - 1)) % length];
}
