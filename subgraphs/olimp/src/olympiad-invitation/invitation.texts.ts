/** What the bot says about an olympiad. */
export const invitationTexts = {
  grades: { uz: 'Sinflar: {{grades}}', ru: 'Классы: {{grades}}', en: 'Grades: {{grades}}' },
  register: {
    uz: 'Roʻyxatga olish: {{until}} gacha',
    ru: 'Запись до: {{until}}',
    en: 'Entries until {{until}}',
  },
  closed: { uz: 'Hozir roʻyxatga olish yopiq.', ru: 'Сейчас запись закрыта.', en: 'Entries are closed now.' },
  begins: { uz: 'Boshlanishi: {{at}}', ru: 'Начало: {{at}}', en: 'Begins: {{at}}' },
  price: { uz: 'Ishtirok narxi: {{price}}', ru: 'Стоимость участия: {{price}}', en: 'Taking part costs {{price}}' },
  free: { uz: 'Ishtirok bepul', ru: 'Участие бесплатное', en: 'Taking part is free' },
  choose: { uz: 'Kim qatnashadi?', ru: 'Кто участвует?', en: 'Who takes part?' },
  child: { uz: '{{child}}, {{grade}}-sinf', ru: '{{child}}, {{grade}} класс', en: '{{child}}, grade {{grade}}' },
  entered: { uz: '✓ {{child}}', ru: '✓ {{child}}', en: '✓ {{child}}' },
  page: { uz: 'Olimpiada sahifasi', ru: 'Страница олимпиады', en: 'Page of the olympiad' },
  none: {
    uz: 'Bunday olimpiada ochiq emas. Maktab olimpiadasi boʻlsa, uni saytda koʻrasiz.',
    ru: 'Такой открытой олимпиады нет. Если её проводит школа, она видна на сайте.',
    en: 'There is no such open olympiad. If a school holds it, it is on the site.',
  },
} as const;
