import { template } from './template.ts';

export const olympiadResultTemplates = {
  'olympiad.results': template('LEARNING', {
    uz: '«{{olympiad}}»: natijalar eʼlon qilindi ({{child}}). Natija va sertifikat olimpiada sahifasida.',
    ru: '«{{olympiad}}»: результаты объявлены ({{child}}). Результат и сертификат — на странице олимпиады.',
    en: '“{{olympiad}}”: the results are out ({{child}}). The result and the certificate are on the page of the olympiad.',
  }),
  'olympiad.resultChanged': template('LEARNING', {
    uz: '«{{olympiad}}»: hayʼat natijalarni qayta koʻrib chiqdi, natija oʻzgardi ({{child}}). Yangi natija va sertifikat olimpiada sahifasida.',
    ru: '«{{olympiad}}»: жюри пересмотрело результаты, и результат изменился ({{child}}). Новый результат и сертификат — на странице олимпиады.',
    en: '“{{olympiad}}”: the jury looked at the results again, and the result has changed ({{child}}). The new one and its certificate are on the page of the olympiad.',
  }),
  'olympiad.passed': template('LEARNING', {
    uz: '«{{olympiad}}»: {{child}} {{number}}-bosqichga oʻtdi, tabriklaymiz. Boshlanishi: {{at}}.',
    ru: '«{{olympiad}}»: {{child}} проходит на этап {{number}}, поздравляем. Начало: {{at}}.',
    en: '“{{olympiad}}”: {{child}} goes on to stage {{number}}, congratulations. Begins: {{at}}.',
  }),
  'olympiad.passWithdrawn': template('LEARNING', {
    uz: '«{{olympiad}}»: hayʼat natijalarni qayta koʻrib chiqdi. Yangi hisobga koʻra {{child}} {{number}}-bosqichga oʻtmaydi. Avvalgi xabar uchun uzr soʻraymiz. Natija olimpiada sahifasida.',
    ru: '«{{olympiad}}»: жюри пересмотрело результаты. По новому подсчёту {{child}} на этап {{number}} не проходит. Просим прощения за прежнее сообщение. Результат — на странице олимпиады.',
    en: '“{{olympiad}}”: the jury looked at the results again. By the new count {{child}} does not go on to stage {{number}}. We are sorry for the message before. The result is on the page of the olympiad.',
  }),
  'olympiad.stageSoon': template('LEARNING', {
    uz: '«{{olympiad}}»: {{number}}-bosqich yaqinlashdi ({{child}}). Boshlanishi: {{at}}.',
    ru: '«{{olympiad}}»: скоро этап {{number}} ({{child}}). Начало: {{at}}.',
    en: '“{{olympiad}}”: stage {{number}} is near ({{child}}). Begins: {{at}}.',
  }),
  'olympiad.appealAnswered': template('LEARNING', {
    uz: '«{{olympiad}}», {{number}}-masala: hayʼat apellyatsiyaga javob berdi ({{child}}). Javob olimpiada sahifasida.',
    ru: '«{{olympiad}}», задача {{number}}: жюри ответило на апелляцию ({{child}}). Ответ — на странице олимпиады.',
    en: '“{{olympiad}}”, problem {{number}}: the jury has answered the appeal ({{child}}). The answer is on the page of the olympiad.',
  }),
  'olympiad.annulled': template('LEARNING', {
    uz: '«{{olympiad}}»: hayʼat qarori bilan ish hisobga olinmadi ({{child}}). Sababi: {{reason}} Rozi boʻlmasangiz, olimpiada sahifasida apellyatsiya bering.',
    ru: '«{{olympiad}}»: по решению жюри работа не засчитана ({{child}}). Причина: {{reason}} Если не согласны, подайте апелляцию на странице олимпиады.',
    en: '“{{olympiad}}”: the jury decided that the work does not count ({{child}}). Why: {{reason}} If you do not agree, appeal on the page of the olympiad.',
  }),
  'olympiad.annulmentAnswered': template('LEARNING', {
    uz: '«{{olympiad}}»: hayʼat hisobga olinmagan ish boʻyicha javob berdi ({{child}}). Javob olimpiada sahifasida.',
    ru: '«{{olympiad}}»: жюри ответило по незасчитанной работе ({{child}}). Ответ — на странице олимпиады.',
    en: '“{{olympiad}}”: the jury has answered about the work that did not count ({{child}}). The answer is on the page of the olympiad.',
  }),
};
