import { defineTexts } from '@alif24/client-shared/i18n';

/** The places of the header, each in one short word. */
export const navTexts = defineTexts('testai/nav', {
  uz: {
    tests: 'Testlar',
    myTests: 'Mening testlarim',
    myResults: 'Natijalarim',
  },
  ru: {
    tests: 'Тесты',
    myTests: 'Мои тесты',
    myResults: 'Результаты',
  },
  en: {
    tests: 'Tests',
    myTests: 'My tests',
    myResults: 'My results',
  },
});
