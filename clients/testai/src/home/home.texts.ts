import { defineTexts } from '@alif24/client-shared/i18n';

export const homeTexts = defineTexts('testai/home', {
  uz: {
    title: 'Test tuzing, natijani koʻring',
    begin: 'Boshlash',
    lead: 'Bir necha daqiqada test tayyorlang, oʻquvchilar telefonda yechsin, baholash bizdan.',
    first: 'Toʻrt xil savol',
    firstText: 'Bitta javob, bir nechta javob, son va qisqa matn.',
    second: 'Halol baho',
    secondText: 'Javoblar serverda tekshiriladi, kaliti hech kimga koʻrinmaydi.',
    third: 'Qiyin savollar',
    thirdText: 'Sinf qaysi savolda qiynalganini bir qarashda koʻrasiz.',
  },
  ru: {
    title: 'Составьте тест и увидьте итог',
    begin: 'Начать',
    lead: 'Подготовьте тест за несколько минут, ученики решат его на телефоне, а проверим мы.',
    first: 'Четыре вида вопросов',
    firstText: 'Один ответ, несколько ответов, число и короткий текст.',
    second: 'Честная оценка',
    secondText: 'Ответы проверяет сервер, ключ никому не виден.',
    third: 'Трудные вопросы',
    thirdText: 'Сразу видно, на чём споткнулся класс.',
  },
  en: {
    title: 'Write a test, see the result',
    begin: 'Begin',
    lead: 'Prepare a test in minutes, pupils take it on a phone, and we do the grading.',
    first: 'Four kinds of questions',
    firstText: 'One answer, several answers, a number and a short text.',
    second: 'Fair grading',
    secondText: 'Answers are checked on the server, nobody sees the key.',
    third: 'Hard questions',
    thirdText: 'See at a glance where the class got stuck.',
  },
});
