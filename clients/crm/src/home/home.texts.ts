import { defineTexts } from '@alif24/client-shared/i18n';

export const homeTexts = defineTexts('crm/home', {
  uz: {
    signIn: 'Tashkilot sifatida kirish',
    title: 'Maktabingiz bir qarashda',
    lead: 'Sinflar, oʻquvchilar va yangi murojaatlar tartibda. Ortiqcha jadval va daftarlarsiz.',
    first: 'Sinflar',
    firstText: 'Kim qaysi sinfda, kim dars beradi: hammasi joyida.',
    second: 'Murojaatlar',
    secondText: 'Birinchi qoʻngʻiroqdan shartnomagacha har bir bosqich koʻrinadi.',
    third: 'Faqat sizniki',
    thirdText: 'Boshqa tashkilot maʼlumotingizni hech qachon koʻrmaydi.',
  },
  ru: {
    signIn: 'Войти как организация',
    title: 'Ваша школа как на ладони',
    lead: 'Классы, ученики и новые обращения в порядке. Без лишних таблиц и тетрадей.',
    first: 'Классы',
    firstText: 'Кто в каком классе и кто ведёт урок: всё на месте.',
    second: 'Обращения',
    secondText: 'От первого звонка до договора виден каждый шаг.',
    third: 'Только ваше',
    thirdText: 'Другая организация никогда не увидит ваших данных.',
  },
  en: {
    signIn: 'Sign in as an organisation',
    title: 'Your school at a glance',
    lead: 'Classes, pupils and new enquiries in order. No spare tables, no notebooks.',
    first: 'Classes',
    firstText: 'Who is in which class and who teaches: all in its place.',
    second: 'Enquiries',
    secondText: 'Every step is visible, from the first call to the contract.',
    third: 'Only yours',
    thirdText: 'No other organisation ever sees your data.',
  },
});
