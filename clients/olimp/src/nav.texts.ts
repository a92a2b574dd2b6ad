import { defineTexts } from '@alif24/client-shared/i18n';

/** The places of the header, each in one short word. */
export const navTexts = defineTexts('olimp/nav', {
  uz: {
    home: 'Oʻynash',
    quizzes: 'Viktorinalar',
  },
  ru: {
    home: 'Играть',
    quizzes: 'Викторины',
  },
  en: {
    home: 'Play',
    quizzes: 'Quizzes',
  },
});
