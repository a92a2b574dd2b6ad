import { defineTexts } from '@alif24/client-shared/i18n';

/** The places of the header, each in one short word. */
export const navTexts = defineTexts('harf/nav', {
  uz: {
    home: 'Alifbo',
  },
  ru: {
    home: 'Алфавит',
  },
  en: {
    home: 'Alphabet',
  },
});
