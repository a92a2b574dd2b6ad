import { canonicalApostrophes } from './apostrophes.ts';
import { lettersToLatin } from './to-latin.ts';
import { toCyrillic } from './transliterate.ts';

const ONES = ['', 'bir', 'ikki', 'uch', 'toʻrt', 'besh', 'olti', 'yetti', 'sakkiz', 'toʻqqiz'];
const TENS = ['', 'oʻn', 'yigirma', 'oʻttiz', 'qirq', 'ellik', 'oltmish', 'yetmish', 'sakson', 'toʻqson'];
const SCALES = ['', 'ming', 'million', 'milliard', 'trillion', 'kvadrillion'];
const LIMIT = 10n ** 15n;

export type UzbekScript = 'latin' | 'cyrillic';

function groupWords(group: number): string[] {
  const hundreds = Math.floor(group / 100);
  return [
    hundreds > 1 ? (ONES[hundreds] as string) : '',
    hundreds > 0 ? 'yuz' : '',
    TENS[Math.floor((group % 100) / 10)] as string,
    ONES[group % 10] as string,
  ].filter(Boolean);
}

/**
 * A whole number from −10^15 to 10^15 in words: 1250 → ming ikki yuz ellik. One hundred is `yuz`, one thousand `ming`,
 * one million `bir million`. Throws RangeError beyond the range or for a fraction.
 */
export function numberToWords(value: number | bigint, script: UzbekScript = 'latin'): string {
  if (typeof value === 'number' && !Number.isSafeInteger(value))
    throw new RangeError('Only whole numbers have words here');
  const size = BigInt(value) < 0n ? -BigInt(value) : BigInt(value);
  if (size > LIMIT) throw new RangeError('Numbers are spelled out up to 10^15');
  const words: string[] = [];
  for (let scale = SCALES.length - 1; scale >= 0; scale--) {
    const group = Number((size / 1000n ** BigInt(scale)) % 1000n);
    if (group === 0) continue;
    if (!(scale === 1 && group === 1)) words.push(...groupWords(group));
    if (scale > 0) words.push(SCALES[scale] as string);
  }
  const text = `${BigInt(value) < 0n ? 'minus ' : ''}${words.join(' ') || 'nol'}`;
  return script === 'latin' ? text : toCyrillic(text);
}

/** 3 → uchinchi: -nchi after a vowel, -inchi after a consonant. */
export function ordinalToWords(value: number | bigint, script: UzbekScript = 'latin'): string {
  const words = numberToWords(value);
  const text = words + (/[aeiou]$/.test(words) ? 'nchi' : 'inchi');
  return script === 'latin' ? text : toCyrillic(text);
}

/** 1250000.5 → `1 250 000,5` with no-break spaces, as Uzbek and Russian write numbers. Throws RangeError for what is no finite number. */
export function formatNumber(value: number | bigint): string {
  const [whole = '', fraction] = String(value).split('.');
  if (!/^-?\d+$/.test(whole) || (fraction && !/^\d+$/.test(fraction))) throw new RangeError('Not a plain number');
  return whole.replace(/\B(?=(?:\d{3})+$)/g, '\u00a0') + (fraction ? `,${fraction}` : '');
}

const VALUES = new Map<string, number>([
  ['nol', 0],
  ...ONES.slice(1).map((word, at) => [word, at + 1] as const),
  ...TENS.slice(1).map((word, at) => [word, (at + 1) * 10] as const),
  ['yuz', 100],
  ...SCALES.slice(1).map((word, at) => [word, 1000 ** (at + 1)] as const),
]);

/** The parts of one number in order, each smaller than the last; undefined for anything that is not one number. */
export function composeNumber(values: readonly number[]): number | undefined {
  if (values.length === 0) return undefined;
  if (values.includes(0)) return values.length === 1 ? 0 : undefined;
  let total = 0;
  let group = 0;
  let lastScale = Number.POSITIVE_INFINITY;
  let lastPart = Number.POSITIVE_INFINITY;
  for (const value of values) {
    if (value >= 1000) {
      if (value >= lastScale) return undefined;
      total += (group || 1) * value;
      [group, lastScale, lastPart] = [0, value, Number.POSITIVE_INFINITY];
    } else if (value === 100) {
      if (group > 9 || lastPart === 100) return undefined;
      group = (group || 1) * 100;
      lastPart = 100;
    } else {
      const size = value >= 10 ? 10 : 1;
      if (size >= lastPart || (value >= 100 && group > 0)) return undefined;
      group += value;
      lastPart = value >= 100 ? 100 : value > 10 && value < 20 ? 1 : size;
    }
  }
  return Number.isSafeInteger(total + group) ? total + group : undefined;
}

/**
 * Uzbek words or digits in either script and with any apostrophe → the number: `o'n ikki`, `ўн икки`, `12`, `1 250 000`,
 * `bir ming` = `ming`, `minus besh`, `12,5`. Undefined for anything else.
 */
export function parseNumber(text: string): number | undefined {
  const clean = canonicalApostrophes(lettersToLatin(text)).toLowerCase().replace(/[−–]/g, '-').trim();
  if (/^-?(?:\d+|\d{1,3}(?:[\s\u00a0\u202f]\d{3})+)(?:[.,]\d+)?$/.test(clean)) {
    const value = Number(clean.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.'));
    return Number.isFinite(value) ? value : undefined;
  }
  const words = clean.split(/\s+/);
  const isNegative = words[0] === 'minus';
  const values = (isNegative ? words.slice(1) : words).map((word) => VALUES.get(word));
  if (values.includes(undefined)) return undefined;
  const size = composeNumber(values as number[]);
  return size === undefined || !isNegative ? size : -size;
}

/** Value of one Uzbek number word in lower-case canonical Latin, as far as it is one. */
export function numberWordValue(word: string): number | undefined {
  return VALUES.get(word);
}
