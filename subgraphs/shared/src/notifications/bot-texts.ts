const languages = '/uz Oʻzbekcha · /kr Ўзбекча · /ru Русский · /en English';

/** What the bot says. None of it says who is linked: a chat may be anyone's. */
export const botWords = {
  LINKED: {
    uz: `Tayyor: bu chat Alif24 ga ulandi. Endi xabarlar shu yerga keladi. Uzish: /stop\n${languages}`,
    ru: `Готово: этот чат подключён к Alif24. Сообщения будут приходить сюда. Отключить: /stop\n${languages}`,
    en: `Done: this chat is linked to Alif24. Messages come here now. To end it: /stop\n${languages}`,
    cyrl: `Тайёр: бу чат Alif24 га уланди. Энди хабарлар шу ерга келади. Узиш: /stop\n${languages}`,
  },
  WRONG_LINK: {
    uz: 'Bu havola yaroqsiz yoki muddati oʻtgan. Saytdan yangisini oling: {{site}}',
    ru: 'Эта ссылка недействительна или устарела. Получите новую на сайте: {{site}}',
    en: 'This link is wrong or too old. Get a new one on the site: {{site}}',
  },
  TOO_MANY_ATTEMPTS: {
    uz: 'Urinishlar koʻp boʻldi. Oʻn daqiqadan keyin qayta urining.',
    ru: 'Слишком много попыток. Попробуйте через десять минут.',
    en: 'Too many attempts. Try again in ten minutes.',
  },
  help: {
    uz: `Bu Alif24 boti. Ulash uchun saytda «Xabarlar» sahifasini oching: {{site}}\n${languages}`,
    ru: `Это бот Alif24. Чтобы подключить его, откройте на сайте страницу «Сообщения»: {{site}}\n${languages}`,
    en: `This is the bot of Alif24. To link it, open “Notices” on the site: {{site}}\n${languages}`,
    cyrl: `Бу Alif24 боти. Улаш учун сайтда «Хабарлар» саҳифасини очинг: {{site}}\n${languages}`,
  },
  helpLinked: {
    uz: `Bu chat Alif24 ga ulangan. Nimalar kelishini saytda tanlaysiz: {{site}}\nUzish: /stop\n${languages}`,
    ru: `Этот чат подключён к Alif24. Что приходит, выбирается на сайте: {{site}}\nОтключить: /stop\n${languages}`,
    en: `This chat is linked to Alif24. What comes is chosen on the site: {{site}}\nTo end it: /stop\n${languages}`,
    cyrl: `Бу чат Alif24 га уланган. Нималар келишини сайтда танлайсиз: {{site}}\nУзиш: /stop\n${languages}`,
  },
  stopped: {
    uz: 'Uzildi. Endi bu yerga xabar kelmaydi.',
    ru: 'Отключено. Сообщения сюда больше не придут.',
    en: 'Unlinked. No more messages come here.',
  },
  nothingToStop: {
    uz: 'Bu chat hech qaysi hisobga ulanmagan.',
    ru: 'Этот чат не подключён ни к одному аккаунту.',
    en: 'This chat is linked to no account.',
  },
  language: { uz: 'Til: oʻzbekcha.', ru: 'Язык: русский.', en: 'Language: English.', cyrl: 'Тил: ўзбекча.' },
} as const;
