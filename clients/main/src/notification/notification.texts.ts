import { defineTexts } from '@alif24/client-shared/i18n';

/** The page of notices; the notices themselves come in words. */
export const notificationTexts = defineTexts('main/notification', {
  uz: {
    title: 'Xabarlar',
    empty: 'Hali xabar yoʻq',
    emptyAdvice: 'Muhim narsa boʻlsa, shu yerda yozamiz.',
    isNew: 'Yangi',
    more: 'Yana koʻrsatish',
    toSettings: 'Xabarlar sozlamalari',
  },
  ru: {
    title: 'Сообщения',
    empty: 'Сообщений пока нет',
    emptyAdvice: 'Если случится что-то важное, мы напишем здесь.',
    isNew: 'Новое',
    more: 'Показать ещё',
    toSettings: 'Настройки сообщений',
  },
  en: {
    title: 'Notices',
    empty: 'No notices yet',
    emptyAdvice: 'When something matters, we write it here.',
    isNew: 'New',
    more: 'Show more',
    toSettings: 'Settings of notices',
  },
});
