import { defineTexts } from '@alif24/client-shared/i18n';

/** The places of the header, each in one short word. */
export const navTexts = defineTexts('testai/nav', {
  uz: {
    home: 'Testlar',
  },
  ru: {
    home: 'Тесты',
  },
  en: {
    home: 'Tests',
  },
});
