import { template } from './template.ts';

export const olympiadTemplates = {
  'olympiad.toPay': template('PAYMENTS', {
    uz: '{{child}} uchun «{{olympiad}}» olimpiadasida joy band qilindi: {{amount}}. Toʻlov {{until}} gacha kutiladi.',
    ru: '{{child}}: место на олимпиаде «{{olympiad}}» занято, стоимость {{amount}}. Оплаты ждём до: {{until}}.',
    en: 'A place at the olympiad “{{olympiad}}” is reserved for {{child}}: {{amount}}. It waits to be paid until {{until}}.',
  }),
  'olympiad.placeExpired': template('PAYMENTS', {
    uz: '{{child}}: «{{olympiad}}» olimpiadasidagi joy boʻshatildi, chunki toʻlov kelmadi. Balansdan pul olinmadi. Yozilish tugamagan boʻlsa, joyni yana band qilish mumkin.',
    ru: '{{child}}: место на олимпиаде «{{olympiad}}» освободилось, потому что оплаты не было. С баланса ничего не списано. Пока идёт запись, место можно занять снова.',
    en: '{{child}}: the place at the olympiad “{{olympiad}}” is free again, as it was not paid in time. Nothing was taken from the balance. While entries are open it can be reserved again.',
  }),
  'olympiad.entered': template('LEARNING', {
    uz: '{{child}}: maktab uni «{{olympiad}}» olimpiadasiga yozdi. Qatnashmasa, boshlangunicha olimpiada sahifasida voz kechish mumkin.',
    ru: '{{child}}: школа записала ребёнка на олимпиаду «{{olympiad}}». Отказаться можно на странице олимпиады, пока она не началась.',
    en: '{{child}}: the school entered the child for the olympiad “{{olympiad}}”. The place can be given up on its page until the child begins.',
  }),
  'olympiad.calledOff': template('LEARNING', {
    uz: '«{{olympiad}}» olimpiadasi oʻtkazilmaydigan boʻldi ({{child}}). Toʻlov boʻlgan boʻlsa, balansingizga qaytarildi.',
    ru: 'Олимпиада «{{olympiad}}» не состоится ({{child}}). Если за место платили, деньги вернулись на баланс.',
    en: 'The olympiad “{{olympiad}}” is called off ({{child}}). What was paid for the place is back on the balance.',
  }),
  'olympiad.papersMissing': template('LEARNING', {
    uz: '«{{olympiad}}», {{number}}-bosqich: {{grades}}-sinf masalalari hali yozilmagan. Boshlanishi: {{at}}. Masalalar yozilmaguncha bolalar boshlay olmaydi.',
    ru: '«{{olympiad}}», этап {{number}}: ещё нет задач. Классы: {{grades}}. Начало: {{at}}. Пока задач нет, дети не смогут начать.',
    en: '“{{olympiad}}”, stage {{number}}: there are no problems yet for grade {{grades}}. Begins: {{at}}. Until they are written the children cannot begin.',
  }),
};
