import { defineTexts } from '@alif24/client-shared/i18n';

/** The places of the header, each in one short word. */
export const navTexts = defineTexts('crm/nav', {
  uz: {
    home: 'Bosh sahifa',
  },
  ru: {
    home: 'Главная',
  },
  en: {
    home: 'Home',
  },
});
