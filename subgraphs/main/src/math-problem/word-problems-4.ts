import { define, integer, time, timeLikeHundred } from './define.ts';
import { minus, over, plus, times } from './expression.ts';
import { CHILDREN, childAt, counted, countedObject, DEAR_WARES, dearWareAt, did, pronoun } from './nouns.ts';
import { dative } from './uzbek-cases.ts';
import { clock, hours, minutes, numeral, som } from './wording.ts';

/** Where trains from Tashkent go, and about how many hours they take. */
const CITIES = [
  { uz: 'Samarqand', ru: 'Самарканда', en: 'Samarkand', hours: 2 },
  { uz: 'Buxoro', ru: 'Бухары', en: 'Bukhara', hours: 4 },
  { uz: 'Andijon', ru: 'Андижана', en: 'Andijan', hours: 5 },
] as const;

/** What is sold by weight, with the price of a kilogram in thousands of soʻm. */
const BY_WEIGHT = [
  { uz: 'olma', ru: 'яблок', en: 'apples', low: 8, high: 20 },
  { uz: 'uzum', ru: 'винограда', en: 'grapes', low: 12, high: 30 },
  { uz: 'guruch', ru: 'риса', en: 'rice', low: 14, high: 28 },
  { uz: 'kartoshka', ru: 'картофеля', en: 'potatoes', low: 4, high: 8 },
] as const;

const RIDES = [
  { uz: 'Avtobus', ru: 'Автобус', en: 'A bus', low: 40, high: 70 },
  { uz: 'Poyezd', ru: 'Поезд', en: 'A train', low: 70, high: 160 },
  { uz: 'Mashina', ru: 'Автомобиль', en: 'A car', low: 50, high: 90 },
] as const;

const SAME_FOR_ONE = {
  uz: 'Avval bittasiga qancha toʻgʻri kelishini top, keyin kerakligicha koʻpaytir.',
  ru: 'Сначала найди, сколько приходится на единицу, потом умножь на сколько нужно.',
  en: 'Find first how much there is for one, then multiply by as many as you need.',
};

const ofOne = (whole: number, count: number) => {
  const done = `${numeral(whole)} : ${count} = ${numeral(whole / count)}`;
  return {
    uz: `Bittasi uchun: ${done}. Endi koʻpaytir.`,
    ru: `На единицу: ${done}. Теперь умножь.`,
    en: `For one: ${done.replace(' : ', ' ÷ ')}. Now multiply.`,
  };
};

