import { numberToWords, ordinalToWords } from '@alif24/subgraph-shared/utils';

export type ReadingLanguage = 'uz' | 'ru' | 'en';

interface Numerals {
  /** 0 to 19. */
  ones: readonly string[];
  /** 20, 30 … 90. */
  tens: readonly string[];
  hundred(digit: number): string;
  thousand(count: number, words: string): string;
}

const RUSSIAN: Numerals = {
  ones: 'ноль один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать'.split(
    ' ',
  ),
  tens: 'двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто'.split(' '),
  hundred: (digit) =>
    'сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот'.split(' ')[digit - 1] as string,
  thousand(count, words) {
    const last = count % 100 >= 11 && count % 100 <= 14 ? 0 : count % 10;
    const feminine = last === 1 ? words.replace(/один$/, 'одна') : last === 2 ? words.replace(/два$/, 'две') : words;
    const noun = last === 1 ? 'тысяча' : last >= 2 && last <= 4 ? 'тысячи' : 'тысяч';
    return count === 1 ? noun : `${feminine} ${noun}`;
  },
};

const ENGLISH: Numerals = {
  ones: 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  ),
  tens: 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' '),
  hundred: (digit) => `${ENGLISH.ones[digit]} hundred`,
  thousand: (_count, words) => `${words} thousand`,
};

function underThousand(value: number, numerals: Numerals): string[] {
  const [hundreds, rest] = [Math.floor(value / 100), value % 100];
  const words = hundreds > 0 ? [numerals.hundred(hundreds)] : [];
  if (rest === 0) return words;
  if (rest < 20) return [...words, numerals.ones[rest] as string];
  const tens = numerals.tens[Math.floor(rest / 10) - 2] as string;
  return [...words, tens, ...(rest % 10 === 0 ? [] : [numerals.ones[rest % 10] as string])];
}

const BY_LANGUAGE = { ru: RUSSIAN, en: ENGLISH };

/**
 * A whole number as a story of that language says it, in the first case: 25 → yigirma besh, двадцать пять, twenty five.
 * Up to 999,999; longer numbers are said digit by digit.
 */
export function numberInWords(digits: string, language: ReadingLanguage, isOrdinal = false): string {
  if (!/^(?:0|[1-9]\d{0,5})$/.test(digits)) {
    return [...digits].map((digit) => numberInWords(digit, language)).join(' ');
  }
  const value = Number(digits);
  if (language === 'uz') return isOrdinal ? ordinalToWords(value) : numberToWords(value);
  const numerals = BY_LANGUAGE[language];
  if (value === 0) return numerals.ones[0] as string;
  const [thousands, rest] = [Math.floor(value / 1000), value % 1000];
  const high = thousands > 0 ? [numerals.thousand(thousands, underThousand(thousands, numerals).join(' '))] : [];
  return [...high, ...underThousand(rest, numerals)].join(' ');
}
