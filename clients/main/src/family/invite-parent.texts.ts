import { defineTexts } from '@alif24/client-shared/i18n';

/** A pupil who registered alone brings a parent. */
export const inviteParentTexts = defineTexts('main/invite-parent', {
  uz: {
    title: 'Ota-onamni ulash',
    lead: 'Ota-onang yutuqlaringni koʻrib turadi va sovgʻalar bera oladi.',
    profile: 'Profil',
    show: 'Kodni koʻrsatish',
    code: 'Kod',
    qr: 'Taklif havolasi',
    how: 'Uni faqat ota-onangga koʻrsat: telefonining kamerasi bilan skaner qilsin yoki alif24.uz/family/join sahifasida yozsin. Kod bir kun amal qiladi.',
    has: 'Ota-onang allaqachon ulangan',
    hasAdvice: 'Yana birini ulashni oʻsha ota-onangdan soʻra.',
  },
  ru: {
    title: 'Позвать родителя',
    lead: 'Родитель увидит твои успехи и сможет дарить призы.',
    profile: 'Профиль',
    show: 'Показать код',
    code: 'Код',
    qr: 'Ссылка приглашения',
    how: 'Покажи его только маме или папе: пусть наведут камеру телефона или напишут код на странице alif24.uz/family/join. Код действует один день.',
    has: 'Твой родитель уже с тобой',
    hasAdvice: 'Чтобы позвать ещё одного, попроси его об этом.',
  },
  en: {
    title: 'Invite a parent',
    lead: 'A parent sees what you have reached and can give you prizes.',
    profile: 'Profile',
    show: 'Show a code',
    code: 'Code',
    qr: 'Invitation link',
    how: 'Show it only to your parent, who scans it with a phone or types it at alif24.uz/family/join. It is good for one day.',
    has: 'A parent is with you already',
    hasAdvice: 'Ask them to invite another one.',
  },
});
