import { numberToWords, ordinalToWords, type UzbekScript } from './numbers.ts';

const NUMBER =
  /(?<![\p{L}\d])([-−]?)(\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)|\d+)(?:[.,](\d{1,6})(?!\d))?(%)?(?:(-?)(\p{L}[\p{L}ʻʼ]*))?/gu;
// Endings that hang on the number itself; any other word after a hyphen makes it an ordinal (3-sinf).
const ENDING =
  /^(?:ta|tadan|tasi|tagacha|talik|ga|gacha|da|dan|dagi|ni|ning|lar|та|тадан|таси|тагача|талик|га|гача|да|дан|даги|ни|нинг|лар)$/i;
const ORDINAL_ENDING = /^(?:i?nchi|и?нчи)$/i;
const SAYABLE = 10n ** 15n;

interface Spoken {
  script: UzbekScript;
  whole: string;
  fraction: string | undefined;
  join: string | undefined;
  word: string;
}

const wordsOf = (digits: string, script: UzbekScript) => numberToWords(BigInt(digits), script);
const oneByOne = (digits: string, script: UzbekScript) => [...digits].map((digit) => wordsOf(digit, script)).join(' ');

function spell({ script, whole, fraction, join, word }: Spoken): string {
  if (fraction !== undefined) {
    const [wholeWord, from] = script === 'latin' ? ['butun', 'dan'] : ['бутун', 'дан'];
    return `${wordsOf(whole, script)} ${wholeWord} ${wordsOf(`1${'0'.repeat(fraction.length)}`, script)}${from} ${wordsOf(fraction, script)}${word && ` ${word}`}`;
  }
  if (ORDINAL_ENDING.test(word)) return ordinalToWords(BigInt(whole), script);
  if (join === '-' && !ENDING.test(word)) return `${ordinalToWords(BigInt(whole), script)} ${word}`;
  const isEnding = word !== '' && ENDING.test(word);
  return `${wordsOf(whole, script)}${word && (isEnding ? word : ` ${word}`)}`;
}

/**
 * Uzbek text with its numbers in words, ready to be spoken: 3-sinf → uchinchi sinf, 5ta → beshta, 12,5 → oʻn ikki butun
 * oʻndan besh, 50% → ellik foiz. Numbers with leading zeros or beyond 10^15 are read digit by digit.
 */
export function spellNumbers(text: string, script: UzbekScript = 'latin'): string {
  const [minus, percent] = script === 'latin' ? ['minus ', ' foiz'] : ['минус ', ' фоиз'];
  return text.replace(NUMBER, (_, sign, grouped: string, fraction, isPercent, join, word = '') => {
    const whole = grouped.replace(/\D/g, '');
    const rest = word && `${join}${word}`;
    const isNumber = BigInt(whole) <= SAYABLE && (whole === '0' || !whole.startsWith('0'));
    if (!isNumber)
      return `${oneByOne(whole, script)}${fraction ? ` ${oneByOne(fraction, script)}` : ''}${isPercent ? percent : ''}${rest}`;
    const spoken = isPercent
      ? `${spell({ script, whole, fraction, join: '', word: '' })}${percent}${rest}`
      : spell({ script, whole, fraction, join, word });
    return `${sign ? minus : ''}${spoken}`;
  });
}
