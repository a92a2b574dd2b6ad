import { defineTexts } from '@alif24/client-shared/i18n';

/** The places of the header, each in one short word. */
export const navTexts = defineTexts('olimp/nav', {
  uz: {
    home: 'Oʻynash',
    quizzes: 'Viktorinalar',
    olympiads: 'Olimpiadalar',
    season: 'Reyting',
  },
  ru: {
    home: 'Играть',
    quizzes: 'Викторины',
    olympiads: 'Олимпиады',
    season: 'Рейтинг',
  },
  en: {
    home: 'Play',
    quizzes: 'Quizzes',
    olympiads: 'Olympiads',
    season: 'Ranking',
  },
});
