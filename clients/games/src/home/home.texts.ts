import { defineTexts } from '@alif24/client-shared/i18n';

export const homeTexts = defineTexts('games/home', {
  uz: {
    title: 'Bugun nima oʻynaymiz?',
    lead: 'Harf juftlarini top yoki yirtqichga misol yechib ber. Har oʻyin bir necha daqiqa.',
    first: 'Harflar xotirasi',
    firstText: 'Kartochkalarni och, bir xil harflarni juftla.',
    second: 'Misolchi yirtqich',
    secondText: 'Yirtqich misol soʻraydi. Toʻgʻri javob uni toʻydiradi.',
    third: 'Tangalar',
    thirdText: 'Oʻynab tanga yigʻasan, ota-onang bilan sovgʻa tanlaysan.',
  },
  ru: {
    title: 'Во что сыграем сегодня?',
    lead: 'Найди пары букв или накорми монстра примерами. Каждая игра на несколько минут.',
    first: 'Память на буквы',
    firstText: 'Открывай карточки и собирай пары одинаковых букв.',
    second: 'Монстр-математик',
    secondText: 'Монстр просит пример. Верный ответ его накормит.',
    third: 'Монеты',
    thirdText: 'Играй, собирай монеты и выбирай подарок вместе с родителями.',
  },
  en: {
    title: 'What shall we play today?',
    lead: 'Find pairs of letters or feed the monster with sums. Each game takes a few minutes.',
    first: 'Letter Memory',
    firstText: 'Turn the cards and match the same letters.',
    second: 'Math Monster',
    secondText: 'The monster asks for a sum. The right answer feeds it.',
    third: 'Coins',
    thirdText: 'Play, collect coins and choose a gift with your parents.',
  },
});
