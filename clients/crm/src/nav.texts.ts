import { defineTexts } from '@alif24/client-shared/i18n';

/** The places of the header, each in one short word. */
export const navTexts = defineTexts('crm/nav', {
  uz: {
    dashboard: 'Tashkilot',
    leads: 'Murojaatlar',
    classrooms: 'Sinflar',
    students: 'Oʻquvchilar',
    tuition: 'Toʻlovlar',
    staff: 'Xodimlar',
    mine: 'Sinflarim',
    work: 'Ishim',
  },
  ru: {
    dashboard: 'Обзор',
    leads: 'Обращения',
    classrooms: 'Классы',
    students: 'Ученики',
    tuition: 'Оплата',
    staff: 'Сотрудники',
    mine: 'Мои классы',
    work: 'Моя работа',
  },
  en: {
    dashboard: 'Overview',
    leads: 'Enquiries',
    classrooms: 'Classes',
    students: 'Pupils',
    tuition: 'Tuition',
    staff: 'Staff',
    mine: 'My classes',
    work: 'My work',
  },
});