export const WORDS_4 = [
  define({
    id: 'train-arrives',
    skill: 'timetable',
    grade: 4,
    difficulty: 1.2,
    isWordProblem: true,
    make: (random) => {
      const city = random.int(0, CITIES.length - 1);
      return {
        city,
        start: 60 * random.int(6, 17) + 5 * random.int(6, 11),
        hours: CITIES[city]?.hours ?? 2,
        minutes: 5 * random.int(6, 11),
      };
    },
    text: (n) => {
      const { uz, ru, en } = CITIES[n.city] as (typeof CITIES)[number];
      return {
        uz: `Poyezd Toshkentdan soat ${clock(n.start)} da joʻnadi va ${hours(n.hours).uz} ${minutes(n.minutes).uz}dan keyin ${dative(uz)} yetib bordi. U soat nechada yetib bordi?`,
        ru: `Поезд отправился из Ташкента в ${clock(n.start)} и ехал до ${ru} ${hours(n.hours).ru} ${minutes(n.minutes).ru}. Во сколько он прибыл?`,
        en: `A train left Tashkent at ${clock(n.start)} and took ${hours(n.hours).en} ${minutes(n.minutes).en} to reach ${en}. At what time did it arrive?`,
      };
    },
    answer: (n) => time(n.start + 60 * n.hours + n.minutes),
    guidance: (n) => ({
      idea: {
        uz: 'Avval soatlarni, keyin daqiqalarni qoʻsh. 60 daqiqa — yana bir soat.',
        ru: 'Сначала прибавь часы, потом минуты. 60 минут — это ещё один час.',
        en: 'Add the hours first, then the minutes. 60 minutes make one more hour.',
      },
      step: {
        uz: `Soatlarni qoʻshsak, ${clock(n.start + 60 * n.hours)} boʻladi. Endi ${minutes(n.minutes).uz}ni qoʻsh.`,
        ru: `Если прибавить часы, будет ${clock(n.start + 60 * n.hours)}. Теперь прибавь ещё ${minutes(n.minutes).ru}.`,
        en: `With the hours added it is ${clock(n.start + 60 * n.hours)}. Now add ${minutes(n.minutes).en}.`,
      },
    }),
    slips: (n) => [
      ['HOUR_OF_HUNDRED', timeLikeHundred(n.start, n.hours, n.minutes)],
      ['NO_CARRY', time(n.start + 60 * n.hours + n.minutes - 60)],
      ['STOPPED_HALFWAY', time(n.start + 60 * n.hours)],
    ],
  }),
  define({
    id: 'way-at-same-speed',
    skill: 'rates',
    grade: 4,
    difficulty: 1.4,
    isWordProblem: true,
    unit: 'KILOMETRE',
    make: (random) => {
      const ride = random.int(0, RIDES.length - 1);
      const { low, high } = RIDES[ride] as (typeof RIDES)[number];
      const [first, more] = [random.int(2, 3), random.int(1, 3)];
      return { ride, first, second: first + more, way: first * 5 * random.int(low / 5, high / 5) };
    },
    text: ({ ride, first, second, way }) => {
      const { uz, ru, en } = RIDES[ride] as (typeof RIDES)[number];
      return {
        uz: `${uz} ${hours(first).uz}da ${way} km yoʻl bosdi. Shunday tezlikda u ${hours(second).uz}da necha kilometr yoʻl bosadi?`,
        ru: `${ru} за ${hours(first).ru} проехал ${way} км. Сколько километров он проедет с той же скоростью за ${hours(second).ru}?`,
        en: `${en} covers ${way} km in ${hours(first).en}. How many kilometres does it cover in ${hours(second).en} at the same speed?`,
      };
    },
    answer: ({ first, second, way }) => integer((way / first) * second),
    expression: ({ first, second, way }) => times(over(way, first), second),
    guidance: ({ first, way }) => ({ idea: SAME_FOR_ONE, step: ofOne(way, first) }),
  }),
  define({
    id: 'price-by-weight',
    skill: 'rates',
    grade: 4,
    difficulty: 1.3,
    isWordProblem: true,
    unit: 'SOM',
    make: (random) => {
      const good = random.int(0, BY_WEIGHT.length - 1);
      const { low, high } = BY_WEIGHT[good] as (typeof BY_WEIGHT)[number];
      const first = random.int(2, 4);
      return { good, first, second: first + random.int(1, 3), price: 1000 * first * random.int(low, high) };
    },
    text: ({ good, first, second, price }) => {
      const { uz, ru, en } = BY_WEIGHT[good] as (typeof BY_WEIGHT)[number];
      return {
        uz: `Bozorda ${first} kg ${uz} ${som(price).uz} turadi. Shunday narxda ${second} kg ${uz} necha soʻm turadi?`,
        ru: `На базаре ${first} кг ${ru} стоят ${som(price).ru}. Сколько стоят ${second} кг ${ru} по той же цене?`,
        en: `At the bazaar ${first} kg of ${en} cost ${som(price).en}. How much do ${second} kg of ${en} cost at the same price?`,
      };
    },
    answer: ({ first, second, price }) => integer((price / first) * second),
    expression: ({ first, second, price }) => times(over(price, first), second),
    guidance: ({ first, price }) => ({ idea: SAME_FOR_ONE, step: ofOne(price, first) }),
  }),
  define({
    id: 'change-of-several',
    skill: 'shopping',
    grade: 4,
    difficulty: 1.3,
    isWordProblem: true,
    unit: 'SOM',
    make: (random) => {
      const ware = random.int(0, DEAR_WARES.length - 1);
      const [low, high] = dearWareAt(ware).price;
      const [price, count] = [1000 * random.int(low, high), random.int(2, 4)];
      return {
        who: random.int(0, CHILDREN.length - 1),
        ware,
        price,
        count,
        paid: 50_000 * Math.ceil((price * count + 1) / 50_000),
      };
    },
    text: ({ who, ware, price, count, paid }) => {
      const [child, thing] = [childAt(who), dearWareAt(ware)];
      return {
        uz: `${child.uz} har biri ${som(price).uz}dan ${count} ta ${thing.uz} oldi va ${som(paid).uz} toʻladi. ${dative(child.uz)} qancha qaytim beriladi?`,
        ru: `${child.ru} ${did(child, 'купил', 'купила')} ${countedObject(count, thing, 'ru')} по ${som(price).ru} и ${did(child, 'заплатил', 'заплатила')} ${som(paid).ru}. Сколько сдачи ${pronoun(child).ru.toLowerCase()} получит?`,
        en: `${child.en} bought ${counted(count, thing, 'en')} at ${som(price).en} each and paid with ${som(paid).en}. How much change will ${pronoun(child).en.toLowerCase()} get?`,
      };
    },
    answer: ({ price, count, paid }) => integer(paid - price * count),
    expression: ({ price, count, paid }) => minus(paid, times(price, count)),
    guidance: () => ({
      idea: {
        uz: 'Avval hamma xarid narxini top, keyin uni toʻlangan puldan ayir.',
        ru: 'Сначала узнай, сколько стоит вся покупка, потом вычти это из денег.',
        en: 'Find what everything costs, then take that from the money paid.',
      },
    }),
  }),
  define({
    id: 'fence-round-garden',
    skill: 'shopping',
    grade: 4,
    difficulty: 1.6,
    isWordProblem: true,
    unit: 'SOM',
    make: (random) => {
      const short = random.int(5, 20);
      return { long: short + random.int(2, 15), short, price: 1000 * random.int(15, 40) };
    },
    text: ({ long, short, price }) => ({
      uz: `Bogʻning boʻyi ${long} m, eni ${short} m. Uni toʻr bilan oʻrash kerak. Bir metr toʻr ${som(price).uz} turadi. Toʻr uchun jami necha soʻm kerak?`,
      ru: `Длина сада ${long} м, ширина ${short} м. Его нужно обнести сеткой. Метр сетки стоит ${som(price).ru}. Сколько денег нужно на всю сетку?`,
      en: `A garden is ${long} m long and ${short} m wide and needs a net all round it. A metre of net costs ${som(price).en}. How much does the whole net cost?`,
    }),
    answer: ({ long, short, price }) => integer(2 * (long + short) * price),
    expression: ({ long, short, price }) => times(times(plus(long, short), 2), price),
    guidance: () => ({
      idea: {
        uz: 'Toʻr bogʻ atrofini aylanadi: avval perimetrni top, keyin narxga koʻpaytir.',
        ru: 'Сетка идёт вокруг сада: сначала найди периметр, потом умножь на цену.',
        en: 'The net goes all round: find the perimeter first, then multiply by the price.',
      },
    }),
    slips: ({ long, short, price }) => [
      ['HALF_PERIMETER', integer((long + short) * price)],
      ['AREA_AND_PERIMETER_MIXED', integer(long * short * price)],
    ],
  }),
];
