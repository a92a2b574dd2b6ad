import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align } from './align.ts';
import type { HeardWord } from './attachment.ts';
import type { ReadingEvent } from './reading-events.ts';
import { printedWords, type ReadingLanguage } from './spoken-words.ts';

const LETTER = { CORRECT: '+', OMITTED: 'o', SUBSTITUTED: 's', SUFFIX_SLIP: 'e', UNSURE: '?' } as const;
const EVENT = { INSERTED: 'ins', REPEATED: 'rep', SELF_CORRECTED: 'sc', PAUSE: 'pause' } as const;
const told = (events: readonly ReadingEvent[]) => events.map(({ kind, at }) => `${EVENT[kind]}${at}`).join(' ');

/** Marked by hand: language, the text, what was heard, a sign for each word that was read, and what else happened (with the word's number, from 0). */
const MARKED: Array<[ReadingLanguage, string, string, string, string?]> = [
  ['uz', 'Laylak daryo boʻyida turadi.', 'laylak daryo boʻyida turadi', '++++'],
  ['uz', 'Laylak daryo boʻyida turadi.', 'лайлак дарё бўйида туради', '++++'],
  ['uz', 'Лайлак дарё бўйида туради.', 'laylak daryo bo`yida turadi', '++++'],
  ['uz', '— Maʼno nima? — dedi ota.', "ma'no nima dedi ota", '++++'],
  ['uz', 'Qoʻzichoq oʻt yeydi.', "qo'zichoq o‘t yeydi", '+++'],
  ['uz', 'Bolalar bogʻchaga bordi.', 'balalar bogʻchaga bordi', '+++'],
  ['uz', 'Qish keldi.', 'qush keldi', 's+'],
  ['uz', 'Men kitobni oldim.', 'men kitobim oldim', '+e+'],
  ['uz', 'U maktabga bordi.', 'u maktabdan bordi', '+e+'],
  ['uz', 'Onam nonni berdi.', 'onam nonni beryapti', '++e'],
  ['uz', 'Uning yuragi urdi.', 'uning yurak urdi', '+e+'],
  ['uz', 'Ali va Lola kulishdi.', 'ali va lola kuldi', '+++e'],
  ['uz', 'Katta qizil olma bor edi.', 'katta olma bor edi', '+o+++'],
  ['uz', 'Katta qizil olma bor edi.', 'katta yashil olma bor edi', '+s+++'],
  ['uz', 'Katta qizil olma bor edi.', 'katta juda qizil olma bor edi', '+++++', 'ins1'],
  ['uz', 'Katta qizil olma bor edi.', 'katta qizil katta qizil olma bor edi', '+++++', 'rep0 rep0'],
  ['uz', 'Katta qizil olma bor edi.', 'katta qi qizil olma bor edi', '+++++', 'sc1'],
  ['uz', 'Men kitobimni oldim va ketdim.', 'men kitobni kitobimni oldim', '+++', 'sc1'],
  ['uz', 'Men kitobimni oldim va ketdim.', 'men kitobni oldim kitobimni oldim', '+++', 'rep1 sc1'],
  ['uz', '3-sinfda 25 ta bola bor.', 'uchinchi sinfda yigirma besh ta bola bor', '+++++'],
  ['uz', 'Uchta olma, ikkita nok.', '3ta olma 2ta nok', '++++'],
  ['uz', 'U olib keldi va ketdi.', 'u olibkeldi va ketdi', '+++++'],
  ['uz', 'Ertalab quyosh chiqdi.', 'erta lab quyosh chiqdi', '+++'],
  ['uz', 'Kapalak gulga qoʻndi.', 'kapalag gulga qoʻndi', '?++'],
  ['uz', 'Suv toʻldi. U suvga tushdi va suzdi. Baliq qochdi va yashirindi.', 'suv toʻldi u suvga tushdi', '+++++'],
  ['uz', 'Bir. Ikki. Uch. Toʻrt. Besh. Olti va yetti.', 'bir ikki uch va', '+++', 'ins3'],
  ['ru', 'Ёжик нёс большое яблоко.', 'ежик нес большое яблоко', '++++'],
  ['ru', 'Ёжик нёс большое яблоко.', 'ежик нес яблоко', '++o+'],
  ['ru', 'Мама мыла раму.', 'папа мыла раму', 's++'],
  ['ru', 'Мама мыла раму.', 'дядя мыла раму', 's++'],
  ['ru', 'В лесу жили 12 волков.', 'в лесу жили двенадцать волков', '+++++'],
  ['ru', 'На горе стоял дом. В доме жил кот.', 'на горе на горе стоял дом', '++++', 'rep0 rep0'],
  ['ru', 'Солнышко светило ярко.', 'солн солнышко светило ярко', '+++', 'sc0'],
  ['en', "The cat didn't sleep.", 'the cat didnt sleep', '++++'],
  ['en', 'The cat sat on the mat.', 'the cat sat on a mat', '++++s+'],
  ['en', 'The cat sat on the mat.', 'the um cat sat on the mat', '++++++', 'ins1'],
  ['en', 'There were 21 red-roofed houses.', 'there were twenty one red roofed houses', '+++++'],
  ['en', 'She opened the window slowly.', 'she open the the window slowly', '+s+++', 'rep2'],
  ['en', 'She opened the window slowly.', 'she opened the', '+++'],
];

