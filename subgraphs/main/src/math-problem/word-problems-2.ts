import { define, integer } from './define.ts';
import { minus, over, plus, times } from './expression.ts';
import {
  CHILDREN,
  childAt,
  counted,
  countedObject,
  did,
  pronoun,
  THINGS,
  thingAt,
  twoOf,
  WARES,
  wareAt,
} from './nouns.ts';
import { dative, locative } from './uzbek-cases.ts';
import { numeral, russianForm, som } from './wording.ts';

const STATIONS = [
  ['Chorsu', 'Чорсу'],
  ['Paxtakor', 'Пахтакор'],
  ['Beruniy', 'Беруни'],
] as const;

/** Not 21, 31 …: the Russian verb would have to be singular. */
const notOne = (number: number) => (number % 10 === 1 ? number + 1 : number);

const NOTES = [5_000, 10_000, 20_000, 50_000, 100_000];

export const WORDS_2 = [
  define({
    id: 'metro-passengers',
    skill: 'two-steps',
    grade: 2,
    difficulty: 0.2,
    isWordProblem: true,
    make: (random) => {
      const were = notOne(random.int(22, 60));
      return { station: random.int(0, 2), were, out: random.int(5, 10), in: notOne(random.int(12, 30)) };
    },
    text: (n) => {
      const [uz, ru] = STATIONS[n.station] as (typeof STATIONS)[number];
      const riders = (count: number) => russianForm(count, 'пассажир', 'пассажира', 'пассажиров');
      return {
        uz: `Metro vagonida ${n.were} ta yoʻlovchi bor edi. «${uz}» bekatida vagondan ${n.out} ta yoʻlovchi tushdi, vagonga ${n.in} ta yoʻlovchi chiqdi. Endi vagonda nechta yoʻlovchi bor?`,
        ru: `В вагоне метро ехали ${n.were} ${riders(n.were)}. На станции «${ru}» вышли ${n.out} ${riders(n.out)}, а вошли ${n.in}. Сколько пассажиров теперь в вагоне?`,
        en: `There were ${n.were} passengers in a metro carriage. At ${uz} station ${n.out} passengers got off and ${n.in} got on. How many passengers are in the carriage now?`,
      };
    },
    answer: (n) => integer(n.were - n.out + n.in),
    expression: (n) => plus(minus(n.were, n.out), n.in),
    guidance: () => ({
      idea: {
        uz: 'Tushganlarni ayiramiz, chiqqanlarni qoʻshamiz.',
        ru: 'Тех, кто вышел, вычитаем, тех, кто вошёл, прибавляем.',
        en: 'Take away those who got off and add those who got on.',
      },
    }),
    slips: (n) => [
      ['ADDED_INSTEAD_OF_SUBTRACTED', integer(n.were + n.out + n.in)],
      ['SUBTRACTED_INSTEAD_OF_ADDED', integer(Math.abs(n.were - n.out - n.in))],
    ],
  }),
  define({
    id: 'boxes-of-things',
    skill: 'times-tables',
    grade: 2,
    difficulty: 0,
    isWordProblem: true,
    make: (random) => ({ thing: random.int(0, 4), boxes: random.int(2, 9), each: random.int(3, 9) }),
    text: ({ thing, boxes, each }) => {
      const things = thingAt(thing);
      return {
        uz: `Har bir qutida ${each} ta ${things.uz} bor. ${boxes} ta qutida nechta ${things.uz} bor?`,
        ru: `В каждой коробке ${counted(each, things, 'ru')}. Сколько ${things.ru[3]} в ${boxes} таких коробках?`,
        en: `There are ${counted(each, things, 'en')} in each box. How many ${things.en[1]} are there in ${boxes} boxes?`,
      };
    },
    answer: ({ boxes, each }) => integer(boxes * each),
    expression: ({ boxes, each }) => times(each, boxes),
  }),
  define({
    id: 'shared-equally',
    skill: 'dividing',
    grade: 2,
    difficulty: 0.2,
    isWordProblem: true,
    make: (random) => {
      const friends = random.int(3, 9);
      return {
        who: random.int(0, CHILDREN.length - 1),
        thing: random.int(0, 4),
        all: friends * random.int(2, 9),
        friends,
      };
    },
    text: ({ who, thing, all, friends }) => {
      const [child, things] = [childAt(who), thingAt(thing)];
      return {
        uz: `${child.uz} ${all} ta ${things.uz}ni ${friends} ta doʻstiga teng boʻlib berdi. Har bir doʻstiga nechtadan ${things.uz} tegdi?`,
        ru: `${child.ru} ${did(child, 'разделил', 'разделила')} ${countedObject(all, things, 'ru')} поровну между ${friends} друзьями. Сколько ${things.ru[3]} получил каждый из них?`,
        en: `${child.en} shared ${counted(all, things, 'en')} equally among ${friends} friends. How many ${things.en[1]} did each friend get?`,
      };
    },
    answer: ({ all, friends }) => integer(all / friends),
    expression: ({ all, friends }) => over(all, friends),
  }),
  define({
    id: 'times-as-many',
    skill: 'times-tables',
    grade: 2,
    difficulty: 0.3,
    isWordProblem: true,
    make: (random) => {
      const [who, other] = twoOf(CHILDREN.length, random);
      return { who, other, thing: random.int(0, THINGS.length - 1), fewer: random.int(3, 9), factor: random.int(2, 6) };
    },
    text: ({ who, other, thing, fewer, factor }) => {
      const [first, second, things] = [childAt(who), childAt(other), thingAt(thing)];
      const turns = russianForm(factor, 'раз', 'раза', 'раз');
      return {
        uz: `${locative(first.uz)} ${fewer} ta ${things.uz} bor, ${locative(second.uz)} esa undan ${factor} marta koʻp. ${locative(second.uz)} nechta ${things.uz} bor?`,
        ru: `У ${first.ruGenitive} ${counted(fewer, things, 'ru')}, а у ${second.ruGenitive} в ${factor} ${turns} больше. Сколько ${things.ru[3]} у ${second.ruGenitive}?`,
        en: `${first.en} has ${counted(fewer, things, 'en')}, and ${second.en} has ${factor} times as many. How many ${things.en[1]} does ${second.en} have?`,
      };
    },
    answer: ({ fewer, factor }) => integer(fewer * factor),
    expression: ({ fewer, factor }) => times(fewer, factor),
    guidance: ({ fewer, factor }) => ({
      idea: {
        uz: '«… marta koʻp» — bir xil toʻplamni takror-takror olamiz, yaʼni koʻpaytiramiz.',
        ru: '«В … раз больше» — берём одинаковые кучки несколько раз, то есть умножаем.',
        en: '“Times as many” means the same heap taken several times, so we multiply.',
      },
      step: {
        uz: `Misolni yoz: ${fewer} × ${factor}.`,
        ru: `Запиши пример: ${fewer} × ${factor}.`,
        en: `Write the sum: ${fewer} × ${factor}.`,
      },
    }),
  }),
  define({
    id: 'change-at-the-shop',
    skill: 'money',
    grade: 2,
    difficulty: 0.3,
    isWordProblem: true,
    unit: 'SOM',
    make: (random) => {
      const ware = random.int(0, WARES.length - 1);
      const [low, high] = wareAt(ware).price;
      const price = 500 * random.int(2 * low, 2 * high);
      return {
        who: random.int(0, CHILDREN.length - 1),
        ware,
        price,
        paid: random.pick(NOTES.slice(0, 3).filter((note) => note > price)),
      };
    },
    text: ({ who, ware, price, paid }) => {
      const [child, thing] = [childAt(who), wareAt(ware)];
      return {
        uz: `${child.uz} doʻkondan ${som(price).uz}ga bitta ${thing.uz} oldi va sotuvchiga ${som(paid).uz} berdi. ${dative(child.uz)} qancha qaytim beriladi?`,
        ru: `${child.ru} ${did(child, 'купил', 'купила')} в магазине ${thing.ru[1]} за ${som(price).ru} и ${did(child, 'дал', 'дала')} продавцу ${som(paid).ru}. Сколько сдачи ${pronoun(child).ru.toLowerCase()} получит?`,
        en: `${child.en} bought a ${thing.en[0]} at the shop for ${som(price).en} and gave the seller ${som(paid).en}. How much change will ${pronoun(child).en.toLowerCase()} get?`,
      };
    },
    answer: ({ price, paid }) => integer(paid - price),
    expression: ({ price, paid }) => minus(paid, price),
    guidance: ({ price, paid }) => ({
      idea: {
        uz: 'Qaytim — berilgan puldan narxni ayirgandagi farq.',
        ru: 'Сдача — это деньги, которые дали, минус цена.',
        en: 'The change is the money given less the price.',
      },
      step: {
        uz: `Misolni yoz: ${numeral(paid)} − ${numeral(price)}. Narxdan berilgan pulgacha sanab chiqish ham mumkin.`,
        ru: `Запиши пример: ${numeral(paid)} − ${numeral(price)}. Можно и досчитать от цены до этих денег.`,
        en: `Write the sum: ${numeral(paid)} − ${numeral(price)}. You can also count up from the price to the money given.`,
      },
    }),
  }),
  define({
    id: 'price-of-several',
    skill: 'money',
    grade: 2,
    difficulty: 0.4,
    isWordProblem: true,
    unit: 'SOM',
    make: (random) => {
      const ware = random.int(0, WARES.length - 1);
      const [low, high] = wareAt(ware).price;
      return { ware, price: 1000 * random.int(low, high), count: random.int(2, 6) };
    },
    text: ({ ware, price, count }) => {
      const thing = wareAt(ware);
      const [one] = thing.ru;
      return {
        uz: `Bitta ${thing.uz} ${som(price).uz} turadi. ${count} ta ${thing.uz} uchun necha soʻm toʻlash kerak?`,
        ru: `${one.charAt(0).toUpperCase()}${one.slice(1)} стоит ${som(price).ru}. Сколько нужно заплатить за ${countedObject(count, thing, 'ru')}?`,
        en: `A ${thing.en[0]} costs ${som(price).en}. How much must you pay for ${counted(count, thing, 'en')}?`,
      };
    },
    answer: ({ price, count }) => integer(price * count),
    expression: ({ price, count }) => times(price, count),
  }),
  define({
    id: 'shopping-list',
    skill: 'two-steps',
    grade: 2,
    difficulty: 0.8,
    isWordProblem: true,
    unit: 'SOM',
    make: (random) => {
      const [ware, other] = twoOf(WARES.length, random);
      const price = (at: number) => 1000 * random.int(...wareAt(at).price);
      return {
        who: random.int(0, CHILDREN.length - 1),
        ware,
        other,
        price: price(ware),
        extra: price(other),
        count: random.int(2, 4),
      };
    },
    text: ({ who, ware, other, price, extra, count }) => {
      const [child, thing, single] = [childAt(who), wareAt(ware), wareAt(other)];
      return {
        uz: `${child.uz} har biri ${som(price).uz}dan ${count} ta ${thing.uz} va ${som(extra).uz}ga bitta ${single.uz} oldi. Hammasi uchun u necha soʻm toʻladi?`,
        ru: `${child.ru} ${did(child, 'купил', 'купила')} ${countedObject(count, thing, 'ru')} по ${som(price).ru} и ${single.ru[1]} за ${som(extra).ru}. Сколько стоит вся покупка?`,
        en: `${child.en} bought ${counted(count, thing, 'en')} at ${som(price).en} each and a ${single.en[0]} for ${som(extra).en}. How much did everything cost?`,
      };
    },
    answer: ({ price, extra, count }) => integer(price * count + extra),
    expression: ({ price, extra, count }) => plus(times(price, count), extra),
    guidance: () => ({
      idea: {
        uz: 'Avval bir xil narsalar narxini top, keyin boshqasini qoʻsh.',
        ru: 'Сначала узнай, сколько стоят одинаковые вещи, потом прибавь остальное.',
        en: 'Find what the equal things cost together, then add the other one.',
      },
    }),
  }),
];
