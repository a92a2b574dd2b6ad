import { template } from './template.ts';

export const schoolTemplates = {
  'main.teacherApproved': template('LEARNING', {
    uz: 'Oʻqituvchi sifatida tasdiqlandingiz. Endi sizni maktab oʻz jamoasiga qoʻsha oladi.',
    ru: 'Вы подтверждены как учитель. Теперь школа может добавить вас в свой коллектив.',
    en: 'You are confirmed as a teacher. A school can now add you to its staff.',
  }),
  'main.organizationAdmitted': template('LEARNING', {
    uz: '{{name}} Alif24 ga qabul qilindi. Sinf va oʻqituvchilarni CRM saytida qoʻshing.',
    ru: '{{name}}: вас приняли в Alif24. Добавьте классы и учителей на сайте CRM.',
    en: '{{name}} is admitted to Alif24. Add classes and teachers on the CRM site.',
  }),
  'school.pupilEnrolled': template('SECURITY', {
    uz: '{{child}}: {{school}} uni {{classroom}} sinfiga qoʻshdi va endi natijalarini koʻradi. Notoʻgʻri boʻlsa, maktabga ayting.',
    ru: '{{child}}: {{school}} добавляет ребёнка в класс {{classroom}} и теперь видит его результаты. Если это ошибка, скажите школе.',
    en: '{{child}}: {{school}} added the child to the class {{classroom}} and now sees the results. If that is wrong, tell the school.',
  }),
  'school.staffInvited': template('SECURITY', {
    uz: '{{school}} sizni ishga taklif qilmoqda. Taklifni CRM saytida qabul qiling; bu tashkilotni bilmasangiz, eʼtibor bermang.',
    ru: '{{school}} приглашает вас на работу. Примите приглашение на сайте CRM; если вы не знаете эту организацию, ничего не делайте.',
    en: '{{school}} invites you to work there. Accept on the CRM site; if you do not know this organisation, do nothing.',
  }),
  'school.staffJoined': template('SECURITY', {
    uz: '{{person}} taklifni qabul qildi va endi {{school}} xodimi. Boshqa odamni taklif qilgan boʻlsangiz, uni CRM saytida chiqaring.',
    ru: '{{person}}: приглашение принято, место работы теперь {{school}}. Если вы звали кого-то другого, уберите этого человека на сайте CRM.',
    en: '{{person}} accepted the invitation and now works for {{school}}. If you meant somebody else, remove them on the CRM site.',
  }),
  'school.staffRemoved': template('SECURITY', {
    uz: 'Siz endi {{school}} xodimi emassiz va uning maʼlumotlarini koʻrmaysiz.',
    ru: 'Вы больше не сотрудник: {{school}}. Её данные вам теперь не видны.',
    en: 'You no longer work for {{school}} and do not see its data any more.',
  }),
  'lessons.completed': template('LEARNING', {
    uz: '«{{lesson}}» darsi tugatildi.',
    ru: 'Урок «{{lesson}}» пройден.',
    en: 'The lesson “{{lesson}}” is done.',
  }),
};