describe('a reading that was marked by hand', () => {
  it.each(MARKED)('%s «%s» heard as «%s» is %s', (language, text, heard, signs, events = '') => {
    const { verdicts, events: found } = align(printedWords(text), heard.split(' '), language);
    expect(verdicts.map((verdict) => LETTER[verdict]).join('')).toBe(signs);
    expect(told(found)).toBe(events);
  });

  it('has pauses of more than three seconds, and a clock from the first word to the last', () => {
    const heard: HeardWord[] = [
      { word: 'eh', start: 0.5, end: 0.8 },
      { word: 'katta', start: 2, end: 2.5 },
      { word: 'qizil', start: 6, end: 6.4 },
      { word: 'olma', start: 9.4, end: 10 },
    ];
    const { events, seconds } = align(['Katta', 'qizil', 'olma', 'edi.'], heard, 'uz');
    expect(told(events)).toBe('ins0 pause1');
    expect(seconds).toBe(8);
  });

  it('says nothing against a child by words that the recogniser was unsure of', () => {
    const heard = [{ word: 'katta' }, { word: 'yashil', confidence: 0.3 }, { word: 'olma', confidence: 0.2 }];
    expect(align(['Katta', 'qizil', 'olma'], heard, 'uz').verdicts).toEqual(['CORRECT', 'UNSURE', 'CORRECT']);
  });

  it('has no verdicts when nothing was heard', () => {
    expect(align(['Katta', 'olma'], [], 'uz')).toEqual({ verdicts: [], events: [], seconds: null });
    expect(align([], ['olma'], 'uz').verdicts).toEqual([]);
  });
});

const WORDS: Record<ReadingLanguage, string> = {
  uz: 'laylak daryo boʻyida turadi bolalar maktabga bordi katta qizil olma bor edi uchta va kitobni oldim quyosh chiqdi',
  ru: 'ёжик нёс большое яблоко в лесу жили волков на горе стоял дом кот солнышко светило ярко и вечером',
  en: 'the cat sat on a mat she opened window slowly there were houses river and green didn’t sleep',
};
const NOISE = ['xxxx', 'hmhmhm', 'wwwwwwwww'];
const language = fc.constantFrom<ReadingLanguage>('uz', 'ru', 'en');
const text = language.chain((of) =>
  fc.tuple(fc.constant(of), fc.array(fc.constantFrom(...WORDS[of].split(' ')), { minLength: 1, maxLength: 40 })),
);
const rightOf = (verdicts: readonly string[]) => verdicts.filter((verdict) => verdict === 'CORRECT').length;

describe('whatever the text', () => {
  it('a perfect reading is right throughout, and up to where it stopped', () => {
    fc.assert(
      fc.property(text, fc.nat(), ([of, words], cut) => {
        const read = words.slice(0, 1 + (cut % words.length));
        const { verdicts, events } = align(words, read, of);
        expect(verdicts).toEqual(read.map(() => 'CORRECT'));
        expect(events).toEqual([]);
      }),
    );
  });

  it('noise among what was heard never takes a right word away', () => {
    const places = fc.array(fc.tuple(fc.nat({ max: 60 }), fc.constantFrom(...NOISE)), { maxLength: 12 });
    fc.assert(
      fc.property(text, fc.array(fc.nat()), places, ([of, words], picks, noise) => {
        const heard = picks.map((n) => words[n % words.length] as string);
        const noisy = noise.reduce((list, [at, word]) => list.toSpliced(at % (list.length + 1), 0, word), heard);
        const [before, after] = [align(words, heard, of), align(words, noisy, of)];
        expect(rightOf(after.verdicts)).toBeGreaterThanOrEqual(rightOf(before.verdicts));
      }),
      { numRuns: 400 },
    );
  });

  it('a word that was put right, or said twice, is no error', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.boolean(), ([of, words], at, isTwice) => {
        const n = at % words.length;
        const word = words[n] as string;
        const heard = words.toSpliced(n, 0, isTwice ? word : word.slice(0, Math.max(2, word.length - 2)));
        const { verdicts } = align(words, heard, of);
        expect(verdicts).toEqual(words.map(() => 'CORRECT'));
      }),
    );
  });

  it('there is one verdict for each word up to the last that was read, which is not one that was left out', () => {
    fc.assert(
      fc.property(text, fc.array(fc.nat()), ([of, words], picks) => {
        const heard = picks.map((n) => (n % 5 === 0 ? NOISE[n % 3] : words[n % words.length]) as string);
        const { verdicts, events } = align(words, heard, of);
        expect(verdicts.length).toBeLessThanOrEqual(words.length);
        expect(verdicts.at(-1)).not.toBe('OMITTED');
        const paired = verdicts.filter((verdict) => verdict !== 'OMITTED').length;
        const extra = events.filter(({ kind }) => kind === 'INSERTED' || kind === 'REPEATED').length;
        expect(paired + extra).toBeLessThanOrEqual(heard.length);
      }),
    );
  });

  it('a story of four hundred words and a voice of six hundred are laid along each other in no time to speak of', () => {
    const words = Array.from({ length: 400 }, (_, n) => WORDS.uz.split(' ')[n % 18] as string);
    const heard = Array.from({ length: 600 }, (_, n) => WORDS.uz.split(' ')[(n * 7) % 18] as string);
    expect(align(words, heard, 'uz').verdicts.length).toBeGreaterThan(0);
  });
});
