import { defineTexts } from '@alif24/client-shared/i18n';

/** The places of the header, each in one short word. */
export const navTexts = defineTexts('main/nav', {
  uz: {
    home: 'Asosiy',
    notifications: 'Xabarlar',
    profile: 'Profil',
    about: 'Loyiha',
  },
  ru: {
    home: 'Главная',
    notifications: 'Сообщения',
    profile: 'Профиль',
    about: 'О проекте',
  },
  en: {
    home: 'Home',
    notifications: 'Notices',
    profile: 'Profile',
    about: 'About',
  },
});
