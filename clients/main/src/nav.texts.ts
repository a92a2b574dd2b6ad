import { defineTexts } from '@alif24/client-shared/i18n';

/** The places of the header, each in one short word. */
export const navTexts = defineTexts('main/nav', {
  uz: {
    home: 'Asosiy',
    stories: 'Ertaklar',
    maths: 'Misollar',
    coins: 'Tangalar',
    grants: 'Tangalar',
    prizes: 'Sovgʻalar',
    balance: 'Balans',
    profile: 'Profil',
    about: 'Loyiha',
  },
  ru: {
    home: 'Главная',
    stories: 'Сказки',
    maths: 'Примеры',
    coins: 'Монеты',
    grants: 'Монеты',
    prizes: 'Призы',
    balance: 'Баланс',
    profile: 'Профиль',
    about: 'Проект',
  },
  en: {
    home: 'Home',
    stories: 'Stories',
    maths: 'Maths',
    coins: 'Coins',
    grants: 'Coins',
    prizes: 'Prizes',
    balance: 'Balance',
    profile: 'Profile',
    about: 'About',
  },
});
