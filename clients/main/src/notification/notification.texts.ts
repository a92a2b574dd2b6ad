import { defineTexts } from '@alif24/client-shared/i18n';

/** The page of notices. */
export const notificationTexts = defineTexts('main/notification', {
  uz: {
    title: 'Xabarlar',
    empty: 'Hali xabar yoʻq',
    emptyAdvice: 'Muhim narsa boʻlsa, shu yerda yozamiz.',
    isNew: 'Yangi',
    other: 'Alif24 xabari',
  },
  ru: {
    title: 'Сообщения',
    empty: 'Сообщений пока нет',
    emptyAdvice: 'Если случится что-то важное, мы напишем здесь.',
    isNew: 'Новое',
    other: 'Сообщение Alif24',
  },
  en: {
    title: 'Notices',
    empty: 'No notices yet',
    emptyAdvice: 'When something matters, we write it here.',
    isNew: 'New',
    other: 'A message from Alif24',
  },
});

/** The notices themselves; the keys are the templates that the subgraphs leave, with `-` for their dot. */
export const noticeTexts = defineTexts('main/notice', {
  uz: {
    'main-teacherApproved': 'Oʻqituvchi sifatida tasdiqlandingiz. Endi sizni maktab oʻz jamoasiga qoʻsha oladi.',
    'main-organizationAdmitted': '{{name}} Alif24 ga qabul qilindi. Sinf va oʻqituvchilarni CRM saytida qoʻshing.',
  },
  ru: {
    'main-teacherApproved': 'Вы подтверждены как учитель. Теперь школа может добавить вас в свой коллектив.',
    'main-organizationAdmitted': '{{name}}: вас приняли в Alif24. Добавьте классы и учителей на сайте CRM.',
  },
  en: {
    'main-teacherApproved': 'You are confirmed as a teacher. A school can now add you to its staff.',
    'main-organizationAdmitted': '{{name}} is admitted to Alif24. Add classes and teachers on the CRM site.',
  },
});
