import { defineTexts } from '@alif24/client-shared/i18n';

/** The places of the header, each in one short word. */
export const navTexts = defineTexts('main/nav', {
  uz: {
    home: 'Asosiy',
    balance: 'Balans',
    notifications: 'Xabarlar',
    profile: 'Profil',
    about: 'Loyiha',
  },
  ru: {
    home: 'Главная',
    balance: 'Баланс',
    notifications: 'Сообщения',
    profile: 'Профиль',
    about: 'О проекте',
  },
  en: {
    home: 'Home',
    balance: 'Balance',
    notifications: 'Notices',
    profile: 'Profile',
    about: 'About',
  },
});
