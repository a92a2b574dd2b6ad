/** What the bot says about a quiz. */
export const quizInvitationTexts = {
  open: {
    uz: 'Viktorina: {{title}}\nKirish uchun tugmani bos.',
    ru: 'Викторина: {{title}}\nНажми на кнопку, чтобы войти.',
    en: 'Quiz: {{title}}\nPress the button to come in.',
  },
  enter: { uz: 'Viktorinaga kirish', ru: 'Войти в викторину', en: 'Come in' },
  none: {
    uz: 'Bu raqamda ochiq viktorina yoʻq. Raqamni oʻqituvchidan yana bir bor soʻra.',
    ru: 'Под этим номером нет открытой викторины. Спроси номер у учителя ещё раз.',
    en: 'No quiz is open under this number. Ask your teacher for the number once more.',
  },
  tooMany: {
    uz: 'Juda koʻp raqam sinab koʻrildi. Bir daqiqadan keyin yana urinib koʻr.',
    ru: 'Слишком много номеров подряд. Попробуй через минуту.',
    en: 'Too many numbers were tried. Try again in a minute.',
  },
  type: { uz: 'Raqamni yozish', ru: 'Ввести номер', en: 'Type a number' },
} as const;
