import { defineTexts } from '@alif24/client-shared/i18n';

export const homeTexts = defineTexts('harf/home', {
  uz: {
    title: 'Harflar bilan tanish',
    lead: 'Oʻzbek, rus va ingliz alifbosi. Harfni koʻr, nomini ayt, soʻzni top.',
    first: '29 ta oʻzbek harfi',
    firstText: 'Oʻ, Gʻ, Sh, Ch va Ng ham alohida harf.',
    second: 'Har harfga uchta soʻz',
    secondText: 'Rasmga qara, soʻzni oʻqi, harfni eslab qol.',
    third: 'Oʻz tezligingda',
    thirdText: 'Vaqt sanalmaydi. Esdan chiqqani yana qaytib keladi.',
  },
  ru: {
    title: 'Знакомимся с буквами',
    lead: 'Узбекская, русская и английская азбука. Посмотри на букву, назови её, найди слово.',
    first: '29 узбекских букв',
    firstText: 'Oʻ, Gʻ, Sh, Ch и Ng — тоже отдельные буквы.',
    second: 'Три слова на букву',
    secondText: 'Посмотри на картинку, прочитай слово, запомни букву.',
    third: 'В своём темпе',
    thirdText: 'Время не считают. Что забылось, вернётся ещё раз.',
  },
  en: {
    title: 'Meet the letters',
    lead: 'The Uzbek, Russian and English alphabets. See the letter, say its name, find the word.',
    first: '29 Uzbek letters',
    firstText: 'Oʻ, Gʻ, Sh, Ch and Ng are letters of their own.',
    second: 'Three words a letter',
    secondText: 'Look at the picture, read the word, remember the letter.',
    third: 'At your own pace',
    thirdText: 'Nobody counts the time. What you forget comes back.',
  },
  cyrl: {
    firstText: 'Ў, Ғ, Ш, Ч ва Нг ҳам алоҳида ҳарф.',
    first: '29 та ўзбек ҳарфи',
  },
});
