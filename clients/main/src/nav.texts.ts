import { defineTexts } from '@alif24/client-shared/i18n';

/** The places of the header, each in one short word. */
export const navTexts = defineTexts('main/nav', {
  uz: {
    home: 'Asosiy',
    grants: 'Tangalar',
    prizes: 'Sovgʻalar',
    balance: 'Balans',
    notifications: 'Xabarlar',
    profile: 'Profil',
    about: 'Loyiha',
  },
  ru: {
    home: 'Главная',
    grants: 'Монеты',
    prizes: 'Призы',
    balance: 'Баланс',
    notifications: 'Сообщения',
    profile: 'Профиль',
    about: 'Проект',
  },
  en: {
    home: 'Home',
    grants: 'Coins',
    prizes: 'Prizes',
    balance: 'Balance',
    notifications: 'Notices',
    profile: 'Profile',
    about: 'About',
  },
});
