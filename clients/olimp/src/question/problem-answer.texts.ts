import { defineTexts } from '@alif24/client-shared/i18n';

/** Where the answer to a problem is put down. */
export const problemAnswerTexts = defineTexts('olimp/problem-answer', {
  uz: {
    answer: 'Javob',
    number: 'Javobingni son bilan yoz',
    text: 'Javobingni yoz',
    notANumber: 'Bu son emas shekilli. Raqam yoki soʻz bilan yoz: 12 yoki oʻn ikki',
    order: 'Tartib bilan bos',
    chosen: 'tanlandi',
    listen: 'Tinglash',
    noVoice: 'Qurilmangda ovoz yoʻq, soʻz shu:',
  },
  ru: {
    answer: 'Ответ',
    number: 'Запиши ответ числом',
    text: 'Запиши ответ',
    notANumber: 'Похоже, это не число. Напиши цифрами или словами: 12 или двенадцать',
    order: 'Нажимай по порядку',
    chosen: 'выбрано',
    listen: 'Послушать',
    noVoice: 'На устройстве нет голоса, вот слово:',
  },
  en: {
    answer: 'Answer',
    number: 'Write your answer as a number',
    text: 'Write your answer',
    notANumber: 'This does not look like a number. Write it in digits or in words: 12 or twelve',
    order: 'Press them in order',
    chosen: 'chosen',
    listen: 'Listen',
    noVoice: 'Your device has no voice, the word is:',
  },
});
