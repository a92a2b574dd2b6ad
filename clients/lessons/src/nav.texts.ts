import { defineTexts } from '@alif24/client-shared/i18n';

/** The places of the header, each in one short word. */
export const navTexts = defineTexts('lessons/nav', {
  uz: {
    home: 'Darslar',
    stories: 'Ertaklar',
    teach: 'Darslarim',
  },
  ru: {
    home: 'Уроки',
    stories: 'Сказки',
    teach: 'Мои уроки',
  },
  en: {
    home: 'Lessons',
    stories: 'Stories',
    teach: 'My lessons',
  },
});
