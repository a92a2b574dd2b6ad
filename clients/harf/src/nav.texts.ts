import { defineTexts } from '@alif24/client-shared/i18n';

/** The places of the header, each in one short word. */
export const navTexts = defineTexts('harf/nav', {
  uz: {
    home: 'Alifbo',
    practice: 'Mashq',
    progress: 'Yoʻlim',
  },
  ru: {
    home: 'Алфавит',
    practice: 'Задания',
    progress: 'Мой путь',
  },
  en: {
    home: 'Alphabet',
    practice: 'Practice',
    progress: 'My way',
  },
});
