import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toCyrillic, toLatin } from './transliterate.ts';

/** Pairs that hold in both directions. */
const TWINS = `
yetti етти | qayerda қаерда | sirk цирк | funksiya функция | federatsiya федерация | sentabr сентябрь | oktabr октябрь
yoʻl йўл | dorixona дорихона | jahon жаҳон | Oʻzbekiston Ўзбекистон | Isʼhoq Исҳоқ | asʼhob асҳоб | maʼno маъно
eʼlon эълон | sheʼr шеър | sanʼat санъат | qalʼa қалъа | qatʼiy қатъий | aʼyon аъён | moʻjiza мўъжиза | moʻtabar мўътабар
Shahar Шаҳар | SHAHAR ШАҲАР | BARCHAMIZNI БАРЧАМИЗНИ | YOSHLAR ЁШЛАР | Yoshlar Ёшлар | MAʼNO МАЪНО | AQSHda АҚШда | GʻALABA ҒАЛАБА
obyekt объект | subyektlar субъектлар | kompyuter компьютер | kompyuterimizda компьютеримизда | intervyu интервью | premyera премьера
pyesa пьеса | syezd съезд | batalyon батальон | fakultet факультет | madaniyat маданият | poyezd поезд | proyekt проект | Yevropa Европа
rayon район | mayor майор | daryo дарё | dunyo дунё | tayyor тайёр | sayyoh сайёҳ | siyosat сиёсат | adabiyot адабиёт | dengiz денгиз
konstitutsiya конституция | politsiya полиция | aksiya акция | opsiya опция | stansiya станция | konferensiya конференция | Fransiya Франция
pensiya пенсия | sessiya сессия | ekskursiya экскурсия | komissiya комиссия | versiya версия | litsey лицей | protsent процент
meditsina медицина | retsept рецепт | ofitser офицер | pitsa пицца | konsert концерт | sement цемент | sentnerdan центнердан | vaksina вакцина
albom альбом | film фильм | filmlarni фильмларни | rol роль | rolni ролни | avtomobillar автомобиллар | iyul июль | 1-iyuldan 1-июлдан
ketsin кетсин | aytsa айтса | otsiz отсиз | davlatsiz давлатсиз | metr метр | sirka сирка | mergan мерган | yodda ёдда | yotsin ётсин
aeroport аэропорт | poema поэма | ekran экран | element элемент | shoʻrva шўрва | choʻchqa чўчқа | gʻoʻza ғўза | ogʻzaki оғзаки
`
  .split(/[|\n]/)
  .map((pair) => pair.trim().split(' '))
  .filter((pair): pair is [string, string] => pair.length === 2);

describe('script twins', () => {
  test.each(TWINS)('%s is %s and back', (latin, cyrillic) => {
    expect(toCyrillic(latin)).toBe(cyrillic);
    expect(toLatin(cyrillic)).toBe(latin);
  });

  test('any apostrophe gives the same Cyrillic', () => {
    for (const mark of ["'", '‘', '’', '`', '´', 'ʼ', 'ʻ'])
      expect(toCyrillic(`O${mark}qish ma${mark}nosi`)).toBe('Ўқиш маъноси');
    expect(toCyrillic('o&#39;quvchi va ma&rsquo;no')).toBe('ўқувчи ва маъно');
  });

  test('spellings that only Cyrillic knows become the Latin norm', () => {
    expect(toLatin('сентябр октябрда ЦИРК Цирк щётка')).toBe('sentabr oktabrda SIRK Sirk shchyotka');
    expect(toLatin('Е. Ёқубов, Ш. Рашидов')).toBe('Ye. Yoqubov, Sh. Rashidov');
  });

  test('a sentence keeps numbers, punctuation and spacing', () => {
    expect(toCyrillic('Bugun 22-noyabr, yakshanba —  3-sinfda 5ta dars bor: «Ona tili» va (matematika)!')).toBe(
      'Бугун 22-ноябрь, якшанба —  3-синфда 5та дарс бор: «Она тили» ва (математика)!',
    );
  });

  test.each([
    ['Salom, {{name}}! {{count}}ta xabar', 'Салом, {{name}}! {{count}}та хабар'],
    ['$t(common.hello) {name} {son, number} %s va %(ism)s', '$t(common.hello) {name} {son, number} %s ва %(ism)s'],
    ['50%da', '50%да'],
    ['<b class="salom">salom</b><br/>&nbsp;<0>dars</0>', '<b class="salom">салом</b><br/>&nbsp;<0>дарс</0>'],
    ['3 < 5 va 7 > 2', '3 < 5 ва 7 > 2'],
    ['<i lang="en">Good morning</i> degani', '<i lang="en">Good morning</i> дегани'],
    ['<span translate="no">Harf</span> sayti', '<span translate="no">Harf</span> сайти'],
    [
      'https://alif24.uz/salom, harf.alif24.uz yoki yordam@alif24.uz',
      'https://alif24.uz/salom, harf.alif24.uz ёки yordam@alif24.uz',
    ],
    ['[darslar](/darslar) va `npm start`', '[дарслар](/darslar) ва `npm start`'],
    ['Alif24, TestAI, Windows, Facebook va Google', 'Alif24, TestAI, Windows, Facebook ва Google'],
    ['PIN-kod, QR kod, SMS, e-mail', 'PIN-код, QR код, SMS, e-mail'],
    ['XXI asr, II bosqich, I chorak, V-sinf, VIII', 'XXI аср, II босқич, I чорак, V-синф, VIII'],
    ['BMT va OAV', 'БМТ ва ОАВ'],
    ['Мактаб bog‘i', 'Мактаб боғи'],
  ])('%s keeps what is not Uzbek prose', (latin, cyrillic) => {
    expect(toCyrillic(latin)).toBe(cyrillic);
  });

  test('Latin words and placeholders inside Cyrillic stay as they are', () => {
    expect(toLatin('Салом, {{исм}}! <b>PDF</b> файл, alif24.uz')).toBe('Salom, {{исм}}! <b>PDF</b> fayl, alif24.uz');
  });

  test('no Latin letter is left in a word of the Uzbek alphabet, whatever the word', () => {
    const letter = fc.constantFrom(...'abdefghijklmnopqrstuvxyz', 'oʻ', 'gʻ', 'sh', 'ch', 'ng', 'ʼ');
    fc.assert(
      fc.property(fc.array(letter, { minLength: 1, maxLength: 12 }), (letters) => {
        expect(toCyrillic(letters.join(''))).not.toMatch(/[a-zʻ]/);
      }),
      { numRuns: 500 },
    );
  });

  test('a text already in the wanted script stays', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...'абвгдеёжзийқўғҳ', ' ', '.', '7')), (letters) => {
        expect(toCyrillic(letters.join(''))).toBe(letters.join(''));
      }),
    );
  });

  test('a hostile text of any length is changed at once', () => {
    for (const piece of ['a', '{{', 'a.', '$t(', '](', '<a ', '<i lang="en">', "o'", 'a@', '`', '&', '{a,']) {
      const text = piece.repeat(20_000);
      expect(toLatin(toCyrillic(text)).length).toBeGreaterThan(0);
    }
  });
});
