import { defineTexts } from '@alif24/client-shared/i18n';

export const homeTexts = defineTexts('olimp/home', {
  uz: {
    title: 'Xona raqamini yoz va oʻyna',
    lead: 'Oʻqituvchi aytgan olti raqam bilan jonli viktorinaga kirasan. Roʻyxatdan oʻtish shart emas.',
    first: 'Hamma birga',
    firstText: 'Savol butun sinfga bir vaqtda ochiladi.',
    second: 'Aloqa uzilsa ham',
    secondText: 'Qaytib kirsang, ballaring joyida turadi.',
    third: 'Jonli jadval',
    thirdText: 'Har javobdan keyin yetakchilar koʻrinadi.',
  },
  ru: {
    title: 'Введи номер комнаты и играй',
    lead: 'Шесть цифр от учителя — и ты в живой викторине. Регистрация не нужна.',
    first: 'Все вместе',
    firstText: 'Вопрос открывается всему классу сразу.',
    second: 'Даже если связь пропала',
    secondText: 'Вернёшься — и твои очки на месте.',
    third: 'Живая таблица',
    thirdText: 'После каждого ответа видно, кто впереди.',
  },
  en: {
    title: 'Type the room number and play',
    lead: 'Six digits from your teacher let you into the live quiz. No registration needed.',
    first: 'All together',
    firstText: 'A question opens for the whole class at once.',
    second: 'Even if the line drops',
    secondText: 'Come back and your points are still there.',
    third: 'A live board',
    thirdText: 'See who leads after every answer.',
  },
});
