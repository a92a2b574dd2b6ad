import { template } from './template.ts';

export const coinTemplates = {
  'coins.granted': template('COINS', {
    uz: 'Oʻqituvchi tanga berdi: {{coins}}.',
    ru: 'Учитель начислил монеты: {{coins}}.',
    en: 'A teacher gave coins: {{coins}}.',
  }),
  'coins.prizeRequested': template('COINS', {
    uz: '{{child}} «{{prize}}» sovgʻasini soʻradi, narxi {{coins}} tanga. Qaror sizda.',
    ru: '{{child}} просит приз «{{prize}}», цена в монетах: {{coins}}. Решение за вами.',
    en: '{{child}} asks for the prize “{{prize}}”, {{coins}} coins. It is for you to decide.',
  }),
  'coins.prizeApproved': template('COINS', {
    uz: '«{{prize}}» sovgʻasi tasdiqlandi.',
    ru: 'Приз «{{prize}}» одобрен.',
    en: 'The prize “{{prize}}” is approved.',
  }),
  'coins.prizeDeclined': template('COINS', {
    uz: '«{{prize}}» sovgʻasi bu safar berilmadi. Tangalar qaytdi.',
    ru: 'Приз «{{prize}}» в этот раз не выдан. Монеты возвращены.',
    en: 'The prize “{{prize}}” was not given this time. The coins are back.',
  }),
  'coins.prizeExpired': template('COINS', {
    uz: '«{{prize}}» sovgʻasiga vaqtida javob boʻlmadi. Tangalar qaytdi.',
    ru: 'На приз «{{prize}}» не ответили вовремя. Монеты возвращены.',
    en: 'Nobody answered for the prize “{{prize}}” in time. The coins are back.',
  }),
  'money.paymentReceived': template('PAYMENTS', {
    uz: 'Toʻlov keldi: {{amount}}. Balansingiz toʻldirildi.',
    ru: 'Платёж получен: {{amount}}. Баланс пополнен.',
    en: 'A payment has arrived: {{amount}}. Your balance is topped up.',
  }),
  'money.billIssued': template('PAYMENTS', {
    uz: 'Yangi hisob: «{{title}}», {{amount}}. Toʻlov muddati: {{due}}.',
    ru: 'Новый счёт: «{{title}}», {{amount}}. Оплатить до: {{due}}.',
    en: 'A new bill: “{{title}}”, {{amount}}. Due: {{due}}.',
  }),
};
