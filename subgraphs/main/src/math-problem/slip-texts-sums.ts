import type { Wording } from './math-problem.type.ts';

export interface SlipText {
  name: Wording;
  /** What happened, in a sentence without numbers: the first hint says it. */
  nudge: Wording;
  /** What to do about it. */
  advice: Wording;
}

const t = (uz: string, ru: string, en: string): Wording => ({ uz, ru, en });

/** Slips in working out. Russian says nothing in the past tense about the child, whose gender is not known here. */
export const SUM_SLIPS = {
  NO_CARRY: {
    name: t('Oʻnlik qoʻshilmay qoldi', 'Перенос потерялся', 'The carry is missing'),
    nudge: t(
      'Dilda saqlangan oʻnlik qoʻshilmay qolganga oʻxshaydi.',
      'Похоже, десяток в уме не прибавился.',
      'It looks as if the carried ten was not added.',
    ),
    advice: t(
      'Birliklar oʻntadan oshsa, bitta oʻnlik tugʻiladi. Uni oʻnliklar ustiga kichkina qilib yozib qoʻy va oxirida qoʻsh.',
      'Когда единиц больше девяти, появляется новый десяток. Запиши его маленькой цифрой над десятками и прибавь в конце.',
      'When there are more than nine ones, a new ten is born. Write it small above the tens and add it at the end.',
    ),
  },
  CARRY_WRITTEN_WHOLE: {
    name: t('Ikki xona bitta ustunda', 'Две цифры в одном столбце', 'Two digits in one column'),
    nudge: t(
      'Bitta ustunga ikki raqam yozilganga oʻxshaydi.',
      'Похоже, в один столбец попали две цифры.',
      'It looks as if two digits went into one column.',
    ),
    advice: t(
      'Har bir ustunga faqat bitta raqam sigʻadi. Birligini yoz, oʻnligini keyingi ustunga oʻtkaz.',
      'В каждом столбце место только для одной цифры. Единицы запиши, а десяток передай соседнему столбцу.',
      'Each column has room for one digit. Write the ones and hand the ten to the next column.',
    ),
  },
  NO_BORROW: {
    name: t('Raqamlar teskari ayirilgan', 'Вычитание наоборот', 'Subtracted the wrong way round'),
    nudge: t(
      'Bir ustunda pastdagi raqamdan yuqoridagisi ayirilganga oʻxshaydi.',
      'Похоже, в одном столбце из нижней цифры вычли верхнюю.',
      'It looks as if in one column the upper digit was taken from the lower one.',
    ),
    advice: t(
      'Ayirishda har doim yuqoridagidan pastdagini ayiramiz. Yetmasa, qoʻshni xonadan bitta oʻnlik qarzga olamiz.',
      'Вычитаем всегда нижнее из верхнего. Если не хватает, занимаем один десяток у соседа.',
      'We always take the lower from the upper. If there is not enough, we borrow one ten from the neighbour.',
    ),
  },
  BORROW_NOT_PAID: {
    name: t('Qarz qaytarilmadi', 'Занятый десяток остался', 'The borrowed ten stayed'),
    nudge: t(
      'Qarzga olingan oʻnlik oʻz joyida qolib ketganga oʻxshaydi.',
      'Похоже, занятый десяток остался на своём месте.',
      'It looks as if the borrowed ten was left where it was.',
    ),
    advice: t(
      'Oʻnlik qarzga olinsa, oʻnliklar bittaga kamayadi. Qarz olgan raqamning ustiga nuqta qoʻy: u eslatib turadi.',
      'Если занять десяток, десятков станет на один меньше. Поставь точку над цифрой, у которой занимаешь: она напомнит.',
      'When you borrow a ten, there is one ten fewer. Put a dot above the digit you borrow from: it will remind you.',
    ),
  },
  REVERSED_DIGITS: {
    name: t('Raqamlar oʻrni almashgan', 'Цифры поменялись местами', 'Digits the other way round'),
    nudge: t(
      'Raqamlar oʻrin almashganga oʻxshaydi.',
      'Похоже, цифры поменялись местами.',
      'It looks as if the digits changed places.',
    ),
    advice: t(
      'Sonni ovoz chiqarib oʻqi: avval oʻnliklar aytiladi, shuning uchun ular chapda yoziladi.',
      'Прочитай число вслух: сначала называем десятки, поэтому они стоят слева.',
      'Read the number aloud: the tens come first, so they stand on the left.',
    ),
  },
  OFF_BY_ONE: {
    name: t('Bittaga farq', 'Ошибка на единицу', 'One off'),
    nudge: t(
      'Juda yaqin: bittagina farq bor.',
      'Очень близко: разница всего в единицу.',
      'Very close: it is only one off.',
    ),
    advice: t(
      'Sanaganda boshlangʻich sonni hisoblama: birinchi qadam undan keyin boshlanadi. Barmoqlar bilan yana bir sanab koʻr.',
      'Когда считаешь шаги, само первое число не считай: первый шаг идёт после него. Посчитай ещё раз на пальцах.',
      'When you count steps, do not count the starting number: the first step comes after it. Count once more on your fingers.',
    ),
  },
  ADDED_INSTEAD_OF_MULTIPLIED: {
    name: t('Koʻpaytirish oʻrniga qoʻshilgan', 'Сложение вместо умножения', 'Added instead of multiplied'),
    nudge: t(
      'Koʻpaytirish oʻrniga qoʻshilganga oʻxshaydi.',
      'Похоже, вместо умножения вышло сложение.',
      'It looks as if the numbers were added, not multiplied.',
    ),
    advice: t(
      '3 × 4 — bu uchta toʻrt: 4 + 4 + 4. Bir xil guruhlarni koʻrsang, koʻpaytir.',
      '3 × 4 — это три раза по четыре: 4 + 4 + 4. Видишь равные группы — умножай.',
      '3 × 4 is three fours: 4 + 4 + 4. When you see equal groups, multiply.',
    ),
  },
  MULTIPLIED_INSTEAD_OF_ADDED: {
    name: t('Qoʻshish oʻrniga koʻpaytirilgan', 'Умножение вместо сложения', 'Multiplied instead of added'),
    nudge: t(
      'Qoʻshish oʻrniga koʻpaytirilganga oʻxshaydi.',
      'Похоже, вместо сложения вышло умножение.',
      'It looks as if the numbers were multiplied, not added.',
    ),
    advice: t(
      '«+» belgisi birga qoʻyishni bildiradi. Ikkita toʻplamni birlashtir va hammasini sana.',
      'Знак «+» значит «положить вместе». Соедини две кучки и посчитай всё.',
      'The sign + means putting together. Join the two heaps and count them all.',
    ),
  },
  ADDED_INSTEAD_OF_SUBTRACTED: {
    name: t('Ayirish oʻrniga qoʻshilgan', 'Сложение вместо вычитания', 'Added instead of subtracted'),
    nudge: t(
      'Ayirish oʻrniga qoʻshilganga oʻxshaydi.',
      'Похоже, вместо вычитания вышло сложение.',
      'It looks as if the numbers were added, not subtracted.',
    ),
    advice: t(
      'Avval oʻyla: oxirida koʻpayadimi yoki kamayadimi? Kamaysa yoki farq soʻralsa, ayiramiz.',
      'Сначала подумай: станет больше или меньше? Если меньше или спрашивают разницу — вычитаем.',
      'Think first: will there be more or fewer? If fewer, or if the difference is asked for, we subtract.',
    ),
  },
  SUBTRACTED_INSTEAD_OF_ADDED: {
    name: t('Qoʻshish oʻrniga ayirilgan', 'Вычитание вместо сложения', 'Subtracted instead of added'),
    nudge: t(
      'Qoʻshish oʻrniga ayirilganga oʻxshaydi.',
      'Похоже, вместо сложения вышло вычитание.',
      'It looks as if the numbers were subtracted, not added.',
    ),
    advice: t(
      'Avval oʻyla: oxirida koʻpayadimi yoki kamayadimi? Koʻpaysa yoki hammasi soʻralsa, qoʻshamiz.',
      'Сначала подумай: станет больше или меньше? Если больше или спрашивают «сколько всего» — складываем.',
      'Think first: will there be more or fewer? If more, or if all together is asked for, we add.',
    ),
  },
  MULTIPLIED_INSTEAD_OF_DIVIDED: {
    name: t('Boʻlish oʻrniga koʻpaytirilgan', 'Умножение вместо деления', 'Multiplied instead of divided'),
    nudge: t(
      'Boʻlish oʻrniga koʻpaytirilganga oʻxshaydi.',
      'Похоже, вместо деления вышло умножение.',
      'It looks as if the numbers were multiplied, not divided.',
    ),
    advice: t(
      'Teng boʻlganda har bir qism butundan kichik chiqadi. Javobing butundan katta boʻlsa, yana bir qara.',
      'Когда делим поровну, часть меньше целого. Если ответ больше целого, посмотри ещё раз.',
      'When we share, each part is smaller than the whole. If your answer is larger than the whole, look again.',
    ),
  },
  NEIGHBOUR_FACT: {
    name: t('Jadvaldagi qoʻshni javob', 'Соседний ответ таблицы', 'The fact next door'),
    nudge: t(
      'Bu jadvaldagi qoʻshni javobga oʻxshaydi.',
      'Похоже на соседний ответ из таблицы.',
      'This looks like the fact next door in the table.',
    ),
    advice: t(
      'Bilgan misolingdan boshla va bitta guruhni qoʻsh yoki ayir. Masalan, 5 × 6 = 30, demak 6 × 6 = 36.',
      'Начни с примера, который знаешь, и прибавь или убери одну группу. Например, 5 × 6 = 30, значит, 6 × 6 = 36.',
      'Start from a fact you know and add or take away one group: 5 × 6 = 30, so 6 × 6 = 36.',
    ),
  },
  FORGOT_REMAINDER: {
    name: t('Qoldiq unutilgan', 'Остаток забыт', 'The remainder is forgotten'),
    nudge: t(
      'Ortib qolgan qismi unutilganga oʻxshaydi.',
      'Похоже, остаток забыт.',
      'It looks as if what is left over was forgotten.',
    ),
    advice: t(
      'Teng boʻlgandan keyin nima ortib qolganini top. Soʻng savolni yana oʻqi: bu qoldiq bilan nima qilish kerak?',
      'После деления найди, что осталось. Потом перечитай вопрос: что делать с остатком?',
      'After sharing find what is left over. Then read the question again: what happens with it?',
    ),
  },
} satisfies Record<string, SlipText>;
