import { defineTexts } from '@alif24/client-shared/i18n';

export const homeTexts = defineTexts('games/home', {
  uz: {
    title: 'Bugun nima oʻynaymiz?',
    begin: 'Oʻynash',
    lead: 'Harf juftlarini top yoki yirtqichga misol yechib ber. Har oʻyin bir necha daqiqa.',
    first: 'Harflar xotirasi',
    firstText: 'Kartochkalarni och, katta va kichik harflarni juftla.',
    second: 'Misolchi yirtqich',
    secondText: 'Yirtqich misol soʻraydi. Toʻgʻri javob uni toʻydiradi.',
    third: 'Tangalar',
    thirdText: 'Oʻynab tanga yigʻasan, ota-onang bilan sovgʻa tanlaysan.',
  },
  ru: {
    title: 'Во что сыграем сегодня?',
    begin: 'Играть',
    lead: 'Найди пары букв или накорми монстра примерами. Каждая игра на несколько минут.',
    first: 'Память на буквы',
    firstText: 'Открывай карточки и собирай пары больших и маленьких букв.',
    second: 'Монстр-математик',
    secondText: 'Монстр просит пример. Верный ответ его накормит.',
    third: 'Монеты',
    thirdText: 'Играй, собирай монеты и выбирай подарок вместе с родителями.',
  },
  en: {
    title: 'What shall we play today?',
    begin: 'Play',
    lead: 'Find pairs of letters or feed the monster with sums. Each game takes a few minutes.',
    first: 'Letter Memory',
    firstText: 'Turn the cards and match capital and small letters.',
    second: 'Math Monster',
    secondText: 'The monster asks for a sum. The right answer feeds it.',
    third: 'Coins',
    thirdText: 'Play, collect coins and choose a gift with your parents.',
  },
});
