import { define, integer } from './define.ts';
import { minus, plus } from './expression.ts';
import { CHILDREN, childAt, counted, countedObject, did, pronoun, THINGS, thingAt, twoOf } from './nouns.ts';
import { dative, genitive, locative, possessive } from './uzbek-cases.ts';

const WHOLE_BEFORE_PART = {
  uz: 'Berilganidan keyin kamayadi — demak, ayiramiz.',
  ru: 'Когда отдают, становится меньше — значит, вычитаем.',
  en: 'When something is given away there is less, so we subtract.',
};

export const WORDS_1 = [
  define({
    id: 'gave-away',
    skill: 'subtracting-to-20',
    grade: 1,
    difficulty: -1.3,
    isWordProblem: true,
    make: (random) => {
      const [who, other] = twoOf(CHILDREN.length, random);
      const had = random.int(6, 20);
      return { who, other, thing: random.int(0, THINGS.length - 1), had, gave: random.int(2, had - 2) };
    },
    text: ({ who, other, thing, had, gave }) => {
      const [giver, taker, things] = [childAt(who), childAt(other), thingAt(thing)];
      const many = things.ru[3];
      return {
        uz: `${genitive(giver.uz)} ${had} ta ${possessive(things.uz)} bor edi. U ${dative(taker.uz)} ${gave} ta ${things.uz} berdi. ${locative(giver.uz)} nechta ${things.uz} qoldi?`,
        ru: `У ${giver.ruGenitive} было ${counted(had, things, 'ru')}. ${pronoun(giver).ru} ${did(giver, 'отдал', 'отдала')} ${taker.ruDative} ${countedObject(gave, things, 'ru')}. Сколько ${many} осталось у ${giver.ruGenitive}?`,
        en: `${giver.en} had ${counted(had, things, 'en')} and gave ${counted(gave, things, 'en')} to ${taker.en}. How many ${things.en[1]} does ${giver.en} have left?`,
      };
    },
    answer: ({ had, gave }) => integer(had - gave),
    expression: ({ had, gave }) => minus(had, gave),
    guidance: ({ had, gave }) => ({
      idea: WHOLE_BEFORE_PART,
      step: {
        uz: `Misolni yoz: ${had} − ${gave}. Chizib, berilganlarini oʻchirib chiqsang ham boʻladi.`,
        ru: `Запиши пример: ${had} − ${gave}. Можно нарисовать и зачеркнуть то, что отдали.`,
        en: `Write the sum: ${had} − ${gave}. You can also draw them and cross out what was given away.`,
      },
    }),
  }),
  define({
    id: 'bought-together',
    skill: 'adding-to-20',
    grade: 1,
    difficulty: -1.4,
    isWordProblem: true,
    make: (random) => {
      const [who, other] = twoOf(CHILDREN.length, random);
      const mine = random.int(3, 12);
      return { who, other, thing: random.int(0, 4), mine, theirs: random.int(2, Math.min(9, 20 - mine)) };
    },
    text: ({ who, other, thing, mine, theirs }) => {
      const [first, second, things] = [childAt(who), childAt(other), thingAt(thing)];
      return {
        uz: `Bozordan ${first.uz} ${mine} ta ${things.uz}, ${second.uz} esa ${theirs} ta ${things.uz} oldi. Ular hammasi boʻlib nechta ${things.uz} olishdi?`,
        ru: `На базаре ${first.ru} ${did(first, 'купил', 'купила')} ${countedObject(mine, things, 'ru')}, а ${second.ru} — ${countedObject(theirs, things, 'ru')}. Сколько всего ${things.ru[3]} они купили?`,
        en: `At the bazaar ${first.en} bought ${counted(mine, things, 'en')} and ${second.en} bought ${theirs}. How many ${things.en[1]} did they buy altogether?`,
      };
    },
    answer: ({ mine, theirs }) => integer(mine + theirs),
    expression: ({ mine, theirs }) => plus(mine, theirs),
    guidance: ({ mine, theirs }) => ({
      idea: {
        uz: 'Ikki kishi olganini birlashtiramiz — demak, qoʻshamiz.',
        ru: 'Соединяем то, что купили двое, — значит, складываем.',
        en: 'We put together what two children bought, so we add.',
      },
      step: {
        uz: `Misolni yoz: ${mine} + ${theirs}. Kattaroq sondan boshlab sana.`,
        ru: `Запиши пример: ${mine} + ${theirs}. Считай от большего числа.`,
        en: `Write the sum: ${mine} + ${theirs}. Count on from the larger number.`,
      },
    }),
  }),
  define({
    id: 'how-many-more',
    skill: 'comparing',
    grade: 1,
    difficulty: -0.9,
    isWordProblem: true,
    make: (random) => {
      const [who, other] = twoOf(CHILDREN.length, random);
      const more = random.int(5, 19);
      return { who, other, thing: random.int(0, THINGS.length - 1), more, fewer: random.int(2, more - 2) };
    },
    text: ({ who, other, thing, more, fewer }) => {
      const [first, second, things] = [childAt(who), childAt(other), thingAt(thing)];
      const many = things.ru[3];
      return {
        uz: `${locative(first.uz)} ${more} ta ${things.uz}, ${locative(second.uz)} ${fewer} ta ${things.uz} bor. ${genitive(first.uz)} ${possessive(things.uz)} ${second.uz}nikidan nechta koʻp?`,
        ru: `У ${first.ruGenitive} ${counted(more, things, 'ru')}, а у ${second.ruGenitive} ${fewer}. На сколько ${many} больше у ${first.ruGenitive}, чем у ${second.ruGenitive}?`,
        en: `${first.en} has ${counted(more, things, 'en')} and ${second.en} has ${fewer}. How many more ${things.en[1]} does ${first.en} have than ${second.en}?`,
      };
    },
    answer: ({ more, fewer }) => integer(more - fewer),
    expression: ({ more, fewer }) => minus(more, fewer),
    guidance: ({ more, fewer }) => ({
      idea: {
        uz: 'Farqni soʻrayapti: katta sondan kichigini ayiramiz.',
        ru: 'Спрашивают разницу: из большего числа вычитаем меньшее.',
        en: 'The difference is asked for: take the smaller number from the larger.',
      },
      step: {
        uz: `Misolni yoz: ${more} − ${fewer}. Ularni juft-juft qilib tersang, ortib qolgani — farq.`,
        ru: `Запиши пример: ${more} − ${fewer}. Разложи парами: что осталось без пары, то и разница.`,
        en: `Write the sum: ${more} − ${fewer}. Lay them out in pairs: what has no partner is the difference.`,
      },
    }),
  }),
];
