import { defineTexts } from '../i18n/index.ts';

/** For whoever opened a page of somebody else; apart from the forms, because every site may have to say it. */
export const requireTexts = defineTexts('shared/require', {
  uz: {
    otherRole: 'Bu sahifa boshqalar uchun',
    otherRoleAdvice: 'Menyudan oʻzingizga kerakli boʻlimni tanlang.',
  },
  ru: {
    otherRole: 'Эта страница для других',
    otherRoleAdvice: 'Выберите в меню раздел, который вам нужен.',
  },
  en: {
    otherRole: 'This page is for others',
    otherRoleAdvice: 'Choose what you need from the menu.',
  },
});
