import { defineTexts } from '@alif24/client-shared/i18n';

/** The places of the header, each in one short word. */
export const navTexts = defineTexts('games/nav', {
  uz: {
    home: 'Oʻyinlar',
  },
  ru: {
    home: 'Игры',
  },
  en: {
    home: 'Games',
  },
});
