import { defineTexts } from '@alif24/client-shared/i18n';

/** The places of the header, each in one short word. */
export const navTexts = defineTexts('games/nav', {
  uz: {
    games: 'Oʻyinlar',
    leaderboard: 'Yetakchilar',
  },
  ru: {
    games: 'Игры',
    leaderboard: 'Лидеры',
  },
  en: {
    games: 'Games',
    leaderboard: 'Leaders',
  },
});
