import { LOCALES, lookAlikeKey, seededRandom, toCyrillic, toLatin } from '@alif24/subgraph-shared/utils';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { friendlyName, friendlyNames, NAME_TRIES } from './friendly-name.rules.ts';
import { ANIMALS, MANNERS } from './friendly-words.ts';
import { DRESSED_NAMES, NEIGHBOURS_NAMES, RUSSIAN_NAMES, TRICKY_WORDS, UZBEK_NAMES } from './good-names.fixture.ts';
import { isFit } from './is-fit.rules.ts';

const unfit = (names: readonly string[]) => names.filter((name) => !isFit(name));
/** An unfit word of each language and kind of root; mild ones where there is a choice. */
const WORDS = [
  'жопа',
  'сука',
  'мудак',
  'шлюха',
  'jalab',
  'ahmoq',
  'dalbayob',
  'qanjiq',
  'whore',
  'bitch',
  'bastard',
  'порно',
];

describe('a name that is good', () => {
  test('passes: two hundred Uzbek names in both scripts', () => {
    expect(UZBEK_NAMES.length).toBeGreaterThanOrEqual(200);
    expect(unfit(UZBEK_NAMES)).toEqual([]);
    expect(unfit(UZBEK_NAMES.map(toCyrillic))).toEqual([]);
    expect(unfit(UZBEK_NAMES.map((name) => name.replace(/[ʻʼ]/g, '')))).toEqual([]);
  });

  test('passes: Russian names in both scripts', () => {
    expect(RUSSIAN_NAMES.length).toBeGreaterThanOrEqual(80);
    expect(unfit(RUSSIAN_NAMES)).toEqual([]);
    expect(unfit(RUSSIAN_NAMES.map(toLatin))).toEqual([]);
  });

  test('passes: names of neighbours in their own letters', () => {
    expect(NEIGHBOURS_NAMES.length).toBeGreaterThanOrEqual(120);
    expect(unfit(NEIGHBOURS_NAMES)).toEqual([]);
  });

  test('passes though an unfit word is near', () => {
    expect(unfit(TRICKY_WORDS)).toEqual([]);
    expect(unfit(DRESSED_NAMES)).toEqual([]);
  });

  test('passes beside another, in capitals and with a year', () => {
    const names = fc.constantFrom(...UZBEK_NAMES, ...RUSSIAN_NAMES);
    fc.assert(
      fc.property(names, fc.constantFrom(...UZBEK_NAMES), fc.integer({ min: 10, max: 99 }), (name, other, year) => {
        expect(unfit([name.toUpperCase(), `${name}${year}`, `${name} ${other}`, `${other}_${name}`])).toEqual([]);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('a name that is unfit', () => {
  test.each([
    ...[
      'жӧпа',
      'жөпа',
      'ЖӨПА',
      'хұй',
      'һүй',
      'пӣзда',
      'пізда',
      'ҷмо',
      'мудақ',
      'ғандон',
      'ꜰᴜᴄᴋ',
      'fück',
      'fʊck',
      'bıtch',
      'BİTCH',
      'ƒuck',
      'şex',
    ],
    `s${'\u0301'.repeat(23)}uka`,
    ...['жопа', 'Жопа', 'zhopa', 'jopa', 'jopa2015', '123jopa', 'xXjopaXx', 'AliJopa', 'Ali jopa', 'жопа Али'],
    ...[
      'СУКА',
      'cyka',
      'suka',
      's u k a',
      'с.у.к.а',
      'su ka',
      'suuukaa',
      '5uka',
      'сyка',
      'ѕuка',
      'с\u0336у\u0336к\u0336а\u0336',
      ...['сӯка', 'сӱка', 'Сӳка', 'СҮКА', 'сұка', 'суҡа', 'суќа', 'суқа', 'сукә', 'ꜱᴜᴋᴀ', 'śūkä', 'sʊkɑ', 'SUKÁ'],
      'śuka',
    ],
    ...[
      'мудак',
      'mud4k',
      'МyДАК',
      'm-u-d-a-k',
      'xy й',
      '4mo',
      'jalab',
      'жалаб',
      'JALAB777',
      'j_a_l_a_b',
      'qoʻtoq',
      'қўтоқ',
      "ko't",
      'кўт',
    ],
    ...[
      'ahmoq',
      'аҳмоқ',
      'axmoq',
      'ahmok',
      'dalbayob',
      'далбаёб',
      'onangni',
      'ам',
      'идиот',
      'idiot',
      'секс',
      '5ex',
      's3x',
    ],
    ...[
      'bitch',
      'b1tch',
      'b!tch',
      'b i t c h',
      'biiitch',
      'BiTcH',
      'ｂｉｔｃｈ',
      '𝐛𝐢𝐭𝐜𝐡',
      'whore',
      'a$$',
      '@ss',
      'СОСК',
      'Гитлер',
      'H1tler',
      'порно',
      'nopho',
    ],
  ])('%s is', (name) => {
    expect(isFit(name)).toBe(false);
  });

  test('stays so with letters repeated or spaced out, with digits around and beside a good name', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...WORDS),
        fc.infiniteStream(fc.integer({ min: 1, max: 3 })),
        fc.constantFrom(' ', '.', '_', '-'),
        fc.constantFrom(...UZBEK_NAMES),
        fc.integer({ min: 0, max: 9999 }),
        (word, often, gap, name, number) => {
          const repeated = [...word].map((letter) => letter.repeat(often.next().value as number)).join('');
          for (const unfitName of [
            repeated,
            [...word].join(gap),
            `${word}${number}`,
            `${name} ${repeated}`,
            `${word}_${name}`,
          ]) {
            expect(isFit(unfitName), unfitName).toBe(false);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  test('stays so in the letters of the other script that look alike', () => {
    const look = new Map(
      [...'аaеeоoрpсcуyхxкkмmтt'].flatMap((letter, at, all) => (at % 2 ? [] : [[letter, all[at + 1] as string]])),
    );
    for (const word of WORDS) {
      expect(isFit([...word].map((letter) => look.get(letter) ?? letter).join('')), word).toBe(false);
      const back = new Map([...look].map(([cyrillic, latin]) => [latin, cyrillic]));
      expect(isFit([...word].map((letter) => back.get(letter) ?? letter).join('')), word).toBe(false);
    }
  });

  test('no name keeps the filter busy', () => {
    const letters = [...'suka5xХy0o1il.4ch а'];
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...letters), maxLength: 2000 }),
        (name) => typeof isFit(name) === 'boolean',
      ),
    );
    expect(isFit('s'.repeat(100_000))).toBe(true);
  });
});

describe('friendly names', () => {
  const none = () => false;

  test('are fit, short and in the letters of their language, all of them', () => {
    for (const language of LOCALES) {
      const names = new Set<string>();
      const all = MANNERS.length * ANIMALS.length;
      const random = seededRandom(language);
      const pool = new Set<string>();
      while (names.size < all) {
        const name = friendlyName(random, language, (other) => names.has(other));
        names.add(name);
        pool.add(lookAlikeKey(name));
      }
      expect(unfit([...names])).toEqual([]);
      expect(pool.size).toBe(all);
      for (const name of names) {
        expect(name.length, name).toBeLessThanOrEqual(24);
        const letters =
          language === 'UZ_CYRL' || language === 'RU' ? /^[\p{Script=Cyrillic} ]+$/u : /^[\p{Script=Latin}ʻ ]+$/u;
        expect(name).toMatch(letters);
      }
    }
  });

  test('agree in Russian', () => {
    const names = new Set(Array.from({ length: 300 }, (_, n) => friendlyName(seededRandom(n), 'RU', none)));
    expect([...names].filter((name) => /^\S+(?:ый|ий|ой) (?:Лиса|Сова|Белка|Пчела)$/.test(name))).toEqual([]);
    expect([...names].filter((name) => /^\S+(?:ая|яя) (?:Орёл|Лев|Барс|Тигр)$/.test(name))).toEqual([]);
  });

  test('are three to choose from, none of which the room has', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...LOCALES), (seed, language) => {
        const [first, ...others] = friendlyNames(seededRandom(seed), language, none);
        const again = friendlyNames(seededRandom(seed), language, (name) => name === first);
        expect(new Set([first, ...others]).size).toBe(NAME_TRIES);
        expect(again).not.toContain(first);
      }),
    );
  });

  test('do not run out in a room of two thousand', () => {
    const room = new Set<string>();
    const random = seededRandom('room');
    for (let n = 0; n < 2000; n++) room.add(friendlyName(random, 'UZ_LATN', (name) => room.has(name)));
    expect(room.size).toBe(2000);
    expect(Math.max(...[...room].map((name) => name.length))).toBeLessThanOrEqual(24);
  });
});
