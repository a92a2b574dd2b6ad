import { defineTexts } from '@alif24/client-shared/i18n';

/** To the family of a pupil whose work the jury lets not count. */
export const annulmentTexts = defineTexts('olimp/own-annulment', {
  uz: {
    annulled: 'Hayʼat qarori: bu ish hisobga olinmadi',
    kindly:
      'Shuning uchun bu bosqichda oʻrin va sertifikat yoʻq. Bu — bitta ish haqidagi qaror, bilim haqida emas. Rozi boʻlmasangiz, yozing: hayʼat oʻqib, javob beradi va qarorni qaytarib olishi mumkin.',
    follows:
      'Bu bosqichga {{number}}-bosqichdagi ish bilan oʻtilgan, u esa hisobga olinmadi. Shuning uchun bu yerda ham oʻrin va sertifikat yoʻq. Rozi boʻlmasangiz, {{number}}-bosqich natijasi ostida yozing: hayʼat qarorini qaytarib olsa, bu ish ham hisobga olinadi.',
    lifted: 'Hayʼat qarorini qaytarib oldi: bu ish hisobga olinadi',
    reason: 'Sababi',
    until: 'Apellyatsiyani {{until}} gacha berish mumkin',
    why: 'Nega bu ish hisobga olinishi kerak',
    once: 'Bir marta. Hayʼat oʻqib, javob yozadi.',
    sent: 'Apellyatsiya yuborildi: hayʼat hali javob bermadi',
    answered: 'Hayʼat apellyatsiyaga javob berdi',
  },
  ru: {
    annulled: 'Решение жюри: эта работа не засчитана',
    kindly:
      'Поэтому на этом этапе нет места и сертификата. Это решение об одной работе, а не о знаниях. Если вы не согласны, напишите: жюри прочитает, ответит и может отменить решение.',
    follows:
      'В этот этап прошли благодаря работе в этапе {{number}}, а она не засчитана. Поэтому и здесь нет места и сертификата. Если вы не согласны, напишите под результатом этапа {{number}}: если жюри отменит решение, засчитается и эта работа.',
    lifted: 'Жюри отменило своё решение: эта работа засчитывается',
    reason: 'Причина',
    until: 'Апелляцию можно подать до {{until}}',
    why: 'Почему эту работу нужно засчитать',
    once: 'Один раз. Жюри прочитает и ответит.',
    sent: 'Апелляция отправлена: жюри ещё не ответило',
    answered: 'Жюри ответило на апелляцию',
  },
  en: {
    annulled: 'The jury decided that this work does not count',
    kindly:
      'So there is no place and no certificate of this stage. It is a decision about one piece of work, not about what anybody knows. If you do not agree, write: the jury reads it, answers, and may undo it.',
    follows:
      'The way into this stage was the work of stage {{number}}, which does not count. So there is no place and no certificate here either. If you do not agree, write below the result of stage {{number}}: if the jury undoes its decision, this work counts as well.',
    lifted: 'The jury has undone its decision: this work counts',
    reason: 'Why',
    until: 'You may appeal until {{until}}',
    why: 'Why this work should count',
    once: 'Once. The jury reads it and answers.',
    sent: 'The appeal was sent: the jury has not answered yet',
    answered: 'The jury has answered the appeal',
  },
});
