import { defineTexts } from '@alif24/client-shared/i18n';

export const homeTexts = defineTexts('lessons/home', {
  uz: {
    title: 'Bir sahifadan boshlaymiz',
    lead: 'Darslar va ertaklar. Toʻxtagan joyingdan davom etasan.',
    first: 'Qisqa darslar',
    firstText: 'Har dars bir necha boʻlakdan iborat: oʻqi, koʻr, sinab koʻr.',
    second: 'Ertaklar',
    secondText: 'Yirik harflar, boʻgʻinlar va sokin sahifa.',
    third: 'Ikki yozuvda',
    thirdText: 'Lotincha ham, kirillcha ham oʻqish mumkin.',
  },
  ru: {
    title: 'Начнём с одной страницы',
    lead: 'Уроки и сказки. Продолжишь с того места, где остановился.',
    first: 'Короткие уроки',
    firstText: 'В каждом несколько шагов: прочитай, посмотри, попробуй.',
    second: 'Сказки',
    secondText: 'Крупные буквы, слоги и спокойная страница.',
    third: 'Двумя письменностями',
    thirdText: 'Читать можно и латиницей, и кириллицей.',
  },
  en: {
    title: 'We begin with one page',
    lead: 'Lessons and stories. You go on where you stopped.',
    first: 'Short lessons',
    firstText: 'Each has a few steps: read, look, try.',
    second: 'Stories',
    secondText: 'Large letters, syllables and a calm page.',
    third: 'In two scripts',
    thirdText: 'Read in Latin letters or in Cyrillic.',
  },
});
