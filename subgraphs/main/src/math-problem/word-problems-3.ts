import { define, fraction, integer, properTops, time, timeLikeHundred } from './define.ts';
import { leftOver, minus, over, plus, roundedUp, times } from './expression.ts';
import { CHILDREN, childAt, counted, countedObject, did, thingAt } from './nouns.ts';
import { clock, minutes, numeral, russianForm } from './wording.ts';

export const WORDS_3 = [
  define({
    id: 'boxes-needed',
    skill: 'remainders',
    grade: 3,
    difficulty: 1,
    isWordProblem: true,
    make: (random) => {
      const box = random.int(3, 9);
      return { thing: random.int(0, 4), all: box * random.int(2, 8) + random.int(1, box - 1), box };
    },
    text: ({ thing, all, box }) => {
      const things = thingAt(thing);
      return {
        uz: `${all} ta ${things.uz}ni qutilarga joylash kerak. Bitta qutiga ${box} ta ${things.uz} sigʻadi. Hammasini joylash uchun kamida nechta quti kerak?`,
        ru: `Нужно разложить по коробкам ${countedObject(all, things, 'ru')}. В одну коробку помещается ${counted(box, things, 'ru')}. Какое наименьшее число коробок нужно, чтобы разложить всё?`,
        en: `${counted(all, things, 'en')} must be packed into boxes. One box holds ${box}. How many boxes are needed to pack them all?`,
      };
    },
    answer: ({ all, box }) => integer(Math.ceil(all / box)),
    expression: ({ all, box }) => roundedUp(all, box),
  }),
  define({
    id: 'left-after-sharing',
    skill: 'remainders',
    grade: 3,
    difficulty: 0.8,
    isWordProblem: true,
    make: (random) => {
      const friends = random.int(3, 9);
      return {
        who: random.int(0, CHILDREN.length - 1),
        thing: random.int(0, 4),
        all: friends * random.int(2, 8) + random.int(1, friends - 1),
        friends,
      };
    },
    text: ({ who, thing, all, friends }) => {
      const [child, things] = [childAt(who), thingAt(thing)];
      return {
        uz: `${child.uz} ${all} ta ${things.uz}ni ${friends} ta doʻstiga teng boʻlib bermoqchi. Nechta ${things.uz} ortib qoladi?`,
        ru: `${child.ru} хочет разделить ${countedObject(all, things, 'ru')} поровну между ${friends} друзьями. Сколько ${things.ru[3]} останется?`,
        en: `${child.en} wants to share ${counted(all, things, 'en')} equally among ${friends} friends. How many ${things.en[1]} will be left over?`,
      };
    },
    answer: ({ all, friends }) => integer(all % friends),
    expression: ({ all, friends }) => leftOver(all, friends),
  }),
  define({
    id: 'part-of-the-class',
    skill: 'fractions',
    grade: 3,
    difficulty: 1.1,
    isWordProblem: true,
    make: (random) => {
      const bottom = random.int(3, 6);
      return { all: bottom * random.int(4, 6), top: random.pick(properTops(bottom).filter((top) => top > 1)), bottom };
    },
    text: ({ all, top, bottom }) => ({
      uz: `Sinfda ${all} ta oʻquvchi bor. Ularning ${top}/${bottom} qismi shaxmat oʻynaydi. Nechta oʻquvchi shaxmat oʻynaydi?`,
      ru: `В классе ${all} ${russianForm(all, 'ученик', 'ученика', 'учеников')}. В шахматы играют ${top}/${bottom} класса. Сколько учеников играют в шахматы?`,
      en: `There are ${all} pupils in a class, and ${top}/${bottom} of them play chess. How many pupils play chess?`,
    }),
    answer: ({ all, top, bottom }) => integer((all / bottom) * top),
    expression: ({ all, top, bottom }) => times(over(all, bottom), top),
    guidance: () => ({
      idea: {
        uz: 'Avval bitta ulushni top: hamma oʻquvchilarni maxrajga boʻl. Keyin ulushlarni hisobla.',
        ru: 'Сначала найди одну долю: раздели всех учеников на знаменатель. Потом посчитай доли.',
        en: 'Find one part first: divide all the pupils by the denominator. Then count the parts.',
      },
    }),
    slips: ({ all, bottom }) => [['ONE_PART_ONLY', integer(all / bottom)]],
  }),
  define({
    id: 'eaten-part',
    skill: 'fractions',
    grade: 3,
    difficulty: 0.5,
    isWordProblem: true,
    make: (random) => {
      const pieces = random.int(4, 12);
      return { pieces, eaten: random.int(2, pieces - 1) };
    },
    text: ({ pieces, eaten }) => ({
      uz: `Nonni ${pieces} ta teng boʻlakka boʻlishdi va ${eaten} boʻlagini yeyishdi. Nonning qancha qismi yeyildi?`,
      ru: `Лепёшку разрезали на ${pieces} ${russianForm(pieces, 'равную часть', 'равные части', 'равных частей')} и съели ${eaten} ${russianForm(eaten, 'часть', 'части', 'частей')}. Какую часть лепёшки съели?`,
      en: `A flatbread was cut into ${pieces} equal pieces and ${eaten} of them were eaten. What fraction of the bread was eaten?`,
    }),
    answer: ({ pieces, eaten }) => fraction(eaten, pieces),
    guidance: () => ({
      idea: {
        uz: 'Pastda butun nonda nechta boʻlak borligi, yuqorida nechtasi yeyilgani yoziladi.',
        ru: 'Внизу пишем, сколько частей во всей лепёшке, вверху — сколько съели.',
        en: 'Below we write how many pieces the whole bread has, above how many were eaten.',
      },
      step: {
        uz: 'Savolga qara: qolgani emas, yeyilgan qismi soʻralyapti.',
        ru: 'Посмотри на вопрос: спрашивают не про остаток, а про съеденную часть.',
        en: 'Look at the question: it asks for what was eaten, not for what is left.',
      },
    }),
    slips: ({ pieces, eaten }) => [
      ['PART_TO_PART', fraction(eaten, pieces - eaten)],
      ['PART_TO_PART', fraction(pieces - eaten, pieces)],
    ],
  }),
  define({
    id: 'cartoon-ends',
    skill: 'durations',
    grade: 3,
    difficulty: 0.9,
    isWordProblem: true,
    make: (random) => {
      const start = 60 * random.int(8, 18) + 5 * random.int(4, 10);
      return { start, lasts: 5 * random.int(Math.ceil((65 - (start % 60)) / 5), 11) };
    },
    text: ({ start, lasts }) => ({
      uz: `Multfilm soat ${clock(start)} da boshlandi va ${minutes(lasts).uz} davom etdi. U soat nechada tugadi?`,
      ru: `Мультфильм начался в ${clock(start)} и шёл ${minutes(lasts).ru.replace('минута', 'минуту')}. Во сколько он закончился?`,
      en: `A cartoon began at ${clock(start)} and lasted ${minutes(lasts).en}. At what time did it end?`,
    }),
    answer: ({ start, lasts }) => time(start + lasts),
    guidance: ({ start }) => ({
      idea: {
        uz: 'Bir soatda 60 daqiqa bor. Avval butun soatgacha yet.',
        ru: 'В часе 60 минут. Сначала дойди до целого часа.',
        en: 'An hour has 60 minutes. Go to the next whole hour first.',
      },
      step: {
        uz: `${clock(start)} dan ${clock(start - (start % 60) + 60)} gacha ${minutes(60 - (start % 60)).uz}. Qolgan daqiqalarni keyin qoʻsh.`,
        ru: `От ${clock(start)} до ${clock(start - (start % 60) + 60)} — ${minutes(60 - (start % 60)).ru}. Остальные минуты прибавь потом.`,
        en: `From ${clock(start)} to ${clock(start - (start % 60) + 60)} it is ${minutes(60 - (start % 60)).en}. Add the other minutes after that.`,
      },
    }),
    slips: ({ start, lasts }) => [
      ['HOUR_OF_HUNDRED', timeLikeHundred(start, 0, lasts)],
      ['NO_CARRY', time(start + lasts - 60)],
    ],
  }),
  define({
    id: 'lesson-lasts',
    skill: 'durations',
    grade: 3,
    difficulty: 1,
    isWordProblem: true,
    unit: 'MINUTE',
    make: (random) => {
      const start = 60 * random.int(8, 15) + 5 * random.int(4, 11);
      return { start, end: start - (start % 60) + 60 + 5 * random.int(1, 9) };
    },
    text: ({ start, end }) => ({
      uz: `Mashgʻulot soat ${clock(start)} da boshlanib, ${clock(end)} da tugadi. U necha daqiqa davom etdi?`,
      ru: `Занятие началось в ${clock(start)} и закончилось в ${clock(end)}. Сколько минут оно длилось?`,
      en: `A lesson began at ${clock(start)} and ended at ${clock(end)}. How many minutes did it last?`,
    }),
    answer: ({ start, end }) => integer(end - start),
    expression: ({ start, end }) => plus(60 - (start % 60), end % 60),
    guidance: ({ start, end }) => {
      const hour = clock(end - (end % 60));
      return {
        idea: {
          uz: 'Vaqtni butun soatda ikkiga boʻl va daqiqalarni alohida sana.',
          ru: 'Раздели промежуток по целому часу и посчитай минуты отдельно.',
          en: 'Split the time at the whole hour and count the minutes apart.',
        },
        step: {
          uz: `${clock(start)} dan ${hour} gacha ${minutes(60 - (start % 60)).uz}. Keyin ${hour} dan ${clock(end)} gachasini qoʻsh.`,
          ru: `От ${clock(start)} до ${hour} — ${minutes(60 - (start % 60)).ru}. Потом прибавь время от ${hour} до ${clock(end)}.`,
          en: `From ${clock(start)} to ${hour} it is ${minutes(60 - (start % 60)).en}. Then add the time from ${hour} to ${clock(end)}.`,
        },
      };
    },
    slips: ({ start, end }) => [['HOUR_OF_HUNDRED', integer(end - start + 40)]],
  }),
  define({
    id: 'pages-left',
    skill: 'column-sums',
    grade: 3,
    difficulty: 1,
    isWordProblem: true,
    make: (random) => {
      const [first, second] = [random.int(22, 78), random.int(22, 78)];
      return { who: random.int(0, CHILDREN.length - 1), all: first + second + random.int(25, 150), first, second };
    },
    text: ({ who, all, first, second }) => {
      const child = childAt(who);
      const leaves = (count: number) => `${numeral(count)} ${russianForm(count, 'страницу', 'страницы', 'страниц')}`;
      const whole = `${numeral(all)} ${russianForm(all, 'страница', 'страницы', 'страниц')}`;
      return {
        uz: `Kitobda ${all} bet bor. ${child.uz} birinchi kuni ${first} bet, ikkinchi kuni ${second} bet oʻqidi. Oʻqilmagan necha bet qoldi?`,
        ru: `В книге ${whole}. В первый день ${child.ru} ${did(child, 'прочитал', 'прочитала')} ${leaves(first)}, во второй — ${leaves(second)}. Сколько страниц осталось прочитать?`,
        en: `A book has ${all} pages. ${child.en} read ${first} pages on the first day and ${second} on the second. How many pages are left to read?`,
      };
    },
    answer: ({ all, first, second }) => integer(all - first - second),
    expression: ({ all, first, second }) => minus(minus(all, first), second),
    guidance: () => ({
      idea: {
        uz: 'Oʻqilgan betlarni kitobdagi betlardan birma-bir ayir.',
        ru: 'Вычитай прочитанные страницы из всех страниц: сначала одни, потом другие.',
        en: 'Take the pages read from all the pages, one day after the other.',
      },
    }),
    slips: ({ all, first, second }) => [
      ['STOPPED_HALFWAY', integer(first + second)],
      ['STOPPED_HALFWAY', integer(all - second)],
    ],
  }),
];
