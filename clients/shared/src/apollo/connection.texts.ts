import { defineTexts } from '../i18n/index.ts';

/** What is said when there is no way even to the other texts of errors. */
export const connectionTexts = defineTexts('shared/connection', {
  uz: {
    OFFLINE: 'Internetga ulanib boʻlmadi',
    tryConnection: 'Aloqani tekshirib, qayta urinib koʻring.',
  },
  ru: {
    OFFLINE: 'Нет связи с интернетом',
    tryConnection: 'Проверьте связь и попробуйте ещё раз.',
  },
  en: {
    OFFLINE: 'The network cannot be reached',
    tryConnection: 'Check the connection and try again.',
  },
});
