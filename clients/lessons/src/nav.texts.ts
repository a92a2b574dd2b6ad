import { defineTexts } from '@alif24/client-shared/i18n';

/** The places of the header, each in one short word. */
export const navTexts = defineTexts('lessons/nav', {
  uz: {
    home: 'Darslar',
  },
  ru: {
    home: 'Уроки',
  },
  en: {
    home: 'Lessons',
  },
});
